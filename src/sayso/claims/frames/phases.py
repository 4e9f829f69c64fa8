"""What says that a happening goes on or is over: "still", "raged on", "went into a third day", "came to an end".

In: a verb in its sentence. Out: whether what it tells, or what its subject names, lasts or has come to its end.
The words are data: `lexicons/phases.tsv`.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.operators import operator
from sayso.claims.negation import is_negated
from sayso.model import Sentence, Token

_STAYING = frozenset(("remain", "remains", "remained", "stay", "stays", "stayed"))
_EVERY = frozenset(("each", "every"))


def lasts(sentence: Sentence, verb: Token, tense: str) -> bool:
    """ "*remained* blocked", "*still* turns boats away", "flare *nightly*", "*raged on*": goes on."""
    if verb.dep in ("acomp", "oprd") and sentence.head(verb).text.lower() in _STAYING:
        return True
    if tense not in ("past", "present", "perfect"):
        return False
    if _drags_on(sentence, verb) or _spans(sentence, verb) or _is_under_way(sentence, verb):
        return True
    if verb.text.lower() in _STAYING or (tense == "perfect" and _has_been_since(sentence, verb)):
        return True
    children = sentence.children(verb)
    if tense != "perfect" and any(c.dep in ("aux", "auxpass") and c.text.lower() in _STAYING for c in children):
        return True
    if tense != "present":
        return False
    adverbs = [c for c in children if c.dep in ("advmod", "npadvmod")]
    every = any(g.text.lower() in _EVERY for c in adverbs for g in sentence.children(c))
    return every or any(c.text.lower() in lexicons.terms("grammar_words", "recurring") for c in adverbs)


def goes_on(sentence: Sentence, verb: Token, aspect: str) -> bool:
    """Whether a verb, or what follows "is", says that its subject lasts: "it *continued*", "is *under way*"."""
    if aspect == "process" and operator(verb, "to") == "ongoing":
        return True
    lasting = verb.lemma.lower() in lexicons.terms("grammar_words", "lasting")
    return lasting or _is_under_way(sentence, verb) or _drags_on(sentence, verb) or _spans(sentence, verb)


def comes_to_end(sentence: Sentence, verb: Token) -> bool:
    """ "the truce *came* to an end", "the siege *is over*"."""
    if verb.lemma == "be":
        return is_over(sentence, verb)
    to = [c for c in sentence.children(verb) if c.text.lower() == "to"]
    closed = (t for c in to for t in sentence.children(c) if t.lemma in ("end", "halt", "stop", "close"))
    return verb.lemma in ("come", "draw", "grind") and any(closed)


def is_over(sentence: Sentence, verb: Token) -> bool:
    """ "the siege *is over*", "the raid *is* at an end"."""
    if verb.lemma != "be" or is_negated(sentence, verb):
        return False
    below = sentence.children(verb)
    at = (g for c in below if c.text.lower() == "at" for g in sentence.children(c))
    over = any(c.text.lower() == "over" and c.dep != "aux" and not sentence.children(c) for c in below)
    return over or any(t.lemma == "end" and sentence.child(t, "det") for t in at)


def _has_been_since(sentence: Sentence, verb: Token) -> bool:
    """ "*have been* at work *since* June"."""
    return verb.lemma == "be" and any(c.text.lower() == "since" for c in sentence.children(verb))


def _is_under_way(sentence: Sentence, verb: Token) -> bool:
    if verb.lemma != "be":
        return False
    lasting = lexicons.terms("grammar_words", "lasting")
    said = (c for c in sentence.children(verb) if c.text.lower() in lasting)
    return any(not any(operator(g, "noun") for g in sentence.children(c)) for c in said)  # not "is under discussion"


def _drags_on(sentence: Sentence, verb: Token) -> bool:
    """ "raged *on* in the suburbs", "dragged *on*"."""
    words = lexicons.terms("phases", "dragging")
    if words.isdisjoint((verb.lemma, verb.text.lower())) or sentence.child(verb, "dobj", "auxpass"):
        return False
    return any(c.text.lower() == "on" and not sentence.children(c) for c in sentence.children(verb))


def _spans(sentence: Sentence, verb: Token) -> bool:
    """ "went *into a third day*", "entered its ninth week"."""
    if verb.lemma not in lexicons.terms("phases", "spanning"):
        return False
    into = (g for c in sentence.children(verb) if c.text.lower() == "into" for g in sentence.children(c))
    periods = (*into, *(c for c in sentence.children(verb) if c.dep == "dobj" and verb.lemma == "enter"))
    return any(t.lemma in lexicons.terms("phases", "period") for t in periods)
