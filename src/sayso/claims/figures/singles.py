"""Single things that one list joins to a number: "430 houses and *a clinic*", "two tanks, *a truck* and *a crane*"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model import Figure, Sentence
from sayso.sentences.counted import counted_noun
from sayso.sentences.quantities import Quantity

_JOINTS = (",", "and", "&")
_LONGEST = 5  # words of a single thing before a number


def singles(sentence: Sentence, chosen: Sequence[Quantity], classes: frozenset[str]) -> list[Figure]:
    """One figure for each single thing of a class in `classes` beside the `chosen` numbers."""
    found: dict[int, Figure] = {}
    for quantity in chosen:
        alike = classes & {"event"} if quantity.class_ == "event" else classes - {"event"}
        for first in (*_before(sentence, quantity), *_behind(sentence, quantity), *_joined(sentence, quantity)):
            thing = _single(sentence, first, alike)
            if thing is not None and not any(q.first <= first < q.last for q in chosen):
                found[first] = thing
    return [found[first] for first in sorted(found)]


def _before(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """Where the article stands of the thing right before a number: "*a* tank | two lorries", "*a* tank and two …"."""
    edge = quantity.first - (quantity.first > 0 and sentence.tokens[quantity.first - 1].text.lower() in _JOINTS)
    for at in range(max(0, edge - _LONGEST), edge):
        counted = counted_noun(sentence, at + 1) if _is_article(sentence, at) else None
        if counted is not None and counted.last == edge:
            yield at


def _behind(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """Where the articles stand that go on with the list right behind a number."""
    at = _behind_joint(sentence, quantity.last)
    while _is_article(sentence, at) and (counted := counted_noun(sentence, at + 1)) is not None:
        yield at
        at = _behind_joint(sentence, counted.last)


def _behind_joint(sentence: Sentence, at: int) -> int:
    while at < len(sentence.tokens) and sentence.tokens[at].text.lower() in _JOINTS:
        at += 1
    return at


def _joined(sentence: Sentence, quantity: Quantity) -> Iterator[int]:
    """Where the articles stand of the nouns that the parser joins to the counted one."""
    if quantity.head is None:
        return
    head = sentence.tokens[quantity.head]
    nouns = [c for c in sentence.children(head) if c.dep == "conj"]
    nouns += [sentence.head(head)] if head.dep == "conj" else []
    for noun in (t for t in nouns if t.tag == "NN"):
        yield from (c.index for c in sentence.children(noun) if _is_article(sentence, c.index))


def _is_article(sentence: Sentence, at: int) -> bool:
    return at < len(sentence.tokens) and sentence.tokens[at].text.lower() in ("a", "an")


def _single(sentence: Sentence, first: int, classes: frozenset[str]) -> Figure | None:
    """The one thing whose words begin with the article at token `first`, if it is of a class in `classes`."""
    counted = counted_noun(sentence, first + 1)
    if counted is None or counted.head.tag != "NN" or counted.class_ not in classes:
        return None
    start, end = sentence.start + sentence.tokens[first].start, sentence.start + counted.head.end
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Figure(what=counted.what, item=counted.item, text=text, low=1, high=1, start=start, end=end)
