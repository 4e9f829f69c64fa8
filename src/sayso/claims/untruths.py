"""What is told only to be called untrue: "described as pure invention the assertion that …", "“slander” was her word
for the claim that …". Whoever passes such a verdict denies what the noun holds.

The words are data: `lexicons/untruths.tsv`.
"""

from __future__ import annotations

from itertools import takewhile

from sayso import lexicons
from sayso.claims.negation import is_denying
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_RELATIVES = frozenset(("WP", "WP$", "WDT", "WRB"))


def called_untrue(sentence: Sentence, trigger: Token) -> str | None:
    """The verdict of untruth on the claim, report or charge whose content holds a trigger; None without one."""
    nouns = lexicons.terms("untruths", "telling")
    if nouns.isdisjoint(words_of(sentence)):
        return None
    for noun in sentence.ancestors(trigger):
        if noun.lemma.lower() in nouns and _holds(sentence, noun, trigger):
            return _verdict(sentence, noun)
    return None


def is_granted(sentence: Sentence, trigger: Token) -> bool:
    """Whether who denies the sentence grants it all the same: "denied having laid the mine *on which two died*"."""
    inside = takewhile(lambda t: not is_denying(t), (trigger, *sentence.ancestors(trigger)))
    clauses = (t for t in inside if t.dep == "relcl")
    return any(c.tag in _RELATIVES for clause in clauses for c in sentence.subtree(clause)[:2])


def is_verdict(sentence: Sentence, word: Token) -> bool:
    """Whether a word says that something is untrue: "a *fable*", "without *foundation*"; not "no *invention*"."""
    if word.lemma.lower() in lexicons.terms("untruths", "lacking") and word.dep == "pobj":
        link = sentence.head(word)
        return link.text.lower() == "without" or sentence.head(link).lemma == "devoid"
    verdict = word.lemma.lower() in lexicons.terms("untruths", "verdict")
    return verdict and word.tag not in ("VBD", "VBZ", "VBP", "VB", "VBG") and not _negated(sentence, word)


def _holds(sentence: Sentence, noun: Token, trigger: Token) -> bool:
    """Whether what the noun tells, a clause or what follows "of", and no other part of it, holds the trigger."""
    parts = [c for c in sentence.children(noun) if c.dep in ("acl", "ccomp", "relcl") or c.text.lower() == "of"]
    return any(trigger in sentence.subtree(part) for part in parts)


def _verdict(sentence: Sentence, noun: Token) -> str | None:
    """Before the noun ("false reports"), or in what its clause says of it."""
    judging = {t.index for c in sentence.subtree(noun) if c.text.lower() == "as" for t in sentence.subtree(c)}
    inside = {token.index for token in sentence.subtree(noun)} - {c.index for c in sentence.children(noun)} - judging
    governor = next((t for t in sentence.ancestors(noun) if t.pos in ("VERB", "AUX")), noun)
    said = (token for token in sentence.subtree(governor) if token.index not in inside)
    found = next((token for token in said if is_verdict(sentence, token)), None)
    return None if found is None else found.text


def _negated(sentence: Sentence, word: Token) -> bool:
    """ "Is no invention", "was not false"."""
    around = (*sentence.children(word), *sentence.children(sentence.head(word)))
    return any(c.dep == "neg" or c.text.lower() == "no" for c in around)
