"""A parsed report -> the people, bodies and acronyms that it names, each under its fullest form."""

from __future__ import annotations

import re

from sayso.claims.attribution.noun_phrases import noun_phrase
from sayso.claims.naming.entities import Entities, Standing, words_of
from sayso.claims.naming.known import Known, gender_of
from sayso.claims.naming.names import Name, read_name
from sayso.claims.naming.source_kinds import kind_of
from sayso.model import AnnotatedReport, Sentence, Token

_ACRONYM = re.compile(r"((?:[A-ZÀ-Þ][\w’'-]+\s+(?:(?:of|the|for|and|on|in|to|de|du)\s+)*)+)\(([A-ZÀ-Þ]{2,9})\)")
_LEADING = frozenset(("lead", "head", "command", "chair", "run", "direct"))


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
    whole = words_of(sentence, words)
    kind = kind_of(whole, name.head.lemma, person=True)
    known = entities.people.setdefault(spelled, Known(spelled, spelled.split()[-1].lower(), kind, True))
    if known.kind in ("person", "unknown"):
        known.kind = kind
    known.called |= {*name.called, *_led_by(sentence, name.head)}
    known.gender = known.gender or gender_of(re.findall(r"\w+", " ".join(name.called)))
    known.at.append(start)
    if name.head.dep in ("nsubj", "nsubjpass") or sentence.head(name.head).dep in ("nsubj", "nsubjpass"):
        entities.subjects.append(Standing(start, sentence.paragraph, sentence.index, known))


def _led_by(sentence: Sentence, person: Token) -> set[str]:
    """The office that a relative clause gives somebody: "head of the mission" of "…, who leads the Mission"."""
    clauses = [c for c in sentence.children(person) if c.dep == "relcl" and c.lemma.lower() in _LEADING]
    bodies = [body for c in clauses if (body := sentence.child(c, "dobj"))]
    return {f"head of {words_of(sentence, noun_phrase(sentence, body))}".lower() for body in bodies}


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
            entities.subjects = [s._replace(who=full[0]) if s.who is short else s for s in entities.subjects]
            del entities.people[short.name]
