"""Who said what, in one report: source, cue and content of each attribution, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from sayso.claims import asides, contents, nouns, phrases, sources, speech, surface
from sayso.claims.continuations import continued, over_semicolons
from sayso.claims.cues import Cue, cue_words, find_verbs
from sayso.claims.drafts import Draft, trim
from sayso.claims.entities import Entities, resolve
from sayso.claims.occasions import said_on
from sayso.claims.relays_inside import relays_of
from sayso.model import AnnotatedReport, Attribution, Mention, Sentence, Token, When
from sayso.sentences.times import find_times

_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_JUDGED = frozenset(("stance", "for", "against", "with", "at", "to", "upon", "about"))


def find_attributions(
    annotated: AnnotatedReport, times: Sequence[When] | None = None, entities: Entities | None = None
) -> list[Attribution]:
    """The attributions of one report.

    Args:
        annotated: the report with sentences and quotations.
        times, entities: of the report, if they are known already; speakers are added to `entities`.
    Returns:
        In the order of the text by cue. `source` is None where nobody is named ("reportedly").
    """
    drafts = [draft for sentence in annotated.sentences for draft in _in_sentence(annotated, sentence)]
    speech.attach_quotations(annotated, drafts)
    over_semicolons(annotated, drafts)
    drafts = [draft for draft in drafts if draft.contents]
    drafts += continued(annotated, drafts)
    drafts.sort(key=lambda d: (d.sentence.index, d.cue[0].index if d.cue else 0))
    entities = resolve(annotated) if entities is None else entities
    times = find_times(annotated) if times is None else times
    found: dict[int, Attribution] = {}
    for draft in drafts:
        made = _finish(annotated, draft, entities, times, found)
        if made:
            found[id(draft)] = made
    return relay_nested(list(found.values()))


def innermost(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution of a proposition to a source with the shortest content that covers `start`-`end`, or None.

    Intentions, judgements on things, and what is yet to be announced make nobody the source of a claim.
    """
    covering = [
        a
        for a in attributions
        if a.proposition and a.source and any(s <= start and end <= e for s, e in a.content_spans)
    ]
    return min(covering, key=lambda a: sum(e - s for s, e in a.content_spans), default=None)


def _in_sentence(annotated: AnnotatedReport, sentence: Sentence) -> Iterator[Draft]:
    drafts: dict[int, Draft] = {}
    for cue in find_verbs(sentence):
        if any(cue.head in draft.cue for draft in drafts.values()):
            continue  # "saying" of "was quoted as saying"
        if not _is_quoted(annotated, sentence.start + cue.head.start) and (draft := _verb(sentence, cue)):
            drafts[cue.head.index] = draft
    for aside in surface.find_asides(sentence):
        index = aside.cue.head.index
        if not _is_quoted(annotated, sentence.start + aside.cue.head.start) and _is_better(aside, drafts.get(index)):
            drafts[index] = _aside(sentence, aside)
    yield from drafts.values()
    for draft in (*phrases.find_phrases(sentence), *nouns.find_nominals(sentence)):
        if not _is_quoted(annotated, sentence.start + draft.head.start):
            yield draft


def _is_quoted(annotated: AnnotatedReport, offset: int) -> bool:
    quotation = annotated.quotation_at(offset)
    return quotation is not None and quotation.inner_start <= offset < quotation.inner_end


def _is_better(aside: surface.Aside, draft: Draft | None) -> bool:
    """Whether an aside found by its marks is to be trusted more than what the tree gave."""
    if draft is None or not draft.contents or not draft.source:
        return True
    children = draft.sentence.children(draft.head)
    if not draft.aside and any(c.dep == "ccomp" and c.index < draft.head.index for c in children):
        return True  # the tree has a content on the left, which the draft does not use
    near = {t.index for t in aside.source}
    return not near & {t.index for t in draft.source} and draft.rule != "verb with clause"


def _aside(sentence: Sentence, aside: surface.Aside) -> Draft:
    cue, source, clause = aside
    spans = asides.content_beside(sentence, clause)
    kind = cue.takes.complements["quote"]
    return Draft(
        sentence, cue.head, cue.words, source, spans, kind, "aside by its marks", cue.takes.polarity,
        aside=True, quotes=True, clause=clause,
    )  # fmt: skip


def _verb(sentence: Sentence, cue: Cue) -> Draft | None:
    if quoted := sources.quoted_speaker(sentence, cue.head):
        return _relayed(sentence, cue, *quoted)
    source = sources.source_of_verb(sentence, cue.head)
    content = contents.content_of_verb(sentence, cue) or contents.fronted(sentence, cue, source)
    heads = content.heads if content else []
    clause = asides.clause_words(sentence, cue, source, heads)
    quotes = "quote" in cue.takes.complements and not _leads_on(sentence, cue)
    inverted = asides.is_inverted(sentence, cue, source)
    subjects = [c for c in sentence.children(cue.head) if c.dep in ("nsubj", "nsubjpass")]
    after = content is not None and content.complement == "clause" and not inverted and len(subjects) < 2
    purpose = cue.head.tag == "VB" and any(c.text.lower() == "to" for c in sentence.children(cue.head))
    if quotes and source and not after and not purpose and asides.is_aside(sentence, clause):
        spans = asides.content_around(sentence, cue, clause)
        kind = cue.takes.complements["quote"]
        return Draft(
            sentence, cue.head, cue.words, source, spans, kind, "aside", cue.takes.polarity,
            aside=True, quotes=True, clause=clause,
        )  # fmt: skip
    if content is None and not quotes:
        return None
    if not source and (cue.head.tag == "VB" or (content and content.kind == "intention")):
        return None
    joins = content.joins if content else []
    words = sorted({t.index: t for t in (*cue.words, *joins)}.values(), key=lambda t: t.index)
    spans, kind = (content.spans, content.kind) if content else ([], cue.takes.complements["quote"])
    rule = f"verb with {content.complement if content else 'quotation'}"
    draft = Draft(
        sentence, cue.head, words, source, spans, kind, rule, cue.takes.polarity, quotes=quotes, clause=clause
    )
    draft.proposition = _is_proposition(sentence, cue, source, content)
    return draft


