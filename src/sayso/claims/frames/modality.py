"""Whether what a claim tells is done, under way, over, agreed, planned, demanded, refused, denied or conditional.

In: a sentence and the word that evoked a frame. Out: the modality and why. First the word's own clause is
read (tense, auxiliaries, negation, conditions); then each verb or noun above it that changes what stands
under it ("agreed to", "failed to", "a proposal for") has its say, from the inside out (`operators`, `governing`).
"""

from __future__ import annotations

from typing import cast

from sayso import lexicons
from sayso.claims.clauses import head_clause
from sayso.claims.frames.governing import under
from sayso.claims.frames.moods import FACTUAL, NEGATED, Judged, Setting, of_clause
from sayso.claims.frames.operators import climb, is_phrasal, operator, particle_of
from sayso.claims.frames.predicates import predicated
from sayso.claims.frames.provisions import provided_by
from sayso.claims.grammar import functions
from sayso.claims.negation import denies_only_object, is_negated, is_ruled_out
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Modality, Sentence, Token

_PACTS = ("pact", "proposed")  # done once agreed
_MEANT = ("proposed", "ended", "agreed", "planned", "demanded")  # what a word means, where it is told as a fact
_OWN = ("agreed", "planned", "proposed", "demanded", "requested", "refused")
_HAPPENING = ("happening", "light", "giving")
_REFUSING = frozenset(("will", "can", "shall", "wo", "ca"))
_OF_BEING = frozenset(("be", "remain", "stay", "continue", "have", "face", "lie", "stand", "live", "keep"))


PLAIN = Setting()


def modality_of(sentence: Sentence, trigger: Token, form: str, aspect: str, setting: Setting = PLAIN) -> Judged:
    """The modality of what a word tells.

    Args:
        sentence, trigger: the word that evoked a frame.
        form: "verb", "noun" or "adjective", as in `frames.tsv`.
        aspect: "event", "state", "result", "process" or "pact" (an agreement, done once it is agreed); or a modality
            with "!" where nothing around it counts.
        setting: "began handing over 800 guns" has been done; "said the road was closed" is the case.
    """
    if aspect.endswith("!"):
        return Judged(cast(Modality, aspect[:-1]), "the frame always is")
    judged = _base(sentence, trigger, form, aspect, setting)
    if aspect in _MEANT and judged.modality in FACTUAL:
        judged = Judged(cast(Modality, aspect), "what the word means")
    if setting.reported and aspect == "state" and judged.why.startswith("past"):
        judged = judged._replace(modality="ongoing")
    for above in climb(sentence, _bearer(sentence, trigger, form, aspect)):
        judged = under(sentence, judged, above, aspect, setting)
    if judged.modality in ("planned", "demanded", *FACTUAL) and (provision := provided_by(sentence, trigger)):
        judged = Judged(provision.modality, f"provided by “{provision.noun.text}”")
    if aspect == "ended" and judged.modality == "denied":
        return judged._replace(modality="ongoing")  # what has not ended
    if aspect == "proposed" and judged.modality == "denied":
        return judged._replace(modality="refused")  # an offer that is "dismissed"
    return judged._replace(modality="done") if aspect in _PACTS and judged.modality == "agreed" else judged


# ---------------------------------------------------------------- the word's own clause


def _base(sentence: Sentence, trigger: Token, form: str, aspect: str, setting: Setting) -> Judged:
    if form == "verb" and is_verbal(trigger):
        return _of_verb(sentence, trigger, aspect, setting.phrase)
    if is_ruled_out(sentence, trigger):
        return Judged("denied", "named as what it is not")
    if is_negated(sentence, trigger) or (trigger.dep == "amod" and _is_none(sentence, sentence.head(trigger))):
        return _none_of_it(sentence, trigger)
    verb = head_clause(sentence, sentence.head(trigger) if trigger.dep == "acomp" else trigger)
    if verb is not None and aspect == "state" and sentence.child(verb, "expl") and is_negated(sentence, verb):
        return _none_of_it(sentence, trigger)
    shared = verb is not None and _shares_time(sentence, trigger, verb, aspect)
    if verb is not None and _is_any_to_come(sentence, trigger, verb):
        return Judged("conditional", f"any, “{verb.text}” to come")
    if verb is not None and (said := predicated(sentence, trigger, verb)):
        return said
    described = _described(sentence, trigger)
    if described and not (shared and verb is not None and is_negated(sentence, verb)):
        return described
    spared = verb is not None and trigger.dep == "nsubj" and denies_only_object(sentence, verb)
    if verb is None or not shared or spared:
        return Judged("ongoing" if aspect == "state" else "done", f"{aspect} without a verb of its own")
    if verb.lemma in _OF_BEING and aspect == "process":
        aspect = "plan"
    return of_clause(sentence, verb, "state" if aspect == "event" and verb.lemma in _OF_BEING else aspect)


