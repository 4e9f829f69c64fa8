"""Where sentences end, by rule: a stop, what closes behind it, and what begins after it.

Robust where punctuation was lost: an over-long stretch is cut at the softest point that it offers, and a
space that is missing behind a stop is no obstacle.
"""

from __future__ import annotations

import re
from itertools import islice
from math import ceil

from sayso import lexicons

LONGEST_SENTENCE = 800  # characters; longer stretches are cut, or one lost full stop would cost seconds
FEW_CAPITALS = 0.004  # share of capitals among letters below which a text is taken to have lost them

_CLOSERS = r"[\"'”’»)\]]"
_END = re.compile(
    rf"[.!?…。؟۔](?:(?:(?<=\.)\.{{0,5}}|(?<=[!?…])[!?…]{{0,5}}|(?<=[。؟۔]))"
    rf"(?:\s(?=[”»]))?{_CLOSERS}{{0,4}}(?:\[\d{{1,3}}\]){{0,3}}(?=\s|$)"
    rf"|(?<=[a-zà-ÿ]{{3}}[.!?]){_CLOSERS}{{0,2}}(?=[A-ZÀ-Þ][a-zà-ÿ]{{2}}))"
)
_LAST_WORD = re.compile(r"[^\W_][\w.’'-]*$")
_NEXT = re.compile(r"\s*[\"'“‘«(\[—–-]{0,4}\s?(?P<word>[\w’'&-]+(?:\.\w)*)")
_PARTICLE = re.compile(r"(?:al|el|an|ar|as|ash|at|az|ad|bin|ibn|abu|de|di|van|von)[- ][A-ZÀ-Þ]")
_SPELLED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_ADDRESS = re.compile(r"(?:https?:|www\.|@)\S*$")
_TOKEN = re.compile(r"[\w’'-]+|[.!?]")
_SOFT = (re.compile(r";\s"), re.compile(r"\s[—–-]\s"), re.compile(r",\s"), re.compile(r"\s"))


def split_sentences(text: str, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
    """Cut `text[first:last]` into sentences; offsets count into `text`.

    >>> [("Mr. Ohm left at 6 a.m. on Monday. He stayed away."[s:e]) for s, e in
    ...  split_sentences("Mr. Ohm left at 6 a.m. on Monday. He stayed away.")]
    ['Mr. Ohm left at 6 a.m. on Monday.', 'He stayed away.']
    """
    last = len(text) if last is None else last
    lowered = _lost_capitals(text[first:last])
    found, position = [], first
    for match in _END.finditer(text, first, last):
        if match.end() < last and _is_end(text, position, match, last, lowered):
            found.extend(_shorten(text, position, match.end()))
            position = match.end()
    found.extend(_shorten(text, position, last))
    return [trimmed for start, end in found if (trimmed := trim(text, start, end))]


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch without the white space around it; None if nothing else is in it."""
    stretch = text[start:end]
    lead = len(stretch) - len(stretch.lstrip())
    stretch = stretch.strip()
    return (start + lead, start + lead + len(stretch)) if stretch else None


def _is_end(text: str, first: int, match: re.Match[str], last: int, lowered: bool) -> bool:
    following = _NEXT.match(text, match.end(), min(last, match.end() + 60))
    if not following:
        return True
    word = following["word"]
    if not _begins(text, following.start("word"), word) and not (lowered and match.group() == "."):
        return False
    if _goes_on(text, match, last):
        return False
    return match.group().startswith("..") or match.group()[0] != "." or not _is_abbreviation(text, first, match, word)


def _begins(text: str, start: int, word: str) -> bool:
    """Whether a word can begin a sentence: a capital, a digit, a letter without case, or a name's particle."""
    character = word[0]
    return not character.islower() or bool(_PARTICLE.match(text, start, start + 12))


def _goes_on(text: str, match: re.Match[str], last: int) -> bool:
    """Whether what follows a closed quotation is only its speaker: “Will they go?” Ohm asked."""
    if match.group()[-1] not in "\"'”’»":
        return False
    behind = text[match.end() : min(last, match.end() + 80)]
    words = _TOKEN.findall(behind)[:8]
    verb = next((n for n, word in enumerate(words) if _in(word, "reporting")), None)
    if verb is None or not 0 < verb < 5 or any(word in ".!?" for word in words[:verb]):
        return False
    return match.group()[0] != "." or words[verb + 1 : verb + 2] in ([], ["."])


def _is_abbreviation(text: str, first: int, match: re.Match[str], follows: str) -> bool:
    word = _LAST_WORD.search(text, max(first, match.start() - 30), match.start())
    if not word or _ADDRESS.search(text, max(first, match.start() - 60), match.start()):
        return bool(word) and not match.end() < len(text)
    spelled, begins = word.group().lower(), follows.lower()
    quoted = match.group()[-1] in '"”»'
    capital = word.group()[0].isupper()
    if _in(spelled, "before_name") and capital and not quoted:
        return True
    if _in(spelled, "before_number") and follows[0].isdigit():
        return True
    if _in(spelled, "time"):
        bracketed = text[match.end() : match.end() + 2].lstrip()[:1] == "("  # "at 7 a.m. (0500 GMT)"
        return bracketed or _in(begins, "calendar") or len(text[first : match.start()].split()) < 5
    if len(spelled) == 1 and spelled.isalpha() and word.group().isupper():
        return len(follows) == 1 or not _in(begins, "opener")  # an initial: "J. Ohm", "J. A. Ohm"
    if _in(spelled, "anywhere") or (_in(spelled, "capital") and capital) or _SPELLED.fullmatch(spelled):
        return not quoted and not _in(begins, "opener")
    return False


def _in(word: str, class_: str) -> bool:
    return word in lexicons.terms("abbreviations", class_)


def _lost_capitals(stretch: str) -> bool:
    enough = ceil(FEW_CAPITALS * len(stretch))
    capitals = sum(1 for _ in islice(filter(str.isupper, stretch), enough))
    if capitals == enough:
        return False
    letters = sum(map(str.isalpha, stretch))
    return letters > 200 and capitals < FEW_CAPITALS * letters


def _shorten(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > LONGEST_SENTENCE:
        window = text[start : start + LONGEST_SENTENCE]
        cuts = next((cuts for soft in _SOFT if (cuts := _late(soft, window))), [LONGEST_SENTENCE])
        pieces.append((start, start + cuts[-1]))
        start += cuts[-1]
    return [*pieces, (start, end)]


def _late(soft: re.Pattern[str], window: str) -> list[int]:
    return [m.end() for m in soft.finditer(window) if m.end() > LONGEST_SENTENCE // 2]
