"""Who said what, in one report: source, cue and content of each attribution, in the order of the text.

Each sentence gives drafts (`verbs`, `phrases`, `nouns`, `citations`); these take the quotations that belong to
them (`speech`) and what goes on without a cue (`continuations`); then sources are resolved (`finishing`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.claims.attribution import speech
from sayso.claims.attribution.accounts import find_accounts
from sayso.claims.attribution.afterthoughts import cut_afterthoughts
from sayso.claims.attribution.boundaries import cut_sources
from sayso.claims.attribution.citations import split_citations
from sayso.claims.attribution.colons import after_colons
from sayso.claims.attribution.continuations import continued, over_semicolons
from sayso.claims.attribution.counters import find_counters
from sayso.claims.attribution.credences import find_credences
from sayso.claims.attribution.doubts import without_doubtful
from sayso.claims.attribution.drafts import Draft, subtract
from sayso.claims.attribution.finishing import finish
from sayso.claims.attribution.furniture import cut_furniture
from sayso.claims.attribution.idioms import find_idioms
from sayso.claims.attribution.interviews import answers
from sayso.claims.attribution.inversions import set_right
from sayso.claims.attribution.labels import labelled
from sayso.claims.attribution.looking_back import looking_back
from sayso.claims.attribution.nouns import find_nominals
from sayso.claims.attribution.other_voices import cut_other_voices
from sayso.claims.attribution.phrases import find_phrases
from sayso.claims.attribution.rebuffs import find_rebuffs
from sayso.claims.attribution.remainders import add_remainders
from sayso.claims.attribution.second_cues import part_second_cues
from sayso.claims.attribution.silence import without_silent
from sayso.claims.attribution.transcripts import transcribed
from sayso.claims.attribution.verbs import find_verb_drafts
from sayso.claims.attribution.whole_names import complete_sources
from sayso.claims.naming.entities import Entities
from sayso.claims.naming.gathering import resolve
from sayso.model import AnnotatedReport, Attribution, Sentence, When
from sayso.sentences.times import find_times


def find_attributions(
    annotated: AnnotatedReport, times: Sequence[When] | None = None, entities: Entities | None = None
) -> list[Attribution]:
    """The attributions of one report.

    Args:
        annotated: the report with sentences and quotations.
        times, entities: of the report, if they are known already; speakers are added to `entities`.
    Returns:
        In the order of the text by cue, speakers of transcripts and interviews last. `source` is None where nobody
        is named ("reportedly").
    """
    drafts = [draft for sentence in annotated.sentences for draft in _in_sentence(annotated, sentence)]
    speech.attach_quotations(annotated, drafts)
    over_semicolons(annotated, drafts)
    drafts = cut_furniture(drafts)
    drafts += labelled(annotated)
    drafts += after_colons(annotated, drafts)
    drafts += looking_back(annotated, drafts)
    drafts += continued(annotated, drafts)
    drafts.sort(key=lambda d: (d.sentence.index, d.cue[0].index if d.cue else 0))
    times = find_times(annotated) if times is None else times
    found = finish(annotated, drafts, times, resolve(annotated) if entities is None else entities)
    return [*found, *transcribed(annotated), *answers(annotated)]


def _in_sentence(annotated: AnnotatedReport, sentence: Sentence) -> Iterator[Draft]:
    finders = (find_verb_drafts, find_phrases, find_nominals, find_idioms, find_accounts, find_rebuffs, find_credences)
    found = [draft for find in finders for draft in find(sentence)]
    drafts = cut_sources([*found, *find_counters(sentence, found)])
    if not drafts:
        return
    set_right(drafts)
    drafts = without_doubtful(drafts)
    complete_sources(drafts)
    part_second_cues(drafts)
    add_remainders(drafts)
    cut_afterthoughts(drafts)
    cut_other_voices(drafts)
    drafts = without_silent(drafts)
    _leave_out_asides(sentence, drafts)
    unquoted = [d for d in drafts if not _is_quoted(annotated, sentence.start + d.head.start)]
    yield from split_citations(sentence, unquoted)


def _leave_out_asides(sentence: Sentence, drafts: list[Draft]) -> None:
    """Take clauses that attribute out of what is only "reportedly" so, and out of contents that they end."""
    for draft in drafts:
        clauses = [
            sentence.span(d.clause)
            for d in drafts
            if d is not draft and d.aside and d.clause and d.rule.startswith(("aside", "according"))
        ]
        if draft.rule != "hearsay":
            end = max((e for _, e in draft.contents), default=0)
            here = sentence.start + draft.head.start
            clauses = [(s, e) for s, e in clauses if s > here and e == end]
        draft.contents = subtract(draft.contents, clauses)


def _is_quoted(annotated: AnnotatedReport, offset: int) -> bool:
    quotation = annotated.quotation_at(offset)
    return quotation is not None and quotation.inner_start <= offset < quotation.inner_end
