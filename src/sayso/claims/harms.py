"""People killed, injured, missing: who and how many, from the words of harm in one sentence.

`lexicons/outcomes.tsv` tells for each word where those whom it befell stand: object of "kill", subject of
"die", behind "the death of", before "dead". The tree is asked first for what stands beside the word, then the
plain order of the words, because lists such as "46 dead and 112 wounded" break parsers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.grammar import functions, is_verbal
from sayso.claims.victims import Victim, amounts_of, listed_after, listed_before, single_before
from sayso.model import Sentence, Token
from sayso.sentences.quantities import Quantity, find_quantities

_BETWEEN = frozenset(
    ["was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "also", "reportedly", "reported", "confirmed", "found", "believed", "feared", "left", "lying", "later", "still", "declared", "pronounced", "said", "to", "either", "people", "all", "seriously", "badly", "critically", "slightly", "fatally", "mortally", "severely", "lightly", "gravely", "shot", "and", "presumed", "officially", "already", "both", "instantly", "reported"]
)
_HITTING = frozenset(("shoot", "stab", "hit", "strike", "burn", "beat", "gun", "bomb", "run", "trample"))
_DEADLY = (("dead",), ("to", "death"), ("and", "killed"), ("fatally",), ("mortally",))
_BREAKS = frozenset((";", "while", "whereas", "but", "although", "though", "whilst"))


class Harm(NamedTuple):
    """One outcome for one victim or number of victims. `trigger` is the word of harm, `outcome` a figure's `what`."""

    outcome: str
    trigger: Token
    victim: Victim


def find_harms(sentence: Sentence) -> list[Harm]:
    """The harms of a sentence in the order of the text, each number of victims once for an outcome."""
    quantities = find_quantities(sentence)
    found: list[Harm] = []
    for token in sentence.tokens:
        for class_, form in _senses(sentence, token):
            victims = list(_victims(sentence, token, form, quantities))
            if victims:
                found.extend(Harm(_outcome(sentence, token, class_), token, v) for v in victims)
                break
    found = _without_repeats(sentence, found)
    return sorted(
        [*found, *_parts(sentence, quantities, found)], key=lambda h: (h.victim.start, h.victim.end, h.outcome)
    )


def groups(sentence: Sentence, harms: list[Harm]) -> list[list[Harm]]:
    """Harms of one happening together: a new group begins behind a semicolon, "while", "but"."""
    grouped: list[list[Harm]] = []
    for harm in harms:
        last = grouped[-1][-1] if grouped else None
        if last and not _broken(sentence, last.trigger.index, harm.trigger.index):
            grouped[-1].append(harm)
        else:
            grouped.append([harm])
    return grouped


def _broken(sentence: Sentence, first: int, last: int) -> bool:
    return any(t.text.lower() in _BREAKS for t in sentence.tokens[min(first, last) : max(first, last)])


@lru_cache(maxsize=1)
def _outcomes() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for entry in lexicons.load("outcomes"):
        found[entry.term] = (*found.get(entry.term, ()), (entry.class_, entry.get("form")))
    return found


def _senses(sentence: Sentence, token: Token) -> tuple[tuple[str, str], ...]:
    word, lemma = token.text.lower(), token.lemma.lower()
    if token.pos in ("PROPN",) and token.text[0].isupper() and token.index:
        return ()
    return tuple(dict.fromkeys((*_outcomes().get(word, ()), *_outcomes().get(lemma, ()))))


def _outcome(sentence: Sentence, token: Token, class_: str) -> str:
    """`class_`, or killed where words beside an injuring verb make it deadly: "shot dead", "fatally wounded"."""
    if class_ != "injured" or not is_verbal(token):
        return class_
    following = tuple(t.text.lower() for t in sentence.tokens[token.index + 1 : token.index + 3])
    previous = sentence.tokens[token.index - 1].text.lower() if token.index else ""
    deadly = any(following[: len(words)] == words for words in _DEADLY)
    return "killed" if deadly or previous in ("fatally", "mortally") else class_


