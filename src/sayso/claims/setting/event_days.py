"""Times that stand outside the clause of a happening and yet date it.

In "in 1986, when Orlen held the bank" and "the 2020 war, in which Orlen took the pass" a relative clause takes
the time before it. "A day after Orlen began an offensive" says when the main clause happened; turned round, it
dates the offensive: from the day of the main clause, or from another sentence that tells of the same act by the
same subject and names its day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.claims.grammar import functions
from sayso.claims.spelling import words_of
from sayso.claims.voice import is_verbal
from sayso.model import AnnotatedReport, Sentence, Token, When
from sayso.sentences import calendar
from sayso.sentences.keeping import kept_by_sentence
from sayso.sentences.time_phrases import Phrase, count_of, find_phrases

_JOINTS = frozenset(("after", "before"))
_RELATIVES = frozenset(("when", "which"))
_AUXILIARIES = ("aux", "auxpass", "amod")


def event_day(annotated: AnnotatedReport, sentence: Sentence, trigger: Token, times: Sequence[When]) -> When | None:
    """When the happening of `trigger` took place, by a time outside its clause.

    Args:
        annotated: the report.
        sentence: the sentence of the happening.
        trigger: the word that tells of it.
        times: all times of the report (`find_times`).
    Returns:
        The time before a relative clause, or a day with the phrase "N days after" or "before" that gave it; None
        where the happening stands elsewhere or nothing dates it.
    """
    relative = _before_relative(sentence, trigger, times)
    if relative is not None:
        return relative
    joints = _has_joint(sentence)
    for phrase in find_phrases(sentence) if joints else ():
        verb = _event(sentence, phrase)
        if verb is None or verb.index not in (trigger.index, trigger.head):
            continue
        found = _from_main_clause(sentence, phrase, verb, times) or _told_elsewhere(annotated, sentence, verb, times)
        if found is not None:
            day, basis = found
            start, end = sentence.start + phrase.start, sentence.start + phrase.end
            text = sentence.text[phrase.start : phrase.end]
            return When(text=text, start=day.isoformat(), end=day.isoformat(), basis=basis, at=(start, end))
    return None


@kept_by_sentence
def _has_joint(sentence: Sentence) -> bool:
    if _JOINTS.isdisjoint(words_of(sentence)):
        return False
    return any(t.dep == "mark" and t.text.lower() in _JOINTS for t in sentence.tokens)


def _before_relative(sentence: Sentence, trigger: Token, times: Sequence[When]) -> When | None:
    """The time that a relative clause with "when" or "in which" takes from the words that it hangs on."""
    if _RELATIVES.isdisjoint(words_of(sentence)):
        return None
    verb = next(
        (t for t in (trigger, *sentence.ancestors(trigger)) if is_verbal(t) and t.dep not in _AUXILIARIES), None
    )
    if verb is None or verb.index not in (trigger.index, trigger.head):
        return None
    if not any(c.index < verb.index for c in sentence.children(verb)):
        return None
    clause = sentence.subtree(verb)
    opener = [t.text.lower() for t in clause[:2]]
    if opener[:1] != ["when"] and not (opener[1:] == ["which"] and opener[0] in ("in", "during", "on")):
        return None
    start = sentence.start + clause[0].start
    lead = [w for w in times if w.start and w.at and _is_in(sentence, w) and w.at[1] <= start]
    between = (
        sentence.text[lead[-1].at[1] - sentence.start : clause[0].start].strip(" ,") if lead and lead[-1].at else ""
    )
    names_noun = len(between.split()) == 1 and opener[0] != "when"  # "the 2020 | war | in which"
    whole = bool(lead) and lead[-1].precision == "year"  # "struck in 2014, | it ended within days, | when …"
    aside = opener[0] == "when" and sentence.tokens[clause[0].index - 1].text == ","
    return lead[-1] if lead and (not between or names_noun or (whole and aside)) else None


def _event(sentence: Sentence, phrase: Phrase) -> Token | None:
    """The verb of the clause that "after" or "before" brings in."""
    if phrase.kind != "offset" or phrase.parts["side"] not in _JOINTS:
        return None
    joint = next((t for t in sentence.tokens if t.end == phrase.end), None)
    return sentence.head(joint) if joint is not None and joint.dep == "mark" else None


def _from_main_clause(
    sentence: Sentence, phrase: Phrase, verb: Token, times: Sequence[When]
) -> tuple[date, str] | None:
    """The day of the main clause, moved back by the phrase."""
    start, end = sentence.span([t for t in sentence.subtree(verb) if t.start >= phrase.start])
    count = count_of(phrase)
    if phrase.parts["unit"] in ("hour", "minute"):
        count = 0  # hours after: the same day
    if count is None or phrase.parts["unit"] not in ("day", "night", "week", "hour", "minute"):
        return None
    unit = phrase.parts["unit"] if count else "day"
    step = -count if phrase.parts["side"] == "after" else count
    for when in times:
        outside = when.at is not None and _is_in(sentence, when) and not start <= when.at[0] < end
        main = calendar.day_of(when.start) if outside and when.precision in ("day", "minute") else None
        if main is not None and when.at != (sentence.start + phrase.start, sentence.start + phrase.end):
            return calendar.shift(main, step, unit).first, f"{abs(step)} {unit}(s) from {main}"
    return None


def _told_elsewhere(
    annotated: AnnotatedReport, sentence: Sentence, verb: Token, times: Sequence[When]
) -> tuple[date, str] | None:
    """The day that another sentence gives for the same verb with the same subject."""
    subjects = _subjects(sentence, verb)
    for other in annotated.sentences:
        for token in other.tokens if other is not sentence else ():
            same = is_verbal(token) and token.lemma == verb.lemma and subjects & _subjects(other, token)
            day = _day_on(other, token, times) if same else None
            if day is not None:
                return day, f"told with its day in “{other.text[:60]}”"
    return None


def _subjects(sentence: Sentence, verb: Token) -> set[str]:
    return {t.text.lower() for t in functions(sentence, verb).get("subj", []) if t.tag != "PRP"}


def _day_on(sentence: Sentence, verb: Token, times: Sequence[When]) -> date | None:
    """The day that hangs directly on a verb."""
    for when in times:
        if when.precision != "day" or when.at is None or not _is_in(sentence, when):
            continue
        first = next(t for t in sentence.tokens if sentence.start + t.end > when.at[0])
        above = next((t for t in sentence.ancestors(first) if is_verbal(t)), None)
        if above is not None and above.index == verb.index:
            return calendar.day_of(when.start)
    return None


def _is_in(sentence: Sentence, when: When) -> bool:
    return when.at is not None and sentence.start <= when.at[0] < sentence.end
