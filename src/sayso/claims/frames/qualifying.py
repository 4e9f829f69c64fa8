"""What the words around a noun make of it: soldiers "captured in May" are held, "of the Buffer Force" a third's.

In: a noun with the classes of its own. Out: further classes, by its modifiers and participles (`qualified.tsv`), by a
relative clause that has it for object, by the body that it belongs to and by the load that it carries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import lru_cache

from sayso import lexicons
from sayso.claims.frames.antecedents import antecedents
from sayso.claims.frames.terms import forms
from sayso.claims.spelling import spelled
from sayso.claims.voice import is_passive
from sayso.model import Sentence, Token

Kinds = Callable[[Sentence, Token], frozenset[str]]

QUALIFIABLE = frozenset(("force", "fighters", "people", "captive", "third", "convoy", "member-word", "law"))
MEMBERS = frozenset(("force", "member-word"))
_OF_BODIES = frozenset(("third", "monitor"))  # what its soldiers are with a body
_OF_ANY = _OF_BODIES | {"force", "fighters"}  # what those are who are only called its members
_MODIFIERS = ("amod", "compound", "nmod", "poss", "acl")
_LOADED_WITH = ("of", "with", "carrying", "bearing")
_LOADED = ("carry", "load", "bear", "bring", "transport")


def qualified(sentence: Sentence, noun: Token, own: frozenset[str], kinds: Kinds) -> Iterator[str]:
    """The classes that the words around a noun give it.

    Args:
        sentence, noun: the word.
        own: its classes without them.
        kinds: gives the classes of another word.
    """
    for word in (*_qualifying(sentence, noun), *(_matters(sentence, noun) if "law" in own else ())):
        made = (kind for form in forms(word) for kind in _qualifiers().get(form, ()))
        yield from (class_ for class_, bases in made if not bases.isdisjoint(own))
    behind = sentence.tokens[noun.index + 1 : noun.index + 2]
    for link in dict.fromkeys((*sentence.children(noun), *behind)) if "convoy" in own else ():
        if _carries(link):
            yield from _loaded(sentence, link, kinds)
    for child in sentence.children(noun) if "force" in own else ():
        if child.dep == "prep" and child.text.lower() in ("of", "from"):
            yield from _sent_by(sentence, child)
    for child in () if own.isdisjoint(MEMBERS) else sentence.children(noun):
        yield from _of_body(sentence, child, kinds) & _passed_on(own)


def made_by(sentence: Sentence, noun: Token, own: frozenset[str]) -> frozenset[str]:
    """What those become to whom the verb of their clause does something: "they *seized* the sailors"."""
    verb = sentence.head(noun)
    done_to = noun.dep == "nsubjpass" or (noun.dep == "dobj" and verb.pos == "VERB")
    made = (kind for form in sorted(forms(verb)) for kind in _qualifiers().get(form, ())) if done_to else ()
    return frozenset(class_ for class_, bases in made if not bases.isdisjoint(own))


def _qualifying(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """Its modifiers, the verb of a relative clause that has it for object, and a bare participle right behind it."""
    for child in sentence.children(noun):
        if child.dep in _MODIFIERS or (child.dep == "relcl" and _is_object(sentence, child)):
            yield child
    for behind in sentence.tokens[noun.index + 1 : noun.index + 2]:
        if behind.tag in ("VBN", "VBD") and behind.head != noun.index and not sentence.child(behind, "dobj", "aux"):
            yield behind


def _matters(sentence: Sentence, law: Token) -> Iterator[Token]:
    """What a law is on, whatever the parser ties it to: "adopted the Law on Civic *Reconciliation*"."""
    for link in sentence.tokens[law.index + 1 : law.index + 2]:
        if link.text.lower() in ("on", "of", "for", "about"):
            yield from (t for t in sentence.children(link) if t.dep == "pobj")


def _is_object(sentence: Sentence, clause: Token) -> bool:
    """Whether a relative clause does something to its noun: "who *was held*", "*whom* they held"."""
    return is_passive(sentence, clause) or any(
        c.dep == "dobj" and c.text.lower() in ("whom", "that") for c in sentence.children(clause)
    )


@lexicons.cached
@lru_cache(maxsize=1)
def _qualifiers() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Modifier -> (class that it makes, of which classes of noun)."""
    index: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for entry in lexicons.load("qualified"):
        index.setdefault(spelled(entry.term), []).append((entry.class_, frozenset(entry.get("of").split())))
    return {term: tuple(found) for term, found in index.items()}


def _sent_by(sentence: Sentence, link: Token) -> list[str]:
    """ "a battalion *from the Union*", "of the *regional* body" is a third party's."""
    senders = [t for t in sentence.children(link) if t.dep == "pobj"]
    words = [w for t in senders for w in (t, *(c for c in sentence.children(t) if c.dep in ("amod", "compound")))]
    makes = [class_ for t in words for class_, of in _qualifiers().get(spelled(t.lemma), ()) if "force" in of]
    return [class_ for class_ in makes if class_ == "third"]


def _of_body(sentence: Sentence, child: Token, kinds: Kinds) -> frozenset[str]:
    """ "the soldiers *of the Force*", "the *mission's* staff" are what their body is."""
    bodies = [child] if child.dep == "poss" and child.pos != "PRON" else []
    if child.dep == "prep" and child.text.lower() in ("of", "from"):
        bodies = [t for t in sentence.children(child) if t.dep == "pobj"]
    return frozenset().union(*(kinds(sentence, body) for body in bodies))


def _passed_on(own: Set[str]) -> frozenset[str]:
    return _OF_ANY if "member-word" in own and "force" not in own else _OF_BODIES


def _carries(child: Token) -> bool:
    loaded = child.dep == "acl" and child.lemma in _LOADED
    return loaded or (child.dep == "prep" and child.text.lower() in _LOADED_WITH)


def _loaded(sentence: Sentence, link: Token, kinds: Kinds) -> list[str]:
    """ "lorries *with flour*", "trucks *carrying tents*" are aid on its way."""
    loads = [t for t in sentence.subtree(link) if t.dep in ("pobj", "dobj", "conj", "appos")]
    return ["aid", "strict-convoy"] if any("aid" in kinds(sentence, load) for load in loads) else []


def of_named_body(
    sentence: Sentence, noun: Token, before: tuple[Sentence, ...], own: Set[str], kinds: Kinds
) -> frozenset[str]:
    """ "The Mission has left. *Its* staff …", "the Team, *whose* members": members of a body named elsewhere."""
    owner = sentence.child(noun, "poss")
    if owner is None or owner.pos not in ("PRON", "DET"):
        return frozenset()
    if owner.text.lower() == "whose":
        clause = next((t for t in sentence.ancestors(noun) if t.dep == "relcl"), None)
        named = [(sentence, sentence.head(clause))] if clause else []
    else:
        named = antecedents(sentence, owner, before) if owner.text.lower() in ("its", "their") else []
    return _passed_on(own).intersection(*(kinds(where, body) for where, body in named[-1:])) if named else frozenset()
