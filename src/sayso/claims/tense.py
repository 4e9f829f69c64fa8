"""Tense and mood of a verb, from its form and its auxiliaries."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

Name = Literal[
    "past", "perfect", "progressive", "future", "duty", "possible", "present", "infinitive", "participle"
]  # fmt: skip
_FUTURE = frozenset(["will", "wo", "'ll", "’ll", "shall", "would", "'d", "’d"])
_DUTY = frozenset(["must", "should", "ought"])
_POSSIBLE = frozenset(["may", "might", "could"])
_CONDITIONS = frozenset(["if", "unless", "until", "once", "provided", "providing", "lest"])


class Tense(NamedTuple):
    """`words` are those that show it; `condition` the word that makes the clause a condition, or None."""

    name: Name
    words: str
    condition: str | None = None


@kept_by_word
def tense_of(sentence: Sentence, verb: Token) -> Tense:
    """How the verb stands; a coordinated verb without auxiliaries of its own leans on the first one's."""
    auxiliaries = _auxiliaries(sentence, verb)
    words = " ".join(t.text for t in (*auxiliaries, verb))
    return Tense(_name(sentence, verb, auxiliaries), words, _condition(sentence, verb))


def to_come(sentence: Sentence, verb: Token) -> Token | None:
    """The verb of what is to come: "a bridge *is* to be *opened*", "the port *was* to *open* on Monday"."""
    if verb.lemma != "be":
        return None
    below = sentence.children(verb)
    if any(c.dep in ("acomp", "attr") for c in below):
        return None
    infinitives = (c for c in below if c.dep == "xcomp" and c.tag in ("VB", "VBN"))
    return next((c for c in infinitives if any(g.tag == "TO" for g in sentence.children(c))), None)


def _auxiliaries(sentence: Sentence, verb: Token) -> list[Token]:
    own = [c for c in sentence.children(verb) if c.dep in ("aux", "auxpass")]
    head = sentence.head(verb)
    bare = bool(own) and all(a.tag == "VB" and a.text.lower() == "be" for a in own)  # "shall cease and *be* dissolved"
    if (own and not bare) or verb.dep != "conj" or not is_verbal(head):
        return own
    if any(c.dep in ("nsubj", "nsubjpass") for c in sentence.children(verb)) or not (bare or _leans(verb, head)):
        return own
    return [*_auxiliaries(sentence, head), *own]


def _leans(verb: Token, head: Token) -> bool:
    return verb.tag in ("VB", "VBG", "VBN") and (head.tag == verb.tag or {head.tag, verb.tag} <= {"VBN", "VBD"})


def _name(sentence: Sentence, verb: Token, auxiliaries: list[Token]) -> Name:
    texts = {a.text.lower() for a in auxiliaries}
    lemmas = {a.lemma.lower() for a in auxiliaries}
    if texts & _DUTY or ("have" in lemmas and "to" in texts and verb.tag == "VB"):
        return "duty"
    if texts & _FUTURE:
        return "future"
    if texts & _POSSIBLE:
        return "possible"
    if "to" in texts:
        meant = sentence.head(verb).lemma == "be"  # "was to have been lifted" was not
        return "perfect" if "have" in lemmas and not meant else "infinitive"
    if verb.tag == "VBG":
        return "progressive" if "be" in lemmas or "been" in texts else "participle"
    if "have" in lemmas or "has" in texts or "had" in texts:
        return "perfect"
    return _finite(verb, auxiliaries)


def _finite(verb: Token, auxiliaries: list[Token]) -> Name:
    shown = auxiliaries[0] if auxiliaries else verb
    if any(a.text.lower() == "being" for a in auxiliaries):
        return "progressive" if len(auxiliaries) > 1 else "participle"  # "before being shot" is no "is being shot"
    if shown.tag == "VBD" or shown.text.lower() in ("was", "were", "did"):
        return "past"
    if shown.tag in ("VBZ", "VBP", "MD"):
        return "present"
    if verb.tag == "VBN":
        return "participle"
    return "infinitive" if verb.dep in ("xcomp", "ccomp", "acl", "advcl") else "present"


def _condition(sentence: Sentence, verb: Token) -> str | None:
    """ "if", "unless", or a verb form before the subject ("Should the talks fail", "Were they to cross the river")."""
    for child in sentence.children(verb):
        if child.dep in ("mark", "advmod") and child.text.lower() in _CONDITIONS and not _is_again(sentence, child):
            return child.text
        if child.dep in ("nsubj", "nsubjpass") and (first := _before_subject(sentence, verb, child)):
            return first.text
    return None


def _is_again(sentence: Sentence, word: Token) -> bool:
    """ "is *once* more open", "*once* again": no condition."""
    return any(t.text.lower() in ("more", "again") for t in sentence.tokens[word.index + 1 : word.index + 2])


def _before_subject(sentence: Sentence, verb: Token, subject: Token) -> Token | None:
    """The "should", "had" or "were" that opens a clause before its subject, unless the sentence asks."""
    auxiliaries = (a for a in sentence.children(verb) if a.dep in ("aux", "auxpass"))
    first = next(auxiliaries, verb if to_come(sentence, verb) else None)
    if first is None or first.index > subject.index or first.text.lower() not in ("should", "had", "were"):
        return None
    opens = first.index == min(t.index for t in sentence.subtree(verb))
    return first if opens and not sentence.text.rstrip().endswith("?") else None
