"""What a verb's own clause says of what it tells: condition, negation, tense.

In: a sentence, a verb in it and how its tenses are read. Out: the modality and why, before what stands above
the verb ("agreed to", "failed to") has its say.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.conditions import condition_before, condition_beside, is_open
from sayso.claims.frames.operators import operator
from sayso.claims.frames.phases import is_over, lasts
from sayso.claims.negation import is_negated
from sayso.claims.spelling import words_of
from sayso.claims.tense import Tense, tense_of, to_come
from sayso.claims.voice import is_verbal
from sayso.model import Modality, Sentence, Token

FACTUAL = ("done", "ongoing")
_ABLE = ("can", "could", "may", "might")
YET = "“yet to”"
NEGATED = "negated"


class Setting(NamedTuple):
    """What else bears on it: `counted`, the claim gives amounts; `reported`, it stands in indirect speech;
    `phrase`, the word is part of a phrase that means something else than the word ("sought refuge")."""

    counted: bool = False
    reported: bool = False
    phrase: bool = False


class Judged(NamedTuple):
    """A modality and the words that decided it; `unless_failed` what holds if an end that is told of failed."""

    modality: Modality
    why: str
    unless_failed: Modality | None = None


def of_clause(sentence: Sentence, verb: Token, aspect: str) -> Judged:
    """What a verb's own form says: conditions first, then negation, then tense."""
    tense = tense_of(sentence, verb)
    if is_yet_to(sentence, sentence.head(verb) if verb.dep == "xcomp" else verb):
        return Judged("denied", YET)
    if condition := tense.condition or condition_before(sentence, verb):
        return Judged("conditional", f"“{condition}”")
    if is_over(sentence, verb) and tense.name in ("present", "past", "perfect"):
        return Judged("ended", f"over: “{tense.words}”")
    if coming := to_come(sentence, verb):
        return of_clause(sentence, coming, aspect)
    if is_negated(sentence, verb) or _is_denied_of(sentence, verb):
        return _negated(sentence, verb, tense)
    if tense.name == "duty" and _is_expected(sentence, verb):
        return Judged("planned", f"expected: “{tense.words}”")
    if tense.name == "duty" and _has_failed(sentence, verb):
        return Judged("denied", f"“{tense.words}”")
    if tense.name == "participle" and verb.tag == "VBG":
        return _participle(sentence, verb, aspect)
    if tense.name == "infinitive" and (_is_ranked(sentence, verb) or _took_effort(sentence, verb)):
        return _in_time_of_main(sentence, verb, aspect)
    if tense.name in ("infinitive", "participle") and _is_seen(sentence, verb):
        return _in_time_of_main(sentence, verb, aspect)
    if "please" in words_of(sentence) and any(c.text.lower() == "please" for c in sentence.children(verb)):
        return Judged("requested", f"please: “{tense.words}”")
    if tense.name == "infinitive" and _is_command(sentence, verb):
        return Judged("demanded", f"command: “{tense.words}”")
    if tense.name == "participle" and _is_held(sentence, verb):
        return Judged("ongoing", f"held: “{verb.text}”")
    if tense.name == "present" and aspect == "event" and _is_of_any(sentence, verb):
        return Judged("conditional", f"“{tense.words}”, whoever does")
    if tense.name == "present" and _is_timetabled(sentence, verb):
        return Judged("planned", f"timetable: “{tense.words}”")
    if _is_forestalled(sentence, verb):
        return Judged("denied", f"before it could: “{tense.words}”")
    if _is_purpose(sentence, verb):
        return Judged("planned", f"purpose: “{tense.words}”")
    if condition := condition_beside(sentence, verb, tense):
        return Judged("conditional", f"“{condition}” beside “{tense.words}”")
    if lasts(sentence, verb, tense.name):
        return Judged("ongoing", f"lasting: “{tense.words}”")
    return Judged("planned", "“due”") if _is_due(sentence, verb) else _affirmed(tense, aspect)


def _is_denied_of(sentence: Sentence, verb: Token) -> bool:
    """ "*not one* round *was* loosed", taken for an adjective; "*it was not* our drones that *hit* it"."""
    be = sentence.head(verb)
    if verb.dep == "relcl" and be.dep == "attr":
        if _is_ranked(sentence, verb) or any(c.text.lower() == "only" for c in sentence.children(be)):
            return False  # "it is not the first school to be hit"
        be = sentence.head(be)
        return any(c.text.lower() == "it" for c in sentence.children(be)) and is_negated(sentence, be)
    return verb.dep == "acomp" and be.lemma == "be" and is_negated(sentence, be)


