"""People killed or hurt where no frame tells of it: what the words of harm find beyond the words of the frames.

In: a sentence and the frames found in it. Out: an `Evoked` named `harm_told` for each happening of harm
("a nurse bled to death") that none of those frames tells, so that it becomes a claim as any other.
"""

from __future__ import annotations

from sayso.claims.clauses import head_clause, is_heading
from sayso.claims.figures.harms import find_harms, groups
from sayso.claims.figures.victims import Harm
from sayso.claims.frames.lexicon import frames
from sayso.claims.frames.novelty import is_accused_of, is_asked, is_defining, is_question
from sayso.claims.frames.rivals import Evoked
from sayso.claims.grammar import functions
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_HARMS = ("killed", "injured", "casualties")
_TELL_OF_HARMED = ("harm.casualties", "missing.persons", "detainee.release", "aid.delivery", "access.corridor")
_IDLE = (is_asked, is_defining, is_question, is_accused_of)


def untold_harms(sentence: Sentence, found: list[Evoked]) -> list[Evoked]:
    """The harms of a sentence that no frame tells; none beside a frame that moves the harmed ("bodies returned")."""
    if any(one.frame.type in _TELL_OF_HARMED for one in found) or is_heading(sentence):
        return []
    harms = [h for h in find_harms(sentence) if h.outcome in _HARMS and _is_sure(h) and not _is_idle(sentence, h)]
    return [_evoked(sentence, group[0].trigger) for group in groups(sentence, harms)]


def _is_sure(harm: Harm) -> bool:
    """A number of victims, or a death; \"was shot\" alone is most often told again with its outcome."""
    return harm.victim.quantity is not None or harm.outcome == "killed"


def _is_idle(sentence: Sentence, harm: Harm) -> bool:
    clause = head_clause(sentence, harm.trigger)
    return clause is not None and any(test(sentence, clause) for test in _IDLE)


def _evoked(sentence: Sentence, trigger: Token) -> Evoked:
    frame = frames()["killed"]._replace(name="harm_told", needs=(), form="verb" if is_verbal(trigger) else "noun")
    return Evoked(frame, trigger.lemma, trigger, (trigger,), (), functions(sentence, trigger))
