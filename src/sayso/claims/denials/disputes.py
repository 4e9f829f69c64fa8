"""Words that dispute all that was told just before, whatever it was: "denies it", "It has not", "a fable", "Not so"."""

from __future__ import annotations

from functools import lru_cache

from sayso import lexicons
from sayso.claims.denials.retorts import BACK, is_assertion, is_nothing_of_it, points_back, retort
from sayso.claims.grammar import functions
from sayso.claims.negation import is_denying, is_negated
from sayso.claims.spelling import spelled, words_of
from sayso.claims.voice import is_verbal
from sayso.model import Sentence, Token

_HAPPENING = frozenset(("happen", "occur", "take"))
_TELLING = frozenset(("say", "see", "claim", "insist", "tell", "have", "give", "think", "know", "argue", "maintain"))
_ISSUING = frozenset(("issue", "publish", "send", "give", "put", "broadcast", "post"))
_COMING = frozenset(("come", "follow", "arrive", "be"))


def disputing(sentence: Sentence) -> Token | None:
    """The word by which a sentence disputes what was told before it, or None."""
    words = words_of(sentence)
    tests = [test for test, needed in _SAYING_NONE if not needed.isdisjoint(words)]
    if not _denying_words().isdisjoint(words):
        tests.append(_denies)
    verbs = (t for t in sentence.tokens if is_verbal(t)) if tests else ()
    return next((v for v in verbs if any(test(sentence, v) for test in tests)), None) or retort(sentence)


@lexicons.cached
@lru_cache(maxsize=1)
def _denying_words() -> frozenset[str]:
    rebuffs = {term.split()[0] for term in lexicons.terms("untruths", "rebuff")}
    return frozenset(map(spelled, rebuffs | lexicons.terms("grammar_words", "denying") | {"scoff"}))


# ---------------------------------------------------------------- verbs of denying


def _denies(sentence: Sentence, verb: Token) -> bool:
    """ "denies *it*", "laughed *it* off", "denies having done *so*", "…, which the army denied"."""
    if not _is_denying(sentence, verb) or is_negated(sentence, verb):
        return False
    around = functions(sentence, verb)
    objects = around.get("at", ()) if verb.lemma == "scoff" else around.get("obj", ())
    if _is_relative(sentence, verb) or any(points_back(t) for t in objects):
        return True
    behind = [w.text.lower() for w in sentence.tokens[verb.index + 1 : verb.index + 3]]
    if behind[:1] == ["that"] and behind[1:] in ([], ["."]):
        return True
    return any(_opens(sentence, c) or _is_doing_so(sentence, c) for c in sentence.children(verb))


def _is_denying(sentence: Sentence, verb: Token) -> bool:
    """ "deny", "wave … away"."""
    lemma = verb.lemma.lower()
    if is_denying(verb) or lemma == "scoff":
        return True
    rebuffs = lexicons.terms("untruths", "rebuff")
    return any(f"{lemma} {c.text.lower()}" in rebuffs for c in sentence.children(verb))


def _is_relative(sentence: Sentence, verb: Token) -> bool:
    """Whether a denial is told of all that stands before it: "…, which the army denied", "…, a charge it denied"."""
    if verb.dep != "relcl" or sentence.child(verb, "nsubj") is None:
        return False
    which = sentence.child(verb, "dobj")
    aside = which is not None and which.text == "which" and sentence.tokens[which.index - 1].text == ","
    said = sentence.head(verb)
    return aside or is_assertion(said) or said.text == "something"


def _opens(sentence: Sentence, word: Token) -> bool:
    """ "*This* the admiralty denies"."""
    return word.index == 0 and word.text.lower() in ("this", "that") and word.dep in ("det", "dobj", "dep")


def _is_doing_so(sentence: Sentence, verb: Token) -> bool:
    """ "denies having *done* so"."""
    so = any(c.text.lower() in ("so", "it", "this", "that") for c in sentence.children(verb))
    return verb.lemma == "do" and verb.dep in ("xcomp", "pcomp", "ccomp") and so


