"""spaCy's lemmatizer, its lists of known base forms held as sets.

A rule's form counts if it is among the known ones, of which there are up to 57,000 nouns; looked for in a list as
spaCy keeps them, that took most of the lemmatizer's time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language


def hold_as_sets(language: Language) -> None:
    """Turn the lists of base forms of a pipeline's lemmatizer, one a part of speech, into sets."""
    lemmatizer: Any = language.get_pipe("lemmatizer")
    forms = lemmatizer.lookups.get_table("lemma_index")
    for kind, known in list(forms.items()):
        forms[kind] = frozenset(known)
