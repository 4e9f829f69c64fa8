"""Where a word of harm has its victims: one function for each form of `lexicons/outcomes.tsv`.

The plain order of the words is asked before the tree where they touch ("46 dead and 112 wounded", "six were
killed"), because lists of that kind break parsers; then the functions around the word (`grammar`).
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso import lexicons
from sayso.claims.figures.among import among_harmed
from sayso.claims.figures.care import in_condition, taken_to_care
from sayso.claims.figures.lists import listed_after, listed_before
from sayso.claims.figures.neighbours import just_before, just_behind, opens_number
from sayso.claims.figures.populations import harmed_among
from sayso.claims.figures.tolls import number_of, toll
from sayso.claims.figures.victims import Quantities, Victim, amounts_of, counted, counts_people, nobody
from sayso.claims.grammar import functions
from sayso.claims.voice import is_passive, is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.uncounted import words_at

_DESCRIBING = ("acl", "relcl", "amod")  # of a word that describes the noun before it


def victims_of(sentence: Sentence, token: Token, form: str, quantities: Quantities) -> list[Victim]:
    """The victims of a word of harm in one of its forms; empty if the form does not fit here."""
    listed = among_harmed(sentence, token, quantities) if form in ("object", "state", "toll") else []
    return listed or list(_FORMS[form](sentence, token, quantities))


def _object(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """Object of an active verb, subject of a passive one."""
    if (not is_verbal(token) and token.tag not in ("JJ", "NN", "NNS", "NNP")) or _is_aimed(sentence, token):
        return
    around = functions(sentence, token) if is_verbal(token) else {}
    named = [t for t in around.get("iobj", []) if t.dep == "dative" and t.entity == "PERSON" and t.index > token.index]
    objects = [*named, *around.get("obj", [])]  # "executed | Salim Orlen | a medic"
    objects = [t for t in objects if t.index < token.index or not _has_other_outcome(sentence, token, t, quantities)]
    active = any(t.index > token.index for t in objects) and (token.dep not in _DESCRIBING or token.tag == "VBG")
    near = None if token.tag == "VBG" else just_before(sentence, token, quantities)
    if opens_number(sentence, token, quantities):
        near = None
    if active and not (near and near.quantity and near.quantity.head is None and near.last == token.index):
        near = None  # who stands before an active verb does the harm, but not in "4 killed, 43 hurt"
    behind = list(just_behind(sentence, token, quantities))
    if near is not None and not (behind and _joins(sentence, near, token)):
        found = listed_before(sentence, near, quantities)
        yield from found
        apart = [t for t in objects if t.index < found[0].first and (t.tag == "NN" or t.entity == "PERSON")]
        yield from amounts_of(sentence, apart if _is_deadly(token) else (), quantities)
        return
    victims = list(amounts_of(sentence, objects, quantities, named=_is_deadly(token)))
    victims = victims or list(amounts_of(sentence, _shared_behind(sentence, token), quantities))
    victims = victims or behind or _shared(sentence, token, quantities)
    yield from victims or (_headed(sentence, token, around, quantities) if not objects else ())
    if active and victims:
        known, last = {v.first for v in victims}, max(victims, key=lambda v: v.last)
        yield from (v for v in listed_after(sentence, last, quantities) if v.first not in known)


def _headed(
    sentence: Sentence, token: Token, around: dict[str, list[Token]], quantities: Quantities
) -> Iterator[Victim]:
    """The subject in a headline whose object has its own word of harm: "*Child* killed | 9 injured in blast"."""
    behind = [t for t in around.get("obj", []) if t.index > token.index]
    if behind and token.tag in ("VBD", "VBN"):
        yield from amounts_of(sentence, around.get("subj", []), quantities, named=False)


def _is_aimed(sentence: Sentence, token: Token) -> bool:
    """Whether a verb of shooting says only at whom: "a sniper | shot | on the villagers"."""
    aims = any(c.dep == "prep" and c.text.lower() in ("at", "on", "upon") for c in sentence.children(token))
    return token.lemma == "shoot" and aims and not sentence.child(token, "auxpass", "nsubjpass", "dobj")


def _shared_behind(sentence: Sentence, token: Token) -> list[Token]:
    """The object of the verb that "and" joins right behind: "killed and | buried two farmers"."""
    joined = [c for c in sentence.children(token) if c.dep == "conj" and c.index == token.index + 2 and is_verbal(c)]
    alike = [c for c in joined if c.tag == token.tag or {c.tag, token.tag} == {"VBD", "VBN"}]
    return [t for c in alike for t in functions(sentence, c).get("obj", []) if t.index > c.index]


def _joins(sentence: Sentence, near: Victim, token: Token) -> bool:
    """Whether "and" begins a new clause between: "killed 12 farmers | and injured 90 more"."""
    return any(t.text.lower() == "and" for t in sentence.tokens[near.last : token.index])


def _has_other_outcome(sentence: Sentence, verb: Token, token: Token, quantities: Quantities) -> bool:
    """Whether a number has its own word of harm: "7 civilians killed | 25 | injured", "kill 50 | injure | dozens"."""
    words = lexicons.terms("count_words", "outcome")
    spans = [(q.first, q.last) for q in quantities if q.first <= token.index < q.last]
    behind_number = any(q.last == token.index and q.head is None for q in quantities)
    if token.text.lower() in words and (behind_number or not spans):
        return True
    first, last = spans[0] if spans else (token.index, token.index + 1)
    behind, before = sentence.tokens[last : last + 1], sentence.tokens[max(first - 1, 0)]
    governed = before.text.lower() in lexicons.terms("count_words", "outcome_verb") and before.index != verb.index
    own = bool(behind) and behind[0].text.lower() in words and not opens_number(sentence, behind[0], quantities)
    return governed or own


def _shared(sentence: Sentence, token: Token, quantities: Quantities) -> list[Victim]:
    """The victims of the passive verb that this one is joined to: "was shot in the head and | killed"."""
    above = sentence.head(token)
    bare = not sentence.child(token, "nsubj", "nsubjpass", "dobj")
    if token.dep != "conj" or token.tag not in ("VBN", "VBD") or not bare or not is_verbal(above):
        return []
    return (
        list(amounts_of(sentence, functions(sentence, above).get("obj", []), quantities))
        if is_passive(sentence, above)
        else []
    )


def _state(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """What stands before "dead" or "wounded", with or without a copula; a coordinated state shares its subject."""
    described = sentence.head(token)
    if token.dep == "amod" and any(q.described <= token.index < q.head for q in quantities if q.head is not None):
        yield from amounts_of(sentence, [described], quantities, named=False)
    elif token.dep == "oprd":
        yield from amounts_of(sentence, functions(sentence, described).get("obj", []), quantities)
    elif is_verbal(token):
        adjective = token.tag == "VBG"  # "five are missing"
        yield from (_subject if adjective else _object)(sentence, token, quantities)
        return
    near = just_before(sentence, token, quantities)
    if near is not None:
        yield from listed_before(sentence, near, quantities)
        return
    governor = sentence.head(token)
    if token.dep == "conj" and not is_verbal(governor):
        yield from _state(sentence, governor, quantities)
    elif token.dep == "amod":
        yield from amounts_of(sentence, [governor], quantities, named=False)
    elif governor.lemma.lower() in lexicons.terms("harm_words", "copula") or token.dep in ("ccomp", "conj"):
        around = functions(sentence, token).get("subj", []) or functions(sentence, governor).get("obj", [])
        yield from amounts_of(sentence, around, quantities)


def _subject(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """Subject of "die", whatever name it bears."""
    near = just_before(sentence, token, quantities)
    yield from (
        listed_before(sentence, near, quantities)
        if near
        else amounts_of(sentence, functions(sentence, token).get("subj", []), quantities)
    )


def _weak_subject(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """Counted people who "fell", if nothing says where or into what."""
    around = functions(sentence, token)
    if not set(around) - {"subj", "adv", "as", "mod"}:
        yield from (v for v in amounts_of(sentence, around.get("subj", []), quantities) if v.quantity)


def _count(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """ "eleven deaths", "no casualties"."""
    yield from (counted(sentence, q) for q in quantities if q.head == token.index)
    none = nobody(sentence, token)
    if none is not None:
        yield none._replace(who=harmed_among(sentence, token.index + 1))


def _of(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """ "the loss of nine soldiers", "the death of a farmer", "the sergeant's death", "the fatal shooting of a boy"."""
    around = functions(sentence, token)
    joined = [c for c in sentence.children(token) if c.dep == "conj" and c.index == token.index + 2]
    fillers = around.get("of") or [t for c in joined for t in functions(sentence, c).get("of", [])]
    behind = words_at(sentence.tokens, token.index + 1, 1) == "of"  # where the parser ties "of" to another word
    near = [q for q in quantities if behind and not fillers and q.first == token.index + 2 and counts_people(q)]
    yield from [counted(sentence, q) for q in near] or amounts_of(sentence, fillers, quantities, named=True)
    if _is_deadly(token):
        yield from amounts_of(sentence, around.get("poss", []), quantities)


def _lives(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """ "claimed 70 lives", "claimed the lives of two farmers", "cost nineteen men their lives"."""
    around = functions(sentence, token)
    if token.lemma == "claim":
        bare = [q for q in quantities if q.first == token.index + 1 and q.head is None and counts_people(q)]
        yield from (counted(sentence, q) for q in bare if not _has_people_as_subject(sentence, token))
    behind = [q for q in quantities if words_at(sentence.tokens, token.index + 1, 3) == "the lives of"]
    near = next((counted(sentence, q) for q in behind if q.first == token.index + 4 and counts_people(q)), None)
    if near is not None:
        yield from (near, *listed_after(sentence, near, quantities))
        return
    for filler in around.get("obj", []):
        if filler.lemma.lower() == "life" and sentence.child(filler, "poss"):
            yield from amounts_of(sentence, around.get("iobj", []), quantities)
        if filler.lemma.lower() == "life":
            yield from amounts_of(sentence, functions(sentence, filler).get("of", []), quantities)
        for quantity in quantities:
            head = sentence.tokens[quantity.head] if quantity.head is not None else None
            if head is not None and head.lemma.lower() == "life" and quantity.first <= filler.index < quantity.last:
                yield counted(sentence, quantity)


def _has_people_as_subject(sentence: Sentence, token: Token) -> bool:
    """Whether people do it: "the rebels claimed five" tells of no deaths, "the blast claimed five" does."""
    subjects = functions(sentence, token).get("subj", [])
    return not subjects or any(class_of_noun(t) in ("people", "people_group") or t.pos == "PRON" for t in subjects)


def _loses(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """ "lost 12 men", "12 men lost"."""
    near = just_before(sentence, token, quantities) if token.tag == "VBN" else None
    objects = functions(sentence, token).get("obj", [])
    found = [near] if near else amounts_of(sentence, objects, quantities, named=False)
    again = token.dep == "conj" and sentence.head(token).lemma == token.lemma  # "… lost 12 men and … lost | nine"
    classes = ("people", "") if again else ("people",)
    yield from (v for v in found if v.quantity and v.quantity.class_ in classes)


def _received(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """ "received wounds", "lost his life", "a man with gunshot wounds", "three are treated for injuries"."""
    above = sentence.head(token)
    if (
        token.dep == "pobj"
        and above.text.lower() == "for"
        and sentence.head(above).lemma.lower() in ("treat", "hospitalize")
    ):
        yield from _object(sentence, sentence.head(above), quantities)
        return
    if token.dep == "dobj" and above.lemma.lower() in lexicons.terms("harm_words", "receives"):
        yield from amounts_of(sentence, functions(sentence, above).get("subj", []), quantities)
    elif token.dep == "pobj" and above.text.lower() == "with" and token.lemma.lower() != "life":
        yield from amounts_of(sentence, [sentence.head(above)], quantities, named=False)


_FORMS = {
    "object": _object, "state": _state, "subject": _subject, "weak_subject": _weak_subject, "count": _count, "of": _of,
    "toll": toll, "lives": _lives, "loses": _loses, "received": _received, "taken_to_care": taken_to_care,
    "in_condition": in_condition, "number_of": number_of,
}  # fmt: skip


def _is_deadly(token: Token) -> bool:
    """Whether only people suffer it, so that any name is a person: "kill", "death", but not "hurt" or "loss"."""
    return token.lemma.lower() not in ("hurt", "injure", "loss", "injury", "wound", "wounding", "burn")
