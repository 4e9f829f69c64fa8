"""What is said: the content that a cue verb brings in, from the complements that the lexicon grants it."""

from __future__ import annotations

from typing import NamedTuple

from sayso.claims.attribution.cues import Cue
from sayso.claims.attribution.drafts import Spans, runs
from sayso.claims.attribution.mute_objects import is_mute, is_other, is_reflexive, is_unsaid
from sayso.claims.attribution.noun_phrases import is_time
from sayso.claims.attribution.sources import charge, is_passive
from sayso.model import AttributionKind, Sentence, Token

_CLAUSES = ("ccomp",)
_PREDICATES = ("oprd", "xcomp", "ccomp", "acomp")
_PREDICATE_PREPOSITIONS = frozenset(("as", "of", "for", "with", "to", "at", "from"))
_CITING = frozenset(("cite", "quote"))
_NO_OBJECTS = frozenset(("WP", "WDT", "PRP$", "VBZ", "VBD", "VBP"))
_SPELLS = frozenset(("time", "while", "moment", "hour", "day", "week", "month", "year", "decade"))
_FOLLOWS = frozenset(("prep", "advcl", "npadvmod", "advmod"))


class Content(NamedTuple):
    """A content: where it stands, its class, its heads in the tree, words that join the cue, what it is."""

    spans: Spans
    kind: AttributionKind
    heads: list[Token]
    joins: list[Token]
    complement: str


def content_of_verb(sentence: Sentence, cue: Cue) -> Content | None:
    """The content that follows a cue verb as its complement, or None."""
    if is_passive(sentence, cue.head):
        return _passive(sentence, cue)
    if is_unsaid(sentence, cue):
        return None
    for finder in (_clause, _predicate, _infinitive, _object, _prepositional):
        found = finder(sentence, cue)
        if found:
            return found
    return None


def fronted(sentence: Sentence, cue: Cue, source: list[Token]) -> Content | None:
    """The clause before its speaker in "That the bridge held the mayor confirms"."""
    if "clause" not in cue.takes.complements or not source or not _opens_with_that(sentence):
        return None
    first, last = source[0].index, cue.words[-1].index
    follows = sentence.tokens[last + 1] if last + 1 < len(sentence.tokens) else None
    if (
        first < 3
        or sentence.tokens[first - 1].pos == "PUNCT"
        or source[-1].index != cue.words[0].index - 1
        or (follows and follows.pos != "PUNCT")
    ):
        return None
    words = sentence.tokens[:first]
    return Content(runs(sentence, words), cue.takes.complements["clause"], [], [], "clause")


def _opens_with_that(sentence: Sentence) -> bool:
    first = sentence.tokens[0]
    return first.text == "That" and first.dep in ("mark", "det")


def _clause(sentence: Sentence, cue: Cue) -> Content | None:
    if "clause" not in cue.takes.complements:
        return None
    heads = [c for c in sentence.children(cue.head) if _is_clause(sentence, cue, c) and c.index > cue.head.index]
    if not heads:
        return None
    found = _content(sentence, [*_stray(sentence, cue, heads[0]), heads[0]], "clause", cue)
    return _without_day(sentence, cue, heads[0], found) if found else None


def _is_clause(sentence: Sentence, cue: Cue, word: Token) -> bool:
    """Whether a word heads a clause that the cue brings in, or a deed: "denied bombing …", "owned to having …"."""
    if word.dep in _CLAUSES:
        return True
    deed = word.dep == "xcomp" and word.tag in ("VBG", "VBN") and "object" in cue.takes.complements
    return deed and (cue.takes.polarity == "denies" or any(c.text.lower() == "having" for c in sentence.children(word)))


def _without_day(sentence: Sentence, cue: Cue, clause: Token, content: Content) -> Content:
    """The content without the day of saying that the parser put at its head: "said last week | the road was shut"."""
    for child in sentence.children(clause):
        words = sentence.subtree(child) if child.dep == "npadvmod" and child.entity == "DATE" else []
        follows = bool(words) and words[0].index == cue.words[-1].index + 1
        subject = sentence.tokens[words[-1].index + 1] if follows and words[-1].index + 1 < clause.index else None
        if subject and subject.pos != "PUNCT":
            inside = [t for t in sentence.subtree(clause) if t not in words]
            return content._replace(spans=runs(sentence, inside), joins=words)
    return content


def _stray(sentence: Sentence, cue: Cue, clause: Token) -> list[Token]:
    """Objects that the parser hung on the cue though they open its clause ("said some guns, tanks and … were …")."""
    first = min(t.index for t in sentence.subtree(clause))
    if "whom" in cue.takes.complements or sentence.child(clause, "mark"):
        return []
    return [c for c in sentence.children(cue.head) if c.dep == "dobj" and cue.head.index < c.index < first]


def _predicate(sentence: Sentence, cue: Cue) -> Content | None:
    kind = cue.takes.complements.get("predicate")
    patient = sentence.child(cue.head, "dobj")
    if not kind or not patient or patient.index < cue.head.index or is_other(cue, patient):
        return None
    prepositions = () if "whom" in cue.takes.complements else _PREDICATE_PREPOSITIONS
    if is_reflexive(patient) or (cue.head.lemma == "put" and not _counts(sentence, cue)):
        return None
    if sentence.tokens[cue.head.index + 1].dep == "prep" and sentence.tokens[cue.head.index + 1].head == cue.head.index:
        return None  # "called in a message for others to join"
    rest = [
        c
        for c in sentence.children(cue.head)
        if c.index > patient.index and (c.dep in _PREDICATES or (c.dep == "prep" and c.lemma in prepositions))
    ]
    return _content(sentence, [patient, *_between(sentence, patient, rest), *rest], "predicate", cue) if rest else None