def _victims(sentence: Sentence, token: Token, form: str, quantities: list[Quantity]) -> Iterator[Victim]:
    if form == "count":
        yield from (Victim.counted(sentence, q, None) for q in quantities if q.head == token.index)
        if not any(q.head == token.index for q in quantities):
            yield from Victim.none(sentence, token)
    elif form == "toll":
        yield from _toll(sentence, token, quantities)
    elif form in ("lives", "loses", "received"):
        yield from _by_object(sentence, token, form, quantities)
    elif form == "of":
        around = functions(sentence, token)
        fillers = [*around.get("of", []), *around.get("poss", [])]
        yield from amounts_of(sentence, fillers, quantities)
    else:
        yield from _of_predicate(sentence, token, form, quantities)


def _of_predicate(sentence: Sentence, token: Token, form: str, quantities: list[Quantity]) -> Iterator[Victim]:
    """Victims of a verb or adjective: just before it, where grammar puts them, or just behind it."""
    if form in ("object", "state") and not is_verbal(token) and token.tag not in ("JJ", "NN", "RB", "NNS"):
        return
    around = functions(sentence, token)
    active = form == "object" and is_verbal(token) and any(t.index > token.index for t in around.get("obj", []))
    near = None if active or form == "weak_subject" else _just_before(sentence, token, quantities)
    if near is not None:
        yield from listed_before(sentence, near, quantities)
        return
    if form == "state" and token.tag in ("JJ", "RB", "NN", "NNS") and (single := single_before(sentence, token)):
        yield from (single, *listed_before(sentence, single, quantities)[1:])
        return
    if form == "weak_subject" and any(
        key in around for key in ("into", "to", "on", "under", "from", "for", "in", "comp", "obj")
    ):
        return  # "fell into captivity", "fell to the rebels"
    key = "obj" if form == "object" or (form == "state" and is_verbal(token)) else "subj"
    victims = list(amounts_of(sentence, around.get(key, []), quantities, weak=form == "weak_subject"))
    if not victims and token.dep == "conj" and form == "state":
        head = sentence.head(token)
        victims = [
            v for _, f in _senses(sentence, head) if f == "state" for v in _of_predicate(sentence, head, f, quantities)
        ]
    if not victims and form == "object" and token.tag in ("VBG", "VBD", "VB", "VBP", "VBZ"):
        victims = _just_behind(sentence, token, quantities)
    for victim in victims:
        yield victim
    if active and victims:
        yield from listed_after(sentence, victims, quantities)


def _just_before(sentence: Sentence, token: Token, quantities: list[Quantity]) -> Quantity | None:
    """The number of people that ends right before the word, auxiliaries and adverbs between."""
    index = token.index
    while index > 0 and sentence.tokens[index - 1].text.lower() in _BETWEEN:
        index -= 1
    for quantity in quantities:
        if quantity.last in (index, token.index) and counts_people(quantity):
            return quantity
    return None


def _just_behind(sentence: Sentence, token: Token, quantities: list[Quantity]) -> list[Victim]:
    for quantity in quantities:
        if 0 < quantity.first - token.index <= 2 and counts_people(quantity):
            return [Victim.counted(sentence, quantity, None)]
    return []


def counts_people(quantity: Quantity) -> bool:
    """Whether the number can count people: its noun says so, or there is none."""
    return quantity.kind == "count" and quantity.class_ in ("", "people", "people_group", "dead")


def _toll(sentence: Sentence, token: Token, quantities: list[Quantity]) -> Iterator[Victim]:
    """The number that a toll stands at: the first behind the word, but the one after "to" if it rose "from … to"."""
    if token.lemma.lower() != "toll" and not _is_the_number_of(sentence, token):
        return
    behind = [q for q in quantities if 0 < q.first - token.index <= 25 and counts_people(q)]
    risen = [q for q in behind if q.first and sentence.tokens[q.first - 1].text.lower() == "to"]
    for quantity in (risen or behind)[:1]:
        yield Victim.counted(sentence, quantity, None)


