"""Clock times and the days they belong to, joined into one `When`: "1pm local time [09:00 GMT] on Friday"."""

from __future__ import annotations

import re
from datetime import date

from sayso.model import Sentence, When
from sayso.sentences.anchors import Reckoned
from sayso.sentences.time_phrases import Phrase

_APART = 40  # characters between a clock time and its day, at most
_JOINT = re.compile(r"^[\s,]*(?:(?:on|of|the|local|time|early|late)\b[\s,]*)*(?:[\[(][^\])]*[\])][\s,]*)?(?:on\s+)?$")


def whens(sentence: Sentence, reckoned: list[tuple[Phrase, Reckoned]]) -> list[When]:
    """Records; a clock time takes the day beside it, or the only day of its sentence, into one."""
    found: list[When] = []
    days = [(p, r) for p, r in reckoned if r.interval and r.interval.grain == "day"]
    used: set[int] = set()
    for phrase, result in reckoned:
        if phrase.start in used:
            continue
        if phrase.kind == "clock":
            beside = _beside(sentence, phrase, days)
            if beside:
                used.add(beside[0].start)
                found = [w for w in found if w.at != (sentence.start + beside[0].start, sentence.start + beside[0].end)]
                found.append(_clocked(sentence, phrase, beside))
                continue
            result = _day_of_clock(days) or result
        found.append(_when(sentence, phrase.start, phrase.end, result))
    return sorted(found, key=lambda w: w.at or (0, 0))


def _day_of_clock(days: list[tuple[Phrase, Reckoned]]) -> Reckoned | None:
    """The day of a clock time that names none: "that day" in its sentence, or the only day there."""
    same = [r for p, r in days if p.kind == "neighbour"] or [r for _, r in days]
    return same[0]._replace(basis="day from the same sentence") if len({r.interval for r in same}) == 1 else None


def _beside(sentence: Sentence, clock: Phrase, days: list[tuple[Phrase, Reckoned]]) -> tuple[Phrase, Reckoned] | None:
    for phrase, result in days:
        low, high = sorted((clock, phrase), key=lambda p: p.start)
        if high.start - low.end < _APART and _JOINT.match(sentence.text[low.end : high.start]):
            return phrase, result
    return None


def _clocked(sentence: Sentence, clock: Phrase, day: tuple[Phrase, Reckoned]) -> When:
    """A clock time on a day: a zoned date-time if the words give the zone, else the day."""
    phrase, result = day
    low, high = min(clock.start, phrase.start), max(clock.end, phrase.end)
    when = _when(sentence, low, high, result)
    zoned = _zoned(clock, result.interval.first) if result.interval else None
    return (
        when
        if zoned is None
        else When(text=when.text, start=zoned, end=zoned, precision="minute", basis=when.basis, at=when.at)
    )


def _zoned(clock: Phrase, day: date) -> str | None:
    if "zone" not in clock.parts:
        return None
    hour = clock.number("zhour") if "zhour" in clock.parts else _hour(clock)
    minute = clock.number("zminute" if "zhour" in clock.parts else "minute") or clock.number("minute24") or 0
    return f"{day.isoformat()}T{hour:02d}:{minute:02d}:00Z" if hour is not None and hour < 24 else None


def _hour(clock: Phrase) -> int | None:
    if "word" in clock.parts:
        return 0 if clock.parts["word"] == "midnight" else 12
    hour = clock.number("hour24") if "hour24" in clock.parts else clock.number("hour")
    half = clock.parts.get("half", "").lower()[:1]
    return None if hour is None else hour % 12 + (12 if half == "p" else 0) if half else hour


def _when(sentence: Sentence, start: int, end: int, result: Reckoned) -> When:
    interval = result.interval
    return When(
        text=sentence.text[start:end],
        start=interval.first.isoformat() if interval else None,
        end=interval.last.isoformat() if interval else None,
        precision=result.precision or (interval.grain if interval else "unresolved"),
        basis=result.basis,
        at=(sentence.start + start, sentence.start + end),
    )
