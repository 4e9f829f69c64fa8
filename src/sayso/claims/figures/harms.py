"""People killed, injured, missing, displaced: who and how many, from the words of harm in one sentence.

`lexicons/outcomes.tsv` has the words and their forms, `harm_forms` finds the victims of each form; here the
finds of a sentence are put together, so that each number of victims counts once for an outcome.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from sayso import lexicons
from sayso.claims.figures.harm_forms import victims_of
from sayso.claims.figures.lists import total
from sayso.claims.figures.parts import parts
from sayso.claims.figures.victims import Harm, distinct
from sayso.claims.grammar import is_only_compared
from sayso.claims.spelling import spelled, tokens_with
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun, strip_plural
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.quantities import Quantity, find_quantities
from sayso.sentences.uncounted import words_at

Senses = tuple[tuple[str, str], ...]  # outcome and form

_PLAIN = ("object", "subject", "state", "count", "toll")  # forms of words that tell of harm whatever is beside them
_JOINTS = ("or", "and", "&", "/")
_WOUNDS = ("injur", "wound", "hurt", "maim")
_BY_CHANCE = 4  # so many victims two happenings of one sentence may share
_LATER = ("after", "before", "later", "earlier")
_BREAKS = frozenset((";", "while", "whereas", "but", "although", "though", "whilst"))


@kept_by_sentence
def find_harms(sentence: Sentence) -> list[Harm]:
    """The harms of a sentence, in the order of the text."""
    words = tokens_with(sentence, _harm_words())
    harmful = [(token, senses) for token in words if (senses := _senses(token.text, token.lemma))]
    if not harmful:
        return []  # most sentences have no word of harm, and their numbers need not be read for it
    quantities = find_quantities(sentence)
    told = _without_repeats(sentence, list(_told(sentence, harmful, quantities)))
    if not told:
        return []
    found = sorted(
        [*told, *parts(sentence, quantities, told)], key=lambda h: (h.victim.first, -h.victim.last, h.outcome)
    )
    return [h for n, h in enumerate(found) if not any(_is_told_again(h, before) for before in found[:n])]


def groups(sentence: Sentence, harms: Sequence[Harm]) -> list[list[Harm]]:
    """Harms of one happening together: a new group begins behind a semicolon, "while", "but"."""
    grouped: list[list[Harm]] = []
    for harm in harms:
        if grouped and not _is_other(sentence, grouped[-1], harm):
            grouped[-1].append(harm)
        else:
            grouped.append([harm])
    return grouped


def _is_other(sentence: Sentence, group: Sequence[Harm], harm: Harm) -> bool:
    """Whether a harm is of another happening than a group of harms before it."""
    first, last = group[-1].trigger.index, harm.trigger.index
    if is_broken(sentence, first, last):
        return not _goes_on(group, harm)
    if first != last and any(_was_given_before(sentence, t) for t in (group[-1].trigger, harm.trigger)):
        return True
    return harm.outcome == group[-1].outcome and _is_apart(sentence, *sorted((first, last)))


def _is_apart(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the words between two tokens set two happenings apart: "amid", "a day after", "the year before"."""
    between = sentence.tokens[first:last]
    later = (class_of_noun(left) == "duration" and right.text.lower() in _LATER for left, right in pairwise(between))
    return any(t.text.lower() == "amid" for t in between) or any(later)


def _was_given_before(sentence: Sentence, token: Token) -> bool:
    """Whether a toll is an older one: "the agency, which *had given* a | toll | of nine"."""
    verb = sentence.head(token)
    before = any(c.dep == "aux" and c.text.lower() == "had" for c in sentence.children(verb))
    return token.lemma.lower() == "toll" and token.dep == "dobj" and before


def _goes_on(group: Sequence[Harm], harm: Harm) -> bool:
    """Whether a number without a noun gives the same people another outcome: "nine died while | 20 | were hurt"."""
    elliptical = harm.victim.quantity is not None and harm.victim.who is None
    return elliptical and harm.outcome not in {h.outcome for h in group}


