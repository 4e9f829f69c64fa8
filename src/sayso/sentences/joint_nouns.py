"""Nouns of people that share one number: "12 soldiers *and civilians*", "dozens of women, children *and guards*".

Goes by the order of the words; the tree is asked only whether a noun is joined by it or is the subject of a clause.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.model import Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.numbers import number_at

Tokens = tuple[Token, ...]
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_DESCRIBING = (*_NOUNS, "JJ", "VBN", "HYPH", "POS", "AFX")
_ALL = ("people", "person", "other", "others")
_UNLIKE = frozenset(("duration", "distance", "money", "percent", "share", "measure", "people", "people_group", "dead"))
_JOINTS = ("and", "or", "&")
_SUBJECTS = ("nsubj", "nsubjpass")


def last_shared(tokens: Tokens, head: int) -> int:
    """Index of the last noun that shares the number of the plural noun at `head`; `head` itself if none does."""
    if tokens[head].tag not in ("NNS", "NNPS") or tokens[head].lemma.lower() in _ALL:
        return head
    if class_of_noun(tokens[head]) != "people":
        return _last_joined(tokens, head)
    last, waiting = head, head
    while (noun := _next(tokens, waiting)) is not None:
        waiting, ends = noun
        last = waiting if ends else last
    return last


def _last_joined(tokens: Tokens, head: int) -> int:
    """As `last_shared`, for things: one more plural noun that the parser joins to it: "70 rockets *and shells*"."""
    noun = _noun(tokens, head + 2) if head + 1 < len(tokens) and tokens[head + 1].text.lower() == "and" else None
    if noun is None or {tokens[head].tag, tokens[noun].tag} != {"NNS"} or tokens[noun].head != head:
        return head
    unlike = {class_of_noun(tokens[head]), class_of_noun(tokens[noun])} & _UNLIKE
    return head if unlike or tokens[noun].dep != "conj" else noun


def _next(tokens: Tokens, at: int) -> tuple[int, bool] | None:
    """The next noun of the list behind the noun at `at`, and whether "and" joins it, rather than a comma or nothing."""
    joint = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    start = at + 2 if joint in (*_JOINTS, ",") else at + 1
    if joint == "," and start < len(tokens) and tokens[start].text.lower() in _JOINTS:
        joint, start = tokens[start].text.lower(), start + 1
    noun = _noun(tokens, start)
    if noun is None or not _shares(tokens[noun]) or _acts(tokens, at, noun):
        return None
    if joint == "," and tokens[noun].dep != "conj":
        return None
    return noun, joint in _JOINTS


def _noun(tokens: Tokens, start: int) -> int | None:
    """Index of the noun that ends the phrase without article or number at `start`."""
    words = [t.text for t in tokens[start : start + 3]]
    if not words or number_at(words, 0):
        return None
    end = start
    while end < len(tokens) and tokens[end].tag in _DESCRIBING:
        end += 1
        if tokens[end - 1].tag in ("NNS", "NNPS"):
            break
    return end - 1 if end > start and tokens[end - 1].tag in _NOUNS else None


def _acts(tokens: Tokens, first: int, noun: int) -> bool:
    """Whether a verb behind the noun begins its own clause: "killed 12 soldiers and villagers | fled"."""
    behind = tokens[noun + 1].tag if noun + 1 < len(tokens) else ""
    return behind in ("VBD", "VBP", "VBZ") and tokens[first].dep == "dobj"


def _shares(noun: Token) -> bool:
    """Whether a noun names people, many of them, and is not the subject of a clause of its own."""
    if noun.dep in _SUBJECTS:
        return False
    many = noun.tag in ("NNS", "NNPS") and class_of_noun(noun) == "people"
    return many or noun.text.lower() in lexicons.terms("count_words", "collective")
