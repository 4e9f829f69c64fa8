"""Clauses whose verb the parser missed: "The truce *agreed in May* holds", "proposes that the panel *convene*".

In: a parsed sentence. Out: the same, or one in which the finite verb heads the clause and the bare participle before
it only says more about their subject; in which a noun with a subject of its own, behind "that", is the verb; or in
which a noun that opens the sentence is the object that its verb lacks, or else the subject ("*Independence* it rules
out"), or one behind the verb its subject ("Out of the valley rolled *the tanks*").
"""

from __future__ import annotations

from functools import lru_cache

import msgspec

from sayso import lexicons
from sayso.claims.frames.lexicon import evokers
from sayso.claims.spelling import spelled
from sayso.claims.voice import FINITE, is_verbal
from sayso.model import Sentence, Token

_MODALS = ("aux", "auxpass")
_TAKES_SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_MEASURES = ("DATE", "TIME", "QUANTITY", "MONEY", "PERCENT", "ORDINAL")
_HEADS_CLAUSE = ("ccomp", "ROOT")
_ADJACENT = 2  # words from the noun to the participle, an adverb between


def reread(sentence: Sentence) -> Sentence:
    """The sentence with the verb of its clause put right, where the parser went down the garden path."""
    sentence = _with_number_first(sentence)
    for token in sentence.tokens:
        if token.dep in ("ccomp", "csubj", "csubjpass") and (pair := _pair(sentence, token)):
            return _with_changed(sentence, _reduced(sentence, *pair))
        if token.pos == "NOUN" and token.dep in _HEADS_CLAUSE and _is_verb_of_subject(sentence, token):
            tag = "VB" if token.dep == "ccomp" else "VBP"
            verb = msgspec.structs.replace(token, pos="VERB", tag=tag, lemma=spelled(token.text))
            return _with_changed(sentence, {token.index: verb})
        if token.dep == "npadvmod" and (role := _fronted(sentence, token)):
            return _with_changed(sentence, {token.index: msgspec.structs.replace(token, dep=role)})
        if token.dep == "acl" and token.tag == "VBN" and _is_wanted(sentence, token):
            return _with_changed(sentence, _wanted(sentence, token))
        if token.dep == "advcl" and (noun := _opening_noun(sentence, token)):
            return _with_changed(sentence, _said_of(sentence, token, noun))
        if token.dep == "dobj" and _is_subject_behind(sentence, token):
            return _with_changed(sentence, {token.index: msgspec.structs.replace(token, dep="nsubj")})
    return sentence


def _with_number_first(sentence: Sentence) -> Sentence:
    """The sentence whose first word is a number, which the capital made a name: "*Eleven* now stand in the depot"."""
    first = sentence.tokens[0] if sentence.tokens else None
    if first is None or first.tag != "NNP" or first.text.lower() not in _numbers():
        return sentence
    return _with_changed(sentence, {0: msgspec.structs.replace(first, tag="CD", pos="NUM", entity="CARDINAL")})


@lexicons.cached
@lru_cache(maxsize=1)
def _numbers() -> frozenset[str]:
    return lexicons.terms("numbers", "unit") | lexicons.terms("numbers", "ten")


def _with_changed(sentence: Sentence, changed: dict[int, Token]) -> Sentence:
    return sentence.with_tokens(changed.get(t.index, t) for t in sentence.tokens)


def _is_verb_of_subject(sentence: Sentence, noun: Token) -> bool:
    """ "demands that the panel *convene*", "the houses *lie* in ruins": a noun with a subject, and "that" inside."""
    parts = {c.dep for c in sentence.children(noun)}
    known = noun.text == "lie" or any(e.frame.form == "verb" for e in evokers().get(spelled(noun.text), ()))
    wanted = {"mark", "nsubj"} if noun.dep == "ccomp" else {"nsubj"}
    return known and noun.tag == "NN" and wanted <= parts and not parts & {"det", "amod", "cop", "poss", "compound"}


def _fronted(sentence: Sentence, noun: Token) -> str | None:
    """The role of a noun that opens its sentence and is no time: "*Thirty* it has freed", "*Not a soul* has come"."""
    verb = sentence.head(noun)
    phrase = sentence.subtree(noun)
    measured = noun.entity in _MEASURES or noun.lemma.lower() in lexicons.terms("things", "duration")
    if measured or noun.pos not in ("NOUN", "PROPN", "NUM") or not is_verbal(verb) or verb.index < noun.index:
        return None
    if any(t.text.isalpha() for t in sentence.tokens[: phrase[0].index]):
        return None
    subject = sentence.child(verb, *_TAKES_SUBJECT)
    if subject is None:
        return "nsubj" if verb.tag in FINITE or sentence.child(verb, "aux") else None
    bare = not sentence.child(verb, "dobj", "auxpass", "attr", "acomp", "ccomp", "xcomp")
    return "dobj" if bare and sentence.subtree(subject)[0].index == phrase[-1].index + 1 else None


