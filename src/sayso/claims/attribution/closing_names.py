"""The name that ends right before a word, where no comma parts it from the clause: "… on the market | activists said".

Back from its last word to its article, to the start of its entity or over its modifiers, and never over a place that
the clause before ends with.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.attribution.noun_phrases import can_speak, is_time, own_words
from sayso.model import Sentence, Token

_WITHIN = frozenset(("of", "for", "in", "'s", "’s", "and", "-", "on"))
_PLACING = frozenset(("in", "at", "near", "outside", "around", "inside"))
_BEFORE_PLACE = frozenset(("on", "against", "from", "into", "towards", "across"))
_ORGANISATIONS = ("organisation", "organization")
_CALLED = frozenset(("group", "channel", "agency", "newspaper", "broadcaster", "monitor", *_ORGANISATIONS))
_TIES = frozenset((("known", "as"), ("close", "to"), ("familiar", "with")))
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_LEADING_ON = frozenset(("ADP", "SCONJ", "CCONJ", "DET", "AUX", "PART", "PUNCT"))
_RELATIVE = frozenset(("what", "which", "that", "who", "whom", "all", "everything", "nothing", "as", "than"))
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_PERSONS = frozenset(("PERSON", "ORG"))


def name_before(sentence: Sentence, index: int) -> list[Token]:
    """The name that ends at `index`, with the one that "and" joins to it ("state media and activists")."""
    words = _described(sentence, _single_name(sentence, index))
    joined = words[0].index - 1 if words else 0
    first = sentence.tokens[joined - 1]
    if joined > 1 and sentence.tokens[joined].text == "and" and (_is_speaker(first) or first.entity == "PERSON"):
        return [*_single_name(sentence, joined - 1), sentence.tokens[joined], *words]
    return words


def _described(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words with the speaker that they describe: "a group | tracking the war", "sources | close to the army"."""
    first = words[0].index if words else 0
    link = _link_before(sentence, first, may_track=bool(words) and not can_speak(words[-1])) if first > 3 else 0
    if not link or not _is_speaker(sentence.tokens[first - link - 1]):
        return words
    return list(sentence.tokens[_start_of_phrase(sentence, first - link - 1) : words[-1].index + 1])


def _link_before(sentence: Sentence, first: int, may_track: bool) -> int:
    """How many words before the word `first` tie it to a speaker: "known as", "close to", "tracking"; else 0."""
    before, last = sentence.tokens[first - 2 : first]
    if (before.text.lower(), last.text.lower()) in _TIES:
        return 2
    return 1 if may_track and last.tag == "VBG" else 0


def _is_speaker(token: Token) -> bool:
    return token.pos == "NOUN" and can_speak(token)


def _single_name(sentence: Sentence, index: int) -> list[Token]:
    """The name that ends at `index`: back to its article, to the start of its entity, or over its modifiers."""
    last = sentence.tokens[index]
    if last.text in _PRONOUNS:
        return [last] if _ends_clause(sentence.tokens[index - 1]) else []
    if last.text == ")" and index > 3 and sentence.tokens[index - 2].text == "(":
        return [*_single_name(sentence, index - 3), *sentence.tokens[index - 2 : index + 1]]  # "the Agency (VA)"
    if last.pos not in ("NOUN", "PROPN"):
        return []
    first = index
    if last.entity in _PERSONS:
        while first > 0 and not sentence.tokens[first].begins and sentence.tokens[first - 1].entity == last.entity:
            first -= 1
        if first > 3 and sentence.tokens[first - 1].text == "based" and sentence.tokens[first - 2].text == "-":
            first -= 3
        first = next((t.index for t in sentence.tokens[first:index] if t.dep == "det"), first)
        first = _described_start(sentence, first)
        if first > 0 and _is_title(sentence.tokens[first - 1]):
            bearer = sentence.tokens[first - 2]
            return list(sentence.tokens[first - 1 - (first > 1 and _is_speaker(bearer)) : index + 1])
        if first > 0 and _is_calling(sentence, first - 1):
            first = _start_of_phrase(sentence, first - 1)
        if _follows_place(sentence, first) and _is_speaker(sentence.tokens[first - 2]):
            return list(sentence.tokens[_start_of_phrase(sentence, first - 2) : index + 1])
        if first < index and sentence.tokens[first - 1].text.lower() in _BEFORE_PLACE:
            first += 1  # "… an attack on Lowland Radio Orlan said": the place is left to the content
        if _follows_place(sentence, first):
            first = index  # "… at Orlan Ohm said": the label joins the place and the surname
        return list(sentence.tokens[first : index + 1])
    if index > 2 and sentence.tokens[index - 2].entity in _PLACES and _speaks_as(sentence.tokens[index - 1], last):
        return list(sentence.tokens[index - 1 : index + 1])  # "… people in Orlan | rights groups said"
    first = _start_of_phrase(sentence, index)
    if first and last.pos == "PROPN" and _is_calling(sentence, first - 1):
        first = _start_of_phrase(sentence, first - 1)
    while sentence.tokens[first].pos == "ADP" and first < index:
        first += 1
    if first > 1 and sentence.tokens[first - 1].pos == "NUM" and sentence.tokens[first - 2].tag == "NNS":
        first -= 1  # "… killing four men two residents said"
    if _follows_place(sentence, first) and _is_speaker(sentence.tokens[first - 2]):
        return list(sentence.tokens[_start_of_phrase(sentence, first - 2) : index + 1])
    words = own_words(list(sentence.tokens[first : index + 1]))
    if last.entity in _PLACES and _follows_place(sentence, first):
        return words[-1:]
    speaking = _without_place(sentence, words)
    return speaking if speaking != words else _behind_place(sentence, words)