# ---------------------------------------------------------------- what is said to be nothing


def _says_none_happened(sentence: Sentence, verb: Token) -> bool:
    """ "*nothing of the kind* took place", "*That* never happened", "*No such order* was given"."""
    around = functions(sentence, verb)
    if sentence.child(verb, "nsubjpass"):
        return any({"no", "such"} <= {t.text.lower() for t in sentence.subtree(o)} for o in around.get("obj", ()))
    if verb.lemma.lower() not in _HAPPENING:
        return False
    subjects = around.get("subj", ())
    that = (
        verb.lemma.lower() == "happen" and is_negated(sentence, verb) and any(t.text.lower() in BACK for t in subjects)
    )
    return that or any(is_nothing_of_it(sentence, t) for t in subjects)


def _says_there_is_none(sentence: Sentence, verb: Token) -> bool:
    """ "there had been *none*"."""
    there = sentence.child(verb, "expl")
    return there is not None and any(c.text.lower() == "none" and c.dep == "attr" for c in sentence.children(verb))


def _knows_of_none(sentence: Sentence, verb: Token) -> bool:
    """ "knew of *no* closure", "knows *nothing* about it"."""
    if verb.lemma != "know":
        return False
    around = functions(sentence, verb)
    if any(t.text.lower() == "nothing" for t in around.get("obj", ())):
        return any(points_back(t) for link in ("of", "about") for t in around.get(link, ()))
    return any(c.text.lower() == "no" for t in around.get("of", ()) for c in sentence.children(t))


def _will_have_none(sentence: Sentence, verb: Token) -> bool:
    """ "would have *none* of it"."""
    none = [t for t in functions(sentence, verb).get("obj", ()) if t.text.lower() == "none"]
    return verb.lemma == "have" and any(points_back(w) for t in none for w in functions(sentence, t).get("of", ()))


def _did_no_such_thing(sentence: Sentence, verb: Token) -> bool:
    """ "did *no such thing*", "has done *nothing of the sort*"."""
    return verb.lemma == "do" and any(is_nothing_of_it(sentence, t) for t in functions(sentence, verb).get("obj", ()))


def _sees_it_otherwise(sentence: Sentence, verb: Token) -> bool:
    """ "begs to *differ*", "*says* otherwise", "*tells* a different story"."""
    if verb.lemma == "differ":
        return sentence.head(verb).lemma == "beg"
    if is_negated(sentence, verb):
        return False
    if verb.lemma in _TELLING and any(c.text.lower() in ("otherwise", "differently") for c in sentence.children(verb)):
        return True
    others = [c for t in functions(sentence, verb).get("obj", ()) if is_assertion(t) for c in sentence.children(t)]
    return verb.lemma in _TELLING and any(c.text.lower() in ("different", "another", "other") for c in others)


def _sends_denial(sentence: Sentence, verb: Token) -> bool:
    """ "issued a *denial*", "A *denial* came within the hour"."""
    around = functions(sentence, verb)
    sent = around.get("obj", ()) if verb.lemma in _ISSUING else around.get("subj", ()) if verb.lemma in _COMING else ()
    return not is_negated(sentence, verb) and any(t.lemma == "denial" and not _is_of_all(sentence, t) for t in sent)


def _is_of_all(sentence: Sentence, denial: Token) -> bool:
    """ "a denial *of* visas"."""
    return any(c.text.lower() == "of" for c in sentence.children(denial))


_SAYING_NONE = (  # with the words of which a sentence holds one that says so
    (_says_none_happened, frozenset(("such", "nothing", "happen"))),
    (_says_there_is_none, frozenset(("none",))),
    (_knows_of_none, frozenset(("know",))),
    (_will_have_none, frozenset(("none",))),
    (_did_no_such_thing, frozenset(("such", "nothing"))),
    (_sees_it_otherwise, frozenset(("differ", "otherwise", "differently", "different", "another", "other"))),
    (_sends_denial, frozenset(("denial",))),
)
