"""The drafts of cue verbs: each as an aside or with a complement, whichever the tree and the marks make likelier."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.claims.attribution import asides, closing_names, contents, mute_objects, sources, surface
from sayso.claims.attribution.cues import Cue, cue_words, find_verbs, lemma_of
from sayso.claims.attribution.drafts import Draft, in_order
from sayso.claims.attribution.noun_phrases import may_speak
from sayso.claims.attribution.tail_drafts import aside_draft, by_marks, lay_tails_over
from sayso.claims.voice import FINITE
from sayso.model import Sentence, Token

_NOBODY = frozenset(("no", "nobody", "none", "neither"))
_JUDGED = frozenset(("stance", "for", "against", "with", "at", "to", "upon", "about"))
# What is demanded is the demanding side's: "calls for the release of all prisoners".
_DEMANDED = {("call", "for"), ("appeal", "for"), ("ask", "for"), ("demand", "stance"), ("request", "stance")}
_POSTING = frozenset(("write", "post", "tweet", "say", "announce", "report", "state"))
_OPENS_MORE = frozenset(("go", "continue", "begin"))


def find_verb_drafts(sentence: Sentence) -> Iterator[Draft]:
    """One draft for each cue verb that attributes something in its sentence, in the order of the text."""
    drafts: dict[int, Draft] = {}
    for cue in find_verbs(sentence):
        if any(cue.head in draft.cue for draft in drafts.values()):
            continue  # "saying" of "was quoted as saying"
        if mute_objects.is_unsaid(sentence, cue):
            continue
        if draft := _draft(sentence, cue):
            drafts[cue.head.index] = draft
    for aside in surface.find_asides(sentence):
        index = aside.cue.head.index
        if _is_better(aside, drafts.get(index)):
            drafts[index] = by_marks(sentence, aside)
    lay_tails_over(sentence, drafts)
    yield from drafts.values()


def _draft(sentence: Sentence, cue: Cue) -> Draft | None:
    if quoted := sources.quoted_speaker(sentence, cue.head):
        return _relayed(sentence, cue, *quoted)
    if impersonal := _impersonal(sentence, cue):
        return impersonal
    source = sources.heard_from(sentence, cue.head)
    source = source or sources.source_of_verb(sentence, cue.head) or _beside(sentence, cue)
    if cue.head.lemma.lower() in _OPENS_MORE and not may_speak(source):
        return None
    content = contents.content_of_verb(sentence, cue) or contents.fronted(sentence, cue, source)
    if _is_garden_path(sentence, cue, source, content):
        return None
    return _as_aside(sentence, cue, source, content) or _with_complement(sentence, cue, source, content)


def _is_garden_path(sentence: Sentence, cue: Cue, source: list[Token], content: contents.Content | None) -> bool:
    """Whether the clause is the main one: "a truce *agreed in May* has held", where the tree has the truce agree."""
    if content is None or content.complement != "clause" or lemma_of(cue.head) != "agree" or not content.heads:
        return False
    verb = content.heads[0]
    return not may_speak(source) and not sentence.child(verb, "nsubj", "nsubjpass", "mark")


def _beside(sentence: Sentence, cue: Cue) -> list[Token]:
    """The speaker right before a finite cue of saying, where the tree gives it no subject ("State media says …")."""
    first = cue.words[0].index
    has_said = cue.head.tag == "VBN" and cue.words[0].lemma == "have"
    if first == 0 or "quote" not in cue.takes.complements or not (cue.head.tag in FINITE or has_said):
        return []
    if sources.is_passive(sentence, cue.head) or sentence.child(cue.head, "expl", "nsubj"):
        return []
    name = closing_names.name_before(sentence, first - 1)
    cited = bool(name) and sentence.head(name[-1]).lemma.lower() in ("cite", "quote")
    return name if name and not cited and may_speak(name[-1:]) else []


def _as_aside(sentence: Sentence, cue: Cue, source: list[Token], content: contents.Content | None) -> Draft | None:
    if "quote" not in cue.takes.complements or not source or _leads_on(sentence, cue) or _is_bare(sentence, cue):
        return None
    suffers = sentence.child(cue.head, "nsubjpass")
    if suffers and suffers.pos == "NOUN" and suffers.index < cue.head.index:
        return None  # "the pause, agreed in May, is being observed by our forces"
    posted = content is not None and content.complement == "on" and cue.head.lemma.lower() in _POSTING
    clause = asides.clause_words(sentence, cue, source, content.heads if content and not posted else [])
    speaker, inner = asides.split_apposition(sentence, source, clause)
    precedes = asides.is_parenthesis(sentence, inner) or _may_precede(sentence, cue, source)
    if content and content.complement == "clause" and speaker == source and not precedes:
        return None
    if not asides.is_aside(sentence, inner):
        return None
    return aside_draft(sentence, cue, speaker, inner, asides.content_around(sentence, cue, inner), "aside")


def _may_precede(sentence: Sentence, cue: Cue, source: list[Token]) -> bool:
    """Whether content may stand before the cue though a clause follows it: by inversion, or a second subject."""
    subjects = [c for c in sentence.children(cue.head) if c.dep in ("nsubj", "nsubjpass")]
    return asides.is_inverted(sentence, cue, source) or len(subjects) > 1


def _with_complement(
    sentence: Sentence, cue: Cue, source: list[Token], content: contents.Content | None
) -> Draft | None:
    quotes = "quote" in cue.takes.complements and not _leads_on(sentence, cue)
    if content is None and not quotes:
        return None
    if cue.head.tag == "VBG" and cue.head.text.istitle() and cue.head.index > 0:
        return None  # in a headline
    if not source and (cue.head.tag == "VB" or (content and content.kind == "intention")):
        return None
    kind = content.kind if content else cue.takes.complements["quote"]
    draft = Draft(
        sentence, cue.head, in_order([*cue.words, *(content.joins if content else [])]), source,
        content.spans if content else [], kind, f"verb with {content.complement if content else 'quotation'}",
        cue.takes.polarity, quotes=quotes,
    )  # fmt: skip
    near = [] if _borrows(cue, source) else source
    draft.clause = asides.clause_words(sentence, cue, near, content.heads if content else [])
    draft.proposition = _is_proposition(sentence, cue, source, content)
    if cue.takes.polarity == "asks":
        draft.polarity = "asks" if _is_question(sentence, content) else "asserts"
    return draft


def _borrows(cue: Cue, source: list[Token]) -> bool:
    """Whether a participle takes its source from another cue: "…, the mayor said, adding that …"."""
    return cue.head.tag == "VBG" and bool(source) and source[-1].index < cue.words[0].index - 1


def _is_better(aside: surface.Aside, draft: Draft | None) -> bool:
    """Whether an aside found by its marks is to be trusted more than what the tree gave."""
    if draft is None or not draft.contents or not draft.source:
        return True
    if draft.polarity == "denies" and draft.head.dep == "relcl":
        return False  # "…, a charge the army denied"
    if draft.rule == "verb with on" and draft.head.lemma.lower() in _POSTING:
        return True  # "…, the daily reported on its website"
    if draft.rule in ("verb with predicate", "verb with object", "verb with stance", "it was announced"):
        return may_speak(aside.source) and (not may_speak(draft.source) or _follows_far(aside, draft))
    children = draft.sentence.children(draft.head)
    if not draft.aside and any(c.dep == "ccomp" and c.index < draft.head.index for c in children):
        return True  # the tree has a content on the left, which the draft does not use
    if {t.index for t in aside.source} & {t.index for t in draft.source}:
        return False
    return draft.rule != "verb with clause" or not may_speak(draft.source)


def _follows_far(aside: surface.Aside, draft: Draft) -> bool:
    """Whether what the tree took for an object is the speaker: "It was broken by them, | recalls the bulletin"."""
    opens = aside.clause[0].index == aside.cue.head.index
    return opens and draft.source[-1].index < aside.clause[0].index - 2 and draft.head.tag == "VBZ"


def _relayed(
    sentence: Sentence, cue: Cue, speaker: list[Token], relay: list[Token], saying: list[Token]
) -> Draft | None:
    """The draft of "RELAY quoted SPEAKER as saying …"; the content follows "saying" or stands around the clause."""
    words = [*cue.words, *saying]
    clause = in_order([*words, *speaker, *relay])
    inner = Cue(saying[-1], words, cue_words("verb").get("say", cue.takes)) if saying else None
    content = contents.content_of_verb(sentence, inner) if inner else None
    if content:
        spans = content.spans
    else:
        spans = asides.content_around(sentence, cue, clause) if asides.is_aside(sentence, clause) else []
        spans = spans or _told_before(sentence, clause)
    return Draft(
        sentence, cue.head, words, speaker, spans, "speech", "quoted as saying",
        aside=content is None, quotes=True, clause=clause, relays=[relay] if relay else [],
    )  # fmt: skip


def _told_before(sentence: Sentence, clause: list[Token]) -> list[tuple[int, int]]:
    """What stands before a clause that ends the sentence: "The camp fell | the army was quoted as saying on radio"."""
    before, after = sentence.tokens[: clause[0].index], sentence.tokens[clause[-1].index + 1 :]
    ends = not any(t.tag in FINITE or t.pos == "SCONJ" for t in after)
    return [sentence.span(before)] if ends and any(t.tag in FINITE for t in before) else []


def _impersonal(sentence: Sentence, cue: Cue) -> Draft | None:
    """The draft of "…, it was announced by NAME" and "…, it was stated at the ministry"."""
    subject = sentence.child(cue.head, "nsubjpass")
    if subject is None or subject.text.lower() != "it" or "quote" not in cue.takes.complements:
        return None
    source = sources.source_of_verb(sentence, cue.head) or sources.host_of(sentence, cue.head)
    clause = asides.clause_words(sentence, cue, [subject, *source], [])
    if not asides.is_aside(sentence, clause):
        return None
    return aside_draft(sentence, cue, source, clause, asides.content_around(sentence, cue, clause), "it was announced")


def _leads_on(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb only brings in another cue: "went on to say", "continued by asking"."""
    if cue.head.lemma.lower() not in _OPENS_MORE:
        return False
    return any(
        c.dep in ("xcomp", "advcl", "pcomp") and c.index > cue.head.index and c.tag in ("VB", "VBG")
        for c in sentence.children(cue.head)
    )


