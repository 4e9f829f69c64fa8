"""Which times and places of a sentence belong to a happening: those that hang nearest to its word in the tree.

In: the word that tells of a happening, and stretches of the sentence (times, places). Out: for each stretch a
rank, 0 the nearest, or None where it belongs to another clause ("a day after *the shelling on Monday*").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sayso import lexicons
from sayso.claims.frames.things import certain_classes
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

_SHARES = ("xcomp", "conj", "pcomp", "advcl", "oprd", "ccomp")
_SEES = ("see", "watch", "witness", "hear", "film", "photograph", "observe", "notice")
_FINDS = ("find", "leave", "see", "count", "report", "record", "list", "have")
_LINKS = ("of", "in", "under", "with", "by", "on", "to", "against", "into", "for")  # from a noun up to its verb
_SOMEBODY = frozenset(
    ("people", "person", "force", "fighters", "party", "party-body", "office-holder", "monitor", "third")
)
_COMPARED = (["down", "from"], ["up", "from"])
_COMPARING = frozenset(("than", "from"))
_RECORD = 6  # words before "since" in which a record may be told: "the first ship to berth there *since March*"
_ARGUMENT = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "acomp", "csubj")


class Hung(NamedTuple):
    """A stretch with the preposition that ties it ("" if none) and how near it hangs."""

    start: int
    end: int
    preposition: str
    rank: int
    inside: bool = False  # whether it hangs on the word's subject: "the raid *due on Monday* was put off"


def hung_on(
    sentence: Sentence, trigger: Token, spans: Sequence[tuple[int, int]], cue_spans: Sequence[tuple[int, int]] = ()
) -> list[Hung]:
    """The stretches that belong to `trigger`, the nearest first.

    Args:
        sentence, trigger: where the happening is told.
        spans: stretches of `Report.text` inside the sentence.
        cue_spans: cue words of the attribution: what hangs on them tells of the saying.
    """
    if not spans:
        return []
    bearers = _bearers(sentence, trigger)
    cues = {t.index for s, e in cue_spans for t in sentence.tokens_in(s, e)}
    found = []
    for start, end in spans:
        top = _top(sentence, start, end)
        if top and (_ends_record(sentence, top) or _is_of_comparison(sentence, start)):
            continue
        rank = _rank(sentence, top, bearers, cues - {trigger.index}) if top else None
        if top and rank is not None:
            inside = _is_inside(sentence, top, sentence.tokens[bearers[rank]])
            found.append(Hung(start, end, _preposition(sentence, top), rank, inside))
    return sorted(found, key=lambda h: (h.rank, h.inside, abs(h.start - sentence.start - trigger.start)))


def _ends_record(sentence: Sentence, top: Token) -> bool:
    """ "for the first time *since March*", "the worst raid *since 2014*": since when none was like it."""
    if top.text.lower() != "since" and sentence.head(top).text.lower() != "since":
        return False
    place = next(t.index for t in (top, sentence.head(top)) if t.text.lower() == "since")
    for before in reversed(sentence.tokens[max(0, place - _RECORD) : place]):
        if before.pos == "PUNCT":
            return False
        if before.text.lower() in ("first", "last") or before.tag == "JJS":
            return True
    return False


def _is_of_comparison(sentence: Sentence, start: int) -> bool:
    """ "27 times, down from 44 *a day earlier*", "up from nine on *Monday*": when the number was another."""
    if _COMPARING.isdisjoint(words_of(sentence)):
        return False
    before = [t for t in sentence.tokens if sentence.start + t.end <= start]
    while before and before[-1].text.lower() in ("on", "in"):
        before.pop()
    words = [t.text.lower() for t in before[-3:]]
    return len(words) == 3 and before[-1].tag == "CD" and (words[1] == "than" or words[:2] in _COMPARED)


def _is_inside(sentence: Sentence, top: Token, bearer: Token) -> bool:
    """Whether the stretch belongs to the subject of the word that bears it."""
    for above in sentence.ancestors(top):
        if above.index == bearer.index:
            return False
        if above.dep in ("nsubj", "nsubjpass"):
            return True
    return False


def _top(sentence: Sentence, start: int, end: int) -> Token | None:
    inside = sentence.tokens_in(start, end)
    indices = {t.index for t in inside}
    return next((t for t in inside if t.head not in indices or t.head == t.index), None)


def _preposition(sentence: Sentence, top: Token) -> str:
    if top.pos == "ADP":
        return top.text.lower()
    head = sentence.head(top)
    if top.dep in ("compound", "nmod") and head.pos == "NOUN" and _SOMEBODY.isdisjoint(certain_classes(sentence, head)):
        return _preposition(sentence, head)  # "near *the Tolm silo*": the name in a noun phrase of place
    if head.text.lower() == "of" and sentence.head(head).text.lower() == "out":
        return "out"  # "walked *out of* the jail"
    if head.text.lower() == "of" and sentence.head(head).text.lower() in lexicons.terms("place_features", "part"):
        head = sentence.head(sentence.head(head))  # "in the whole *of* the town"
    return head.text.lower() if head.dep in ("prep", "agent", "dative") or head.pos in ("ADP", "SCONJ") else ""


def _rank(sentence: Sentence, top: Token, bearers: list[int], cues: set[int]) -> int | None:
    """How far up the bearers the stretch hangs; None if a clause of its own stands between."""
    below = top
    if (verb := _left_of_comma(sentence, top)) is not None and verb.index in bearers:
        return bearers.index(verb.index)
    for above in (top, *sentence.ancestors(top)):
        if above.index in cues and below.dep == "nsubj":
            return None  # where the speaker is: "two died, a nurse *at the clinic* said"
        if above.index in bearers:
            place = bearers.index(above.index)
            return place if below.dep not in ("advcl", "ccomp", "parataxis") else None
        if above.index in cues or (above is not top and _closes(sentence, above, bearers)):
            return None
        below = above
    return None


def _left_of_comma(sentence: Sentence, top: Token) -> Token | None:
    """The verb whose clause a bare time ends, where the parser tied it to the clause behind the comma."""
    if top.dep != "npadvmod":
        return None
    end = sentence.subtree(top)[-1].index + 1
    if sentence.head(top).index < end or sentence.tokens[end].text != ",":
        return None
    before = [t for t in sentence.tokens[: top.index] if t.text == "," or is_verbal(t)]
    return before[-1] if before and before[-1].text != "," else None


def _closes(sentence: Sentence, word: Token, bearers: list[int]) -> bool:
    """Whether a word opens a clause that keeps its times and places to itself."""
    if word.dep in ("relcl", "acl"):
        return bearers[0] != word.head
    bound = word.dep == "pcomp" and sentence.child(word, "mark") is not None  # "provided that they report by June"
    return bound or (word.dep in ("advcl", "ccomp", "parataxis") and is_verbal(word))


@kept_by_word
def _bearers(sentence: Sentence, trigger: Token) -> list[int]:
    """The words whose times and places are the trigger's own too, nearest first."""
    found = [trigger.index]
    word = trigger
    while word.head != word.index:
        head = sentence.head(word)
        if is_verbal(word) and not _passes_up(sentence, word):
            break
        if not is_verbal(word) and not _is_argument(word, head):
            break
        word = head
        found.append(word.index)
    return found


