"""Subjects and objects that stand away from their verb: relative clauses, control, coordination, inversion.

In: a verb without a subject of its own, or a relative pronoun. Out: the word that the pronoun stands for, or a
`Giver`, the word whose place the verb takes over; `grammar` looks up what fills that place.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso import lexicons
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})
_UNTIED = ("dep", "npadvmod", "nsubj", "dislocated", "dobj")
ITSELF = ("itself",)
SURFACE = "surface"


class Giver(NamedTuple):
    """The word that a verb has its subject from: `ITSELF`, or what fills the first of its `places` that is filled.

    `SURFACE` among the places is the subject as it stands, active or passive.
    """

    word: Token
    places: tuple[str, ...] = (SURFACE,)


def antecedent(sentence: Sentence, verb: Token, token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the word itself."""
    if token.text.lower() in _RELATIVES and token.tag in ("WDT", "WP", "IN"):
        clause = verb
        while clause.dep in ("conj", "ccomp", "xcomp"):
            clause = sentence.head(clause)
        if clause.dep == "relcl" or (clause.dep == "acl" and token.text == "whom"):
            return sentence.head(clause)
    if token.tag == "WP" and verb.dep == "csubj":
        be = sentence.head(verb)
        return (sentence.child(be, "attr") if be.lemma == "be" else None) or token  # "What has left is *one battalion*"
    return token


def has_relative(sentence: Sentence, verb: Token) -> bool:
    """Whether a relative word opens the clause of a verb."""
    return any(
        t.text.lower() in _RELATIVES | {"where", "when"}
        for c in sentence.children(verb)
        for t in (c, *sentence.children(c))
    )


def displaced(sentence: Sentence, verb: Token) -> Giver | None:
    """A subject that hangs elsewhere: behind the auxiliary ("Closed is *the road*"), or with a verb set in between."""
    for child in sentence.children(verb):
        if child.dep in ("aux", "auxpass"):
            behind = sentence.child(child, "nsubj", "nsubjpass", "attr")
            if behind:
                return Giver(behind, ITSELF)
    if verb.dep == "ccomp" and (before := _before_who_says_it(sentence, verb)):
        return Giver(before, ITSELF)
    if verb.dep == "ROOT" and sentence.child(verb, "aux", "auxpass"):
        for child in sentence.children(verb):
            if child.dep in ("parataxis", "ccomp", "csubj") and is_verbal(child) and child.index < verb.index:
                return Giver(child) if not sentence.child(child, "aux", "mark") else None
    return None


def _before_who_says_it(sentence: Sentence, verb: Token) -> Token | None:
    """ "*The tanks*, the staff assures us, have left": tied to the verb of saying, before its subject and a comma."""
    says = sentence.head(verb)
    sayer = sentence.child(says, "nsubj")
    if sayer is None or not is_verbal(says) or not sayer.index < says.index < verb.index:
        return None
    first = next((c for c in sentence.children(says) if c.index < sayer.index and c.dep in _UNTIED), None)
    start = sentence.subtree(sayer)[0].index
    apart = start > 0 and sentence.tokens[start - 1].text == ","
    return first if first is not None and first.pos in ("NOUN", "PROPN", "NUM") and apart else None


def inherited(sentence: Sentence, verb: Token) -> Giver | None:
    """Whose is the unspoken subject of an infinitive, participle or coordinated verb."""
    head = sentence.head(verb)
    if head.index == verb.index:
        return None
    if verb.dep in ("acl", "amod", "relcl") and not is_verbal(head):
        said_of_it = verb.tag in ("VBN", "VBD", "VBG") or verb.dep == "relcl"
        return Giver(head, ITSELF) if said_of_it else None
    if verb.dep not in ("conj", "xcomp", "ccomp", "advcl", "pcomp", "oprd", "prep"):
        return None
    return _from_verb(sentence, verb, head) if is_verbal(head) else _from_noun(sentence, head)


def _from_verb(sentence: Sentence, verb: Token, head: Token) -> Giver | None:
    if verb.dep == "conj":
        return Giver(head)
    if verb.dep == "ccomp" and (_is_finite(sentence, verb) or _stands_apart(sentence, verb, head)):
        return None  # a finite clause has a subject of its own, which the parser has lost
    called_on = verb.dep == "advcl" and verb.tag == "VB" and _calls_on(sentence, head)
    return _controller(head) if verb.dep == "xcomp" or called_on else Giver(head)


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb or its auxiliary has a tense: "he said that guards caught there | were *shot*"."""
    finite = ("VBD", "VBZ", "VBP")
    return verb.tag in finite or any(c.dep in ("aux", "auxpass") and c.tag in finite for c in sentence.children(verb))


def _stands_apart(sentence: Sentence, verb: Token, head: Token) -> bool:
    """Whether a clause stands before the subject of its head ("… were *removed*, it was stated") or behind a ";"."""
    behind = any(t.text == ";" for t in sentence.tokens[head.index : verb.index])
    before = any(c.index > verb.index for c in sentence.children(head) if c.dep in ("nsubj", "nsubjpass"))
    return behind or (before and verb.tag != "VB")


def _from_noun(sentence: Sentence, head: Token) -> Giver | None:
    above = sentence.head(head)
    if head.pos in ("ADP", "SCONJ") and is_verbal(above):
        return _controller(above)
    if above.dep == "dobj" and _controls_object(sentence.head(above)):
        return Giver(above, ITSELF)  # "accused the band of shelling": tied to the band
    return Giver(head, ("subj",)) if head.pos == "ADJ" else None


def _controller(head: Token) -> Giver:
    return Giver(head, ("obj", "on", SURFACE) if _controls_object(head) else (SURFACE,))


def _controls_object(verb: Token) -> bool:
    """ "told *the crew* to leave", "called on *the band* to disarm"."""
    return verb.lemma in lexicons.terms("grammar_words", "object_control")


def _calls_on(sentence: Sentence, verb: Token) -> bool:
    return _controls_object(verb) and any(c.dep == "prep" and c.text.lower() == "on" for c in sentence.children(verb))
