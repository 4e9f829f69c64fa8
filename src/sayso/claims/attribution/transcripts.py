"""Speakers of a transcript: a name and a colon at the head of a paragraph ("HOLM: We shall stay.").

A name in capitals must stand elsewhere in the report in small letters, or two labels must take turns, so that
headings ("RUMOUR: …") are none; one in small letters must take turns with another.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.model import AnnotatedReport, Attribution, Mention

_LABEL = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_a-z'’ -]{2,29}|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2}):\s+")


def transcribed(annotated: AnnotatedReport) -> list[Attribution]:
    """One attribution for each paragraph that a speaker's label opens; the rest of the paragraph is its content."""
    text = annotated.report.text
    matches = [(m, end) for start, end in annotated.paragraphs if (m := _LABEL.match(text, start, end))]
    counts = Counter(m["name"] for m, _ in matches)
    turns = {name for name, count in counts.items() if count > 1}
    found = []
    for match, end in matches:
        name = match["name"]
        entity = full_name(text, name) if name.isupper() or (name in turns and len(turns) > 1) else None
        entity = entity or (name.title() if name.isupper() and name in turns and len(turns) > 1 else None)
        if entity:
            found.append(_spoken(match, entity, end))
    return found


def full_name(text: str, label: str) -> str | None:
    """The name in small letters that a label stands for, with the one before it, or None."""
    name = label.title() if label.isupper() else label
    found = re.search(rf"(?:[^\W\d_a-z][\w’'-]+ )?\b{re.escape(name)}\b(?!:)", text)
    return found.group() if found else None


def _spoken(match: re.Match[str], entity: str, end: int) -> Attribution:
    start, stop = match.span("name")
    return Attribution(
        source=Mention(text=match["name"], entity=entity, kind="person", start=start, end=stop),
        source_spans=((start, stop),),
        cue=":",
        cue_spans=((stop, stop + 1),),
        content_spans=((match.end(), end),),
        quote="indirect",
        kind="speech",
        trail=("cue found by rule: transcript", f"source: the label stands for “{entity}”"),
    )
