"""Nouns of telling that are said to be something: "the hospital's figure is six dead", "the word from town is …"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.attribution.drafts import Draft, between_semicolons, in_order
from sayso.claims.attribution.noun_phrases import can_speak, is_time, owner_words
from sayso.claims.attribution.phrases import OWN, account_nouns
from sayso.model import Sentence, Token

_IS = "is"  # in the lexicon's column `takes`: the noun may be the subject of "be"
_STANDS = frozenset(("be", "stand", "remain", "run", "read"))
_OWNED = frozenset(("from", "of", "by", "at"))


def find_accounts(sentence: Sentence) -> Iterator[Draft]:
    """The drafts of a sentence whose cue is an owned noun of telling with "is" or a colon."""
    for noun in sentence.tokens:
        if noun.pos != "NOUN" or _IS not in account_nouns().get(noun.lemma.lower(), ()):
            continue
        owner = _owner(sentence, noun)
        if owner:
            yield from _is_so(sentence, noun, owner)
            yield from _was_so(sentence, noun, owner)


def _is_so(sentence: Sentence, noun: Token, owner: list[Token]) -> Iterator[Draft]:
    """The draft of "OWNER's NOUN is …", "the NOUN from OWNER: …"."""
    end = max(noun.index, owner[-1].index) + 1
    link = next((t for t in sentence.tokens[end : end + 3] if t.text == ":" or t.lemma in _STANDS), None)
    if link is None or any(t.pos not in ("AUX", "ADV", "VERB") for t in sentence.tokens[end : link.index]):
        return
    _, stop = between_semicolons(sentence, link.index, link.index)
    words = sentence.tokens[link.index + 1 : stop]
    told = any(t.pos in ("VERB", "AUX", "NUM") for t in words) and words[0].text.lower() != "to"
    if told and link.dep != "auxpass" and (link.text == ":" or noun.dep in ("nsubj", "nsubjpass")):
        yield _draft(sentence, noun, [noun, link], owner, [sentence.span(words)])


def _was_so(sentence: Sentence, noun: Token, owner: list[Token]) -> Iterator[Draft]:
    """The draft of "“…,” was OWNER's NOUN": the quotation before it is the content."""
    verb = sentence.head(noun)
    if noun.dep != "attr" or verb.lemma != "be" or owner[0].index != verb.index + 1:
        return
    before = sentence.tokens[: verb.index]
    if before and before[-1].text in ('"', "”", "’", "'"):
        draft = _draft(sentence, noun, [verb, noun], owner, [sentence.span(before)])
        draft.quotes = draft.aside = True
        yield draft


def _draft(
    sentence: Sentence, noun: Token, cue: list[Token], owner: list[Token], contents: list[tuple[int, int]]
) -> Draft:
    clause = in_order([*owner, *cue])
    return Draft(sentence, noun, cue, owner, contents, "speech", "account is", clause=clause)


def _owner(sentence: Sentence, noun: Token) -> list[Token]:
    """The words for whose telling it is; [] if nobody's, the outlet's own, or of something that cannot tell."""
    owner = sentence.child(noun, "poss")
    for link in sentence.children(noun):
        if owner is None and link.dep in ("prep", "agent") and link.text.lower() in _OWNED and link.index > noun.index:
            owner = sentence.child(link, "pobj")
    if owner is None or is_time(owner) or owner.text.lower() in OWN or not can_speak(owner):
        return []
    return owner_words(sentence, owner)
