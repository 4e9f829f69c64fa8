"""Who speaks: the words of a cue's source in the same sentence."""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.attribution.cues import cue_words, is_acronym, lemma_of
from sayso.claims.attribution.noun_phrases import can_speak, is_time, noun_phrase, own_words
from sayso.model import Sentence, Token

_SHARES_SUBJECT = frozenset(("conj", "xcomp", "advcl", "csubj", "pcomp", "dep", "prep"))
_HEARING = frozenset(("hear", "learn", "know", "understand", "gather"))
_QUOTING = frozenset(("quote", "cite", "report"))
# Participles with which the speaker of the main clause goes on.
_GOING_ON = frozenset(
    [
        "add", "note", "stress", "point", "reiterate", "emphasize", "underline", "specify", "insist", "say", "cite",
        "refer", "describe", "indicate", "clarify", "affirm", "explain", "allude",
    ]
)  # fmt: skip
# Verbs with which only a speaker goes on behind "and".
_ADDRESSING = frozenset(("warn", "urge", "accuse", "blame", "call", "appeal", "add", "promise", "vow", "deny", "say"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))


def source_of_verb(sentence: Sentence, verb: Token) -> list[Token]:
    """The words that name who says what `verb` says; [] if the sentence does not tell.

    The subject; of a passive, the agent; of a participle or a second verb, the subject of the governing one;
    of a relative clause, what the relative refers to.
    """
    if is_passive(sentence, verb):
        return _agent(sentence, verb)
    if beside := _accompanying(sentence, verb):
        return beside
    if misread := _misread_as_order(sentence, verb):
        return misread
    subject = _subject(sentence, verb)
    if subject and _is_another(sentence, verb, subject):
        subject = _speaker_above(sentence, verb, subject) or subject
    if subject is None:
        return []
    if is_relative(subject):
        return [subject]
    return own_words(noun_phrase(sentence, subject, but=verb))


def _misread_as_order(sentence: Sentence, verb: Token) -> list[Token]:
    """The "Aid workers in the capital" of "*Aid* workers in the capital said …", where "Aid" is taken for a verb."""
    first = sentence.tokens[0]
    if first.tag != "VB" or first.dep != "csubj" or first.head != verb.index or len(sentence.tokens) < 2:
        return []
    noun = sentence.tokens[1]
    called = noun.tag == "NNS" and noun.head == first.index and can_speak(noun)
    return [t for t in sentence.subtree(first) if t.index < verb.index and t.pos != "PUNCT"] if called else []


def heard_from(sentence: Sentence, verb: Token) -> list[Token]:
    """Of "we hear from SPEAKER that …" the speaker: whoever hears, learns or knows it only passes it on."""
    link = next((c for c in sentence.children(verb) if c.dep == "prep" and c.text.lower() == "from"), None)
    speaker = sentence.child(link, "pobj") if link and verb.lemma.lower() in _HEARING else None
    return noun_phrase(sentence, speaker, but=verb) if speaker and can_speak(speaker) else []


def _accompanying(sentence: Sentence, verb: Token) -> list[Token]:
    """The speaker of "two men were held, with | activists | saying that …"."""
    noun = sentence.tokens[verb.index - 1] if verb.tag == "VBG" and verb.index > 1 else None
    if noun is None or noun.pos not in ("NOUN", "PROPN") or not can_speak(noun):
        return []
    words = own_words(noun_phrase(sentence, noun, but=verb))
    opens = bool(words) and words[0].index > 0 and sentence.tokens[words[0].index - 1].text.lower() == "with"
    return words if opens else []


def quoted_speaker(sentence: Sentence, verb: Token) -> tuple[list[Token], list[Token], list[Token]] | None:
    """Of "RELAY quoted SPEAKER as saying", or "SPEAKER was quoted by RELAY as saying": speaker, relay, "as saying"."""
    if verb.lemma.lower() not in _QUOTING:
        return None
    if openly := _quoted_openly(sentence, verb):
        return openly
    if before_colon := _quoted_before_colon(sentence, verb):
        return before_colon
    link = next((c for c in sentence.children(verb) if c.dep == "prep" and c.text.lower() == "as"), None)
    saying = sentence.child(link, "pcomp") if link else None
    if link is None or saying is None:
        return None
    if is_passive(sentence, verb):
        speaker, relay = sentence.child(verb, "nsubjpass"), _agent(sentence, verb) or _agent(sentence, saying)
    else:
        speaker, relay = sentence.child(verb, "dobj"), source_of_verb(sentence, verb)
    return (noun_phrase(sentence, speaker, but=link), relay, [link, saying]) if speaker else None