def _is_wanted(sentence: Sentence, participle: Token) -> bool:
    """ "wants nine sailors *freed* by Monday": what somebody wants done, no sailors who are free."""
    noun = sentence.head(participle)
    return noun.dep == "dobj" and sentence.head(noun).lemma == "want" and not sentence.child(participle, "agent")


def _wanted(sentence: Sentence, participle: Token) -> dict[int, Token]:
    """The words whose ties change: the noun is the subject of the participle, which hangs on the verb."""
    replace = msgspec.structs.replace
    noun = sentence.head(participle)
    return {
        participle.index: replace(participle, dep="ccomp", head=noun.head),
        noun.index: replace(noun, dep="nsubjpass", head=participle.index),
    }


def _opening_noun(sentence: Sentence, verb: Token) -> Token | None:
    """The noun that a participle behind it and a comma says more about: "Under *the accord*, signed in May, the …"."""
    main, before = sentence.head(verb), sentence.tokens[max(0, verb.index - 2) : verb.index]
    bare = verb.tag in ("VBN", "VBD") and not sentence.child(verb, "mark", *_TAKES_SUBJECT, *_MODALS)
    if not bare or len(before) < 2 or before[1].text != "," or verb.index > main.index:
        return None
    opened = sentence.tokens[0].pos in ("ADP", "SCONJ") and not any(is_verbal(t) for t in sentence.tokens[: verb.index])
    noun = before[0]
    return noun if opened and noun.dep == "pobj" and noun.entity not in _MEASURES else None


def _said_of(sentence: Sentence, participle: Token, noun: Token) -> dict[int, Token]:
    """The words whose ties change: the participle goes to its noun, the phrase that opens the sentence to the verb."""
    replace = msgspec.structs.replace
    changed = {participle.index: replace(participle, dep="acl", head=noun.index, tag="VBN")}
    for child in sentence.children(participle):
        if child.index < participle.index:
            changed[child.index] = replace(child, head=participle.head)
    return changed


def _is_subject_behind(sentence: Sentence, noun: Token) -> bool:
    """ "Out of the valley rolled *the last tanks*": behind a finite verb without a subject, which a place opens."""
    verb, first = sentence.head(noun), sentence.tokens[0]
    place = first.pos == "ADP" and first.head == verb.index and verb.dep == "ROOT" and noun.index > verb.index
    return place and verb.tag in ("VBD", "VBZ", "VBP") and not sentence.child(verb, *_TAKES_SUBJECT, "aux")


def _pair(sentence: Sentence, token: Token) -> tuple[Token, Token, Token] | None:
    """Subject, participle and finite verb, if the one verb hangs on the other without what joins two clauses."""
    head = sentence.head(token)
    participle, verb = (head, token) if token.dep == "ccomp" else (token, head)
    if not participle.index < verb.index or not _is_finite(sentence, verb) or not _is_bare(sentence, participle):
        return None
    if token.dep == "ccomp" and sentence.child(verb, "mark", *_TAKES_SUBJECT):
        return None
    subject = sentence.child(participle, "nsubj", "nsubjpass")
    if subject is None or subject.pos == "PRON" or not 0 < participle.index - subject.index <= _ADJACENT:
        return None
    if any(t.text in (",", ";", ":", "“", '"') or t.pos == "CCONJ" for t in _joint(sentence, participle, verb)):
        return None
    return subject, participle, verb


def _joint(sentence: Sentence, participle: Token, verb: Token) -> tuple[Token, ...]:
    """The words right before the finite verb and its auxiliaries, where a comma or "and" would join two clauses."""
    first = min([verb.index, *(c.index for c in sentence.children(verb) if c.dep in (*_MODALS, "neg", "advmod"))])
    return sentence.tokens[max(participle.index + 1, first - 1) : verb.index]


def _is_finite(sentence: Sentence, verb: Token) -> bool:
    return verb.tag in FINITE or any(c.tag in FINITE for c in sentence.children(verb) if c.dep in _MODALS)


def _is_bare(sentence: Sentence, verb: Token) -> bool:
    bare = not sentence.child(verb, "dobj", "mark", "attr", "acomp", *_MODALS)
    says = verb.lemma.lower() in lexicons.terms("cues") and sentence.tokens[verb.index + 1].pos != "ADP"
    return verb.tag in ("VBN", "VBD") and bare and not says  # "the clerk *said* it is"


def _reduced(sentence: Sentence, subject: Token, participle: Token, verb: Token) -> dict[int, Token]:
    """The words whose ties change: what stood before the subject goes over to the finite verb."""
    replace = msgspec.structs.replace
    passive = sentence.child(verb, "auxpass") is not None
    changed = {
        subject.index: replace(subject, dep="nsubjpass" if passive else "nsubj", head=verb.index),
        participle.index: replace(participle, dep="acl", head=subject.index, tag="VBN"),
    }
    if verb.head == participle.index:
        above = verb.index if participle.dep == "ROOT" else participle.head
        changed[verb.index] = replace(verb, dep=participle.dep, head=above)
    for child in sentence.children(participle):
        if child.index not in changed and (child.index < subject.index or child.index > verb.index):
            changed[child.index] = replace(child, head=verb.index)
    return changed
