"""Mentions resolved inside one report: pronouns, titles, short names, acronyms to the full name.

A report is a closed universe here. Each answer carries a confidence (0-1) and the reason for it; below
`LEAST_CONFIDENCE` a mention stays unresolved.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso import lexicons
from sayso.claims.attribution.noun_phrases import noun_phrase, owner_words
from sayso.claims.attribution.sources import antecedent, is_relative
from sayso.claims.naming.cores import head_of
from sayso.claims.naming.known import Known, agrees, gender_of, holds_office, is_fuller, is_personal, is_titled
from sayso.claims.naming.names import Name, read_name
from sayso.claims.naming.source_kinds import kind_of
from sayso.model import Sentence, SourceKind, Token

LEAST_CONFIDENCE = 0.5
FARTHEST_PRONOUN = 2  # paragraphs back

_PRONOUNS = {"he": "man", "she": "woman", "they": "many", "it": "thing", "his": "man", "him": "man", "her": "woman",
             "their": "many", "them": "many", "its": "thing", "himself": "man", "herself": "woman"}  # fmt: skip
_DEFINITE = frozenset(("the", "that", "this", "its", "their", "his", "her"))
_SPEAKING = ("official", "international_body", "aid_agency", "armed_group")
_UNNAMING = frozenset(("i", "we", "you", "us", "me", "our", "my", "what", "whatever", "this", "that", "there"))


class Resolved(NamedTuple):
    """Whom a mention means, what kind of source that is, how sure (0-1), and why."""

    entity: str | None
    kind: SourceKind
    confidence: float
    why: str


class Standing(NamedTuple):
    """Somebody who acts or speaks at a place of the report: offset, paragraph and number of the sentence."""

    at: int
    paragraph: int
    sentence: int
    who: Known
    speaks: bool = False


class Entities:
    """The names of one report, and the mentions that stand for them."""

    def __init__(self) -> None:
        self.people: dict[str, Known] = {}
        self.bodies: dict[str, Known] = {}
        self.acronyms: dict[str, str] = {}
        self.subjects: list[Standing] = []  # persons and bodies that act or speak

    def name_of(self, sentence: Sentence, words: list[Token]) -> Resolved:
        """Whom these words of a sentence mean."""
        if not words:
            return Resolved(None, "unknown", 0.0, "no words")
        head = head_of(words)
        if spelled := self._spelled_out(sentence, words):
            return spelled
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

    def _spelled_out(self, sentence: Sentence, words: list[Token]) -> Resolved | None:
        """The name that ends with its own acronym: "the Ceasefire and Security Mechanism (CSM)"."""
        short = words[-2].text if len(words) > 4 and words[-1].text == ")" and words[-3].text == "(" else ""
        full = self.acronyms.get(short)
        if full is None or words_of(sentence, words).removeprefix("The ").removeprefix("the ") != f"{full} ({short})":
            return None
        return Resolved(full, kind_of(full, full.split()[-1], person=False), 0.95, f"named with {short}")

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
        self.subjects.append(Standing(start, sentence.paragraph, sentence.index, known, speaks=True))

    def _person(self, name: Name, sentence: Sentence, words: list[Token]) -> Resolved:
        spelled = " ".join((name.person or "").split())
        known, confidence, why = self._find_person(spelled, sentence.start + words[0].start)
        kind = kind_of(words_of(sentence, words), name.head.lemma, person=True)
        if known is None:
            self.people[spelled] = Known(spelled, spelled.split()[-1].lower(), kind, True, set(name.called))
            self.people[spelled].gender = gender_of(" ".join(name.called).split())
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
        if wanted == "thing" and not any(s.at < offset and s.paragraph == sentence.paragraph for s in self.subjects):
            acting = self._acting_body(sentence, token)
            if acting:
                return acting
        near = [s for s in self.subjects if s.at < offset and sentence.paragraph - s.paragraph <= FARTHEST_PRONOUN]
        fitting = [s for s in sorted(near, key=lambda s: s.at, reverse=True) if agrees(s.who, wanted)]
        if fitting:
            chosen = _speaker_over(fitting)
            confidence = (
                0.9 - 0.15 * (sentence.paragraph - chosen.paragraph) - (0.2 if wanted in ("many", "thing") else 0)
            )
            if confidence >= LEAST_CONFIDENCE:
                known = chosen.who
                return Resolved(known.name, known.kind, round(confidence, 2), f"“{token.text}” after {known.name}")
        return Resolved(None, "unknown", 0.0, f"“{token.text}” has no likely antecedent")

    def _acting_body(self, sentence: Sentence, pronoun: Token) -> Resolved | None:
        """The body whose acts a sentence tells before "it says": "the Commission has taken in 900 rifles, it says"."""
        subjects = [t for t in sentence.tokens if t.dep in ("nsubj", "nsubjpass") and t.end <= pronoun.start]
        if not subjects or subjects[-1].tag != "NNP":
            return None
        resolved = self.name_of(sentence, noun_phrase(sentence, subjects[-1]))
        short = resolved.entity is not None and resolved.entity.endswith(f" {subjects[-1].text}")
        told = resolved.kind in _SPEAKING or (short and resolved.entity not in self.people)
        return resolved._replace(confidence=0.7) if told else None

    def _described(self, sentence: Sentence, words: list[Token], name: Name) -> Resolved:
        core, head = name.core, name.head.lemma.lower()
        if name.head.pos == "PROPN" and self.is_person(core):
            return self._person(name._replace(person=core), sentence, words)
        if core in self.acronyms:
            full = self.acronyms[core]
            return Resolved(full, kind_of(full, full.split()[-1], person=False), 0.95, f"{core} spelled out as {full}")
        whole = words_of(sentence, words)
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


def _speaker_over(fitting: list[Standing]) -> Standing:
    """The nearest of some, or who speaks in its sentence of whom it tells: "*Ohm* said that Faro had left. He …"."""
    nearest = fitting[0]
    speaker = next((s for s in fitting if s.sentence == nearest.sentence and s.speaks), None)
    return speaker or nearest


def words_of(sentence: Sentence, words: list[Token]) -> str:
    """The stretch of a sentence from the first of these words to the last."""
    return sentence.text[words[0].start : words[-1].end]
