"""Where the source after "according to" ends, if no comma tells: "according to the Observatory nine men died"."""

from __future__ import annotations

from sayso.claims.attribution.noun_phrases import can_speak, is_speaker
from sayso.claims.voice import FINITE
from sayso.model import Sentence, Token

_COUNTS = frozenset(("those", "over", "more", "tens", "dozens", "scores", "hundreds", "thousands"))


def named_after(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The source in what follows "according to": with a description that ends the sentence, without a new subject."""
    end = len(sentence.tokens)
    while sentence.tokens[end - 1].pos == "PUNCT":
        end -= 1
    named = _up_to_speaker(sentence, _without_circumstance(_one_phrase(words)))
    described = sentence.tokens[named[-1].index + 1 : end]
    if _is_name_of(named[-1], described):
        return [*named, *described]
    if described and (_is_office(described) or (described[0].text.lower() in ("a", "an") and _describes(described))):
        return [*named, *described] if named[0].index > 2 else named
    return _without_subject(sentence, named)


def _is_name_of(bearer: Token, words: tuple[Token, ...]) -> bool:
    """Whether nothing but the name of a speaker follows, behind a comma: "its spokeswoman | , Colonel Ada Holm"."""
    named = len(words) > 1 and words[0].text == "," and all(t.pos == "PROPN" for t in words[1:])
    return named and bearer.pos == "NOUN" and can_speak(bearer) and any(t.entity == "PERSON" for t in words)


def _is_office(words: tuple[Token, ...]) -> bool:
    """Whether words after a name tell its office: "the head of the group which watches the border"."""
    until = next((n for n, t in enumerate(words) if t.tag in ("WDT", "WP", "IN")), 0)
    if words[0].text.lower() != "the" or until < 2 or words[until - 1].pos != "NOUN" or not can_speak(words[until - 1]):
        return False
    finite = next((n for n, t in enumerate(words) if t.tag in FINITE), len(words))
    return finite == len(words) or any(t.tag in ("WDT", "WP") for t in words[:finite])


def _describes(words: tuple[Token, ...]) -> bool:
    """Whether words after a name only say who it is: "a group in Lowland", "a monitor that relies on witnesses"."""
    if all(t.tag not in FINITE for t in words):
        return True
    until = next((n for n, t in enumerate(words) if t.tag in ("WDT", "WP", "IN")), 0)
    return until > 1 and words[until].text.lower() in ("that", "which", "who") and can_speak(words[until - 1])


def body_before_subject(sentence: Sentence, start: int) -> list[Token]:
    """The body that the tree joins to the subject behind it: "according to | the Ruhl Committee | tanks were used"."""
    for token in sentence.tokens[start:]:
        if token.pos not in ("DET", "ADJ", "PROPN"):
            break
        after = sentence.tokens[token.index + 1 : token.index + 2]
        if token.pos == "PROPN" and is_speaker(token.text) and after and after[0].tag in ("NN", "NNS", "CD", "DT"):
            return list(sentence.tokens[start : token.index + 1])
    return []


def _without_circumstance(words: list[Token]) -> list[Token]:
    """The words without what else is told in "according to the Committees | with planes of both sides suspected"."""
    at = next((n for n, t in enumerate(words) if n and t.text.lower() == "with"), len(words))
    told = any(t.tag in ("VBN", "VBG") and t.dep != "amod" for t in words[at + 1 :])
    return words[:at] if told else words


def _up_to_speaker(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words up to the speaker in "according to the statement | missile attacks destroyed two tanks"."""
    if not takes_subject(sentence, words):
        return words
    for place in range(1, len(words)):
        before, word = words[place - 1], words[place]
        if before.pos == "PROPN" and word.pos == "ADJ" and words[-1].tag == "NNS":
            return words[:place]  # "according to Newswire | Lowland forces have taken …"
        if before.tag == "NN" and can_speak(before) and word.pos not in ("ADP", "CCONJ", "PUNCT", "PROPN"):
            return words[:place]
    return words


def takes_subject(sentence: Sentence, words: list[Token]) -> bool:
    """Whether a verb follows the words at the head of a sentence, so that its subject has to be among them."""
    after = [t for t in sentence.tokens[words[-1].index + 1 :] if t.pos != "ADV"][:1]
    return words[0].index <= 2 and bool(after) and after[0].tag in FINITE


def _one_phrase(words: list[Token]) -> list[Token]:
    """The words up to where, without a comma, another noun phrase begins ("the Observatory those killed …")."""
    for place in range(1, len(words)):
        begins = words[place].dep in ("det", "quantmod") or words[place].text.lower() in _COUNTS
        if begins and words[place - 1].pos in ("NOUN", "PROPN"):
            return words[:place]
    return words


def _without_subject(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The source of "according to the Observatory VANA has lost it", where the tree joins the subject to the source."""
    after = sentence.tokens[words[-1].index + 1 :][:1]
    if words[0].index > 2 or not after or after[0].tag not in FINITE:
        return words
    counted = next((n for n, t in enumerate(words) if n > 0 and t.text.lower() in _COUNTS), None)
    named = words[-1].pos == "PROPN" or words[-1].text.isupper()
    if counted is None and named and len(words) > 1 and words[-2].dep != "det" and can_speak(words[-2]):
        return words[:-1]
    return words[:counted]
