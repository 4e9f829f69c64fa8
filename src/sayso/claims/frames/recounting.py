"""The word by which somebody gives a number again: "the register *names* ten", "the mayor *says* nine", "it *was* six".

In: a sentence and a number in it. Out: the verb of counting or saying, the number itself where nothing else stands in
a fragment or where it takes over the verb of the clause before, or None where the number counts something of its own.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity

_REACH = 6  # tokens between a verb of counting and its number
_OPENING = 2  # tokens before a number that opens its sentence
_ENDS_PIECE = frozenset((",", ";", "—", "–"))
_SETS_APART = ("DATE", "TIME", "GPE", "PLACE", "ORG", "NORP")
_SIDES = frozenset(("government", "force", "fighters", "side-word", "party-body"))
_SHORT_PIECE = 4  # words between a comma and a number that takes over the verb before
_GIVEN = frozenset(("dobj", "attr", "acomp", "oprd"))
_SAID = frozenset(("it", "there"))
_REACHES = frozenset(("be", "stand", "come", "amount", "rise", "climb", "grow", "reach", "run"))  # of a sum


def recounting(sentence: Sentence, quantity: Quantity) -> Token | None:
    """The verb that gives the number, or the number itself where it is all that a fragment says."""
    word = number_word(sentence, quantity)
    teller = _counting(sentence, quantity) or _saying(sentence, quantity, word)
    return teller or (word if _is_fragment(sentence, quantity) or is_gapped(sentence, quantity) else None)


def number_word(sentence: Sentence, quantity: Quantity) -> Token:
    """The counted noun, else the part of the number on which the others hang: "forty-*four*"."""
    if quantity.head is not None:
        return sentence.tokens[quantity.head]
    parts = sentence.tokens[quantity.number : quantity.described]
    return next((t for t in parts if not quantity.number <= t.head < quantity.described), parts[0])


def _counting(sentence: Sentence, quantity: Quantity) -> Token | None:
    """A verb of counting shortly before: "*puts* the number at 9,000", "the figure *is* below 9,000"."""
    for token in reversed(sentence.tokens[max(0, quantity.first - _REACH) : quantity.first]):
        if token.text in (";", ":", ".", "—", "–"):
            return None
        if token.lemma.lower() in lexicons.terms("grammar_words", "counting"):
            return None if _names_what(sentence, token, quantity) else token
        if is_verbal(token):
            return token if token.lemma in _REACHES and _has_sum_for_subject(sentence, token) else None
    return None


def _names_what(sentence: Sentence, verb: Token, quantity: Quantity) -> bool:
    """Whether the verb says behind the number what it counts: "puts at 9,000 *the shells* that were fired"."""
    return any(t.index >= quantity.last for t in functions(sentence, verb).get("obj", ()))


def _has_sum_for_subject(sentence: Sentence, verb: Token) -> bool:
    sums = lexicons.terms("things", "number-word")
    return any(t.lemma.lower() in sums for t in functions(sentence, verb).get("subj", ()))


def _saying(sentence: Sentence, quantity: Quantity, word: Token) -> Token | None:
    """A verb of saying with a bare number for object, or "it was", "there were" in what is said."""
    verb = sentence.head(word)
    if quantity.head is not None or word.dep not in _GIVEN or verb.index > word.index:
        return None
    if verb.lemma.lower() in _speech_verbs():
        return verb
    subject = sentence.child(verb, "nsubj", "expl")
    if verb.lemma != "be" or verb.tag != "VBD" or subject is None or subject.text.lower() not in _SAID:
        return None  # how many there *are* is no happening
    return verb if verb.dep == "ccomp" or subject.dep == "expl" else None


@lexicons.cached
@lru_cache(maxsize=1)
def _speech_verbs() -> frozenset[str]:
    return frozenset(e.term for e in lexicons.load("cues") if e.class_ == "speech" and e.get("pos") == "verb")


def _is_fragment(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Six by now.", "Ninety families, answers the mayor": no verb, or only one of saying right behind."""
    if quantity.first > _OPENING or any(is_verbal(t) for t in sentence.tokens[: quantity.first]):
        return False
    behind = sentence.tokens[quantity.last :]
    verb = next((t for t in behind if is_verbal(t)), None)
    if verb is None:
        return any(t.text.isalpha() for t in behind)
    said = bool(behind) and behind[0].text == "," and verb.index <= quantity.last + 2
    return said and verb.lemma.lower() in lexicons.terms("cues")


def is_gapped(sentence: Sentence, quantity: Quantity) -> bool:
    """ "… were handed in, in June *600*", "…, the radio says, *thirty-one*": the verb is that of the clause before."""
    behind = sentence.tokens[quantity.last : quantity.last + 1]
    if quantity.head is not None or any(t.text.isalnum() for t in behind):
        return False
    piece = _piece_before(sentence, quantity.first)
    if not 0 < len(piece) <= _SHORT_PIECE or piece[-1].index == 0 or any(is_verbal(t) for t in piece):
        return False
    return piece[0].entity in _SETS_APART or not _SIDES.isdisjoint(certain_classes(sentence, piece[0]))


def _piece_before(sentence: Sentence, end: int) -> list[Token]:
    """The words back to the comma before, the nearest first; those before an aside on who says so ("…, he says, …")."""
    piece = list(takewhile(lambda t: t.text not in _ENDS_PIECE, reversed(sentence.tokens[:end])))
    if piece or end < 2:
        return piece
    aside = list(takewhile(lambda t: t.text not in _ENDS_PIECE, reversed(sentence.tokens[: end - 1])))
    says = any(t.lemma.lower() in lexicons.terms("cues") for t in aside if is_verbal(t))
    return _piece_before(sentence, aside[-1].index - 1) if says else []
