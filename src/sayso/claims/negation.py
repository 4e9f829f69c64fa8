"""Negation of a word: "not", "never", "no troops", "neither army", "nor has", "hardly"."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from sayso import lexicons
from sayso.claims.spelling import spelled, words_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_word

_SAYS_NO = ("neg", "det", "advmod", "cc", "preconj", "predet", "nsubj", "nsubjpass", "dobj", "mark")
_IN_PHRASE = ("det", "neg", "preconj", "advmod", "quantmod")
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "agent", "advmod", "npadvmod")
_OF_NO = frozenset(("time", "point", "stage", "moment", "circumstance", "circumstances", "way", "account", "condition"))
_HARDLY = frozenset(("hardly", "scarcely", "barely"))
_ONE = frozenset(("one", "a", "an"))
_LACKING = frozenset(("without", "free"))
_GO_WITHOUT = frozenset(("go", "do", "be", "live", "leave", "remain", "cope", "manage", "survive", "have"))
_SETTING_APART = frozenset((",", "—", "–", "(", ";", "and"))
_NO = frozenset(("no", "neither", "not", "none"))
_GIVES = frozenset(("put", "agree", "consent", "sign", "hand", "give"))  # "came to nothing" says that it happened
_WHILE = frozenset(("while", "as", "because", "since", "if", "before", "after", "when"))
_EXCEPT = frozenset(("but", "except", "save", "bar"))
_OPENS_LESS = frozenset(("only", "just", "fewer", "less", "more", "sooner", "doubt", "short"))


@kept_by_word
def is_negated(sentence: Sentence, token: Token) -> bool:
    """Whether a verb, noun or adjective is negated in its own clause (not by what stands above it)."""
    if words_of(sentence).isdisjoint(_negative_words()):
        return False
    if any(_denies(sentence, token, child) for child in sentence.children(token)):
        return True
    if not is_verbal(token):
        return _is_lacking(sentence, token)
    if any(_is_at_no_time(sentence, c) or _is_fronted(sentence, token, c) for c in sentence.children(token)):
        return True
    arguments = (c for c in sentence.children(token) if c.dep in _ARGUMENTS)
    if any(_is_negative_phrase(sentence, c) for c in arguments) or _shares_negation(sentence, token):
        return True
    return _is_to(sentence, token) and is_negated(sentence, sentence.head(token))


def denies_only_object(sentence: Sentence, verb: Token) -> bool:
    """ "the takeover *met no resistance*": what the verb is said of is there, only its object is not."""
    children = sentence.children(verb)
    spared = [c for c in children if c.dep == "dobj" and _is_negative_phrase(sentence, c)]
    others = any(_is_negative_phrase(sentence, c) for c in children if c.dep in _ARGUMENTS and c not in spared)
    return bool(spared) and not others and not any(_denies(sentence, verb, c) for c in children)


def _is_lacking(sentence: Sentence, noun: Token) -> bool:
    """ "passed *without incident*", "a day *free of shelling*"; to go without power is to lack it."""
    link = sentence.head(noun)
    if noun.dep not in ("pobj", "pcomp"):
        return False
    above = sentence.head(link).lemma
    if link.text.lower() == "without":
        return above not in _GO_WITHOUT
    return link.text.lower() in ("of", "from") and above == "free"


def is_denying(verb: Token) -> bool:
    """Whether a verb denies by itself: "deny", "reject"."""
    return verb.lemma.lower() in lexicons.terms("grammar_words", "denying")


def is_ruled_out(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is named only as what is not meant: "to the chiefs, *not* to the navy", "in Dorn, not Kessel"."""
    if "not" not in words_of(sentence):
        return False
    link = sentence.head(noun)
    first = min(t.index for t in sentence.subtree(noun))
    if noun.dep == "pobj":
        first = min(first, link.index)
    opening = [t.text.lower() for t in sentence.tokens[max(0, first - 2) : first + 1]]
    return any(left in _SETTING_APART and right == "not" for left, right in pairwise(opening))


def _is_fronted(sentence: Sentence, verb: Token, child: Token) -> bool:
    """ "*Never* did the army shell it": tied to the auxiliary. "Fired on *nobody*": tied to a preposition."""
    if child.dep in ("aux", "auxpass"):
        return any(_denies(sentence, verb, c) for c in sentence.children(child))
    none = [c.text.lower() for c in sentence.children(child) if child.dep in ("prep", "dative")]
    return "nobody" in none or ("nothing" in none and verb.lemma in _GIVES)


def _is_at_no_time(sentence: Sentence, link: Token) -> bool:
    """ "*at no time* did they", "*under no circumstances*": a phrase that denies the verb on which it hangs."""
    if link.dep != "prep":
        return False
    nouns = (c for c in sentence.children(link) if c.dep == "pobj" and c.text.lower() in _OF_NO)
    return any(g.text.lower() == "no" for noun in nouns for g in sentence.children(noun))


