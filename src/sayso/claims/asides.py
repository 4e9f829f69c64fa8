"""Cues that stand inside or after what they attribute: "…, he said", "…, said the mayor, …", "…, the note adds."

The parser hangs such a cue on the clause or the clause on the cue, as it pleases; so the commas, dashes and
quotation marks around the cue decide, and the tree only tells how far the content reaches.
"""

from __future__ import annotations

from sayso.claims.cues import Cue
from sayso.claims.drafts import Spans, runs
from sayso.model import Sentence, Token

_LOOSE = frozenset(("parataxis", "ccomp", "advcl", "intj", "dep", "relcl", "acl", "appos", "conj"))
_FAR = frozenset(("ccomp", "conj", "cc", "parataxis", "advcl", "punct"))
_BREAKS = frozenset(
    (",", "-", "–", "—", "--", '"', "“", "”", "?", "!", "'", "’", "‘", "''", "``", ":", ";", "(", ")", ".", "...")
)


def clause_words(sentence: Sentence, cue: Cue, source: list[Token], heads: list[Token]) -> list[Token]:
    """The cue's own clause: cue, source, and what hangs on them, in one stretch; `heads` are content."""
    core = {t.index for t in (*cue.words, *source)}
    content = {t.index for head in heads for t in sentence.subtree(head)}
    low, high = min(core), max(core)
    reach = set(core)
    for child in sentence.children(cue.head):
        if child.dep not in _FAR and child not in heads:
            reach |= {t.index for t in sentence.subtree(child)}
    words = set(range(low, high + 1)) - content | core
    while high + 1 in reach and high + 1 not in content:
        high += 1
        words.add(high)
    return [sentence.tokens[i] for i in sorted(words)]


def is_aside(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether marks cut the clause off on its left, and on its right a mark or the end follows."""
    first, last = clause[0].index, clause[-1].index
    if first == 0 or sentence.tokens[first - 1].text not in _BREAKS:
        return False
    return last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text in _BREAKS


def content_around(sentence: Sentence, cue: Cue, clause: list[Token]) -> Spans:
    """What stands before the aside, and what goes on after it."""
    head = cue.head
    inside = {t.index for t in clause}
    whole = {t.index for t in sentence.subtree(head)}
    if head.dep in _LOOSE:
        whole |= {t.index for t in sentence.subtree(sentence.head(head))}
    left = _stretch(sentence, clause[0].index - 1, -1, whole)
    left = _without_lead(sentence, sorted(left), head)
    following = _follows(sentence, head) - inside
    right = _stretch(sentence, clause[-1].index + 1, 1, following)
    return runs(sentence, [sentence.tokens[i] for i in left]) + runs(sentence, [sentence.tokens[i] for i in right])


def _stretch(sentence: Sentence, index: int, step: int, allowed: set[int]) -> list[int]:
    found = []
    while 0 <= index < len(sentence.tokens) and (index in allowed or sentence.tokens[index].pos == "PUNCT"):
        found.append(index)
        index += step
    while found and sentence.tokens[found[-1]].pos == "PUNCT":
        found.pop()
    return [] if all(sentence.tokens[i].pos == "PUNCT" for i in found) else found


def _without_lead(sentence: Sentence, left: list[int], head: Token) -> list[int]:
    if left and sentence.tokens[left[0]].dep == "cc" and sentence.tokens[left[0]].head == head.index:
        return left[1:]
    return left


def _follows(sentence: Sentence, head: Token) -> set[int]:
    """The words after the aside that belong to the content: of the clause on which, or in which, the cue hangs."""
    content = [c for c in sentence.children(head) if c.dep == "ccomp" and c.index < head.index]
    if content:
        return {t.index for c in content for t in sentence.subtree(c)}
    if head.dep in _LOOSE:
        mine = {t.index for t in sentence.subtree(head)}
        return {t.index for t in sentence.subtree(sentence.head(head))} - mine
    return set()
