"""The noun that a number counts.

Works on tags in a row rather than on the tree, because parsers attach numbers in lists wrongly.
"""

from __future__ import annotations

from typing import NamedTuple

from sayso import lexicons
from sayso.model import Sentence, Token
from sayso.sentences.count_classes import class_by_form, class_of_noun, class_of_phrase, singular, strip_plural
from sayso.sentences.joint_nouns import last_shared
from sayso.sentences.numbers import number_at

Tokens = tuple[Token, ...]
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_VERBS = frozenset(("VBZ", "VBP", "VB"))
_MODIFIERS = frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "RB", "POS", "PRP$", "``", "''", "AFX", "FW"))
_DETERMINERS = frozenset(("DT", "PRP$", "PDT", "CD"))
_CALIBRES = frozenset(("mm", "millimetre", "millimeter"))
_LONGEST = 9  # words of a noun phrase behind its number


class Counted(NamedTuple):
    """The noun phrase `tokens[first:last]` that a number counts; `head` is the token of its (first) noun."""

    head: Token
    first: int
    last: int
    what: str
    class_: str
    item: str | None


def counted_noun(sentence: Sentence, at: int) -> Counted | None:
    """The noun phrase that begins at token `at` or, after "of", behind it: "two | of the patrol"."""
    tokens, start = sentence.tokens, at
    while _word(tokens, at) in lexicons.terms("count_words", "behind"):
        at += 1
    if _word(tokens, at) == "of":
        at += 1
        while at < len(tokens) and (tokens[at].tag in _DETERMINERS or _is_possessor(tokens, at)):
            at += 1
        if at < len(tokens) and tokens[at].tag in ("PRP", "WDT", "WP"):
            return None
    head = _head(tokens, at)
    if head is None or (_follows_harm(tokens, start) and _is_voice(tokens, start, head)):
        return None  # "wounded 50 | state media | reported"
    return _describe(sentence, start, at, head)


def _word(tokens: Tokens, at: int) -> str:
    return tokens[at].text.lower() if at < len(tokens) else ""


def _is_possessor(tokens: Tokens, at: int) -> bool:
    """Whether a word is a name before 's, or the 's: "two of | Varna | 's | bridges"."""
    return tokens[at].tag == "POS" or (at + 1 < len(tokens) and tokens[at + 1].tag == "POS")


def _head(tokens: Tokens, at: int) -> int | None:
    """Index of the last noun of the phrase that begins at `at`, or None if there is no noun."""
    head: int | None = None
    for index in range(at, min(at + _LONGEST, len(tokens))):
        token = tokens[index]
        if _is_short_form(tokens, index):
            continue
        if head is None and token.tag in _VERBS and class_of_phrase(strip_plural(token.text.lower())):
            return index  # a plural that the tagger took for a verb: "Seven returnees were held"
        if _stops(tokens, at, index, head):
            break
        if token.tag in _NOUNS and not _is_hyphen(tokens, index):
            head = index
            if _ends_phrase(tokens, index):
                break
    return head


def _describes(token: Token) -> bool:
    """Whether a verb's form describes a noun: "50 | misled | citizens", but not "80 | sustained | wounds"."""
    return token.dep == "amod" and token.lemma not in lexicons.terms("harm_words", "receives")


def _is_short_form(tokens: Tokens, index: int) -> bool:
    """Whether a token is of a word in brackets before a further noun: "Coast Guard | (CG) | sailors"."""
    opener = next((i for i in (index, index - 1, index - 2) if i >= 0 and tokens[i].text == "("), None)
    if opener is None or _word(tokens, opener + 2) != ")" or tokens[opener + 1].tag == "CD":
        return False
    return opener + 3 < len(tokens) and tokens[opener + 3].tag in ("NN", "NNS")


def _stops(tokens: Tokens, at: int, index: int, head: int | None) -> bool:
    """Whether the word at `index` no longer belongs to the phrase that begins at `at`."""
    token = tokens[index]
    word = token.text.lower()
    if word == "including":
        return True
    if word in lexicons.terms("count_words", "outcome") and not _people_follow(tokens, index + 1):
        return True
    behind = [t.text for t in tokens[index + 1 : index + 4]]
    if behind and _is_deed(token) and number_at(behind, 0):
        return True  # "kills 12 | wounds 50", "kidnap 90 | executed 18 people"
    if token.text.isupper() and token.text.isalpha() and len(word) > 1 and index + 1 < len(tokens):
        joint = index + 2 if _word(tokens, index + 1) == "and" else index + 1  # "two | CPF and army | posts"
        joint += 3 if _is_short_form(tokens, joint) else 0  # "20 | CPF (Party) | fighters"
        return joint < len(tokens) and tokens[joint].tag not in _NOUNS
    if token.entity in ("DATE", "TIME") and word in lexicons.terms("count_words", "day"):
        return True
    if index == at and token.tag == "CD" and not _is_hyphen(tokens, index + 1):
        return _word(tokens, index + 1) not in _CALIBRES  # another number; but "one-way" and "82mm" describe the noun
    if token.tag in _NOUNS:
        return head is not None and _is_name_behind(tokens[head], token)
    if head is not None:
        return not _leads_on(tokens, index)
    if _is_hyphen(tokens, index + 1) or _is_hyphen(tokens, index - 1) or _describes(token):
        return False  # "three | pick | - | up | vehicles", "50 | misled | citizens"
    listed = word in (",", "and", "or") and index > at and _noun_follows(tokens, index + 1)
    return token.tag not in _MODIFIERS and not listed


