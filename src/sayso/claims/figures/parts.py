"""Parts of a number of victims: "31 dead, seven of them children", "killed 40, including *six medics and a nurse*".

In: the harms that the words of harm tell of. Out: one more for each part of their victims, by the same word of harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso import lexicons
from sayso.claims.figures.lists import behind_joint, is_added, is_part, one_at
from sayso.claims.figures.victims import Harm, Victim, counted, counts_people
from sayso.claims.spelling import tokens_with
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity
from sayso.sentences.uncounted import words_at

_OPENERS = frozenset(("including", "them"))


def parts(sentence: Sentence, quantities: Sequence[Quantity], harms: Sequence[Harm]) -> Iterator[Harm]:
    """The parts that `harms` do not tell of, each with the outcome of its whole."""
    taken = {h.victim.first for h in harms}
    last = -1  # where the last part ends
    for victim in _candidates(sentence, quantities):
        part = _is_named_part(sentence, victim) or (last > 0 and behind_joint(sentence, last) == victim.first)
        if victim.first in taken:
            last = victim.last if part else last
            continue
        harm = _among(sentence, victim, harms) or _whole(sentence, victim, harms, part=part)
        if harm is not None:
            last = victim.last if part else last
            yield harm._replace(victim=victim)


def _candidates(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Victim]:
    """The numbers of people, and the single persons in a list of parts, in the order of the text."""
    numbers = [counted(sentence, q) for q in quantities if counts_people(q)]
    return sorted([*numbers, *_persons(sentence, quantities)], key=lambda v: v.first)


def _persons(sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Victim]:
    """The persons that articles open behind "including" and in the list that goes on: "*a nurse* and two cooks"."""
    ends = {q.first: q.last for q in quantities if counts_people(q)}
    for opener in (t for t in tokens_with(sentence, _OPENERS) if _opens_parts(sentence, t)):
        at = opener.index + 1
        while at < len(sentence.tokens):
            person = one_at(sentence, at) if at not in ends else None
            if person is not None:
                yield person
            end = person.last if person else ends.get(at)
            if end is None:
                break
            at = behind_joint(sentence, end)


def _opens_parts(sentence: Sentence, token: Token) -> bool:
    word = token.text.lower()
    return word == "including" or (word == "them" and words_at(sentence.tokens, token.index - 1, 1) == "among")


def _whole(sentence: Sentence, victim: Victim, harms: Sequence[Harm], *, part: bool) -> Harm | None:
    """The harm of those whom the victim is part of, or is added to."""
    before = [h for h in harms if h.victim.first < victim.first]
    if not before:
        return None
    whole = next((h for h in reversed(before) if h.victim.quantity), before[-1])
    if part and whole.victim.quantity and not _deed_between(sentence, whole, victim):
        return whole
    quantity = victim.quantity
    if quantity and (_is_gapped(sentence, whole, quantity) or _is_added(sentence, whole, quantity)):
        return whole
    return None


def _is_named_part(sentence: Sentence, victim: Victim) -> bool:
    """Whether the words say that it is a part: "including | six", "six of them", "of whom | six"."""
    if is_part(sentence, victim):
        return True
    return victim.quantity is not None and victim.text.lower().endswith((" of them", " of whom"))


def _among(sentence: Sentence, victim: Victim, harms: Sequence[Harm]) -> Harm | None:
    """The harm of those among whom others are: "*13 rebels* were among 48 people executed"."""
    among = next((t for t in sentence.tokens[victim.last :] if t.text.lower() == "among"), None)
    if among is None or any(_ends_clause(t) for t in sentence.tokens[victim.last : among.index]):
        return None
    return next((h for h in harms if h.victim.first == among.index + 1), None)


def _ends_clause(token: Token) -> bool:
    is_deed = token.pos in ("VERB", "AUX") and token.lemma != "be" and token.text.lower() != "including"
    return is_deed or token.text in (";", ":", "—", "–")


def _is_gapped(sentence: Sentence, whole: Harm, quantity: Quantity) -> bool:
    """Whether a bare number shares the verb of another: "40 were killed in the port and | another six | at sea"."""
    before = sentence.tokens[quantity.first - 1].text.lower()
    behind = sentence.tokens[quantity.last : quantity.last + 1]
    goes_on = bool(behind) and behind[0].tag == "IN" and behind[0].text.lower() not in ("of", "per")
    bare = (quantity.head is None or quantity.more) and before == "and" and quantity.first > whole.trigger.index
    return bare and goes_on and not _deed_between(sentence, whole, quantity)


def _is_added(sentence: Sentence, whole: Harm, quantity: Quantity) -> bool:
    """Whether people are added behind the verb: "28 soldiers had been killed as well as | 41 civilians"."""
    added = is_added(sentence, whole.trigger.index + 1, quantity)
    return added and quantity.first > whole.trigger.index and quantity.class_ == "people"


def _deed_between(sentence: Sentence, whole: Harm, part: Victim | Quantity) -> bool:
    """Whether another verb comes between, except one of saying, so that the part is of something else."""
    between = sentence.tokens[max(whole.victim.last, whole.trigger.index + 1) : part.first]
    verbs = [t for t in between if t.pos == "VERB" and t.text.lower() != "including"]
    return any(t.lemma not in lexicons.terms("cues", "speech") for t in verbs)
