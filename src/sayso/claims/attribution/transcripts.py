"""Speakers of a transcript: a name in capitals and a colon at the head of a paragraph ("HOLM: We shall stay.").

The name must stand elsewhere in the report in small letters, or two labels must take turns, so that headings
("RUMOUR: …") are none.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.model import AnnotatedReport, Attribution, Mention

_LABEL = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_a-z'’ -]{2,29}):\s+")


def transcribed(annotated: AnnotatedReport) -> list[Attribution]:
    """One attribution for each paragraph that a speaker's label opens; the rest of the paragraph is its content."""
    text = annotated.report.text
    matches = [(m, end) for start, end in annotated.paragraphs if (m := _LABEL.match(text, start, end))]
    counts = Counter(m["name"] for m, _ in matches if m["name"].isupper())
    turns = {name for name, count in counts.items() if count > 1}
    found = []
    for match, end in matches:
        name = match["name"]
        entity = full_name(text, name) or (name.title() if name in turns and len(turns) > 1 else None)
        if entity:
            found.append(_spoken(match, entity, end))
    return found


def full_name(text: str, label: str) -> str | None:
    """The name in small letters that a label in capitals stands for, with the one before it, or None."""
    if not label.isupper():
        return None
    found = re.search(rf"(?:[^\W\d_a-z][\w’'-]+ )?\b{re.escape(label.title())}\b", text)
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