def _relayed(
    sentence: Sentence, cue: Cue, speaker: list[Token], relay: list[Token], saying: list[Token]
) -> Draft | None:
    """The draft of "RELAY quoted SPEAKER as saying …"; the content follows "saying" or stands around the clause."""
    words = [*cue.words, *saying]
    clause = sorted({t.index: t for t in (*words, *speaker, *relay)}.values(), key=lambda t: t.index)
    inner = Cue(saying[-1], words, cue_words("verb").get("say", cue.takes))
    content = contents.content_of_verb(sentence, inner)
    aside = content is None
    if content:
        spans = content.spans
    else:
        spans = asides.content_around(sentence, cue, clause) if asides.is_aside(sentence, clause) else []
    return Draft(
        sentence, cue.head, words, speaker, spans, "speech", "quoted as saying",
        aside=aside, quotes=True, clause=clause, relays=[relay] if relay else [],
    )  # fmt: skip


def _leads_on(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb only brings in another cue: "went on to say", "continued by asking"."""
    following = sentence.child(cue.head, "xcomp", "advcl")
    return cue.head.lemma.lower() in ("go", "continue", "begin") and following is not None


def _is_proposition(sentence: Sentence, cue: Cue, source: list[Token], content: contents.Content | None) -> bool:
    """Whether the source vouches for the content: not where it is judged or wanted, nor where it is yet to be said."""
    if content and (content.kind == "intention" or content.complement in _JUDGED):
        return False
    if source and source[0].text.lower() in _NOBODY:
        return False
    helpers = {c.lemma.lower() for c in sentence.children(cue.head) if c.dep == "aux"}
    future = "will" in helpers or "shall" in helpers or "may" in helpers or "might" in helpers
    return not future and not ("to" in helpers and sentence.head(cue.head).lemma == "be")


def _finish(
    annotated: AnnotatedReport,
    draft: Draft,
    entities: Entities,
    times: Sequence[When],
    found: dict[int, Attribution],
) -> Attribution | None:
    text = annotated.report.text
    if draft.after:
        return _continue(annotated, draft, found.get(id(draft.after)))
    spans = tuple(t for s, e in draft.contents if (t := trim(text, s, e)))
    if not spans:
        return None
    cue = tuple((draft.sentence.start + t.start, draft.sentence.start + t.end) for t in draft.cue)
    cue_spans = _merge(text, cue)
    source_spans: tuple[tuple[int, int], ...] = ()
    mention = None
    confidence, why = 1.0, "no source named"
    if draft.source:
        start, end = draft.sentence.span(draft.source)
        source_spans = ((start, end),)
        resolved = entities.name_of(draft.sentence, draft.source)
        entities.note(draft.sentence, draft.source, resolved)
        mention = Mention(text=text[start:end], entity=resolved.entity, kind=resolved.kind, start=start, end=end)
        confidence, why = resolved.confidence, resolved.why
    return Attribution(
        source=mention,
        source_spans=source_spans,
        cue=" ".join(text[s:e] for s, e in cue_spans),
        cue_spans=cue_spans,
        content_spans=spans,
        quote=speech.quote_kind(text, list(spans), annotated.quotations),
        kind=draft.kind,
        polarity=draft.polarity,
        proposition=draft.proposition,
        said_on=said_on(draft, times),
        via=tuple(relays_of(annotated, draft, entities)),
        confidence=confidence,
        trail=(f"cue found by rule: {draft.rule}", f"source: {why}"),
    )


def _continue(annotated: AnnotatedReport, draft: Draft, before: Attribution | None) -> Attribution | None:
    if before is None or before.source is None:
        return None
    spans = tuple(draft.contents)
    return msgspec.structs.replace(
        before,
        source_spans=(),
        cue="",
        cue_spans=(),
        content_spans=spans,
        quote=speech.quote_kind(annotated.report.text, list(spans), annotated.quotations),
        said_on=None,
        confidence=round(before.confidence * draft.confidence, 2),
        trail=(f"found by rule: {draft.rule}", f"source: {before.source.entity}, who spoke before"),
    )


def relay_nested(found: list[Attribution]) -> list[Attribution]:
    """Add to each attribution, as relays, the sources whose contents hold it, the outermost first."""
    return [_nested(attribution, found) for attribution in found]


def _nested(inner: Attribution, found: list[Attribution]) -> Attribution:
    if inner.source is None or not inner.cue_spans:
        return inner
    at = inner.cue_spans[0]
    outer = [
        a
        for a in found
        if a is not inner
        and a.source
        and a.kind == "speech"
        and (a.source.kind != "unknown" or a.source.text[:1].isupper())
        and a.source.entity != inner.source.entity
        and any(s <= at[0] and at[1] <= e for s, e in a.content_spans)
    ]
    outer.sort(key=lambda a: -sum(e - s for s, e in a.content_spans))
    relays = [a.source for a in outer if a.source]
    return msgspec.structs.replace(inner, via=(*relays, *inner.via)) if relays else inner


def _merge(text: str, spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return tuple(merged)
