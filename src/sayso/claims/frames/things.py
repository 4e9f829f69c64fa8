"""What kind of thing a noun stands for: arms, force, people, route, utility, by lexicon and by entity label.

In: a token in its sentence. Out: the classes of `lexicons/things.tsv` that its head noun has, those that its
modifiers make of it (`qualified.tsv`: "captured soldiers" are held, "foreign troops" a third party), and
those of what a word of quantity counts ("a cache of weapons"); for pronouns and bare numbers, the classes of
what they most likely stand for (`antecedents`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from sayso import lexicons
from sayso.claims.frames.antecedents import antecedents, farther_antecedents, is_closed, is_known_already, stands_in
from sayso.claims.frames.qualifying import MEMBERS, QUALIFIABLE, of_named_body, qualified
from sayso.claims.frames.terms import by_words
from sayso.claims.spelling import spelled
from sayso.claims.voice import is_nominal
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import is_people_by_ending
from sayso.sentences.keeping import kept_by_word
from sayso.sentences.places import Place

_PLACE = "PLACE"
_UNKNOWN = "unknown"  # a noun or name that the lexicon does not have: of any kind
_SAYS_WHICH = ("acl", "amod", "acomp")
_KEPT = ("ORG", "NORP", "GPE")  # labels of the parser that say more
_BY_ENTITY = {
    _PLACE: ("place",),
    "PERSON": ("people", "person", "party"),
    "NORP": ("people", "party"),
    "GPE": ("place", "party"),
    "LOC": ("place",),
    "FAC": ("place",),
    "ORG": ("party",),
}
_NO_KIND = frozenset(("number", "quantity", "none-word", "thing-pronoun", "remainder-word", _UNKNOWN))
_SITES = frozenset(("territory", "structure", "route", "water-word", "position"))  # a name with such a head names it
_OF_SITES = frozenset(("name", "place"))
_NAME = frozenset(("name",))
_PERSONAL = ("holder", "keeper", "owner", "maker", "dweller", "goer", "worker", "leader", "woman", "folk", "monger",
             "sman", "eman", "herd", "wright", "eer")  # fmt: skip
_SHORTEST = 6  # letters of a word with such an ending
_THEMES = frozenset(("ceasefire", "accord", "accord-strict", "held", "body", "arms", "position", "amnesty"))
_ROUND = frozenset(("dozen", "score", "hundred", "thousand", "lakh", "million"))


def with_places_marked(sentences: Iterable[Sentence], places: Iterable[Place]) -> tuple[Sentence, ...]:
    """The sentences with every place name labelled `PLACE`, there and wherever it recurs: the parser often misses them.

    A sentence with a label changed is a new record: what is kept on the old one (its functions, its classes) is not
    taken over.
    """
    named = list(places)
    names = {p.name for p in named if p.kind != "described"}
    return tuple(_marked(sentence, named, names) for sentence in sentences)


def _marked(sentence: Sentence, places: list[Place], names: set[str]) -> Sentence:
    here = [p for p in places if sentence.start <= p.start < sentence.end]
    inside = {t.index for p in here for t in sentence.tokens_in(p.start, p.end)}
    inside.update(t.index for t in sentence.tokens if t.text in names and t.pos == "PROPN")
    if all(sentence.tokens[index].entity in _KEPT for index in inside):
        return sentence
    return sentence.with_tokens(
        msgspec.structs.replace(t, entity=_PLACE) if t.index in inside and t.entity not in _KEPT else t
        for t in sentence.tokens
    )


@lexicons.cached
@lru_cache(maxsize=1)
def _quantifiers() -> frozenset[str]:
    return lexicons.terms("things", "quantity") | lexicons.terms("things", "distance-word")


@kept_by_word
def certain_classes(sentence: Sentence, token: Token) -> frozenset[str]:
    """The classes of the word itself and of what it counts, without a guess at what a pronoun stands for."""
    own, contents = _own(sentence, token), _contents(sentence, token)
    if not contents:
        return own
    inside = frozenset().union(*(certain_classes(sentence, inner) for inner in contents))
    if inside and "people" not in inside:
        own -= {"number"}  # "eleven of the guns" is no number of people
    return own | inside


def classes(sentence: Sentence, token: Token, before: tuple[Sentence, ...] = ()) -> frozenset[str]:
    """All classes that the word can stand for.

    Args:
        sentence, token: the word, the head of its phrase.
        before: sentences to look in for what a pronoun stands for, nearest first.
    """
    kept: dict[int, frozenset[str]] = sentence.__dict__.setdefault("_classes", {})
    found = kept.get(token.index)
    if found is None:
        found = kept[token.index] = _all_classes(sentence, token, before)
    return found


def sure_classes(sentence: Sentence, token: Token, before: tuple[Sentence, ...] = ()) -> frozenset[str]:
    """As `certain_classes`; of members ("*whose* soldiers", "*its* staff") also what their body is."""
    found = certain_classes(sentence, token)
    if MEMBERS.isdisjoint(found):
        return found
    return found | of_named_body(sentence, token, before, found, certain_classes)


def possible_classes(sentence: Sentence, token: Token, before: tuple[Sentence, ...] = ()) -> frozenset[str]:
    """As `classes`; for "it" and "they" also those of what reports turn on and is named farther back."""
    kept: dict[int, frozenset[str]] = sentence.__dict__.setdefault("_possible_classes", {})
    found = kept.get(token.index)
    if found is None:
        farther = farther_antecedents(sentence, token, before) if before and is_closed(token) else ()
        themes = (_THEMES & certain_classes(other, noun) for other, noun in farther)
        found = kept[token.index] = classes(sentence, token, before).union(*themes)
    return found


def _all_classes(sentence: Sentence, token: Token, before: tuple[Sentence, ...]) -> frozenset[str]:
    found = sure_classes(sentence, token, before)
    if contents := _contents(sentence, token):
        found = found.union(*(classes(sentence, inner, before) for inner in contents))
    standing = stands_in(token)  # "a third" by itself is of no kind, whatever the lexicon has it for
    untold = found <= (_NO_KIND.union(by_words(sentence, token)) if standing else _NO_KIND)
    if untold and (standing or is_known_already(sentence, token)):
        nouns = antecedents(sentence, token, before)
        found = found.union(*(certain_classes(other, noun) for other, noun in nouns))
        if not nouns and token.text.lower() in ("they", "them"):
            found |= {"people"}
    return found


def _own(sentence: Sentence, token: Token) -> frozenset[str]:
    listed, of_name = by_words(sentence, token), _of_name(token)
    found = {*listed, *_of_form(token.text, token.lemma, token.tag)}
    found.update(of_name if _SITES.isdisjoint(listed) else _OF_SITES.intersection(of_name))
    if sentence.bodies:
        found.update(sentence.bodies.get(token.text, ()))
    if token.text.lower() in ("those", "all") and any(c.dep in ("relcl", "acl") for c in sentence.children(token)):
        found.add("people")
    if token.pos == "NOUN" and not listed and (_is_calling(token.lemma) or _is_somebody(sentence, token)):
        found.update(("people", "civilian"))
    if token.pos == "PROPN" and is_people_by_ending(token.text) and _is_counted(sentence, token):
        found.update(("people", "civilian"))
    if token.tag == "CD":
        named = [c for c in sentence.children(token) if c.dep in ("compound", "nmod") and c.pos in ("NOUN", "PROPN")]
        found.update(class_ for name in named for class_ in _own(sentence, name))
        found.update(class_ for part in _participles(sentence, token) for class_ in by_words(sentence, part))
    if not QUALIFIABLE.isdisjoint(found):
        found.update(qualified(sentence, token, frozenset(found), certain_classes))
    if token.pos in ("NOUN", "PROPN") and not token.entity and found <= _NAME:
        found.add(_UNKNOWN)
    return frozenset(found)


def _is_counted(sentence: Sentence, noun: Token) -> bool:
    """ "*40,000* Keltaris", "*thousands of* Keltaris"."""
    link = sentence.head(noun)
    many = link.text.lower() == "of" and sentence.head(link).lemma.lower() in _ROUND
    return many or any(c.dep == "nummod" for c in sentence.children(noun))


@lexicons.cached
@lru_cache(maxsize=50_000)
def _of_form(text: str, lemma: str, tag: str) -> tuple[str, ...]:
    """The classes that a word has wherever it stands: of a person it stands for, of a number."""
    people = text.lower() in lexicons.terms("grammar_words", "stands_for_person")
    number = tag == "CD" or text == "%" or lemma == "percent" or (tag == "NNS" and lemma.lower() in _ROUND)
    return (*(("people",) if people else ()), *(("number",) if number else ()))


@lexicons.cached
@lru_cache(maxsize=10_000)
def _is_calling(lemma: str) -> bool:
    """ "*stallholder*", "*contractor*": a person by what the person is, does or by how the word is built."""
    word = spelled(lemma)
    if word in lexicons.terms("persons") or word in lexicons.terms("counted_nouns", "people"):
        return True
    return word.endswith(_PERSONAL) and len(word) > _SHORTEST


def _is_somebody(sentence: Sentence, noun: Token) -> bool:
    """ "the surgeon *whom* they arrested", "Ira Lorn, a *surgeon*": a person, whatever the calling."""
    clauses = [c for c in sentence.children(noun) if c.dep == "relcl"]
    if clauses and any(w.text.lower() in ("who", "whom") for c in clauses for w in sentence.children(c)):
        return True
    return noun.dep == "appos" and sentence.head(noun).entity == "PERSON"


def _participles(sentence: Sentence, number: Token) -> list[Token]:
    """ "85 *wounded*", "two *missing*": what the counted people are."""
    behind = sentence.tokens[number.index + 1 : number.index + 2]
    told = number.dep == "pobj"  # "the evacuation of 40 *wounded*", whatever the parser makes of it
    return [t for t in behind if t.tag == "VBN" and (told or (t.head == number.index and t.dep in _SAYS_WHICH))]


def _of_name(token: Token) -> tuple[str, ...]:
    """Classes of a name, by its label."""
    if token.pos not in ("PROPN", "NOUN", "ADJ"):
        return ()
    name = ("name",) if token.pos == "PROPN" else ()
    if token.entity in (_PLACE, "GPE"):
        return (*name, *_BY_ENTITY[token.entity])
    if token.pos == "ADJ" or (token.dep in ("attr", "acomp") and token.text[:1].isupper()):
        return ("nationality",) if token.text[:1].isupper() and token.index else ()
    return (*name, *_BY_ENTITY.get(token.entity, ()))


def _contents(sentence: Sentence, token: Token) -> list[Token]:
    """What a word of quantity counts: "hundreds of *civilians*", "nine of its *tanks*"."""
    counts = token.pos in ("NUM", "DET", "PRON") or token.tag == "JJS" or token.lemma.lower() in _quantifiers()
    if not counts or token.text.lower() in ("that", "those"):
        return []  # "those of fourteen soldiers": the remains, not the soldiers
    links = [*sentence.children(token), *_fronted(sentence, token), *_behind_percent(sentence, token)]
    return [
        inner
        for prep in links
        if prep.dep == "prep" and prep.text.lower() in ("of", "among")
        for inner in sentence.children(prep)
        if inner.dep == "pobj" and (is_nominal(inner) or inner.tag == "VBN")  # "the number of wounded"
    ]


def _fronted(sentence: Sentence, token: Token) -> list[Token]:
    """The "of" that opens the sentence of a counting subject: "*Of* 600 rifles, 214 came in"."""
    first = sentence.tokens[0]
    counts = token.dep in ("nsubj", "nsubjpass") and not is_closed(token) and token.index > first.index
    return [first] if counts and first.text == "Of" and first.dep == "prep" else []


def _behind_percent(sentence: Sentence, number: Token) -> list[Token]:
    """The "of" behind "60 per *cent*"."""
    cents = [c for per in sentence.children(number) if per.text == "per" for c in sentence.children(per)]
    return [link for cent in cents for link in sentence.children(cent)]
