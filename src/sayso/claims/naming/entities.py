"""Mentions resolved inside one report: pronouns, titles, short names, acronyms to the full name.

A report is a closed universe here. Each answer carries a confidence (0-1) and the reason for it; below
`LEAST_CONFIDENCE` a mention stays unresolved.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.attribution.noun_phrases import noun_phrase, owner_words
from sayso.claims.attribution.sources import antecedent, is_relative
from sayso.claims.naming.known import Known, agrees, gender_of, holds_office, is_fuller, is_personal, is_titled
from sayso.claims.naming.names import Name, head_of, read_name
from sayso.claims.naming.source_kinds import kind_of
from sayso.model import AnnotatedReport, Sentence, SourceKind, Token

LEAST_CONFIDENCE = 0.5
FARTHEST_PRONOUN = 2  # paragraphs back

_ACRONYM = re.compile(r"((?:[A-ZÀ-Þ][\w’'-]+\s+(?:(?:of|the|for|and|on|in|to|de|du)\s+)*)+)\(([A-ZÀ-Þ]{2,9})\)")
_PRONOUNS = {"he": "man", "she": "woman", "they": "many", "it": "thing", "his": "man", "him": "man", "her": "woman",
             "their": "many", "them": "many", "its": "thing", "himself": "man", "herself": "woman"}  # fmt: skip
_DEFINITE = frozenset(("the", "that", "this", "its", "their", "his", "her"))
_LEADING = frozenset(("lead", "head", "command", "chair", "run", "direct"))
_UNNAMING = frozenset(("i", "we", "you", "us", "me", "our", "my", "what", "whatever", "this", "that", "there"))


class Resolved(NamedTuple):
    """Whom a mention means, what kind of source that is, how sure (0-1), and why."""

    entity: str | None
    kind: SourceKind
    confidence: float
    why: str


class Entities:
    """The names of one report, and the mentions that stand for them."""

    def __init__(self) -> None:
        self.people: dict[str, Known] = {}
        self.bodies: dict[str, Known] = {}
        self.acronyms: dict[str, str] = {}
        self.subjects: list[tuple[int, int, Known]] = []  # offset, paragraph, who: persons and bodies that act or speak

    def name_of(self, sentence: Sentence, words: list[Token]) -> Resolved:
        """Whom these words of a sentence mean."""
        if not words:
            return Resolved(None, "unknown", 0.0, "no words")
        head = head_of(words)
        if is_relative(head):
            referred = antecedent(sentence, head)
            if not referred:
                return Resolved(None, "unknown", 0.0, f"“{head.text}” has no antecedent in the tree")
            return self.name_of(sentence, referred)
        if head.text.lower() in _PRONOUNS and head.pos in ("PRON", "DET", "ADJ"):
            return self._pronoun(sentence, head)
        if head.text.lower() in _UNNAMING:
            return Resolved(None, "unknown", 0.0, f"“{head.text}” names nobody")
        name = read_name(sentence, words)
        if name.person:
            return self._person(name, sentence, words)
        return self._described(sentence, words, name)

    def is_person(self, name: str) -> bool:
        """Whether the report uses the name for a person, in full or as a surname."""
        return any(" " in known and name in (known, known.split()[-1]) for known in self.people)

    def note(self, sentence: Sentence, words: list[Token], resolved: Resolved) -> None:
        """Remember who has just spoken, for the pronouns and titles that follow."""
        if resolved.entity is None:
            return
        known = self.people.get(resolved.entity) or self.bodies.get(resolved.entity)
        if known is None:
            head = head_of(words)
            known = Known(resolved.entity, head.lemma.lower(), resolved.kind, is_personal(head), {head.lemma.lower()})
            known.plural = head.tag in ("NNS", "NNPS")
            known.gender = gender_of((head.lemma.lower(),))
            self.bodies[resolved.entity] = known
        start = sentence.start + words[0].start
        known.at.append(start)
        self.subjects.append((start, sentence.paragraph, known))

    def _person(self, name: Name, sentence: Sentence, words: list[Token]) -> Resolved:
        spelled = " ".join((name.person or "").split())
        known, confidence, why = self._find_person(spelled, sentence.start + words[0].start)
        kind = kind_of(_words(sentence, words), name.head.lemma, person=True)
        if known is None:
            return Resolved(spelled, kind, 0.9, "named here")
        if known.kind in ("person", "unknown"):
            known.kind = kind
        return Resolved(known.name, known.kind, confidence, why)

    def _find_person(self, spelled: str, offset: int) -> tuple[Known | None, float, str]:
        if spelled in self.people:
            return self.people[spelled], 1.0, "named in full"
        last = spelled.split()[-1]
        full = [p for p in self.people.values() if p.name.split()[-1] == last and len(p.name.split()) > 1]
        ends = [p for p in full if p.name.endswith(f" {spelled}")]
        fits = ends or [p for p in full if p.name.split()[0][0] == spelled[0]]
        if len(fits) == 1:
            return fits[0], 0.95, f"surname of {fits[0].name}"
        before = [p for p in fits if p.at and p.at[0] < offset]
        if before:
            nearest = max(before, key=lambda p: max(a for a in p.at if a < offset))
            return nearest, 0.6, f"surname of several, {nearest.name} is nearest"
        return None, 0.0, ""

    def _pronoun(self, sentence: Sentence, token: Token) -> Resolved:
        wanted = _PRONOUNS[token.text.lower()]
        offset = sentence.start + token.start
        for start, paragraph, known in sorted(self.subjects, key=lambda s: s[0], reverse=True):
            if start >= offset or sentence.paragraph - paragraph > FARTHEST_PRONOUN:
                continue
            if not agrees(known, wanted):
                continue
            confidence = 0.9 - 0.15 * (sentence.paragraph - paragraph) - (0.2 if wanted in ("many", "thing") else 0.0)
            if confidence < LEAST_CONFIDENCE:
                break
            return Resolved(known.name, known.kind, round(confidence, 2), f"“{token.text}” after {known.name}")
        return Resolved(None, "unknown", 0.0, f"“{token.text}” has no likely antecedent")

    def _described(self, sentence: Sentence, words: list[Token], name: Name) -> Resolved:
        core, head = name.core, name.head.lemma.lower()
        if name.head.pos == "PROPN" and self.is_person(core):
            return self._person(name._replace(person=core), sentence, words)
        if core in self.acronyms:
            full = self.acronyms[core]
            return Resolved(full, kind_of(full, full.split()[-1], person=False), 0.95, f"{core} spelled out as {full}")
        whole = _words(sentence, words)
        if head in lexicons.terms("source_kinds", "document"):
            owner = self._owner(sentence, name)
            if owner:
                return owner
        definite = words[0].text.lower() in _DEFINITE or (name.head.pos == "NOUN" and name.head.text[:1].isupper())
        known = self._antecedent(core, name.head, sentence.start + words[0].start) if definite else None
        if known:
            return Resolved(known.name, known.kind, 0.75, f"“{core}” after {known.name}")
        holders = [p for p in self.people.values() if definite and holds_office(p, core)]
        if len(holders) == 1:
            return Resolved(holders[0].name, holders[0].kind, 0.7, f"the report names one “{core}”, {holders[0].name}")
        return Resolved(core, kind_of(whole, name.head.lemma, person=False), 0.9, "named as written")

    def _owner(self, sentence: Sentence, name: Name) -> Resolved | None:
        of = next(
            (c for c in sentence.children(name.head) if c.dep == "prep" and c.text.lower() in ("of", "by", "from")),
            None,
        )
        owner = sentence.child(name.head, "poss") or (sentence.child(of, "pobj") if of else None)
        if owner is None or owner.pos not in ("NOUN", "PROPN", "PRON") or owner.entity in ("DATE", "TIME"):
            return None
        words = owner_words(sentence, owner)
        resolved = self.name_of(sentence, words)
        return resolved._replace(why=f"issuer of “{name.core}”") if resolved.entity else None

    def _antecedent(self, core: str, head: Token, offset: int) -> Known | None:
        """Who was named before and may be called so: the same title, or a fuller name with the same head noun."""
        fits = []
        for known in [*self.people.values(), *self.bodies.values()]:
            before = [a for a in known.at if a < offset]
            if before and (is_titled(known, core, head.lemma.lower()) or is_fuller(known, core, head)):
                fits.append((max(before), known))
        return max(fits, key=lambda fit: fit[0])[1] if fits else None


def resolve(annotated: AnnotatedReport) -> Entities:
    """The people, bodies and acronyms that a report names, each under its fullest form."""
    entities = Entities()
    for match in _ACRONYM.finditer(annotated.report.text):
        words = [w for w in match.group(1).split() if w[0].isupper()]
        letters = match.group(2)
        taken = words[-len(letters) :]
        if "".join(w[0] for w in taken) == letters:
            full = match.group(1).strip()
            entities.acronyms[letters] = full[full.index(taken[0]) :]
    for sentence in annotated.sentences:
        _collect(entities, sentence)
    _unify(entities)
    return entities


def _collect(entities: Entities, sentence: Sentence) -> None:
    for token in sentence.tokens:
        if token.pos != "PROPN" and not (token.pos == "NOUN" and token.text[:1].isupper()):
            continue
        if token.dep in ("compound", "nmod", "amod", "det", "punct"):
            continue
        words = noun_phrase(sentence, token)
        name = read_name(sentence, words)
        start = sentence.start + words[0].start
        if name.person:
            _add_person(entities, sentence, words, name, start)
        elif len(name.core.split()) > 1 or token.entity:
            _add_body(entities, name, start)


def _add_person(entities: Entities, sentence: Sentence, words: list[Token], name: Name, start: int) -> None:
    spelled = " ".join((name.person or "").split())
    whole = _words(sentence, words)
    kind = kind_of(whole, name.head.lemma, person=True)
    known = entities.people.setdefault(spelled, Known(spelled, spelled.split()[-1].lower(), kind, True))
    if known.kind in ("person", "unknown"):
        known.kind = kind
    known.called |= {*name.called, *_led_by(sentence, name.head)}
    known.gender = known.gender or gender_of(re.findall(r"\w+", " ".join(name.called)))
    known.at.append(start)
    if name.head.dep in ("nsubj", "nsubjpass") or sentence.head(name.head).dep in ("nsubj", "nsubjpass"):
        entities.subjects.append((start, sentence.paragraph, known))


def _led_by(sentence: Sentence, person: Token) -> set[str]:
    """The office that a relative clause gives somebody: "head of the mission" of "…, who leads the Mission"."""
    clauses = [c for c in sentence.children(person) if c.dep == "relcl" and c.lemma.lower() in _LEADING]
    bodies = [body for c in clauses if (body := sentence.child(c, "dobj"))]
    return {f"head of {_words(sentence, noun_phrase(sentence, body))}".lower() for body in bodies}


def _add_body(entities: Entities, name: Name, start: int) -> None:
    kind = kind_of(name.core, name.head.lemma, person=False)
    known = entities.bodies.setdefault(name.core, Known(name.core, name.head.lemma.lower(), kind, False))
    known.at.append(start)
    known.plural = name.head.tag in ("NNS", "NNPS")


def _unify(entities: Entities) -> None:
    """Fold short personal names into the one full name that ends alike."""
    for short in [p for p in entities.people.values() if len(p.name.split()) == 1]:
        full = [p for p in entities.people.values() if len(p.name.split()) > 1 and p.name.split()[-1] == short.name]
        if len(full) == 1:
            full[0].at = sorted([*full[0].at, *short.at])
            full[0].called |= short.called
            full[0].gender = full[0].gender or short.gender
            entities.subjects = [(s, p, full[0] if k is short else k) for s, p, k in entities.subjects]
            del entities.people[short.name]


def _words(sentence: Sentence, words: list[Token]) -> str:
    return sentence.text[words[0].start : words[-1].end]
