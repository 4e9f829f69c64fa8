"""Whether the words around a bare weekday point ahead ("will meet on Tuesday") or back ("met on Tuesday")."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.model import Sentence, Token

_MODALS = frozenset(
    ("will", "shall", "'ll", "’ll", "would", "'d", "may", "might", "can", "could", "should", "must", "ought")
)
_TOWARDS = frozenset(("until", "till", "to", "for"))
_PAST_OPENERS = frozenset(("since", "after"))
_WITHIN = frozenset(("on", "in", "during"))


def points_ahead(sentence: Sentence, offset: int) -> bool:
    """Whether the time at `offset` (from the sentence's beginning) lies ahead of the report; back is the default."""
    token = next((t for t in sentence.tokens if t.end > offset), None)
    if token is None or _opener(sentence, token) in _PAST_OPENERS:
        return False
    towards = _opener(sentence, token) in _TOWARDS
    for verb in _governors(sentence, token):
        verdict = True if towards and verb.lemma.lower() in _words("postponing") else _tells(sentence, verb)
        if verdict is not None:
            return verdict
    return False


def lies_back(sentence: Sentence, offset: int) -> bool:
    """Whether the words themselves put the time at `offset` behind the report: "since May", "fell in May"."""
    token = next((t for t in sentence.tokens if t.end > offset), None)
    opener = _opener(sentence, token) if token else ""
    if token is None or opener not in _WITHIN:
        return opener == "since"
    verb = next((v for v in _governors(sentence, token) if _tells(sentence, v) is not None), None)
    if verb is None or verb.tag not in ("VBD", "VBN") or points_ahead(sentence, offset):
        return False
    return verb.lemma.lower() not in _words("scheduling") | _words("due") | _words("announcing") | _words("postponing")


def _opener(sentence: Sentence, token: Token) -> str:
    """The preposition that brings in the time."""
    for above in (token, *sentence.ancestors(token)):
        if above.pos in ("ADP", "SCONJ"):
            return above.text.lower()
        if above.pos in ("VERB", "AUX"):
            break
    return ""


def _governors(sentence: Sentence, token: Token) -> list[Token]:
    return [
        t for t in (token, *sentence.ancestors(token)) if t.pos in ("VERB", "AUX") or t.lemma.lower() in _words("due")
    ]


def _tells(sentence: Sentence, verb: Token) -> bool | None:
    """True: ahead; False: back; None: the verb above decides."""
    aux = {c.text.lower() for c in sentence.children(verb) if c.dep in ("aux", "auxpass")}
    lemma = verb.lemma.lower()
    if aux & _MODALS:
        return not aux & {"have", "'ve", "’ve"}
    if "to" in aux and verb.tag == "VB":
        above = sentence.head(verb)
        if above.lemma == "be" and above.tag == "VBD":
            return False  # "were to cease on Monday" is told of a day gone by
        return None if verb.dep in ("advcl", "relcl") or _realised(sentence, verb) else True
    if lemma in _words("scheduling") | _words("due") and verb.tag in ("VBN", "VBD", "JJ", "IN"):
        return _scheduled(sentence, verb, aux)
    if lemma in _words("announcing") and _announces_event(sentence, verb):
        return True
    if verb.tag in ("VBZ", "VBP"):
        return lemma in _words("timetable") or (lemma == "be" and None) or _if_clause(sentence, verb)
    if verb.tag == "VBG":
        return True if aux & {"is", "are", "'s", "'re", "am"} and not aux & {"has", "have", "been"} else None
    return False


def _realised(sentence: Sentence, verb: Token) -> bool:
    """An infinitive whose governor says that it came about: "began to leave on Monday"."""
    return sentence.head(verb).lemma.lower() in _words("realising")


def _scheduled(sentence: Sentence, verb: Token, aux: set[str]) -> bool | None:
    """ "are expected on Thursday" is ahead; "promised for Thursday were stopped" is not."""
    if aux & {"was", "were", "had", "been"} and verb.dep != "acl":
        return verb.lemma.lower() in _words("postponing")
    if verb.dep != "acl":
        return True if aux & {"is", "are", "has", "have", "'s"} or verb.tag in ("JJ", "IN") else None
    noun = sentence.head(verb)
    if noun.dep in ("nsubj", "nsubjpass"):
        governor = sentence.head(noun)
        past = governor.tag in ("VBD", "VBN") and governor.lemma.lower() not in _words("postponing")
        return not past
    return True


def _announces_event(sentence: Sentence, verb: Token) -> bool:
    """ "confirmed talks on Thursday": a happening without "the" behind a verb of announcing."""
    if verb.lemma.lower() in _words("postponing"):
        return True
    for child in sentence.children(verb):
        if child.dep == "dobj" and child.lemma.lower() in _words("event"):
            return not any(
                c.text.lower() in ("the", "these", "those", "its", "their") for c in sentence.children(child)
            )
    return False


def _if_clause(sentence: Sentence, verb: Token) -> bool | None:
    return True if any(c.text.lower() in ("if", "unless", "when") for c in sentence.children(verb)) else None


@lexicons.cached
@lru_cache(maxsize=None)
def _words(class_: str) -> frozenset[str]:
    return lexicons.terms("times", class_)
