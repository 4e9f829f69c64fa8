"""Outlets that give their own source: "NAME reported, citing an officer, that …": the officer says it, through NAME."""

from __future__ import annotations

from sayso.claims.attribution.drafts import Draft, in_order, subtract
from sayso.claims.attribution.noun_phrases import can_speak, noun_phrase
from sayso.model import Sentence, Token

_CITING = frozenset(("cite", "quote"))
_BORNE = frozenset(("news", "report", "information", "data", "figure", "account", "footage"))


def split_citations(sentence: Sentence, drafts: list[Draft]) -> list[Draft]:
    """The drafts of one sentence, where those that say "citing OTHER" attribute the reported content to the other."""
    for draft in drafts:
        _part(sentence, draft, drafts)
    found = []
    for draft in drafts:
        spoken = _cited(sentence, draft)
        reporting = _reporting(draft, drafts) if spoken else None
        if reporting and reporting.relays:
            continue  # "according to NAME, citing OTHER" has been read as a whole
        if reporting:
            spoken = [t for t in spoken if t not in reporting.source]
        found.append(_through(draft, reporting, spoken) if reporting and spoken else draft)
    return found


def _cited(sentence: Sentence, draft: Draft) -> list[Token]:
    if draft.head.lemma.lower() not in _CITING or draft.head.tag != "VBG":
        return []
    other = _bearer(sentence, sentence.child(draft.head, "dobj"))
    if other is None or not can_speak(other):
        return []
    words = noun_phrase(sentence, other)
    comma = next((t.index for t in words if t.text == ","), None)
    return [t for t in words if comma is None or t.index < comma]


def _bearer(sentence: Sentence, noun: Token | None) -> Token | None:
    """Whom the noun comes from: "residents" of "citing news from residents"; the noun itself if it names nobody."""
    link = sentence.child(noun, "prep") if noun and noun.lemma.lower() in _BORNE else None
    return sentence.child(link, "pobj") if link and link.text.lower() == "from" else noun


def _part(sentence: Sentence, citing: Draft, drafts: list[Draft]) -> None:
    """Give the cue of "Citing an officer NAME said …" the name that, for want of a comma, the tree joins to him."""
    words = _cited(sentence, citing)
    said = next((d for d in drafts if words and d.cue[0].index == words[-1].index + 1 and not d.source), None)
    place = next((n for n, t in enumerate(words) if n and t.pos == "PROPN" and words[n - 1].pos == "NOUN"), None)
    if said and place and can_speak(words[place - 1]):
        said.source = words[place:]
        said.clause = in_order([*said.source, *said.cue])


def _reporting(citing: Draft, drafts: list[Draft]) -> Draft | None:
    """The nearest draft of the sentence that reports something in another's name."""
    others = [d for d in drafts if d.head.lemma.lower() not in _CITING and d.head.index != citing.head.index]
    near = [d for d in others if d.source and d.kind == "speech"]
    return min(near, key=lambda d: abs(d.head.index - citing.head.index), default=None)


def _through(citing: Draft, reporting: Draft, spoken: list[Token]) -> Draft:
    start, end = citing.sentence.span([citing.head, *spoken])
    reporting.contents = subtract(reporting.contents, [(start, end)])
    if reporting.rule == "verb with object":
        reporting.contents = [span for span in reporting.contents if span[1] <= start] or reporting.contents
    contents = list(reporting.contents)
    goes_on = citing.sentence.tokens[spoken[-1].index + 1 :][:1]
    if reporting.rule == "verb with on" or not contents or (goes_on and goes_on[0].text.lower() == "as"):
        contents = [(end, citing.sentence.end)]
    draft = Draft(
        citing.sentence, citing.head, [citing.head], spoken, contents, "speech", "cited",
        quotes=False, clause=in_order([citing.head, *spoken]), relays=[reporting.source],
    )  # fmt: skip
    draft.proposition = reporting.proposition
    return draft
