"""Attribution at the end of a sentence that has lost its commas: "… were killed the Valley Observatory said on Monday."

Some outlets, and most copies of copies, drop commas; the parser then hangs NAME + "said" on the last noun. The
order of the words at the end of the sentence decides instead.
"""

from __future__ import annotations

from sayso.claims.attribution.closing_names import name_before
from sayso.claims.attribution.cues import Cue, cue_words, lemma_of
from sayso.claims.attribution.noun_phrases import can_speak, is_time, may_speak
from sayso.claims.attribution.sources import is_relative
from sayso.claims.attribution.surface import MARKS, Aside, past_acronym
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_SAYING = frozenset(("say", "report", "add", "announce", "confirm", "state", "note"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHEN = frozenset(("on", "late", "early", "in", "a", "the", "statement", "report", "of", "at", "separate"))
_TELLINGS = frozenset(
    ("statement", "report", "toll", "bulletin", "broadcast", "interview", "briefing", "conference", "message", "post")
)
_PARTICIPLES = frozenset(("adding", "noting", "stressing", "saying", "citing", "quoting"))


def find_tails(sentence: Sentence) -> list[Aside]:
    """The attributions with which the sentence ends, the last first: "… were killed a source said VANA reported"."""
    found: list[Aside] = []
    end = len(sentence.tokens) if not _SAYING.isdisjoint(words_of(sentence)) else 0
    while tail := _last_tail(sentence, end):
        found.append(tail)
        end = tail.clause[0].index
    return found


def _last_tail(sentence: Sentence, end: int) -> Aside | None:
    """The attribution before the word `end`, cue last ("NAME said") or name last ("said NAME"), or None."""
    for token in reversed(sentence.tokens[:end]):
        if token.tag in _FINITE and lemma_of(token) in _SAYING and token.index > 3:
            found = _name_first(sentence, token, end) or _cue_first(sentence, token, end)
            if found or not _is_relative_clause(sentence, token):
                return found if found and _has_clause(sentence, found) else None
    return None


def _is_relative_clause(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb only describes a noun before it: "… said the Observatory a group which reports on …"."""
    return verb.index > 0 and is_relative(sentence.tokens[verb.index - 1])


def _name_first(sentence: Sentence, verb: Token, end: int) -> Aside | None:
    after = [t for t in sentence.tokens[verb.index + 1 : end] if t.pos != "PUNCT"]
    if after and after[0].tag == "VBG" and lemma_of(after[0]) in cue_words("verb"):
        after = []  # "… NAME said | blaming the army …": a second cue of the same speaker
    if not _says_how(after):
        return None
    name = name_before(sentence, verb.index - 1)
    while len(name) > 1 and is_time(name[0]):
        name = name[1:]  # "… on Monday state television said"
    if not name or name[0].index == 0 or not may_speak(name):
        return None
    clause = list(sentence.tokens[name[0].index : (after[-1].index if after else verb.index) + 1])
    return Aside(Cue(verb, [verb], cue_words("verb")[lemma_of(verb)]), name, clause)


def _says_how(after: list[Token]) -> bool:
    """Whether the words behind "said" tell no more than when, where or how: "in a revised toll", "without details"."""
    if not after or after[0].text.lower() == "without":
        return True
    if after[0].text.lower() in ("in", "on", "at") and any(t.text.lower() in _TELLINGS for t in after):
        return all(t.tag not in _FINITE for t in after)
    return all(is_time(t) or t.entity in ("DATE", "TIME") or t.text.lower() in _WHEN for t in after)


def _cue_first(sentence: Sentence, verb: Token, end: int) -> Aside | None:
    name, described = _name_after(sentence, verb, end)
    if not name or name[0].pos not in ("DET", "PROPN", "NOUN", "ADJ") or not can_speak(_last_noun(name)):
        return None
    if any(is_time(t) for t in name[:1]):
        return None
    last = name[-1].index
    rest = [t for t in sentence.tokens[last + 1 : end] if t.pos != "PUNCT"]
    if described:
        last = _before_mark(sentence, last + 1, end)
    elif rest and all(is_time(t) or t.text.lower() in _WHEN for t in rest):
        last = rest[-1].index
    clause = list(sentence.tokens[verb.index : last + 1])
    return Aside(Cue(verb, [verb], cue_words("verb")[lemma_of(verb)]), name, clause)


def _name_after(sentence: Sentence, verb: Token, end: int) -> tuple[list[Token], bool]:
    """The name that follows the cue, [] if a clause does; and whether a description of it goes on after it."""
    name: list[Token] = []
    skip = 0
    for token in sentence.tokens[verb.index + 1 : end]:
        word = token.text.lower()
        if token.index < skip:
            name.append(token)
            continue
        if name and (skip := past_acronym(sentence, token.index)) > token.index:
            name.append(token)
            continue
        if name and (word in ("who", "which") or (word in ("a", "an") and name[-1].pos in ("NOUN", "PROPN"))):
            return name, True
        if word in _PARTICIPLES or token.text in MARKS or (name and (is_time(token) or word == "on")):
            break
        if token.pos in ("VERB", "AUX", "SCONJ") or (token.pos == "PRON" and not name):
            return [], False
        name.append(token)
    return name, False


def _before_mark(sentence: Sentence, start: int, end: int) -> int:
    """The index of the last word before the next mark or participle of saying."""
    stops = (t.index for t in sentence.tokens[start:end] if t.text in MARKS or t.text.lower() in _PARTICIPLES)
    return next(stops, end) - 1


def _last_noun(name: list[Token]) -> Token:
    """The head of a name read from the left: its last noun before "of" or "for"."""
    head = name[0]
    for token in name:
        if token.pos == "ADP":
            break
        if token.pos in ("NOUN", "PROPN"):
            head = token
    return head


def _has_clause(sentence: Sentence, aside: Aside) -> bool:
    """Whether a finite clause stands before the attribution, so that something is left to be said."""
    before = sentence.tokens[: aside.clause[0].index]
    told = any(t.tag in (*_FINITE, "MD") and not t.text.isupper() for t in before)
    return told and before[-1].text.lower() not in _BINDING


_BINDING = frozenset(("that", "which", "what", "as", "and", "but", "where", "while", "when", "who", "of", "by", "than"))
