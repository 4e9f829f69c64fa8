"""Bodies that watch rights or count the dead, and the phrases that mean one without its name: "a monitoring group"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from sayso.model import Report

_NAME = re.compile(r"\b(?:Observatory|Monitor|Watch|Amnesty|Documentation Cent(?:er|re)|Network for)\b")
_PHRASE = re.compile(
    r"(?:[Tt]he|[Aa]n?) (?:[\w-]+ )?(?:(?:war |rights )?monitor|monitoring (?:group|organi[sz]ation|network)|watchdog"
    r"|(?:human )?rights (?:group|organi[sz]ation|monitor))(?:'s \w+)?$"
    r"|(?:Monitor|Watchdog|Rights [Gg]roup)$"  # as a headline credits them
)


def find_watchers(
    reports: Sequence[Report], named: Mapping[str, Collection[str]], full: Mapping[str, str], listed: Collection[str]
) -> dict[str, str]:
    """Report -> the one such body that it names; reports that name several are left out.

    Args:
        named: the reports that name each body; `full`: the full name of each; `listed`: bodies known from the lexicon.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name, where in named.items():
        for report in where if _watches(name) else ():
            found[report].add(full[name])
    known = [name for name in listed if _watches(name)]
    for one in reports:
        found[one.id].update(name for name in known if name in one.text)
    return {report: next(iter(bodies)) for report, bodies in found.items() if len(bodies) == 1}


@lru_cache(maxsize=65536)
def _watches(name: str) -> bool:
    """Whether a body watches, by its name."""
    return bool(_NAME.search(name))


def is_watchdog(words: str) -> bool:
    """Whether the words mean such a body without naming it.

    >>> is_watchdog("a UK-based monitoring group"), is_watchdog("the monitors of the mission")
    (True, False)
    """
    return bool(_PHRASE.match(words))
