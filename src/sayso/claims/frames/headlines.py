"""Headlines whose verb the parser took for a noun: "Gunmen *storm* police post", "Aid ship *docks* in port".

In: a parsed sentence. Out: the same, or one in which a word that agrees in number with the noun before it, and
that evokes a verb's frame, is the verb, the phrase before it its subject, the first one behind it its object.
Only a line without a verb at its root is mended, and with a full stop only one without any verb.
"""

from __future__ import annotations

from itertools import takewhile

import msgspec

from sayso.claims.frames.lexicon import evokers
from sayso.claims.spelling import spelled, stems
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_LONGEST = 18  # tokens
_ENDS = (".", "!", "?", "”", '"', "’")
_PARTS = (":", ",", ";", "–", "—", "-")
_LINKS = ("ADP", "SCONJ")
_NOUNS = ("NOUN", "PROPN", "NUM")
_ROLES = {"DET": "det", "ADJ": "amod", "NUM": "nummod"}


def mended(sentence: Sentence) -> Sentence:
    """The sentence, with the verb of a headline put right where the parser missed it."""
    if len(sentence.tokens) > _LONGEST or any(is_verbal(root) for root in sentence.roots):
        return sentence
    if sentence.text.rstrip().endswith(_ENDS) and any(is_verbal(t) for t in sentence.tokens):
        return sentence
    found = next(((t, lemma) for t in sentence.tokens[1:-1] if (lemma := _as_verb(sentence, t))), None)
    return _with_verb(sentence, *found) if found else sentence


def _as_verb(sentence: Sentence, token: Token) -> str | None:
    """The verb that a word is a form of, if it agrees with the noun before it."""
    before = sentence.tokens[token.index - 1]
    names = before.pos in _NOUNS or before.tag == "VBG"
    if token.pos not in ("NOUN", "ADJ", "VERB", "PROPN") or not names:
        return None
    plural = before.tag in ("NNS", "NNPS", "CD") or before.text.endswith(("s", "men"))
    word = spelled(token.text)
    lemmas = [word] if plural else [s for s in stems(word) if word.endswith("s")]
    return next((stem for stem in lemmas if _evokes(stem)), None)


def _evokes(lemma: str) -> bool:
    return any(e.frame.form == "verb" and not e.rest for e in evokers().get(lemma, ()))


def _with_verb(sentence: Sentence, verb: Token, lemma: str) -> Sentence:
    """The sentence with `verb` at its root."""
    tokens = list(sentence.tokens)
    tokens[verb.index] = msgspec.structs.replace(
        verb, lemma=lemma, tag="VBZ" if lemma != spelled(verb.text) else "VBP", pos="VERB", dep="ROOT", head=verb.index
    )
    before = list(takewhile(lambda t: t.text not in _PARTS, reversed(sentence.tokens[: verb.index])))
    _attach(tokens, list(reversed(before)), verb.index, "nsubj")
    behind = list(takewhile(lambda t: t.text not in _PARTS, sentence.tokens[verb.index + 1 :]))
    _attach(tokens, behind, verb.index, "dobj")
    return sentence.with_tokens(tokens)


def _attach(tokens: list[Token], words: list[Token], verb: int, role: str) -> None:
    """Hang a stretch on the verb: the first phrase in its role, each preposition on the phrase or verb before it."""
    above = verb
    phrase: list[Token] = []
    for word in [*words, None]:
        if word is not None and word.pos not in _LINKS:
            phrase.append(word)
            continue
        head = _hang(tokens, phrase, above, role)
        if word is None:
            return
        holder = head if role == "nsubj" and head is not None else verb
        tokens[word.index] = msgspec.structs.replace(word, dep="prep", head=holder)
        above, role, phrase = word.index, "pobj", []


def _hang(tokens: list[Token], phrase: list[Token], above: int, role: str) -> int | None:
    """Tie the words of a phrase to its last noun, and that to `above`; the noun's index, None without one."""
    nouns = [t for t in phrase if t.pos in _NOUNS or t.tag == "VBG"]
    if not nouns:
        return None
    head = nouns[-1].index
    for word in phrase:
        dep, to = (role, above) if word.index == head else (_ROLES.get(word.pos, "compound"), head)
        tokens[word.index] = msgspec.structs.replace(word, dep=dep, head=to)
    return head
