"""Noun phrases as names: their core words, the person's name in them, what the person is called.

"Lieutenant Colonel Ana Ohm, who leads the mission" has the core "Lieutenant Colonel Ana Ohm", the person
"Ana Ohm", and the descriptions "lieutenant colonel".
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.naming.cores import core_words, given_name, head_of, no_article, text_of, trimmed
from sayso.model import Sentence, Token


class Name(NamedTuple):
    """A noun phrase read as a name.

    `core` is the phrase without relative clauses, appositions and its first article; `person` the personal
    name in it, or in its apposition, None if there is none; `called` its titles and descriptions, lower case.
    """

    core: str
    head: Token
    person: str | None
    called: tuple[str, ...]


@lexicons.cached
@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Words that stand before or beside a person's name ("colonel", "foreign minister", "mayor"), lower case."""
    offices = {e.term.lower() for e in lexicons.load("organs") if e.get("kind") == "title"}
    return frozenset(offices | lexicons.terms("honorifics"))


@lexicons.cached
@lru_cache(maxsize=1)
def title_words() -> frozenset[str]:
    """The single words of which titles are made, and their plurals."""
    words = {word for title in titles() for word in title.split()} - {"of", "for", "the", "to"}
    return frozenset(words | {word + "s" for word in words})


def _name_beside(words: list[Token], head: Token) -> list[Token]:
    """The name right after what bears it: "Orlan TV" of "the channel Orlan TV"; [] if other words follow."""
    after = no_article([t for t in words if t.index > head.index])
    return after if head.pos == "NOUN" and after and all(t.pos == "PROPN" for t in after) else []


def read_name(sentence: Sentence, words: list[Token]) -> Name:
    """The words of a source read as a name; see `Name`."""
    head = head_of(words)
    inside = {t.index for t in words}
    core = trimmed([t for t in core_words(sentence, head) if t.index in inside] or [head], head)
    if words[0].tag == "VB" and core[0].index == words[0].index + 1:
        core = [words[0], *core]  # "*Aid* workers", taken for an order
    person = person_in(sentence, core) or person_beside_title(sentence, words)
    called = list(descriptions(core, person))
    for child in sentence.children(head):
        if child.dep == "appos" and child.index in inside:
            beside = core_words(sentence, child)
            name = person_in(sentence, beside) or _bearer(sentence, head, beside)
            if name and not person:
                person = name
                called += [text_of(sentence, no_article(core)).lower(), *descriptions(beside, name)]
            elif person:
                called += [text_of(sentence, no_article(beside)).lower()]
    if not person and (given := given_name(sentence, head, inside)):
        core, head = given, given[-1]
    elif not person and core[-1] is head and (beside := _name_beside(words, head)):
        core, head = beside, beside[-1]
    return Name(text_of(sentence, no_article(core)), head, person, tuple(c for c in called if c))


def person_in(sentence: Sentence, core: list[Token]) -> str | None:
    """The personal name with which the left part of a noun phrase ends, without the titles before it."""
    head = head_of(core)
    if head.pos != "PROPN" or head.tag == "NNPS" or not head.text[:1].isupper():
        return None
    run: list[Token] = []
    for token in reversed(core[: core.index(head) + 1]):
        if (token.pos != "PROPN" and not _joins_name(token)) or _is_title(token) or _ends_name(token):
            break
        run.append(token)
    run.reverse()
    titled = core.index(head) - len(run) >= 0 and _is_title(core[core.index(head) - len(run)])
    while run and (run[0].entity == "NORP" or run[0].entity == "GPE") and len(run) > 2:
        run = run[1:]
    if not run or run[-1].text.lower() in institution_words() or not (titled or _looks_personal(run)):
        return None
    if len(run) == 1 and run[0].entity == "ORG" and run[0].text.isupper():
        return None  # "the civil defence AFP" of a headline
    return text_of(sentence, run)


