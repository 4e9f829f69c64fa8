"""Sentences that only tell who said the one before: "So says the council.", "The mayor said as much on Friday."."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.attribution.cues import cue_words, lemma_of
from sayso.claims.attribution.drafts import Draft, Spans, in_order
from sayso.claims.attribution.noun_phrases import may_speak, noun_phrase
from sayso.claims.attribution.sources import source_of_verb
from sayso.model import AnnotatedReport, Sentence, Token

_READS = frozenset(("read", "run", "go"))  # "so reads the notice"
_SAME = (("so",), ("as", "much"), ("the", "same"))
_LONGEST = 14  # words; a longer sentence says something of its own


def looking_back(annotated: AnnotatedReport, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts whose content is the sentence before, where no draft has claimed it."""
    held = [span for draft in drafts for span in draft.contents]
    found = []
    for earlier, sentence in zip(annotated.sentences, annotated.sentences[1:], strict=False):
        if any(s < earlier.end and earlier.start < e for s, e in held):
            continue
        draft = _said_so(sentence, [(earlier.start, earlier.end)])
        if draft:
            found.append(draft)
    return found


def _said_so(sentence: Sentence, content: Spans) -> Draft | None:
    verb = _cue(sentence)
    if verb is None:
        return None
    source = _source(sentence, verb)
    if not source or not (verb.lemma.lower() in _READS or may_speak(source)):
        return None
    clause = in_order([*source, verb])
    return Draft(sentence, verb, [verb], source, content, "speech", "said so", quotes=False, clause=clause)


def _cue(sentence: Sentence) -> Token | None:
    """The verb of saying in "So says NAME" or "NAME said so", or None."""
    words = [t for t in sentence.tokens if t.pos != "PUNCT"]
    if len(words) < 3:
        return None
    if words[0].text == "So" and (_says(words[1]) or words[1].lemma.lower() in _READS):
        return words[1]
    for verb in words[1 : _LONGEST if len(words) <= _LONGEST else 0]:
        after = tuple(t.text.lower() for t in sentence.tokens[verb.index + 1 : verb.index + 3])
        if _says(verb) and any(after[: len(same)] == same for same in _SAME):
            return verb
    return None


def _says(verb: Token) -> bool:
    takes = cue_words("verb").get(lemma_of(verb))
    return takes is not None and "quote" in takes.complements and verb.tag in ("VBD", "VBZ", "VBP", "VBN")


def _source(sentence: Sentence, verb: Token) -> list[Token]:
    """The subject, or the name right behind a verb that stands at the opening."""
    if verb.index > 1:
        return [t for t in source_of_verb(sentence, verb) if t.index < verb.index]
    head = next((t for t in sentence.tokens[2:] if t.pos in ("NOUN", "PROPN") and t.dep != "compound"), None)
    return [t for t in noun_phrase(sentence, head) if t.index > verb.index] if head else []
