"""Headlines and lists of keywords that ran into the sentence behind them: "Army Takes Two Villages The army has …"."""

from __future__ import annotations

import re

from sayso.model import Sentence, Token

_LISTS = re.compile(r"\b(?:Tags|Related (?:News|Stories|Articles|Topics)|Community ?standards|Follow us on \w+)\b")
_STARTS = frozenset(("The", "A", "An", "At", "Over", "More", "Some", "Dozens", "Scores", "Hundreds", "Thousands"))
_SMALL = frozenset(("ADP", "CCONJ", "DET", "PART", "PUNCT", "SCONJ", "NUM"))
_PLACED = frozenset(("GPE", "LOC", "ORG", "FAC"))
_NAMED = frozenset(("GPE", "LOC", "ORG", "FAC", "PERSON", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW"))
_ENDING = frozenset(("NOUN", "PROPN", "VERB", "ADV"))
_OPENING = frozenset(("NUM", "DET", "ADV", "PRON"))
SHORTEST = 4  # words of a headline
REPEATED = 3  # words of a headline that open the sentence behind it once more


def title_end(sentence: Sentence) -> int | None:
    """Where, in the report, the sentence begins that a headline or a list of keywords ran into; None if none did."""
    start = _repeated(sentence) or _counted(sentence) or _restart(sentence)
    return sentence.start + sentence.tokens[start].start if start else None


def lists_of_keywords(sentence: Sentence) -> list[tuple[int, int]]:
    """Words of a page that open lists of keywords or other headlines, as offsets into the report."""
    return [(sentence.start + m.start(), sentence.start + m.end()) for m in _LISTS.finditer(sentence.text)]


def glued_before(sentence: Sentence, start: int, index: int) -> int | None:
    """Where, in the report, the last sentence begins that was glued to others between `start` and the word `index`.

    Without a stop only a capital shows it: "… a raid hit the school | Two men were shot …". None if none does.
    """
    first = next((t.index for t in sentence.tokens if sentence.start + t.start >= start), 0)
    if _is_dateline(sentence, first):
        first += 1
    glued = (t.index for t in reversed(sentence.tokens[first + SHORTEST : index]) if _begins_anew(sentence, t, index))
    found = next(glued, first)
    return sentence.start + sentence.tokens[found].start if found and found < index else None


def _is_dateline(sentence: Sentence, index: int) -> bool:
    """Whether the word is a place before a sentence: "Orlan | The army …", "Orlan | Lowland raids …"."""
    place, after = sentence.tokens[index], sentence.tokens[index + 1 : index + 2]
    if place.pos != "PROPN" or place.entity not in _PLACED or not after or not after[0].text[:1].isupper():
        return False
    plural = after[0].tag == "NNS" and not after[0].entity
    return plural or after[0].pos in ("ADP", "DET", "NUM") or (after[0].pos == "ADJ" and after[0].entity == "NORP")


def _begins_anew(sentence: Sentence, token: Token, end: int) -> bool:
    """Whether a word in the middle of a sentence has a capital that only the beginning of another one explains."""
    before = sentence.tokens[token.index - 1]
    after = sentence.tokens[token.index + 1]
    if not token.text.istitle() or token.entity in _NAMED or before.pos not in _ENDING:
        return False
    noun = token.pos == "NOUN" and before.pos == "NOUN" and before.text.islower() and before.head != token.index
    if token.text == "I" or not (noun or token.pos in _OPENING):
        return False
    told = any(t.tag in ("VBD", "VBZ", "VBP") for t in sentence.tokens[token.index : end])
    return told and (after.text.islower() or after.entity == "NORP" or token.text in ("A", "An"))


def _repeated(sentence: Sentence) -> int | None:
    """The index at which the first words of the sentence come again, with nothing between that ends a sentence."""
    words = [t.text for t in sentence.tokens]
    opening = words[:REPEATED]
    for index in range(SHORTEST, len(words) - REPEATED):
        if words[index : index + REPEATED] == opening and opening[0][:1].isupper():
            return index if sentence.tokens[index - 1].pos != "PUNCT" else None
    return None


def _counted(sentence: Sentence) -> int | None:
    """The index of "At" in "Raids kill nine in the north At least nine men …"."""
    for token in sentence.tokens[SHORTEST:-2]:
        before = sentence.tokens[token.index - 1]
        if token.text == "At" and sentence.tokens[token.index + 1].text == "least" and before.pos != "PUNCT":
            return token.index
    return None


def _restart(sentence: Sentence) -> int | None:
    """The index of the word that begins the sentence after a headline in capitals."""
    keywords = _LISTS.match(sentence.text) is not None
    run = list(sentence.tokens) if keywords else _capitals(sentence)
    for token in run[SHORTEST:] if keywords else reversed(run[SHORTEST:]):
        before = sentence.tokens[token.index - 1]
        if token.text in _STARTS and before.pos not in ("PUNCT", "ADP") and token.index + 2 < len(sentence.tokens):
            return token.index
    return None


def _capitals(sentence: Sentence) -> list[Token]:
    """The words from the first on that are written as in a headline, but for the small ones."""
    run: list[Token] = []
    for token in sentence.tokens:
        if not (token.text[:1].isupper() or token.pos in _SMALL):
            break
        run.append(token)
    return run