def _is_bare(sentence: Sentence, cue: Cue) -> bool:
    """Whether the form cannot head an aside: "to reassure", or a participle without subject, "have" or "be"."""
    helpers = {c.lemma.lower() for c in sentence.children(cue.head) if c.dep in ("aux", "auxpass")}
    if cue.head.tag == "VB":
        return "to" in helpers
    finite = helpers & {"have", "be"} or (not helpers and sentence.child(cue.head, "nsubj"))
    return cue.head.tag == "VBN" and not finite


def _is_question(sentence: Sentence, content: contents.Content | None) -> bool:
    """Whether the content is asked ("asked whether …"), not demanded ("asked that …", "asked them to …")."""
    if content is None or content.complement != "clause" or not content.heads:
        return False
    mark = sentence.child(content.heads[-1], "mark")
    return mark is None or mark.text.lower() != "that"


def _is_proposition(sentence: Sentence, cue: Cue, source: list[Token], content: contents.Content | None) -> bool:
    """Whether the source vouches for the content: not where it is judged, wanted, yet to be said or left unsaid."""
    demanded = content is not None and (lemma_of(cue.head), content.complement) in _DEMANDED
    if content and (content.kind == "intention" or content.complement in _JUDGED) and not demanded:
        return False
    if cue.takes.polarity == "asks" and _is_question(sentence, content):
        return False
    if source and source[0].text.lower() in _NOBODY:
        return False
    helpers = {c.lemma.lower() for c in sentence.children(cue.head) if c.dep == "aux"}
    if helpers & {"will", "shall", "may", "might"}:
        return False
    if sentence.child(cue.head, "neg") and cue.takes.polarity == "asserts":
        return False  # "did not say when …"
    return not ("to" in helpers and sentence.head(cue.head).lemma == "be")
