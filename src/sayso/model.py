"""The nouns of Sayso: immutable records that flow from stage to stage and out to disk.

The records that are written (`Report`, `Claim`, `Fact`, `Lineage`, `Flag`, `NameUse`, `Entry`) have the
fields of `docs/reference/records.md` in the order in which they are written. The others (`Token`,
`Sentence`, `Quotation`, `AnnotatedReport`, `Attribution`) stay inside.

All spans are half-open character offsets. Those of a `Token` count from its sentence; every other one
counts into `Report.text`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from operator import attrgetter
from types import MappingProxyType
from typing import Literal

import msgspec

ClaimType = Literal[
    "ceasefire.agreement", "ceasefire.holding", "ceasefire.violation", "hostilities.attack", "territory.control",
    "disarm.handover", "disarm.demobilise", "forces.withdraw", "mines.clearance", "thirdparty.peacekeeping",
    "thirdparty.monitoring", "talks.meeting", "political.rights", "political.status", "justice.amnesty",
    "detainee.release", "detainee.custody", "missing.persons", "aid.delivery", "supply.essential",
    "access.corridor", "access.restriction", "harm.casualties", "harm.displacement", "harm.need",
    "harm.damage", "stance.statement",
]  # fmt: skip
Modality = Literal[
    "done", "ongoing", "ended", "agreed", "planned", "proposed", "demanded", "requested", "refused", "denied",
    "conditional",
]  # fmt: skip
QuoteKind = Literal["direct", "mixed", "indirect", "none"]
SourceKind = Literal[
    "official", "armed_group", "international_body", "aid_agency", "news_agency", "outlet", "witness", "person",
    "unnamed", "unknown",
]  # fmt: skip
AttributionKind = Literal["speech", "belief", "intention", "document", "sensation"]
FlagKind = Literal[
    "unrelated", "boilerplate", "stale", "misattributed", "garbled", "headline_differs", "no_date",
]  # fmt: skip
ConflictField = Literal["recipient", "when", "figures", "modality", "actor", "target", "place", "item"]
ROLES = (
    "actor", "recipient", "target", "mediator", "supervisor", "participants", "place", "from_place", "to_place",
    "route",
)  # fmt: skip


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Base of all records: immutable, compared by value, written in the order of its fields.

    Records hold no cycles, so the garbage collector leaves them out of its rounds.
    """


# ---------------------------------------------------------------- reading


class Span(Record, frozen=True, kw_only=True):
    """A stretch of a report's text, with the words that stand there."""

    start: int
    end: int
    text: str | None = None


class Dropped(Record, frozen=True, kw_only=True):
    """A stretch of a report that was left unread, and why (`boilerplate` or `unrelated`)."""

    start: int
    end: int
    kind: FlagKind
    why: str


class Report(Record, frozen=True, kw_only=True):
    """One text that an outlet published. `published` is an ISO 8601 date or date-time, None if unknown."""

    id: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: Literal["given", "page", "dateline", "inferred"] | None = None
    language: str | None = None
    text: str = ""
    sha256: str = ""
    read_from: str | None = None
    dropped: tuple[Dropped, ...] = ()


class SetAside(Record, frozen=True, kw_only=True):
    """Something that was offered as a report and not read, with the reason and what to try."""

    path: str
    reason: str
    hint: str | None = None


