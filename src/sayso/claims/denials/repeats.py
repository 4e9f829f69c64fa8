"""Denials of the same deed with no more than pronouns for what it was done to: "denies holding them", "We have none".

In: the claims of a report. Out: for a verb that is denied, that tells of what was told just before and that names no
object of its own, a denied claim of the same type. A verb that names its object is read as a claim by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.denials.pointing import has_one_voice, is_denied_by, pointed_back, told_in, told_near
from sayso.claims.frames.lexicon import evokers
from sayso.claims.frames.moods import is_yet_to
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.spelling import spelled, words_of
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Attribution, Claim, Sentence, Token

_UNNAMED = frozenset(
    ("it", "them", "him", "her", "these", "those", "any", "anyone", "anybody", "anything", "none", "nobody", "nothing",
     "one", "such")
)  # fmt: skip
_BIT = frozenset(("inch", "metre", "meter", "foot", "yard", "one", "any", "none", "part", "bit", "single"))
_HELD = frozenset(("detainee.custody",))
_NOBODY = frozenset(("none", "nobody", "them", "him", "her"))
_DEEDS = frozenset(
    ("hostilities.attack", "territory.control", "detainee.custody", "disarm.handover", "access.restriction",
     "ceasefire.agreement", "forces.withdraw", "harm.damage", "mines.clearance", "aid.delivery")
)  # fmt: skip
_COMES = frozenset(("aid.delivery", "disarm.handover"))  # of which one sees what has come
_THERE = frozenset(("territory.control",))


def repeats(
    annotated: AnnotatedReport, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """A denied claim for each sentence that denies the deed told before it without naming its object."""
    for sentence in annotated.sentences:
        if words_of(sentence).isdisjoint(_UNNAMED | {"there"}):
            continue
        here = {c.type for c in told_in(claims, sentence)}
        told = [c for c in told_near(annotated, sentence, claims) if c.type not in here]
        for verb in (t for t in sentence.tokens if told and is_verbal(t) and _is_denied(sentence, t)):
            types = _types(sentence, verb) or (frozenset() if here else _types_of_none(sentence, verb))
            same = next((c for c in told if c.type in types), None)
            if same is not None and not has_one_voice(attributions, same, sentence.span([verb])):
                yield pointed_back(sentence, verb, same, attributions, "echo")
                break


def _is_denied(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is negated, waits to come, or is what somebody denies; what will not be done is refused."""
    if tense_of(sentence, verb).name in ("future", "duty", "possible"):
        return False
    waiting = sentence.head(verb) if verb.dep == "xcomp" else verb
    return is_negated(sentence, verb) or is_yet_to(sentence, waiting) or is_denied_by(sentence, verb)


def _types(sentence: Sentence, verb: Token) -> frozenset[str]:
    """The types of claim of which a verb without a named object can tell again."""
    if verb.lemma == "be":
        return _THERE if _is_there(sentence, verb) else frozenset()
    objects = functions(sentence, verb).get("obj", ())
    if not objects or not all(_is_unnamed(sentence, t) for t in objects):
        return frozenset()
    if verb.lemma == "see":
        return _COMES
    if verb.lemma == "have":
        return _HELD if _has_none(sentence, verb) else frozenset()
    return _told_by(verb)


def _types_of_none(sentence: Sentence, verb: Token) -> frozenset[str]:
    """ "*None* had gone", "It did not *fall*": the same of a verb with nothing but its subject."""
    around = functions(sentence, verb)
    subjects = around.get("subj", ())
    bare = verb.lemma != "be" and bool(subjects) and not (around.get("obj") or around.get("comp"))
    return _told_by(verb) if bare and all(_is_unnamed(sentence, t) for t in subjects) else frozenset()


def _told_by(verb: Token) -> frozenset[str]:
    """The types of claim of which a verb can tell at all."""
    frames = (e.frame for e in evokers().get(spelled(verb.lemma), ()) if not e.rest and e.frame.form == "verb")
    return _DEEDS & {frame.type for frame in frames}


def _is_there(sentence: Sentence, verb: Token) -> bool:
    """ "denies *being* there", "We *are* not there"."""
    there = any(c.text.lower() == "there" and c.dep == "advmod" for c in sentence.children(verb))
    ours = any(t.text.lower() == "we" for t in functions(sentence, verb).get("subj", ()))
    return there and (ours or verb.tag == "VBG")


def _has_none(sentence: Sentence, verb: Token) -> bool:
    """ "We *have* none"."""
    around = functions(sentence, verb)
    theirs = any(t.tag == "PRP" for t in around.get("subj", ()))
    return theirs and any(t.text.lower() in _NOBODY for t in around.get("obj", ()))


def _is_unnamed(sentence: Sentence, noun: Token) -> bool:
    """ "them", "anything", "an inch of it", "one of them"."""
    following = sentence.tokens[noun.index + 1 : noun.index + 2]
    excepts = any(t.text.lower() in ("but", "except", "save", "more", "other", "else") for t in following)
    if excepts or any(c.dep in ("acl", "relcl", "prep") and c.text.lower() != "of" for c in sentence.children(noun)):
        return False  # "nothing but graves", "those accused of it"
    of = [t.text.lower() for t in functions(sentence, noun).get("of", ())]
    if of:
        return noun.lemma.lower() in _BIT and all(word in _UNNAMED for word in of)
    return noun.text.lower() in _UNNAMED
