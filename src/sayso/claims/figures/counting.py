"""The figures of a claim: which quantities of its sentence belong to it, and what they count.

For harm to people the figure's `what` is the outcome (`harms`); for everything else it is the counted noun.
A list shares its verb: where one number of "800 guns, 5,000 rounds and six vehicles were handed over" belongs
to the claim, all do, whatever the parser made of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sayso import lexicons
from sayso.claims.figures.arguments import belonging
from sayso.claims.figures.ellipses import understood
from sayso.claims.figures.governors import word_of
from sayso.claims.figures.harms import find_harms, groups, is_broken, outcome_of
from sayso.claims.figures.neighbours import says_whose
from sayso.claims.figures.populations import people_of
from sayso.claims.figures.scopes import as_of, scope_of
from sayso.claims.figures.singles import singles
from sayso.claims.figures.victims import Harm
from sayso.claims.frames.lexicon import evokers
from sayso.claims.grammar import functions
from sayso.model import AnnotatedReport, Figure, Sentence, Token, When
from sayso.sentences.quantities import Quantity, find_quantities

_HARMS = ("killed", "injured", "casualties")
_KEEPS_VICTIMS = frozenset(  # bodies are returned, wounded are evacuated
    ("harm.casualties", "missing.persons", "detainee.release", "aid.delivery", "access.corridor")
)
_TAKE_UNKNOWN = ("detainee.custody", "detainee.release", "ceasefire.violation")
_OUTCOMES = {
    "harm.casualties": _HARMS,
    "harm.displacement": ("displaced",),
    "missing.persons": ("missing",),
}


def claim_figures(
    annotated: AnnotatedReport,
    sentence: Sentence,
    trigger: Token,
    claim_type: str,
    *,
    others: Sequence[Token] = (),
    times: Sequence[When] = (),
) -> tuple[Figure, ...]:
    """The figures of one claim.

    Args:
        annotated: the report; earlier sentences tell what "at least 4,000" counts.
        sentence: where the claim stands.
        trigger: the word that evokes it.
        claim_type: as in the contract; decides which counted things matter.
        others: words that tell of the same happening; what they number is the claim's too.
        times: times of the sentence, for `as_of`.
    Returns:
        Figures in the order of the text; `text` stands at `start`-`end`.
    """
    triggers = (trigger, *others)
    harms = _harmed(sentence, triggers, _OUTCOMES.get(claim_type, ()))
    if harms and (claim_type == "harm.casualties" or any(h.trigger in triggers for h in harms)):
        return tuple(as_of(_harm_figure(sentence, h), times, annotated) for h in harms)
    classes = accepted(claim_type)
    quantities = [
        q
        for q in (find_quantities(sentence) if classes else ())
        if (_fits(q, classes) or _counts(q, trigger) or _is_held(sentence, trigger, q, claim_type))
        and not _counts_victims(sentence, trigger, q, claim_type)
        and not _is_whole_population(sentence, q)
        and not (claim_type == "harm.casualties" and says_whose(sentence, q.first))
        and not (claim_type == "hostilities.attack" and q.class_ != "target" and _is_damaged(sentence, q))
    ]
    chosen = belonging(sentence, triggers, quantities)
    figures = [f for q in chosen if (f := _figure(annotated, sentence, trigger, q, claim_type))]
    figures = figures or [_harm_figure(sentence, h) for h in harms]
    figures.extend(singles(sentence, chosen, classes - {"thing"}))
    return tuple(as_of(f, times, annotated) for f in sorted(figures, key=lambda f: f.start or 0))


def _counts_victims(sentence: Sentence, trigger: Token, quantity: Quantity, claim_type: str) -> bool:
    """Whether a number is of people killed or injured: a figure of the harm, not of the attack or the flight."""
    harms = [h for h in find_harms(sentence) if h.victim.quantity and h.victim.quantity.first == quantity.first]
    if claim_type == "harm.casualties":
        return any(h.outcome not in _HARMS for h in harms)
    killed = [h for h in harms if h.outcome == "killed" and h.trigger.tag in ("VBD", "VBN", "VBZ", "VBP")]
    harms = killed if claim_type in _KEEPS_VICTIMS else [h for h in harms if h.outcome in _HARMS]
    fled = claim_type != "harm.displacement" or not killed
    return bool(harms) and not (fled and _fills(sentence, trigger, quantity))


@lexicons.cached
@lru_cache(maxsize=None)
def accepted(claim_type: str) -> frozenset[str]:
    """The classes of counted things that are figures of a type of claim; none for types that take no figures."""
    return frozenset(e.term for e in lexicons.load("figure_classes") if e.class_ == claim_type)


def _fits(quantity: Quantity, classes: frozenset[str]) -> bool:
    if quantity.kind in ("compound", "duration", "distance", "share"):
        return False
    if quantity.kind in ("percent", "money", "measure"):
        return quantity.kind in classes
    flies = "carrier" in classes and (quantity.item or "").startswith(("heavy.aircraft", "heavy.helicopter"))
    return quantity.class_ in classes or quantity.class_ == "" or flies


def _is_held(sentence: Sentence, trigger: Token, quantity: Quantity, claim_type: str) -> bool:
    """Whether an unknown noun is what is held, freed or recorded: "nine *stokers* are detained", "two *lapses*"."""
    if quantity.class_ != "thing" or claim_type not in _TAKE_UNKNOWN:
        return False
    return any(t.index == quantity.head for t in functions(sentence, trigger).get("obj", ()))


def _counts(quantity: Quantity, trigger: Token) -> bool:
    """Whether the number counts what the claim tells of: "nine *exchanges* of fire", "1,150 *returns*"."""
    return quantity.kind == "count" and quantity.head == trigger.index


def _is_damaged(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a verb of damage takes the number: "the shells *destroyed* two tanks" tells of no shells."""
    word = word_of(sentence, quantity)
    while word.dep in ("conj", "nmod", "appos"):
        word = sentence.head(word)
    verb = sentence.head(word)
    frames = (e.frame for e in evokers().get(verb.lemma, ()) if word.dep in ("dobj", "nsubjpass") and not e.rest)
    return any(frame.type == "harm.damage" and frame.form == "verb" for frame in frames)


