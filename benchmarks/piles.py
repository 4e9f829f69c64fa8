"""Piles of reports for measuring: any number, of many stories, made of the sentences of `tests/dossiers`.

A story takes one of the invented conflicts there, gives each of its names a new one and puts an adjective of its own
before its nouns, so that no two stories share their wording; its reports are paragraphs of that conflict's reports in
new company. So the parse of each sentence is that of the first, with other names and more adjectives in it
(`Parses`), and a large pile can be measured without an hour of parsing.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from sayso import lexicons
from sayso.facts.words import find_names
from sayso.model import Report, Token
from sayso.reading import read_all
from sayso.sentences import sentence_texts
from sayso.sentences.parsing import Packed, Parse, parse_sentences
from sayso.store import open_store

DOSSIERS = Path(__file__).parents[1] / "tests" / "dossiers"
CONFLICTS = ("hill_pact", "island_truce", "pass_blockade", "port_siege", "river_accord")
LARGEST_STORY = 12  # reports
PARAGRAPHS = 5  # a report
OUTLETS = 400
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ai", "ou")]
_WORD = re.compile(r"[^\W\d_]+")
_PIECE = re.compile(r"[^\W\d_]+|[\W\d_]+")
_BEFORE_NOUNS = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|these|those|some|of|in|on|at|from|with|by|for|into|near) (?=[a-z]{4})"
)


class Conflict(NamedTuple):
    """The paragraphs of one invented conflict, and the names in them that a story changes."""

    paragraphs: tuple[str, ...]
    names: tuple[str, ...]


def write_pile(path: Path, reports: int, seed: int = 1) -> None:
    """Write so many reports as JSON Lines, in stories of up to a dozen reports that come in no order."""
    rows = list(made_rows(reports, seed))
    random.Random(seed).shuffle(rows)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def made_rows(reports: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """The reports of a pile, one story after another."""
    left, story = reports, 0
    while left:
        chance = random.Random(f"{seed}/{story}")
        size = min(left, chance.randint(1, LARGEST_STORY))
        renamed = _renaming(chance, conflict := conflicts()[story % len(CONFLICTS)])
        for number in range(size):
            chosen = [
                conflict.paragraphs[i] for i in sorted(chance.sample(range(len(conflict.paragraphs)), PARAGRAPHS))
            ]
            text = "\n\n".join(_adorned(_renamed(part, renamed), f"{seed}/{story}") for part in chosen)
            day = f"2031-{1 + story % 12:02}-{1 + (story // 12 + number // 4) % 28:02}"
            outlet = f"{_invented(random.Random(chance.randrange(OUTLETS)))} Post"
            yield {"id": f"s{story:05}-{number:02}", "outlet": outlet, "published": day, "text": text}
        left, story = left - size, story + 1


@lru_cache(maxsize=1)
def conflicts() -> tuple[Conflict, ...]:
    """The invented conflicts, with the names that only one of them has."""
    read = [read_all([DOSSIERS / name / "reports"]).reports for name in CONFLICTS]
    names = [find_names(reports) for reports in read]
    known = {
        word for file in lexicons.HERE.glob("*.tsv") for term in lexicons.terms(file.stem) for word in term.split()
    }
    only = [own - known - frozenset().union(*(o for o in names if o is not own)) for own in names]
    return tuple(
        Conflict(tuple(dict.fromkeys(p for r in reports for p in _paragraphs(r))), _as_written(reports, own))
        for reports, own in zip(read, only, strict=True)
    )


def _paragraphs(report: Report) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", report.text) if len(part.split()) > 12]


def _as_written(reports: list[Report], names: frozenset[str]) -> tuple[str, ...]:
    words = {word for report in reports for word in _WORD.findall(report.text)}
    return tuple(sorted(word for word in words if word.lower() in names and word[0].isupper()))


def _renamed(text: str, names: Mapping[str, str]) -> str:
    return _WORD.sub(lambda match: names.get(match.group(), match.group()), text)


def _adorned(text: str, story: str) -> str:
    """The text with a coined adjective before its nouns, the same each time for the same place in the same story."""
    return _BEFORE_NOUNS.sub(lambda match: f"{match.group()}{_coined(story, text, match.end())} ", text)


def _coined(story: str, text: str, at: int) -> str:
    return f"x{_invented(random.Random(f'{story}/{text}/{at}')).lower()}"


def _renaming(chance: random.Random, conflict: Conflict) -> dict[str, str]:
    return {name: _invented(chance) for name in conflict.names}


def _invented(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


class Parses:
    """Parses of a pile's sentences, from those of the sentences that they were made of; a `ParseCache`."""

    def __init__(self) -> None:
        paragraphs = [part for conflict in conflicts() for part in conflict.paragraphs]
        reports = [Report(id="x", text=text) for text in ("\n\n".join(paragraphs), *paragraphs)]  # one heads a report
        texts = [text for report in reports for text in sentence_texts(report)]
        self._by_shape = {_shape(text): (text, parse) for text, parse in parse_sentences(texts).items()}

    def find(self, sentences: list[str]) -> dict[str, Packed]:
        """The parse of each sentence that has the words of a known one but for its names."""
        known = ((sentence, self._by_shape.get(_shape(sentence))) for sentence in sentences)
        return {sentence: msgspec.msgpack.encode(_fitted(sentence, *found)) for sentence, found in known if found}

    def add(self, parses: Mapping[str, Packed]) -> None:
        """Nothing: what was made of no known sentence is parsed each time."""


