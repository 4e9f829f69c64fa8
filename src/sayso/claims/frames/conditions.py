"""What a clause waits for: "provided that", "as soon as", "only after", "should they", "anyone who".

In: a verb in its sentence. Out: the words that make its own clause a condition, or those of the condition on which
what it tells waits. The words are data: `lexicons/conditions.tsv`. "If" and its like are read with the tense.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.spelling import words_of
from sayso.claims.tense import Tense, tense_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_sentence

_OPEN = ("future", "possible")
_ABLE = frozenset(("can", "could", "may", "might"))
_CLAUSAL = ("acl", "relcl", "ccomp", "advcl", "pcomp")


class Condition(NamedTuple):
    """The words that open a condition, the verb of its clause (None before a noun) and the verbs that wait for it."""

    words: str
    clause: Token | None
    waiting: tuple[Token, ...]


def is_open(sentence: Sentence, verb: Token) -> bool:
    """Whether what a verb tells may still come: "will open", "would open", "can open"."""
    can = any(c.dep == "aux" and c.text.lower() in _ABLE for c in sentence.children(verb))
    return can or tense_of(sentence, verb).name in _OPEN


def condition_before(sentence: Sentence, verb: Token) -> str | None:
    """The words that make a verb's own clause the condition of another: "*provided that* they hand over the guns"."""
    sure = lexicons.terms("conditions", "proviso")
    own = (c for c in _conditions(sentence) if c.clause == verb)
    return next((c.words for c in own if c.words.lower() in sure or any(is_open(sentence, w) for w in c.waiting)), None)


def condition_beside(sentence: Sentence, verb: Token, tense: Tense) -> str | None:
    """The words of the condition on which an open verb waits: "they will go *if* the road opens"."""
    if not is_open(sentence, verb):
        return None
    below = (*sentence.children(verb), *_behind_tag(sentence, verb))
    clauses = (c for c in below if c.dep == "advcl" or (c.dep == "ccomp" and c.index < verb.index))
    words = (tense_of(sentence, c).condition for c in clauses)
    known = lexicons.terms("conditions", "clause")
    if found := next((w for w in words if w and w.lower() in known), None):
        return found
    waits = (c.words for c in _conditions(sentence) if verb in c.waiting and not _is_weather(sentence, c))
    if found := next(waits, None):
        return found
    return _whoever(sentence, verb) if tense.name == "future" else None


def _behind_tag(sentence: Sentence, verb: Token) -> Iterator[Token]:
    """The clauses that go on behind the speech tag: "Thousands will die, *warned the doctor*, if it *is hit*"."""
    tag = sentence.head(verb)
    if verb.dep == "ccomp" and verb.index < tag.index:
        yield from (c for c in sentence.children(tag) if c.dep == "advcl" and c.index > tag.index)


def _is_weather(sentence: Sentence, condition: Condition) -> bool:
    """ "as soon as the *snow* melts": a time, which nobody can keep or break."""
    subjects = (c for c in sentence.children(condition.clause) if c.dep == "nsubj") if condition.clause else ()
    return any(c.lemma.lower() in lexicons.terms("conditions", "season") for c in subjects)


def _whoever(sentence: Sentence, verb: Token) -> str | None:
    """ "*anyone* who breaks the curfew will be shot": on whoever does."""
    for subject in sentence.children(verb):
        if subject.dep not in ("nsubj", "nsubjpass") or not sentence.child(subject, "relcl"):
            continue
        named = (subject, *(c for c in sentence.children(subject) if c.dep == "det"))
        if found := next((t.text for t in named if t.text.lower() in lexicons.terms("conditions", "whoever")), None):
            return found
    return None


@kept_by_sentence
def _conditions(sentence: Sentence) -> tuple[Condition, ...]:
    return tuple(_phrases(sentence))


def _phrases(sentence: Sentence) -> Iterator[Condition]:
    openers = [phrase for phrase in _openers() if words_of(sentence).issuperset(phrase)]
    words = tuple([t.text.lower() for t in sentence.tokens]) if openers else ()
    for place, phrase in product(range(len(words)), openers):
        end = place + len(phrase)
        if words[place:end] == phrase and not _has_subject(sentence, sentence.tokens[place]):
            yield _condition(sentence, sentence.tokens[place:end])


def _has_subject(sentence: Sentence, word: Token) -> bool:
    return any(t.dep in ("nsubj", "nsubjpass", "aux", "auxpass") for t in sentence.children(word))


def _condition(sentence: Sentence, opening: tuple[Token, ...]) -> Condition:
    clause = _opened(sentence, opening)
    above = (t for t in sentence.ancestors(clause or opening[0]) if is_verbal(t) and t not in opening)
    waiting = []
    for verb in above:
        waiting.append(verb)
        if verb.dep != "xcomp":
            break
    return Condition(" ".join(t.text for t in opening), clause, tuple(waiting))


def _opened(sentence: Sentence, opening: tuple[Token, ...]) -> Token | None:
    """The verb of the clause that the words open."""
    last = sentence.head(opening[-1])
    if opening[-1].dep in ("mark", "advmod") and is_verbal(last) and last not in opening:
        return last
    below = (c for t in opening for c in sentence.children(t) if c not in opening)
    return next((c for c in below if is_verbal(c) and c.dep in _CLAUSAL), None)


@lexicons.cached
@lru_cache(maxsize=1)
def _openers() -> list[tuple[str, ...]]:
    terms = lexicons.terms("conditions", "phrase") | lexicons.terms("conditions", "proviso")
    return [tuple(term.split()) for term in sorted(terms)]
