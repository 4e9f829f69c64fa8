"""The core words of a noun phrase that names somebody: its head, what belongs to it, the name that it gives.

"The Lorvian-based *Valley Council of Elders*, which met on Monday"; "a group calling itself the *Valley Junta*".
"""

from __future__ import annotations

from sayso.model import Sentence, Token

_LEFT = frozenset(
    ("compound", "amod", "nmod", "poss", "nummod", "det", "case", "quantmod", "npadvmod", "punct", "flat")
)
_OPENERS = frozenset(("the", "a", "an", "this", "that", "these", "those"))
_CALLING = frozenset(("call", "know", "style", "dub", "name"))


def head_of(words: list[Token]) -> Token:
    """The word on which the others hang."""
    if len(words) == 1:
        return words[0]
    inside = {t.index for t in words}
    nominal = [t for t in words if t.pos in ("NOUN", "PROPN", "PRON", "NUM")] or words[-1:]
    last = nominal[0] if words[0].tag == "VB" else nominal[-1]  # "*Aid* workers in Tarn", taken for an order
    for token in nominal:
        if token.head not in inside or token.head == token.index:
            return token
    return last


def core_words(sentence: Sentence, head: Token) -> list[Token]:
    """`head` with its modifiers on the left and its "of" phrase on the right."""
    chosen = {head.index}
    for child in sentence.children(head):
        if child.index < head.index and child.dep in _LEFT:
            chosen |= {t.index for t in sentence.subtree(child)}
        elif child.dep == "prep" and child.text.lower() in ("of", "for", "in", "from") and child.index > head.index:
            held = [t.index for t in sentence.subtree(child)]
            aside = child.text.lower() == "for" and sentence.tokens[held[-1]].text == "part"  # "for its part"
            if child.text.lower() == "of" or (len(held) <= 4 and not aside):
                chosen |= set(held)
    low = high = head.index
    while low - 1 in chosen:
        low -= 1
    while high + 1 in chosen:
        high += 1
    return [
        t for t in sentence.tokens[low : high + 1] if t is head or not (t.pos == "PUNCT" and t.index in (low, high))
    ]


def given_name(sentence: Sentence, head: Token, inside: set[int]) -> list[Token]:
    """The name of "a group *calling itself the Valley Junta*", "a militia *known as* Red Wing"; [] if none."""
    calling = [c for c in sentence.children(head) if c.dep == "acl" and c.lemma.lower() in _CALLING]
    if not calling:
        return []
    called = calling[0]
    words = [t for t in sentence.subtree(called) if t.index in inside and t.index > called.index]
    if any(t.pos == "ADP" and t.text.lower() != "as" for t in words):
        return []
    proper = [t for t in words if t.pos == "PROPN"]
    whole = proper and proper[-1] is words[-1] and proper[-1].index - proper[0].index == len(proper) - 1
    return proper if whole else []


def trimmed(core: list[Token], head: Token) -> list[Token]:
    """The core from its last article on, without days ("Monday") and origins ("Xland-based") before a name."""
    for place in range(len(core) - 1, 0, -1):
        token = core[place]
        if token.text.lower() in _OPENERS and token.index < head.index:
            core = core[place:]
            break
    while len(core) > 1 and (core[0].entity in ("DATE", "TIME") or core[0].text.isdigit()) and core[0] is not head:
        core = core[1:]
    return core


def no_article(words: list[Token]) -> list[Token]:
    """The words without the article, and without "same", before them."""
    bare = words[1:] if len(words) > 1 and words[0].text.lower() in _OPENERS else words
    return bare[1:] if len(bare) > 1 and bare[0].text.lower() == "same" else bare


def text_of(sentence: Sentence, words: list[Token]) -> str:
    """The stretch of a sentence from the first of these words to the last; "" for none."""
    return sentence.text[words[0].start : words[-1].end] if words else ""
