"""Words in one spelling, and what a word form may be a form of where the parser's lemma is not to be trusted."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_sentence


@lru_cache(maxsize=20_000)
def spelled(word: str) -> str:
    """A lower-case word in one spelling: "demobilize" and "demobilise" are one."""
    return word.lower().replace("iz", "is").replace("’", "'")


@kept_by_sentence
def words_of(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence and their lemmas, in one spelling: tells at once that none of some words is there."""
    return frozenset(tokens_by_word(sentence))


@kept_by_sentence
def tokens_by_word(sentence: Sentence) -> dict[str, list[Token]]:
    """For each word of a sentence, and each lemma, in one spelling, the tokens that have it, in their order."""
    found: defaultdict[str, list[Token]] = defaultdict(list)
    for token in sentence.tokens:
        word = spelled(token.text)
        found[word].append(token)
        if token.lemma != token.text and (lemma := spelled(token.lemma)) != word:
            found[lemma].append(token)
    return dict(found)


def tokens_with(sentence: Sentence, words: frozenset[str]) -> list[Token]:
    """The tokens of a sentence that have one of these words as written or as their lemma, in their order."""
    here = words_of(sentence) & words
    found = {token.index: token for word in here for token in tokens_by_word(sentence)[word]}
    return [found[index] for index in sorted(found)]


def stems(word: str) -> list[str]:
    """What a verb form may be a form of, where the lemma is not to be trusted ("re-routed", "reoccupied")."""
    found = []
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            found += [stem, stem + "e", *([stem[:-1]] if stem[-1:] == stem[-2:-1] else [])]
    return [*found, word[:-3] + "y"] if word.endswith(("ied", "ies")) else found


def singulars(word: str) -> list[str]:
    """What a plural may be the plural of, where a capital letter kept the parser from saying ("Militiamen")."""
    if word.endswith("men"):
        return [word[:-3] + "man"]
    if word.endswith("ies"):
        return [word[:-3] + "y"]
    if not word.endswith("s") or word.endswith("ss"):
        return []
    return [word[:-1], *([word[:-2]] if word.endswith("es") else [])]
