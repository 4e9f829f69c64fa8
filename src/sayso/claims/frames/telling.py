"""Which frames the sentences of a report tell of, each read in the light of those before it.

In: the sentences of a report. Out: for each sentence its `Evoked`: what its own words tell, then what numbers, answers,
weapons and the titles of entries tell beside or without them.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.clauses import is_heading, opens_entry
from sayso.claims.figures.untold import untold_harms
from sayso.claims.frames.answers import answered
from sayso.claims.frames.assaults import assaults
from sayso.claims.frames.matching import find_evoked
from sayso.claims.frames.movers import with_movers_known
from sayso.claims.frames.needs import Context
from sayso.claims.frames.pro_verbs import pro_verbs
from sayso.claims.frames.resumed import Before, resumed
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.titles import titled
from sayso.claims.frames.topics import topics
from sayso.model import Sentence

_LOOK_BACK = 4  # sentences in which a pronoun's noun is looked for


def frames_told(sentences: Sequence[Sentence]) -> list[list[Evoked]]:
    """The frames that each sentence tells of, in the order of the text."""
    found: list[list[Evoked]] = []
    about = topics(sentences)
    before: Before | None = None
    for sentence in sentences:
        found.append(_evoked(sentences, sentence, about, before))
        before = Before(sentence, found[-1])
    for place, evoked in titled(sentences, found):
        found[place].append(evoked)
    return found


def _evoked(
    sentences: Sequence[Sentence], sentence: Sentence, about: frozenset[str], before: Before | None
) -> list[Evoked]:
    """The frames that tell of something in a sentence, and what numbers tell again beside them."""
    if is_heading(sentence) or opens_entry(sentences, sentence.index):
        return []
    back = tuple(reversed(sentences[max(0, sentence.index - _LOOK_BACK) : sentence.index]))
    context = Context(back, about)
    found = with_movers_known(find_evoked(sentence, context), before.found if before else ())
    found += untold_harms(sentence, found)
    found += assaults(sentence, found)
    found += pro_verbs(sentence, found, before)
    again = resumed(sentence, found, before)
    counting = {evoked.trigger.index for evoked in again}
    found = [evoked for evoked in found if evoked.trigger.index not in counting]  # "police *acknowledge* four"
    return [*found, *again] or answered(sentence, before, context)