def _behind_place(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The words behind a place that they reach back over: "the town of Orlan | military sources"."""
    around = [*sentence.tokens[max(0, words[0].index - 2) : words[0].index], *words]
    reaches = next((n for n, t in enumerate(around) if n and t.pos == "ADP"), None)
    if reaches is None or around[reaches - 1].pos != "NOUN" or can_speak(around[reaches - 1]):
        return words
    rest = next((n for n, t in enumerate(around) if n > reaches and t.pos != "PROPN"), len(around))
    named = rest > reaches + 1 and any(t.pos in ("NOUN", "PROPN") and can_speak(t) for t in around[rest:])
    return around[rest:] if named and around[rest].pos in ("NOUN", "ADJ") else words


def _ends_clause(before: Token) -> bool:
    """Whether a clause may end with the word before a pronoun: "… was closed | he said", not "what | he said"."""
    if before.text.isupper():
        return True  # an acronym, whatever the parser takes it for
    return before.pos not in _LEADING_ON and before.text.lower() not in _RELATIVE


def _described_start(sentence: Sentence, first: int) -> int:
    """The article before a name, over the adjectives between ("the Lowland-based independent Observatory")."""
    start = first
    while start > 0 and (
        sentence.tokens[start - 1].dep in ("amod", "npadvmod") or sentence.tokens[start - 1].text == "-"
    ):
        start -= 1
    return start - 1 if start > 0 and sentence.tokens[start - 1].text.lower() in ("the", "a", "an") else first


def _is_title(word: Token) -> bool:
    """Whether a capitalised word before a name is a calling: "observatory Chief NAME"."""
    return word.pos == "PROPN" and word.text.lower() in lexicons.terms("source_kinds", "person")


def _is_calling(sentence: Sentence, index: int) -> bool:
    """Whether the word before a name says what the named is: "a channel X", "local journalist X"."""
    word = sentence.tokens[index]
    if word.lemma.lower() in _CALLED:
        return True
    return word.tag == "NN" and _is_speaker(word) and sentence.tokens[index + 1].pos == "PROPN"


def _follows_place(sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence.tokens[index - 1].text.lower() in _PLACING


def _without_place(sentence: Sentence, words: list[Token]) -> list[Token]:
    """The speakers alone, where the tree joins them to the noun before them: "… on the market activists said"."""
    if len(words) < 2 or words[-2].dep != "compound" or words[-2].pos != "NOUN":
        return words
    reaches = next((n for n, t in enumerate(words) if t.pos == "ADP"), None)
    if reaches is not None and can_speak(words[reaches - 1]):
        return words  # "the head of state media"
    before = sentence.tokens[words[0].index - 1]
    if before.dep == "nummod" and words[-2].tag == words[-1].tag == "NNS":
        return words[-1:]  # "… killing four civilians | residents said"
    if reaches is None and before.pos != "ADP":
        return words
    if _speaks_as(words[-2], words[-1]):
        return words[-2:]
    return words[-1:] if words[-1].tag == "NNS" else words


def _speaks_as(first: Token, second: Token) -> bool:
    """Whether the two words together are a speaker that the lexicon knows: "eye witnesses", "rights groups"."""
    words = {f"{first.lemma} {second.lemma}".lower(), f"{first.text} {second.text}".lower()}
    words.add(f"{first.text} {second.lemma}".lower())
    return any(words & lexicons.terms(name) for name in ("source_kinds", "bodies"))


def _start_of_phrase(sentence: Sentence, index: int) -> int:
    first = index
    while first > 0:
        before = sentence.tokens[first - 1]
        if before.text.lower() in ("the", "a", "an") and sentence.tokens[first - 2].text.lower() not in _WITHIN:
            return first - 1
        if before.tag == "VBN" and sentence.tokens[first - 2].pos in ("NOUN", "NUM"):
            return first  # "… and others injured VANA reported"
        if before.pos == "NOUN" and sentence.tokens[first].pos == "ADJ":
            return first  # "… in the attack local journalist NAME reported"
        if sentence.tokens[first].text.lower() == "of" and _is_speaker(before):
            first -= 1  # "the head | of the monitor"
            continue
        held = before.dep in ("compound", "amod", "poss", "nmod", "case") and not is_time(before)
        if not held and before.text.lower() not in _WITHIN | {"the", "a", "an"} and before.pos != "PROPN":
            return first
        if before.text.lower() in ("in", "on", "and"):
            return first
        first -= 1
    return first
