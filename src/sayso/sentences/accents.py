"""Letters in their bare form, for names that are written with or without accents."""

from __future__ import annotations

from unicodedata import combining, normalize


def unaccented(name: str) -> str:
    """The name with each letter in its bare form.

    >>> unaccented("Sédou Mbarrá")
    'Sedou Mbarra'
    """
    return name if name.isascii() else "".join(c for c in normalize("NFKD", name) if not combining(c))