def _of_verb(sentence: Sentence, verb: Token, aspect: str, phrase: bool) -> Judged:
    """A verb that is itself a request, an offer, a refusal says so in its own meaning; a phrase by its particle."""
    judged = of_clause(sentence, verb, aspect)
    particle = particle_of(sentence, verb)
    if phrase and not is_phrasal(verb, particle):
        return judged
    beside = particle or _stranded(sentence, verb)
    noun = operator(verb, "noun", beside)
    own = operator(verb, "itself", beside) or (noun if noun in _OWN else None)
    if own and judged.modality in FACTUAL:
        return Judged(cast(Modality, own), f"“{verb.text}”")
    return judged


def _stranded(sentence: Sentence, verb: Token) -> str:
    """The preposition whose object a passive has made its subject: "they were signed *for*"; "" if there is none."""
    bare = [c for c in sentence.children(verb) if c.dep == "prep" and not sentence.children(c)]
    return bare[0].text.lower() if bare and is_passive(sentence, verb) else ""


def _is_none(sentence: Sentence, noun: Token) -> bool:
    """ "there is *no* open road"."""
    return any(c.dep == "det" and c.text.lower() == "no" for c in sentence.children(noun))


def _none_of_it(sentence: Sentence, trigger: Token) -> Judged:
    """ "no truce" was made, or *will* be made: then it is refused."""
    verb = head_clause(sentence, trigger)
    if verb is not None and verb.lemma == "be" and sentence.child(verb, "expl"):
        auxiliaries = {c.text.lower() for c in sentence.children(verb) if c.dep == "aux"}
        if auxiliaries & _REFUSING:
            return Judged("refused", "“no” of what is to come")
    return Judged("denied", NEGATED)


def _bearer(sentence: Sentence, trigger: Token, form: str, aspect: str) -> Token:
    """The verb that has a state in its complement ("proposed to *put* it under a neutral authority"), or the word."""
    verb = head_clause(sentence, trigger)
    if form == "verb" or aspect != "state" or trigger.dep != "pobj" or verb is None or verb is trigger:
        return trigger
    link = sentence.head(trigger)
    apart = link.head == verb.index and link.text.lower() in ("under", "in", "within", "into")
    return verb if apart else trigger


def _is_any_to_come(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """ "*any* breach *will* be answered": if there is one."""
    any_ = any(c.dep == "det" and c.text.lower() == "any" for c in sentence.children(noun))
    subject = noun.dep in ("nsubj", "nsubjpass") and noun.head == verb.index
    return any_ and subject and tense_of(sentence, verb).name == "future" and not is_negated(sentence, verb)


def _described(sentence: Sentence, noun: Token) -> Judged | None:
    """ "the *planned* pullout", "an amnesty that the capital is *proposing*"; not "its long-*expected* offensive"."""
    for child in sentence.children(noun):
        if child.dep not in ("amod", "acl", "relcl") or _is_long_so(sentence, child):
            continue
        own = operator(child, "noun")
        takes_it = (
            child.dep == "amod" or noun in functions(sentence, child).get("obj", ()) if is_verbal(child) else True
        )
        if own in _OWN and takes_it and not (child.dep == "amod" and child.tag == "VBG") and not _aims(sentence, child):
            return Judged(cast(Modality, own), f"“{child.text}”")
    return None


def _is_long_so(sentence: Sentence, described: Token) -> bool:
    """ "its *long*-expected offensive", "the *much*-heralded raid"."""
    before = sentence.tokens[max(0, described.index - 2) : described.index]
    return described.dep == "amod" and any(t.text.lower() in ("long", "much") for t in before)


def _aims(sentence: Sentence, described: Token) -> bool:
    """ "an offensive *aimed at* cutting the road": the aim is to come, not what has it."""
    below = sentence.children(described)
    return described.dep == "acl" and any(c.dep == "xcomp" or (c.dep == "prep" and c.text == "at") for c in below)


def _shares_time(sentence: Sentence, noun: Token, verb: Token, aspect: str) -> bool:
    """Whether a noun or adjective is subject, object or predicate of the verb, so that the verb's tense is its own."""
    head = sentence.head(noun)
    if head.index == verb.index:
        return noun.dep not in ("npadvmod", "conj", "meta", "dep") and (noun.dep != "dobj" or _brings_about(verb))
    if sentence.child(verb, "expl"):
        return False
    if (head.dep in ("prep", "agent") and sentence.head(head).index == verb.index) or (
        noun.dep == "pobj" and head.head == verb.index
    ):
        return aspect == "state" or verb.lemma in _OF_BEING
    return noun.dep == "conj" and head.index != noun.index and _shares_time(sentence, head, verb, aspect)


def _brings_about(verb: Token) -> bool:
    """Whether a verb says that its object happens, and not only something about it ("did not mention the raid")."""
    happens = any(verb.lemma in lexicons.terms("grammar_words", class_) for class_ in _HAPPENING)
    return happens or verb.lemma in _OF_BEING or operator(verb, "noun") is not None
