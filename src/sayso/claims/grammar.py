"""Who stands where around a word: grammatical functions, with voice, coordination and control undone.

In: a parsed sentence and one of its words. Out: `Functions`, the words that fill `subj`, `obj`, each
preposition, `poss` and so on, so that "X handed over guns", "guns handed over by X" and "X, who agreed to
hand over guns" look alike. Frames and roles ask for functions, never for parser labels.
"""

from __future__ import annotations

from sayso.claims.inheritance import ITSELF, SURFACE, Giver, antecedent, displaced, has_relative, inherited
from sayso.claims.voice import is_means, is_nominal, is_passive, is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

Functions = dict[str, list[Token]]

_LINKING = ("prep", "agent", "dative", "prt", "advmod", "oprd")


def conjuncts(sentence: Sentence, token: Token) -> list[Token]:
    """The word and the nouns coordinated with it ("guns, rounds and vehicles")."""
    found = [token]
    for current in found:
        found.extend([c for c in sentence.children(current) if c.dep == "conj" and not is_verbal(c)])
    return found


@kept_by_word
def functions(sentence: Sentence, token: Token) -> Functions:
    """What fills each function around a verb, noun or adjective.

    Returns:
        `subj` (who does), `obj` (to whom), `iobj`, `comp` (complements), `adv`, `poss`, `mod` (what modifies a
        noun), and one key for each preposition ("to", "from", "of"); values in the order of the text.
    """
    return _verb_functions(sentence, token) if is_verbal(token) else _noun_functions(sentence, token)


def _add(found: Functions, name: str, sentence: Sentence, *tokens: Token) -> None:
    slot = found.setdefault(name, [])
    for token in tokens:
        slot.extend([t for t in conjuncts(sentence, token) if t not in slot])


def _verb_functions(sentence: Sentence, verb: Token) -> Functions:
    found: Functions = {}
    passive = is_passive(sentence, verb)
    for child in sentence.children(verb):
        if child.dep in ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"):
            real = antecedent(sentence, verb, child)
            _add(found, "obj" if passive or child.text == "whom" else "subj", sentence, real)
        elif child.dep == "dobj" or child.text == "whom":
            _add(found, "iobj" if passive and "obj" in found else "obj", sentence, antecedent(sentence, verb, child))
        else:
            _add_other(found, sentence, child)
    if verb.lemma == "let" and "obj" not in found:
        _add(found, "obj", sentence, *_let_go(sentence, verb))
    name = "obj" if passive else "subj"
    if name not in found:
        for token in _given(sentence, displaced(sentence, verb)) or _given(sentence, inherited(sentence, verb)):
            _add(found, name, sentence, token)
    if passive and "subj" not in found:
        _add(found, "subj", sentence, *_cleft_agent(sentence, verb))
        found = {name: tokens for name, tokens in found.items() if tokens}
    _undo_reflexive(found)
    if verb.dep == "relcl" and "obj" not in found and not has_relative(sentence, verb):
        _add(found, "obj", sentence, sentence.head(verb))
    return found


def _let_go(sentence: Sentence, verb: Token) -> list[Token]:
    """ "let *twelve sailors* go": tied to the second verb as its subject."""
    clauses = [c for c in sentence.children(verb) if c.dep in ("ccomp", "xcomp")]
    return [t for c in clauses for t in sentence.children(c) if t.dep in ("nsubj", "nsubjpass")]


def _noun_functions(sentence: Sentence, noun: Token) -> Functions:
    found: Functions = {}
    for child in sentence.children(noun):
        if child.dep in ("poss",):
            _add(found, "poss", sentence, child)
        elif child.dep in ("amod", "compound", "nmod", "nummod", "npadvmod", "det", "quantmod"):
            _add(found, "mod", sentence, child)
        elif child.dep == "appos":
            _add(found, "appos", sentence, child)
        else:
            _add_other(found, sentence, child)
    own = [c for c in sentence.children(noun) if c.dep in ("nsubj", "nsubjpass")] if noun.pos == "ADJ" else []
    if any(_is_reflexive(c) for c in own):
        own = surface_subject(sentence, sentence.head(noun))  # "the region declared *itself* independent"
    for token in own or _said_of(sentence, noun):  # "keep *the road* open"
        _add(found, "subj" if noun.pos == "ADJ" else "about", sentence, token)
    return found