def person_beside_title(sentence: Sentence, words: list[Token]) -> str | None:
    """The name in "BODY spokesman NAME", "NAME head of BODY" or "head of BODY NAME", whatever the tree makes."""
    titled = [place for place, token in enumerate(words) if _is_title(token)]
    if titled and (name := _name_after_body(words, titled[0])):
        return text_of(sentence, name)
    for place in [place for place, token in enumerate(words) if token.text == "," or place in titled]:
        if words[place].text == ",":
            beside = words[place + 1 :]
            if 2 <= len(beside) <= 4 and len(_names_from(beside)) == len(beside) and _looks_personal(beside):
                return text_of(sentence, beside)
        if place not in titled:
            continue
        after = _names_from(words[place + 1 :])
        if 2 <= len(after) <= 4 and place + 1 + len(after) == len(words):
            return text_of(sentence, after)
        before = _names_from(words[:place])
        if words[place].text.islower() and 2 <= len(before) <= 4 and len(before) == place:
            return text_of(sentence, before)
    return None


def _bearer(sentence: Sentence, title: Token, beside: list[Token]) -> str | None:
    """The name beside an office that no tag calls personal: "the Minister of Health, *Orin Dast*"."""
    names = _is_title(title) and 2 <= len(beside) <= 4 and len(_names_from(beside)) == len(beside)
    other = any(t.entity in ("PLACE", "ORG", "NORP") or t.text.lower() in _unpersonal() for t in beside)
    return text_of(sentence, beside) if names and not other else None


def _name_after_body(words: list[Token], office: int) -> list[Token]:
    """The name that follows the last institution word in "head of the Valley Coalition NAME"; [] if none does.

    `office` is the place of the first title.
    """
    if office > 2 or not any(t.text.lower() in ("of", "for") for t in words[office:]):
        return []
    bodies = [n for n, t in enumerate(words) if n > office + 1 and t.text.lower() in institution_words()]
    name = words[bodies[-1] + 1 :] if bodies else []
    proper = [t for t in name if t.pos == "PROPN" and not _is_title(t)]
    whole = all(t in proper or _joins_name(t) for t in name)
    return name if whole and 2 <= len(proper) <= 5 and name[0].text[:1].isupper() else []


def _names_from(words: list[Token]) -> list[Token]:
    found = []
    for token in words:
        if token.pos != "PROPN" or _is_title(token) or token.text.lower() in institution_words():
            break
        found.append(token)
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def institution_words() -> frozenset[str]:
    """Single words that name an institution or a force, so that a name which holds one is no person's."""
    offices = {e.term.lower() for e in lexicons.load("organs") if e.get("kind") in ("office", "side")}
    bodies = {e.term.lower() for e in lexicons.load("bodies") if e.class_.endswith("_word")}
    common = lexicons.terms("source_kinds", "institution")
    return frozenset(w for w in offices | bodies | common if " " not in w)


@lexicons.cached
@lru_cache(maxsize=1)
def _unpersonal() -> frozenset[str]:
    return frozenset(lexicons.terms("bodies") | institution_words() | lexicons.terms("states", "people"))


def descriptions(core: list[Token], person: str | None) -> tuple[str, ...]:
    """What the person is called before the name: "foreign minister", "colonel"."""
    if not person:
        return ()
    first = person.split()[0]
    before = []
    for token in core:
        if token.text == first:
            break
        if token.dep != "det":
            before.append(token.text.lower())
    return (" ".join(before),) if before else ()


def _ends_name(token: Token) -> bool:
    """Whether no name goes on to the left of the word: an owner, or the stop of "Lt. Col."."""
    return token.text == "." or token.text.endswith(("'s", "’s"))


def _looks_personal(run: list[Token]) -> bool:
    words = {t.text.lower() for t in run}
    if words & _unpersonal():
        return False
    return len(run) <= 4 and any(t.entity == "PERSON" for t in run)


def _joins_name(token: Token) -> bool:
    return token.text in ("-", "al", "el", "bin", "ibn", "de", "da", "von", "van", "der", "di", "la", "ben", "abu")


def _is_title(token: Token) -> bool:
    return token.text.lower().rstrip(".") in title_words()
