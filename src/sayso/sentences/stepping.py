"""spaCy's pipeline, its parser and its entity recogniser stepped from here: the same trees in two thirds of the time.

Their own loop gives up the interpreter's lock and, as spaCy 3.8 is compiled, takes it again whenever it looks at a
state, which is half of what they take. Stepped from Python the lock is held throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TOGETHER = 64  # sentences that are decided on together, those of like length: spaCy's own number


def annotated(language: Language, texts: Iterable[str]) -> list[Doc]:
    """What `language.pipe` makes of some texts, in their order."""
    from spacy.pipeline.transition_parser import Parser

    docs = [language.make_doc(text) for text in texts]
    parts: Sequence[Any] = [part for _, part in language.pipeline]
    for part in parts:
        if isinstance(part, Parser):
            _decide(part, docs)
        else:
            docs = list(part.pipe(docs, batch_size=len(docs)))
    return docs


def _decide(part: Any, docs: Iterable[Doc]) -> None:
    """Let a parser or recogniser mark its docs."""
    by_length = sorted(docs, key=len)
    for first in range(0, len(by_length), TOGETHER):
        together = by_length[first : first + TOGETHER]
        part.set_annotations(together, _final_states(part, together))


def _final_states(part: Any, docs: Sequence[Doc]) -> list[Any]:
    """The states of some docs after as many moves as each needs, the best valid one each time."""
    states = list(part.moves.init_batch(docs))
    waiting = [state for state in states if not state.is_final()]
    if waiting:
        model = part.model.predict(docs)
        while waiting:
            waiting = part.transition_states(waiting, model.predict(waiting))
        model.clear_memory()  # it refers to itself, and holds megabytes that nobody would look for yet
    return states
