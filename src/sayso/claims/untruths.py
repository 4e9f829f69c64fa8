"""What is told only to be called untrue: "described as pure invention the assertion that …", "“slander” was her word
for the claim that …". Whoever passes such a verdict denies what the noun holds.

The words are data: `lexicons/untruths.tsv`.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.model import Sentence, Token


def called_untrue(sentence: Sentence, trigger: Token) -> str | None:
    """The verdict of untruth on the claim, report or charge whose content holds a trigger; None without one."""
    nouns = lexicons.terms("untruths", "telling")
    for noun in sentence.ancestors(trigger):
        if noun.lemma.lower() in nouns and _holds(sentence, noun, trigger):
            return _verdict(sentence, noun)
    return None


def _holds(sentence: Sentence, noun: Token, trigger: Token) -> bool:
    """Whether a clause that the noun governs, and no other part of it, holds the trigger."""
    clauses = [c for c in sentence.children(noun) if c.dep in ("acl", "ccomp", "relcl")]
    return any(trigger in sentence.subtree(clause) for clause in clauses)


def _verdict(sentence: Sentence, noun: Token) -> str | None:
    """Before the noun ("false reports"), or in what its clause says of it."""
    verdicts = lexicons.terms("untruths", "verdict")
    inside = {token.index for token in sentence.subtree(noun)} - {c.index for c in sentence.children(noun)}
    governor = next((t for t in sentence.ancestors(noun) if t.pos in ("VERB", "AUX")), noun)
    said = (token for token in sentence.subtree(governor) if token.index not in inside)
    found = next((token for token in said if token.lemma.lower() in verdicts), None)
    return None if found is None or _negated(sentence, found) else found.text


def _negated(sentence: Sentence, word: Token) -> bool:
    """ "Is no invention", "was not false"."""
    around = (*sentence.children(word), *sentence.children(sentence.head(word)))
    return any(c.dep == "neg" or c.text.lower() == "no" for c in around)
