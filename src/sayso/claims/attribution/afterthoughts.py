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
_DURING = frozenset(("while", "when"))
_ARTICLES = frozenset(("a", "an"))
_OPENERS = _TURNS | _DURING | _ARTICLES
_SPEAKING = frozenset(("speak", "talk", "address", "visit", "attend", "meet", "answer", "appear"))
_CHARGES = frozenset(("accusation", "allegation", "charge", "claim", "assertion"))
_REJECTING = frozenset(("deny", "reject", "dismiss", "refute", "dispute"))


def cut_afterthoughts(drafts: Iterable[Draft]) -> None:
    """End the contents of reported speech where the reporter tells what the speaker left unsaid."""
    for draft in drafts:
        if draft.aside or draft.rule != "verb with clause" or not draft.contents:
            continue
        start = draft.contents[-1][0]
        for token in draft.sentence.tokens_in(start, draft.contents[-1][1]):
            if token.text.lower() not in _OPENERS:
                continue
            following = draft.sentence.tokens[token.index + 1 :]
            if any(is_so(token, following) for is_so in (_turns_away, _tells_occasion, _is_rejected)):
                at = draft.sentence.start + token.start
                draft.contents = subtract(draft.contents, [(at, draft.contents[-1][1])])
                break


def _turns_away(token: Token, following: tuple[Token, ...]) -> bool:
    return token.text.lower() in _TURNS and _holds_back(following)


def _tells_occasion(token: Token, following: tuple[Token, ...]) -> bool:
    """Whether "while speaking in …" follows: on what occasion it was said."""
    told = bool(following) and following[0].tag == "VBG" and following[0].lemma.lower() in _SPEAKING
    return told and token.text.lower() in _DURING


def _is_rejected(token: Token, following: tuple[Token, ...]) -> bool:
    """Whether the reporter tells who rejects it: "… | an accusation the council has denied"."""
    if token.text.lower() not in _ARTICLES or not following or following[0].lemma.lower() not in _CHARGES:
        return False
    return any(t.lemma.lower() in _REJECTING for t in following[1 : 1 + 2 * WITHIN])


def _holds_back(following: tuple[Token, ...]) -> bool:
    """Whether the words tell that somebody said no more: "he was unable to …", "gave no toll"."""
    if following and following[0].text.lower() in _SPEAKER:
        following = following[1:]
    if not following or following[0].lemma.lower() not in _HOLDING_BACK or following[0].tag not in ("VBD", "VBZ", "MD"):
        return False
    return any(t.text.lower() in _NOT for t in following[1 : 1 + WITHIN])
