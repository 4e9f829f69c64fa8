"""Who fills which role of a claim: the words in the places that the frame names, resolved inside the report."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.claims.frames.antecedents import antecedents
from sayso.claims.frames.doers import doers
from sayso.claims.frames.mediators import mediators
from sayso.claims.frames.nearby import nouns_before
from sayso.claims.frames.rivals import Evoked
from sayso.claims.frames.things import certain_classes
from sayso.claims.grammar import functions
from sayso.claims.naming.entities import Entities
from sayso.claims.negation import is_ruled_out
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import ROLES, AnnotatedReport, Mention, Sentence, Token

_MEDIATED = ("ceasefire.agreement", "ceasefire.holding", "talks.meeting", "detainee.release", "thirdparty.monitoring")
_DECIDED = ("political.status", "political.rights", "justice.amnesty", "ceasefire.agreement", "detainee.custody",
            "talks.meeting")  # fmt: skip
_SENT = ("thirdparty.peacekeeping",)  # "offered a battalion of peacekeepers": who sends them comes before who they are
_DONE = (
    "detainee.release",
    "detainee.custody",
    "justice.amnesty",
    "political.rights",
    "mines.clearance",
    "aid.delivery",
)
_OWNED = {"disarm.handover": "arms", "aid.delivery": "strict-convoy"}  # what changes place, by type: its owner acts
_LOOSE = ("relcl", "acl", "appos", "advcl", "ccomp", "parataxis", "cc", "conj", "punct", "preconj")
_KEPT_PREPOSITIONS = frozenset({"of", "in", "from", "for", "on", "at"})


def find_roles(
    annotated: AnnotatedReport, sentence: Sentence, evoked: Sequence[Evoked], entities: Entities
) -> dict[str, tuple[Mention, ...]]:
    """The mentions in each role, from the leading word of a happening and then from the others.

    Args:
        annotated: the report.
        sentence: where the happening is told.
        evoked: the words that tell of it, the leading one first.
        entities: the names of the report.
    Returns:
        Role to mentions, in the order of `model.ROLES`; roles that nothing fills are left out.
    """
    found: dict[str, list[Token]] = {}
    for one in evoked:
        for role, tokens in _fillers(sentence, one).items():
            if not found.get(role):
                found[role] = tokens
    if not found.get("mediator") and evoked[0].frame.type in _MEDIATED:
        found["mediator"] = [t for one in evoked for t in mediators(sentence, one.trigger)][:2]
    return {
        role: tuple(_mention(annotated, sentence, token, entities) for token in found[role])
        for role in ROLES
        if found.get(role)
    }


def _fillers(sentence: Sentence, evoked: Evoked) -> dict[str, list[Token]]:
    found: dict[str, list[Token]] = {}
    for function, role in evoked.frame.slots:
        tokens = evoked.around.get(function, []) or _tied_to_object(sentence, evoked, function)
        if role == "actor":
            tokens = [_whole(sentence, t) for t in tokens]
        if function == "mod":
            tokens = [t for t in tokens if t.entity == "NORP" or (t.entity == "ORG" and t.dep != "compound")]
        if role in ROLES:
            slot = found.setdefault(role, [])
            slot.extend(
                t for t in tokens if t not in slot and _can_fill(sentence, t, role) and not is_ruled_out(sentence, t)
            )
    actors = _actors(sentence, evoked, found.get("actor", []))
    found["actor"] = [t for t in (_instead(sentence, evoked.trigger, one) for one in actors) if t is not None]
    return found


def _actors(sentence: Sentence, evoked: Evoked, slotted: list[Token]) -> list[Token]:
    """Who acts: in the places that the frame names, else where another word or the order of the words tells."""
    frame = evoked.frame
    takes_actor = any(role == "actor" for _, role in frame.slots)
    told_apart = frame.form == "noun" and (takes_actor or frame.type in _DECIDED)
    if told_apart and (frame.type in _SENT or all(t.pos == "PRON" for t in slotted)):
        slotted = _able(sentence, doers(sentence, evoked)) or slotted
    if not slotted and frame.form == "verb" and frame.type in _DONE and all(f != "subj" for f, _ in frame.slots):
        used = {t.index for t in evoked.used}
        slotted = _able(sentence, [t for t in evoked.around.get("subj", ()) if t.index not in used])
        slotted = [t for t in slotted if certain_classes(sentence, t) & {*_ACTS, "party", "name"} or t.pos == "PRON"]
    if not slotted and frame.type in _OWNED:
        slotted = _able(sentence, _owners(sentence, evoked, _OWNED[frame.type]))
    return slotted or (_able(sentence, _lost(sentence, evoked)) if takes_actor else [])


def _instead(sentence: Sentence, verb: Token, actor: Token) -> Token | None:
    """The subject for a noun beside a participle: "a *lorry* blew up near a barracks | killing six"; None for none.

    Parsers tie such a participle to the nearest noun, which only says where or against whom it was.
    """
    if verb.tag != "VBG" or verb.dep != "acl" or sentence.head(verb) != actor:
        return actor
    above = next((t for t in sentence.ancestors(actor) if is_verbal(t)), None)
    subjects = [t for t in functions(sentence, above).get("subj", ()) if t.index < above.index] if above else []
    acts = certain_classes(sentence, actor) & _ACTS - {"weapon-agent"}
    if actor in subjects or not subjects or (acts and verb.index == actor.index + 1):
        return actor  # "rebels | shelling the port"
    return subjects[0] if _can_fill(sentence, subjects[0], "actor") else None


def _whole(sentence: Sentence, part: Token) -> Token:
    """ "Of the *soldiers*, sixty have left": whom a bare number is of, where they stand first."""
    if part.tag != "CD":
        return part
    first = sentence.child(sentence.head(part), "prep")
    fronted = first is not None and first.text.lower() == "of" and first.index < part.index
    return (sentence.child(first, "pobj") if fronted and first else None) or part


def _owners(sentence: Sentence, evoked: Evoked, kind: str) -> list[Token]:
    """Whose arms or lorries they are: "the guns *of the band* were sealed", "the band locked up *its* guns"."""
    subjects = evoked.around.get("subj", [])
    for owned in (t for t in evoked.used if kind in certain_classes(sentence, t)):
        around = functions(sentence, owned)
        owners = around.get("poss") or around.get("of") or []
        if any(t.tag == "PRP$" for t in owners):
            return [t for t in subjects if t.index not in {u.index for u in evoked.used}]
        if owners:
            return [t for t in owners if certain_classes(sentence, t) & {*_ACTS, "party"}]
    return []


def _able(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    return [t for t in tokens if _can_fill(sentence, t, "actor")]


def _tied_to_object(sentence: Sentence, evoked: Evoked, function: str) -> list[Token]:
    """ "collected rifles *from the band*", "the truce *between* them began": tied to the object or the subject."""
    if evoked.frame.form != "verb" or function in ("subj", "obj", "iobj", "of", "poss", "mod", "comp", "about"):
        return []
    hosts = [*evoked.around.get("obj", ()), *(evoked.around.get("subj", ()) if function == "between" else ())]
    return [t for host in hosts for t in functions(sentence, host).get(function, ())]


def _can_fill(sentence: Sentence, token: Token, role: str) -> bool:
    """Whether a word can stand in a role: a body, a person or a weapon acts; no time fills any."""
    if token.pos not in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") or token.entity in ("DATE", "TIME", "CARDINAL"):
        one_of = any(c.text.lower() == "of" for c in sentence.children(token))  # "*one* of our crews"
        return token.entity == "CARDINAL" and (role in ("target", "participants") or one_of)
    if token.tag in ("WP", "WDT"):
        return False  # nobody is named by "who fired first"
    kinds = certain_classes(sentence, token)
    if role not in ("actor", "mediator", "participants", "supervisor", "recipient") or token.pos == "PRON":
        return True
    return bool(kinds & _CAN_ACT) or not kinds & _CANNOT_ACT


_CAN_ACT = frozenset(
    ("people", "force", "party", "party-body", "government", "legislature", "agency", "weapon-agent", "third",
     "monitor", "captive", "fighters", "ex-force", "sapper-word", "projectile", "side-word", "place")
)  # fmt: skip
_CANNOT_ACT = frozenset(("figurative", "attack-noun", "vote", "duration", "number", "accord", "talks", "quantity"))


def _lost(sentence: Sentence, evoked: Evoked) -> list[Token]:
    """The doer that the parser tied to something else: right before an active verb, or behind a late "by"."""
    verb = evoked.trigger
    if evoked.frame.form != "verb":
        return []
    above = sentence.head(verb)
    if verb.dep == "acl" and above.dep == "ROOT" and above not in evoked.used and "of" in evoked.around:
        return [above]  # "Navy divers disposed of nine mines", taken for mines that divers were disposed of
    if is_passive(sentence, verb):
        late = [t for t in sentence.tokens[verb.index :] if t.text.lower() == "by" and t.dep in ("prep", "agent")]
        agents = [c for t in late for c in sentence.children(t) if c.dep == "pobj"]
        agents = [t for t in agents[:1] if certain_classes(sentence, t) & _ACTS]
        return agents or [t for t in evoked.around.get("in", ()) if "legislature" in certain_classes(sentence, t)]
    finite = verb.tag in ("VBD", "VBZ", "VBP") and verb.dep not in ("conj", "xcomp", "relcl", "acl")
    before = nouns_before(sentence, verb) if finite and not sentence.child(verb, "nsubj", "csubj", "expl") else []
    heads = [t for t in before if t.dep not in ("compound", "pobj", "poss", "nmod")]
    return [t for t in heads[:1] if certain_classes(sentence, t) & _ACTS]


_ACTS = frozenset(("people", "force", "government", "legislature", "fighters", "ex-force", "weapon-agent"))


def _mention(annotated: AnnotatedReport, sentence: Sentence, token: Token, entities: Entities) -> Mention:
    words = phrase(sentence, token)
    start, end = sentence.span(words)
    resolved = entities.name_of(sentence, words)
    if resolved.entity is None and (noun := _stands_for(sentence, token)):
        resolved = entities.name_of(sentence, phrase(sentence, noun))
    return Mention(
        text=annotated.report.text[start:end], entity=resolved.entity, kind=resolved.kind, start=start, end=end
    )


def _stands_for(sentence: Sentence, token: Token) -> Token | None:
    """The subject before "they" or "it" in the same sentence, if it can act: "men hold a hill that *they* took"."""
    if token.text.lower() not in ("they", "them", "it"):
        return None
    nouns = [noun for _, noun in antecedents(sentence, token, ()) if noun.dep in ("nsubj", "nsubjpass")]
    return next((t for t in reversed(nouns) if certain_classes(sentence, t) & _ACTS), None)


def phrase(sentence: Sentence, head: Token) -> list[Token]:
    """The words of a noun phrase without its article, its clauses and what is coordinated with it."""
    words = {t.index for t in sentence.subtree(head)}
    for child in sentence.children(head):
        if child.dep in _LOOSE or (child.dep == "prep" and child.text.lower() not in _KEPT_PREPOSITIONS):
            words -= {t.index for t in sentence.subtree(child)}
    low = high = head.index
    while low - 1 in words:
        low -= 1
    while high + 1 in words:
        high += 1
    kept = _behind_date(list(sentence.tokens[low : high + 1]), head)
    while len(kept) > 1 and kept[0].text.lower() in ("the", "a", "an", "“", '"', "‘", "'") and kept[0] is not head:
        kept.pop(0)
    while len(kept) > 1 and kept[-1] is not head and (kept[-1].pos == "PUNCT" or kept[-1].dep == "case"):
        kept.pop()
    return kept


def _behind_date(words: list[Token], head: Token) -> list[Token]:
    """ "On 15 August *twelve lorries* came": without the date that the parser took for a part of the noun phrase."""
    day, month = words[0], words[1] if len(words) > 1 else head
    dated = day.tag == "CD" and day.entity == month.entity == "DATE" and month.pos == "PROPN"
    return words[2:] if dated and head not in words[:2] else words