def _said_of(sentence: Sentence, word: Token) -> list[Token]:
    """What an adjective, a predicate noun or a phrase such as "under siege" is said of."""
    head = sentence.head(word)
    if word.dep == "pobj" and head.head != head.index:
        above = sentence.head(head)
        if above.dep in ("prep", "advmod") and above.head != above.index:
            above = sentence.head(above)  # "is *back* in rebel hands"
        if not is_verbal(above):
            return [above]
        return [*surface_subject(sentence, above), *functions(sentence, above).get("obj", [])]
    if word.dep == "amod":
        return [head]
    if word.dep == "oprd" and is_verbal(head):
        return functions(sentence, head).get("obj", [])
    if word.dep == "conj" and head.dep == "pobj":
        return _said_of(sentence, head)  # "under lock and *key*"
    if word.dep == "conj" and not is_nominal(head):
        return surface_subject(sentence, head) if is_verbal(head) else functions(sentence, head).get("subj", [])
    if word.dep in ("acomp", "attr", "ROOT", "advcl", "ccomp") and is_verbal(head):
        return functions(sentence, head).get("subj", [])
    return []


def _add_other(found: Functions, sentence: Sentence, child: Token) -> None:
    if child.dep in _LINKING and child.pos in ("ADP", "SCONJ", "VERB", "ADV", "PART"):
        name = "by" if child.dep == "agent" else child.text.lower()
        for inner in sentence.children(child):
            if inner.dep in ("pobj", "pcomp"):
                _add(found, name, sentence, antecedent(sentence, sentence.head(child), inner))
                if child.dep == "agent" and not is_means(sentence, child):
                    _add(found, "subj", sentence, inner)
            elif inner.dep == "conj" and inner.pos == "ADP":
                _add_joined(found, sentence, child, inner)
            elif inner.dep == "prep":
                _add_other(found, sentence, inner)
                _add(found, name, sentence, *(t for t in sentence.children(inner) if t.dep == "pobj"))
        _add(found, "adv", sentence, child)
    elif child.dep == "dative":
        _add(found, "iobj", sentence, child)
    elif child.dep in ("attr", "oprd", "acomp", "ccomp", "xcomp", "pcomp"):
        _add(found, "comp", sentence, child)
    elif child.dep in ("npadvmod", "neg"):
        _add(found, "adv", sentence, child)


def _add_joined(found: Functions, sentence: Sentence, first: Token, second: Token) -> None:
    """Two joined prepositions: "in or *out of* the gorge"; the first may lack a noun of its own."""
    nouns = [t for t in sentence.children(second) if t.dep == "pobj"]
    for inner in (c for c in sentence.children(second) if c.dep == "prep"):
        _add_other(found, sentence, inner)
        nouns.extend(t for t in sentence.children(inner) if t.dep == "pobj")
    bare = not any(c.dep in ("pobj", "pcomp", "prep") for c in sentence.children(first))
    for link in (first, second) if bare else (second,):
        _add(found, link.text.lower(), sentence, *nouns)
    _add(found, "adv", sentence, second)


def _cleft_agent(sentence: Sentence, verb: Token) -> list[Token]:
    """ "It was by *shells* that the mill was wrecked"."""
    above = sentence.head(verb)
    if above.lemma != "be" or verb.dep not in ("ccomp", "advcl", "relcl", "acl"):
        return []
    by = next((c for c in sentence.children(above) if c.dep in ("prep", "agent") and c.text.lower() == "by"), None)
    return [t for t in sentence.children(by) if t.dep == "pobj"] if by else []


def _undo_reflexive(found: Functions) -> None:
    """ "the band dissolved itself": the object is the subject."""
    if not found.get("obj") or not found.get("subj"):
        return
    if any(_is_reflexive(t) for t in found["obj"]):
        found["obj"] = list(found["subj"])


def _is_reflexive(token: Token) -> bool:
    return token.text.lower().endswith(("self", "selves"))


def _given(sentence: Sentence, giver: Giver | None) -> list[Token]:
    """What a verb takes over from another word: what fills the first of its places that is filled."""
    if giver is None:
        return []
    if giver.places == ITSELF:
        return [giver.word]
    around = functions(sentence, giver.word)
    found = (around.get(p) for p in giver.places if p != SURFACE)
    return next((tokens for tokens in found if tokens), None) or (
        surface_subject(sentence, giver.word) if SURFACE in giver.places else []
    )


def surface_subject(sentence: Sentence, verb: Token) -> list[Token]:
    """What stands as subject in the sentence, active or passive."""
    return functions(sentence, verb).get("obj" if is_passive(sentence, verb) else "subj", [])


def is_only_compared(sentence: Sentence, token: Token) -> bool:
    """Whether a word is what something is rather than: "would rather be paid than | shot", "rather than | fight"."""
    if not token.index or sentence.tokens[token.index - 1].text.lower() != "than":
        return False
    return any(t.text.lower() == "rather" for t in sentence.tokens[: token.index])
