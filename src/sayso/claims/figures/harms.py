"""People killed, injured, missing, displaced: who and how many, from the words of harm in one sentence.

`lexicons/outcomes.tsv` has the words and their forms, `harm_forms` finds the victims of each form; here the
finds of a sentence are put together, so that each number of victims counts once for an outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.figures.harm_forms import is_part, victims_of
from sayso.claims.figures.lists import is_added, total
from sayso.claims.figures.victims import Victim, counted, counts_people
from sayso.claims.grammar import is_only_compared
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.quantities import Quantity, find_quantities

_BREAKS = frozenset((";", "while", "whereas", "but", "although", "though", "whilst"))


class Harm(NamedTuple):
    """One outcome for one victim or number of victims. `trigger` is the word of harm, `outcome` a figure's `what`."""

    outcome: str
    trigger: Token
    victim: Victim


@kept_by_sentence
def find_harms(sentence: Sentence) -> list[Harm]:
    """The harms of a sentence, in the order of the text."""
    quantities = find_quantities(sentence)
    told = _without_repeats(sentence, list(_told(sentence, quantities)))
    return sorted(
        [*told, *_parts(sentence, quantities, told)], key=lambda h: (h.victim.first, -h.victim.last, h.outcome)
    )


def groups(sentence: Sentence, harms: Sequence[Harm]) -> list[list[Harm]]:
    """Harms of one happening together: a new group begins behind a semicolon, "while", "but"."""
    grouped: list[list[Harm]] = []
    for harm in harms:
        if grouped and not is_broken(sentence, grouped[-1][-1].trigger.index, harm.trigger.index):
            grouped[-1].append(harm)
        else:
            grouped.append([harm])
    return grouped


