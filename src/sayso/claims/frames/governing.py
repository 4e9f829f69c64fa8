"""What a word above makes of what hangs under it: "agreed to", "failed to", "no sign of", "came to an end".

In: what a word tells by its own clause (`moods`) and a word above it (`operators`). Out: what it tells under that word.
"""

from __future__ import annotations

from typing import cast

from sayso.claims.frames.conditions import condition_beside
from sayso.claims.frames.moods import FACTUAL, NEGATED, YET, Judged, Setting, is_yet_to, of_clause
from sayso.claims.frames.operators import Above, operator
from sayso.claims.frames.phases import comes_to_end, goes_on
from sayso.claims.negation import is_negated
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Modality, Sentence, Token

_OUTRANKS = ("agreed", "refused", "demanded", "requested")  # of a promise or a plan of the same thing
_BROUGHT_ABOUT = frozenset(("force", "make", "see", "compel", "cause", "drive", "lead", "help", "enable", "use"))
_INDICATIVE = ("past", "perfect", "progressive", "future")
_HAD_TO = ("past", "perfect", "future")  # who had to leave has left
_TOLD_OF = frozenset(
    ("say", "report", "believe", "think", "know", "understand", "allege", "claim", "assume", "presume", "estimate")
)


def under(sentence: Sentence, judged: Judged, above: Above, aspect: str, setting: Setting) -> Judged:
    word, changes = above.word, operator(above.word, above.link, above.preposition)
    if judged.why != NEGATED and (ruled_out := _ruled_out(sentence, above)):
        return ruled_out
    if above.as_subject and comes_to_end(sentence, word):
        return _ended(sentence, judged, above, is_negated(sentence, word))
    if above.as_subject and goes_on(sentence, word, aspect):
        counted = setting.counted and word.lemma != "be"  # "is under way in six camps"
        return judged if counted or judged.modality not in FACTUAL else _say("ongoing", word)
    if above.as_subject and operator(word, "subject", above.preposition) == "ended":
        return _ended(sentence, judged, above, is_negated(sentence, word))
    if changes is None or (above.as_subject and changes != "ended"):
        return _through(sentence, judged, above, aspect)
    if judged.why == YET or is_yet_to(sentence, word):
        return Judged("denied", YET)
    if changes == "ongoing":
        return _begun(sentence, judged, word, setting)
    negated = _is_denied(sentence, word)
    if _only_tells(sentence, judged, above, changes, aspect):
        return judged
    if changes == "denied" or (changes == "refused" and above.link == "claim"):
        return judged if negated else _failed(judged, word)
    if changes == "ended":
        return _ended(sentence, judged, above, negated)
    if changes == "agreed" and aspect == "pact" and operator(word, "that") == "planned":
        changes = "planned"  # "were promised an amnesty"
    if changes == "refused" and above.link == "that" and judged.why.startswith(("past", "perfect")):
        return _say("denied", word)  # "rejects that they had laid it"
    if condition := _condition_of(sentence, word):
        return Judged("conditional", f"“{condition}” over “{word.text}”")
    if word.lemma == "have" and not negated and (time := tense_of(sentence, word).name) in _HAD_TO:
        return of_clause(sentence, word, "event") if time != "future" else _say("planned", word)
    if negated:
        return _say("refused" if changes in ("agreed", "planned", "proposed") else "denied", word)
    return _say(cast(Modality, changes), word) if _is_open(judged) or changes in _OUTRANKS else judged


def _condition_of(sentence: Sentence, word: Token) -> str | None:
    """The condition in or on which a word above stands: "*unless* they ask", "would be ready to go *if* …"."""
    verb = sentence.head(word) if word.dep == "acomp" else word
    if not is_verbal(verb):
        return None
    tense = tense_of(sentence, verb)
    return tense.condition or condition_beside(sentence, verb, tense)


def _is_denied(sentence: Sentence, word: Token) -> bool:
    """Whether a word is negated, or the "be" of which it is the predicate: "is *not* willing"."""
    be = sentence.head(word)
    return is_negated(sentence, word) or (word.dep == "acomp" and be.lemma == "be" and is_negated(sentence, be))


def _ruled_out(sentence: Sentence, above: Above) -> Judged | None:
    """ "no *question* of a truce", "Of a truce there can be no *question*", "no *sign* of a truce"."""
    predicates = [c for c in sentence.children(above.word) if c.dep == "attr"] if above.word.lemma == "be" else ()
    complement = above.preposition in ("of", "about") or above.link == "that"
    complement = complement or above.link == "to" or (is_verbal(above.word) and not above.as_subject)
    for noun in (above.word, *predicates) if complement else ():
        denied = operator(noun, "none", above.preposition)
        if denied and is_negated(sentence, noun):
            return _say(cast(Modality, denied), noun)
    return None


def _only_tells(sentence: Sentence, judged: Judged, above: Above, changes: str, aspect: str) -> bool:
    """Whether a word only says that something is so: "agree that it is observed", "insists that they were freed"."""
    if above.link != "that":
        return False
    if above.word.lemma in ("insist", "suggest"):
        return _is_told(sentence, above.word)
    settled = aspect == "state" or judged.why.startswith(("past", "perfect"))
    return changes == "agreed" and judged.modality in FACTUAL and settled


def _is_told(sentence: Sentence, insists: Token) -> bool:
    """Whether what is insisted or suggested stands in the indicative; "insisted that they *lie* low" is a demand."""
    clause = sentence.child(insists, "ccomp")
    tense = tense_of(sentence, clause).name if clause else "infinitive"
    bare = clause is not None and _is_subjunctive(sentence, clause)
    return tense in _INDICATIVE or (tense == "present" and insists.tag != "VBD" and not bare)


def _is_subjunctive(sentence: Sentence, verb: Token) -> bool:
    """ "that the capital *acknowledge* it": a bare form after one person or thing."""
    bare = verb.tag in ("VB", "VBP") and not sentence.child(verb, "aux", "auxpass")
    one = (c for c in sentence.children(verb) if c.dep == "nsubj" and c.tag in ("NN", "NNP"))
    return bare and any(sentence.child(c, "conj") is None for c in one)


def _begun(sentence: Sentence, judged: Judged, word: Token, setting: Setting) -> Judged:
    """What has begun is under way, or will be; an amount of it ("began handing over 800 guns") has been done."""
    if not _is_open(judged):
        return judged
    time = of_clause(sentence, word, "event") if is_verbal(word) else judged
    if time.modality not in FACTUAL:
        return time  # "will continue", "would intensify"
    if setting.counted:
        return judged if judged.modality in FACTUAL else _say("done", word)
    return _say("ongoing", word)


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
