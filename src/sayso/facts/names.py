"""What each outlet calls the same group, place or happening, found from the claims that speak of one matter.

Words are one name's where origins gave them one entity, or one party in the same role of one fact, or
where a report says so itself ("Arun, which the army calls Post 14"). A happening is named by the nouns of
`lexicons/happenings.tsv` in the claims of one fact. Counts tell the outlet's own voice from quotation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.facts.matters import PLACE_ROLES, Matter
from sayso.model import NameUse, NameWord, Quotation, Report
from sayso.sentences.quotes import find_quotations
from sayso.sentences.segments import paragraphs

NAMING_ROLES = ("actor", "recipient", "target", "participants", "supervisor", "mediator", *PLACE_ROLES)
_PRONOUNS = frozenset("he she it they we i his her its their our who which them us that there".split())  # noqa: SIM905
_BETWEEN = (
    "the|an?|its|their|his|her|this|that|of|in|on|to|and|or|by|from|for|with|s|began|launched|latest|is|was|were|under"
    "|after|before|during|despite|until|since|into|as|at|no|any|such|not|de|facto|confirms?|said|says|called|calls"
)
_DETERMINER = re.compile(
    r"^(?:the|an?|that|this|these|those|some|about|all|both|neither|no|its|their|our|his|her|same|\d[\d.,]*) "
)
_NAME = r"(?:[A-Z][\w’'-]+(?: (?:of |the )?[A-Z0-9][\w’'-]*){0,4})"
_SAME = re.compile(
    rf"({_NAME})(?:, (?:also )?(?:known|called) (?:also )?as| \(|, or|, which [\w\s-]{{0,40}}calls?) ?({_NAME})"
)
_CALLS = re.compile(r"that [\w\s]{0,40} (?:style|call) ")
_CALLED = re.compile(rf"({_NAME})[\w\s]{{0,20}}\b{_CALLS.pattern}(?:their|its)? ?({_NAME})")


class Word(NamedTuple):
    """Words that name something in one place of a report."""

    entity: str
    party: str | None
    report: str
    text: str
    start: int
    end: int


def find_name_uses(clusters: Sequence[Sequence[Matter]], reports: Mapping[str, Report]) -> list[NameUse]:
    """The entities that reports call by more than one name, by entity."""
    if len(reports) < 2:
        return []
    used = [*_in_roles(clusters), *_happenings(clusters)]
    same = _aliases(clusters, reports.values())
    groups: dict[str, dict[tuple[str, int], Word]] = {}
    for word in used:
        groups.setdefault(same.get(word.entity, word.entity), {})[word.report, word.start] = word
    differing = [words for held in groups.values() if _differ(words := list(held.values()))]
    return sorted((_name_use(words, reports) for words in differing), key=lambda use: use.entity)


def _differ(words: Sequence[Word]) -> bool:
    """Whether reports, two at least, use two names; a number or an article before a noun makes no other name."""
    return len({w.report for w in words}) > 1 and len({_uncounted(w.text.lower()) for w in words}) > 1


@lexicons.cached
@lru_cache(maxsize=4096)
def _uncounted(words: str) -> str:
    """The words without articles and numbers before them: "fighters" of "nineteen fighters"."""
    numbers = lexicons.terms("numbers")
    while " " in words and (_DETERMINER.match(words) or words.split()[0].split("-")[0] in numbers):
        words = words.split(" ", 1)[1]
    return words


def _in_roles(clusters: Sequence[Sequence[Matter]]) -> Iterator[Word]:
    for claim in (matter.claim for matters in clusters for matter in matters):
        for role in NAMING_ROLES:
            for m in claim.roles.get(role, ()):
                if m.start is not None and m.end is not None and _names(m.text):
                    yield Word(m.entity or m.text, m.party, claim.report, m.text, m.start, m.end)


def _names(words: str) -> bool:
    """Whether words name anything: they hold a letter and are no pronoun."""
    return any(c.isalpha() for c in words) and words.lower() not in _PRONOUNS


def _happenings(clusters: Sequence[Sequence[Matter]]) -> Iterator[Word]:
    """The nouns by which the claims of a fact of two reports or more name it."""
    for matters in clusters:
        if len({m.claim.report for m in matters}) < 2:
            continue
        found = [(m.claim, *place) for m in matters for place in happenings_in(m.claim.evidence, m.claim.type)]
        if found:
            head = found[0][1].lower()
            for claim, words, at in found:
                start = claim.start + at
                yield Word(f"{head} ({claim.type})", None, claim.report, words, start, start + len(words))


@lexicons.cached
@lru_cache(maxsize=8192)
def happenings_in(evidence: str, type_: str) -> tuple[tuple[str, int], ...]:
    """The words by which a sentence names a happening of this type, its noun and two before it at most, and where.

    Looked for once in all copies of the sentence, and only where it has such a noun.
    """
    patterns = _happening_patterns(type_)
    if patterns is None or not patterns[0].search(evidence):
        return ()
    return tuple((match.group(), match.start()) for match in patterns[1].finditer(evidence))


@lexicons.cached
@lru_cache(maxsize=64)
def _happening_patterns(type_: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What finds the nouns that may name a happening of this type, alone and with what is before; None if none do."""
    heads = [re.escape(e.term) for e in lexicons.load("happenings") if e.class_ == type_]
    noun = rf"\b(?:{'|'.join(heads)})\b"
    before = rf"\b(?:de facto |(?!(?:{_BETWEEN})\b)(?!\w+ly\b)[\w-]+ ){{0,2}}"
    return (re.compile(noun, re.IGNORECASE), re.compile(before + noun, re.IGNORECASE)) if heads else None


