"""Lines of the page that ran into a sentence: "Raid kills nine Newswire Sunday 3 May 2015 Nine people …".

Copies of web pages lose their line breaks, so that headline, agency, date and caption stand glued before the
first sentence. What is said lies between two such lines, never across one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.claims.attribution.drafts import Draft, Spans, subtract
from sayso.claims.attribution.titles import glued_before, lists_of_keywords, title_end
from sayso.model import Sentence
from sayso.sentences.keeping import kept_by_sentence

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DATE = re.compile(
    rf"(?:\b(?:Last updated|Updated|Published|Posted)(?: at| on)?:? )?"
    rf"\b{_DAY}(?:\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH} \d{{1,2}},? ?\d{{4}})(?: \d{{1,2}}[:.]\d{{2}})?"
    rf"(?= [A-Z0-9\"“(])(?: [A-Z]{{4,}}(?= [A-Z]))?"
)
_YEAR = re.compile(r"\d{4}")
_DAY_LINE = re.compile(rf"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{{1,2}} {_MONTH} \d{{4}}(?= [a-z])")
_CAPTION = re.compile(r"\([^()]{0,40}\b(?:[Pp]hotos?|file picture)\)(?: [A-Z]{4,}(?= [A-Z]))?")
_CREDIT = re.compile(r"(?:^|(?<=\d{4} ))\((?:[A-Z][\w.]+(?: and| &|,)? ?){1,5}\) (?:[-–—] ?)?(?=[A-Z0-9\"“])")
_DATELINE = re.compile(
    r"^[A-Z]{3,}(?: [A-Z]{3,}){0,2},?(?: [A-Z][a-z]+\.? \d{1,2})? \([A-Z][\w ]+\) ?[-–—] ?(?=[A-Z0-9\"“])"
)
_PLACE_LINE = re.compile(
    r"^[A-Z]{4,} (?=(?:An?|The) \w|(?:At|Nearly|More|Over|Dozens|Several|Some|Two|Three|Four|Five) [a-z])"
)
_AGENCY = re.compile(r"\((?:[Rr]euters|AFP|AP|EPA|dpa|Getty(?: Images)?)\) (?=[A-Z\d])")
_CAPITALS = re.compile(r"^(?:[A-Z]{2,} ){3,}(?=[A-Z][a-z])")
_PAGE_TITLE = re.compile(r"^.{10,150}? [-–—|] (?:YouTube|Facebook|Twitter|Vimeo|Telegram)(?= [A-Z])")
_SHORT_URL = re.compile(r"(?:Get )?[Ss]hort URL(?: \d+)*")
_CLICK = re.compile(r"\[Click to \w+\]")
_BY_SIGN = (  # with what a text must hold for it to be worth trying
    ("(", _CAPTION), ("(", _CREDIT), ("(", _DATELINE), ("", _PLACE_LINE), ("", _CAPITALS), ("(", _AGENCY),
    ("", _PAGE_TITLE), ("hort URL", _SHORT_URL), ("[Click to", _CLICK),
)  # fmt: skip
_WITHIN = re.compile(
    r"\b(?:on|since|until|till|from|of|in|by|after|before|to|between|and|dated|the|for|during|through|late|early|at|"
    r"last|or|than|with) $",
    re.IGNORECASE,
)


def cut_furniture(drafts: list[Draft]) -> list[Draft]:
    """The drafts without lines of the page in source and contents; those of which nothing is left are dropped."""
    for draft in drafts:
        start, end = _own_part(draft)
        if draft.aside and draft.clause:
            start = max(start, glued_before(draft.sentence, start, draft.clause[0].index) or start)
        if (start, end) == (draft.sentence.start, draft.sentence.end):
            continue
        outside: Spans = [(draft.sentence.start, start), (end, draft.sentence.end)]
        draft.contents = subtract(draft.contents, [span for span in outside if span[0] < span[1]])
        for words in (draft.source, draft.clause):
            words[:] = [t for t in words if start <= draft.sentence.start + t.start < end]
    return [draft for draft in drafts if draft.contents and not _in_keywords(draft)]


def _in_keywords(draft: Draft) -> bool:
    """Whether the cue stands right behind the opening of a list of keywords, whose end nothing tells.

    A cue behind what was said shows that a sentence has begun since.
    """
    start, _ = _own_part(draft)
    if draft.rule == "aside by its marks":
        return False
    return any(end == start for _, end in lists_of_keywords(draft.sentence))


@kept_by_sentence
def page_lines(sentence: Sentence) -> list[tuple[int, int]]:
    """Dates and credits of the page inside a sentence, as offsets into the report; [] in nearly all sentences."""
    found = [(sentence.start + s, sentence.start + e) for s, e in _lines(sentence.text)]
    title = title_end(sentence)
    if title is not None:
        found.append((sentence.start, title))
    return sorted([*found, *lists_of_keywords(sentence)])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    if _YEAR.search(text):
        for match in (*_DATE.finditer(text), *_DAY_LINE.finditer(text)):
            if not _WITHIN.search(text, 0, match.start()):
                yield match.span()
    for sign, pattern in _BY_SIGN:
        if sign in text:
            for match in pattern.finditer(text):
                yield match.span()


def _own_part(draft: Draft) -> tuple[int, int]:
    """The part of the sentence, between two lines of the page, in which the cue stands."""
    here = draft.sentence.start + draft.head.start
    lines = page_lines(draft.sentence)
    start = max((e for _, e in lines if e <= here), default=draft.sentence.start)
    end = min((s for s, _ in lines if s > here), default=draft.sentence.end)
    return start, end