def _is_whole_population(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number says how many live somewhere: "half of the population of | 90,000"."""
    before = sentence.tokens[max(0, quantity.first - 2) : quantity.first]
    return [t.lemma.lower() for t in before] == ["population", "of"]


def _fills(sentence: Sentence, trigger: Token, quantity: Quantity) -> bool:
    """Whether the counted people are subject or object of the trigger too: "were killed or *disappeared*"."""
    around = functions(sentence, trigger)
    return any(t.index == quantity.head for name in ("subj", "obj") for t in around.get(name, []))


def _harmed(sentence: Sentence, triggers: Sequence[Token], outcomes: tuple[str, ...]) -> list[Harm]:
    """The harms told together with the triggers, else those nearest to the first in its stretch of the sentence."""
    together = groups(sentence, [h for h in find_harms(sentence) if h.outcome in outcomes])
    told = {t.index for t in triggers}
    mine = [g for g in together if any(h.trigger.index in told for h in g)]
    at = triggers[0].index
    near = [g for g in together if not all(is_broken(sentence, h.trigger.index, at) for h in g)]
    if not mine and near:
        mine = [min(near, key=lambda g: min(abs(h.trigger.index - at) for h in g))]
    return [harm for group in mine for harm in group]


def _harm_figure(sentence: Sentence, harm: Harm) -> Figure:
    victim = harm.victim
    return Figure(
        what=harm.outcome, text=victim.text, low=victim.low, high=victim.high, approx=victim.approx, who=victim.who,
        scope=scope_of(sentence, harm.trigger, victim.quantity), start=victim.start, end=victim.end,
    )  # fmt: skip


def _figure(
    annotated: AnnotatedReport, sentence: Sentence, trigger: Token, quantity: Quantity, claim_type: str
) -> Figure | None:
    """The figure of a quantity; None where nothing tells what a bare number counts."""
    noun = quantity.what or ("per cent" if quantity.kind == "percent" else None)
    noun = noun or understood(annotated, sentence, trigger, quantity, accepted(claim_type) - {"thing"})
    what, who = _what_and_whom(annotated, sentence, trigger, quantity, claim_type, noun)
    if not what:
        return None
    end = _described_end(sentence, quantity)
    return Figure(
        what=what, item=quantity.item, text=sentence.text[quantity.start - sentence.start : end - sentence.start],
        low=quantity.low, high=quantity.high, approx=quantity.approx, who=who,
        scope=scope_of(sentence, trigger, quantity), start=quantity.start, end=end,
    )  # fmt: skip


def _what_and_whom(
    annotated: AnnotatedReport,
    sentence: Sentence,
    trigger: Token,
    quantity: Quantity,
    claim_type: str,
    noun: str | None,
) -> tuple[str | None, str | None]:
    """What a figure counts: an outcome for people harmed, with whom it befell, else the counted `noun`."""
    people = quantity.class_ in ("people", "people_group", "")
    if claim_type == "harm.casualties" and people:
        words = (trigger, *reversed(sentence.tokens[: quantity.first]))
        outcome = next((o for t in words if (o := outcome_of(t))), None)
        return outcome or _outcome_before(annotated, sentence), people_of(sentence, quantity)
    if claim_type == "harm.displacement" and people and quantity.kind == "count":
        of_them = quantity.text.lower().endswith((" of them", " of whom"))
        return "displaced", people_of(sentence, quantity) or (noun if of_them else None)
    if claim_type == "missing.persons":
        if remains := _remains(sentence, quantity):
            return remains, noun
        if any(h.outcome == "missing" and h.victim.quantity == quantity for h in find_harms(sentence)):
            return "missing", people_of(sentence, quantity)
    return noun, None


def _outcome_before(annotated: AnnotatedReport, sentence: Sentence) -> str:
    """What befell those whom the sentence before counts, where a number alone is said of them: "he says *nine*"."""
    told = find_harms(annotated.sentences[sentence.index - 1]) if sentence.index else []
    outcomes = {harm.outcome for harm in told} & {"killed", "injured"}
    return outcomes.pop() if len(outcomes) == 1 else "killed"


def _described_end(sentence: Sentence, quantity: Quantity) -> int:
    """Where the words of a number end: behind what it says of a part, "180 of them | home-made"."""
    if quantity.head is not None or not quantity.text.lower().endswith((" of them", " of which")):
        return quantity.end
    last = quantity.last
    while last < len(sentence.tokens) and sentence.tokens[last].tag in ("JJ", "VBN", "HYPH", "RB"):
        last += 1
    if last + 2 < len(sentence.tokens) and sentence.tokens[last + 1].text == "-":
        last += 3  # "home - made"
    return sentence.start + sentence.tokens[last - 1].end


def _remains(sentence: Sentence, quantity: Quantity) -> str | None:
    """ "remains" or "bodies" before the counted people: "the remains of nine sailors"."""
    before = sentence.tokens[max(0, quantity.first - 3) : quantity.first]
    return next((t.text for t in before if t.lemma.lower() in ("remains", "remain", "body", "corpse")), None)
