"""Speakers of headlines: "Army: nine dead", "Nine dead - UN", "Nine dead: monitor", "Nine dead Monitor AFP"."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import SPEAKING
from sayso.claims.attribution.relays_inside import newsrooms
from sayso.model import AnnotatedReport, Sentence, Token

_LONGEST = 4  # words of a label
_MARKS = frozenset(("-", "–", "—", ":"))
_VERBAL = frozenset(("VBD", "VBN", "VBZ", "VBP", "VB", "VBG", "MD"))


def labelled(annotated: AnnotatedReport) -> list[Draft]:
    """The draft of a first line whose cue is the colon behind a known kind of speaker, or the mark before it."""
    if not annotated.sentences:
        return []
    sentence = annotated.sentences[0]
    draft = _before_colon(sentence) or _behind_mark(sentence) or _before_agency(sentence)
    return [draft] if draft else []


def _before_colon(sentence: Sentence) -> Draft | None:
    colon = next((t for t in sentence.tokens[: _LONGEST + 1] if t.text == ":"), None)
    label = list(sentence.tokens[: colon.index]) if colon else []
    if colon is None or not _is_known(label) or not _tells(sentence.tokens[colon.index + 1 :]):
        return None
    return _draft(sentence, label, colon, (sentence.start + colon.end, sentence.end))


def _behind_mark(sentence: Sentence) -> Draft | None:
    words = _unstopped(sentence)
    mark = next((t for t in reversed(words[-_LONGEST - 1 :]) if t.text in _MARKS), None)
    label = words[mark.index + 1 :] if mark else []
    if mark is None or not _is_known(label) or not _tells(sentence.tokens[: mark.index]):
        return None
    return _draft(sentence, label, mark, (sentence.start, sentence.start + mark.start))


def _before_agency(sentence: Sentence) -> Draft | None:
    """The speaker of "Raid kills nine in Ruhl Monitor AFP", whose marks are lost; the agency passed it on."""
    words = _unstopped(sentence)
    agency = words[-1] if len(words) > _LONGEST else None
    if agency is None or agency.text not in newsrooms():
        return None
    for size in (2, 1):
        label = words[-1 - size : -1]
        known = _is_known(label) if size == 1 else " ".join(t.text for t in label).lower() in _speakers()
        if known and label[-1].text[:1].isupper() and _tells(sentence.tokens[: label[0].index]):
            draft = _draft(sentence, label, agency, (sentence.start, sentence.start + label[0].start))
            draft.relays = [[agency]]
            return draft
    return None


def _unstopped(sentence: Sentence) -> list[Token]:
    """The words of a sentence without the stop that ends it."""
    words = list(sentence.tokens)
    return words[:-1] if words[-1].text == "." else words


def _is_known(label: list[Token]) -> bool:
    """Whether the last word, or all of them, name a kind of speaker."""
    if not label or any(t.pos not in ("NOUN", "PROPN", "ADJ", "DET", "ADP") for t in label):
        return False
    names = {label[-1].text.lower(), label[-1].lemma.lower(), " ".join(t.text for t in label).lower()}
    return not names.isdisjoint(_speakers())


@lexicons.cached
@lru_cache(maxsize=1)
def _speakers() -> frozenset[str]:
    return frozenset(term.lower() for name in SPEAKING for term in lexicons.terms(name))


def _tells(words: tuple[Token, ...]) -> bool:
    return any(t.tag in _VERBAL for t in words)


def _draft(sentence: Sentence, label: list[Token], mark: Token, content: tuple[int, int]) -> Draft:
    return Draft(sentence, mark, [mark], label, [content], "speech", "label", clause=[*label, mark])
