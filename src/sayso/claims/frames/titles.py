"""What an entry is about by its title or question, where no frame tells it: "Needs. Some 900 have too little water".

In: the sentences of a report and the frames found in them. Out: for each entry of a bulletin whose sentences tell
nothing of the matter that its title or label announces, and for each answer that tells nothing of what was asked
("And the pardon? Ask the Senate."), an `Evoked` named `titled` in the first of them.

The words of titles are data: `lexicons/entry_titles.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.clauses import is_heading, opens_entry
from sayso.claims.frames.lexicon import Frame
from sayso.claims.frames.matching import find_asked
from sayso.claims.frames.rivals import Evoked
from sayso.claims.grammar import functions
from sayso.claims.voice import FINITE, is_verbal
from sayso.model import Sentence, Token

_LONGEST_LABEL = 4  # tokens before a colon
_LONGEST_QUESTION = 14  # tokens
_ANSWER = 2  # sentences
_SHORT_ANSWER = 3  # words
_NARROWING = frozenset(("with", "to", "by", "from", "for", "in", "on", "what"))  # first words of what asks for a part
_ASKING = ("be", "happen", "become", "stand")
_STATES = ("ceasefire.holding", "detainee.custody", "harm.need", "missing.persons", "supply.essential",
           "thirdparty.monitoring", "thirdparty.peacekeeping")  # fmt: skip


class _Entry(NamedTuple):
    """The type of claim that a title announces, and the sentences under it, as places [first, end)."""

    type: str
    first: int
    end: int


def titled(sentences: Sequence[Sentence], found: Sequence[Sequence[Evoked]]) -> Iterator[tuple[int, Evoked]]:
    """The first sentence of each entry that tells nothing of its title's matter, with what it then tells."""
    for entry in _entries(sentences):
        first = sentences[entry.first]
        teller = _teller(first) if _states(first) else None
        if teller and not (found[entry.first] and _tells(entry, found)):
            yield entry.first, _evoked(first, teller, entry.type)
    for entry in _answers(sentences):
        teller = _teller(sentences[entry.first])
        if teller and not found[entry.first] and not _tells(entry, found):
            yield entry.first, _evoked(sentences[entry.first], teller, entry.type)


def _tells(entry: _Entry, found: Sequence[Sequence[Evoked]]) -> bool:
    """Whether a sentence of an entry tells of its matter, the part of a type before its dot."""
    told = {e.frame.type.partition(".")[0] for inside in found[entry.first : entry.end] for e in inside}
    return entry.type.partition(".")[0] in told


def _entries(sentences: Sequence[Sentence]) -> Iterator[_Entry]:
    titles = [n for n, s in enumerate(sentences) if n and (is_heading(s) or opens_entry(sentences, n))]
    for title, following in pairwise([*titles, len(sentences)]):
        type_ = _announced(sentences[title].tokens)
        if type_ and title + 1 < following:
            yield _Entry(type_, title + 1, following)
    for place, sentence in enumerate(sentences):
        if place and place not in titles and (type_ := _announced(_label(sentence))):
            yield _Entry(type_, place, place + 1)


def _answers(sentences: Sequence[Sentence]) -> Iterator[_Entry]:
    for question, answer in pairwise(sentences):
        if _asks(question) and not _asks(answer) and _says_something(answer) and (type_ := _asked(question)):
            yield _Entry(type_, answer.index, answer.index + _ANSWER)


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence asks what there is to say of something: "And the *pardon*?", not "With weapons?"."""
    ends = sentence.text.rstrip("\"”’' ").endswith("?") and len(sentence.tokens) <= _LONGEST_QUESTION
    opening = next((t.text.lower() for t in sentence.tokens if t.text.isalpha()), "")
    return ends and opening not in _NARROWING and all(t.text.lower() != "if" for t in sentence.tokens)


def _says_something(answer: Sentence) -> bool:
    """Whether an answer has words enough, behind the name of who answers: not "Lorn: By and by."."""
    behind = next((t.index for t in answer.tokens[: _LONGEST_LABEL + 1] if t.text == ":"), 0)
    return sum(t.text.isalpha() for t in answer.tokens[behind:]) > _SHORT_ANSWER


def _asked(question: Sentence) -> str | None:
    """The type of claim that a question without a verb of its own announces: "And the *pardon*?"."""
    if not all(t.lemma in _ASKING for t in question.tokens if is_verbal(t) and t.dep != "amod"):
        return None
    asked = find_asked(question)
    return asked[0].frame.type if asked else _announced(question.tokens)


def _label(sentence: Sentence) -> tuple[Token, ...]:
    """The words before a colon that opens a sentence's text: "*Electricity*: the turbine turns again"."""
    colon = next((t.index for t in sentence.tokens[: _LONGEST_LABEL + 1] if t.text == ":"), 0)
    label = sentence.tokens[:colon]
    return () if any(t.tag in FINITE for t in label) else label


def _announced(words: Sequence[Token]) -> str | None:
    """The type of claim that the words of a title announce: that of the first which announces any."""
    types = (_titles().get(form) for t in words for form in (t.text.lower(), t.lemma.lower()))
    return next((type_ for type_ in types if type_), None)


@lexicons.cached
@lru_cache(maxsize=1)
def _titles() -> dict[str, str]:
    return {entry.term: entry.class_ for entry in lexicons.load("entry_titles")}


def _teller(sentence: Sentence) -> Token | None:
    """The word at the root of a sentence, behind a label if it has one."""
    behind = sentence.tokens[len(_label(sentence)) :]
    return next((t for t in sentence.roots if t in behind and t.pos not in ("PUNCT", "X")), None)


def _states(sentence: Sentence) -> bool:
    return any(is_verbal(t) or t.tag == "CD" for t in sentence.tokens)


def _evoked(sentence: Sentence, teller: Token, type_: str) -> Evoked:
    verbal = is_verbal(teller)
    still = any(c.text.lower() == "still" for c in sentence.children(teller))
    aspect = "denied!" if still and type_ == "forces.withdraw" else "state" if type_ in _STATES else "event"
    frame = Frame("titled", type_, "verb" if verbal else "noun", (), (), aspect, "", 0)
    return Evoked(frame, teller.lemma, teller, (teller,), (), functions(sentence, teller))
