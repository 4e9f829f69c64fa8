"""Word classes and voice: which words act as verbs or head a noun phrase, and which verbs are passive."""

from __future__ import annotations

from sayso import lexicons
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

_ACTING = ("ergative", "unaided")  # verbs whose past form behind a noun is no passive: "the truce held"
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))  # tags of verb forms that may head a clause of their own


def is_verbal(token: Token) -> bool:
    """Whether the parser took the word for a verb form."""
    return token.pos in ("VERB", "AUX")


def is_nominal(token: Token) -> bool:
    """Whether the word can head a noun phrase."""
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM") or token.tag in ("DT", "PDT", "CD", "JJS")


@kept_by_word
def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb form is passive: by its auxiliary, or a bare past participle that modifies a noun."""
    if sentence.child(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    agents = [c for c in sentence.children(verb) if c.dep == "agent"]
    if agents and not all(is_means(sentence, c) for c in agents):
        return True
    if verb.tag not in ("VBN", "VBD") or sentence.child(verb, "aux"):
        return False
    if sentence.child(verb, "nsubj"):
        acts = any(verb.lemma in lexicons.terms("grammar_words", class_) for class_ in _ACTING)
        acts = acts or sentence.child(verb, "dobj", "ccomp") is not None
        return verb.tag == "VBN" and not acts
    if verb.dep in ("acl", "amod", "advcl", "oprd"):
        return verb.tag == "VBN" and sentence.child(verb, "dobj") is None
    if verb.dep == "conj" and is_verbal(sentence.head(verb)):
        return verb.tag == "VBN" and is_passive(sentence, sentence.head(verb))
    return False


def is_means(sentence: Sentence, link: Token) -> bool:
    """ "crossed *by boat*", "came *by road*": how, and not by whom."""
    return all(t.tag == "NN" and not sentence.children(t) for t in sentence.children(link) if t.dep == "pobj")
