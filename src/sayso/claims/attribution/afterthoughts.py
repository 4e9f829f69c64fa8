"""What the reporter adds to reported speech: "… but gave no toll", "… although he named nobody"."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.claims.attribution.drafts import Draft, subtract
from sayso.model import Token

_TURNS = frozenset(("but", "although", "though"))
_SPEAKER = frozenset(("he", "she", "it", "they"))
_HOLDING_BACK = frozenset(("give", "have", "be", "provide", "do", "can", "offer", "release", "name", "elaborate"))
_NOT = frozenset(("no", "not", "unable", "n't", "nobody", "none"))
WITHIN = 4  # words after the verb


def cut_afterthoughts(drafts: Iterable[Draft]) -> None:
    """End the contents of reported speech where the reporter tells what the speaker left unsaid."""
    for draft in drafts:
        if draft.aside or draft.rule != "verb with clause" or not draft.contents:
            continue
        start = draft.contents[-1][0]
        for token in draft.sentence.tokens_in(start, draft.contents[-1][1]):
            if token.text.lower() in _TURNS and _holds_back(draft.sentence.tokens[token.index + 1 :]):
                at = draft.sentence.start + token.start
                draft.contents = subtract(draft.contents, [(at, draft.contents[-1][1])])
                break


def _holds_back(following: tuple[Token, ...]) -> bool:
    """Whether the words tell that somebody said no more: "he was unable to …", "gave no toll"."""
    if following and following[0].text.lower() in _SPEAKER:
        following = following[1:]
    if not following or following[0].lemma.lower() not in _HOLDING_BACK or following[0].tag not in ("VBD", "VBZ", "MD"):
        return False
    return any(t.text.lower() in _NOT for t in following[1 : 1 + WITHIN])
