"""Who stands where around a word: grammatical functions, with voice, coordination and control undone.

In: a parsed sentence and one of its words. Out: `Functions`, the words that fill `subj`, `obj`, each
preposition, `poss` and so on, so that "X handed over guns", "guns handed over by X" and "X, who agreed to
hand over guns" look alike. Frames and roles ask for functions, never for parser labels.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

Functions = dict[str, list[Token]]

_LINKING = ("prep", "agent", "dative", "prt", "advmod", "oprd")
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})


def is_verbal(token: Token) -> bool:
    """Whether the parser took the word for a verb form."""
    return token.pos in ("VERB", "AUX")


def is_nominal(token: Token) -> bool:
    """Whether the word can head a noun phrase."""
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM") or token.tag in ("DT", "PDT", "CD", "JJS")


@kept_by_word
def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb form is passive: by its auxiliary, or a bare past participle that modifies a noun."""
    if sentence.child(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if any(c.dep == "agent" and not _is_means(sentence, c) for c in sentence.children(verb)):
        return True
    if verb.tag not in ("VBN", "VBD") or sentence.child(verb, "aux"):
        return False
    if sentence.child(verb, "nsubj"):
        acts = verb.lemma in lexicons.terms("grammar_words", "ergative") or sentence.child(verb, "dobj", "ccomp")
        return verb.tag == "VBN" and not acts
    if verb.dep in ("acl", "amod", "advcl", "oprd"):
        return verb.tag == "VBN" and sentence.child(verb, "dobj") is None
    if verb.dep == "conj" and is_verbal(sentence.head(verb)):
        return verb.tag == "VBN" and is_passive(sentence, sentence.head(verb))
    return False


def _is_means(sentence: Sentence, link: Token) -> bool:
    """ "crossed *by boat*", "came *by road*": how, and not by whom."""
    return all(t.tag == "NN" and not sentence.children(t) for t in sentence.children(link) if t.dep == "pobj")


def conjuncts(sentence: Sentence, token: Token) -> list[Token]:
    """The word and the nouns coordinated with it ("guns, rounds and vehicles")."""
    found, waiting = [], [token]
    while waiting:
        current = waiting.pop(0)
        found.append(current)
        waiting.extend(c for c in sentence.children(current) if c.dep == "conj" and not is_verbal(c))
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
    slot.extend(t for token in tokens for t in conjuncts(sentence, token) if t not in slot)


def _verb_functions(sentence: Sentence, verb: Token) -> Functions:
    found: Functions = {}
    passive = is_passive(sentence, verb)
    for child in sentence.children(verb):
        if child.dep in ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl"):
            real = _antecedent(sentence, verb, child)
            _add(found, "obj" if passive or child.text == "whom" else "subj", sentence, real)
        elif child.dep == "dobj":
            _add(found, "iobj" if passive and "obj" in found else "obj", sentence, _antecedent(sentence, verb, child))
        else:
            _add_other(found, sentence, child)
    if verb.lemma == "let" and "obj" not in found:
        _add(found, "obj", sentence, *_let_go(sentence, verb))
    name = "obj" if passive else "subj"
    if name not in found:
        for token in _displaced(sentence, verb) or _inherited(sentence, verb):
            _add(found, name, sentence, token)
    if passive and "subj" not in found:
        _add(found, "subj", sentence, *_cleft_agent(sentence, verb))
        found = {name: tokens for name, tokens in found.items() if tokens}
    _undo_reflexive(found)
    if verb.dep == "relcl" and "obj" not in found and not _relative_of(sentence, verb):
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
    for token in _said_of(sentence, noun):
        _add(found, "subj" if noun.pos == "ADJ" else "about", sentence, token)
    return found


def _said_of(sentence: Sentence, word: Token) -> list[Token]:
    """What an adjective, a predicate noun or a phrase such as "under siege" is said of."""
    head = sentence.head(word)
    if word.dep == "pobj" and head.head != head.index:
        above = sentence.head(head)
        if above.dep == "prep" and above.head != above.index:
            above = sentence.head(above)
        if not is_verbal(above):
            return [above]
        return [*surface_subject(sentence, above), *functions(sentence, above).get("obj", [])]
    if word.dep == "amod":
        return [head]
    if word.dep == "oprd" and is_verbal(head):
        return functions(sentence, head).get("obj", [])
    if word.dep == "conj" and not is_nominal(head):
        return surface_subject(sentence, head) if is_verbal(head) else functions(sentence, head).get("subj", [])
    if word.dep in ("acomp", "attr", "ROOT", "advcl", "ccomp") and is_verbal(head):
        return functions(sentence, head).get("subj", [])
    return []


def _add_other(found: Functions, sentence: Sentence, child: Token) -> None:
    if child.dep in _LINKING and child.pos in ("ADP", "SCONJ", "VERB", "ADV"):
        name = "by" if child.dep == "agent" else child.text.lower()
        for inner in sentence.children(child):
            if inner.dep in ("pobj", "pcomp"):
                _add(found, name, sentence, inner)
                if child.dep == "agent" and not _is_means(sentence, child):
                    _add(found, "subj", sentence, inner)
            elif inner.dep == "conj" and inner.pos == "ADP":
                _add_joined(found, sentence, inner)
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


def _add_joined(found: Functions, sentence: Sentence, link: Token) -> None:
    """The second of two joined prepositions: "in or *out of* the gorge"."""
    for inner in sentence.children(link):
        if inner.dep == "pobj":
            _add(found, link.text.lower(), sentence, inner)
        elif inner.dep == "prep":
            _add_other(found, sentence, inner)
    _add(found, "adv", sentence, link)


def _antecedent(sentence: Sentence, verb: Token, token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the word itself."""
    if token.text.lower() in RELATIVES and token.tag in ("WDT", "WP", "IN"):
        clause = verb
        while clause.dep in ("conj", "ccomp", "xcomp"):
            clause = sentence.head(clause)
        if clause.dep == "relcl" or (clause.dep == "acl" and token.text == "whom"):
            return sentence.head(clause)
    return token


def _relative_of(sentence: Sentence, verb: Token) -> bool:
    return any(
        t.text.lower() in RELATIVES | {"where", "when"}
        for c in sentence.children(verb)
        for t in (c, *sentence.children(c))
    )


def _cleft_agent(sentence: Sentence, verb: Token) -> list[Token]:
    """ "It was by *shells* that the mill was wrecked"."""
    above = sentence.head(verb)
    if above.lemma != "be" or verb.dep not in ("ccomp", "advcl", "relcl", "acl"):
        return []
    by = next((c for c in sentence.children(above) if c.dep in ("prep", "agent") and c.text.lower() == "by"), None)
    return [t for t in sentence.children(by) if t.dep == "pobj"] if by else []


def _undo_reflexive(found: Functions) -> None:
    """ "the band dissolved itself": the object is the subject."""
    if any(t.text.lower().endswith(("self", "selves")) for t in found.get("obj", ())) and found.get("subj"):
        found["obj"] = list(found["subj"])


def _displaced(sentence: Sentence, verb: Token) -> list[Token]:
    """A subject that hangs elsewhere: behind the auxiliary ("Closed is *the road*"), or with a verb set in between."""
    for child in sentence.children(verb):
        if child.dep in ("aux", "auxpass"):
            behind = sentence.child(child, "nsubj", "nsubjpass", "attr")
            if behind:
                return [behind]
    if verb.dep == "ROOT" and sentence.child(verb, "aux", "auxpass"):
        for child in sentence.children(verb):
            if child.dep in ("parataxis", "ccomp", "csubj") and is_verbal(child) and child.index < verb.index:
                return surface_subject(sentence, child) if not sentence.child(child, "aux", "mark") else []
    return []


def _inherited(sentence: Sentence, verb: Token) -> list[Token]:
    """The unspoken subject of an infinitive, participle or coordinated verb."""
    head = sentence.head(verb)
    if head.index == verb.index:
        return []
    if verb.dep in ("acl", "amod", "relcl") and not is_verbal(head):
        return [head] if verb.tag in ("VBN", "VBD", "VBG") or verb.dep == "relcl" else []
    if verb.dep in ("conj", "xcomp", "ccomp", "advcl", "pcomp", "oprd", "prep"):
        return _subject_for(sentence, verb, head)
    return []


def _subject_for(sentence: Sentence, verb: Token, head: Token) -> list[Token]:
    if not is_verbal(head):
        above = sentence.head(head)
        if head.pos in ("ADP", "SCONJ") and is_verbal(above):
            return _controller(sentence, above)
        if above.dep == "dobj" and sentence.head(above).lemma in lexicons.terms("grammar_words", "object_control"):
            return [above]  # "accused the band of shelling": tied to the band
        return functions(sentence, head).get("subj", []) if head.pos == "ADJ" else []
    if verb.dep == "conj":
        return surface_subject(sentence, head)
    if verb.dep == "ccomp" and verb.tag in ("VBD", "VBZ", "VBP"):
        return []  # a finite clause has a subject of its own, which the parser has lost
    called_on = verb.dep == "advcl" and verb.tag == "VB" and "on" in functions(sentence, head)
    if verb.dep == "xcomp" or (called_on and head.lemma in lexicons.terms("grammar_words", "object_control")):
        return _controller(sentence, head)
    return surface_subject(sentence, head)


def _controller(sentence: Sentence, head: Token) -> list[Token]:
    if head.lemma in lexicons.terms("grammar_words", "object_control"):
        governed = functions(sentence, head)
        return governed.get("obj") or governed.get("on") or surface_subject(sentence, head)
    return surface_subject(sentence, head)


def surface_subject(sentence: Sentence, verb: Token) -> list[Token]:
    """What stands as subject in the sentence, active or passive."""
    return functions(sentence, verb).get("obj" if is_passive(sentence, verb) else "subj", [])


def is_only_compared(sentence: Sentence, token: Token) -> bool:
    """Whether a word is what something is rather than: "would rather be paid than | shot", "rather than | fight"."""
    if not token.index or sentence.tokens[token.index - 1].text.lower() != "than":
        return False
    return any(t.text.lower() == "rather" for t in sentence.tokens[: token.index])
