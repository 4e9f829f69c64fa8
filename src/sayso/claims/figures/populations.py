"""Whom a number of people counts, in the words of the text: "soldiers and civilians", "members of the council".

The phrase runs from what describes the first noun to the last noun that shares the number, with what "of" adds to
it. Nouns that say nothing of whom ("people", "lives") give none, unless "of" or "from" says which people.
"""

from __future__ import annotations

from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun, class_of_phrase, strip_plural
from sayso.sentences.quantities import Quantity
from sayso.sentences.uncounted import words_at

GENERIC = frozenset(
    (
        "people",
        "persons",
        "person",
        "others",
        "other",
        "lives",
        "life",
        "deaths",
        "dead",
        "bodies",
        "body",
        "injuries",
        "injury",
        "wounds",
        "casualties",
        "casualty",
        "fatalities",
        "fatality",
        "injured",
        "wounded",
    )
)
_WHICH = ("people", "persons", "person", "others", "individuals", "members", "member")
_LEADING = frozenset(("of", "more", "other", "others", "many", "dead", "such", "further", "additional", "separate"))
_LONGEST_CALLING = 3  # words
_OPENERS = ("DT", "PRP$", "HYPH", "``", "''")
_PHRASE = frozenset(("JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "AFX", "RB", "``", "''"))


def people_of(sentence: Sentence, quantity: Quantity) -> str | None:
    """The counted people as written; None where the words say only "people" or leave them out."""
    if quantity.head is None:
        return _said_of_them(sentence, quantity)
    head = sentence.tokens[quantity.head]
    if quantity.head < quantity.described:
        return head.text  # "a family of five"
    last = quantity.last
    if head.text.lower() in _WHICH or class_of_noun(head) == "people":
        last = _end_of_group(sentence, last, origin=head.text.lower() in _WHICH)
    if head.text.lower() in GENERIC and last == quantity.last:
        return harmed_among(sentence, last) or _said_to_be(sentence, last)
    return _words(sentence, quantity.described, last, quantity.head)


def harmed_among(sentence: Sentence, at: int) -> str | None:
    """The people behind "among" at token `at`: "no casualties | among the *sailors*"; None without such words."""
    end = _end_of_phrase(sentence, at + 1) if words_at(sentence.tokens, at, 1) == "among" else None
    if end is None or class_of_noun(sentence.tokens[end - 1]) not in ("people", "people_group"):
        return None
    first = at + 1 + (sentence.tokens[at + 1].tag in _OPENERS)
    return sentence.text[sentence.tokens[first].start : sentence.tokens[end - 1].end]


def _words(sentence: Sentence, first: int, last: int, head: int) -> str:
    """The words from what describes the head on: articles, numbers and "more" before it left out."""
    tokens = sentence.tokens
    while first < head and _leads_up(tokens[first], tokens[first + 1]):
        first += 1
    return sentence.text[tokens[first].start : tokens[last - 1].end]


def _leads_up(token: Token, following: Token) -> bool:
    """Whether a word only leads up to those who are counted; "12" of "12-year-old girls" does not."""
    if token.tag == "CD":
        return following.tag != "HYPH"
    return token.tag in _OPENERS or token.text.lower() in _LEADING


def _end_of_group(sentence: Sentence, at: int, *, origin: bool) -> int:
    """Where the words behind counted people end that say which: "members | of the town council".

    `origin`: whether a place tells which people too ("three people from the coast"), and not only a group of people.
    """
    links: tuple[str, ...] = ("of", "from")
    while (end := _end_of_phrase(sentence, at + 1)) and sentence.tokens[at].text.lower() in links:
        if sentence.tokens[at].text.lower() == "from" and not (origin or _is_group(sentence.tokens[end - 1])):
            break  # "nine refugees from Orle"
        at, links = end, ("of",)
    return at


def _is_group(noun: Token) -> bool:
    """Whether a noun names people together, and no place: "nine fighters from the | *Hazm movement*"."""
    return class_of_noun(noun) == "people_group" or noun.entity == "ORG"


def _end_of_phrase(sentence: Sentence, at: int) -> int | None:
    """Where the noun phrase that begins at token `at` ends, with one that "and" joins to it; None if there is none."""
    end = _end_of_nouns(sentence, at)
    if end is None or end + 1 >= len(sentence.tokens) or sentence.tokens[end].text.lower() != "and":
        return end
    joined = _end_of_nouns(sentence, end + 1)
    noun = sentence.tokens[joined - 1] if joined else None
    alone = sentence.tokens[end + 1].text.lower() in ("a", "an")
    return joined if noun and noun.dep == "conj" and at <= noun.head < end and not alone else end


def _end_of_nouns(sentence: Sentence, at: int) -> int | None:
    """Where the nouns that begin at token `at` end; None if they are none, are counted, or are a pronoun."""
    tokens = sentence.tokens
    at += at < len(tokens) and tokens[at].tag in ("DT", "PRP$")
    start = at
    while at < len(tokens) and (_is_in_phrase(tokens[at]) or _joins_adjectives(tokens, at)):
        if at > start and tokens[at].tag == "NNP" and tokens[at - 1].tag == "NNS":
            break  # "children of fishermen | Radio Tarn"
        at += 1
    while at > start and tokens[at - 1].tag[:2] != "NN" and not tokens[at - 1].text.isupper():
        at -= 1
    return at if at > start else None


def _joins_adjectives(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a token joins what describes a noun behind both: "the coastal | and | Varn-backed militia"."""
    return tokens[at].text.lower() == "and" and tokens[at - 1].tag == "JJ" and tokens[at].head == at - 1


def _is_in_phrase(token: Token) -> bool:
    named = len(token.text) > 1 and token.text.isupper() and token.tag != "CD"
    return (token.tag in _PHRASE or named) and token.entity not in ("DATE", "TIME")


def _said_of_them(sentence: Sentence, quantity: Quantity) -> str | None:
    """What is said of people left out: "six of them | children", "234 of them were | children"."""
    if quantity.text.lower().endswith((" of them", " of whom")):
        return _plain_people(sentence, quantity.last) or _said_to_be(sentence, quantity.last)
    of_those = quantity.text.lower().endswith(" of those")  # "five of those | killed were medics"
    return _said_to_be(sentence, quantity.last + of_those)


def _said_to_be(sentence: Sentence, at: int) -> str | None:
    """The people that "be" at token `at` says some are: "25 casualties | were *children*"."""
    is_ = at < len(sentence.tokens) and sentence.tokens[at].lemma.lower() == "be"
    return _plain_people(sentence, at + 1) if is_ else None


def _plain_people(sentence: Sentence, at: int) -> str | None:
    """The plural people whose words begin at token `at`, without an article: "six of them | *young cooks*"."""
    behind = sentence.tokens[at : at + _LONGEST_CALLING]
    noun = next((t for t in behind if _names_people(t)), None)
    if noun is None or any(t.tag[:2] not in ("JJ", "NN") for t in behind if t.index < noun.index):
        return None
    return sentence.text[behind[0].start : noun.end]


def _names_people(token: Token) -> bool:
    """Whether a word is a plural noun of people, whatever the tagger takes it for."""
    found = class_of_phrase(strip_plural(token.text.lower())) or class_of_phrase(token.lemma.lower())
    return found is not None and found[0] == "people" and token.tag in ("NNS", "VBZ", "NNPS")
