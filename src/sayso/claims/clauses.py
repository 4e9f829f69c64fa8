"""Clauses: the verb that a word belongs to, and the stretch of text that bears a claim."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_sentence

LONGEST_EVIDENCE = 600  # characters
LONGEST_HEADING = 5  # words
LONGEST_LABEL = 3
LONGEST_ENTRY = 7
_TITLING = frozenset(("NN", "NNS", "NNP", "NNPS", "IN", "JJ", "DT", "CC", "VBN", "VBG", "TO", "POS"))
WHERE = frozenset(("across", "in", "at", "on", "near", "over", "off", "from"))


def head_clause(sentence: Sentence, token: Token) -> Token | None:
    """The nearest verb above a word (or the word itself if it is one); None in a fragment without a verb."""
    if is_verbal(token):
        return token
    for above in sentence.ancestors(token):
        if is_verbal(above) and above.dep != "prep":
            return above
    return None


def evidence(sentence: Sentence, trigger: Token, must: tuple[Token, ...]) -> tuple[int, int]:
    """The stretch that bears a claim: the sentence, or in a long one the smallest clause that holds all it needs.

    Args:
        sentence, trigger: where the claim was found.
        must: words that the stretch has to hold (the trigger's phrase, its arguments).
    Returns:
        Offsets into `Report.text`.
    """
    if len(sentence.text) <= LONGEST_EVIDENCE:
        return sentence.start, sentence.end
    best = sentence.span([trigger, *must])
    for token in (trigger, *sentence.ancestors(trigger)):
        start, end = sentence.span(sentence.subtree(token))
        if end - start > LONGEST_EVIDENCE:
            break
        if start <= best[0] and best[1] <= end:
            best = start, end
    return best


def _is_label(tokens: tuple[Token, ...]) -> bool:
    """ "Truce.", "Exchange of prisoners:": bare nouns that open an entry of a bulletin."""
    words = [t for t in tokens if t.pos != "PUNCT"]
    if not 0 < len(words) <= LONGEST_LABEL or any(t.text.lower() in WHERE for t in words[1:-1]):
        return False  # "Blackout across the island"
    return all(t.pos in ("NOUN", "PROPN", "ADP", "CCONJ") for t in words)


def opens_entry(sentences: Sequence[Sentence], place: int) -> bool:
    """Whether a sentence only says what its paragraph is about: "3. Exchange of detained persons. On 9 May, …"."""
    sentence = sentences[place]
    after = sentences[place + 1] if place + 1 < len(sentences) else None
    before = sentences[place - 1] if place else None
    if after is None or after.paragraph != sentence.paragraph or not sentence.text.rstrip().endswith("."):
        return False
    if before and before.paragraph == sentence.paragraph and any(c.isalpha() for c in before.text):
        return False
    words = [t for t in sentence.tokens if t.pos != "PUNCT"]
    named = any(t.text.lower() in WHERE and _is_name(sentence.child(t, "pobj")) for t in words)
    return 0 < len(words) <= LONGEST_ENTRY and not named and all(t.tag in _TITLING for t in words)


def _is_name(token: Token | None) -> bool:
    return token is not None and token.pos == "PROPN"


@kept_by_sentence
def is_heading(sentence: Sentence) -> bool:
    """Whether a "sentence" is a short title that tells nothing: "MISSING PERSONS", "Access and movement"."""
    tokens = sentence.tokens
    if _is_label(tokens):
        return True
    if len(tokens) > LONGEST_HEADING:
        return False
    if sentence.index == 0 and any(t.text.lower() in WHERE for t in tokens[1:-1]):
        return False  # the title of a report: "Dawn raid on a village"
    if sentence.text.rstrip()[-1:] in (".", "!", "?", "”", '"', "’"):
        return False
    counts = any(t.tag == "CD" for t in tokens)
    return not counts and (sentence.text.isupper() or not any(is_verbal(t) for t in tokens))