def _passes_up(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb shares the time of the one above: "hurting a farmer", "began to", a second verb."""
    if (verb.dep in ("advcl", "relcl") and _is_when(sentence, verb)) or _is_found_so(sentence, verb):
        return True
    if verb.dep == "acl" and verb.tag == "VBG" and sentence.head(verb).dep in ("nsubj", "nsubjpass"):
        return True  # "lorries *carrying flour* arrived on Monday"
    if verb.dep in ("relcl", "acl") and verb.tag == "VB" and _is_one_of_a_row(sentence, sentence.head(verb)):
        return True
    if verb.dep not in _SHARES:
        return False
    if verb.dep in ("advcl", "ccomp"):
        return verb.tag in ("VBG", "VBN", "VB") and not any(
            c.dep == "mark" or c.dep == "nsubj" for c in sentence.children(verb)
        )
    return True


def _is_one_of_a_row(sentence: Sentence, noun: Token) -> bool:
    """ "the last villagers *to leave* went on Monday": the clause tells what the main one does."""
    return any(c.text.lower() in ("first", "last", "latest", "next") for c in sentence.children(noun))


def _is_found_so(sentence: Sentence, verb: Token) -> bool:
    """ "found forty houses and a barn *destroyed*", "saw men *lay* down rifles": what somebody found or saw."""
    noun = sentence.head(verb)
    if verb.dep == "ccomp" and verb.tag == "VBN" and not sentence.child(verb, "aux", "auxpass", "mark"):
        return noun.lemma in _FINDS
    if verb.dep == "ccomp" and not sentence.child(verb, "aux", "mark"):
        return noun.lemma in _SEES
    while noun.dep == "conj" and not is_verbal(sentence.head(noun)):
        noun = sentence.head(noun)
    return verb.dep == "acl" and verb.tag == "VBN" and noun.dep == "dobj" and sentence.head(noun).lemma in _FINDS


def _is_when(sentence: Sentence, verb: Token) -> bool:
    """ "in 1986, *when* troops came", "the raid *in which* two died": a clause set in the time of what it hangs on."""
    for child in sentence.children(verb):
        if child.text.lower() in ("when", "where", "as", "while"):
            return True
        if child.dep == "prep" and any(c.tag == "WDT" for c in sentence.children(child)):
            return True
    return False


def _is_argument(word: Token, head: Token) -> bool:
    if head.pos == "ADP" or head.dep == "prep":
        return head.text.lower() in _LINKS
    if is_verbal(head):
        if word.dep in _ARGUMENT or (word.dep == "advmod" and word.pos == "ADJ"):
            return True
        plain = head.lemma in ("be", "remain", "come") or word.text.lower() not in ("for", "with")
        return word.pos in ("ADP", "SCONJ") and plain and word.text.lower() in _LINKS
    return word.text.lower() in ("of", "in", "under") or word.dep in ("conj", "compound", "amod")