def _quoted_before_colon(sentence: Sentence, verb: Token) -> tuple[list[Token], list[Token], list[Token]] | None:
    """Of "RELAY quoted SPEAKER: “…”" the speaker and the relay."""
    speaker = sentence.child(verb, "dobj")
    words = noun_phrase(sentence, speaker, but=verb) if speaker and speaker.index > verb.index else []
    words = [t for t in words if t.text != ":" and t.index <= words[-1].index]
    after = sentence.tokens[words[-1].index + 1 :][:1] if words else ()
    if not after or after[0].text != ":" or not can_speak(words[-1]) or is_passive(sentence, verb):
        return None
    return words, source_of_verb(sentence, verb), []


def _quoted_openly(sentence: Sentence, verb: Token) -> tuple[list[Token], list[Token], list[Token]] | None:
    """Of "RELAY quoted SPEAKER saying that …" the same three."""
    speaker = sentence.child(verb, "dobj")
    hosts = [verb, *sentence.subtree(speaker)] if speaker else []
    saying = next((c for h in hosts for c in sentence.children(h) if c.lemma.lower() == "say" and c.tag == "VBG"), None)
    if saying is None or speaker is None or speaker.index < verb.index or is_passive(sentence, verb):
        return None
    return noun_phrase(sentence, speaker, but=saying), source_of_verb(sentence, verb), [saying]