def _leads_on(tokens: Tokens, index: int) -> bool:
    """Whether a word behind a noun leads on to a later noun of the phrase: "ex | - | combatants"."""
    if _is_hyphen(tokens, index) or _is_hyphen(tokens, index - 1) or tokens[index].tag == "POS":
        return True
    following = tuple(t.tag for t in tokens[index + 1 : index + 3])
    if tokens[index].text.lower() in ("and", "or"):  # "regime | and | rebel fighters"
        return tokens[index - 1].tag in ("NN", "NNP") and following in (("NN", "NNS"), ("JJ", "NNS"), ("NNP", "NNS"))
    return tokens[index].tag in ("JJ", "VBG") and bool(following) and following[0] in _NOUNS


def _is_deed(token: Token) -> bool:
    return token.tag in ("VBN", "VBD") or token.text.lower() in lexicons.terms("count_words", "outcome_verb")


def _is_hyphen(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen without blanks around it stands at `index`: "ex | - | combatants"."""
    if _word(tokens, index) != "-" or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].end == tokens[index].start and tokens[index].end == tokens[index + 1].start


def _ends_phrase(tokens: Tokens, index: int) -> bool:
    """Whether a noun ends the phrase: a plural does, unless it modifies the next noun ("arms depots")."""
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag not in ("NNS", "NNPS") or following is None:
        return token.tag in ("NNS", "NNPS")
    modifies = following.tag in ("NN", "NNS") and token.dep in ("compound", "nmod") and token.head == following.index
    return not (following.tag == "POS" or following.text == "-" or (modifies and not _speaks(tokens, following)))


def _speaks(tokens: Tokens, noun: Token) -> bool:
    """Whether a noun is who says it all: "killed four civilians | residents | said"."""
    return noun.dep == "nsubj" and tokens[noun.head].lemma in lexicons.terms("cues", "speech")


def _follows_harm(tokens: Tokens, at: int) -> bool:
    """Whether a word of harm governs the number that ends at token `at`."""
    return at > 1 and tokens[at - 2].text.lower() in lexicons.terms("count_words", "outcome_verb")


def _is_voice(tokens: Tokens, start: int, head: int) -> bool:
    """Whether a noun of no people says it all, or is a name behind a headline: "wounds 50 | State media"."""
    named = tokens[start].text[0].isupper() and head > start
    return class_of_noun(tokens[head]) == "thing" and (named or _speaks(tokens, tokens[head]))


def _is_name_behind(head: Token, token: Token) -> bool:
    """A name that follows the counted noun and is not part of it: "two brothers | Ana and Ben"."""
    return token.tag in ("NNP", "NNPS") and (head.tag == "NNS" or (head.tag == "NN" and token.entity == "PERSON"))


def _people_follow(tokens: Tokens, at: int) -> bool:
    """Whether "dead" or "wounded" describes people behind it: "12 dead | fishermen", but not "12 dead | Monday"."""
    end = at
    while end < len(tokens) and tokens[end].tag in (*_NOUNS, "JJ", "VBN", "HYPH", "POS"):
        end += 1
        if tokens[end - 1].tag == "NNS":
            break
    last = tokens[end - 1]
    many = last.tag in ("NNS", "NNPS") or last.text.lower() in lexicons.terms("count_words", "collective")
    return end > at and many and class_of_noun(last) in ("people", "people_group")


def _noun_follows(tokens: Tokens, at: int) -> bool:
    for token in tokens[at : at + 4]:
        if token.tag in _NOUNS:
            return True
        if token.tag not in ("JJ", "VBN", "VBG", "HYPH", "CD") or token.text.lower() == "including":
            return False
    return False


def _describe(sentence: Sentence, start: int, first: int, head: int) -> Counted:
    """The phrase with the class of the longest ending that a lexicon has."""
    tokens = sentence.tokens
    words = [*(t.text.lower() for t in tokens[first:head]), singular(tokens[head])]
    for begin in range(len(words)):
        found = class_of_phrase(" ".join(words[begin:]).replace(" - ", "-"))
        if found:
            return _counted(sentence, start, first + begin, head, *found)
    if (noun := _lent(tokens, head)) is not None:
        return Counted(tokens[head], start, head + 1, tokens[noun].text, class_of_noun(tokens[noun]), None)
    group = tokens[start].text.lower() == "of" and tokens[head].tag == "NNP" and tokens[head].entity in ("ORG", "NORP")
    class_ = "people_group" if group else class_by_form(tokens[head])  # "five | of the Varn Front"
    return _counted(sentence, start, head, head, class_, None)


def _lent(tokens: Tokens, head: int) -> int | None:
    """The plural noun of the next number, which a singular one lacks: "30 | army | and 39 rebel *fighters*"."""
    words = [t.text for t in tokens[head + 1 : head + 5]]
    lacks = tokens[head].tag == "NN" and not tokens[head].text.endswith("men")  # "servicemen", taken for a singular
    number = number_at(words, 1) if lacks and words[:1] == ["and"] else None
    noun = _head(tokens, head + 1 + number.last) if number else None
    return noun if noun is not None and tokens[noun].tag == "NNS" else None


def _counted(sentence: Sentence, start: int, first: int, head: int, class_: str, item: str | None) -> Counted:
    """The phrase; `what` begins with the nouns that modify its head ("machine guns")."""
    tokens = sentence.tokens
    while first > start and tokens[first - 1].dep == "compound" and tokens[first - 1].tag in ("NN", "NNS"):
        if _word(tokens, first - 1) in _CALIBRES:
            break
        first -= 1
    last = last_shared(tokens, head)
    end = last if class_ == "people" else head
    what = sentence.text[tokens[first].start : tokens[end].end]
    return Counted(tokens[head], start, last + 1, what, class_, item)