@lru_cache(maxsize=1)
def _renamed_words() -> frozenset[str]:
    return frozenset(name for conflict in conflicts() for name in conflict.names)


@lru_cache(maxsize=1)
def _coined_word() -> re.Pattern[str]:
    return re.compile(rf"\bx(?:{'|'.join(sorted(SYLLABLES, key=len, reverse=True))}){{3}} ")


@lru_cache(maxsize=1)
def _invented_word() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(SYLLABLES, key=len, reverse=True))}){{3}}", re.IGNORECASE)


def _shape(sentence: str) -> str:
    """The sentence without the coined adjectives, and with a blank for each name that a story changes."""
    changed, plain = _renamed_words(), _coined_word().sub("", sentence)
    return _WORD.sub(lambda m: "_" if m.group() in changed or _is_invented(m.group()) else m.group(), plain)


@lru_cache(maxsize=1 << 18)
def _is_invented(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and bool(_invented_word().fullmatch(word))


def _fitted(sentence: str, known: str, parse: Parse) -> Parse:
    """The tokens of a known sentence's parse with the words of a sentence of the same shape."""
    coined = list(_coined_word().finditer(sentence))
    plain = _coined_word().sub("", sentence)
    moved = _moves(known, plain)
    before = [match.start() - sum(len(m.group()) for m in coined[:n]) for n, match in enumerate(coined)]
    return _adjoined([_moved(token, moved, plain) for token in parse], before, [m.group()[:-1] for m in coined])


def _moved(token: Token, moved: Sequence[int], sentence: str) -> Token:
    start, end = moved[token.start], moved[token.end]
    text = sentence[start:end]
    return replace(token, start=start, end=end, text=text, lemma=text if token.text == token.lemma else token.lemma)


def _adjoined(tokens: Sequence[Token], before: Sequence[int], coined: Sequence[str]) -> Parse:
    """The tokens with an adjective before each that begins at one of some places; it depends on that token."""
    places = dict(zip(before, coined, strict=True))
    number = list(accumulate(1 + (token.start in places) for token in tokens))  # of each token, from 1
    found, further = list[Token](), 0
    for token, last in zip(tokens, number, strict=True):
        if word := places.get(token.start):
            start = token.start + further
            found.append(Token(last - 2, start, start + len(word), word, word, "JJ", "ADJ", "amod", last - 1))
            further += len(word) + 1
        start, end = token.start + further, token.end + further
        found.append(replace(token, index=last - 1, start=start, end=end, head=number[token.head] - 1))
    return tuple(found)


def _moves(known: str, sentence: str) -> list[int]:
    """Where each place of the known sentence is in the other; a place inside a changed name is at its end."""
    places, at = [0], 0
    for old, new in zip(_PIECE.findall(known), _PIECE.findall(sentence), strict=True):
        places += [at + (step if old == new else len(new)) for step in range(1, len(old) + 1)]
        at += len(new)
    return places


def main(size: int, pile: Path, store: Path) -> None:
    """Write a pile of so many reports, and a store that holds the parses of its sentences and nothing else."""
    write_pile(pile, size)
    texts = sorted({text for report in read_all([pile]).reports for text in sentence_texts(report)})
    with open_store(store) as opened:
        opened.parses.add(Parses().find(texts))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
