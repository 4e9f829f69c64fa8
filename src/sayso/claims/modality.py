"""Whether what a claim tells is done, under way, over, agreed, planned, demanded, refused, denied or conditional.

In: a sentence and the word that evoked a frame. Out: the modality and why. First the word's own clause is
read (tense, auxiliaries, negation, conditions); then each verb or noun above it that changes what stands
under it ("agreed to", "failed to", "a proposal for") has its say, from the inside out (`lexicons/modality.tsv`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from sayso import lexicons
from sayso.claims.clauses import head_clause
from sayso.claims.grammar import is_verbal, spelled
from sayso.claims.negation import is_negated
from sayso.claims.tense import Tense, tense_of
from sayso.model import Modality, Sentence, Token

_FACTUAL = ("done", "ongoing", "ended")


class Judged(NamedTuple):
    """A modality and the words that decided it."""

    modality: Modality
    why: str


def modality_of(sentence: Sentence, trigger: Token, form: str, aspect: str, counted: bool = False) -> Judged:
    """The modality of what a word tells.

    Args:
        sentence, trigger: the word that evoked a frame.
        form: "verb", "noun" or "adjective", as in `frames.tsv`.
        aspect: "event", "state" or "process"; or a modality, with "!" where nothing around it counts.
        counted: whether the claim gives amounts ("began handing over 800 guns" has been done).
    """
    if aspect.endswith("!"):
        return Judged(cast(Modality, aspect[:-1]), "the frame always is")
    judged = _base(sentence, trigger, form, aspect)
    for word, link in _above(sentence, trigger):
        judged = _under(sentence, judged, word, link, counted)
    return judged


def _base(sentence: Sentence, trigger: Token, form: str, aspect: str) -> Judged:
    if form == "verb" and is_verbal(trigger):
        return _of_clause(sentence, trigger, aspect)
    verb = head_clause(sentence, trigger)
    if is_negated(sentence, trigger):
        return Judged("denied", "negated")
    if verb is None or not _shares_time(sentence, trigger, verb):
        return Judged("ongoing" if aspect == "state" else "done", f"{aspect}, no verb of its own")
    return _of_clause(sentence, verb, aspect)


def _shares_time(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """Whether a noun is subject, object or predicate of the verb, so that the verb's tense is its own."""
    if sentence.head(noun).index == verb.index:
        return noun.dep in ("nsubj", "nsubjpass", "dobj", "attr", "acomp", "oprd", "advmod", "ROOT", "xcomp")
    head = sentence.head(noun)
    if head.dep in ("prep", "agent") and sentence.head(head).index == verb.index:
        return verb.lemma in ("be", "remain", "stay", "lie", "come", "hold", "keep", "place", "put", "live", "agree")
    return noun.dep == "conj" and _shares_time(sentence, head, verb) if head.index != noun.index else False


def _of_clause(sentence: Sentence, verb: Token, aspect: str) -> Judged:
    tense = tense_of(sentence, verb)
    negated = is_negated(sentence, verb)
    if tense.condition:
        return Judged("conditional", f"“{tense.condition}”")
    if negated:
        return _negated(tense, aspect)
    return _affirmed(tense, aspect)


def _negated(tense: Tense, aspect: str) -> Judged:
    if tense.name == "future":
        return Judged("refused", f"“{tense.words}” negated")
    if tense.name == "duty":
        return Judged("demanded", f"“{tense.words}” negated")
    return Judged("denied", "negated")


def _affirmed(tense: Tense, aspect: str) -> Judged:
    plain: dict[str, Modality] = {
        "past": "done",
        "perfect": "ongoing" if aspect == "state" else "done",
        "progressive": "ongoing",
        "future": "planned",
        "duty": "demanded",
        "possible": "conditional",
        "present": "ongoing" if aspect in ("state", "process") else "done",
        "infinitive": "planned",
        "participle": "ongoing" if aspect == "state" else "done",
    }
    return Judged(plain[tense.name], f"{tense.name}: “{tense.words}”")


def _above(sentence: Sentence, trigger: Token) -> Iterator[tuple[Token, str]]:
    """The verbs, adjectives and nouns above a word, each with what hangs under it: a clause or a noun."""
    below = trigger
    for word in sentence.ancestors(trigger):
        if word.pos in ("ADP", "SCONJ", "PART"):
            if below.dep == "advcl" or word.text.lower() in ("after", "since", "despite", "during", "following"):
                return
            continue
        if below.dep in ("relcl", "appos", "parataxis", "advcl") or (
            below.dep == "acl" and below.tag != "VB" and is_verbal(below)
        ):
            return
        link = "clause" if is_verbal(below) or below.dep in ("ccomp", "xcomp", "acl", "pcomp") else "noun"
        if below.dep == "conj":
            below = word
            continue
        yield word, f"{link}:{below.dep}"
        below = word


def _under(sentence: Sentence, judged: Judged, word: Token, link: str, counted: bool) -> Judged:
    kind, _, dep = link.partition(":")
    operator = _operator(spelled(word.lemma), kind)
    if operator is None or (dep in ("nsubj", "agent", "poss") and operator not in ("ended", "ongoing", "planned")):
        return _through(sentence, judged, word, kind)
    if dep == "nsubj" and operator == "planned" and not is_verbal(word):
        return judged
    if operator == "ongoing":
        return (
            judged
            if counted or (kind == "noun" and judged.modality == "done")
            else Judged("ongoing", f"under “{word.text}”")
        )
    negated = is_negated(sentence, word)
    if operator == "denied":
        return judged if negated else Judged("denied", f"under “{word.text}”")
    if operator == "ended":
        return Judged("ongoing", f"“{word.text}” negated") if negated else _ended(sentence, judged, word)
    if negated and operator in ("agreed", "planned", "proposed"):
        return Judged("refused", f"“{word.text}” negated")
    return Judged(cast(Modality, operator), f"under “{word.text}”")


def _ended(sentence: Sentence, judged: Judged, word: Token) -> Judged:
    """An end that has come makes it ended; an end that is only planned or demanded stays so."""
    own = _of_clause(sentence, word, "event") if is_verbal(word) else judged
    return Judged("ended", f"under “{word.text}”") if own.modality in _FACTUAL else own


def _through(sentence: Sentence, judged: Judged, word: Token, kind: str) -> Judged:
    """A verb that changes nothing itself hands its own tense down to an infinitive under it."""
    if kind == "clause" and judged.modality == "planned" and judged.why.startswith("infinitive") and is_verbal(word):
        return _of_clause(sentence, word, "event")
    return judged


def _operator(lemma: str, kind: str) -> str | None:
    entry = _operators().get(lemma, {})
    return entry.get(kind) or entry.get("both")


@lru_cache(maxsize=1)
def _operators() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for entry in lexicons.load("modality"):
        found.setdefault(spelled(entry.term), {}).setdefault(entry.get("takes", "both"), entry.class_)
    return found
