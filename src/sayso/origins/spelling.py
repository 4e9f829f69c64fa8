"""Names as they are written without accents, which wires leave out."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.sentences.accents import unaccented


def accented(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the one of those that differ from it in accents alone that has most of them.

    >>> accented(["Sankwe", "Sankwé"])
    {'Sankwe': 'Sankwé', 'Sankwé': 'Sankwé'}
    """
    known = sorted(names, key=lambda name: (sum(letter > "\x7f" for letter in name), name))
    spelled = {unaccented(name): name for name in known}
    return {name: spelled[unaccented(name)] for name in sorted(known)}