def _is_the_number_of(sentence: Sentence, token: Token) -> bool:
    """ "the dead", "the number of dead", "the number of people killed": a total that a number will follow."""
    before = [t.text.lower() for t in sentence.tokens[max(0, token.index - 5) : token.index]]
    return before[-1:] == ["the"] or "number" in before or "total" in before


def _by_object(sentence: Sentence, token: Token, form: str, quantities: list[Quantity]) -> Iterator[Victim]:
    """ "claimed 70 lives", "lost 12 men", "lost his life", "received wounds"."""
    objects = functions(sentence, token).get("obj", [])
    lives = [t for t in objects if t.lemma.lower() == "life"]
    if form == "lives":
        yield from (
            Victim.counted(sentence, q, None) for t in objects for q in quantities if _counts(q, t, "life", sentence)
        )
    elif form == "loses":
        if not lives:
            yield from (
                v for v in amounts_of(sentence, objects, quantities) if v.quantity and v.quantity.class_ == "people"
            )
    elif token.lemma.lower() in ("life", "wound", "injury", "burn"):
        verb = sentence.head(token)
        if verb.lemma.lower() in ("lose", "receive", "sustain", "suffer") and token.dep == "dobj":
            yield from amounts_of(sentence, functions(sentence, verb).get("subj", []), quantities)


def _counts(quantity: Quantity, token: Token, lemma: str, sentence: Sentence) -> bool:
    return (
        quantity.head is not None
        and sentence.tokens[quantity.head].lemma.lower() == lemma
        and (quantity.first <= token.index < quantity.last)
    )


def _without_repeats(sentence: Sentence, harms: list[Harm]) -> list[Harm]:
    """One harm for a victim and an outcome; killed outweighs hit; "killed or injured" is left open."""
    kept: list[Harm] = []
    for harm in harms:
        same = [h for h in kept if (h.victim.start, h.victim.end) == (harm.victim.start, harm.victim.end)]
        if any(h.outcome == harm.outcome for h in same):
            continue
        other = next((h for h in same if {h.outcome, harm.outcome} == {"killed", "injured"}), None)
        if other is None:
            kept.append(harm)
            continue
        kept.remove(other)
        kept.append(_merged(other, harm))
    return kept


def _merged(first: Harm, second: Harm) -> Harm:
    hit = first if first.outcome == "injured" else second
    if hit.trigger.lemma.lower() in _HITTING:
        return first if first.outcome == "killed" else second
    return first._replace(outcome="casualties")


def _parts(sentence: Sentence, quantities: list[Quantity], harms: list[Harm]) -> Iterator[Harm]:
    """Parts of a number of victims: "31 dead, seven of them children", "killed 40, including six medics"."""
    taken = {h.victim.quantity.first for h in harms if h.victim.quantity}
    for quantity in quantities:
        whole = [h for h in harms if h.victim.quantity and h.victim.quantity.first < quantity.first]
        if quantity.first in taken or not whole or not counts_people(quantity):
            continue
        who = _part(sentence, quantity)
        if who is not None:
            nearest = whole[-1]
            yield Harm(nearest.outcome, nearest.trigger, Victim.counted(sentence, quantity, who or None))


def _part(sentence: Sentence, quantity: Quantity) -> str | None:
    """Whom a part of the victims were: None if the number is no part, "" if the words do not say who."""
    words = [t.text.lower() for t in sentence.tokens]
    if words[quantity.first - 1] in ("including", "among") or words[quantity.first - 2 : quantity.first] == [
        "among",
        "them",
    ]:
        return ""
    after = quantity.number + 1
    if words[after : after + 2] in (["of", "them"], ["of", "whom"]):
        people = [t for t in sentence.tokens[after + 2 : after + 5] if t.tag in ("NNS", "NN")]
        return people[0].text if people else ""
    return None
