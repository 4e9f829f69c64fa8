"""Places that a report names: names beside a noun of place, names that the parser tags, names behind "in" or "near".

Taggers miss small and invented places, so the words around a name weigh more than its tag: "the Orlen ford",
"Lake Senn", "the town of Ruhl", "at Cruz Alta". Described places ("the upper villages") are told apart by kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.model import AnnotatedReport, Record, Sentence, Token
from sayso.sentences.place_names import is_body, is_name, name_behind, name_ending, name_from

_NOUNS = frozenset(("NOUN", "PROPN"))
_TAGGED = frozenset(("GPE", "LOC", "FAC"))
_DEFINITE = frozenset(("the", "this", "that", "these", "its", "their", "both"))
_NO_FEATURE = frozenset(("body", "title", "in", "by", "part"))
_DESCRIPTION = 4  # words before the noun of a described place, at most

Found = Iterator[tuple[int, int, tuple[int, int], str]]
Finder = Callable[[Sentence], Found]


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
    """The places of a report, in the order of the text, none inside another.

    A name that one sentence shows to be a place's is a place behind a preposition in the others too.
    """
    found = [_in_sentence(sentence, _FINDERS) for sentence in annotated.sentences]
    known = frozenset(p.name for places in found for p in places if p.kind != "described")
    again = (lambda sentence: _known_name(sentence, known),)
    whole = []
    for sentence, places in zip(annotated.sentences, found, strict=True):
        taken = {t.index for p in places for t in sentence.tokens_in(p.start, p.end)}
        whole.extend(sorted([*places, *_in_sentence(sentence, again, taken)], key=lambda p: p.start))
    return whole


def _in_sentence(sentence: Sentence, finders: Sequence[Finder], taken: Iterable[int] = ()) -> list[Place]:
    """What the finders find outside the tokens `taken`, an earlier finder before a later one."""
    outside = set(taken)
    found: list[Place] = []
    for finder in finders:
        for first, last, name, kind in finder(sentence):
            if not outside & set(range(first, last)):
                outside |= set(range(first, last))
                found.append(_place(sentence, first, last, name, kind))
    return sorted(found, key=lambda p: p.start)


def _place(sentence: Sentence, first: int, last: int, name: tuple[int, int], kind: str) -> Place:
    start, end = sentence.span(sentence.tokens[first:last])
    text = sentence.text[start - sentence.start : end - sentence.start]
    words = sentence.tokens[name[0] : name[1]]
    named = _without_owner(sentence.text[words[0].start : words[-1].end])
    return Place(start=start, end=end, text=text, name=named, kind=kind)


def _without_owner(name: str) -> str:
    """The name behind that of a state whose apostrophe is lost: "Dunmar" of "Perus Dunmar"; alone it is the state."""
    first, _, rest = name.partition(" ")
    states, state = lexicons.terms("states", "name"), first[:-1]
    lost = first[-1:] == "s" and state.lower() in states and first.lower() not in states
    return (rest or state) if lost else name


def _with_feature(sentence: Sentence) -> Found:
    """A name and a noun of place: "Tolm ford", "Lake Senn", "the town of Ruhl", "the road from Ruhl to Senn"."""
    tokens = sentence.tokens
    for token in tokens:
        kind = feature_of(token)
        if kind is None:
            continue
        here, upper = token.index, token.text[0].isupper()
        if upper and (is_body(tokens, here, here + 3) or _goes_on(tokens, here + 1)):
            continue
        before = name_ending(tokens, here)
        if before is not None and not is_body(tokens, before, here + 1, titles=kind != "facility"):
            end = here + 1 + _is_part_of_noun(tokens, here)
            titled = is_body(tokens, before, here)  # "General Hospital": the first word alone names nothing
            yield before, end, (before, end if titled else here), kind
        elif upper and token.text.lower() in _leading() and (last := name_from(tokens, here + 1)) is not None:
            yield here, last, (here, last), kind
        elif (name := name_behind(tokens, here + 1, kind)) is not None:
            yield here, name[1], name, kind


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a further noun of place ends the name: "Ruhl District | Hospital"."""
    return at < len(tokens) and is_name(tokens[at]) and feature_of(tokens[at]) is not None


def _is_part_of_noun(tokens: tuple[Token, ...], here: int) -> bool:
    """Whether a further common noun of place ends the phrase: "the Ruhl ferry | landing"."""
    following = tokens[here + 1] if here + 1 < len(tokens) else None
    return following is not None and following.text.islower() and feature_of(following) is not None


