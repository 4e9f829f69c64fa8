"""One claim per happening: what several words of a sentence tell of the same happening becomes one.

In: the frames that a sentence evokes, each with its modality. Out: `Happening`s, each with its leading word
and the others that tell of it too. Words of one type are taken for one happening unless something shows two:
different actors, a denial beside an assertion, separate clauses with subjects or figures of their own.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso.claims.clauses import head_clause
from sayso.claims.figures.harms import find_harms, groups
from sayso.claims.figures.victims import is_elliptical
from sayso.claims.frames.moods import Judged
from sayso.claims.frames.resumed import GAPPED
from sayso.claims.frames.rivals import Evoked
from sayso.model import Attribution, Sentence, Token
from sayso.sentences.keeping import kept_by_sentence


class Told(NamedTuple):
    """A frame in a sentence, with its modality and who is said to say so (None: the outlet)."""

    evoked: Evoked
    judged: Judged
    attribution: Attribution | None


class Happening(NamedTuple):
    """What one claim tells: the leading word first, then others that tell of the same."""

    told: tuple[Told, ...]

    @property
    def lead(self) -> Told:
        """The word that the claim is read from."""
        return self.told[0]


def happenings(sentence: Sentence, told: list[Told]) -> list[Happening]:
    """The happenings of a sentence, in the order of their leading words."""
    if len(told) == 1:
        return [Happening((told[0],))]
    groups: list[list[Told]] = []
    for one in sorted(told, key=lambda t: (_depth(sentence, t.evoked.trigger), t.evoked.trigger.index)):
        home = next((g for g in groups if all(_same(sentence, one, other) for other in g)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    found = [Happening(tuple(sorted(g, key=lambda t: _leads(sentence, t)))) for g in groups]
    return sorted(found, key=lambda h: h.lead.evoked.trigger.index)


def _leads(sentence: Sentence, told: Told) -> tuple[bool, int, int, int]:
    """Which word leads: one that is denied, then one with an actor, then the higher in the tree, then the earlier."""
    trigger = told.evoked.trigger
    affirmed = told.judged.modality != "denied"
    return (affirmed, -len(actors(told.evoked)), _depth(sentence, trigger), trigger.index)


def _depth(sentence: Sentence, token: Token) -> int:
    return len(list(sentence.ancestors(token)))


def actors(evoked: Evoked) -> list[Token]:
    """The words that fill the actor's place around a frame."""
    return [
        t
        for function, role in evoked.frame.slots
        if role == "actor"
        for t in evoked.around.get(function, ())
        if function != "mod" or t.entity == "NORP"
    ]


def _same(sentence: Sentence, one: Told, other: Told) -> bool:
    if one.evoked.frame.type != other.evoked.frame.type or one.attribution != other.attribution:
        return False
    if (one.evoked.frame.name == GAPPED) != (other.evoked.frame.name == GAPPED):
        return False  # "400 were handed in, in June *600*"
    if _is_its_promise(one, other) or _is_its_promise(other, one):
        return True
    if (one.judged.modality == "denied") != (other.judged.modality == "denied"):
        return False
    if _says_more(one.evoked, other.evoked) or _says_more(other.evoked, one.evoked):
        return True
    if _different_actors(one.evoked, other.evoked) or _hurt_others(sentence, one.evoked, other.evoked):
        return False
    if (one.judged.modality in _TOLD) != (other.judged.modality in _TOLD) and _of_other_things(
        one.evoked, other.evoked
    ):
        return False
    return not _separate(sentence, one.evoked, other.evoked)


def _is_its_promise(one: Told, other: Told) -> bool:
    """ "the flour *promised* for Monday never arrived": the promise only says which flour."""
    promise = one.evoked.trigger
    names_it = promise.dep in ("acl", "relcl") and promise.head in {t.index for t in other.evoked.used}
    return names_it and one.judged.modality in _PROMISED and other.judged.modality == "denied"


def _different_actors(one: Evoked, other: Evoked) -> bool:
    mine, theirs = ({t.lemma.lower() for t in actors(e) if t.pos != "PRON"} for e in (one, other))
    return bool(mine and theirs and not mine & theirs)


def _hurt_others(sentence: Sentence, one: Evoked, other: Evoked) -> bool:
    """Whether the words that part a sentence part their victims: "it killed nine, while raids *killed* two men"."""
    if one.frame.type != "harm.casualties":
        return False
    together = _told_together(sentence)
    mine, theirs = ([n for n, g in enumerate(together) if e.trigger.index in g] for e in (one, other))
    return bool(mine and theirs) and not {*mine} & {*theirs}


