"""Whether what a claim tells is done, under way, over, agreed, planned, demanded, refused, denied or conditional.

In: a sentence and the word that evoked a frame. Out: the modality and why. First the word's own clause is
read (tense, auxiliaries, negation, conditions); then each verb or noun above it that changes what stands
under it ("agreed to", "failed to", "a proposal for") has its say, from the inside out (`operators`).
"""

from __future__ import annotations

from typing import NamedTuple, cast

from sayso import lexicons
from sayso.claims.clauses import head_clause
from sayso.claims.frames.moods import FACTUAL, YET, Judged, is_yet_to, of_clause
from sayso.claims.frames.operators import Above, climb, operator
from sayso.claims.frames.provisions import provided_by
from sayso.claims.grammar import functions
from sayso.claims.negation import is_negated
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Modality, Sentence, Token

_OUTRANKS = ("agreed", "refused", "demanded", "requested")  # of a promise or a plan of the same thing
_PACTS = ("pact", "proposed")  # done once agreed
_MEANT = ("proposed", "ended")  # aspects that a word has by its meaning, where it is told as a fact
_OWN = ("agreed", "planned", "proposed", "demanded", "requested", "refused")
_BROUGHT_ABOUT = frozenset(("force", "make", "see", "compel", "cause", "drive", "lead", "help", "enable"))
_TOLD_OF = frozenset(
    ("say", "report", "believe", "think", "know", "understand", "allege", "claim", "assume", "presume", "estimate")
)
_INDICATIVE = ("past", "perfect", "progressive", "future")
_HAPPENING = ("happening", "light", "giving")
_REFUSING = frozenset(("will", "can", "shall", "wo", "ca"))
_OF_BEING = frozenset(("be", "remain", "stay", "continue", "have", "face", "lie", "stand", "live", "keep"))


class Setting(NamedTuple):
    """What else bears on it: `counted`, the claim gives amounts; `reported`, it stands in indirect speech;
    `phrase`, the word is part of a phrase that means something else than the word ("sought refuge")."""

    counted: bool = False
    reported: bool = False
    phrase: bool = False


PLAIN = Setting()