def is_broken(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a semicolon, "while" or "but" stands between two tokens."""
    return any(t.text.lower() in _BREAKS for t in sentence.tokens[min(first, last) : max(first, last)])


def _told(sentence: Sentence, quantities: Sequence[Quantity]) -> Iterator[Harm]:
    """Every word of harm with the victims of the first of its forms that has any."""
    for token in sentence.tokens:
        senses = _senses(token.text, token.lemma)
        if not senses or (token.pos == "PROPN" and token.index) or is_only_compared(sentence, token):
            continue  # names tell of no harm
        for outcome, form in senses:
            victims = victims_of(sentence, token, form, quantities)
            if victims:
                whole = total(sentence, victims)
                for victim in [whole, *victims] if whole else victims:
                    yield Harm(_outcome(sentence, token, outcome), token, victim)
                break


@lexicons.cached
@lru_cache(maxsize=1)
def _lexicon() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for entry in lexicons.load("outcomes"):
        found[entry.term] = (*found.get(entry.term, ()), (entry.class_, entry.get("form")))
    return found


@lexicons.cached
@lru_cache(maxsize=50_000)
def _senses(text: str, lemma: str) -> tuple[tuple[str, str], ...]:
    """(outcome, form) of a word of harm, as written and as a lemma."""
    known = _lexicon()
    return tuple(dict.fromkeys((*known.get(text.lower(), ()), *known.get(lemma.lower(), ()))))


def _outcome(sentence: Sentence, token: Token, outcome: str) -> str:
    """The outcome, or killed where words beside an injuring verb make it deadly: "shot dead", "fatally wounded"."""
    if outcome != "injured":
        return outcome
    words = [t.text.lower() for t in sentence.tokens]
    behind = words[token.index + 1 : token.index + 3]
    if behind[:1] == ["dead"] or behind == ["and", "killed"]:
        return "killed"
    if token.index and words[token.index - 1] in lexicons.terms("harm_words", "deadly"):
        return "killed"
    if token.lemma == "shoot" and lexicons.terms("harm_words", "deadly_deed") & {*words, *_hyphened(words)}:
        return "killed"
    beside = [c.index for c in sentence.children(token) if c.text.lower() == "to"]
    return "killed" if any(words[i + 1 : i + 2] == ["death"] for i in beside) else outcome


def _hyphened(words: Sequence[str]) -> Iterator[str]:
    """The pairs of words that a hyphen joins: "murder-suicide"."""
    return (f"{left}-{right}" for left, mark, right in zip(words, words[1:], words[2:], strict=False) if mark == "-")


def _without_repeats(sentence: Sentence, harms: list[Harm]) -> list[Harm]:
    """One harm for a victim and an outcome; killed outweighs injured, but "killed or injured" stays open."""
    kept: list[Harm] = []
    for harm in harms:
        same = [h for h in kept if (h.victim.first, h.victim.last) == (harm.victim.first, harm.victim.last)]
        if any(h.outcome == harm.outcome for h in same):
            continue
        other = next((h for h in same if {h.outcome, harm.outcome} == {"killed", "injured"}), None)
        if other is not None:
            kept.remove(other)
            harm = _merged(sentence, other, harm)
        kept.append(harm)
    return kept


def _merged(sentence: Sentence, first: Harm, second: Harm) -> Harm:
    low, high = sorted((first.trigger.index, second.trigger.index))
    joint = {t.text.lower() for t in sentence.tokens[low + 1 : high]}
    wounds = {first.trigger.lemma, second.trigger.lemma} & {"injure", "wound", "hurt", "maim"}
    if joint and joint <= {"or", "and", "/"} and ("or" in joint or wounds):
        return first._replace(outcome="casualties")
    return first if first.outcome == "killed" else second


def _parts(sentence: Sentence, quantities: Sequence[Quantity], harms: Sequence[Harm]) -> Iterator[Harm]:
    """Parts of a number of victims: "31 dead, seven of them children", "killed 40, including six medics"."""
    taken = {h.victim.first for h in harms}
    last = -1  # where the last part ends
    for quantity in quantities:
        if quantity.first in taken or not counts_people(quantity):
            continue
        if among := _among(sentence, quantity, harms):
            yield among._replace(victim=counted(sentence, quantity))
            continue
        whole = [h for h in harms if h.victim.quantity and h.victim.first < quantity.first]
        joined = [t.text.lower() for t in sentence.tokens[last : quantity.first]] in ([], ["and"], [","], [",", "and"])
        who = "" if joined and last > 0 else _part(sentence, quantity)
        if whole and who is not None and not _verb_between(sentence, whole[-1], quantity):
            last = quantity.last
            yield whole[-1]._replace(victim=counted(sentence, quantity, who or None))
        elif whole and (_is_gapped(sentence, whole[-1], quantity) or _is_added(sentence, whole[-1], quantity)):
            yield whole[-1]._replace(victim=counted(sentence, quantity))


def _among(sentence: Sentence, quantity: Quantity, harms: Sequence[Harm]) -> Harm | None:
    """The harm of those among whom others are: "*13 rebels* were among 48 people executed"."""
    word = sentence.tokens[quantity.head if quantity.head is not None else quantity.number]
    while word.dep == "conj":
        word = sentence.head(word)
    verb = sentence.head(word)
    if word.dep != "nsubj" or verb.lemma != "be":
        return None
    links = [c for c in sentence.children(verb) if c.text.lower() == "among"]
    whole = {t.index for link in links for t in sentence.children(link) if t.dep == "pobj"}
    return next((h for h in harms if any(h.victim.first <= n < h.victim.last for n in whole)), None)


def _is_gapped(sentence: Sentence, whole: Harm, quantity: Quantity) -> bool:
    """Whether a bare number shares the verb of another: "40 were killed in the port and | another six | at sea"."""
    before = sentence.tokens[quantity.first - 1].text.lower()
    behind = sentence.tokens[quantity.last : quantity.last + 1]
    goes_on = bool(behind) and behind[0].tag == "IN" and behind[0].text.lower() not in ("of", "per")
    bare = (quantity.head is None or quantity.more) and before == "and" and quantity.first > whole.trigger.index
    return bare and goes_on and not _verb_between(sentence, whole, quantity)


def _is_added(sentence: Sentence, whole: Harm, quantity: Quantity) -> bool:
    """Whether people are added behind the verb: "28 soldiers had been killed as well as | 41 civilians"."""
    added = is_added(sentence, whole.trigger.index + 1, quantity)
    return added and quantity.first > whole.trigger.index and quantity.class_ == "people"


def _verb_between(sentence: Sentence, whole: Harm, part: Quantity) -> bool:
    """Whether another verb comes between, so that the part is of something else."""
    between = sentence.tokens[max(whole.victim.last, whole.trigger.index + 1) : part.first]
    return any(t.pos == "VERB" and t.text.lower() != "including" for t in between)


def _part(sentence: Sentence, quantity: Quantity) -> str | None:
    """Whom a part of the victims were: None if the number is no part, "" if its own noun says who."""
    if is_part(sentence, quantity):
        return ""
    words = [t.text.lower() for t in sentence.tokens[quantity.last - 2 : quantity.last]]
    if words not in (["of", "them"], ["of", "whom"]):
        return None
    behind = sentence.tokens[quantity.last : quantity.last + 3]
    return next((t.text for t in behind if t.tag in ("NNS", "NN") and class_of_noun(t) == "people"), "")
