"""What earlier runs left: parses of sentences, claims and vocabularies of reports, dossiers of stories.

`store` keeps them from run to run; `InMemory` as long as one lasts. They change the time of a build and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from sayso import stages
from sayso.model import Dossier, Report
from sayso.sentences.parsing import ParseCache


class Readings(Protocol):
    """Where what is worked out of single reports, packed, is kept from run to run; `store` gives one."""

    def known(self, reports: Sequence[Report]) -> dict[str, bytes]:
        """Report id to what was worked out, for those of the reports for which it is kept."""

    def keep(self, reports: Sequence[Report], found: Mapping[str, bytes]) -> None:
        """Keep it for these reports, by report id."""


class Stories(Protocol):
    """Where the dossiers of stories, packed, are kept by their keys; `store` gives one that lasts."""

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys whose dossier is kept."""

    def keep(self, stories: Mapping[bytes, bytes]) -> None:
        """Keep these dossiers."""

    def load(self, key: bytes) -> bytes:
        """A dossier that is kept."""


class Kept(NamedTuple):
    """What earlier runs left: parses of sentences, claims and vocabularies of reports, dossiers of stories."""

    parses: ParseCache | None = None
    readings: Readings | None = None
    stories: Stories | None = None
    vocabularies: Readings | None = None


class Story(NamedTuple):
    """The reports of one story, and what they come to, which is loaded when it is asked for.

    `key`: the hash of all that it depends on (`fingerprints.of_story`).
    """

    reports: Sequence[Report]
    key: bytes
    kept: Stories

    def dossier(self) -> Dossier:
        """All records of the story."""
        return stages.unpack_dossier(self.kept.load(self.key), self.reports)

    def lines(self) -> dict[str, bytes]:
        """Its records but the reports as JSON Lines, by their kind."""
        return stages.unpack_lines(self.kept.load(self.key))


class InMemory:
    """Stories kept as long as the run lasts."""

    def __init__(self) -> None:
        self._kept: dict[bytes, bytes] = {}

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those that were kept."""
        return set(keys) & set(self._kept)

    def keep(self, stories: Mapping[bytes, bytes]) -> None:
        """Hold these."""
        self._kept.update(stories)

    def load(self, key: bytes) -> bytes:
        """One of them."""
        return self._kept[key]


NOTHING = Kept()
