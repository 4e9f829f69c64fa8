"""The noun that a number counts, and its class: people, arms, houses, days, percent.

Works on tags in a row rather than on the tree, because parsers attach numbers in lists wrongly.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.model import Sentence, Token

_INSIDE = (
    "JJ",
    "JJR",
    "JJS",
    "NN",
    "NNS",
    "NNP",
    "NNPS",
    "VBN",
    "VBG",
    "HYPH",
    "CD",
    "RB",
    "POS",
    "PRP$",
    "``",
    "''",
    "AFX",
    "FW",
)
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_VERBS = ("VBZ", "VBP", "VB")
_DAYS = frozenset(
    [
        "yesterday",
        "today",
        "tomorrow",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
HARM_WORDS = frozenset(("dead", "wounded", "injured", "hurt", "killed", "missing", "displaced", "homeless"))


class Counted(NamedTuple):
    """The noun phrase `tokens[first:last]` that a number counts; `head` is the token of its noun."""

    head: Token
    first: int
    last: int
    what: str
    class_: str
    item: str | None


def counted_noun(sentence: Sentence, at: int) -> Counted | None:
    """The noun phrase that begins at token `at` or, after "of", behind it: "two | of the patrol"."""
    tokens = sentence.tokens
    start = at
    while at < len(tokens) and tokens[at].text.lower() in (
        "more",
        "other",
        "such",
        "or",
        "so",
        "additional",
        "further",
    ):
        at += 1
    if at < len(tokens) and tokens[at].text.lower() == "of":
        at += 1
        while (at < len(tokens) and tokens[at].tag in ("DT", "PRP$", "PDT", "CD")) or _is_possessor(tokens, at):
            at += 1
        if at < len(tokens) and tokens[at].tag in ("PRP", "WDT", "WP"):
            return None
    head = _head(tokens, at)
    return _describe(sentence, start, at, head) if head is not None else None


def _is_possessor(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether `tokens[at]` is a name or noun before 's: "two of Varna's bridges"."""
    following = tokens[at + 1 : at + 3]
    return at < len(tokens) and bool(following) and (following[0].tag == "POS" or tokens[at].tag == "POS")


def _head(tokens: tuple[Token, ...], at: int) -> int | None:
    """Index of the last noun of the phrase that begins at `at`; a verb-like word only between number and noun."""
    head = None
    for index in range(at, min(at + 9, len(tokens))):
        token = tokens[index]
        if token.text.lower() in HARM_WORDS and not _noun_follows(tokens, index + 1):
            break
        if (token.entity in ("DATE", "TIME") and token.text.lower() in _DAYS) or _is_another_number(tokens, at, index):
            break
        if token.tag in _VERBS and head is None and _class_of(_strip_plural(token.text.lower())):
            return index  # a plural that the tagger took for a verb: "Seven returnees were held"
        if token.tag not in _INSIDE:
            if token.text in (",", "and", "or") and head is None and _noun_follows(tokens, index + 1) and index > at:
                continue
            break
        if token.tag in ("CD", "PRP$") and head is not None:
            break
        if token.tag in _NOUNS and not _is_hyphen(tokens, index):
            if head is not None and _is_name_behind(tokens[head], token):
                break
            head = index
            if _ends_phrase(tokens, index):
                break
        elif head is not None and not _goes_on(tokens, index):
            break
    return head


def _is_another_number(tokens: tuple[Token, ...], at: int, index: int) -> bool:
    """A new number where the noun should begin; "one-way" and "3-inch" do modify the noun."""
    return index == at and tokens[index].tag == "CD" and not _is_hyphen(tokens, index + 1)


def _is_hyphen(tokens: tuple[Token, ...], index: int) -> bool:
    return index < len(tokens) and tokens[index].text == "-"


def _goes_on(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a word that is no noun leads on to a later noun of the phrase: "ex | - combatants"."""
    if _is_hyphen(tokens, index) or tokens[index].tag == "POS":
        return True
    return tokens[index].tag in ("JJ", "VBG") and index + 1 < len(tokens) and tokens[index + 1].tag in _NOUNS


def _ends_phrase(tokens: tuple[Token, ...], index: int) -> bool:
    """A plural noun ends the phrase unless it stands as a modifier before another noun ("arms depots")."""
    if tokens[index].tag not in ("NNS", "NNPS"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    joined = following is not None and following.tag in ("NN", "NNS") and following.head != tokens[index].head
    return not (following is not None and (following.tag == "POS" or following.text == "-")) and not (
        joined and tokens[index].dep in ("compound", "nmod") and tokens[index].head == following.index
    )


def _is_name_behind(head: Token, token: Token) -> bool:
    """A name that follows the counted noun and is not part of it: "two brothers | Ana and Ben"."""
    return token.tag in ("NNP", "NNPS") and (head.tag == "NNS" or (head.tag == "NN" and token.entity == "PERSON"))


def _noun_follows(tokens: tuple[Token, ...], at: int) -> bool:
    for token in tokens[at : at + 4]:
        if token.tag in _NOUNS:
            return True
        if token.tag not in ("JJ", "VBN", "VBG", "HYPH", "CD"):
            return False
    return False


def _describe(sentence: Sentence, start: int, first: int, head: int) -> Counted:
    tokens = sentence.tokens
    words = [_singular(t) if t.index == head else t.text.lower() for t in tokens[first : head + 1]]
    for begin in range(len(words)):
        phrase = " ".join(words[begin:]).replace(" - ", "-")
        item, class_ = _classes("items").get(phrase), _classes("counted_nouns").get(phrase)
        if item or class_:
            return _counted(sentence, start, first + begin, head, "arms" if item else class_ or "thing", item)
    return _counted(sentence, start, head, head, _class_by_form(tokens[head]), None)


def _counted(sentence: Sentence, start: int, first: int, head: int, class_: str, item: str | None) -> Counted:
    tokens = sentence.tokens
    while first > start and tokens[first - 1].dep == "compound" and tokens[first - 1].tag in ("NN", "NNS"):
        first -= 1
    what = sentence.text[tokens[first].start : tokens[head].end]
    return Counted(tokens[head], start, head + 1, what, class_, item)


def _class_by_form(head: Token) -> str:
    """People for names of peoples ("Lorvians") and agent nouns; else a thing."""
    if head.entity == "NORP" or (head.tag == "NNPS" and head.entity in ("", "NORP", "GPE", "ORG", "PERSON")):
        return "people"
    lemma = _singular(head)
    return "people" if lemma.endswith(("men", "man", "woman", "women", "ian", "ist", "eer", "soldier")) else "thing"


def _singular(token: Token) -> str:
    word = token.text.lower()
    if token.tag in ("NNS", "NNPS"):
        lemma = token.lemma.lower()
        return lemma if lemma != word else _strip_plural(word)
    return _strip_plural(word) if token.tag in _VERBS else word


def _strip_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def class_of_noun(token: Token) -> str:
    """The class of a noun by itself: "arms" for all of `items.tsv`, "thing" where no lexicon has it."""
    word = _singular(token)
    return "arms" if word in _classes("items") else _classes("counted_nouns").get(word) or _class_by_form(token)


def is_listed(token: Token) -> bool:
    """Whether a lexicon has the noun."""
    return _class_of(_singular(token)) is not None


def _class_of(word: str) -> str | None:
    return _classes("counted_nouns").get(word) or _classes("items").get(word)


@lru_cache(maxsize=None)
def _classes(lexicon: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in lexicons.load(lexicon):
        found.setdefault(entry.term.lower(), entry.class_)
    return found
