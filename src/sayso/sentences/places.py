"""Places that a report names: names that the parser tags, names beside a noun of place, names behind "in" or "near".

Taggers miss small and invented places, so the words around a name weigh more than its tag: "the Orlen ford",
"Lake Senn", "the town of Ruhl", "at Cruz Alta". Described places ("the upper villages") are told apart by kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sayso import lexicons
from sayso.model import AnnotatedReport, Record, Sentence, Token

_NAME = ("NNP", "NNPS")
_TAGGED = ("GPE", "LOC", "FAC")
_SMALL = frozenset(
    (
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "al",
        "da",
        "do",
        "dos",
        "of",
        "the",
        "upon",
        "sur",
        "-",
        "–",
        "d'",
        "an",
        "y",
        "e",
    )
)
_AT = frozenset(
    [
        "in",
        "at",
        "near",
        "outside",
        "around",
        "inside",
        "across",
        "throughout",
        "towards",
        "toward",
        "into",
        "onto",
        "within",
        "via",
        "through",
        "along",
        "between",
    ]
)
_ALONG = frozenset(("from", "to", "on", "over", "off", "above", "beyond", "across"))
_BODIES = frozenset(
    [
        "ministry",
        "army",
        "forces",
        "council",
        "party",
        "committee",
        "parliament",
        "assembly",
        "government",
        "command",
        "agency",
        "force",
        "union",
        "league",
        "guard",
        "police",
        "mission",
        "organisation",
        "organization",
        "bank",
        "court",
        "brigade",
        "observatory",
        "consortium",
        "compact",
        "telegram",
        "facebook",
        "twitter",
        "reuters",
        "house",
        "troops",
        "cell",
        "bulletin",
        "hospital",
        "agency",
        "office",
        "diet",
        "senate",
        "congress",
        "duma",
        "knesset",
        "staff",
        "corps",
        "fund",
        "bureau",
        "institute",
        "university",
        "company",
        "group",
        "movement",
        "front",
        "militia",
        "state",
        "news",
        "times",
    ]
)
_TIMES = ("DATE", "TIME")


class Place(Record, frozen=True, kw_only=True):
    """A place as written at `start`-`end` of `Report.text`.

    `name` is the name without article and noun of place where it has one ("Tolm" of "the Tolm ford"), for a
    described place its text; `kind` a class of `lexicons/place_features.tsv`, "state", "place" (nothing tells) or
    "described" (no name).
    """

    start: int
    end: int
    text: str
    name: str
    kind: str


def find_places(annotated: AnnotatedReport) -> list[Place]:
    """The places of a report, in the order of the text, none inside another."""
    return [place for sentence in annotated.sentences for place in _in_sentence(sentence)]


def _in_sentence(sentence: Sentence) -> list[Place]:
    found: list[Place] = []
    for finder in (_with_feature, _tagged, _behind_preposition, _described):
        for first, last, name, kind in finder(sentence):
            if not any(s < last and first < e for s, e in _spans(sentence, found)):
                found.append(_place(sentence, first, last, name, kind))
    return sorted(found, key=lambda p: p.start)


def _spans(sentence: Sentence, found: list[Place]) -> list[tuple[int, int]]:
    spans = []
    for place in found:
        tokens = sentence.tokens_in(place.start, place.end)
        spans.append((tokens[0].index, tokens[-1].index + 1))
    return spans


def _place(sentence: Sentence, first: int, last: int, name: tuple[int, int], kind: str) -> Place:
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    words = sentence.text[sentence.tokens[name[0]].start : sentence.tokens[name[1] - 1].end]
    return Place(
        start=sentence.start + start, end=sentence.start + end, text=sentence.text[start:end], name=words, kind=kind
    )


_Found = Iterator[tuple[int, int, tuple[int, int], str]]


def _with_feature(sentence: Sentence) -> _Found:
    """A name and a noun of place: "Tolm ford", "Lake Senn", "the town of Ruhl", "the road from Ruhl to Senn"."""
    tokens = sentence.tokens
    for token in tokens:
        kind = _features().get(token.text.lower()) or _features().get(token.lemma.lower())
        if kind is None or token.pos not in ("NOUN", "PROPN"):
            continue
        if token.text[0].isupper() and token.index + 1 < len(tokens) and _is_body(tokens, token.index, token.index + 3):
            continue
        before = _name_ending(tokens, token.index)
        if before is not None and not _is_body(tokens, before, token.index + 1):
            yield before, token.index + 1, (before, token.index), kind
        elif (
            token.text.lower() in _leading()
            and token.text[0].isupper()
            and (last := _name_from(tokens, token.index + 1)) is not None
        ):
            yield token.index, last, (token.index, last), kind
        elif (name := _of_name(tokens, token.index + 1, kind)) is not None:
            yield token.index, name[1], name, kind


def _name_ending(tokens: tuple[Token, ...], last: int) -> int | None:
    """Where a capitalised name that ends right before `last` begins; None if there is none."""
    first = last
    while first > 0 and _is_name(tokens[first - 1]):
        first -= 1
        while (
            first > 1 and tokens[first - 1].text.lower() in _SMALL - {"of", "the", "an"} and _is_name(tokens[first - 2])
        ):
            first -= 1
    return first if first < last else None


def _name_from(tokens: tuple[Token, ...], first: int) -> int | None:
    """Where a capitalised name that begins at `first` ends; small words count inside it."""
    last = first
    while last < len(tokens):
        if _is_name(tokens[last]) or (
            last > first and tokens[last].text.lower() in _SMALL and _continues(tokens, last)
        ):
            last += 1
        else:
            break
    return last if last > first else None


def _continues(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a small word stands inside a name: "Cruz | de | Alta", but not "Ruhl | of Senn"."""
    following = tokens[at + 1 : at + 3]
    if tokens[at].text.lower() in ("of", "the"):
        return False
    return bool(following) and (
        _is_name(following[0])
        or (following[0].text.lower() in _SMALL and len(following) > 1 and _is_name(following[1]))
    )


