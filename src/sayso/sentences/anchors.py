"""What a report gives to reckon its times from: its date, its period, its full dates, the last day that it named."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sayso.sentences.calendar import Interval

_SPAN = 3  # sentences over which "the following day" may look back


class Reckoned(NamedTuple):
    """A phrase with the interval it was reckoned to (None: unresolved) and from what."""

    interval: Interval | None
    basis: str
    precision: str | None = None


class Known(NamedTuple):
    """What the report gives to reckon from: its date, its stated period, its dates with a year."""

    published: date | None
    period: Interval | None
    dated: tuple[tuple[int, date], ...]

    def year_anchor(self, offset: int) -> date | None:
        """The date nearest in the text before `offset` (or else the first one) that has a year."""
        if self.published:
            return self.published
        before = [d for at, d in self.dated if at <= offset]
        return before[-1] if before else (self.dated[0][1] if self.dated else None)


class Memory:
    """The last day, month and year that the text named, each with the number of its sentence."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Interval, int]] = {}

    def recall(self, sentence: int, unit: str = "day") -> Interval | None:
        """The last interval named that is fine enough to count `unit`s from."""
        grains = ("day", "month", "year") if unit == "year" else ("day", "month") if unit == "month" else ("day",)
        near = [(at, i) for g in grains if g in self._kept for i, at in (self._kept[g],) if sentence - at <= _SPAN]
        return max(near, key=lambda pair: pair[0])[1] if near else None

    def keep(self, interval: Interval | None, sentence: int) -> None:
        if interval:
            self._kept[interval.grain] = (interval, sentence)