def _is_expected(sentence: Sentence, verb: Token) -> bool:
    """ "the crew *should be exchanged* on Thursday": a day is known, and nobody is told to do it."""
    children = sentence.children(verb)
    should = any(c.text.lower() == "should" for c in children) and any(c.dep == "auxpass" for c in children)
    days = (g for c in children if c.text.lower() in ("on", "in") for g in sentence.children(c))
    return should and any(t.text.lower() in lexicons.terms("phases", "day") for t in days)


def _has_failed(sentence: Sentence, verb: Token) -> bool:
    """ "they *should have left* in July": they did not."""
    auxiliaries = {c.text.lower() for c in sentence.children(verb) if c.dep == "aux"}
    return "have" in auxiliaries and bool(auxiliaries & {"should", "ought"})


def _is_ranked(sentence: Sentence, verb: Token) -> bool:
    """ "the *first* convoy to reach the town": which it is in a row of those that do."""
    noun = sentence.head(verb)
    ranks = (c.text.lower() for c in sentence.children(noun) if c.dep in ("amod", "det", "nummod"))
    return verb.dep in ("acl", "relcl") and any(rank in lexicons.terms("grammar_words", "ordinal") for rank in ranks)


def _took_effort(sentence: Sentence, verb: Token) -> bool:
    """ "*it took* a call *to clinch* the truce": clinched it was."""
    above = sentence.head(verb)
    return above.lemma == "take" and any(c.dep == "nsubj" and c.text.lower() == "it" for c in sentence.children(above))


def _is_command(sentence: Sentence, verb: Token) -> bool:
    """ "*Get* your army out of here": a bare verb that opens what is said."""
    alone = not any(c.dep in ("nsubj", "aux", "expl") for c in sentence.children(verb))
    return verb.tag == "VB" and verb.dep in ("ROOT", "ccomp", "advcl") and alone and verb.text[:1].isupper()


def _is_seen(sentence: Sentence, verb: Token) -> bool:
    """ "saw them *come* in", "will have their cells *unlocked*"."""
    if verb.dep != "ccomp" or sentence.child(verb, "mark") or any(c.tag == "TO" for c in sentence.children(verb)):
        return False
    return sentence.head(verb).lemma in ("see", "hear", "watch", "witness", "have")


def _in_time_of_main(sentence: Sentence, verb: Token, aspect: str) -> Judged:
    above = next((t for t in sentence.ancestors(verb) if is_verbal(t)), None)
    time = _shared(of_clause(sentence, above, aspect)) if above else "done"
    return Judged(time, f"“{verb.text}” in the time of what it hangs on")


def _shared(main: Judged) -> Modality:
    """What a word takes over from the verb that it hangs on: that it was done, goes on or is planned, no demand."""
    return main.modality if main.modality in (*FACTUAL, "planned") else "done"


def _is_held(sentence: Sentence, verb: Token) -> bool:
    """ "the men *held* at the fort" are there; "the men *detained* on Friday" were taken there."""
    keeps = verb.lemma in lexicons.terms("grammar_words", "holding") and verb.dep == "acl"
    freed = any(t.lemma in lexicons.terms("phases", "freeing") for t in sentence.ancestors(verb))
    return (
        keeps
        and not freed
        and not any(c.text.lower() in ("on", "after", "during", "by") for c in sentence.children(verb))
    )


def _is_forestalled(sentence: Sentence, verb: Token) -> bool:
    """ "looted *before* they *could* reach the camp": they did not reach it."""
    if "before" not in words_of(sentence):
        return False
    below = {(c.dep, c.text.lower()) for c in sentence.children(verb)}
    return {("mark", "before"), ("aux", "could")} <= below


def _is_purpose(sentence: Sentence, verb: Token) -> bool:
    """ "asks for maps *so that* the fields *can* be cleared"; behind a comma it tells what came of it."""
    if verb.dep != "advcl":
        return False
    below = sentence.children(verb)
    able = any(c.dep == "aux" and c.text.lower() in _ABLE for c in below)
    so = next((c for c in below if c.dep in ("mark", "advmod") and c.text.lower() == "so"), None)
    return able and so is not None and sentence.tokens[so.index - 1].text != ","


