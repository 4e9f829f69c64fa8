"""Which language a text is in: by its function words if they settle it, else by py3langid."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from sayso import lexicons

SAMPLE = 4_000  # characters that are looked at
SHORTEST = 200  # characters below which a text's language is left unknown, unless its words say English
ENGLISH = 0.1  # share of English function words from which a text is English; its nearest kin stay below 0.06
SURE = 0.95  # probability from which py3langid is believed

_WORD = re.compile(r"[^\W\d_]+")


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of a text's language, or None where it is too short or mixed to tell.

    >>> find_language("The ferry left the quay after they had been told that it was not safe to stay.")
    'en'
    """
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    if len(words) < 4:
        return None
    english = lexicons.terms("function_words", "english")
    if sum(map(english.__contains__, words)) >= ENGLISH * len(words):
        return "en"
    if len(sample) < SHORTEST:
        return None
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= SURE else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loads in about a second, so only where needed

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