# ---------------------------------------------------------------- sentences


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One word of a parsed sentence. `start`, `end` and `head` count from the sentence's beginning.

    `head` is the index of the governing token (its own index at the root); `pos` and `dep` are the
    labels of the parser (Universal POS; ClearNLP dependencies as spaCy's English models give them),
    `tag` is Penn Treebank, `entity` an OntoNotes type or "", `begins` whether an entity begins here.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str = ""
    begins: bool = False


_place = attrgetter("index")


class Sentence:
    """One parsed sentence of a report: a tree of tokens, placed at `start` of the report's text.

    Args:
        index: number of the sentence in its report, from 0.
        paragraph: number of the paragraph that it stands in, from 0.
        start, end: its place in `Report.text`.
        text: `Report.text[start:end]`.
        tokens: its words; token offsets count from `start`.
        bodies: what short names in it stand for in this report: name to kinds of body.
    """

    __slots__ = ("__dict__", "bodies", "end", "index", "paragraph", "start", "text", "tokens")

    def __init__(
        self,
        index: int,
        paragraph: int,
        start: int,
        end: int,
        text: str,
        tokens: tuple[Token, ...],
        bodies: Mapping[str, frozenset[str]] = MappingProxyType({}),
    ) -> None:
        self.index, self.paragraph, self.bodies = index, paragraph, bodies
        self.start, self.end, self.text, self.tokens = start, end, text, tokens

    def __repr__(self) -> str:
        return f"Sentence({self.index}, {self.start}-{self.end}, {self.text[:60]!r})"

    def with_tokens(self, tokens: Iterable[Token]) -> Sentence:
        """The same sentence as another tree of the same words; what was worked out of this one is not kept."""
        return Sentence(self.index, self.paragraph, self.start, self.end, self.text, tuple(tokens), self.bodies)

    def with_bodies(self, bodies: Mapping[str, frozenset[str]]) -> Sentence:
        """The same sentence, where some names stand for bodies, or some words for laws, of those kinds."""
        return Sentence(self.index, self.paragraph, self.start, self.end, self.text, self.tokens, bodies)

    @cached_property
    def _children(self) -> list[list[Token]]:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token)
        return children

    @cached_property
    def roots(self) -> tuple[Token, ...]:
        """The tokens that nothing governs; often one, more where the parser saw two sentences."""
        return tuple(token for token in self.tokens if token.head == token.index)

    def children(self, token: Token) -> list[Token]:
        """The tokens that `token` governs directly, in the order of the text."""
        return self._children[token.index]

    def child(self, token: Token, *deps: str) -> Token | None:
        """The first direct dependent of `token` with one of these labels, or None."""
        for child in self._children[token.index]:
            if child.dep in deps:
                return child
        return None

    def head(self, token: Token) -> Token:
        """The token that governs `token` (itself at a root)."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governors of `token`, from the nearest to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> list[Token]:
        """`token` and all that it governs, directly or not, in the order of the text."""
        children = self._children
        found = [token, *children[token.index]]
        if len(found) > 1:
            for current in islice(found, 1, None):
                found.extend(children[current.index])
            found.sort(key=_place)
        return found

    def span(self, tokens: list[Token] | tuple[Token, ...]) -> tuple[int, int]:
        """Where these tokens stand in `Report.text`, from the first to the last."""
        if len(tokens) == 1:
            return self.start + tokens[0].start, self.start + tokens[0].end
        return self.start + min([t.start for t in tokens]), self.start + max([t.end for t in tokens])

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens that lie wholly inside `Report.text[start:end]`."""
        first, last = start - self.start, end - self.start
        return [t for t in self.tokens if t.start >= first and t.end <= last]


