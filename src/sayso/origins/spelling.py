"""Names as they are written without accents, which wires leave out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=65536)
def unaccented(name: str) -> str:
    """The name with each letter in its bare form.

    >>> unaccented("Sédou Mbarrá")
    'Sedou Mbarra'
    """
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def accented(names: Iterable[str]) -> dict[str, str]:
    """Each name -> the one of those that differ from it in accents alone that has most of them.

    >>> accented(["Sankwe", "Sankwé"])
    {'Sankwe': 'Sankwé', 'Sankwé': 'Sankwé'}
    """
    known = sorted(names, key=lambda name: (sum(letter > "\x7f" for letter in name), name))
    spelled = {unaccented(name): name for name in known}
    return {name: spelled[unaccented(name)] for name in sorted(known)}
