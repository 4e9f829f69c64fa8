"""Sayso reads news reports and says what is claimed, on whose say-so, and where accounts differ.

    import sayso

    dossier = sayso.build(sayso.read("reports/", manifest="manifest.csv"))
    for fact in dossier.facts:
        print(fact.title, fact.origins.min, [conflict.field for conflict in fact.conflicts])
    sayso.write(dossier, "dossier")

The names in `__all__` are the public ones; each is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.api import build, load, read, write
    from sayso.errors import SaysoError
    from sayso.model import Claim, Dossier, Entry, Fact, Flag, Lineage, NameUse, Report, SetAside
    from sayso.plugins import reader

__version__ = "0.1.0"
__all__ = [
    "Claim", "Dossier", "Entry", "Fact", "Flag", "Lineage", "NameUse", "Report", "SaysoError", "SetAside",
    "build", "load", "read", "reader", "write",
]  # fmt: skip

_HOMES = {
    "sayso.api": ("build", "load", "read", "write"),
    "sayso.errors": ("SaysoError",),
    "sayso.model": ("Claim", "Dossier", "Entry", "Fact", "Flag", "Lineage", "NameUse", "Report", "SetAside"),
    "sayso.plugins": ("reader",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
