"""Words above a word that change what it tells: "agreed to", "failed to", "a proposal for", "suspended".

In: a word in its sentence. Out: the words above it whose say counts, nearest first, and for each of them
the modality that `lexicons/modality.tsv` gives it for what hangs under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso import lexicons
from sayso.claims.spelling import spelled
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

Link = Literal["noun", "claim", "to", "that", "ing"]
_COMPLEMENTS = frozenset(("of", "for", "to", "on", "about", "over", "into", "against", "from"))
_WISHED = ("proposed", "requested", "demanded", "planned")
_STAYING = ("remain", "stay")  # "agreed to stay *within* the borders"
_LOOSE = ("relcl", "appos", "parataxis")


class Above(NamedTuple):
    """A word above: what hangs under it (`link`), whether that is its subject, and the preposition or particle ("")."""

    word: Token
    link: Link
    as_subject: bool
    preposition: str = ""


def operator(word: Token, link: str, preposition: str = "") -> str | None:
    """The modality that a word, or a word with a preposition ("provide for"), gives to what hangs under it, or None.

    The link "none" asks for what it gives where it is itself denied ("no *sign* of"), "subject" for what it makes
    of its subject ("the shortage *eased*"), "provides" for what stands under it or is its deed ("the *bill* would"),
    "itself" for what it tells where it is itself what is told of ("the talks *broke off*").
    """
    return _given(word.lemma, word.text, link, preposition)


@lexicons.cached
@lru_cache(maxsize=50_000)
def _given(written_lemma: str, text: str, link: str, preposition: str) -> str | None:
    known, lemma = _operators(), spelled(written_lemma)
    takes = known.get(f"{lemma} {preposition}") or known.get(lemma) or known.get(spelled(text)) or {}
    if link in ("none", "subject", "provides", "itself"):
        return takes.get(link)
    if link in ("noun", "claim"):
        return takes.get(link) or takes.get("noun") or takes.get("both")
    return takes.get(link) or takes.get("clause") or takes.get("both")


@lexicons.cached
@lru_cache(maxsize=1)
def _operators() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for entry in lexicons.load("modality"):
        found.setdefault(spelled(entry.term), {}).setdefault(entry.get("takes", "both"), entry.class_)
    return found


def climb(sentence: Sentence, token: Token) -> Iterator[Above]:
    """The words above `token` that it is a complement of; adjuncts, relative clauses and conditions end the way up."""
    below = token
    crossed: Token | None = None
    while below.head != below.index:
        word = _governor(sentence, below)
        if word is None or _is_parted(sentence, below, word):
            return
        if (wanting := _wanting(sentence, below, word)) is not None:
            yield Above(wanting, "to" if is_verbal(below) else "noun", False)
        if _is_preposition(word):
            above = sentence.head(word)
            if not (_carries(below, word) or above.lemma in _STAYING or is_phrasal(above, word.text.lower())):
                return
            crossed = word
            below = word if word.dep in ("prep", "dative", "agent", "pcomp") else below
            if below is not word:
                return
            continue
        if below.dep == "conj":
            below, crossed = word, None
            continue
        if (below.dep in _LOOSE and not _completes(sentence, below, word)) or _is_adjunct(sentence, below, word):
            return
        preposition = crossed.text.lower() if crossed else particle_of(sentence, word) or _for_whom(sentence, below)
        yield Above(word, _link(sentence, crossed, below), _is_doer(sentence, below, word), preposition)
        below, crossed = word, None


def particle_of(sentence: Sentence, word: Token) -> str:
    """The particle of a phrasal verb: "called *off* the raid", "ruled *out* a truce", "set *for* May"; "" without."""
    for child in sentence.children(word):
        spoken = child.text.lower()
        tied = child.dep == "advmod" or (child.dep == "prep" and sentence.children(child))
        if child.dep == "prt" or (tied and is_phrasal(word, spoken)):
            return spoken
    return ""


def is_phrasal(word: Token, particle: str) -> bool:
    """Whether a word with a particle means something of its own: "put *forward*"."""
    return bool(particle) and f"{spelled(word.lemma)} {particle}" in _operators()


def _is_doer(sentence: Sentence, below: Token, word: Token) -> bool:
    """Whether a word is the subject of the one above; not in a note's "release of the women recommended"."""
    bare = below.dep == "nsubj" and word.tag in ("VBD", "VBN") and operator(word, "noun") in _WISHED
    noted = bare and len(sentence.children(word)) == 1 + any(c.pos == "PUNCT" for c in sentence.children(word))
    aimed = below.dep == "nsubjpass" and word.lemma == "aim"  # "the raids are *aimed* at …"
    return aimed or (below.dep in ("nsubj", "csubj", "agent", "poss") and not noted)


