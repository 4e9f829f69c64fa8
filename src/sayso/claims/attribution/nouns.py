"""Cues that are nouns or adjectives: "the ministry's claim that …", "their criticism of …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.attribution.cues import Takes, cue_words, lemma_of
from sayso.claims.attribution.drafts import Draft, runs
from sayso.claims.attribution.noun_phrases import can_speak, noun_phrase, owner_words
from sayso.claims.attribution.sources import source_of_verb
from sayso.model import Sentence, Token

_LIGHT = frozenset(
    [
        "make",
        "issue",
        "give",
        "voice",
        "express",
        "have",
        "raise",
        "release",
        "deliver",
        "offer",
        "repeat",
        "renew",
        "publish",
        "lodge",
        "file",
        "send",
        "call",
    ]
)
_NO_CUE = Takes({}, "asserts")
_CLAUSES = frozenset(("acl", "ccomp", "relcl", "advcl"))
_COPULAS = frozenset(("be", "remain", "become", "seem", "sound", "feel", "grow"))


def find_nominals(sentence: Sentence) -> Iterator[Draft]:
    """The drafts whose cue is a noun or an adjective that the lexicon knows."""
    nouns, adjectives = cue_words("noun"), cue_words("adjective")
    for token in sentence.tokens:
        if token.pos == "NOUN" and (takes := nouns.get(token.lemma.lower())):
            yield from _noun(sentence, token, takes)
        elif token.pos in ("ADJ", "VERB") and token.dep in ("acomp", "ROOT") and token.text.lower() in adjectives:
            yield from _adjective(sentence, token, adjectives[token.text.lower()])


def _noun(sentence: Sentence, noun: Token, takes: Takes) -> Iterator[Draft]:
    complement, heads, joins = _complement(sentence, noun, takes)
    if not heads:
        return
    owner = sentence.child(noun, "poss")
    by = _maker(sentence, noun)
    lead: list[Token] = []
    if owner:
        source = owner_words(sentence, owner)
        lead = list(sentence.tokens[source[-1].index + 1 : noun.index])
    elif by:
        source = noun_phrase(sentence, by)
    else:
        source, lead = _of_light_verb(sentence, noun)
    if not source and complement != "clause":
        return
    content = [t for head in heads for t in sentence.subtree(head)]
    if any(t in content for t in source):
        return
    cue = [*lead, noun, *joins]
    draft = Draft(
        sentence, noun, cue, source, runs(sentence, content), takes.complements[complement], "noun", takes.polarity
    )
    draft.proposition = complement == "clause" and bool(owner or by or _said_in(sentence, noun))
    draft.clause = sorted({t.index: t for t in (*source, *cue)}.values(), key=lambda t: t.index)
    yield draft


def _maker(sentence: Sentence, noun: Token) -> Token | None:
    """Who made it: "the claim *by the rebels* that …", "the claim, made *by the rebels*, that …"."""
    made = sentence.child(noun, "acl")
    hosts = [noun, made] if made and made.lemma.lower() in _LIGHT else [noun]
    links = [c for host in hosts for c in sentence.children(host) if c.text.lower() == "by"]
    makers = [sentence.child(link, "pobj") for link in links]
    return next((m for m in makers if m and can_speak(m)), None)


def _of_light_verb(sentence: Sentence, noun: Token) -> tuple[list[Token], list[Token]]:
    """Source and verb words of "MINISTRY issued a statement that …"; two empty lists for other verbs."""
    verb = sentence.head(noun)
    if said := _said_in(sentence, noun):
        return said, []
    if noun.dep != "dobj" or verb.lemma.lower() not in _LIGHT:
        return [], []
    between = [t for t in sentence.tokens[verb.index : noun.index] if t.pos != "PUNCT"]
    helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "neg") and c.index < verb.index]
    return source_of_verb(sentence, verb), [*helpers, *between]


def _said_in(sentence: Sentence, noun: Token) -> list[Token]:
    """Who said something *in a statement* that the tree gives the clause to; [] for other nouns."""
    link = sentence.head(noun)
    verb = sentence.head(link)
    told = noun.dep == "pobj" and link.text.lower() == "in" and "clause" in _takes(verb).complements
    return source_of_verb(sentence, verb) if told and not sentence.child(verb, "ccomp") else []


def _takes(verb: Token) -> Takes:
    return cue_words("verb").get(lemma_of(verb), _NO_CUE)


def _adjective(sentence: Sentence, adjective: Token, takes: Takes) -> Iterator[Draft]:
    verb = sentence.head(adjective) if adjective.dep == "acomp" else adjective
    if adjective.dep == "acomp" and verb.lemma.lower() not in _COPULAS:
        return
    complement, heads, joins = _complement(sentence, adjective, takes)
    source = source_of_verb(sentence, verb)
    if not heads or not source or adjective.index < verb.index:
        return
    helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "neg") and c.index < adjective.index]
    cue = [*helpers, *sentence.tokens[verb.index : adjective.index], adjective, *joins]
    cue = sorted({t.index: t for t in cue}.values(), key=lambda t: t.index)
    content = [t for head in heads for t in sentence.subtree(head)]
    draft = Draft(sentence, adjective, cue, source, runs(sentence, content), takes.complements[complement], "adjective")
    draft.proposition = complement == "clause"
    draft.clause = sorted({t.index: t for t in (*source, *cue)}.values(), key=lambda t: t.index)
    yield draft


def _complement(sentence: Sentence, head: Token, takes: Takes) -> tuple[str, list[Token], list[Token]]:
    """Which complement the head has, its words' heads, and the preposition that belongs to the cue."""
    for child in sentence.children(head):
        if child.index < head.index:
            continue
        marks = [c.text.lower() for c in sentence.children(child) if c.dep in ("mark", "aux")]
        if "clause" in takes.complements and child.dep in _CLAUSES and "that" in marks:
            return "clause", [child], []
        if "infinitive" in takes.complements and child.dep in ("acl", "xcomp", "ccomp", "advcl") and "to" in marks:
            return "infinitive", [child], []
        if child.dep == "prep" and child.text.lower() in takes.complements and child.index == head.index + 1:
            objects = sentence.children(child)
            if objects:
                return child.text.lower(), objects, [child]
    return "", [], []