def _counts(sentence: Sentence, cue: Cue) -> bool:
    """Whether a number follows: "put the toll at nine", not "put the town at risk"."""
    return any(t.pos == "NUM" for t in sentence.subtree(cue.head) if t.index > cue.head.index)


def _between(sentence: Sentence, patient: Token, rest: list[Token]) -> list[Token]:
    """Words between object and predicate: "accused two states | mainly X and Y | of arming them"."""
    if not rest:
        return []
    last = max(t.index for t in sentence.subtree(patient))
    gap = list(sentence.tokens[last + 1 : min(t.index for t in sentence.subtree(rest[0]))])
    more = bool(gap) and gap[0].pos in ("ADV", "DET", "NOUN", "PROPN") and not any(is_time(t) for t in gap)
    return gap if more and all(t.pos not in ("VERB", "ADP") for t in gap) else []


def _infinitive(sentence: Sentence, cue: Cue) -> Content | None:
    kind = cue.takes.complements.get("infinitive")
    heads = [
        c
        for c in sentence.children(cue.head)
        if c.dep in ("xcomp", "ccomp", "advcl") and c.index > cue.head.index and _has_to(sentence, c)
    ]
    return _content(sentence, heads[:1], "infinitive", cue) if kind else None


def _object(sentence: Sentence, cue: Cue) -> Content | None:
    complement = next((c for c in ("object", "stance") if c in cue.takes.complements), None)
    patient = sentence.child(cue.head, "dobj")
    if complement and cue.takes.polarity == "denies" and cue.head.dep == "relcl":
        summed_up = runs(sentence, [sentence.head(cue.head)])
        return Content(summed_up, cue.takes.complements[complement], [], [], "object")  # "a charge it denied"
    if not complement or not patient or patient.index < cue.head.index or patient.tag in _NO_OBJECTS:
        return None
    if "whom" in cue.takes.complements and patient.pos == "PRON":
        return None  # "promised me"
    if is_mute(sentence, cue, patient):
        return None
    return _content(sentence, [patient, *_after(sentence, cue, patient)], complement, cue)


def _after(sentence: Sentence, cue: Cue, last: Token) -> list[Token]:
    """Phrases that follow the object in the cue's clause without a comma."""
    end = max(t.index for t in sentence.subtree(last))
    found = []
    for child in sentence.children(cue.head):
        words = [t.index for t in sentence.subtree(child)]
        if min(words) == end + 1 and child.dep in _FOLLOWS and child.lemma.lower() not in _CITING:
            found.append(child)
            end = max(words)
    return found


def _prepositional(sentence: Sentence, cue: Cue) -> Content | None:
    for child in sentence.children(cue.head):
        kind = cue.takes.complements.get(child.lemma.lower()) if child.dep in ("prep", "agent", "dative") else None
        objects = [c for c in sentence.children(child) if not is_time(c) and c.lemma.lower() not in _SPELLS]
        if kind and child.index > cue.head.index and objects:
            between = list(sentence.tokens[cue.words[-1].index + 1 : child.index + 1])
            joins = between if len(between) <= 3 else []
            end = max(t.index for t in sentence.subtree(child))
            after = [
                c
                for c in sentence.children(cue.head)
                if c.dep in ("xcomp", "advcl", "ccomp") and min(t.index for t in sentence.subtree(c)) == end + 1
            ]
            found = _content(sentence, [*objects, *after], child.lemma.lower(), cue)
            return found._replace(joins=joins) if found else None
    return None


def _passive(sentence: Sentence, cue: Cue) -> Content | None:
    """What a passive cue is about: its clause, or its subject ("the talks were confirmed by …")."""
    subject = sentence.child(cue.head, "nsubjpass")
    found = _clause(sentence, cue) or _infinitive(sentence, cue) or _raised(sentence, cue, subject)
    if found and found.complement != "clause" and subject and subject.index < cue.head.index:
        return _content(sentence, [subject, *found.heads], found.complement, cue)
    if found:
        return found
    if subject is None or not ("passive" in cue.takes.complements or sentence.child(cue.head, "agent")):
        return None
    complement = next((c for c in ("object", "stance", "passive") if c in cue.takes.complements), None)
    of = charge(sentence, cue.head)
    return _content(sentence, [subject, *([of] if of else [])], complement, cue) if complement else None


def _raised(sentence: Sentence, cue: Cue, subject: Token | None) -> Content | None:
    """What is said of the subject of a passive: "the bridge is said to be safe", "a convoy was reported hit"."""
    if subject is None or not {"clause", "passive"} <= set(cue.takes.complements):
        return None
    heads = [c for c in sentence.children(cue.head) if c.dep in ("xcomp", "oprd") and c.index > cue.head.index]
    return _content(sentence, heads[:1], "passive", cue)


def _content(sentence: Sentence, heads: list[Token], complement: str, cue: Cue) -> Content | None:
    if not heads:
        return None
    kind = cue.takes.complements[complement]
    mine = {t.index for t in cue.words}
    words = [t for head in heads for t in sentence.subtree(head) if t.index not in mine]
    return Content(runs(sentence, words), kind, heads, [], complement) if words else None


def _has_to(sentence: Sentence, verb: Token) -> bool:
    to = any(c.dep == "aux" and c.lemma.lower() == "to" for c in sentence.children(verb))
    return to and not verb.text.istitle()  # "reported to Aid for Orlan"
