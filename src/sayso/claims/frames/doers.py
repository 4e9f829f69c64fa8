"""Who does what a noun names, where another word says so: "*X* launched a raid", "accused *X* of shelling"."""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.spelling import stems
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_BLAME = ("accuse", "blame", "condemn", "charge", "suspect", "denounce")
_WANTED = ("political.status", "political.rights", "ceasefire.agreement", "talks.meeting")  # whose doer is who wants it
_ADMITS = ("claim", "admit", "accept", "assume", "acknowledge")
_DEEDS = ("work", "handiwork", "doing", "deed")
_TIES = ("on", "to", "for", "over", "under", "upon", "in")


def doers(sentence: Sentence, evoked: Evoked) -> list[Token]:
    """The subject of the verb that carries out, decides or wants what the noun of a frame names; [] if none does."""
    noun, type_ = _whole(sentence, evoked.trigger), evoked.frame.type
    verb = sentence.head(noun)
    if noun.dep in ("dobj", "nsubjpass") and is_verbal(verb) and (is_light(verb) or _decides(sentence, verb, type_)):
        return functions(sentence, verb).get("subj", [])
    if noun.dep == "nsubj" and verb.lemma == "be":
        deed = sentence.child(verb, "attr")  # "the raid was the work of *a gang*"
        return functions(sentence, deed).get("of", []) if deed and deed.lemma in _DEEDS else []
    above = sentence.head(verb)
    if verb.text.lower() in ("of", "for"):
        if above.lemma == "responsibility" and sentence.head(above).lemma in _ADMITS:
            return functions(sentence, sentence.head(above)).get("subj", [])
        if above.lemma in _BLAME:
            return functions(sentence, above).get("obj", [])
        if above.dep == "dobj" and sentence.head(above).lemma in _BLAME:
            return [above]
    holder = next((v for v in (verb, above) if is_verbal(v)), None)
    if type_ == "detainee.custody" and holder is not None and _is_among(holder, "holding"):
        return functions(sentence, holder).get("subj", [])
    broken = verb.dep == "prep" and is_verbal(above) and type_ == "ceasefire.violation"
    if broken or (verb.text.lower() in _TIES and is_verbal(above) and _decides(sentence, above, type_)):
        return functions(sentence, above).get("subj", [])
    for clause in sentence.children(noun):
        if (
            clause.dep in ("relcl", "acl")
            and is_verbal(clause)
            and (is_light(clause) or _decides(sentence, clause, type_))
        ):
            return functions(sentence, clause).get("subj", [])
    return _wanting(sentence, noun) if type_ in _WANTED else []


def _whole(sentence: Sentence, noun: Token) -> Token:
    """The law of which a noun is the matter: "adopted a *bill* of amnesty", "the *Law* of Peace and Pardon"."""
    current = noun
    while current.dep in ("pobj", "conj", "compound"):
        above = sentence.head(current)
        current = sentence.head(above) if above.pos == "ADP" else above
        if is_verbal(current):
            break
        if certain_classes(sentence, current) & {"law", "draft"}:
            return current
    return noun


def _wanting(sentence: Sentence, noun: Token) -> list[Token]:
    """Who wants what a noun names, however deep it hangs: "wants nothing short of *independence*"."""
    verb = next((t for t in sentence.ancestors(noun) if is_verbal(t)), None)
    if verb is None or noun.dep in ("nsubj", "nsubjpass") or not (_is_among(verb, "wanting") or verb.lemma == "offer"):
        return []
    return functions(sentence, verb).get("subj", [])


def is_light(verb: Token) -> bool:
    """Whether a verb says only that somebody does what its object names."""
    return _is_among(verb, "light")


def _decides(sentence: Sentence, verb: Token, type_: str) -> bool:
    """Whether somebody decides on what a verb takes, or wants it; "proposed to put the port under a council" too."""
    above = sentence.head(verb)
    verbs = (verb, above) if verb.dep == "xcomp" and is_verbal(above) else (verb,)
    return any(_is_among(v, "deciding") or (type_ in _WANTED and _is_among(v, "wanting")) for v in verbs)


def _is_among(verb: Token, class_: str) -> bool:
    words = lexicons.terms("grammar_words", class_)
    return verb.lemma.lower() in words or any(stem in words for stem in stems(verb.text.lower()))
