"""People who come into care: "four were taken to hospital", "two men are in critical condition" count as injured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso import lexicons
from sayso.claims.figures.victims import Victim, amounts_of
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.quantities import Quantity

_INTO = ("to", "in", "into", "at")


def taken_to_care(sentence: Sentence, token: Token, quantities: Sequence[Quantity]) -> Iterator[Victim]:
    """Whom a verb takes to a hospital; not the dead, nor patients, who were in care before."""
    if not is_verbal(token):
        return
    around = functions(sentence, token)
    goals = (t for word in _INTO for t in around.get(word, ()))
    if any(t.lemma.lower() in lexicons.terms("harm_words", "care") for t in goals):
        hurt = [t for t in around.get("obj", ()) if class_of_noun(t) != "dead" and t.lemma.lower() != "patient"]
        yield from amounts_of(sentence, hurt, [q for q in quantities if q.class_ != "dead"], named=False)


def in_condition(sentence: Sentence, token: Token, quantities: Sequence[Quantity]) -> Iterator[Victim]:
    """Who is "in critical condition": the subject of the verb that the words hang on, or the noun before them."""
    link = sentence.head(token)
    grave = any(c.text.lower() in lexicons.terms("harm_words", "condition") for c in sentence.children(token))
    if not grave or token.dep != "pobj" or link.text.lower() != "in":
        return
    above = sentence.head(link)
    around = functions(sentence, above) if is_verbal(above) else {"subj": [above]}
    people = around.get("subj") or around.get("obj") or []
    yield from amounts_of(sentence, people, quantities, named=False)
