"""Tells words that report a happening from those that only refer to one, define somebody, or ask.

"A raid killed two" reports a raid, "in the raid" refers to it; "an amnesty for those who laid down their
arms" says whom it is for, not that arms were laid down; "asked whether they had fled" asks.
"""

from __future__ import annotations

from sayso import lexicons
from sayso.claims.negation import is_negated
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token


def is_told_of(sentence: Sentence, noun: Token) -> bool:
    """Tells words that report a happening from those that only refer to one, define somebody, or ask.

    "A raid killed two" reports a raid, "in the raid" refers to it; "an amnesty for those who laid down their
    arms" says whom it is for, not that arms were laid down; "asked whether they had fled" asks.
    """
    if _is_offence(sentence, noun) or _is_broken(sentence, noun) or _is_averted(sentence, noun):
        return False
    if _is_means_of_harm(sentence, noun):
        return True
    if not _refers_back(sentence, noun):
        return True
    return _says_more(sentence, noun) or _happens(sentence, noun)


def _is_offence(sentence: Sentence, noun: Token) -> bool:
    """ "wanted for *murder*": the name of a crime, not a happening."""
    head = sentence.head(noun)
    if noun.dep == "conj":
        return _is_offence(sentence, head)
    bare = noun.tag == "NN" and not any(c.dep in ("det", "poss", "prep", "nummod") for c in sentence.children(noun))
    return bare and head.text.lower() in ("for", "with", "of") and sentence.head(head).lemma in _PROSECUTED


_PROSECUTED = (
    "want",
    "charge",
    "convict",
    "try",
    "indict",
    "prosecute",
    "sentence",
    "jail",
    "guilty",
    "trial",
    "arrest",
)


def _is_broken(sentence: Sentence, noun: Token) -> bool:
    """ "in breach of the *truce*", "violated the *truce*": what is broken was made before."""
    above = sentence.head(noun)
    if noun.dep in ("compound", "nmod", "conj"):
        return _is_broken(sentence, above)
    if noun.dep == "dobj":
        return above.lemma.lower() in _BREAKING
    return above.text.lower() in ("of", "to") and sentence.head(above).lemma.lower() in _BREAKING


_BREAKING = frozenset(("breach", "violate", "violation", "infringe", "infringement", "flout", "contravene"))


def _is_averted(sentence: Sentence, noun: Token) -> bool:
    """ "to prevent *deaths*": what is to be kept from happening is not told."""
    verb = sentence.head(noun)
    if noun.dep != "dobj" or verb.tag not in ("VB", "VBG") or verb.lemma.lower() not in _AVERTING:
        return False
    return verb.lemma.lower() != "avoid" or not _refers_back(sentence, noun)  # "to avoid the battles" runs from them


_AVERTING = frozenset(("prevent", "avoid", "avert", "forestall", "preclude", "minimise", "minimize"))


def _is_means_of_harm(sentence: Sentence, noun: Token) -> bool:
    """ "ten were killed in the *strikes*": who tells of the harm tells of what did it."""
    link = sentence.head(noun)
    return (
        noun.dep == "pobj"
        and noun.lemma.lower() not in ("fighting", "hostility", "battle", "combat", "violence")
        and link.text.lower() in ("in", "by", "during")
        and sentence.head(link).lemma.lower() in _HARMING
    )


_HARMING = ("kill", "wound", "injure", "hurt", "die", "maim", "destroy", "damage", "wreck", "level", "demolish")


def _refers_back(sentence: Sentence, noun: Token) -> bool:
    return any(
        (c.dep in ("det", "poss") and c.text.lower() in lexicons.terms("grammar_words", "referring"))
        or (c.dep == "amod" and c.lemma.lower() == "such")
        for c in sentence.children(noun)
    )


def _says_more(sentence: Sentence, noun: Token) -> bool:
    for child in sentence.children(noun):
        if child.dep == "poss" and child.pos != "PRON":
            return True
        if child.dep in ("acl", "relcl", "nummod", "nmod"):
            return True
        if child.dep in ("amod", "compound") and child.lemma.lower() not in lexicons.terms("grammar_words", "plain"):
            return True
        if child.dep == "prep" and child.text.lower() in (
            "of",
            "on",
            "against",
            "at",
            "in",
            "near",
            "with",
            "by",
            "between",
        ):
            return True
    return False


def _happens(sentence: Sentence, noun: Token) -> bool:
    link = sentence.head(noun)
    if link.text.lower() == "of" and sentence.head(link).text.lower() in ("both", "all", "each", "most", "some"):
        noun = sentence.head(link)  # "carried out both of the *bombings*"
    if noun.dep not in ("nsubj", "nsubjpass", "dobj", "conj"):
        return False
    verb = sentence.head(noun)
    return is_verbal(verb) and verb.lemma.lower() in lexicons.terms("grammar_words", "happening")


