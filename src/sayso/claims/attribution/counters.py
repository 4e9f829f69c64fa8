"""Who gives a bare number: "the parish *register* names ten", "the *rebels* admit to three"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft, in_order
from sayso.claims.attribution.noun_phrases import may_speak
from sayso.claims.attribution.sources import is_relative, source_of_verb
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity, find_quantities

_LINKS = frozenset(("to", "of", "at", "down"))
_REACH = 3  # tokens between a verb of counting and its number


def find_counters(sentence: Sentence, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """A draft for each verb of counting right before a number without a noun, where no other draft has the number.

    Args:
        sentence: where the number stands.
        drafts: those found by other words.
    """
    if lexicons.terms("grammar_words", "counting").isdisjoint(words_of(sentence)):
        return
    said = [span for draft in drafts if draft.proposition for span in draft.contents]
    for quantity in find_quantities(sentence):
        verb = _counting(sentence, quantity) if quantity.head is None else None
        source = source_of_verb(sentence, verb) if verb is not None else []
        if verb is None or not _is_somebody(source) or any(s <= quantity.start < e for s, e in said):
            continue
        content = [(quantity.start, quantity.end)]
        yield Draft(sentence, verb, [verb], source, content, "speech", "counts", clause=in_order([*source, verb]))


def _is_somebody(source: list[Token]) -> bool:
    return may_speak(source) and not (len(source) == 1 and is_relative(source[0]))


def _counting(sentence: Sentence, quantity: Quantity) -> Token | None:
    """The verb, if only "to", "of" or an adverb stands between it and the number."""
    for token in reversed(sentence.tokens[max(0, quantity.first - _REACH) : quantity.first]):
        if is_verbal(token):
            return token if token.lemma.lower() in lexicons.terms("grammar_words", "counting") else None
        if token.pos != "ADV" and token.text.lower() not in _LINKS:
            return None
    return None