def host_of(sentence: Sentence, verb: Token) -> list[Token]:
    """The organ in "it was stated at the ministry": the object of "at" or "in" beside a passive cue."""
    for child in sentence.children(verb):
        if child.dep == "prep" and child.text.lower() in ("at", "in"):
            place = sentence.child(child, "pobj")
            if place and place.lemma.lower() in lexicons.terms("organs"):
                return noun_phrase(sentence, place)
    return []


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Whether `verb` is passive: a passive subject or auxiliary, or a bare participle with an agent."""
    if sentence.child(verb, "nsubjpass", "auxpass"):
        return True
    return verb.tag == "VBN" and verb.dep in ("acl", "advcl", "amod") and not sentence.child(verb, "nsubj", "aux")


def _agent(sentence: Sentence, verb: Token) -> list[Token]:
    by = sentence.child(verb, "agent")
    speaker = sentence.child(by, "pobj") if by else None
    return noun_phrase(sentence, speaker, but=charge(sentence, verb) or verb) if speaker else []


def charge(sentence: Sentence, verb: Token) -> Token | None:
    """The "of" of "accused by rights groups of killing civilians", which the tree hangs on the groups."""
    by = sentence.child(verb, "agent")
    speaker = sentence.child(by, "pobj") if by else None
    links = [c for c in sentence.children(speaker) if c.dep == "prep" and sentence.child(c, "pcomp")] if speaker else []
    return links[0] if links else None


def _subject(sentence: Sentence, verb: Token) -> Token | None:
    seen = 0
    if (hung_elsewhere := _purporting(sentence, verb) or _before_aside(sentence, verb)) is not None:
        return hung_elsewhere
    while seen < 6:
        subject = nearest_subject(sentence, verb)
        if subject:
            named = subject.pos not in ("VERB", "AUX", "ADP") or (subject.text.isupper() and len(subject.text) > 1)
            named = named and subject.lemma.lower() != "there"
            return subject if named else None
        if sentence.child(verb, "expl"):
            return None
        if verb.dep in ("acl", "relcl"):
            noun = sentence.head(verb)
            governor = sentence.head(noun)
            place = noun.entity in ("GPE", "LOC") and noun.dep == "dobj" and verb.tag == "VBG"
            if (can_speak(noun) and not place) or noun.dep not in ("dobj", "pobj") or verb.tag != "VBG":
                return noun if noun.pos in ("NOUN", "PROPN", "PRON") else None
            verb = governor
            seen += 1
            continue
        if verb.dep not in _SHARES_SUBJECT:
            return None
        verb = sentence.head(verb)
        seen += 1
    return None


def _purporting(sentence: Sentence, verb: Token) -> Token | None:
    """The picture of "released a video purporting to show …", where the tree hangs "show" on "released"."""
    before = sentence.tokens[verb.index - 2] if verb.index > 2 else None
    if before is None or before.lemma.lower() != "purport" or before.dep != "acl":
        return None
    return sentence.head(before)


def _before_aside(sentence: Sentence, verb: Token) -> Token | None:
    """The ministry of "the ministry, an agency reported, speaks of …", where the tree hangs both on "reported"."""
    if verb.index < 3 or sentence.tokens[verb.index - 1].text != "," or sentence.child(verb, "nsubj"):
        return None
    subjects = [c for c in sentence.children(sentence.tokens[verb.index - 2]) if c.dep == "nsubj"]
    return subjects[0] if len(subjects) > 1 and sentence.tokens[subjects[0].index + 1].text == "," else None


def _is_another(sentence: Sentence, verb: Token, subject: Token) -> bool:
    """Whether the subject nearest to a verb without one of its own belongs to what was said, not to who says it."""
    joined = verb.dep == "conj" and not sentence.child(verb, "nsubj", "aux")
    if verb.tag != "VBG" and not joined:
        return False
    if not can_speak(subject):
        return True
    if joined and verb.lemma.lower() in _ADDRESSING and _is_victim(sentence, subject):
        return True
    if joined:
        modal = sentence.child(sentence.head(verb), "aux")
        return verb.tag == "VBD" and modal is not None and modal.tag == "MD"
    goes_on = verb.lemma.lower() in _GOING_ON and verb.dep in ("advcl", "xcomp", "ccomp")
    return goes_on or subject.dep == "nsubjpass"


def _is_victim(sentence: Sentence, subject: Token) -> bool:
    """Whether a subject is only counted or suffers: "said *12 people* died and warned …", "said *men* were held"."""
    if subject.pos != "NOUN" or subject.lemma.lower() in lexicons.terms("source_kinds", "witness"):
        return False
    return subject.dep == "nsubjpass" or sentence.child(subject, "nummod") is not None


def _speaker_above(sentence: Sentence, verb: Token, but: Token) -> Token | None:
    """The subject of the reporting verb above a participle: "The army said that a shell fell, adding …"."""
    speaking = []
    for governor in sentence.ancestors(verb):
        subject = sentence.child(governor, "nsubj")
        if subject and subject is not but and can_speak(subject):
            if sentence.child(governor, "ccomp") and lemma_of(governor) in cue_words("verb"):
                return subject
            speaking.append(subject)
    return speaking[0] if speaking and verb.tag == "VBG" else None


def nearest_subject(sentence: Sentence, verb: Token) -> Token | None:
    """The subject next to its verb; the parser may hang another one on it, of what is said ("The rebels, says she")."""
    subjects = [c for c in sentence.children(verb) if c.dep in ("nsubj", "nsubjpass") and not is_time(c)]
    if not subjects:
        subjects = [c for c in sentence.children(verb) if is_acronym(c) and c.index < verb.index]
    after = [c for c in subjects if min(t.index for t in sentence.subtree(c)) == verb.index + 1]
    return after[0] if after else subjects[-1] if subjects else None


def is_relative(token: Token) -> bool:
    """Whether the word is a relative pronoun ("who", "which")."""
    return token.lemma.lower() in _RELATIVES and token.tag in ("WP", "WDT")


def antecedent(sentence: Sentence, pronoun: Token) -> list[Token]:
    """The words that a relative pronoun stands for; [] if the tree does not tell."""
    clause = sentence.head(pronoun)
    while clause.dep in ("conj", "ccomp", "xcomp") and clause.head != clause.index:
        clause = sentence.head(clause)
    if clause.dep not in ("relcl", "acl") or sentence.head(clause).pos not in ("NOUN", "PROPN", "PRON"):
        return []
    return noun_phrase(sentence, sentence.head(clause), but=clause)