def _aliases(clusters: Sequence[Sequence[Matter]], reports: Iterable[Report]) -> dict[str, str]:
    """Entity -> the entity under whose name it is listed, of those that are one."""
    same: dict[str, str] = {}

    def root(entity: str) -> str:
        while same.get(entity, entity) != entity:
            entity = same[entity]
        return entity

    for one, other in [*_same_party(clusters), *_said_to_be_one(reports)]:
        first, second = sorted((root(one), root(other)))
        same[second] = first
        same.setdefault(first, first)
    return {entity: root(entity) for entity in same}


def _same_party(clusters: Sequence[Sequence[Matter]]) -> Iterator[tuple[str, str]]:
    """Pairs of entities of one party that stand in one role of one fact."""
    for matters in clusters:
        first: dict[tuple[str, str], str] = {}
        for role in ("actor", "target", "participants"):
            for mention in (m for matter in matters for m in matter.claim.roles.get(role, ())):
                if mention.party and _names(mention.text):
                    entity = mention.entity or mention.text
                    yield first.setdefault((role, mention.party), entity), entity


def _said_to_be_one(reports: Iterable[Report]) -> Iterator[tuple[str, str]]:
    """Pairs of names that a report itself says are one."""
    for report in reports:
        for pattern in (_SAME, _CALLED) if _CALLS.search(report.text) else (_SAME,):
            yield from pattern.findall(report.text)


def _name_use(words: Sequence[Word], reports: Mapping[str, Report]) -> NameUse:
    """What these words come to, listed under the party where one of them names it, else under the commonest entity."""
    by_word: dict[tuple[str, str], list[Word]] = {}
    for word in sorted(words, key=lambda w: (w.report, w.start)):
        by_word.setdefault((word.report, word.text), []).append(word)
    party = _commonest(w.party for w in words if w.party)
    named = {w.entity for w in words}
    return NameUse(
        entity=party if party in named else str(_commonest(w.entity for w in words)),
        party=party,
        words=tuple(_name_word(report, text, held, reports[report]) for (report, text), held in by_word.items()),
    )


def _commonest(names: Iterable[str]) -> str | None:
    """The name that stands most often, the first by the alphabet of several."""
    counts = Counter(names)
    return min(counts, key=lambda name: (-counts[name], name), default=None)


def _name_word(report_id: str, text: str, held: Sequence[Word], report: Report) -> NameWord:
    quoted = sum(any(q.start <= word.start < q.end for q in _quotations(report)) for word in held)
    spans = tuple((word.start, word.end) for word in held)
    return NameWord(report=report_id, word=text, own_voice=len(held) - quoted, quoted=quoted, spans=spans)


@lru_cache(maxsize=4096)
def _quotations(report: Report) -> tuple[Quotation, ...]:
    return find_quotations(report.text, tuple(paragraphs(report)))