def is_asked(sentence: Sentence, verb: Token) -> bool:
    """ "asked *how* they had left", "did not say *whether* a ransom was paid"."""
    if verb.dep not in ("ccomp", "advcl", "csubj"):
        return False
    if _is_unconfirmed(sentence, verb):
        return True
    opens = {c.text.lower() for c in sentence.children(verb) if c.dep in ("mark", "advmod")}
    return "whether" in opens or (sentence.head(verb).lemma in _ASKING and bool(opens & {"if", "how", "why"}))


def _is_unconfirmed(sentence: Sentence, verb: Token) -> bool:
    """ "could not *confirm* that they had left", "was *unable* to verify that …", "declined to confirm that …"."""
    confirms = sentence.head(verb)
    if confirms.lemma not in lexicons.terms("grammar_words", "confirming"):
        return False
    above = sentence.head(confirms)
    fails = confirms.dep in ("xcomp", "acl", "ccomp") and above.lemma in lexicons.terms("grammar_words", "failing")
    return fails or is_negated(sentence, confirms) or (confirms.dep == "xcomp" and is_negated(sentence, above))


_ASKING = ("ask", "wonder", "inquire", "enquire", "question")


def is_question_of(sentence: Sentence) -> bool:
    """ "A referendum?", "What of the prisoners?": ends as a question."""
    return sentence.text.rstrip("”\"’' )").endswith("?")


def is_indefinite(sentence: Sentence, noun: Token) -> bool:
    """ "*a* truce with footnotes"."""
    return any(c.dep == "det" and c.text.lower() in ("a", "an") for c in sentence.children(noun))


def is_question(sentence: Sentence, verb: Token) -> bool:
    """ "Who *runs* the port?": the main clause of a direct question."""
    if not is_question_of(sentence):
        return False
    above = [t for t in sentence.ancestors(verb) if is_verbal(t)]
    return not above or (len(above) == 1 and verb.dep in ("xcomp", "conj"))


def is_accused_of(sentence: Sentence, verb: Token) -> bool:
    """ "those accused of *killing* civilians", "people suspected of *mining* a road": says which people are meant."""
    link = sentence.head(verb)
    accused = sentence.head(link)
    if verb.dep != "pcomp" or accused.dep != "acl" or accused.lemma not in _SUSPECTED:
        return False
    return sentence.head(accused).tag in ("DT", "NNS")


_SUSPECTED = ("accuse", "suspect", "convict", "charge", "guilty", "capable")


def is_defining(sentence: Sentence, verb: Token) -> bool:
    """ "an amnesty for fighters *who gave up their weapons*": a clause that says which people are meant."""
    if verb.dep not in ("relcl", "acl"):
        return False
    whom = sentence.head(verb)
    meant = whom.text.lower() in ("those", "anyone", "all", "whoever", "anybody", "everyone") or whom.tag in (
        "NNS",
        "NNPS",
    )
    exact = any(c.dep in ("nummod", "poss") for c in sentence.children(whom))
    return (
        meant
        and not exact
        and (
            sentence.head(whom).text.lower() in ("for", "to")
            or (whom.pos == "PRON" and sentence.head(whom).text == "of")
        )
        and sentence.head(sentence.head(whom)).pos == "NOUN"
    )


def is_charge_of_office(sentence: Sentence, noun: Token) -> bool:
    """ "the director general of military *operations*": what an office is in charge of, no happening."""
    link = sentence.head(noun)
    if noun.dep != "pobj" or link.text.lower() not in ("of", "for") or noun.lemma not in _CHARGES:
        return False
    officers = (sentence.head(link), *sentence.ancestors(link))[:3]
    return any(t.lemma.lower() in lexicons.terms("source_kinds", "person") or t.lemma in _OFFICERS for t in officers)


_CHARGES = ("operation", "withdrawal", "evacuation", "demining")
_OFFICERS = ("director", "head", "chief", "commander", "deputy", "general", "coordinator")


def is_aim(sentence: Sentence, verb: Token) -> bool:
    """ "an offensive *to retake* the town": what an attack is for, told with the attack."""
    if verb.tag != "VB" or verb.dep not in ("acl", "relcl", "advcl", "xcomp"):
        return False
    above = sentence.head(verb)
    launched = [c for c in sentence.children(above) if c.dep == "dobj"] if is_verbal(above) else [above]
    fights = lexicons.terms("things", "attack-noun") | lexicons.terms("things", "war-operation")
    return any(noun.lemma.lower() in fights for noun in launched)


def is_example(sentence: Sentence, verb: Token) -> bool:
    """ "*Take* the prisoners.": an invitation to think of something."""
    bare = verb.dep == "ROOT" and verb.tag in ("VB", "VBP") and verb.lemma in ("take", "consider", "remember")
    return bare and not any(c.dep in ("nsubj", "aux", "prep", "prt") for c in sentence.children(verb))


def is_of_anyone(sentence: Sentence, verb: Token) -> bool:
    """ "*you don't burn* a barn for a rat": a saying."""
    if verb.tag not in ("VB", "VBP"):
        return False
    you = any(c.dep == "nsubj" and c.text.lower() == "you" for c in sentence.children(verb))
    return you and all(c.lemma == "do" and c.tag == "VBP" for c in sentence.children(verb) if c.dep == "aux")
