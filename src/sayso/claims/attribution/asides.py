"""Cues that stand inside or after what they attribute: "…, he said", "…, said the mayor, …", "…, the note adds."

The parser hangs such a cue on the clause or the clause on the cue, as it pleases; so the commas, dashes and
quotation marks around the cue decide, and the tree only tells how far the content reaches.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.cues import Cue, cue_words, lemma_of
from sayso.claims.attribution.drafts import Spans, between_semicolons, runs
from sayso.claims.voice import FINITE
from sayso.model import Sentence, Token

_LOOSE = frozenset(("parataxis", "ccomp", "advcl", "intj", "dep", "relcl", "acl", "appos", "conj"))
_FAR = frozenset(("ccomp", "conj", "cc", "parataxis", "advcl", "punct"))
_LIMITS = frozenset(("until", "till", "unless", "if", "provided", "because", "lest"))
_OPENERS = _LIMITS | {"when", "while", "once", "since", "although", "though", "after", "before", "as", "should"}
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
        if child.dep == "mark" and child.text.lower() == "as":
            core.add(child.index)
            low = min(low, child.index)
    words = set(range(low, high + 1)) - content | core
    while high + 1 in reach and high + 1 not in content:
        high += 1
        words.add(high)
    while sentence.tokens[high].pos == "PUNCT" and high not in core:
        words.discard(high)
        high -= 1
    return [sentence.tokens[i] for i in sorted(words)]


def is_aside(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether marks cut the clause off on its left, and on its right a mark or the end follows."""
    first, last = clause[0].index, clause[-1].index
    if first == 0 or sentence.tokens[first - 1].text not in _BREAKS:
        return False
    return last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text in _BREAKS


def split_apposition(sentence: Sentence, source: list[Token], clause: list[Token]) -> tuple[list[Token], list[Token]]:
    """Source and clause of "The others, an officer said, are …", where the tree took "an officer" for an apposition.

    The words before the comma are left to the content if a verb without subject follows the aside.
    """
    comma = next((n for n, t in enumerate(source) if t.text == ","), None)
    after = sentence.tokens[clause[-1].index + 1 : clause[-1].index + 3]
    if comma is None or len(after) < 2 or after[0].text != "," or after[1].tag not in FINITE:
        return source, clause
    name = source[comma + 1 :]
    if not name or clause[0].index > source[0].index:
        return source, clause
    return name, [t for t in clause if t.index >= name[0].index]


def content_beside(sentence: Sentence, clause: list[Token]) -> Spans:
    """All of the stretch between semicolons in which the aside stands, but the aside itself."""
    low, high = between_semicolons(sentence, clause[0].index, clause[-1].index)
    left, right = sentence.tokens[low : clause[0].index], sentence.tokens[clause[-1].index + 1 : high]
    return [sentence.span(part) for part in (left, right) if any(t.pos != "PUNCT" for t in part)]


def is_inverted(sentence: Sentence, cue: Cue, source: list[Token]) -> bool:
    """Whether the source follows a cue that stands right behind a mark: "…, said the note, …"."""
    first = cue.words[0].index
    return (
        bool(source) and first > 0 and sentence.tokens[first - 1].text in _BREAKS and source[0].index > cue.head.index
    )


def content_around(sentence: Sentence, cue: Cue, clause: list[Token]) -> Spans:
    """What stands before the aside, and what goes on after it."""
    head = cue.head
    inside = {t.index for t in clause}
    whole = {t.index for t in sentence.subtree(head)}
    if head.dep in _LOOSE:
        whole |= {t.index for t in sentence.subtree(_host(sentence, head))}
    left = _stretch(sentence, clause[0].index - 1, -1, whole) or _before(sentence, clause)
    left = _without_lead(sentence, sorted(left), head)
    following = _follows(sentence, head) - inside
    right = _stretch(sentence, clause[-1].index + 1, 1, following) or _rest(sentence, head, clause)
    if not right and _is_unfinished(sentence, clause):
        right = _up_to_semicolon(sentence, clause)
    opening = next((sentence.tokens[i] for i in right if sentence.tokens[i].pos != "PUNCT"), None)
    if opening and opening.text.lower() in ("who", "whose", "which"):
        right = []  # "…, said the officer who asked not to be named"
    return runs(sentence, [sentence.tokens[i] for i in left]) + runs(sentence, [sentence.tokens[i] for i in right])


