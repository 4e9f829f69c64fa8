"""From the words of a time to an interval: reckoned from publication, from the last day named, or not at all.

One rule for each kind of `Phrase`. What cannot be reckoned stays unresolved, with the reason.
"""

from __future__ import annotations

import re
from datetime import timedelta

from sayso.model import Sentence
from sayso.sentences import calendar
from sayso.sentences.anchors import Known, Memory, Reckoned
from sayso.sentences.calendar import Interval
from sayso.sentences.ordinals import day_number
from sayso.sentences.tense import lies_back, points_ahead
from sayso.sentences.time_phrases import Phrase, count_of, find_phrases, month_number, weekday_number

_MONTH = 31  # days ahead within which a date of the past is rather one of a report that was dated too early


def with_year(phrase: Phrase) -> Interval | None:
    """The interval of a date whose words give its year, or None."""
    year = phrase.number("year")
    return _dated(phrase, year) if year and phrase.kind in ("iso", "date", "range", "month_year", "numeric") else None


def _dated(phrase: Phrase, year: int) -> Interval | None:
    """The interval of a phrase with a month, in the given year."""
    parts = phrase.parts
    month = int(parts["month"]) if parts["month"].isdigit() else month_number(parts["month"])
    if phrase.kind in ("month_year", "month"):
        whole = calendar.month(year, month)
        return (
            calendar.part(whole, parts["third"].lower())
            if parts.get("third", "").lower() in ("early", "mid", "late")
            else whole
        )
    number = phrase.number("day") or day_number(parts.get("ordinal", ""))
    if phrase.kind == "numeric" and number is not None:
        number, month = _order(number, month, parts["mark"])
    first = calendar.valid_day(year, month, number) if number and month else None
    last = calendar.valid_day(year, month, int(parts["day2"])) if "day2" in parts else first
    return Interval(first, last, "day") if first and last and first <= last else None


def _order(first: int, second: int, mark: str) -> tuple[int | None, int]:
    """Day and month of "19.05." or "05/19/"; None if both orders are possible."""
    if mark == "." or first > 12 or first == second:
        return first, second
    return (second, first) if second > 12 else (None, second)