def _is_of_any(sentence: Sentence, verb: Token) -> bool:
    """ "fighters who *give up* their guns will be pardoned": on whoever does."""
    if (
        verb.dep != "relcl"
        or sentence.head(verb).tag != "NNS"
        or not any(c.tag == "WP" for c in sentence.children(verb))
    ):
        return False
    above = next((t for t in sentence.ancestors(verb) if is_verbal(t)), None)
    return above is not None and is_open(sentence, above)


def _is_timetabled(sentence: Sentence, verb: Token) -> bool:
    """ "the envoy *flies* to Doln on Thursday"; a headline in the present tells of what was done."""
    if verb.lemma not in lexicons.terms("phases", "timetable") or not sentence.text.rstrip().endswith("."):
        return False
    on = (g for c in sentence.children(verb) if c.text.lower() in ("on", "in", "at") for g in sentence.children(c))
    days = lexicons.terms("phases", "day")
    return any(t.text.lower() in days for t in (*on, *(c for c in sentence.children(verb) if c.dep == "npadvmod")))


def _is_due(sentence: Sentence, verb: Token) -> bool:
    """ "twelve more were *due* on Friday"; not "the fire was due to shelling", which tells a cause."""
    if verb.lemma != "be":
        return False
    due = [c for c in sentence.children(verb) if c.text.lower() == "due"]
    return bool(due) and not any(c.dep == "prep" and c.text.lower() == "to" for c in sentence.children(due[0]))


def is_yet_to(sentence: Sentence, head: Token) -> bool:
    """Whether a verb says that what stands under it has not come: "*has* yet to begin", "*are* yet to arrive"."""
    if "yet" not in words_of(sentence):
        return False
    below = [c for c in sentence.children(head) if c.dep == "xcomp"]
    waits = head.lemma in ("have", "be", "remain") and bool(below)
    waits = waits or any(c.dep == "aux" and c.text == "to" for c in sentence.children(head))
    inside = (*sentence.children(head), *(g for c in below for g in sentence.children(c)))
    return waits and any(c.text.lower() == "yet" for c in inside)


def _negated(sentence: Sentence, verb: Token, tense: Tense) -> Judged:
    named: dict[str, Modality] = {"future": "refused", "duty": "demanded"}
    if to_come(sentence, sentence.head(verb)) == verb:
        named["infinitive"] = "refused"  # "is not to be opened"
    return Judged(named.get(tense.name, "denied"), f"“{tense.words}” negated")


def _participle(sentence: Sentence, verb: Token, aspect: str) -> Judged:
    """ "hurting a farmer": in the time of the verb that it hangs on; "left *without* hurting a soul": not done."""
    if verb.dep == "pcomp" and sentence.head(verb).text.lower() == "without" and aspect != "state":
        return Judged("denied", f"without “{verb.text}”")
    above = next((t for t in sentence.ancestors(verb) if is_verbal(t) and t.dep != "prep"), None)
    if above is None or verb.dep == "pcomp":
        return Judged("ongoing" if above is None or aspect == "state" else "done", f"“{verb.text}”")
    told = aspect == "event" and operator(above, "ing") != "ongoing"
    main = of_clause(sentence, above, aspect if above.tag == "VBG" or told else "state")
    return Judged(_shared(main), f"“{verb.text}” beside “{above.text}”")


def _affirmed(tense: Tense, aspect: str) -> Judged:
    told = _OF_ASPECT.get((tense.name, aspect)) or _OF_TENSE[tense.name]
    return Judged(told, f"{tense.name}: “{tense.words}”")


_OF_TENSE: dict[str, Modality] = {
    "past": "done", "perfect": "done", "progressive": "ongoing", "future": "planned", "duty": "demanded",
    "possible": "conditional", "present": "done", "infinitive": "planned", "participle": "done",
}  # fmt: skip
_OF_ASPECT: dict[tuple[str, str], Modality] = {
    ("perfect", "state"): "ongoing", ("participle", "state"): "ongoing", ("present", "state"): "ongoing",
    ("present", "process"): "ongoing", ("present", "plan"): "planned",
}  # fmt: skip
