"""The victims that stand right before or right behind a word of harm: "*46* dead", "*six* were killed", "killed *six*".

Plain order is asked before the tree, because lists of numbers break parsers.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso import lexicons
from sayso.claims.figures.lists import is_part, outermost, whole_before
from sayso.claims.figures.tolls import is_aside
from sayso.claims.figures.victims import Quantities, Victim, counted, counts_people, one_before
from sayso.claims.voice import is_passive
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_of_noun
from sayso.sentences.quantities import Quantity
from sayso.sentences.uncounted import words_at


def just_before(sentence: Sentence, token: Token, quantities: Quantities) -> Victim | None:
    """The number of people, or the one person, right before the word, auxiliaries and adverbs between."""
    index = token.index
    between = lexicons.terms("harm_words", "between") | lexicons.terms("harm_words", "told_before")
    while index > 0 and sentence.tokens[index - 1].text.lower() in between:
        index -= 1
    fitting = [q for q in quantities if index <= q.last <= token.index and counts_people(q)]
    if fitting and is_part(sentence, fitting[-1]):
        if fitting[-1].head is None and fitting[-1].last == token.index:
            return counted(sentence, fitting[-1])  # "90 people, including 12 | wounded, crossed"
        fitting = [q for q in quantities if q.last < fitting[-1].first and counts_people(q)]
    if fitting and says_whose(sentence, fitting[-1].first):
        return None
    if fitting:
        found = outermost(sentence, fitting[-1], quantities)
        return whole_before(sentence, found.first, quantities) or counted(sentence, found)
    if whole := whole_before(sentence, index, quantities):
        return whole
    if token.tag not in ("VBN", "JJ", "RB") and not is_passive(sentence, token):
        return None
    one = one_before(sentence, index)
    return one if one and not says_whose(sentence, one.first) else None


def says_whose(sentence: Sentence, first: int) -> bool:
    """Whether the words from token `first` on only say whose people are meant: "the wives of | five guards"."""
    at = first - 1 - (first > 1 and sentence.tokens[first - 1].tag == "DT")
    return words_at(sentence.tokens, at, 1) == "of" and class_of_noun(sentence.tokens[at - 1]) == "people"


def just_behind(sentence: Sentence, token: Token, quantities: Quantities) -> Iterator[Victim]:
    """The number right behind an active verb, or behind "wounded were"."""
    opens = opens_number(sentence, token, quantities)
    inverted = words_at(sentence.tokens, token.index + 1, 1) in ("were", "was")
    perfect = any(c.lemma == "have" for c in sentence.children(token)) and not is_passive(sentence, token)
    noun = token.tag == "NN" and token.text.endswith("ing") and any(q.first == token.index + 1 for q in quantities)
    if token.tag in ("VBG", "VBD", "VB", "VBP", "VBZ") or perfect or inverted or opens or noun:
        near = [q for q in quantities if 0 < q.first - token.index <= 2 and counts_people(q)]
        yield from [
            counted(sentence, q) for q in near[:1] if not is_aside(sentence, q) or _is_before(sentence, q, quantities)
        ]


def _is_before(sentence: Sentence, quantity: Quantity, quantities: Quantities) -> bool:
    """Whether the word of harm behind a number opens the next: "killed *20 sailors* | wounded 30"."""
    following = sentence.tokens[quantity.last : quantity.last + 1]
    return bool(following) and opens_number(sentence, following[0], quantities)


def opens_number(sentence: Sentence, token: Token, quantities: Quantities) -> bool:
    """Whether a word of harm in a headline without commas governs the number behind it: "kills 12 | wounds | 50"."""
    verb = token.text.lower() in lexicons.terms("count_words", "outcome_verb")
    behind = [q for q in quantities if q.first == token.index + 1 and counts_people(q) and not is_aside(sentence, q)]
    return verb and bool(behind) and not behind[0].text.lower().endswith((" of them", " of whom"))