def reckon(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """The interval of a time phrase, from its own words or by the rule of its kind."""
    explicit = with_year(phrase)
    if explicit:
        return Reckoned(explicit, "date given")
    return _RULES[phrase.kind](sentence, phrase, known, memory)


def _date(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """A day or month without a year: the year that brings it nearest to the anchor."""
    anchor = known.year_anchor(sentence.start + phrase.start)
    if anchor is None:
        return _unresolved("no year is known")
    month = month_number(phrase.parts["month"])
    year = calendar.nearest_year(anchor, month, phrase.number("day"))
    which = phrase.parts.get("prep", "")
    if which in ("last", "next"):
        first = calendar.month(anchor.year, month).first
        year = anchor.year - (which == "last" and first >= anchor) + (which == "next" and first <= anchor)
    basis = "year from publication" if known.published else "year from another date in the report"
    interval = _dated(phrase, year)
    ahead = interval and known.published and (interval.first - known.published).days > _MONTH
    if ahead and which not in ("last", "next") and lies_back(sentence, phrase.start):
        interval = _dated(phrase, year - 1)
    return Reckoned(interval, basis)


def _weekday(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    number = weekday_number(phrase.parts["weekday"])
    which = phrase.parts.get("which", "").lower()
    if which == "the":
        return _weekday_told(number, memory.recall(sentence.index))
    if known.published is None:
        return _weekday_in_period(number, known.period)
    anchor = known.published
    if which in ("last", "this past"):
        return Reckoned(
            calendar.day(calendar.weekday_from(anchor - timedelta(1), number, future=False)),
            "weekday before publication",
        )
    if which in ("next", "this coming"):
        return Reckoned(
            calendar.day(calendar.weekday_from(anchor + timedelta(1), number, future=True)), "weekday after publication"
        )
    ahead = points_ahead(sentence, phrase.start)
    day = calendar.weekday_from(anchor, number, future=ahead)
    basis = "weekday of publication" if day == anchor else f"weekday {'after' if ahead else 'before'} publication"
    return Reckoned(calendar.day(day), basis)


def _weekday_in_period(number: int, period: Interval | None) -> Reckoned:
    """A weekday of a report without a date, if the period that it covers holds that weekday once."""
    if period is None:
        return _unresolved("the report bears no date")
    days = [period.first + timedelta(n) for n in range((period.last - period.first).days + 1)]
    fitting = [d for d in days if d.weekday() == number]
    if len(fitting) != 1:
        return _unresolved("the period covered holds that weekday more than once")
    return Reckoned(calendar.day(fitting[0]), "weekday in the period covered")


def _weekday_told(number: int, anchor: Interval | None) -> Reckoned:
    """ "by the Thursday": the first one after the last day that was named."""
    if anchor is None:
        return _unresolved("which week is not said")
    day = calendar.weekday_from(anchor.last + timedelta(1), number, future=True)
    return Reckoned(calendar.day(day), f"first such weekday after {anchor.last.isoformat()}")


def _monthday(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """ "on the 6th": the nearest one before publication, or after it where the verb points ahead."""
    number = phrase.number("day") or day_number(phrase.parts.get("ordinal", ""))
    if known.published is None or not number:
        return _unresolved("the report bears no date")
    step = 1 if points_ahead(sentence, phrase.start) else -1
    month = known.published.year * 12 + known.published.month - 1
    for index in (month, month + step):
        day = calendar.valid_day(index // 12, index % 12 + 1, number)
        if day and (day >= known.published if step > 0 else day <= known.published):
            return Reckoned(calendar.day(day), "month from publication")
    return _unresolved("no month near has that day")


_RELATIVE = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "last night": -1, "the day before yesterday": -2,
    "the day after tomorrow": 2, "the night before last": -2,
}  # fmt: skip


def _relative(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    word = phrase.parts["word"].lower()
    if known.published is None:
        return _unresolved("the report bears no date")
    days = _RELATIVE.get(word, 0)
    return Reckoned(
        calendar.day(known.published + timedelta(days)), "day of publication" if not days else "from publication"
    )


def _unit(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """ "last week", "next month", "this year"."""
    if known.published is None:
        return _unresolved("the report bears no date")
    which, unit = phrase.parts["which"], phrase.parts["unit"]
    step = {"last": -1, "next": 1, "the coming": 1}.get(which, 0)
    if unit in ("week", "weekend"):
        whole = calendar.week(known.published + timedelta(7 * step))
        return Reckoned(
            whole._replace(first=whole.first + timedelta(5)) if unit == "weekend" else whole, "from publication"
        )
    if unit == "decade":
        return _unresolved("which decade is not said")
    index = known.published.year * 12 + known.published.month - 1 + (step if unit == "month" else 12 * step)
    interval = calendar.month(index // 12, index % 12 + 1) if unit == "month" else calendar.year(index // 12)
    return Reckoned(interval, "from publication")


def _ago(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    count = count_of(phrase)
    if known.published is None or count is None or phrase.parts["unit"] in ("hour", "minute"):
        return _unresolved("the report bears no date" if known.published is None else "how long ago is not said")
    ahead = "ahead" in phrase.parts
    interval = calendar.shift(known.published, count if ahead else -count, phrase.parts["unit"])
    side = "after" if ahead else "before"
    return Reckoned(interval, f"{phrase.parts['count']} {phrase.parts['unit']}(s) {side} publication")


def _offset(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """ "two days later": from the last day named; "two days after X": from a day named inside what follows."""
    count, unit, side = count_of(phrase), phrase.parts["unit"], phrase.parts["side"]
    if count is None or unit in ("hour", "minute"):
        return _unresolved("how long is not said")
    anchor = memory.recall(sentence.index, unit)
    if _has_event(sentence, phrase):
        anchor = _inside_event(sentence, phrase, known, memory)
    if anchor is None:
        return _unresolved("counted from a day that the report does not give")
    sign = -1 if side in ("before", "earlier", "previously", "prior to", "beforehand") else 1
    interval = calendar.shift(anchor.first if sign < 0 else anchor.last, sign * count, unit)
    return Reckoned(interval, f"counted from {anchor.first.isoformat()}")


def _has_event(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether "before" or "after" brings in what it counts from."""
    rest = sentence.text[phrase.end :].lstrip()
    return phrase.parts["side"] in ("before", "after", "prior to") and bool(re.match(r"[\w“\"‘]", rest))


def _inside_event(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Interval | None:
    """The first day named behind the phrase, before the next comma."""
    rest = re.split(r"[,;]", sentence.text[phrase.end :])[0]
    for other in find_phrases(sentence):
        if phrase.end <= other.start < phrase.end + len(rest) and other.kind not in ("offset", "duration", "clock"):
            interval = reckon(sentence, other, known, memory).interval
            return interval if interval and interval.grain == "day" else None
    return None


def _neighbour(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    """ "the following day", "the same night", "that day": beside the last day named."""
    which, unit = phrase.parts["which"], phrase.parts.get("unit", "day")
    unit = "day" if unit in ("night", "morning", "afternoon", "evening") else unit
    anchor = memory.recall(sentence.index, unit)
    if anchor is None:
        return _unresolved("no day is named before it")
    step = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which, 0)
    interval = (
        calendar.shift(anchor.last, step, unit) if unit != "week" else calendar.week(anchor.last + timedelta(7 * step))
    )
    return Reckoned(interval, f"beside {anchor.first.isoformat()}")


def _season(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    name, year, which = phrase.parts["season"], phrase.number("year"), phrase.parts.get("which", "")
    if year:
        return Reckoned(calendar.season(year, name), "date given; seasons of the northern half")
    if known.published is None or which not in ("last", "this", "next"):
        return _unresolved("which year is not said")
    seasons = [calendar.season(known.published.year + n, name) for n in (-2, -1, 0, 1, 2)]
    past = [s for s in seasons if s.last < known.published]
    ahead = [s for s in seasons if s.first > known.published]
    now = [s for s in seasons if s.first <= known.published <= s.last]
    chosen = past[-1] if which == "last" else ahead[0] if which == "next" else (now or ahead)[0]
    return Reckoned(chosen, "from publication; seasons of the northern half")


def _decade(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    whole = calendar.decade(int(phrase.parts["year"]))
    third = phrase.parts.get("third")
    return Reckoned(calendar.part(whole, third) if third else whole, "date given")


def _year(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    return Reckoned(calendar.year(int(phrase.parts["year"])), "date given")


def _clock(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    return Reckoned(None, "the day is not said", "minute")


def _duration(sentence: Sentence, phrase: Phrase, known: Known, memory: Memory) -> Reckoned:
    return Reckoned(None, "how long, not when", "duration")


def _unresolved(why: str) -> Reckoned:
    return Reckoned(None, why, "unresolved")


_RULES = {
    "iso": _date, "numeric": lambda *_: _unresolved("day and month may be either"), "range": _date, "date": _date,
    "month": _date, "month_year": _date, "season": _season, "decade": _decade, "ago": _ago, "offset": _offset,
    "neighbour": _neighbour, "relative": _relative, "unit": _unit, "weekday": _weekday, "monthday": _monthday,
    "clock": _clock, "duration": _duration, "year": _year,
}  # fmt: skip
