"""Cues that are no verbs: "according to X", "by X's account", "in the words of X", "reportedly"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso import lexicons
from sayso.claims.attribution.cues import cue_words, lemma_of
from sayso.claims.attribution.drafts import Draft, Spans, between_semicolons, runs
from sayso.claims.attribution.noun_phrases import can_speak, is_time, noun_phrase, owner_words
from sayso.claims.attribution.run_on import body_before_subject, named_after, takes_subject
from sayso.model import Sentence, Token

_PREPOSITIONS = frozenset(("by", "in", "on", "to"))
_CITING = frozenset(("cite", "quote", "report", "relay"))
_BRACKETS = re.compile(r"\((?:sources?|as reported by|reported by|according to|per)\b\s*:?\s*([^()]+)\)", re.IGNORECASE)
OWN = frozenset(("our", "my", "your"))
_IT, _THEM = frozenset(("it",)), frozenset(("it", "them"))
_PUTS = {"put": _IT, "have": _IT, "see": _IT, "tell": _IT, "count": _THEM, "reckon": _THEM, "number": _THEM}


def find_phrases(sentence: Sentence) -> Iterator[Draft]:
    """The drafts whose cue is a prepositional phrase or an adverb of hearsay."""
    if "(" in sentence.text:
        yield from _in_brackets(sentence)
    yield from _cleft(sentence)
    for token in sentence.tokens:
        word = token.lemma.lower()
        if word in ("accord", "according") and token.text.lower() == "according":
            yield from _according(sentence, token)
        elif word in _PUTS:
            yield from _as_put(sentence, token)
        elif token.tag == "VBN" and word in cue_words("verb"):
            yield from _as_told(sentence, token)
        elif word in ("word", "term", "phrase") and token.pos == "NOUN":
            yield from _word_for(sentence, token)
        elif word == "per" and token.pos == "ADP":
            yield from _per(sentence, token)
        elif token.pos == "ADP" and word in _PREPOSITIONS:
            yield from _account(sentence, token)
        elif token.dep == "advmod" and token.text.lower() in lexicons.terms("cues", "hearsay"):
            yield from _hearsay(sentence, token)


def _according(sentence: Sentence, token: Token) -> Iterator[Draft]:
    to = next((t for t in sentence.tokens[token.index + 1 : token.index + 2] if t.text.lower() == "to"), None)
    speaker = (to and (sentence.child(to, "pobj") or sentence.child(token, "pobj"))) or None
    if to is None:
        return
    if speaker is None:
        named = _misread_acronym(sentence, to) or body_before_subject(sentence, to.index + 1)
    else:
        named = named_after(sentence, noun_phrase(sentence, speaker, but=token))
    if not named or takes_subject(sentence, named):
        return  # the subject of the sentence is among the words, but nothing tells where it begins
    source, citing = _cited(sentence, named)
    draft = _draft(sentence, token, [token, to], [*source, *citing], "according to")
    if citing:
        draft.source, draft.relays = citing, [source]
    draft.relays = [*draft.relays, *_cited_by(sentence, source)]
    yield draft


def _misread_acronym(sentence: Sentence, to: Token) -> list[Token]:
    """The "VANA" of "according to VANA the bridge fell", where the tree has it a verb."""
    name = sentence.tokens[to.index + 1 : to.index + 2]
    return [t for t in name if t.pos == "VERB" and t.text.isupper() and len(t.text) > 1]


def _cited_by(sentence: Sentence, source: list[Token]) -> list[list[Token]]:
    """The other of "NAME cited by OTHER", who passed it on."""
    cited = (c for t in source for c in sentence.children(t) if c.dep == "acl" and c.lemma.lower() in _CITING)
    agents = (sentence.child(by, "pobj") for at in cited if (by := sentence.child(at, "agent")))
    return [noun_phrase(sentence, other) for other in agents if other]


def _as_put(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """The draft of "as NAME put it", "or so NAME would have it", "as NAME counts them"."""
    subject, it = sentence.child(verb, "nsubj"), sentence.child(verb, "dobj")
    mark = sentence.child(verb, "mark", "advmod")
    if subject and it and it.text.lower() in _PUTS[verb.lemma.lower()] and mark and mark.text.lower() in ("as", "so"):
        helpers = [c for c in sentence.children(verb) if c.dep == "aux" and c.index > subject.index]
        yield _draft(sentence, verb, [mark, *helpers, verb, it], noun_phrase(sentence, subject), "as NAME put it")


def _as_told(sentence: Sentence, verb: Token) -> Iterator[Draft]:
    """The draft of "as has been confirmed by NAME"."""
    by, mark = sentence.child(verb, "agent"), sentence.child(verb, "mark", "advmod")
    speaker = sentence.child(by, "pobj") if by else None
    said = cue_words("verb")[verb.lemma.lower()].complements.get("clause") == "speech"
    bare = mark and mark.text.lower() == "as" and not sentence.child(verb, "nsubjpass", "nsubj", "dobj")
    if by and speaker and mark and bare and said and can_speak(speaker):
        helpers = [c for c in sentence.children(verb) if c.dep in ("aux", "auxpass")]
        yield _draft(sentence, verb, [mark, *helpers, verb, by], noun_phrase(sentence, speaker), "as told by NAME")


def _word_for(sentence: Sentence, noun: Token) -> Iterator[Draft]:
    """The draft of "“Lies” was NAME's word for it": all the rest of the sentence is the content."""
    owner = sentence.child(noun, "poss")
    link = next((c for c in sentence.children(noun) if c.dep == "prep" and c.text.lower() == "for"), None)
    if owner is None or link is None or owner.text.lower() == "its":
        return
    source = owner_words(sentence, owner)
    draft = _draft(sentence, noun, [noun, link], source, "NAME's word for")
    mine = {t.index for t in draft.clause} | {sentence.head(noun).index}
    draft.contents = runs(sentence, [t for t in sentence.tokens if t.index not in mine and t.pos != "PUNCT"])
    yield draft


def _per(sentence: Sentence, token: Token) -> Iterator[Draft]:
    """The draft of "per the ministry", not of "per day" or "per head"."""
    speaker = sentence.child(token, "pobj")
    if speaker and can_speak(speaker) and sentence.child(speaker, "det", "compound", "poss"):
        yield _draft(sentence, token, [token], noun_phrase(sentence, speaker), "per")


def _cited(sentence: Sentence, source: list[Token]) -> tuple[list[Token], list[Token]]:
    """In "NAME, citing OTHER" the name and the other; else the name and nothing."""
    at = next((t for t in source if t.lemma.lower() in _CITING and t.tag == "VBG"), None)
    after = sentence.tokens[source[-1].index + 1 : source[-1].index + 3]
    if at is None and len(after) == 2 and after[0].text == "," and after[1].tag == "VBG" and after[1].lemma in _CITING:
        at = after[1]
    other = sentence.child(at, "dobj") if at else None
    if at is None or other is None:
        return source, []
    name = [t for t in source if t.index < at.index]
    while name and name[-1].pos == "PUNCT":
        name.pop()
    return name, noun_phrase(sentence, other)


def _in_brackets(sentence: Sentence) -> Iterator[Draft]:
    """A source in brackets after what it reports, as bulletins have it: "(source: district hospital)"."""
    for match in _BRACKETS.finditer(sentence.text):
        start, end = sentence.start + match.start(1), sentence.start + match.end(1)
        source = sentence.tokens_in(start, end)
        cue = sentence.tokens_in(sentence.start + match.start(), start)[1:]
        if not source or not cue:
            continue
        content = [(sentence.start, sentence.start + match.start())]
        yield Draft(
            sentence, cue[0], cue, source, content, "speech", "source in brackets", aside=True, clause=[*cue, *source]
        )


def _cleft(sentence: Sentence) -> Iterator[Draft]:
    """What stands after the colon in "What the mission says is this: …"."""
    colon = next((t for t in sentence.tokens if t.text == ":"), None)
    if colon is None or sentence.tokens[0].text.lower() != "what":
        return
    before = sentence.tokens[1 : colon.index]
    verb = next((t for t in before if t.pos == "VERB" and lemma_of(t) in cue_words("verb")), None)
    helpers = [t for t in before if verb and t.pos == "AUX" and t.index < verb.index]
    copula = any(t.lemma.lower() == "be" and verb and t.index > verb.index for t in before)
    first = helpers[0].index if helpers else verb.index if verb else 0
    source = [t for t in before if t.index < first]
    if verb and copula and source and any(t.pos in ("NOUN", "PROPN", "PRON") for t in source):
        content = [(sentence.start + colon.end, sentence.end)]
        yield Draft(
            sentence,
            verb,
            [*helpers, verb],
            source,
            content,
            "speech",
            "what NAME says is",
            quotes=True,
            clause=list(before),
        )


def _account(sentence: Sentence, token: Token) -> Iterator[Draft]:
    """A phrase such as "by the ministry's account", "in the words of the mayor", "by its own estimate"."""
    noun = sentence.child(token, "pobj") or _counted_behind(sentence, token)
    if noun is None or token.text.lower() not in account_nouns().get(noun.lemma.lower(), ()):
        return
    joined = sentence.child(noun, "compound")
    if joined and joined.pos != "PROPN":
        return
    owner = sentence.child(noun, "poss") or joined
    of = sentence.child(noun, "prep")
    if owner:
        source = owner_words(sentence, owner)
    elif of and of.text.lower() == "of" and (speaker := sentence.child(of, "pobj")):
        source = noun_phrase(sentence, speaker)
    elif sentence.child(noun, "acl") and sentence.child(noun, "det"):
        source = noun_phrase(sentence, noun)  # "by a tally kept at the university"
    else:
        return
    if not source or source[0].text.lower() in OWN:
        return
    mine = {t.index for t in source}
    around = {t.index: t for t in (*sentence.subtree(token), noun)}
    cue = [t for index, t in sorted(around.items()) if index not in mine and t.pos != "PUNCT"]
    yield _draft(sentence, token, cue, source, "account of")


def _counted_behind(sentence: Sentence, link: Token) -> Token | None:
    """The "count" of "By its count | 62 others are held", which the tree ties to what is counted."""
    behind = sentence.tokens[link.index + 1 : link.index + 3]
    return behind[1] if len(behind) > 1 and behind[0].tag == "PRP$" and behind[0].head == behind[1].index else None


@lexicons.cached
@lru_cache(maxsize=1)
def account_nouns() -> dict[str, list[str]]:
    """Nouns of telling and reckoning, each with the prepositions before it ("by … account", "in … words") or "is"."""
    return {e.term: e.get("takes").split() for e in lexicons.load("cues") if e.class_ == "account"}


def _draft(sentence: Sentence, head: Token, cue: list[Token], source: list[Token], rule: str) -> Draft:
    clause = sorted({t.index: t for t in (*cue, *source)}.values(), key=lambda t: t.index)
    contents = content_beside(sentence, head, clause)
    return Draft(sentence, head, cue, source, contents, "speech", rule, aside=True, quotes=True, clause=clause)


def _hearsay(sentence: Sentence, token: Token) -> Iterator[Draft]:
    """The draft of "reportedly", unless it stands beside a verb that attributes anyway ("reportedly said")."""
    if lemma_of(sentence.head(token)) in cue_words("verb"):
        return
    contents = content_beside(sentence, token, [token])
    yield Draft(sentence, token, [token], [], contents, "speech", "hearsay", clause=[token])


def content_beside(sentence: Sentence, head: Token, clause: list[Token]) -> Spans:
    """The clause on which the phrase hangs, without the phrase and what belongs to a neighbour across ";"."""
    if _ends(sentence, clause):
        return [_before_phrase(sentence, clause)]
    governor = sentence.head(head)
    while governor.head != governor.index and governor.pos not in ("VERB", "AUX"):
        governor = sentence.head(governor)
    while governor.dep == "conj" and sentence.child(governor, "nsubj", "nsubjpass") is None:
        governor = sentence.head(governor)  # "A shell killed six and injured ten according to …"
    if governor.dep == "advcl" and governor.tag in ("VBG", "VBN") and _is_cut_off(sentence, clause):
        governor = sentence.head(governor)  # "A shell killed six, by the mayor's account, the rest fleeing"
    mine = {t.index for t in clause}
    low, high = between_semicolons(sentence, clause[0].index, clause[-1].index)
    words = [t for t in sentence.subtree(governor) if t.index not in mine and low <= t.index < high]
    while words and (words[0].pos == "PUNCT" or words[0].dep == "cc"):
        words.pop(0)
    return runs(sentence, words)


def _is_cut_off(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether commas cut the phrase off on both sides, in the middle of the sentence."""
    first, last = clause[0].index, clause[-1].index
    inside = first > 2 and last + 1 < len(sentence.tokens)
    return inside and sentence.tokens[first - 1].text == "," and sentence.tokens[last + 1].text == ","


def _ends(sentence: Sentence, clause: list[Token]) -> bool:
    """Whether the phrase stands behind a comma at the end of the sentence or before a semicolon."""
    first, last = clause[0].index, clause[-1].index
    after = sentence.tokens[last + 1 :]
    return (
        first > 1
        and (sentence.tokens[first - 1].text == "," or clause[0].text.lower() == "according")
        and (not after or after[0].text == ";" or all(t.pos == "PUNCT" or _is_day(t) for t in after))
    )


def _is_day(token: Token) -> bool:
    return is_time(token) or token.text.lower() in ("on", "late", "early")


def _before_phrase(sentence: Sentence, clause: list[Token]) -> tuple[int, int]:
    low, _ = between_semicolons(sentence, clause[0].index, clause[-1].index)
    return sentence.span(sentence.tokens[low : clause[0].index])
