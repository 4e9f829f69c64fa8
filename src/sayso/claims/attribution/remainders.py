"""Words that the tree tore off the end of a content: "said rebels opposed to the plan | had retreated".

Without commas the parser often ends the clause after a cue too early and hangs the rest on the cue itself. What
follows a content without a mark and without another attribution is then still the speaker's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sayso.claims.attribution.cues import cue_words, lemma_of
from sayso.claims.attribution.drafts import Draft, Spans, subtract, union
from sayso.claims.attribution.noun_phrases import is_time
from sayso.claims.voice import FINITE
from sayso.model import Token

_CONTRASTS = frozenset(("but", "while", "although", "though", "whereas", "however", "because", "if", "since"))
_WHEN = frozenset(("when", "as", "after", "before"))
_DASHES = frozenset(("-", "–", "—", "--"))
_NAMING = frozenset(("DET", "ADJ", "NUM", "NOUN", "PROPN", "PUNCT", "PART"))
_TOLD = ("verb with clause", "quoted as saying")
_TURNS = frozenset(("but", "although", "though", "while"))
_SAYING = frozenset(("say", "add", "state", "report", "announce", "claim", "note"))
_GOING = frozenset(("continue", "go", "begin"))
_JOINING = frozenset(("of", "by", "including", "rather"))


def add_remainders(drafts: Sequence[Draft]) -> None:
    """Lengthen the contents of the drafts of one sentence over words that were torn off their end."""
    heads = {draft.head.index for draft in drafts if draft.contents}
    for draft in drafts:
        if draft.aside or not draft.contents or draft.kind == "document":
            continue
        if draft.rule == "verb with clause":
            draft.contents = _without_gaps(draft, drafts)
        last = _last_word(draft)
        rest = _rest(draft, last, heads, _stop(draft, drafts)) if last else []
        turn = _turn(draft, rest) if rest else None
        if turn:
            draft.contents = subtract(draft.contents, [(draft.sentence.start + turn.start, draft.contents[-1][1])])
        elif rest and last:
            draft.contents = union([*draft.contents[:-1], (draft.contents[-1][0], draft.sentence.span(rest)[1])])


def _without_gaps(draft: Draft, drafts: Sequence[Draft]) -> Spans:
    """The contents after the cue with words between two of them that the tree hung elsewhere, if nobody else speaks."""
    sentence = draft.sentence
    taken = {t.index for d in drafts for t in (*d.cue, *d.clause, *d.source)}
    joined = list(draft.contents)
    for (_, end), (start, _) in pairwise(draft.contents):
        between = sentence.tokens_in(end, start)
        if between and between[0].index > draft.head.index and not any(t.index in taken for t in between):
            joined.append((end, start))
    return union(joined)


def _last_word(draft: Draft) -> Token | None:
    """The last word of the content, if the content ends in the cue's sentence, after the cue."""
    start, end = draft.contents[-1]
    held = draft.sentence.tokens_in(start, end)
    return held[-1] if held and held[-1].index > draft.head.index and end <= draft.sentence.end else None


def _turn(draft: Draft, rest: list[Token]) -> Token | None:
    """The "but" behind which the subject of the words torn off stands: the reporter's own sentence begins with it."""
    if not _is_finite(rest[0]):
        return None
    held = draft.sentence.tokens_in(*draft.contents[-1])
    behind = next((t for t in reversed(held) if _is_finite(t) or t.text.lower() in _TURNS), None)
    return behind if behind and behind.text.lower() in _TURNS else None


def _stop(draft: Draft, drafts: Sequence[Draft]) -> int:
    """The index of the first word of another attribution that stands behind this one, or the end of the sentence."""
    behind = [d.clause[0].index for d in drafts if d.aside and d.clause and d.clause[0].index > draft.head.index]
    return min(behind, default=len(draft.sentence.tokens))


