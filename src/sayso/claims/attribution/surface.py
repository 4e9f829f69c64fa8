"""Asides that the parser missed, by their marks and the order of their words alone.

A stretch between two marks that is made as NAME + CUE ("…, the company reports.") or CUE + NAME ("…, says a
witness, …") attributes what stands around it, whatever the tree says of "reports".
"""

from __future__ import annotations

from typing import NamedTuple

from sayso.claims.attribution.cues import Cue, Takes, cue_words, lemma_of
from sayso.claims.attribution.noun_phrases import can_speak, is_time
from sayso.model import Sentence, Token

MARKS = frozenset((",", '"', "“", "”", "—", "–", "--", "?", "!", ";", ":", "(", ")", "'", "‘", "’", "...", "."))
_NAMING = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "ADP", "PART", "CCONJ", "X", "ADV"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "NNS", "VB", "VBN"))
_RELATIVES = frozenset(("who", "which", "whose", "whom", "what", "whatever", "whoever"))
_LEADS = frozenset(("or", "so", "as", "at", "least", "and"))
_LONGEST_NAME = 5  # words
_STARTS = frozenset(("DET", "PROPN", "PRON", "ADJ", "NUM", "NOUN"))


class Aside(NamedTuple):
    """A cue, the words of its source, and the words of the whole aside."""

    cue: Cue
    source: list[Token]
    clause: list[Token]


def find_asides(sentence: Sentence) -> list[Aside]:
    """The asides of a sentence, in the order of the text."""
    known = cue_words("verb")
    found = []
    for token in sentence.tokens:
        takes = known.get(lemma_of(token)) if token.tag in _FINITE else None
        if takes is None or "quote" not in takes.complements:
            continue
        made = _before(sentence, token, takes) or _after(sentence, token, takes)
        if made:
            found.append(made)
    return found


def _before(sentence: Sentence, verb: Token, takes: Takes) -> Aside | None:
    """NAME + CUE: the name stands between the mark on the left and the verb."""
    left = _stretch_left(sentence, verb.index - 1)
    helpers: list[Token] = []
    while left and left[-1].pos in ("AUX", "ADV") and left[-1].text.lower() not in _LEADS:
        helpers.insert(0, left.pop())
    while len(left) > 1 and left[0].text.lower() in _LEADS:
        left.pop(0)
    if not left:
        left = _beyond_relative(sentence, verb.index - 1 - len(helpers))
    if described := _described(left, verb):
        clause = list(sentence.tokens[left[0].index : end_of(sentence, verb) + 1])
        return Aside(Cue(verb, [*helpers, verb], takes), described, clause) if _ends_well(sentence, verb) else None
    if (
        not _is_name(left)
        or left[0].index == 0
        or not _ends_well(sentence, verb)
        or not _is_finite(sentence, left, helpers, verb)
    ):
        return None
    first = left[0].index
    while first > 0 and sentence.tokens[first - 1].text.lower() in _LEADS:
        first -= 1
    clause = list(sentence.tokens[first : end_of(sentence, verb) + 1])
    return Aside(Cue(verb, [*helpers, verb], takes), _trimmed(left), clause)


def _described(left: list[Token], verb: Token) -> list[Token]:
    """The words of "two people who have seen the annex" before a cue: a name with a clause about it; else []."""
    at = next((n for n, t in enumerate(left) if t.text.lower() in ("who", "which") and n), 0)
    name = left[:at]
    clause = any(t.tag in ("VBD", "VBZ", "VBP") for t in left[at:])
    told = any(t.dep in ("nsubj", "nsubjpass") and at <= t.head - left[0].index < len(left) for t in name)
    if not at or not clause or told or verb.tag != "VBD" or not name or name[0].index == 0:
        return []
    return left if _is_name(name) and can_speak(name[-1]) and left[-1].pos in ("NOUN", "PROPN") else []


def _is_finite(sentence: Sentence, name: list[Token], helpers: list[Token], verb: Token) -> bool:
    """Whether the form can be a finite verb here, whatever its tag: "the firm reports", "has said"."""
    if verb.tag == "NNS":
        return name[0].pos == "DET" or any(t.dep == "poss" for t in name) or (len(name) == 1 and name[0].text.isupper())
    if verb.tag == "VBN":
        before = sentence.tokens[name[0].index - 1].text
        after = sentence.tokens[end_of(sentence, verb) + 1 :][:1]
        if after and after[0].text == ":":
            return True
        return any(t.lemma.lower() == "have" for t in helpers) or before in ('"', "”", "’")
    return True