class Quotation(Record, frozen=True, kw_only=True):
    """A stretch between quotation marks: `start`, `end` with the marks, `inner_*` without.

    `kind` tells speech from scare quotes and titles; `closed` is False where the mark is missing and the
    end was inferred (a paragraph that goes on in the next, a broken text).
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    kind: Literal["speech", "scare", "title"] = "speech"
    closed: bool = True


class AnnotatedReport:
    """A report with its parsed sentences and its quotations; what the claims are read from.

    Args:
        report: the report as read.
        sentences: in the order of the text; dropped spans hold none.
        quotations: in the order of the text, not nested.
        paragraphs: (start, end) of each paragraph that was read.
    """

    def __init__(
        self,
        report: Report,
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
        paragraphs: tuple[tuple[int, int], ...],
    ) -> None:
        self.report, self.sentences, self.quotations, self.paragraphs = report, sentences, quotations, paragraphs

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`, or None in a gap."""
        return next((s for s in self.sentences if s.start <= offset < s.end), None)

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation that holds the character at `offset`, or None outside quotation marks."""
        return next((q for q in self.quotations if q.start <= offset < q.end), None)


# ---------------------------------------------------------------- claims


class Mention(Record, frozen=True, kw_only=True):
    """Words that name somebody or something, and whom they were found to mean.

    `text` is as written at `start`-`end`; `entity` the name it resolves to inside the report, later across
    reports; `family` the chain of command or newsroom; `party` the side of the conflict. None = not known.
    """

    text: str
    entity: str | None = None
    kind: SourceKind | None = None
    family: str | None = None
    party: str | None = None
    start: int | None = None
    end: int | None = None


class When(Record, frozen=True, kw_only=True):
    """A time that the text gives. `start`, `end` are ISO 8601 dates or zoned date-times, None if unresolved.

    `precision` is the grain ("minute", "day", "week", "month", "season", "year", "decade", "duration",
    "unresolved"); `basis` says what it was reckoned from; `at` is where `text` stands.
    """

    text: str
    start: str | None = None
    end: str | None = None
    precision: str = "day"
    basis: str | None = None
    at: tuple[int, int] | None = None


class Figure(Record, frozen=True, kw_only=True):
    """A number that a claim gives, as the interval that its words allow.

    `what` is the head noun as written, or `killed`, `injured`, `displaced`, `missing` for people harmed; `item` an
    item class (IDDRS, `lexicons/items.tsv`); `low`, `high` None = open; `scope` is `increment`, `cumulative`,
    `stock` or None; `who` whom it befell. `text` stands at `start`-`end`.
    """

    what: str
    item: str | None = None
    text: str = ""
    low: float | int | None = None
    high: float | int | None = None
    approx: bool = False
    who: str | None = None
    scope: Literal["increment", "cumulative", "stock"] | None = None
    as_of: str | None = None
    start: int | None = None
    end: int | None = None


class Attribution(Record, frozen=True, kw_only=True):
    """Somebody is said to have said (thought, meant) something: source, cue and content with their spans.

    `source` is the innermost speaker, resolved (`entity`, `kind`) inside the report; `source_spans` the words
    as they stand, empty where the source is only implied by an earlier sentence; `via` the relays from the
    outlet inwards. `polarity` is `asserts`, `denies`, `refuses`, `asks` or `supposes`; `confidence` (0-1) is
    that of the source's resolution. `proposition` is False where the content is only something judged, wanted
    or talked about ("rejects the deal"), so that no claim inside it is the source's.
    """

    source: Mention | None
    source_spans: tuple[tuple[int, int], ...] = ()
    cue: str = ""
    cue_spans: tuple[tuple[int, int], ...] = ()
    content_spans: tuple[tuple[int, int], ...] = ()
    quote: QuoteKind = "indirect"
    kind: AttributionKind = "speech"
    polarity: Literal["asserts", "denies", "refuses", "asks", "supposes"] = "asserts"
    via: tuple[Mention, ...] = ()
    hedge: str | None = None
    said_on: str | None = None
    confidence: float = 1.0
    proposition: bool = True
    trail: tuple[str, ...] = ()


class Claim(Record, frozen=True, kw_only=True):
    """One proposition of one type in one passage of one report, with who is said to have said it."""

    id: str
    report: str
    start: int
    end: int
    evidence: str
    type: ClaimType
    modality: Modality
    said_by: Mention | None = None
    cue: str | None = None
    quote: QuoteKind = "none"
    said_on: str | None = None
    via: tuple[Mention, ...] = ()
    roles: dict[str, tuple[Mention, ...]] = {}
    figures: tuple[Figure, ...] = ()
    when: When | None = None
    hedge: str | None = None
    rule: str = ""
    trail: tuple[str, ...] = ()


# ---------------------------------------------------------------- origins


class LineageEnd(Record, frozen=True, kw_only=True):
    """One end of a lineage: a passage of a report."""

    report: str
    start: int
    end: int
    text: str


class Lineage(Record, frozen=True, kw_only=True):
    """Which text was copied from which, which quotes the same words, which credits which.

    `changes` lists what the later text changed inside shared wording, as (words there, words here) spans.
    """

    kind: Literal["copied", "same_quotation", "credits"]
    from_: LineageEnd = msgspec.field(name="from")
    to: LineageEnd
    overlap: float
    direction: Literal["known", "inferred", "unknown"]
    why: str
    changes: tuple[tuple[Span, Span], ...] = ()


class Fold(Record, frozen=True, kw_only=True):
    """A claim that adds no origin of its own: into which claim it was folded, and why."""

    claim: str
    into: str
    why: Literal["copied wording", "credited", "same speaker", "same family"]
    span: tuple[int, int] | None = None


class Origin(Record, frozen=True, kw_only=True):
    """A first voice behind a fact, with the claims that go back to it."""

    entity: str | None
    family: str | None = None
    party: str | None = None
    claims: tuple[str, ...] = ()
    folds: tuple[Fold, ...] = ()


class Origins(Record, frozen=True, kw_only=True):
    """How many separate first voices: fewest shown, most possible, and who."""

    min: int
    max: int
    list: tuple[Origin, ...] = ()


class Families(Record, frozen=True, kw_only=True):
    """How many separate chains of command or newsrooms: fewest shown, most possible, and which."""

    min: int
    max: int
    names: tuple[str, ...] = ()


# ---------------------------------------------------------------- facts


class ConflictSide(Record, frozen=True, kw_only=True):
    """One of the values that cannot all hold, with the claims and families that give it."""

    value: str
    claims: tuple[str, ...]
    families: tuple[str, ...] = ()


class Conflict(Record, frozen=True, kw_only=True):
    """Claims of one fact that cannot both hold as they stand, in one field."""

    field: ConflictField
    kind: Literal["contradiction", "update", "wording"]
    sides: tuple[ConflictSide, ...]
    why: str = ""


class FactFigure(Record, frozen=True, kw_only=True):
    """A quantity of a fact over all its claims: reported low and high, `best` only where a named rule fires."""

    what: str
    low: float | int | None = None
    high: float | int | None = None
    best: float | int | None = None
    best_rule: str | None = None
    families: Families
    origins: Origins | None = None
    claims: tuple[str, ...] = ()
    who: str | None = None
    item: str | None = None
    scope: str | None = None


class Fact(Record, frozen=True, kw_only=True):
    """The claims, of any reports, that speak of the same happening or state of affairs."""

    id: str
    type: ClaimType
    title: str
    claims: tuple[str, ...]
    reports: int
    texts: int
    origins: Origins
    families: Families
    cross_party: bool = False
    against_interest: bool = False
    evidence: Literal["E0", "E1", "E2", "E3", "E4"] = "E0"
    contested: bool = False
    when: When | None = None
    place: tuple[str, ...] = ()
    figures: tuple[FactFigure, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    trail: tuple[str, ...] = ()


class Flag(Record, frozen=True, kw_only=True):
    """A reason to distrust a passage, with the other spans that show it."""

    report: str
    start: int
    end: int
    text: str
    kind: FlagKind
    why: str
    spans: tuple[LineageEnd, ...] = ()


class NameWord(Record, frozen=True, kw_only=True):
    """A word used for something in one report: how often in the outlet's own voice, how often in quotation."""

    report: str
    word: str
    own_voice: int
    quoted: int
    spans: tuple[tuple[int, int], ...] = ()