def _known_name(sentence: Sentence, known: frozenset[str]) -> Found:
    """Names of places that another sentence has shown, behind a preposition of place or as the object of a verb."""
    tokens = sentence.tokens
    for token in tokens:
        first = token.index + 1
        if token.pos not in ("ADP", "VERB") or first >= len(tokens) or not is_name(tokens[first]):
            continue
        last = name_from(tokens, first)
        words = sentence.text[tokens[first].start : tokens[last - 1].end] if last else ""
        possessor = last is not None and last < len(tokens) and tokens[last].tag == "POS"
        if last is not None and words in known and not possessor:
            yield first, last, (first, last), "place"


def _tagged(sentence: Sentence) -> Found:
    """Names that the parser tags as places; bodies are none, nor abbreviations in brackets behind one."""
    tokens = sentence.tokens
    for token in tokens:
        if token.entity not in _TAGGED or not token.begins:
            continue
        last = token.index + 1
        while last < len(tokens) and tokens[last].entity == token.entity and not tokens[last].begins:
            last += 1
        first = token.index + (token.text.lower() in ("the", "a"))
        bracketed = token.index > 0 and tokens[token.index - 1].text == "(" and token.text.isupper()
        named = any(is_name(t) for t in tokens[first:last])
        if named and not bracketed and not is_body(tokens, first, last):
            yield first, last, (first, last), _kind(sentence, first, last)


def _behind_preposition(sentence: Sentence) -> Found:
    """Capitalised names behind "in", "at", "near": places whatever their tag, unless they are bodies or days."""
    tokens = sentence.tokens
    for token in tokens:
        if token.pos != "ADP" or token.text.lower() not in _prepositions("in", "by"):
            continue
        first = token.index + 1
        first += first < len(tokens) and tokens[first].text.lower() == "the"
        last = name_from(tokens, first) or _mistaken_name(tokens, first)
        if last is None or is_body(tokens, first, last) or tokens[first].entity == "NORP":
            continue
        possessor = last < len(tokens) and tokens[last].tag == "POS"
        if not possessor and (token.text.lower() in _prepositions("in") or tokens[first].entity in _TAGGED):
            yield first, last, (first, last), "place"


def _mistaken_name(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where a single capitalised name ends that the tagger took for a common noun, in a row of lower-case words."""
    if at >= len(tokens) or not tokens[at].text[0].isupper() or tokens[at].text.isupper() or tokens[at].tag != "NN":
        return None
    verbs = [t.text for t in tokens if t.pos == "VERB" and t.index]
    return at + 1 if verbs and all(word.islower() for word in verbs) else None


def _described(sentence: Sentence) -> Found:
    """Nouns of place without a name behind a preposition: "in the upper villages", "to the region"."""
    for token in sentence.tokens:
        if token.dep not in ("pobj", "conj") or token.tag not in ("NN", "NNS") or feature_of(token) is None:
            continue
        definite = any(c.text.lower() in _DEFINITE for c in sentence.children(token))
        if sentence.head(token).text.lower() not in _prepositions("in", "by") or not definite:
            continue
        first = min(t.index for t in sentence.subtree(token) if t.index <= token.index)
        if token.index - first <= _DESCRIPTION:
            yield first, token.index + 1, (first, token.index + 1), "described"


_FINDERS = (_with_feature, _tagged, _behind_preposition, _described)


def feature_of(token: Token) -> str | None:
    """The class of a noun of place, or None."""
    return _feature(token.text, token.lemma) if token.pos in _NOUNS else None


@lexicons.cached
@lru_cache(maxsize=50_000)
def _feature(text: str, lemma: str) -> str | None:
    return _features().get(text.lower()) or _features().get(lemma.lower())


def _kind(sentence: Sentence, first: int, last: int) -> str:
    words = sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end]
    if any(words.lower() in lexicons.terms("states", class_) for class_ in ("name", "variant")):
        return "state"
    return feature_of(sentence.tokens[last - 1]) or feature_of(sentence.tokens[first]) or "place"


@lexicons.cached
@lru_cache(maxsize=1)
def _features() -> dict[str, str]:
    return {e.term: e.class_ for e in lexicons.load("place_features") if e.class_ not in _NO_FEATURE}


@lexicons.cached
@lru_cache(maxsize=None)
def _prepositions(*classes: str) -> frozenset[str]:
    """Words that bring in a place: "in" only ever a place here, "by" also other things ("from", "to")."""
    return frozenset(e.term for e in lexicons.load("place_features") if e.class_ in classes)


@lexicons.cached
@lru_cache(maxsize=1)
def _leading() -> frozenset[str]:
    return frozenset(e.term for e in lexicons.load("place_features") if e.get("order") == "leads")
