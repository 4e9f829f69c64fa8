"""The needs of a frame: what has to stand around its word, or must not.

A need names places (functions such as `obj`, or `near`: anywhere below, `self`) and the kinds of thing that
one of them must hold; or it asks about the word itself: `told` (a noun reports a happening), `negated`,
`modifier` (it only says which), `permitted` (what one may do), `meant` (a verb of what is to come), `topic` (the
report is about such things).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sayso.claims.frames.elisions import elided
from sayso.claims.frames.lexicon import Need
from sayso.claims.frames.nearby import noun_behind, nouns_before, nouns_of
from sayso.claims.frames.novelty import is_told_of
from sayso.claims.frames.things import certain_classes, classes, possible_classes, sure_classes
from sayso.claims.grammar import Functions, functions
from sayso.claims.negation import is_negated
from sayso.claims.tense import tense_of
from sayso.claims.voice import is_nominal, is_passive, is_verbal
from sayso.model import Sentence, Token


class Context(NamedTuple):
    """What a sentence stands in: `before`, the sentences before it, nearest first; `topics` of the report."""

    before: tuple[Sentence, ...] = ()
    topics: frozenset[str] = frozenset()


ALONE = Context()


class Standing:
    """A word in one reading of what stands around it; each of its places is looked into once.

    Args:
        sentence, token: the word.
        around: its functions.
        context: for pronouns and for what the report is about.
    """

    __slots__ = ("_beside", "_fillers", "_kinds", "around", "context", "sentence", "token")

    def __init__(self, sentence: Sentence, token: Token, around: Functions, context: Context) -> None:
        self.sentence, self.token, self.around, self.context = sentence, token, around, context
        self._fillers: dict[tuple[str, ...], list[Token]] = {}
        self._beside: dict[tuple[str, ...], list[Token]] = {}
        self._kinds: dict[str, frozenset[str]] = {}

    def fillers(self, places: tuple[str, ...]) -> list[Token]:
        """What fills one of these places."""
        if places not in self._fillers:
            self._fillers[places] = _fillers(self.sentence, self.token, self.around, places)
        return self._fillers[places]

    def beside(self, places: tuple[str, ...]) -> list[Token]:
        """What stands where the fillers of these places would, and the parser tied elsewhere."""
        if places not in self._beside:
            self._beside[places] = _beside(self.sentence, self.token, self.around, places)
        return self._beside[places]

    def may_hold(self, need: Need) -> bool:
        """Whether what a need asks for may stand in one of its places, whatever the parser made of it."""
        for place in need.places:
            kinds = self._kinds.get(place)
            if kinds is None:
                kinds = self._kinds[place] = self._kinds_in(place)
            if not need.kinds.isdisjoint(kinds):
                return True
        return False

    def _kinds_in(self, place: str) -> frozenset[str]:
        if place not in self.around and place not in _TOLD_OTHERWISE:
            return _NONE
        sentence, before = self.sentence, self.context.before
        fillers = _fillers(sentence, self.token, self.around, (place,))
        kinds = [possible_classes(sentence, token, before) for token in fillers]
        if place in _STRAYING:
            kinds += [certain_classes(sentence, token) for token in self.beside((place,))]
        return self._elided(place).union(*kinds)

    def _elided(self, place: str) -> frozenset[str]:
        """The kinds of what the sentence before names in this place, and this one leaves out."""
        if place not in _LEFT_OUT or not _LEFT_OUT.isdisjoint(self.around):
            return _NONE
        return elided(self.sentence, self.token, self.context.before)

    def leaves_out(self, need: Need) -> bool:
        """Whether what a need asks for is what the sentence leaves out."""
        return any(not need.kinds.isdisjoint(self._elided(place)) for place in need.places)


def meets(standing: Standing, need: Need) -> list[Token] | None:
    """Whether what stands around a word meets a need of its frame.

    Returns:
        The words that meet it ([] where nothing had to stand there), or None if it is not met.
    """
    if need.places[0] in _OF_WORD:
        holds = _OF_WORD[need.places[0]](standing, need)
        return [] if holds != need.forbidden else None
    if need.kinds in _AT_ALL:
        return _AT_ALL[need.kinds](standing.sentence, standing.fillers(need.places), need.forbidden)
    if not standing.may_hold(need):
        return [] if need.forbidden else None
    fillers = standing.fillers(need.places)
    if need.forbidden:
        return None if any(_is_barred(standing, t, need) for t in fillers) else []
    met = _of_kind(standing, fillers, need.kinds, certain=need.certain)
    met = met or _of_kind(standing, standing.beside(need.places), need.kinds)[:1]
    return met if met or standing.leaves_out(need) else None


def _of_kind(standing: Standing, tokens: list[Token], kinds: frozenset[str], *, certain: bool = True) -> list[Token]:
    sentence, before = standing.sentence, standing.context.before
    if certain:
        return [t for t in tokens if not kinds.isdisjoint(sure_classes(sentence, t, before))]
    return [t for t in tokens if not kinds.isdisjoint(possible_classes(sentence, t, before))]


def _none(sentence: Sentence, fillers: list[Token], forbidden: bool) -> list[Token] | None:
    return None if fillers else []


def _some(sentence: Sentence, fillers: list[Token], forbidden: bool) -> list[Token] | None:
    return ([] if not fillers else None) if forbidden else fillers or None


def _figure(sentence: Sentence, fillers: list[Token], forbidden: bool) -> list[Token] | None:
    return [] if any(_has_figure(sentence, t) for t in fillers) != forbidden else None


# What is asked of a place itself, and not of the kind of what stands there.
_AT_ALL = {frozenset(("none",)): _none, frozenset(("some",)): _some, frozenset(("figure",)): _figure}


def _is_barred(standing: Standing, token: Token, need: Need) -> bool:
    """Whether a word is of a forbidden kind; no bare number ("*Thousands* fled") is, for an army named before it."""
    sentence = standing.sentence
    if need.certain:
        return not need.kinds.isdisjoint(certain_classes(sentence, token))
    if need.kinds.isdisjoint(classes(sentence, token, standing.context.before)):
        return False
    own = certain_classes(sentence, token)
    counts = "number" in own and not any(c.dep == "prep" for c in sentence.children(token))
    if not counts or need.kinds.isdisjoint(_ARMED):
        return True
    return not need.kinds.isdisjoint(own)


_ARMED = frozenset(("force", "party-body", "held", "fighters", "ex-force"))


def _modifies(standing: Standing, need: Need) -> bool:
    """ "peacekeepers *stationed* there": says which, unless it says how many."""
    sentence, token = standing.sentence, standing.token
    return token.dep in ("acl", "amod", "relcl") and not _has_figure(sentence, sentence.head(token))


def _is_permitted(standing: Standing, need: Need) -> bool:
    """ "may *vote*", "cannot *own* land", "able to *worship*": what somebody has, or lacks, the right to do."""
    sentence, token = standing.sentence, standing.token
    modal = any(c.dep == "aux" and c.text.lower() in _PERMITTING for c in sentence.children(token))
    return modal or sentence.head(token).lemma.lower() in _ENABLING


_PERMITTING = frozenset(("may", "can", "ca", "cannot"))
_ENABLING = frozenset(("able", "free", "entitled", "unable", "eligible"))
_MEANT = ("future", "duty", "infinitive")
_OF_WORD: dict[str, Callable[[Standing, Need], bool]] = {
    "told": lambda standing, need: is_told_of(standing.sentence, standing.token),
    "negated": lambda standing, need: is_negated(standing.sentence, standing.token),
    "topic": lambda standing, need: not need.kinds.isdisjoint(standing.context.topics),
    "modifier": _modifies,
    "permitted": _is_permitted,
    "meant": lambda standing, need: tense_of(standing.sentence, standing.token).name in _MEANT,
}


def _beside(sentence: Sentence, token: Token, around: Functions, places: tuple[str, ...]) -> list[Token]:
    """What the parser missed: an object right behind the verb, or the subject before a verb that has none."""
    if _STRAYING.isdisjoint(places):
        return []
    if not is_verbal(token):
        return nouns_of(sentence, token) if "of" in places else []
    nouns = [t for place in places for t in _tied_to_object(sentence, around, place)]
    if "subj" in places and token.dep == "relcl" and sentence.child(token, "nsubj", "nsubjpass"):
        nouns.extend(t for t in list(sentence.ancestors(token))[1:4] if t.pos in ("NOUN", "PROPN"))
    passive = is_passive(sentence, token)
    if "obj" in places and not passive and (behind := noun_behind(sentence, token)):
        nouns.append(behind)
    wanted = "obj" if passive else "subj"
    if wanted in places and wanted not in around:
        taken = around.get("obj", ()) if wanted == "subj" else ()  # "six houses | destroyed": no subject
        before = nouns_before(sentence, token)[:2]
        nouns.extend(t for t in before if t not in taken and sentence.head(t) not in taken)
    return nouns


def _tied_to_object(sentence: Sentence, around: Functions, place: str) -> list[Token]:
    """ "described *the valley as Olari*": a preposition of the verb that the parser tied to its object."""
    if place not in _OF_VERBS:
        return []
    return [t for thing in around.get("obj", ()) for t in functions(sentence, thing).get(place, ())]


_OF_VERBS = frozenset(("as", "into", "to", "from", "by"))
_LEFT_OUT = frozenset(("subj", "obj", "about"))  # places of what a fragment is said of
_STRAYING = _OF_VERBS | {"of", "subj", "obj"}  # places whose words the parser may tie elsewhere
_TOLD_OTHERWISE = _STRAYING | _LEFT_OUT | {"near", "self"}  # places that hold words besides the word's functions
_NONE: frozenset[str] = frozenset()


def _fillers(sentence: Sentence, token: Token, around: Functions, places: tuple[str, ...]) -> list[Token]:
    found: list[Token] = []
    for place in places:
        if place == "near":
            found.extend(t for t in sentence.subtree(token) if is_nominal(t) and t.index != token.index)
        elif place == "self":
            found.append(token)
        else:
            found.extend(around.get(place, ()))
    return found


def _has_figure(sentence: Sentence, token: Token) -> bool:
    return token.tag == "CD" or any(c.dep in ("nummod", "quantmod") or c.tag == "CD" for c in sentence.children(token))
