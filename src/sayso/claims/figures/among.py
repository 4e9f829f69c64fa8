"""Who is told of as one of the harmed: "two cooks were among those killed", "those killed include nine women"."""

from __future__ import annotations

from sayso.claims.figures.lists import listed_after, listed_before
from sayso.claims.figures.neighbours import just_before
from sayso.claims.figures.victims import Quantities, Victim, amounts_of, counted, counts_people
from sayso.claims.grammar import functions
from sayso.model import Sentence, Token
from sayso.sentences.uncounted import words_at


def among_harmed(sentence: Sentence, token: Token, quantities: Quantities) -> list[Victim]:
    """Who is said to be among the harmed: "*two cooks* were among those | killed", "the | killed include *a cook*"."""
    verb = _counts_among(sentence, token)
    if verb is None:
        return []
    behind = next((counted(sentence, q) for q in quantities if q.first == verb.index + 1 and counts_people(q)), None)
    if behind is not None:
        return [behind, *listed_after(sentence, behind, quantities)]
    near = just_before(sentence, verb, quantities)
    if near is not None and near.quantity is not None and verb.lemma == "be":
        return listed_before(sentence, near, quantities)
    people = functions(sentence, verb).get("subj" if verb.lemma == "be" else "obj", [])
    return list(amounts_of(sentence, people, quantities))


def _counts_among(sentence: Sentence, token: Token) -> Token | None:
    """The verb that tells who is among the harmed: "*were* among those | killed", "those | killed *include* …"."""
    if words_at(sentence.tokens, token.index - 2, 2) in ("among those", "among the"):
        verb = sentence.head(sentence.tokens[token.index - 2])
        return verb if verb.lemma == "be" else None
    group = token if token.dep == "nsubj" else sentence.head(token)
    verb = sentence.head(group)
    passive = token.tag in ("VBN", "JJ", "NN", "NNS") and group.dep == "nsubj"
    return verb if passive and verb.lemma == "include" else None
