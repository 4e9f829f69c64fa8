"""Attribution at the end of a sentence that has lost its commas: "… were killed the Valley Observatory said on Monday."

Some outlets, and most copies of copies, drop commas; the parser then hangs NAME + "said" on the last noun. The
order of the words at the end of the sentence decides instead.
"""

from __future__ import annotations

from sayso.claims.cues import Cue, cue_words, lemma_of
from sayso.claims.sources import can_speak, is_time, may_speak
from sayso.claims.surface import MARKS, Aside
from sayso.model import Sentence, Token

_SAYING = frozenset(("say", "report", "add", "announce", "confirm", "state", "note"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHEN = frozenset(("on", "late", "early", "in", "a", "the", "statement", "report", "of", "at", "separate"))
_WITHIN = frozenset(("of", "for", "in", "'s", "’s", "and", "-", "on"))
_PERSONS = frozenset(("PERSON", "ORG"))
_PARTICIPLES = frozenset(("adding", "noting", "stressing", "saying", "citing", "quoting"))


def find_tail(sentence: Sentence) -> Aside | None:
    """The attribution with which the sentence ends, cue last ("NAME said") or name last ("said NAME"), or None."""
    for token in reversed(sentence.tokens):
        if token.tag in _FINITE and lemma_of(token) in _SAYING and token.index > 3:
            found = _name_first(sentence, token) or _cue_first(sentence, token)
            return found if found and _has_clause(sentence, found) else None
    return None


def _name_first(sentence: Sentence, verb: Token) -> Aside | None:
    after = [t for t in sentence.tokens[verb.index + 1 :] if t.pos != "PUNCT"]
    if not all(is_time(t) or t.entity in ("DATE", "TIME") or t.text.lower() in _WHEN for t in after):
        return None
    name = _name_before(sentence, verb.index - 1)
    if not name or name[0].index == 0 or not may_speak(name):
        return None
    clause = list(sentence.tokens[name[0].index : (after[-1].index if after else verb.index) + 1])
    return Aside(Cue(verb, [verb], cue_words("verb")[lemma_of(verb)]), name, clause)


def _cue_first(sentence: Sentence, verb: Token) -> Aside | None:
    name: list[Token] = []
    for token in sentence.tokens[verb.index + 1 :]:
        if (
            token.text.lower() in _PARTICIPLES
            or token.text in MARKS
            or (name and token.text.lower() in ("who", "which"))
        ):
            break
        if name and (is_time(token) or token.text.lower() == "on"):
            break
        if token.pos in ("VERB", "AUX", "SCONJ") or (token.pos == "PRON" and not name):
            return None
        name.append(token)
    if not name or name[0].pos not in ("DET", "PROPN", "NOUN", "ADJ") or not can_speak(_last_noun(name)):
        return None
    if any(is_time(t) for t in name[:1]):
        return None
    clause = list(sentence.tokens[verb.index : name[-1].index + 1])
    rest = [t for t in sentence.tokens[name[-1].index + 1 :] if t.pos != "PUNCT"]
    if rest and all(is_time(t) or t.text.lower() in _WHEN for t in rest):
        clause += list(sentence.tokens[name[-1].index + 1 : rest[-1].index + 1])
    return Aside(Cue(verb, [verb], cue_words("verb")[lemma_of(verb)]), name, clause)


def _last_noun(name: list[Token]) -> Token:
    """The head of a name read from the left: its last noun before "of" or "for"."""
    head = name[0]
    for token in name:
        if token.pos == "ADP":
            break
        if token.pos in ("NOUN", "PROPN"):
            head = token
    return head


def _name_before(sentence: Sentence, index: int) -> list[Token]:
    """The name that ends at `index`: back to its article, to the start of its entity, or over its modifiers."""
    last = sentence.tokens[index]
    if last.pos not in ("NOUN", "PROPN"):
        return []
    first = index
    if last.entity in _PERSONS:
        while first > 0 and not sentence.tokens[first].begins and sentence.tokens[first - 1].entity == last.entity:
            first -= 1
        if first > 3 and sentence.tokens[first - 1].text == "based" and sentence.tokens[first - 2].text == "-":
            first -= 3
        if sentence.tokens[first - 1].text.lower() in ("the", "a", "an"):
            first -= 1
        return list(sentence.tokens[first : index + 1])
    first = _start_of_phrase(sentence, index)
    while sentence.tokens[first].pos == "ADP" and first < index:
        first += 1
    joined = sentence.tokens[index - 1]
    if (
        last.tag == "NNS"
        and joined.dep == "compound"
        and joined.pos == "NOUN"
        and sentence.tokens[first - 1].pos == "ADP"
    ):
        first = index  # "… on the market activists said": the tree joins the speakers to the noun before them
    return list(sentence.tokens[first : index + 1])


def _start_of_phrase(sentence: Sentence, index: int) -> int:
    first = index
    while first > 0:
        before = sentence.tokens[first - 1]
        if before.text.lower() in ("the", "a", "an") and sentence.tokens[first - 2].text.lower() not in _WITHIN:
            return first - 1
        held = before.dep in ("compound", "amod", "poss", "nmod", "case") and not is_time(before)
        if not held and before.text.lower() not in _WITHIN | {"the", "a", "an"} and before.pos != "PROPN":
            return first
        if before.text.lower() in ("in", "on", "and"):
            return first
        first -= 1
    return first


def _has_clause(sentence: Sentence, aside: Aside) -> bool:
    """Whether a finite clause stands before the attribution, so that something is left to be said."""
    before = sentence.tokens[: aside.clause[0].index]
    return any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in before) and before[-1].text.lower() not in _BINDING


_BINDING = frozenset(("that", "which", "what", "as", "and", "but", "where", "while", "when", "who", "of", "by", "than"))