def is_broken(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a semicolon, "while" or "but" stands between two tokens, and no participle goes on behind it."""
    between = sentence.tokens[min(first, last) : max(first, last)]
    breaks = [t for t in between if t.text.lower() in _BREAKS]
    later = sentence.tokens[max(first, last)]
    if later.tag != "VBG":
        return bool(breaks)
    clauses = (later, *sentence.ancestors(later))  # "killed a man while he slept, | injuring two": one happening
    return any(t.text.lower() in (";", "but") or sentence.head(t) in clauses for t in breaks)


def _told(
    sentence: Sentence, harmful: Sequence[tuple[Token, Senses]], quantities: Sequence[Quantity]
) -> Iterator[Harm]:
    """Every word of harm with the victims of the first of its forms that has any."""
    for token, senses in harmful:
        if _is_name(sentence, token, quantities) or is_only_compared(sentence, token):
            continue
        for outcome, form in senses:
            victims = distinct(sentence, victims_of(sentence, token, form, quantities))
            if victims:
                whole = total(sentence, victims)
                for victim in [whole, *victims] if whole else victims:
                    yield Harm(_outcome(sentence, token, outcome), token, victim)
                break


def _is_name(sentence: Sentence, token: Token, quantities: Sequence[Quantity]) -> bool:
    """Whether a word is a name and tells of no harm; "Dead" behind a number and "9 Martyrs" are none."""
    if token.pos != "PROPN" or token.index == 0 or any(token.index in (q.last, q.head) for q in quantities):
        return False
    joined = words_at(sentence.tokens, token.index - 1, 1) in _JOINTS and token.index > 1
    before = sentence.tokens[token.index - 2]
    return not (joined and _senses(before.text, before.lemma))  # "88 Killed | & | Injured"


@lexicons.cached
@lru_cache(maxsize=1)
def _lexicon() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for entry in lexicons.load("outcomes"):
        found[entry.term] = (*found.get(entry.term, ()), (entry.class_, entry.get("form")))
    return found


@lexicons.cached
@lru_cache(maxsize=1)
def _harm_words() -> frozenset[str]:
    """The words of harm and their plurals, in one spelling."""
    return frozenset(spelled(form) for word in _lexicon() for form in (word, f"{word}s", f"{word[:-1]}ies"))


def outcome_of(token: Token) -> str | None:
    """The outcome that a word of harm tells of by itself, or None."""
    return next((outcome for outcome, form in _senses(token.text, token.lemma) if form in _PLAIN), None)


@lexicons.cached
@lru_cache(maxsize=50_000)
def _senses(text: str, lemma: str) -> Senses:
    """(outcome, form) of a word of harm, as written, as a lemma, and as the singular of a plural in capitals."""
    known = _lexicon()
    words = (text.lower(), lemma.lower(), *((strip_plural(text.lower()),) if text.istitle() else ()))
    return tuple(dict.fromkeys(sense for word in words for sense in known.get(word, ())))


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
    if token.lemma == "shoot" and token.dep == "conj" and _puts_to_death(sentence.head(token)):
        return "killed"
    beside = [c.index for c in sentence.children(token) if c.text.lower() == "to"]
    return "killed" if any(words[i + 1 : i + 2] == ["death"] for i in beside) else outcome


def _puts_to_death(verb: Token) -> bool:
    """Whether a verb tells of an execution: "shot" joined to it is deadly, as in "one was *beheaded* and two shot"."""
    return verb.lemma in lexicons.terms("harm_words", "execution")


def _hyphened(words: Sequence[str]) -> Iterator[str]:
    """The pairs of words that a hyphen joins: "murder-suicide"."""
    return (f"{left}-{right}" for left, mark, right in zip(words, words[1:], words[2:], strict=False) if mark == "-")


def _without_repeats(sentence: Sentence, harms: list[Harm]) -> list[Harm]:
    """One harm for a victim and an outcome; killed outweighs injured, but "killed or injured" stays open."""
    kept: list[Harm] = []
    for harm in harms:
        if any(_is_pronoun_of(sentence, harm, other) for other in kept):
            continue
        same = [h for h in kept if (h.victim.first, h.victim.last) == (harm.victim.first, harm.victim.last)]
        if any(h.outcome == harm.outcome for h in same):
            continue
        other = next((h for h in same if _shares_victims(sentence, h, harm)), None)
        if other is not None:
            kept.remove(other)
            harm = _merged(sentence, other, harm)
        kept.append(harm)
    return kept


def _is_told_again(harm: Harm, other: Harm) -> bool:
    """Whether the same many people stand twice, as where a headline runs into its story: "9 guards … *nine guards*"."""
    told = [(h.outcome, h.victim.low, h.victim.high, (h.victim.who or "").lower()) for h in (harm, other)]
    return told[0] == told[1] and (harm.victim.low or 0) > _BY_CHANCE


def _shares_victims(sentence: Sentence, first: Harm, second: Harm) -> bool:
    """Whether the words leave open which of two outcomes the same victims had, or one outweighs the other."""
    outcomes = {first.outcome, second.outcome}
    open_ = words_at(sentence.tokens, second.trigger.index - 1, 1) == "or"
    return outcomes == {"killed", "injured"} or (open_ and "missing" in outcomes)


def _is_pronoun_of(sentence: Sentence, harm: Harm, other: Harm) -> bool:
    """Whether "his" or "her" stands for a person who is told of before: "the farmer was killed … *his* body"."""
    his = harm.victim.last - harm.victim.first == 1 and sentence.tokens[harm.victim.first].tag == "PRP$"
    return his and harm.outcome == other.outcome and other.victim.who is not None and other.victim.low == 1


def _merged(sentence: Sentence, first: Harm, second: Harm) -> Harm:
    low, high = sorted((first.trigger.index, second.trigger.index))
    joint = {t.text.lower() for t in sentence.tokens[low + 1 : high]}
    wounds = _is_wound(first.trigger) or _is_wound(second.trigger)
    if joint <= {*_JOINTS} and ("or" in joint or wounds):
        return first._replace(outcome="casualties")
    killed, hurt = (first, second) if first.outcome == "killed" else (second, first)
    return hurt if _is_named_with(sentence, killed, hurt) else killed


def _is_wound(word: Token) -> bool:
    """Whether a word tells of wounds, and not of a deed that may kill ("shot", "stabbed")."""
    return word.lemma.lower().startswith(_WOUNDS)


def _is_named_with(sentence: Sentence, killed: Harm, hurt: Harm) -> bool:
    """Whether people said to be hurt only share a list with the dead: "bodies of two men and | nine injured cooks"."""
    inside = hurt.victim.first <= hurt.trigger.index < hurt.victim.last
    return inside and killed.trigger.pos == "NOUN" and sentence.tokens[hurt.victim.first - 1].text.lower() == "and"
