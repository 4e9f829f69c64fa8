"""Attribution at the end of a sentence that has lost its commas: "… were killed the Valley Observatory said on Monday."

Some outlets, and most copies of copies, drop commas; the parser then hangs NAME + "said" on the last noun. The
order of the words at the end of the sentence decides instead.
"""

from __future__ import annotations

from sayso.claims.attribution.closing_names import name_before
from sayso.claims.attribution.cues import Cue, cue_words, lemma_of
from sayso.claims.attribution.endings import is_finite, words_of_cue
from sayso.claims.attribution.noun_phrases import can_speak, is_time, may_speak
from sayso.claims.attribution.surface import MARKS, Aside, past_acronym
from sayso.claims.spelling import words_of
from sayso.model import Sentence, Token

_SAYING = frozenset(("say", "report", "add", "announce", "confirm", "state", "note", "tell"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WHEN = frozenset(("on", "late", "early", "in", "a", "the", "statement", "report", "of", "at", "separate"))
_PARTICIPLES = frozenset(("adding", "noting", "stressing", "saying", "citing", "quoting"))


def find_tails(sentence: Sentence) -> list[Aside]:
    """The attributions with which the sentence ends, the last first: "… were killed a source said VANA reported"."""
    found: list[Aside] = []
    end = len(sentence.tokens) if not _SAYING.isdisjoint(words_of(sentence)) else 0
    while tail := _last_tail(sentence, end):
        found.append(tail)
        end = tail.clause[0].index
    return found


def _last_tail(sentence: Sentence, end: int) -> Aside | None:
    """The attribution before the word `end`, cue last ("NAME said") or name last ("said NAME"), or None."""
    for token in reversed(sentence.tokens[:end]):
        if lemma_of(token) in _SAYING and token.index > 3 and (cue := _finite_cue(sentence, token)):
            found = _name_first(sentence, cue, end) or _cue_first(sentence, cue, end)
            if found and _has_clause(sentence, found):
                return found
    return None


def _finite_cue(sentence: Sentence, verb: Token) -> list[Token]:
    """The words of a cue that can head a clause: "said", "has said", "have also reported"; [] if the verb cannot."""
    if verb.tag in _FINITE:
        return [verb] if verb.text.islower() else []
    if verb.tag == "NNS":
        return [verb] if _is_signature(sentence, verb) else []
    helpers = [t for t in sentence.tokens[max(0, verb.index - 2) : verb.index] if t.pos in ("AUX", "ADV")]
    finite = verb.tag == "VBN" and any(t.lemma == "have" and t.tag in _FINITE for t in helpers[:1])
    return [*helpers, verb] if finite else []


def _is_signature(sentence: Sentence, word: Token) -> bool:
    """Whether "reports" behind a bare name ends the sentence: "… killed nine men | VANA reports"."""
    name = name_before(sentence, word.index - 1)
    if not name or name[0].pos not in ("PROPN", "ADJ", "NOUN") or any(t.pos == "ADP" for t in name):
        return False
    before = sentence.tokens[name[0].index - 1]
    named = any(t.pos == "PROPN" or t.text.isupper() for t in name) and before.pos in ("NOUN", "PROPN")
    return named and all(t.pos == "PUNCT" for t in sentence.tokens[word.index + 1 :])


def _name_first(sentence: Sentence, cue: list[Token], end: int) -> Aside | None:
    verb = cue[-1]
    following = _following(sentence, verb, end)
    after = words_of_cue(verb, following) if following is not None else None
    if after is None:
        return None
    name = name_before(sentence, cue[0].index - 1)
    while len(name) > 1 and is_time(name[0]):
        name = name[1:]  # "… on Monday state television said"
    if not name or name[0].index == 0 or not may_speak(name) or not _may_end(name, verb):
        return None
    clause = list(sentence.tokens[name[0].index : (after[-1].index if after else verb.index) + 1])
    return Aside(Cue(verb, cue, cue_words("verb")[lemma_of(verb)]), name, clause)


def _following(sentence: Sentence, verb: Token, end: int) -> list[Token] | None:
    """The words behind a cue, up to a mark that ends its part or a second cue of the same speaker.

    None if a comma parts the cue from more than a date: where there are commas, they tell what was said.
    """
    found: list[Token] = []
    for token in sentence.tokens[verb.index + 1 : end]:
        second = token.tag == "VBG" and lemma_of(token) in cue_words("verb")
        if token.text in (";", "(") or (second and not found):
            break  # "… NAME said | blaming the army …"
        if token.text == "," and not any(is_time(t) for t in sentence.tokens[token.index + 1 : token.index + 2]):
            return None
        if token.pos != "PUNCT":
            found.append(token)
    return found


def _may_end(name: list[Token], verb: Token) -> bool:
    """Whether a cue that has "it" or "they" before it stands alone: not in "the first raid it reported"."""
    return name[-1].text not in ("it", "they") or lemma_of(verb) in ("say", "add", "note")


def _cue_first(sentence: Sentence, cue: list[Token], end: int) -> Aside | None:
    verb = cue[-1]
    if len(cue) > 1 or lemma_of(verb) == "tell":
        return None
    name, described = _name_after(sentence, verb, end)
    if not name or name[0].pos not in ("DET", "PROPN", "NOUN", "ADJ") or not can_speak(_last_noun(name)):
        return None
    if any(is_time(t) for t in name[:1]):
        return None
    last = name[-1].index
    rest = [t for t in sentence.tokens[last + 1 : end] if t.pos != "PUNCT"]
    if described:
        last = _before_mark(sentence, last + 1, end)
    elif rest and all(is_time(t) or t.text.lower() in _WHEN for t in rest):
        last = rest[-1].index
    clause = list(sentence.tokens[verb.index : last + 1])
    return Aside(Cue(verb, [verb], cue_words("verb")[lemma_of(verb)]), name, clause)


def _name_after(sentence: Sentence, verb: Token, end: int) -> tuple[list[Token], bool]:
    """The name that follows the cue, [] if a clause does; and whether a description of it goes on after it."""
    name: list[Token] = []
    skip = 0
    for token in sentence.tokens[verb.index + 1 : end]:
        word = token.text.lower()
        if token.index < skip:
            name.append(token)
            continue
        if name and (skip := past_acronym(sentence, token.index)) > token.index:
            name.append(token)
            continue
        if name and (word in ("who", "which") or (word in ("a", "an") and name[-1].pos in ("NOUN", "PROPN"))):
            return name, True
        if word in _PARTICIPLES or token.text in MARKS or (name and (is_time(token) or word == "on")):
            break
        if _begins_clause(sentence, token) or (token.pos == "PRON" and not name):
            return [], False
        name.append(token)
    return name, False


def _begins_clause(sentence: Sentence, token: Token) -> bool:
    """Whether a word behind a cue brings in a clause; not "based" in "the Lowland-based group"."""
    if token.pos in ("AUX", "SCONJ"):
        return True
    within = token.dep in ("amod", "compound") or sentence.tokens[token.index - 1].text == "-"
    return token.pos == "VERB" and not within


def _before_mark(sentence: Sentence, start: int, end: int) -> int:
    """The index of the last word before the next mark or participle of saying."""
    stops = (t.index for t in sentence.tokens[start:end] if t.text in MARKS or t.text.lower() in _PARTICIPLES)
    return next(stops, end) - 1


def _last_noun(name: list[Token]) -> Token:
    """The head of a name read from the left: its last noun before "of" or "for"."""
    head = name[0]
    for token in name:
        if token.pos == "ADP":
            break
        if token.pos in ("NOUN", "PROPN"):
            head = token
    return head


def _has_clause(sentence: Sentence, aside: Aside) -> bool:
    """Whether a finite clause stands before the attribution, so that something is left to be said."""
    before = sentence.tokens[: aside.clause[0].index]
    if before[-1].text.lower() in _BINDING:
        return False
    past = aside.cue.head.tag != "VBZ" and before[-1].pos not in ("ADP", "DET", "CCONJ")
    return any(_tells(sentence, t) or (past and _is_misread(sentence, t, aside)) for t in before)


def _tells(sentence: Sentence, verb: Token) -> bool:
    """Whether the verb heads more than a clause about a noun: not "leads" of "the man who leads the group said"."""
    if not is_finite(verb):
        return False
    return verb.index == 0 or sentence.tokens[verb.index - 1].text.lower() not in _RELATIVE


def _is_misread(sentence: Sentence, word: Token, aside: Aside) -> bool:
    """Whether a participle is the finite verb of what is told: "Planes bombed the town | a doctor said"."""
    before = sentence.tokens[word.index - 1]
    if word.tag != "VBN" or word.index == 0 or (word.dep == "amod" and before.tag != "NNS"):
        return False
    bearer = before if word.dep == "amod" else sentence.head(word)
    return aside.clause[0].pos in ("DET", "PRON") or bearer.pos != "NOUN" or not can_speak(bearer)


_RELATIVE = frozenset(("who", "which", "that"))
_BINDING = frozenset(
    ("that", "which", "what", "as", "and", "but", "or", "where", "while", "when", "who", "of", "by", "than",
     "although", "though", "because", "if", "since")
)  # fmt: skip
