"""Whether a noun, name or pronoun is one person: "a nurse", "Salim Orlen", "a 14-year-old"; not "Army", "30 guards"."""

from __future__ import annotations

from itertools import pairwise

from sayso import lexicons
from sayso.claims.naming.source_kinds import kind_of
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun, class_of_phrase, is_listed
from sayso.sentences.uncounted import words_at

_PRONOUNS = frozenset(("he", "she", "him", "her", "his", "himself", "herself", "i", "me", "my"))
_AGENT_ENDINGS = ("ist", "ian", "eer", "man", "woman", "boy", "girl")
_BODIES = ("news_agency", "outlet", "international_body", "aid_agency")
_LEFT = frozenset(("det", "amod", "compound", "poss", "nummod", "nmod", "npadvmod"))


def is_one_person(sentence: Sentence, token: Token, *, named: bool = True) -> bool:
    """Whether a noun, name or pronoun names one person."""
    word = token.text.lower()
    if word == "one":
        return words_at(sentence.tokens, token.index - 1, 1) == "another"
    if token.tag in ("PRP", "PRP$") or word == "another":
        return word in _PRONOUNS or word == "another"
    if is_age(sentence, token):
        return True
    if word in lexicons.terms("count_words", "outcome"):
        return False  # "25 rebels killed | injured"
    first = first_word(sentence, token)
    words = sentence.tokens[first : token.index + 1]
    if any(_counts(t, following) for t, following in pairwise(words)) or _is_of_many(sentence, first):
        return False
    if token.tag == "NNP":
        if (class_of_phrase(token.text.lower()) or ("people",))[0] != "people":
            return False  # "Coalition", "Army"
        unlike = _is_body(words) or (token.text.isupper() and len(token.text) > 1) or _is_no_person(sentence, token)
        return (
            named
            and token.text[0].isupper()
            and not unlike
            and (not first or sentence.tokens[first - 1].tag != "NNS")
            and token.entity not in ("DATE", "TIME", "NORP")
        )
    if token.tag != "NN":
        return False
    if is_listed(token):
        return class_of_noun(token) == "people"
    return token.text.lower().endswith(_AGENT_ENDINGS) and token.entity in ("", "PERSON")


def _is_of_many(sentence: Sentence, first: int) -> bool:
    """Whether some of many are meant, so that a single noun behind is another's: "some of the | wounded Orlen said"."""
    before = [t.text.lower() for t in sentence.tokens[max(0, first - 3) : first + 1]]
    return before[1:3] == ["of", "the"] and before[0] in ("some", "many", "most", "several", "few", "all")


def _counts(token: Token, following: Token) -> bool:
    """Whether a word is a number, and not of an age: "30 | guard", but not "17 | year", "5 | -"."""
    return token.tag == "CD" and following.text != "-" and class_of_noun(following) != "duration"


def _is_body(words: tuple[Token, ...]) -> bool:
    """Whether a name is an agency's or a body's: "Tarn News Agency", "Human Rights Monitor"."""
    name = " ".join(t.text for t in words if t.entity != "PERSON")
    return bool(name) and kind_of(name, words[-1].lemma, person=False) in _BODIES


def _is_no_person(sentence: Sentence, token: Token) -> bool:
    """Whether a name with "the" names a place or a body: "the Tarn", but not "the Imam Sheikh Salman"."""
    around = sentence.children(token)
    titled = any(class_of_noun(c) == "people" and is_listed(c) for c in around if c.index < token.index)
    return not titled and any(c.text.lower() == "the" for c in around)


def is_age(sentence: Sentence, token: Token) -> bool:
    """Whether "old" stands for a person: "a | 14-year-old | was hurt"."""
    if token.text.lower() != "old" or token.index < 3:
        return False
    if sentence.tokens[token.index - 1].text.lower() not in ("-", "year", "month"):
        return False
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    return following is None or following.tag[:2] != "NN"


def first_word(sentence: Sentence, token: Token) -> int:
    """Index of the first word of the noun phrase that `token` ends, clauses left out."""
    first = token.index
    if is_age(sentence, token):
        while first > 0 and token.index - first < 6 and sentence.tokens[first].tag not in ("DT", "PRP$"):
            first -= 1
        return first if sentence.tokens[first].tag in ("DT", "PRP$") else token.index
    for child in sentence.children(token):
        if child.index < first and child.dep in _LEFT:
            first = min(t.index for t in sentence.subtree(child))
    return first
