"""The words of a noun phrase that can name a speaker, and whether a noun can be one."""

from __future__ import annotations

from calendar import day_name, month_name

from sayso import lexicons
from sayso.model import Sentence, Token

SPEAKING = ("source_kinds", "organs", "bodies")
# "a toll reported by …": a clause that cites is no part of the name.
_QUOTING = frozenset(("quote", "cite", "report"))
_PARTS_OF_TIME = ("today", "yesterday", "tomorrow", "week", "month", "year", "day", "morning", "evening", "night")
_TIME_WORDS = frozenset((*map(str.lower, (*day_name, *month_name)), *_PARTS_OF_TIME, "afternoon"))


def noun_phrase(sentence: Sentence, head: Token, but: Token | None = None) -> list[Token]:
    """The words of the noun phrase of `head` in one stretch, without a clause that holds `but` or that cites."""
    words = {t.index for t in sentence.subtree(head)}
    for child in sentence.children(head):
        cites = child.dep == "acl" and child.lemma.lower() in _QUOTING
        if cites or _is_loose(child) or (but and but in sentence.subtree(child)):
            words -= {t.index for t in sentence.subtree(child)}
    low = high = head.index
    while low - 1 in words:
        low -= 1
    while high + 1 in words:
        high += 1
    if sentence.tokens[low].pos == "PROPN":
        while low > 0 and sentence.tokens[low - 1].pos == "PROPN" and sentence.tokens[low - 1].dep in ("punct", "dep"):
            low -= 1  # a title that the parser left outside the name
    if high + 1 < len(sentence.tokens) and sentence.tokens[high + 1].text == ")":
        high += any(t.text == "(" for t in sentence.tokens[low:high])
    return _bare(list(sentence.tokens[low : high + 1]), head)


def owner_words(sentence: Sentence, owner: Token) -> list[Token]:
    """The noun phrase of an owner without its ending: "the hospital" of "the hospital's figure"."""
    return [t for t in noun_phrase(sentence, owner) if t.dep != "case" or t.head != owner.index]


def own_words(words: list[Token]) -> list[Token]:
    """The last noun phrase of words that the tree took for one: "residents" of "killing four civilians residents"."""
    for place in range(len(words) - 1, 1, -1):
        word, before, number = words[place], words[place - 1], words[place - 2]
        if word.tag == before.tag == "NNS" and before.dep == "compound" and number.dep == "nummod":
            return words[place:] if can_speak(word) and not can_speak(before) else words
        if before.dep == "nummod" and number.tag == "NNS" and can_speak(word):
            return words[place - 1 :]  # "killing four civilians two residents"
    return words


def _is_loose(child: Token) -> bool:
    return child.dep in ("parataxis", "ccomp", "advcl", "discourse", "dep") or (
        child.dep == "punct" and child.text in '"“”'
    )


def _bare(words: list[Token], head: Token) -> list[Token]:
    texts = [t.text for t in words]
    opened = texts.count("(") == texts.count(")") > 0
    while words and words[-1] is not head and (words[-1].pos == "PUNCT" or words[-1].dep in ("cc", "preconj")):
        if opened and words[-1].text == ")":
            break
        words.pop()
    while len(words) > 1 and words[-1].lemma == "purport":
        words.pop()
    words = _without_day(words)
    while words and words[0] is not head and _is_lead(words[0]):
        words.pop(0)
    return words


def _without_day(words: list[Token]) -> list[Token]:
    """The words without a day behind them: "the group | on Sunday | claimed …"."""
    link = max((n for n, t in enumerate(words) if t.pos == "ADP"), default=0)
    day = words[link + 1 :]
    if link > 1 and day and words[link].text.lower() in ("on", "in") and all(t.entity == "DATE" for t in day):
        return words[:link]
    return words


def _is_lead(token: Token) -> bool:
    """Whether the word stands before a name without belonging to it: a mark, "and", a day, the year of a dateline."""
    if is_time(token) and token.pos == "PROPN" and token.dep != "poss":
        return True
    if token.index == 0 and (token.text == "Earlier" or (token.dep == "advmod" and token.head != 1)):
        return True  # "Online a statement pledged …"
    year = token.text.isdigit() and len(token.text) == 4 and token.entity == "DATE"
    return year or (token.pos in ("PUNCT", "CCONJ") and token.dep != "preconj")


def can_speak(noun: Token) -> bool:
    """Whether a noun may say something: a name, a pronoun, a calling, an organ or a document."""
    if noun.pos != "NOUN" or noun.entity:
        return True
    return is_speaker(noun.lemma) or is_speaker(noun.text)


def may_speak(words: list[Token]) -> bool:
    """Whether any noun among the words may say something, or the last two together: "the civil defence"."""
    if any(can_speak(t) for t in words if t.pos in ("NOUN", "PROPN", "PRON")):
        return True
    return is_speaker(" ".join(t.text for t in words[-2:]))


def is_speaker(words: str) -> bool:
    """Whether the lexicons know the words as a calling, an organ or a kind of body or document."""
    return any(words.lower() in lexicons.terms(name) for name in SPEAKING)


def is_time(token: Token) -> bool:
    """Whether the word is a day, a month or the like; the parser's label alone is not trusted with rare names."""
    return token.entity in ("DATE", "TIME") and (token.lemma.lower() in _TIME_WORDS or token.pos == "NUM")