def modality_of(sentence: Sentence, trigger: Token, form: str, aspect: str, setting: Setting = PLAIN) -> Judged:
    """The modality of what a word tells.

    Args:
        sentence, trigger: the word that evoked a frame.
        form: "verb", "noun" or "adjective", as in `frames.tsv`.
        aspect: "event", "state", "process" or "pact" (an agreement, done once it is agreed); or a modality
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
    for above in climb(sentence, trigger):
        judged = _under(sentence, judged, above, aspect, setting)
    if judged.modality in ("planned", "demanded", "done") and (accord := provided_by(sentence, trigger)):
        judged = Judged("agreed", f"provided by “{accord.text}”")
    if aspect == "proposed" and judged.modality == "denied":
        return judged._replace(modality="refused")  # an offer that is "dismissed"
    return judged._replace(modality="done") if aspect in _PACTS and judged.modality == "agreed" else judged


# ---------------------------------------------------------------- the word's own clause


def _base(sentence: Sentence, trigger: Token, form: str, aspect: str, setting: Setting) -> Judged:
    if form == "verb" and is_verbal(trigger):
        return of_clause(sentence, trigger, aspect) if setting.phrase else _of_verb(sentence, trigger, aspect)
    if is_negated(sentence, trigger):
        return _none_of_it(sentence, trigger)
    verb = head_clause(sentence, trigger)
    shared = verb is not None and _shares_time(sentence, trigger, verb, aspect)
    described = _described(sentence, trigger)
    if described and not (shared and verb is not None and is_negated(sentence, verb)):
        return described
    if verb is None or not shared:
        return Judged("ongoing" if aspect == "state" else "done", f"{aspect} without a verb of its own")
    if verb.lemma in _OF_BEING and aspect == "process":
        aspect = "plan"
    return of_clause(sentence, verb, "state" if aspect == "event" and verb.lemma in _OF_BEING else aspect)


def _of_verb(sentence: Sentence, verb: Token, aspect: str) -> Judged:
    """A verb that is itself a request, an offer, a refusal says so in its own meaning."""
    judged = of_clause(sentence, verb, aspect)
    own = operator(verb, "noun", _stranded(sentence, verb))
    if own in _OWN and judged.modality in FACTUAL:
        return Judged(cast(Modality, own), f"“{verb.text}”")
    return judged


def _stranded(sentence: Sentence, verb: Token) -> str:
    """The preposition whose object a passive has made its subject: "they were signed *for*"; "" if there is none."""
    bare = (c for c in sentence.children(verb) if c.dep == "prep" and not sentence.children(c))
    return next((c.text.lower() for c in bare if is_passive(sentence, verb)), "")


def _none_of_it(sentence: Sentence, trigger: Token) -> Judged:
    """ "no truce" was made, or *will* be made: then it is refused."""
    verb = head_clause(sentence, trigger)
    if verb is not None and verb.lemma == "be" and sentence.child(verb, "expl"):
        auxiliaries = {c.text.lower() for c in sentence.children(verb) if c.dep == "aux"}
        if auxiliaries & _REFUSING:
            return Judged("refused", "“no” of what is to come")
    return Judged("denied", "negated")


def _described(sentence: Sentence, noun: Token) -> Judged | None:
    """ "the *planned* pullout", "an amnesty that the capital is *proposing*"."""
    for child in sentence.children(noun):
        if child.dep not in ("amod", "acl", "relcl"):
            continue
        own = operator(child, "noun")
        takes_it = (
            child.dep == "amod" or noun in functions(sentence, child).get("obj", ()) if is_verbal(child) else True
        )
        if own in _OWN and takes_it and not (child.dep == "amod" and child.tag == "VBG"):
            return Judged(cast(Modality, own), f"“{child.text}”")
    return None


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


# ---------------------------------------------------------------- what stands above it


def _under(sentence: Sentence, judged: Judged, above: Above, aspect: str, setting: Setting) -> Judged:
    word, changes = above.word, operator(above.word, above.link, above.preposition)
    if ruled_out := _ruled_out(sentence, above):
        return ruled_out
    if above.as_subject and _goes_on(sentence, word, aspect):
        return judged if setting.counted or judged.modality not in FACTUAL else _say("ongoing", word)
    if changes is None or (above.as_subject and changes != "ended"):
        return _through(sentence, judged, above, aspect)
    if judged.why == YET or is_yet_to(sentence, word):
        return Judged("denied", YET)
    if changes == "ongoing":
        return _begun(judged, word, setting)
    negated = is_negated(sentence, word)
    if _only_tells(sentence, judged, above, changes, aspect):
        return judged
    if changes == "denied" or (changes == "refused" and above.link == "claim"):
        return judged if negated else _failed(judged, word)
    if changes == "ended":
        return _ended(sentence, judged, above, negated)
    if negated:
        return _say("refused" if changes in ("agreed", "planned", "proposed") else "denied", word)
    return _say(cast(Modality, changes), word) if _is_open(judged) or changes in _OUTRANKS else judged


def _ruled_out(sentence: Sentence, above: Above) -> Judged | None:
    """ "no *question* of a truce", "Of a truce there can be no *question*", "no *sign* of a truce"."""
    predicates = [c for c in sentence.children(above.word) if c.dep == "attr"] if above.word.lemma == "be" else ()
    for noun in (above.word, *predicates) if above.preposition in ("of", "about") or above.link == "that" else ():
        denied = operator(noun, "none")
        if denied and is_negated(sentence, noun):
            return _say(cast(Modality, denied), noun)
    return None


def _only_tells(sentence: Sentence, judged: Judged, above: Above, changes: str, aspect: str) -> bool:
    """Whether a word only says that something is so: "agree that it is observed", "insists that they were freed"."""
    if above.link != "that":
        return False
    if above.word.lemma == "insist":
        return _is_told(sentence, above.word)
    settled = aspect == "state" or judged.why.startswith(("past", "perfect"))
    return changes == "agreed" and judged.modality in FACTUAL and settled


def _is_told(sentence: Sentence, insists: Token) -> bool:
    """Whether what is insisted stands in the indicative; "insisted that they *lie* low" is a demand."""
    clause = sentence.child(insists, "ccomp")
    tense = tense_of(sentence, clause).name if clause else "infinitive"
    return tense in _INDICATIVE or (tense == "present" and insists.tag != "VBD")


def _begun(judged: Judged, word: Token, setting: Setting) -> Judged:
    """What has begun is under way; an amount of it ("began handing over 800 guns") has been done."""
    if not _is_open(judged):
        return judged
    if setting.counted:
        return judged if judged.modality in FACTUAL else _say("done", word)
    return _say("ongoing", word)


def _goes_on(sentence: Sentence, verb: Token, aspect: str) -> bool:
    """Whether a verb, or what follows "is", says that its subject lasts: "it *continued*", "is *under way*"."""
    if aspect == "process" and operator(verb, "to") == "ongoing":
        return True
    lasting = lexicons.terms("grammar_words", "lasting")
    below = sentence.children(verb) if verb.lemma == "be" else ()
    return verb.lemma.lower() in lasting or any(c.text.lower() in lasting for c in below)


def _is_open(judged: Judged) -> bool:
    """Whether a word above can still change it: nothing but time and "may" has been said of it."""
    return judged.modality in (*FACTUAL, "planned") or judged.why.startswith("possible")


def _say(modality: Modality, word: Token) -> Judged:
    return Judged(modality, f"under “{word.text}”")


def _failed(judged: Judged, word: Token) -> Judged:
    """ "failed to stop the raid": there was a raid."""
    if judged.unless_failed:
        return Judged(judged.unless_failed, f"its end “{word.text}”")
    return _say("denied", word)


def _ended(sentence: Sentence, judged: Judged, above: Above, negated: bool) -> Judged:
    """An end that has come makes it ended; one that is only told in passing, planned or demanded does not."""
    if negated:
        return _say("ongoing", above.word)
    if judged.modality not in (*FACTUAL, "planned") or above.word.dep in ("relcl", "acl", "amod"):
        return judged
    own = of_clause(sentence, above.word, "event").modality if is_verbal(above.word) else "done"
    held = judged.modality if judged.modality in FACTUAL else "done"
    modality: Modality = "ended" if own in FACTUAL else held if own == "planned" else own
    return Judged(modality, f"under “{above.word.text}”", unless_failed=held)


def _through(sentence: Sentence, judged: Judged, above: Above, aspect: str) -> Judged:
    """A verb that changes nothing itself hands its own time down to an infinitive under it."""
    if above.word.pos == "ADJ" and above.link == "to" and judged.why.startswith("infinitive"):
        verb = sentence.head(above.word)  # "have been able to"
        return of_clause(sentence, verb, "event") if is_verbal(verb) else judged
    if above.link not in ("to", "ing") or not judged.why.startswith("infinitive") or not is_verbal(above.word):
        return judged
    if above.word.lemma in _TOLD_OF:
        return of_clause(sentence, above.word, aspect)  # "is believed to hold"
    purpose = is_passive(sentence, above.word) and above.word.lemma not in _BROUGHT_ABOUT
    return judged if purpose else of_clause(sentence, above.word, "event")
