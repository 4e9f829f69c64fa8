"""The words of a phrase that evokes a frame ("seize control"): where they stand, and what hangs on them.

In: a word of a sentence and the phrase that it may begin. Out: the tokens of the phrase, and the reading of the word
with what the others carry.
"""

from __future__ import annotations

from sayso.claims.frames.lexicon import Evoker, Frame
from sayso.claims.frames.needs import Standing
from sayso.claims.grammar import Functions, conjuncts, functions
from sayso.claims.spelling import tokens_by_word
from sayso.claims.voice import is_nominal
from sayso.model import Sentence, Token

_OWN_TO_NOUNS = frozenset(("subj", "obj", "iobj", "comp", "adv", "poss", "mod", "appos", "about"))
_REACHING = ("on", "upon", "against", "to")
_REACHING_LAST = ("with", "into", "by", "through")
_PARTICLES = frozenset(("back", "up", "out", "off", "down", "away", "over"))
_GAP = 4  # words that may stand between the parts of a phrase


def phrase_of(sentence: Sentence, token: Token, evoker: Evoker) -> tuple[Token, ...] | None:
    """The words of the phrase, by the tree or by their order; None if one is missing."""
    form, here = evoker.frame.form, token.index
    found = [token]
    opener = evoker.term.split()[0] if form == "noun" else ""
    first = here if form == "verb" else here - _GAP
    for word in evoker.rest:
        like = [t for t in tokens_by_word(sentence).get(word, ()) if t not in found]
        fits = [t for head in found for t in like if t.head == head.index]
        fits += [t for t in like if first <= t.index <= here + _GAP]
        if word == "be" and form == "verb":
            fits = [t for t in fits if t.dep in ("aux", "auxpass")]
        if word == opener:
            fits = [t for t in fits if t.index < here]  # "in prison", not "the prison in"
        if word in _PARTICLES:
            fits = [t for t in fits if t.pos != "VERB"]  # "sent men to *back* the army"
        if form == "verb":
            fits = [t for t in fits if t.index > here or t.pos != "VERB"]  # "gone …, he let it be known"
        part = next((t for t in fits if not _ties_time(sentence, t)), None)
        if part is None:
            return None
        found.append(part)
    return tuple(found)


def _ties_time(sentence: Sentence, word: Token) -> bool:
    """ "took up arms *in* 2011": a preposition of time is no particle of the verb."""
    return word.pos == "ADP" and any(c.dep == "pobj" and c.entity in ("DATE", "TIME") for c in sentence.children(word))


def with_phrase(reading: Standing, phrase: tuple[Token, ...], frame: Frame) -> Standing:
    """The reading with what hangs on the other words of a phrase."""
    sentence = reading.sentence
    own = {name: [t for t in tokens if t not in phrase] for name, tokens in reading.around.items() if name == "obj"}
    around = {**_carried(sentence, phrase), **reading.around, **own}
    around = {name: tokens for name, tokens in around.items() if tokens}
    governed = (_governed(sentence, phrase) or _swallowed(sentence, phrase)) if frame.form == "verb" else []
    if governed and "obj" not in around:
        around["obj"] = governed
    return Standing(sentence, reading.token, around, reading.context)


def _carried(sentence: Sentence, phrase: tuple[Token, ...]) -> Functions:
    """What hangs on the noun inside a phrase: "seized control *of the port*", "became part *of the army*"."""
    objects = [t for t in phrase[1:] if t.dep in ("dobj", "nsubjpass", "pobj", "attr") and is_nominal(t)]
    return {
        name: fillers
        for token in objects
        for name, fillers in functions(sentence, token).items()
        if name not in _OWN_TO_NOUNS
    }


def _governed(sentence: Sentence, phrase: tuple[Token, ...]) -> list[Token]:
    """What a verb reaches by the preposition in its phrase, as by an object: "descended on *the hamlet*".

    Some do so only at its end: "complied with *the truce*", "tore into *the mill*".
    """
    links = [
        t for t in phrase[1:] if t.text.lower() in _REACHING or (t is phrase[-1] and t.text.lower() in _REACHING_LAST)
    ]
    return [
        inner
        for link in links
        for pobj in sentence.children(link)
        if pobj.dep == "pobj"
        for inner in conjuncts(sentence, pobj)
    ]


def _swallowed(sentence: Sentence, phrase: tuple[Token, ...]) -> list[Token]:
    """What the parser took for part of the last word of a phrase: "set *the church* alight", "a *boat* set ablaze"."""
    verb, last = phrase[0], phrase[-1]
    if last.dep != "dobj" or last.index <= verb.index or last.tag != "NN":
        return []
    inside = [c for c in sentence.children(last) if c.dep == "compound" and is_nominal(c)]
    reduced = verb.dep == "acl" and verb.tag == "VBN" and not sentence.children(last)
    return inside[-1:] or ([sentence.head(verb)] if reduced else [])
