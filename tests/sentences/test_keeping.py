"""What is kept with a sentence."""

from sayso.model import Sentence, Token
from sayso.sentences.keeping import kept_by_sentence, kept_by_word


def _words(*texts: str) -> Sentence:
    text = " ".join(texts)
    tokens = tuple(Token(n, 0, len(t), t, t, "NN", "NOUN", "ROOT", n) for n, t in enumerate(texts))
    return Sentence(0, 0, 0, len(text), text, tokens)


def test_asked_once():
    """A function of a sentence's word is called once for each word of each sentence."""
    asked = []

    @kept_by_word
    def length(sentence: Sentence, token: Token) -> int:
        asked.append(token.text)
        return len(token.text)

    one, other = _words("guns", "fell"), _words("guns")
    assert [length(one, t) for t in (*one.tokens, *one.tokens)] == [4, 4, 4, 4]
    assert length(other, other.tokens[0]) == 4
    assert asked == ["guns", "fell", "guns"]


def test_nothing_is_kept_too():
    """That nothing was found in a sentence is kept as well, apart from what other functions found."""
    asked = []

    @kept_by_sentence
    def nothing(sentence: Sentence) -> None:
        asked.append(sentence.text)

    @kept_by_sentence
    def words(sentence: Sentence) -> list[str]:
        return sentence.text.split()

    sentence = _words("quiet", "night")
    assert nothing(sentence) is None
    assert nothing(sentence) is None
    assert words(sentence) == ["quiet", "night"]
    assert asked == ["quiet night"]