def _before(sentence: Sentence, clause: list[Token]) -> list[int]:
    """All words between the last semicolon and the aside; for a content that the tree does not hold."""
    start, _ = between_semicolons(sentence, clause[0].index, clause[-1].index)
    return [i for i in range(start, clause[0].index) if any(t.pos != "PUNCT" for t in sentence.tokens[start : i + 1])]


def _rest(sentence: Sentence, head: Token, clause: list[Token]) -> list[int]:
    """All words after the aside up to a semicolon, where the tree did not make the cue the head of the sentence."""
    start = clause[-1].index + 1
    if head.head == head.index or sentence.tokens[min(start, len(sentence.tokens) - 1)].text != ",":
        return []
    found = _up_to_semicolon(sentence, clause)
    return found if any(sentence.tokens[i].pos in ("VERB", "AUX") for i in found) else []


def _up_to_semicolon(sentence: Sentence, clause: list[Token]) -> list[int]:
    _, end = between_semicolons(sentence, clause[0].index, clause[-1].index)
    return list(range(clause[-1].index + 1, end))


def is_parenthesis(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether commas cut the clause off on both sides, and no quotation follows."""
    first, last = clause[0].index, clause[-1].index
    if first < 2 or last + 2 >= len(sentence.tokens) or sentence.tokens[first - 1].text != ",":
        return False
    return sentence.tokens[last + 1].text == "," and not _is_mark_of_speech(sentence.tokens[last + 2])


def _is_mark_of_speech(token: Token) -> bool:
    return token.text in ('"', "“", "‘", "'", "``", "''")


def _is_unfinished(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether what stands before a parenthesis wants what follows: "Until it lifts, he said, | no ship sails".

    So it is if a subordinate clause or no clause stands before it, or if a limit follows ("… | as long as it rains").
    """
    if not is_parenthesis(sentence, clause):
        return False
    low, _ = between_semicolons(sentence, clause[0].index, clause[-1].index)
    before, after = sentence.tokens[low : clause[0].index - 1], sentence.tokens[clause[-1].index + 2 :]
    return _is_limit(after) or not any(_is_main(sentence, t, before) for t in before)


def _is_limit(words: Sequence[Token]) -> bool:
    first, third = words[0].text.lower(), words[min(2, len(words) - 1)].text.lower()
    return first in _LIMITS or (first in ("as", "so") and third == "as")


def _is_main(sentence: Sentence, verb: Token, before: Sequence[Token]) -> bool:
    """Whether a finite verb heads no subordinate clause; `before` are the words in which it stands."""
    head = sentence.head(verb) if verb.dep in ("aux", "auxpass") else verb
    opened = any(c.dep in ("mark", "advmod") and c.text.lower() in _OPENERS for c in sentence.children(head))
    subordinate = opened and before[0].text.lower() in _OPENERS
    return verb.tag in FINITE and head.dep not in ("relcl", "acl") and not subordinate


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


def _host(sentence: Sentence, cue: Token) -> Token:
    """The clause on which the cue hangs; its verb, where the parser chose the auxiliary or a participle beside it."""
    host = sentence.head(cue)
    beside = host.dep == "advcl" and host.tag == "VBG" and host.index < cue.index
    return sentence.head(host) if beside or host.dep in ("aux", "auxpass") else host


def _goes_on(sentence: Sentence, cue: Token, verb: Token) -> bool:
    """Whether a clause joined to the cue belongs to the content: "…, he said, and the rest was sold".

    It has a subject of its own, or another tense than the cue ("…, partners report, and let go"); and it is
    no saying itself.
    """
    if lemma_of(verb) in cue_words("verb"):
        return False
    subject = sentence.child(verb, "nsubj", "nsubjpass")
    if subject is not None:
        return subject.pos != "PRON"
    return cue.tag in ("VBZ", "VBP") and verb.tag in ("VBD", "VBN")


def _follows(sentence: Sentence, head: Token) -> set[int]:
    """The words after the aside that belong to the content: of the clause on which, or in which, the cue hangs."""
    content = [c for c in sentence.children(head) if c.dep == "ccomp"]
    if content or head.head == head.index:
        joined = [
            c
            for c in sentence.children(head)
            if c.dep == "conj" and c.index > head.index and _goes_on(sentence, head, c)
        ]
        conjunctions = {c.index for c in sentence.children(head) if joined and c.dep == "cc"}
        return conjunctions | {t.index for c in [*content, *joined] for t in sentence.subtree(c)}
    if head.dep in _LOOSE:
        mine = {t.index for t in sentence.subtree(head)}
        return {t.index for t in sentence.subtree(_host(sentence, head))} - mine
    return set()