def _rest(draft: Draft, last: Token, heads: set[int], stop: int) -> list[Token]:
    """The words that follow, up to the end of the sentence; [] where another voice or thought may have begun."""
    following = list(draft.sentence.tokens[last.index + 1 : stop])
    while following and following[-1].pos == "PUNCT":
        following.pop()
    if not following or any((t.index in heads and t.tag != "VBN") or _says(t) for t in following):
        return []
    if following[0].text in _DASHES:
        after = _after_dash(following)
        return following if after and _is_finite(after) and draft.rule == "verb with clause" else []
    if draft.rule in _TOLD:
        return following if _goes_on(draft, following) else []
    if following[0].text.lower() == "because" and draft.rule == "verb with predicate":
        return following  # "accused the army of retreating | because …"
    if _is_finite(following[0]) and draft.rule == "verb with object" and lemma_of(draft.head) in _SAYING:
        return following  # "saying losses | came from the shelling"
    if following[0].pos == "AUX" and draft.source and _takes_clause(draft):
        return following  # "believed its experience | would help"
    if last.pos == "NUM" and following[0].tag == "VBN":
        return following  # "listed 55 | wounded, nine of them women"
    if last.tag == "VB" and draft.rule == "verb with infinitive" and (behind := _object(following)):
        return behind
    return _phrase(draft, following)


def _object(following: list[Token]) -> list[Token]:
    """The nouns right behind an infinitive: "aims to drive out | the Front's fighters"."""
    end = next((n for n, t in enumerate(following) if t.pos not in _NAMING), len(following))
    return following[:end]


def _after_dash(following: list[Token]) -> Token | None:
    """The word behind a dash, or behind the second one: "two others – including a child – | died"."""
    dashes = [n for n, t in enumerate(following[:-1]) if t.text in _DASHES]
    return following[dashes[1 if len(dashes) > 1 else 0] + 1] if dashes else None


def _goes_on(draft: Draft, following: list[Token]) -> bool:
    """Whether the words after the content of "said …" belong to it: its verb, its last noun, a joined verb."""
    first = following[0]
    word = first.text.lower()
    if _is_finite(first) or word in _JOINING:
        return True
    if first.pos == "ADV" and len(following) > 1 and _is_finite(following[1]):
        return True
    if word in _WHEN:
        return any(t.dep in ("nsubj", "nsubjpass") and t.pos in ("NOUN", "PROPN") for t in following)
    if word == "and" and len(following) > 1:
        return _is_joined(draft, following[1])
    begins = first.pos in ("NOUN", "PROPN", "NUM", "VERB") or first.tag in ("PRP$", "DT", "IN", "TO")
    return begins and word not in _CONTRASTS and not first.text[:1].isupper() and not is_time(first)


def _is_joined(draft: Draft, verb: Token) -> bool:
    """Whether a verb after "and" goes on with the content: it stands in another tense than the cue."""
    return draft.head.tag in ("VBZ", "VBP") and verb.tag in ("VBD", "VBN")


def _phrase(draft: Draft, following: list[Token]) -> list[Token]:
    """The phrase that follows an object: "their call | to act", "six raids | by the groups"."""
    first = following[0]
    word = first.text.lower()
    second = following[1] if len(following) > 1 else None
    to_do = word == "to" and second is not None and second.pos in ("VERB", "ADV")
    joined = word == "and" and second is not None and _same_form(draft, second)
    if not (to_do or joined or word in _JOINING):
        return []
    top = first if not (to_do or joined) else next((t for t in following[1:] if t.pos == "VERB"), following[1])
    words = {t.index for t in draft.sentence.subtree(top)}
    run = [t for t in following if t.index in words or t in (first, second)]
    return run if all(b.index - a.index == 1 for a, b in pairwise(run)) else []


def _same_form(draft: Draft, word: Token) -> bool:
    """Whether the content holds a word of the same form, with which this one can be joined ("to weaken and unseat")."""
    start, end = draft.contents[-1]
    held = draft.sentence.tokens_in(start, end)
    if word.pos == "VERB" and draft.rule == "verb with infinitive":
        return True
    if word.tag == "VBG":
        return held[-1].text.endswith("ing")
    return word.tag in ("VB", "IN") and any(t.tag == word.tag for t in held)


def _is_finite(token: Token) -> bool:
    return token.tag in FINITE


def _takes_clause(draft: Draft) -> bool:
    """Whether the cue, which the tree gave a bare object, can bring in a clause."""
    takes = cue_words("verb").get(lemma_of(draft.head))
    return (
        draft.rule in ("verb with stance", "verb with object") and takes is not None and "clause" in takes.complements
    )


def _says(token: Token) -> bool:
    if token.lemma.lower() in _GOING or token.pos != "VERB" or token.tag not in FINITE:
        return False
    takes = cue_words("verb").get(lemma_of(token))
    return takes is not None and "quote" in takes.complements
