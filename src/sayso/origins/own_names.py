"""A mention that belongs to nobody known -> the name of the body that it is, a family of its own."""

from __future__ import annotations

import re

from sayso import lexicons
from sayso.model import Mention, Report
from sayso.origins.person_names import is_personal, names_body, untitled
from sayso.origins.words import small_words

_TIED = re.compile(  # "UK-based", "al Tarn-linked" tell where a body sits or whose friend it is, not what it is called
    r"^(?:(?:[Aa]l )?[A-ZÀ-Þ][\w.-]*-(?:based|linked|affiliated|backed|aligned|allied|funded|run|owned|controlled) )+"
)
_DESCRIBED = re.compile(
    r"^(?:(?!(?:of|in|at|for|from|to|near|on|with)\b)[a-z-]+ ){1,3}(?=[A-ZÀ-Þ])"
)  # "the charity Oxfam"
_STAFF_OF = re.compile(r"^(?P<staff>[a-z]+) of (?:the )?(?=[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ])")
_OFFICE_OF = re.compile(r"^(?:[a-z-]+ ){0,2}?[a-z-]*[a-rt-z] (?:of|called|named) ")  # "resident of Upper Tarn"
_REPORTERS = re.compile(
    r"(?:['’]?s)? (?:TV )?(?:reporters?|correspondents?|journalists?|photographers?|dispatches|crew)(?: in .*)?$"
)
_ONLY_FIRST = re.compile(r"[A-ZÀ-Þ][a-z-]+(?: [a-z-]+)* [a-z-]+s")  # "Satellite pictures"
_SOMEWHERE = re.compile(r"[A-Za-z][a-z]+s (?:in|near|inside|around|outside) [A-ZÀ-Þ]")  # "campaigners in Upland"
_NOBODY = re.compile(r"(?:Our|Their|Nothing|None|Another|Nobody|Both|Each|Every|Most) ")
_SOMEBODY = re.compile(r", (?:who\b|\d)|^(?:the|an?) [a-z]+, [A-ZÀ-Þ][\w-]+$", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]+")
_NO_NAMES = (("formulas", "title"), ("organs",), ("function_words", "english"), ("bodies", "channel"))


def own_name(mention: Mention, report: Report) -> str | None:
    """The name of the body or newsroom that is meant, None where the words hold no name but a person's.

    "the charity Tarn Relief" is "Tarn Relief", "volunteers of the Red Quay" the "Red Quay", and "Quay FM reporter in
    Velk" is "Quay FM"; "a resident of Upper Tarn" and "UK-based monitors" have no name.
    """
    name = _TIED.sub("", re.sub(r"^(?:[Tt]he|[Aa]n?) ", "", mention.entity or mention.text))
    staff = _STAFF_OF.match(name)
    if staff and staff["staff"].removesuffix("s") in lexicons.terms("houses", "staff"):
        return name[staff.end() :]
    name = _DESCRIBED.sub("", name)
    newsroom = _REPORTERS.sub("", name)
    if newsroom != name:
        return newsroom if _holds_name(newsroom, report) else None
    if _is_description(name) or (" " not in name and _SOMEBODY.search(mention.text)):
        return None
    return name if _holds_name(name, report) and not _is_person(name, mention) else None


def _is_description(name: str) -> bool:
    """Whether the words tell of people or things without naming a body."""
    shaped = _ONLY_FIRST.fullmatch(name) or _SOMEWHERE.match(name) or _OFFICE_OF.match(name) or _NOBODY.match(name)
    return shaped is not None or name.split()[-1] in lexicons.terms("private_voices", "person")


def _holds_name(name: str, report: Report) -> bool:
    """Whether a capitalised word is no common one, or three of them end in a word for a body."""
    capitals = _CAPITAL.findall(name)
    if len(capitals) > 2 and names_body(capitals[-1]):
        return True
    dull = (small_words(report.text), *(lexicons.terms(*which) for which in _NO_NAMES))
    return any(all(word.lower() not in words for words in dull) for word in capitals)


def _is_person(name: str, mention: Mention) -> bool:
    """Whether the name is a person's, as it looks and stands without an article."""
    words = re.split(r", | (?:who|which) ", mention.text)[0].lower()
    return words != f"the {name.lower()}" and is_personal(untitled(name))