class NameUse(Record, frozen=True, kw_only=True):
    """What the reports call one entity."""

    entity: str
    party: str | None = None
    words: tuple[NameWord, ...] = ()


class Revision(Record, frozen=True, kw_only=True):
    """One dated step of a provision, and the claims that moved it."""

    as_of: str | None
    commitment: str
    implementation: str
    evidence: str
    claims: tuple[str, ...]
    why: str = ""


class PartyStatus(Record, frozen=True, kw_only=True):
    """How far a provision is carried out as one party reports it."""

    commitment: str
    implementation: str
    claims: tuple[str, ...]


class Entry(Record, frozen=True, kw_only=True):
    """One provision of an arrangement and how far it is reported to be carried out."""

    provision: str
    as_of: str | None
    commitment: Literal["C0", "C1", "C2", "C3", "C4", "CX"]
    implementation: Literal["I?", "I0", "I1", "I2", "I3", "reversed"]
    evidence: Literal["E0", "E1", "E2", "E3", "E4"]
    contested: bool = False
    by_party: dict[str, PartyStatus] = {}
    claims: tuple[str, ...] = ()
    history: tuple[Revision, ...] = ()


class Story(Record, frozen=True, kw_only=True):
    """Reports of a mixed pile that tell of one happening or chain of events; `id` names their dossier's folder."""

    id: str
    reports: tuple[str, ...]


class Location(Record, frozen=True, kw_only=True):
    """A place that facts name, found in the gazetteer: degrees north and east (WGS 84), its id there, and why it.

    `name` as the claims' roles have it, `known_as` the gazetteer's main name, `country` an ISO 3166 code; `exact`
    is False where only the town that a road, corridor or district is named after is known.
    """

    name: str
    known_as: str
    geonames: int
    country: str
    lat: float
    lon: float
    exact: bool
    why: str


class Dossier(Record, frozen=True, kw_only=True):
    """All that one run found, in stable order; what `publish` writes."""

    reports: tuple[Report, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    flags: tuple[Flag, ...] = ()
    names: tuple[NameUse, ...] = ()
    ledger: tuple[Entry, ...] = ()
    places: tuple[Location, ...] = ()
    stories: tuple[Story, ...] = ()
