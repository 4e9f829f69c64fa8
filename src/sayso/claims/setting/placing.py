"""Where a happening took place, where from, where to and by which route."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.frames.happenings import Happening, Told
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.roles import phrase
from sayso.claims.grammar import functions
from sayso.claims.setting.adjuncts import hung_on
from sayso.claims.setting.scenes import scene_of
from sayso.claims.setting.settings import SCENE
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import ROLES, Mention, Sentence, Token
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.places import Place, feature_of

_ROLE_OF = {
    "from": "from_place", "out": "from_place", "off": "from_place", "to": "to_place", "into": "to_place",
    "onto": "to_place", "toward": "to_place", "towards": "to_place", "for": "to_place", "via": "route",
    "through": "route", "along": "route", "across": "route", "over": "route",
}  # fmt: skip
_WHERE_IT_HITS = ("hostilities.attack", "harm.damage")
_OF_A_PLACE = frozenset(  # what is closed, opened, supplied, cleared, left, reached is itself the place
    ("access.restriction", "access.corridor", "supply.essential", "mines.clearance", "harm.need", "forces.withdraw",
     "territory.control", "detainee.custody", "detainee.release", "aid.delivery", "political.status")
)  # fmt: skip
_ARGUMENTS = ("obj", "of", "subj", "about", "iobj", "poss", "comp")
_LIE = frozenset(
    ("lay", "lie", "plant", "sow", "place", "bury", "scatter", "drift", "wash", "leave", "find", "discover")
)
_TELL_OF_PLACE = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "around", "within", "throughout", "between", "upon", "below",
     "above", "beneath", "beside", "behind", "beyond", "opposite", "alongside", "round", *_ROLE_OF)
)  # fmt: skip
_SITES = ("facility", "settlement", "area", "land", "route", "position", "water")
_TAGGED = ("PLACE", "GPE", "LOC", "FAC")
_NEAR = 300  # characters before "there" within which its place is named
_DEFINITE = frozenset(("the", "this", "that", "its", "their", "both", "all", "these", "those"))

Roles = dict[str, tuple[Mention, ...]]


def with_places(sentence: Sentence, happening: Happening, places: Sequence[Place], roles: Roles) -> Roles:
    """The roles with the places that hang on the happening's words added.

    Args:
        sentence, happening: what is told, where.
        places: all places of the report.
        roles: as `roles.find_roles` gives them; a role that is filled stays as it is, but a named place joins a
            place that is only described.
    Returns:
        Role to mentions in the order of `model.ROLES`. Where only the way is told (from, to, by), it is `place` too.
    """
    here = [p for p in places if sentence.start <= p.start < sentence.end]
    found = _hung(sentence, happening, here, roles) or _hung(sentence, happening, _described(sentence), roles)
    merged = {**found, **roles}
    if "place" in found and "place" in roles and not any(_within(p, m) for p in here for m in roles["place"]):
        merged["place"] = (*found["place"], *roles["place"])
    for fill in (_in_scene, _scene, _lain, _way, _argument, _hit):
        if "place" not in merged and (mentions := tuple(fill(sentence, happening, here, merged))):
            merged["place"] = mentions
    if "place" not in merged and (pointed := _there(sentence, happening, places)):
        merged["place"] = (pointed,)
    return {role: merged[role] for role in ROLES if role in merged}


def _hung(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> Roles:
    """The places that hang on the first word of the happening that has any, by what their preposition tells."""
    for told in happening.told:
        if found := _hung_on_word(sentence, told, told.evoked.trigger, here, roles):
            return found
    return {}


def _hung_on_word(sentence: Sentence, told: Told, word: Token, here: Sequence[Place], roles: Roles) -> Roles:
    at = {(p.start, p.end): p for p in here}
    found: dict[str, list[Mention]] = {}
    for hung in hung_on(sentence, word, list(at), told.attribution.cue_spans if told.attribution else ()):
        role = _ROLE_OF.get(hung.preposition, "place")
        if hung.preposition == "off" and told.evoked.frame.type in SCENE:
            role = "place"  # "shelled *off* the cape"
        place = at[hung.start, hung.end]
        if hung.preposition in _TELL_OF_PLACE and not (role == "from_place" and _says_who(place, roles)):
            found.setdefault(role, []).append(_mention(place))
    return {role: tuple(mentions) for role, mentions in found.items()}


def _in_scene(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> tuple[Mention, ...]:
    """Where the clause was that tells how a harm came about: "died when a lorry hit a mine *near Ruhl*"."""
    lead = happening.lead
    scene = scene_of(sentence, lead.evoked.trigger, lead.evoked.frame.type)
    found = _hung_on_word(sentence, lead, scene, here, roles) if scene else {}
    return found.get("place") or found.get("route", ())


@kept_by_sentence
def _described(sentence: Sentence) -> list[Place]:
    """Places that are only described: "on *the airfield*", "in *the church hall*"."""
    found = []
    for token in sentence.tokens:
        kind = feature_of(token) if token.dep == "pobj" and token.pos == "NOUN" else None
        if kind in _SITES and _is_described(sentence, token):
            start, end = sentence.span(phrase(sentence, token))
            text = sentence.text[start - sentence.start : end - sentence.start]
            found.append(Place(start=start, end=end, text=text, name=text, kind=kind))
    return found


def _says_who(place: Place, roles: Roles) -> bool:
    """Whether a place stands inside the words for somebody: "envoys *from Ruhl*" met somewhere else."""
    return any(_within(place, m) for role in ("actor", "participants") for m in roles.get(role, ()))


def _scene(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> Iterator[Mention]:
    """The place before a clause with "where" or "from which": "the ford, *where* gunmen opened fire"."""
    trigger = happening.lead.evoked.trigger
    for clause in (trigger, *sentence.ancestors(trigger)):
        if clause.dep == "relcl" and _is_of_a_place(sentence, clause, happening):
            yield _at(sentence, sentence.head(clause), here)
        if clause.dep in ("relcl", "ccomp", "advcl"):
            return


def _lain(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> tuple[Mention, ...]:
    """Where mines lay that were made safe: "nine mines *that the rebels sowed in the bay*"."""
    lead = happening.lead
    if lead.evoked.frame.type != "mines.clearance":
        return ()
    mines = [t for t in _arguments(sentence, lead.evoked) if t.pos == "NOUN"]
    clauses = [c for mine in mines for c in sentence.children(mine) if c.dep in ("relcl", "acl") and c.lemma in _LIE]
    found = (
        _hung_on_word(sentence, lead, clause, places, roles)
        for clause in clauses
        for places in (here, _described(sentence))
    )
    return next((at for one in found for at in one.values()), ())


def _is_of_a_place(sentence: Sentence, clause: Token, happening: Happening) -> bool:
    """Whether a relative clause says what happened at the place before it."""
    if any(t.text.lower() == "where" for t in sentence.children(clause)):
        return True
    openers = {c.text.lower() for c in sentence.children(clause) for t in sentence.children(c) if t.text == "which"}
    return "from" in openers and happening.lead.evoked.frame.type == "forces.withdraw"


def _way(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> tuple[Mention, ...]:
    """Where to, where from or which way, where that is all that is told."""
    left = happening.lead.evoked.frame.type == "forces.withdraw"
    order = ("from_place", "to_place", "route") if left else ("to_place", "from_place", "route")
    return next((roles[r] for r in order if r in roles), ())


def _argument(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> Iterator[Mention]:
    """The place that is itself closed, opened, supplied, cleared or left: "*The road* has been blocked"."""
    if happening.lead.evoked.frame.type not in _OF_A_PLACE:
        return
    for told in happening.told:
        for token in _arguments(sentence, told.evoked):
            start = sentence.start + token.start
            known = token.entity in _TAGGED or any(p.start <= start < p.end for p in here)
            known = known or (token.pos == "PROPN" and token in told.evoked.around.get("obj", ()) and _is_left(told))
            if known or _is_described(sentence, token):
                yield _at(sentence, token, here)
                return


def _arguments(sentence: Sentence, evoked: Evoked) -> list[Token]:
    """The nouns around the word, the subject of the verb that a noun hangs on, and "of" what these are."""
    around = [t for name in _ARGUMENTS for t in evoked.around.get(name, ())]
    jail = (evoked.trigger,) if evoked.frame.type == "detainee.custody" else ()
    nouns = [t for t in (*around, *evoked.used, *jail) if t.pos in ("NOUN", "PROPN") and not is_verbal(t)]
    return [*nouns, *(t for noun in nouns if noun.pos == "NOUN" for t in functions(sentence, noun).get("of", ()))]


def _is_left(told: Told) -> bool:
    """Whether what a verb takes as its object is a place that a force leaves: "have quit *Orlen*"."""
    return told.evoked.frame.type == "forces.withdraw" and told.evoked.frame.form == "verb"


def _is_described(sentence: Sentence, token: Token) -> bool:
    """Whether a noun of place is a certain one: "the southern districts", "Ruhl General Hospital"."""
    if feature_of(token) is None:
        return False
    owners = [c for c in sentence.children(token) if c.dep == "poss"]  # "the workers' quarter"
    opens = [c.text.lower() for word in (token, *owners) for c in sentence.children(word)]
    return token.pos == "PROPN" or not _DEFINITE.isdisjoint(opens) or any(c.pos == "PROPN" for c in owners)


def _hit(sentence: Sentence, happening: Happening, here: Sequence[Place], roles: Roles) -> list[Mention]:
    """The target of an attack, where it is a place, or the noun of one: "shelled *the camp* at Ruhl"."""
    if happening.lead.evoked.frame.type not in _WHERE_IT_HITS:
        return []
    targets = roles.get("target", ())
    named = [m for m in targets if any(_within(p, m) for p in here)]
    return named or [
        _mention(p) for p in here if any(m.start is not None and p.start <= m.start < p.end for m in targets)
    ]


def _there(sentence: Sentence, happening: Happening, places: Sequence[Place]) -> Mention | None:
    """ "three people died *there*": the place that was named last."""
    for word in sentence.tokens if "there" in words_of(sentence) else ():
        if word.text.lower() != "there" or word.tag != "RB":
            continue
        at = (sentence.start + word.start, sentence.start + word.end)
        last = next((p for p in reversed(places) if at[0] - _NEAR < p.end <= at[0]), None)
        if last and any(hung_on(sentence, told.evoked.trigger, [at]) for told in happening.told):
            return Mention(text=word.text, entity=last.name, start=at[0], end=at[1])
    return None


def _mention(place: Place) -> Mention:
    return Mention(text=place.text, entity=place.name, start=place.start, end=place.end)


def _at(sentence: Sentence, token: Token, here: Sequence[Place]) -> Mention:
    """The place that a word names, or the noun phrase of the word."""
    offset = sentence.start + token.start
    named = next((p for p in here if p.start <= offset < p.end), None)
    if named is not None:
        return _mention(named)
    start, end = sentence.span(phrase(sentence, token))
    text = sentence.text[start - sentence.start : end - sentence.start]
    return Mention(text=text, entity=text, start=start, end=end)


def _within(place: Place, mention: Mention) -> bool:
    """Whether the words of a mention name this place."""
    start, end = mention.start, mention.end
    return start is not None and end is not None and place.start < end and start < place.end and place.end <= end