def _denies(sentence: Sentence, token: Token, child: Token) -> bool:
    if child.dep not in _SAYS_NO or not _is(child, "negative"):
        return False
    opens_next = child.text.lower() == "nor" and child.index > token.index
    elsewhere = opens_next or _opens_clause(sentence, child) or _excepts(sentence, token, child)
    return not elsewhere and not _opens_phrase(sentence, child) and not _sets_apart(sentence, token, child)


def _opens_clause(sentence: Sentence, negative: Token) -> bool:
    """ "*Not* while they are shelling us": what is denied stands outside the clause."""
    return any(t.dep in ("mark", "advmod") and t.text.lower() in _WHILE for t in _next(sentence, negative))


def _excepts(sentence: Sentence, verb: Token, negative: Token) -> bool:
    """ "*Nobody* but the rebels closed it", "which *nobody* closed but the rebels": somebody did."""
    if negative.dep not in ("nsubj", "agent") or negative.text.lower() == "no":
        return False
    return any(t.text.lower() in _EXCEPT for word in (negative, verb) for t in _next(sentence, word))


def _next(sentence: Sentence, word: Token) -> tuple[Token, ...]:
    return sentence.tokens[word.index + 1 : word.index + 2]


def _sets_apart(sentence: Sentence, word: Token, negative: Token) -> bool:
    """ "gave the guns to the chiefs, *not* to the navy": behind a comma, it denies only what follows."""
    behind = negative.index > word.index + 1 and sentence.tokens[negative.index - 1].text in (",", "–", "—")
    return behind and negative.text.lower() == "not"


def _opens_phrase(sentence: Sentence, negative: Token) -> bool:
    """ "not only", "no less than", "no doubt", "nothing short of" say no plain no."""
    following = negative.index + 1
    return following < len(sentence.tokens) and sentence.tokens[following].text.lower() in _OPENS_LESS


def _is_negative_phrase(sentence: Sentence, child: Token) -> bool:
    inside = sentence.children(child)
    if _is(child, "negative_quantity"):
        return not (_opens_phrase(sentence, child) or _excepts(sentence, sentence.head(child), child))
    if child.dep == "agent":
        return any(_is(g, "negative_quantity") for g in inside)
    if _opens_with_not_one(sentence, child):
        return True
    if _is_hardly_any(sentence, child):
        return True
    says_no = (g for g in inside if g.dep in _IN_PHRASE and g.text.lower() in _NO)
    return any(not (_opens_phrase(sentence, g) or _sets_apart(sentence, child, g)) for g in says_no)


def _is_hardly_any(sentence: Sentence, noun: Token) -> bool:
    """ "*hardly any* of the guns"."""
    some = (t for t in (noun, *sentence.children(noun)) if t.text.lower() == "any")
    return any(c.text.lower() in _HARDLY for t in some for c in (*sentence.children(t), *sentence.children(noun)))


def _opens_with_not_one(sentence: Sentence, noun: Token) -> bool:
    """ "*not one* soldier", wherever the "not" hangs; "*barely a* house", but not "barely a week after"."""
    start = sentence.subtree(noun)[0].index
    opening = [t.text.lower() for t in sentence.tokens[max(0, start - 1) : start + 2]]
    nots = {"not"} if noun.dep in ("advmod", "npadvmod") else {"not", *_HARDLY}
    return any(left in nots and right in _ONE for left, right in pairwise(opening))


def _is_to(sentence: Sentence, verb: Token) -> bool:
    """ "no soldier *is to* stand trial": the negation hangs on the "is"."""
    head = sentence.head(verb)
    return verb.dep == "xcomp" and verb.tag in ("VB", "VBN") and head.lemma == "be" and head.pos == "AUX"


def _shares_negation(sentence: Sentence, verb: Token) -> bool:
    """ "did not stop or search": the second verb leans on the first one's auxiliary."""
    head = sentence.head(verb)
    if verb.dep != "conj" or not is_verbal(head) or verb.tag not in ("VB", "VBG") or head.tag != verb.tag:
        return False
    if any(c.dep in ("nsubj", "nsubjpass", "aux", "auxpass") for c in sentence.children(verb)):
        return False
    joined = any(c.dep == "cc" and c.text.lower() in ("or", "nor") for c in sentence.children(head))
    return joined and is_negated(sentence, head)


@lexicons.cached
@lru_cache(maxsize=1)
def _negative_words() -> frozenset[str]:
    listed = lexicons.terms("grammar_words", "negative") | lexicons.terms("grammar_words", "negative_quantity")
    return _NO | _HARDLY | _LACKING | frozenset(map(spelled, listed))


def _is(token: Token, class_: str) -> bool:
    return token.text.lower() in lexicons.terms("grammar_words", class_)