def _wanting(sentence: Sentence, below: Token, be: Token) -> Token | None:
    """The verb of "*What they want* is …" over what follows the "is"."""
    if be.lemma != "be" or below.index < be.index:
        return None
    clauses = (c for c in sentence.children(be) if c.dep in ("csubj", "nsubj") and is_verbal(c))
    return next((c for c in clauses if any(t.text.lower() == "what" for t in sentence.children(c))), None)


def _is_parted(sentence: Sentence, below: Token, word: Token) -> bool:
    """Whether a semicolon stands between a clause and the verb that it hangs on: each tells for itself."""
    if below.dep not in ("ccomp", "parataxis") or below.index > word.index:
        return False
    return any(t.text == ";" for t in sentence.tokens[below.index : word.index])


def _governor(sentence: Sentence, below: Token) -> Token | None:
    """What a word hangs on; a noun that the parser coordinated with a verb hangs with that verb's last noun."""
    head = sentence.head(below)
    if below.dep == "conj" and is_verbal(head) and not is_verbal(below):
        before = [
            t
            for t in sentence.subtree(head)
            if t.index < below.index and t.dep in ("dobj", "attr") and not is_verbal(t)
        ]
        return before[0] if before else head
    return head


def _is_preposition(word: Token) -> bool:
    return word.pos in ("ADP", "SCONJ", "PART") or word.dep == "prep"


def _carries(below: Token, preposition: Token) -> bool:
    """Whether a preposition ties a complement ("call for", "agree on") and no adjunct ("after", "under")."""
    spoken = preposition.text.lower()
    return spoken in _COMPLEMENTS or (is_verbal(below) and spoken in ("in", "at"))


def _is_adjunct(sentence: Sentence, below: Token, word: Token) -> bool:
    if below.dep == "advcl":
        begun = below.tag == "VB" and operator(word, "to") == "ongoing"
        return not (begun or _is_asked_to(sentence, below, word))
    if _is_assertion(word):
        return False
    return below.dep == "acl" and below.tag not in ("VB", "VBP") and operator(word, "that") is None


def _is_asked_to(sentence: Sentence, below: Token, word: Token) -> bool:
    """ "*called on* the army *to leave*", "*pleaded with* them *to leave*", "*pressed for* them *to be freed*"."""
    to = any(c.tag == "TO" for c in sentence.children(below))
    whom = any(c.dep == "prep" and c.text.lower() in ("on", "upon", "to", "with") for c in sentence.children(word))
    joined = _for_whom(sentence, below)
    asked = operator(word, "to") or operator(word, "noun", joined)
    return to and bool(whom or joined) and asked in ("demanded", "requested")


def _for_whom(sentence: Sentence, below: Token) -> str:
    """The "for" of "asked *for* the hostages *to be freed*", which the parser takes for the mark of a clause, or ""."""
    mark = sentence.child(below, "mark")
    return "for" if mark and mark.text.lower() == "for" and below.tag != "VBG" else ""


def _completes(sentence: Sentence, below: Token, noun: Token) -> bool:
    """ "in no *mood* to talk": an infinitive that the parser took for a relative clause."""
    infinitive = below.dep == "relcl" and below.tag == "VB" and any(c.tag == "TO" for c in sentence.children(below))
    return infinitive and bool(operator(noun, "to") or operator(noun, "none"))


def _is_assertion(noun: Token) -> bool:
    """ "the *allegation* that …": what is done with it is done with what it says."""
    return noun.lemma.lower() in lexicons.terms("grammar_words", "assertion")


def _link(sentence: Sentence, crossed: Token | None, below: Token) -> Link:
    inner = below
    if crossed is not None:
        inner = next((c for c in sentence.children(crossed) if c.dep in ("pobj", "pcomp")), below)
    if not is_verbal(inner):
        return "claim" if _is_assertion(inner) else "noun"
    if any(c.dep == "aux" and c.text.lower() == "to" for c in sentence.children(inner)):
        return "to"
    return "ing" if inner.tag == "VBG" and not any(c.dep == "aux" for c in sentence.children(inner)) else "that"