@kept_by_sentence
def _told_together(sentence: Sentence) -> list[set[int]]:
    """The places of the words of each group of harms; "nine were hurt, while *another six* …" goes on."""
    told = [group for group in groups(sentence, find_harms(sentence)) if not is_elliptical(group[0].victim)]
    return [{h.trigger.index for h in group} for group in told]


def _separate(sentence: Sentence, one: Evoked, other: Evoked) -> bool:
    """Whether two words tell two happenings: opposites, or coordinated clauses with subjects of their own."""
    mine, theirs = (head_clause(sentence, e.trigger) for e in (one, other))
    if mine is None or theirs is None or mine.index == theirs.index:
        return False
    if _only_says_which(one, other) or _only_says_which(other, one):
        return False
    if one.frame.sense != other.frame.sense:
        return True
    if _dead_and_hurt(one, other):
        return False
    if not _coordinate(sentence, mine, theirs):
        return False
    return _has_subject(sentence, max(mine, theirs, key=lambda t: t.index))


_TOLD = ("done", "ongoing", "ended")
_PROMISED = ("agreed", "planned", "proposed", "requested")


def _of_other_things(one: Evoked, other: Evoked) -> bool:
    """ "took the *mill* after they had lost the *ford*": two verbs, each with things of its own."""
    mine, theirs = ({t.index for t in e.used if t.pos in ("NOUN", "PROPN", "NUM")} for e in (one, other))
    names = [{t.lemma.lower() for t in e.used} for e in (one, other)]
    verbs = one.frame.form == other.frame.form == "verb"
    return verbs and bool(mine and theirs) and names[0].isdisjoint(names[1])


def _only_says_which(one: Evoked, other: Evoked) -> bool:
    """ "*displaced* persons have gone home": a participle before the very noun that the other tells of."""
    return one.trigger.dep == "amod" and one.trigger.head in {t.index for t in other.used}


def _dead_and_hurt(one: Evoked, other: Evoked) -> bool:
    """ "27 were killed and many others were wounded": one toll."""
    hurts = [e.trigger.lemma.lower() in _HURT or e.trigger.text.lower() in _HURT for e in (one, other)]
    return one.frame.type == "harm.casualties" and hurts[0] != hurts[1]


_HURT = frozenset(("wound", "wounded", "injure", "injured", "hurt", "maim", "maimed"))


def _says_more(one: Evoked, other: Evoked) -> bool:
    """ "a truce *starting* at noon": a participle on the very noun that tells of the happening."""
    told = {t.index for t in (*other.phrase, *other.used)}
    return one.trigger.dep in ("acl", "amod") and one.trigger.head in told and one.frame.type.startswith("ceasefire")


def _coordinate(sentence: Sentence, mine: Token, theirs: Token) -> bool:
    """Whether two clauses stand side by side: nothing but coordination on the way up to where they meet."""
    ways = [[t, *sentence.ancestors(t)] for t in (mine, theirs)]
    shared = {t.index for t in ways[0]} & {t.index for t in ways[1]}
    return all(_beside(sentence, t) for way in ways for t in way if t.index not in shared)


def _beside(sentence: Sentence, clause: Token) -> bool:
    if clause.dep in ("conj", "parataxis", "ROOT"):
        return True
    return clause.dep == "ccomp" and (
        clause.index < clause.head or any(c.dep == "nsubj" for c in sentence.children(clause))
    )


def _has_subject(sentence: Sentence, verb: Token) -> bool:
    """Whether a clause has a subject of its own ("and *two* were wounded"), not a bare "hundreds injured"."""
    has = {c.dep for c in sentence.children(verb) if c.tag not in ("WDT", "WP")}
    return bool(has & {"nsubj", "nsubjpass"}) and (verb.tag != "VBN" or bool(has & {"aux", "auxpass"}))


def is_linked(sentence: Sentence, one: Token, other: Token) -> bool:
    """Whether one word stands in a clause or phrase of the other, or both in one clause."""
    mine, theirs = (head_clause(sentence, t) for t in (one, other))
    if mine is None or theirs is None or mine.index == theirs.index:
        return True
    return not _coordinate(sentence, mine, theirs) or not _has_subject(
        sentence, max(mine, theirs, key=lambda t: t.index)
    )