def _after(sentence: Sentence, verb: Token, takes: Takes) -> Aside | None:
    """CUE + NAME: the verb stands at the mark, the name after it."""
    so = verb.index > 1 and sentence.tokens[verb.index - 1].text.lower() == "so"  # "…: so says NAME"
    mark = sentence.tokens[verb.index - 1 - so].text if verb.index else ""
    if mark not in MARKS or "whom" in takes.complements:
        return None
    if verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    right: list[Token] = []
    for token in sentence.tokens[verb.index + 1 :]:
        if (
            token.text in MARKS
            or (token.pos == "VERB" and token.dep != "amod")
            or token.pos == "SCONJ"
            or (token.pos == "PRON" and right)
            or (token.pos == "ADP" and token.text.lower() != "of")
        ):
            break
        right.append(token)
    if not _is_name(right) or right[0].pos not in _STARTS:
        return None
    right = [*right, *_name_behind(sentence, right)]
    end = _next_mark(sentence, past_acronym(sentence, right[-1].index + 1))
    if end + 1 < len(sentence.tokens) and sentence.tokens[end + 1].text.lower() in _RELATIVES:
        end = _next_mark(sentence, end + 1)
    clause = list(sentence.tokens[verb.index - so : end])
    return Aside(Cue(verb, [verb], takes), right, clause)


def _name_behind(sentence: Sentence, described: list[Token]) -> list[Token]:
    """The name behind who somebody is: "“…,” said the mission's head, | Ada Rham |, of the rout"."""
    comma = described[-1].index + 1
    if described[0].pos not in ("DET", "PRON") or [t.text for t in sentence.tokens[comma : comma + 1]] != [","]:
        return []
    end = _next_mark(sentence, comma + 1)
    name = sentence.tokens[comma + 1 : end]
    named = 0 < len(name) <= _LONGEST_NAME and end < len(sentence.tokens) and all(t.pos == "PROPN" for t in name)
    return list(sentence.tokens[comma:end]) if named and not any(is_time(t) for t in name) else []


def past_acronym(sentence: Sentence, index: int) -> int:
    """The index after "(VO)" where a bracket with one word stands at `index`, else `index`."""
    bracket = [t.text for t in sentence.tokens[index : index + 3]]
    return index + 3 if len(bracket) == 3 and (bracket[0], bracket[2]) == ("(", ")") else index


def _next_mark(sentence: Sentence, start: int) -> int:
    return next((t.index for t in sentence.tokens[start:] if t.text in MARKS), len(sentence.tokens))


def _stretch_left(sentence: Sentence, index: int) -> list[Token]:
    found: list[Token] = []
    while index >= 0 and sentence.tokens[index].text not in MARKS:
        found.insert(0, sentence.tokens[index])
        index -= 1
    return found


def _beyond_relative(sentence: Sentence, index: int) -> list[Token]:
    """The name before ", who …," or before ", NAME,": the verb follows right after the comma."""
    if index < 1 or sentence.tokens[index].text != ",":
        return []
    inner = _stretch_left(sentence, index - 1)
    if not inner or inner[0].index < 2 or sentence.tokens[inner[0].index - 1].text != ",":
        return []
    outer = _stretch_left(sentence, inner[0].index - 2)
    relative = inner[0].text.lower() in _RELATIVES
    if not outer or not _is_name(outer) or not (relative or _is_name(inner)):
        return []
    return outer if relative else list(sentence.tokens[outer[0].index : inner[-1].index + 1])


def _is_name(words: list[Token]) -> bool:
    """Whether the words can be a noun phrase: a beginning and a noun, no finite verb."""
    if not words or words[0].pos not in _STARTS or len(words) > 16:
        return False
    if any(t.text.lower() in _RELATIVES for t in words) or all(is_time(t) or t.pos == "NUM" for t in words):
        return False
    if not any(t.pos in ("NOUN", "PROPN", "PRON") for t in words):
        return False
    bearer = next((words[n - 1] for n, t in enumerate(words) if n and t.pos == "ADP"), None)
    if bearer and words[-1].pos == "PROPN" and bearer.pos == "NOUN" and not can_speak(bearer):
        return False  # "… in homes in the village of Orlan Valley Watch said"
    return all(t.pos in _NAMING or t.text == "," or t.dep == "amod" for t in words) and words[-1].pos not in (
        "ADP",
        "DET",
        "CCONJ",
        "AUX",
    )


def _ends_well(sentence: Sentence, verb: Token) -> bool:
    """Whether after the verb the sentence ends, a mark stands, or only when, where or to whom it was said."""
    last = end_of(sentence, verb)
    return last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text in MARKS


def end_of(sentence: Sentence, token: Token) -> int:
    """The index of the last word, before the next mark or clause, of when, where or to whom a cue was said."""
    last = token.index
    for following in sentence.tokens[token.index + 1 :]:
        if following.text in MARKS or following.pos in ("VERB", "AUX", "SCONJ", "CCONJ"):
            break
        last = following.index
    first = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    if first is None or first.text in MARKS:
        return token.index
    return last if first.pos in ("ADP", "PROPN", "NOUN", "DET", "ADV", "PRON") else token.index


def _trimmed(words: list[Token]) -> list[Token]:
    return [t for t in words if not (t is words[-1] and t.pos == "PUNCT")]
