"""Who goes or comes back, where the words do not say: "They went home with a paper" after what was told of fighters.

In: the frames found in a sentence and those of the sentence before. Out: the same; where only a pronoun, a number or
"few" moves, the type is that of the people told of before: captives are released, fighters demobilised, the displaced
on their way.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso import lexicons
from sayso.claims.frames.rivals import Evoked
from sayso.model import Token

_MOVES = ("harm.displacement", "forces.withdraw", "aid.delivery", "disarm.demobilise")  # by themselves
_OF_THOSE = {
    "detainee.release": "detainee.release",
    "detainee.custody": "detainee.release",
    "disarm.demobilise": "disarm.demobilise",
    "harm.displacement": "harm.displacement",
}  # type told before -> type of their moving


def with_movers_known(found: Sequence[Evoked], before: Sequence[Evoked]) -> list[Evoked]:
    """The frames of a sentence, those of bare movers as of the people of the sentence before."""
    prior = [_OF_THOSE[e.frame.type] for e in before if e.frame.type in _OF_THOSE]
    if not prior or any(e.frame.type in _MOVES and e.frame.type not in _OF_THOSE for e in before):
        return list(found)
    return [e._replace(frame=e.frame._replace(type=prior[-1])) if _moves_bare(e) else e for e in found]


def _moves_bare(evoked: Evoked) -> bool:
    moving = evoked.trigger.lemma.lower() in lexicons.terms("grammar_words", "moving")
    movers = evoked.around.get("subj") or evoked.around.get("obj") or []
    return evoked.frame.type in _MOVES and moving and bool(movers) and all(_is_bare(t) for t in movers)


def _is_bare(token: Token) -> bool:
    word = token.text.lower()
    return word == "they" or token.tag == "CD" or word in lexicons.terms("grammar_words", "partitive")
