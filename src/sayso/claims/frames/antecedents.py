"""What a pronoun or a bare number most likely stands for, when frames ask what kind of thing it is.

In: a token and the sentences before its own. Out: the nouns it may stand for: the last subject and the last
object that agree in number, of the same sentence before it, else of the nearest earlier sentence with any.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from sayso import lexicons
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_SUBJECTS = ("nsubj", "nsubjpass", "ROOT")
_OBJECTS = ("dobj", "attr")
_OTHERS = ("pobj", "conj", "appos")
_NEAREST = 3  # subjects, and objects, that are kept of a sentence
_SINGULAR = frozenset(("it", "its", "this", "that", "itself"))  # "one" may be one of many
_FARTHEST = 2  # sentences with nouns, for a pronoun whose verb says what kind of thing it stands for
_ALIKE = (frozenset(("they", "them", "their")), frozenset(("it", "its")))
_POINTING = frozenset(("the", "these", "those", "all", "both"))
_CLOSED = frozenset(("it", "its", "they", "their", "them", "this", "these", "those", "that"))


def stands_in(token: Token) -> bool:
    """Whether a word stands for something named elsewhere: "it", "none", "twelve more", "a second"."""
    word = token.text.lower()
    return word in lexicons.terms("grammar_words", "stands_for_any") or token.tag == "CD" or word in ("its", "their")


def is_known_already(sentence: Sentence, noun: Token) -> bool:
    """ "*The tubes* were taken over", "all three *items*": a bare noun that the lexicon does not have, named before."""
    if noun.tag != "NNS" or not (noun.dep in ("nsubj", "nsubjpass", "dobj") or _is_part_of(sentence, noun)):
        return False
    children = sentence.children(noun)
    referring = any(c.dep in ("det", "predet") and c.text.lower() in _POINTING for c in children)
    return referring and all(_adds_nothing(c) for c in children)


def _is_part_of(sentence: Sentence, noun: Token) -> bool:
    """ "five of *the crates*"."""
    link = sentence.head(noun)
    return noun.dep == "pobj" and link.text.lower() == "of" and sentence.head(link).pos in ("NUM", "DET", "PRON")


def _adds_nothing(child: Token) -> bool:
    """Whether a word beside a noun leaves open what kind of thing it is."""
    ordinal = child.text.lower() in lexicons.terms("grammar_words", "ordinal")
    return ordinal or child.dep in ("det", "predet", "nummod", "punct", "acl", "relcl")


def antecedents(sentence: Sentence, token: Token, before: tuple[Sentence, ...]) -> list[tuple[Sentence, Token]]:
    """The nouns that `token` most likely stands for, each with its sentence; [] if none is near.

    Args:
        sentence, token: the pronoun or number.
        before: earlier sentences, nearest first.
    """
    if earlier := _same_pronoun(sentence, token):
        return antecedents(sentence, earlier, before)
    own = list(_salient(sentence, token, _free(sentence, token)))
    if own and is_closed(token):
        return own
    named = [*own, *next(_earlier(token, before), [])]
    return _counted(named) or named if token.tag == "CD" else named


def _counted(nouns: list[tuple[Sentence, Token]]) -> list[tuple[Sentence, Token]]:
    """Those that a number counts: "its *61 guns* go to the inspectors. *Nineteen* have arrived"."""
    return [(where, noun) for where, noun in nouns if any(c.tag == "CD" for c in where.children(noun))]


def _same_pronoun(sentence: Sentence, token: Token) -> Token | None:
    """ "*They* will live in a camp; a third of *them* …": the subject that the same pronoun stands for, before it."""
    alike = next((words for words in _ALIKE if token.text.lower() in words), frozenset[str]())
    before = sentence.tokens[: token.index] if alike else ()
    return next((t for t in before if t.dep in _SUBJECTS and t.text.lower() in alike), None)


def farther_antecedents(sentence: Sentence, token: Token, before: tuple[Sentence, ...]) -> list[tuple[Sentence, Token]]:
    """The nouns that a pronoun may stand for at all: also those of the last two sentences that name any."""
    own = list(_salient(sentence, token, _free(sentence, token)))
    return [*own, *(noun for nouns in islice(_earlier(token, before), _FARTHEST) for noun in nouns)]


def is_closed(token: Token) -> bool:
    """Whether a word can only stand for something named before: "it", "they", not "twelve"."""
    return token.text.lower() in _CLOSED


def _earlier(token: Token, before: tuple[Sentence, ...]) -> Iterator[list[tuple[Sentence, Token]]]:
    """The nouns of each earlier sentence that has any, nearest first."""
    found = (list(_salient(sentence, token, sentence.tokens)) for sentence in before)
    return (nouns for nouns in found if nouns)


def _free(sentence: Sentence, pronoun: Token) -> tuple[Token, ...]:
    """The words before a pronoun that it may stand for: not those of its own clause ("by our *count* it …").

    Those behind "as for" a subject may; of an object only who acts on it may not ("the *Senate* passed it"), and of
    an owner only what it is said within ("*none* of its soldiers").
    """
    clause = sentence.head(pronoun)
    if not is_verbal(clause):
        clause = sentence.head(clause) if pronoun.dep == "pobj" else clause
    barred: list[Token] = []
    if is_verbal(clause) and pronoun.dep in ("nsubj", "nsubjpass"):
        inside = [c for c in sentence.children(clause) if not is_verbal(c) and c.text.lower() != "as"]
        barred = [clause, *(t for c in inside for t in sentence.subtree(c))]
    elif is_verbal(clause) and pronoun.dep in ("dobj", "pobj"):
        barred = [t for c in sentence.children(clause) if c.dep == "nsubj" for t in (c, *sentence.children(c))]
    elif pronoun.dep == "poss":
        barred = list(takewhile(lambda t: not is_verbal(t), sentence.ancestors(pronoun)))
    taken = {t.index for t in barred}
    return tuple(t for t in sentence.tokens[: pronoun.index] if t.index not in taken)


def _salient(sentence: Sentence, pronoun: Token, tokens: tuple[Token, ...]) -> Iterator[tuple[Sentence, Token]]:
    """The last agreeing subjects, then the last agreeing objects, then other nouns."""
    nouns = [
        t for t in tokens if t.pos in ("NOUN", "PROPN") and t.entity not in ("DATE", "TIME") and _agrees(pronoun, t)
    ]
    for deps in (_SUBJECTS, _OBJECTS, _OTHERS):
        fits = [t for t in nouns if t.dep in deps]
        yield from ((sentence, noun) for noun in fits[-_NEAREST:])


def _agrees(pronoun: Token, noun: Token) -> bool:
    if pronoun.text.lower() in _SINGULAR:
        return noun.tag in ("NN", "NNP")
    if pronoun.text.lower() in ("they", "them", "their", "these", "those"):
        return noun.tag in ("NNS", "NNPS", "NNP") or noun.lemma.lower() in lexicons.terms("things", "force")
    return True
