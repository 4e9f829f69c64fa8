"""Speakers of headlines, before a colon or behind a dash: "Army: nine dead", "Nine dead - UN"."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import SPEAKING
from sayso.model import AnnotatedReport, Sentence, Token

_LONGEST = 4  # words of a label
_DASHES = frozenset(("-", "–", "—"))
_VERBAL = frozenset(("VBD", "VBN", "VBZ", "VBP", "MD"))


def labelled(annotated: AnnotatedReport) -> list[Draft]:
    """The draft of a first line whose cue is the colon behind a known kind of speaker, or the dash before it."""
    if not annotated.sentences:
        return []
    sentence = annotated.sentences[0]
    draft = _before_colon(sentence) or _behind_dash(sentence)
    return [draft] if draft else []


def _before_colon(sentence: Sentence) -> Draft | None:
    colon = next((t for t in sentence.tokens[: _LONGEST + 1] if t.text == ":"), None)
    label = list(sentence.tokens[: colon.index]) if colon else []
    if colon is None or not _is_known(label) or not _tells(sentence.tokens[colon.index + 1 :]):
        return None
    return _draft(sentence, label, colon, (sentence.start + colon.end, sentence.end))


def _behind_dash(sentence: Sentence) -> Draft | None:
    dash = next((t for t in reversed(sentence.tokens[-_LONGEST - 1 :]) if t.text in _DASHES), None)
    label = list(sentence.tokens[dash.index + 1 :]) if dash else []
    if dash is None or not _is_known(label) or not _tells(sentence.tokens[: dash.index]):
        return None
    return _draft(sentence, label, dash, (sentence.start, sentence.start + dash.start))


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