def _of_name(tokens: tuple[Token, ...], at: int, kind: str) -> tuple[int, int] | None:
    """The name in "of Ruhl", "at Ruhl", of a route also "from Ruhl to Senn", behind a noun of place."""
    joints = (
        ("of", "at", "near", "called", "from", "to", "between") if kind == "route" else ("of", "at", "near", "called")
    )
    if at + 1 >= len(tokens) or tokens[at].text.lower() not in joints:
        return None
    first = at + 1 + (tokens[at + 1].text.lower() == "the")
    last = _name_from(tokens, first)
    if last is None or _is_body(tokens, first, last):
        return None
    while (
        last + 1 < len(tokens)
        and tokens[last].text.lower() in ("to", "and")
        and tokens[at].text.lower() in ("from", "between")
    ):
        further = _name_from(tokens, last + 1)
        if further is None:
            break
        last = further
    return first, last


def _tagged(sentence: Sentence) -> _Found:
    """Names that the parser tags as places; nationalities and bodies are none."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        last = at + 1
        if tokens[at].entity in _TAGGED and tokens[at].begins:
            while last < len(tokens) and tokens[last].entity == tokens[at].entity and not tokens[last].begins:
                last += 1
            first = at + (tokens[at].text.lower() in ("the", "a"))
            bracketed = at > 0 and tokens[at - 1].text == "(" and tokens[at].text.isupper()
            if (
                first < last
                and not bracketed
                and any(t.tag in _NAME for t in tokens[first:last])
                and not _is_body(tokens, first, last)
            ):
                yield first, last, (first, last), _kind(sentence, first, last)
        at = last


def _behind_preposition(sentence: Sentence) -> _Found:
    """Capitalised names behind "in", "at", "near": places whatever their tag, unless they are bodies or days."""
    tokens = sentence.tokens
    for token in tokens:
        word = token.text.lower()
        if token.pos != "ADP" or word not in _AT | _ALONG:
            continue
        first = token.index + 1
        first += first < len(tokens) and tokens[first].text.lower() == "the"
        last = _name_from(tokens, first)
        if last is None or _is_body(tokens, first, last) or tokens[first].entity in _TIMES:
            continue
        if last < len(tokens) and tokens[last].tag == "POS":
            continue
        if word in _AT or tokens[first].entity in _TAGGED:
            if tokens[first].tag in _NAME and not (tokens[first].entity == "NORP"):
                yield first, last, (first, last), "place"


def _described(sentence: Sentence) -> _Found:
    """Nouns of place without a name behind a preposition: "in the upper villages", "to the region"."""
    for token in sentence.tokens:
        kind = _features().get(token.text.lower()) or _features().get(token.lemma.lower())
        if kind is None or token.tag not in ("NN", "NNS") or token.dep not in ("pobj", "conj"):
            continue
        above = sentence.head(token)
        if above.text.lower() not in _AT | _ALONG or not _is_definite(sentence, token):
            continue
        first = min(t.index for t in sentence.subtree(token) if t.index <= token.index)
        if token.index - first <= 4:
            yield first, token.index + 1, (first, token.index + 1), "described"


def _is_definite(sentence: Sentence, token: Token) -> bool:
    return any(
        c.text.lower() in ("the", "this", "that", "these", "its", "their", "both") for c in sentence.children(token)
    )


def _kind(sentence: Sentence, first: int, last: int) -> str:
    words = sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    if words.lower() in _states():
        return "state"
    return (
        _features().get(sentence.tokens[last - 1].text.lower())
        or _features().get(sentence.tokens[first].text.lower())
        or "place"
    )


def _is_name(token: Token) -> bool:
    return token.tag in _NAME and token.text[:1].isupper() and token.entity not in _TIMES


def _is_body(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a name is that of a body, an outlet or a person with a title."""
    words = {t.text.lower() for t in tokens[first:last]}
    return bool(words & _BODIES) or bool(words & _titles())


@lru_cache(maxsize=1)
def _features() -> dict[str, str]:
    return {e.term: e.class_ for e in lexicons.load("place_features")}


@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    return frozenset(e.term for e in lexicons.load("place_features") if e.get("order") == "leads")


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    return lexicons.terms("states", "name") | lexicons.terms("states", "variant")


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(
        [
            "president",
            "minister",
            "general",
            "colonel",
            "major",
            "captain",
            "prime",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "king",
            "queen",
            "prince",
            "lieutenant",
            "brigadier",
        ]
    )
