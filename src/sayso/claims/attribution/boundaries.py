"""Where the name of a speaker begins, if no comma tells: "… five jihadists | a monitoring group said".

A noun phrase that stands before the speaker, but belongs to what was said, is given back to the content.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sayso import lexicons
from sayso.claims.attribution.drafts import Draft
from sayso.claims.attribution.noun_phrases import can_speak
from sayso.model import Token

_ARTICLES = frozenset(("the", "a", "an"))
_FURTHER = frozenset(("WDT", "WP", "IN", "VBG", "VBN", "VBD"))
_PLACES = frozenset(("GPE", "LOC", "FAC"))
# Adverbs with which a phrase ends, so that a name right behind them begins another.
_ENDING = frozenset(("apart", "away", "ago", "later", "earlier", "there", "here", "elsewhere", "overnight", "together"))
ACRONYM = 3  # letters at least
_NOUNS = ("NOUN", "PROPN", "NUM")


def cut_sources(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with sources that begin at their last noun phrase; those whose beginning is unclear are dropped."""
    kept = []
    for draft in drafts:
        if draft.source and draft.source[-1].index < draft.cue[0].index:
            if draft.source[0].pos == "ADP":
                continue  # "… some | of the wounded Observatory chief NAME said"
            start = (
                _after_modifier(draft)
                or _after_clause(draft.source)
                or _beginning(draft.source)
                or _after_place(draft)
                or _before_acronym(draft)
            )
            if start:
                _cut(draft, start)
        kept.append(draft)
    return kept


def _after_modifier(draft: Draft) -> int:
    """The number of words before the name in "… wounded two men in the east of Orlan | VANA said".

    The tree hangs the men on the name before which they stand; no noun that a preposition follows can modify one.
    """
    words = draft.source
    torn = words[-1].pos == "PROPN" and words[0].pos in ("NUM", "DET", "NOUN") and any(t.pos == "ADP" for t in words)
    modified = torn and any(
        t.dep in ("nmod", "compound") and t.head == words[-1].index and draft.sentence.child(t, "prep") for t in words
    )
    return len(words) - 1 if modified else 0


def holds_clause(token: Token, *, marked: bool) -> bool:
    """Whether the word is the verb of a clause inside a name; with quotation marks there, any verb will do."""
    if marked:
        return token.pos == "VERB" and token.dep not in ("amod", "relcl", "compound")
    return token.tag in ("VBD", "VBZ", "MD") and token.dep in ("acl", "ROOT", "ccomp")


def _after_clause(words: list[Token]) -> int:
    """The number of words before the name in "two men | died, the hospital's director, NAME"."""
    verb = next((n for n, t in enumerate(words) if holds_clause(t, marked=False)), None)
    commas = [n for n, t in enumerate(words[:-1]) if t.text == "," and verb is not None and n > verb]
    return commas[0] + 1 if commas else 0


def _cut(draft: Draft, start: int) -> None:
    lost, draft.source = draft.source[:start], draft.source[start:]
    draft.clause = [t for t in draft.clause if t not in lost]
    first, last = draft.sentence.span(lost)
    draft.contents = [(s, last) if 0 <= first - e <= 1 else (s, e) for s, e in draft.contents]


def _beginning(words: list[Token]) -> int:
    """The number of words before the last noun phrase of a source, 0 if it is one phrase."""
    for place in range(len(words) - 1, 0, -1):
        word, before = words[place], words[place - 1]
        if word.text == "The" and before.pos == "PROPN" and any(t.pos in ("ADP", "NUM") for t in words[:place]):
            return place  # a headline ran in: "Nine hurt in Orlan | The Valley Observatory said"
        if word.text.lower() in _ARTICLES and before.pos in (*_NOUNS, "ADV") and not _describes(words, place):
            return place
        if before.tag == "NNS" and _are_known(words[place:]) and before.pos == "NOUN":
            return place
        ends = before.pos == "ADV" and (before.dep != "amod" or before.text.lower() in _ENDING)
        if ends and word.pos == "PROPN" and place > 1:
            return place
    last, link = words[-1], next((t for t in words if t.pos == "ADP"), None)
    if last.tag == "NNS" and last.dep == "nsubj" and can_speak(last) and link and _is_no_speaker(words[0]):
        return len(words) - 1  # "… 30 miles | north of the city of Orlan | witnesses said"
    return 0


def _after_place(draft: Draft) -> int:
    """The number of words before the calling in "… on the | northern town | activist NAME said"."""
    words = draft.source
    before = draft.sentence.tokens[words[0].index - 1] if words[0].index else None
    if before is None or before.text.lower() not in _ARTICLES:
        return 0
    return next(
        (n for n, (a, b) in enumerate(pairwise(words)) if a.tag == "NN" and b.pos == "PROPN" and can_speak(a)), 0
    )


def _before_acronym(draft: Draft) -> int:
    """The number of words before the agency in "… three people in the north of | Orlan | VANA said"."""
    words = draft.source
    last, at = words[-1], len(words) - 1
    while at and words[at - 1].pos == "PROPN" and words[at - 1].entity in _PLACES:
        at -= 1
    before = draft.sentence.tokens[words[at].index - 1] if words[at].index > 2 else None
    agency = last.text.isupper() and len(last.text) >= ACRONYM
    if before is None or not agency or at == len(words) - 1 or before.pos not in ("ADP", "ADJ"):
        return 0
    return len(words) - 1


def _is_no_speaker(word: Token) -> bool:
    return word.pos == "ADV" or not can_speak(word)


def _describes(words: list[Token], place: int) -> bool:
    """Whether the phrase from `place` on says who the name before it is: "the Centre | a rights group"."""
    until = next((n for n, t in enumerate(words) if n > place and t.tag in _FURTHER and t.dep != "amod"), len(words))
    head = next((t for t in reversed(words[place:until]) if t.pos == "NOUN"), None)
    named = words[0].pos == "PROPN" or words[0].text.lower() in _ARTICLES
    clause = any(t.tag in ("WDT", "WP", "CC", "VBG", "VBN") for t in words[:place])
    if clause or (
        words[place].text.lower() == "the" and words[place - 1].pos == "PROPN" and head is not None and named
    ):
        return True
    return words[place].text.lower() != "the" and named and head is not None and can_speak(head)


def _are_known(words: list[Token]) -> bool:
    """Whether two words together are a speaker that the lexicon knows: "state media"."""
    if len(words) != 2:
        return False
    phrase = f"{words[0].text} {words[1].text}".lower()
    return any(phrase in lexicons.terms(name) for name in ("source_kinds", "bodies"))
