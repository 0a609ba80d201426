"""Letters of a broken font, which no Vietnamese word has: "định kǶ", "cǜng", "LǷNH VỰC".

A font that maps some of its letters to wrong code points prints right and is copied wrong. One
wrong letter stands for one letter all over a document, and few letters make known words of all its
words: those vote, each by what the language model makes of it in its line. Names are not asked:
they may be of another language ("Čư Jút"), and are written anew only with a letter that is known.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from normalizers.diacritics.alphabet import ODD_RE, alphabet, has_odd_letters
from normalizers.diacritics.candidates import Candidates, any_of, fixed
from normalizers.diacritics.capitals import in_capitals
from normalizers.diacritics.lexicon import Lexicon
from normalizers.diacritics.model import RepairModel, shipped_model
from normalizers.diacritics.pieces import SILENT, UNKNOWN, WORD, Piece, split_line
from normalizers.diacritics.repaired import RepairedLine, RepairedWord
from normalizers.diacritics.search import WordJoin, best_path, lattice_of
from normalizers.letters.syllables import is_syllable

# Up to here the letters are those of languages, of the highlands ("ƀuôn"), too.
LAST_OF_LANGUAGES = "\u0180"
LEAST = -6.0  # nats: what a word says at most against a letter
MARGIN, OF_LANGUAGES = 3.0, 7.0  # nats by which a letter is likelier than any other one
UNREAD = 0.5  # 0..1: a word of which a letter stays odd


class _Odd(NamedTuple):
    """A word with an odd letter: its place in the lattice, and its word for each letter."""

    letter: str
    place: int
    meant: tuple[str, ...]


def mend_odd_letters(lines: Sequence[str], model: RepairModel | None = None) -> list[RepairedLine]:
    """The lines of one document with their odd letters mended.

    `words` of a line are those with odd letters. One that stays as it is, and may be no name, has
    the confidence UNREAD.
    """
    model = model or shipped_model()
    rows = [list(split_line(line)) if has_odd_letters(line) else [] for line in lines]
    known = _settled(_votes(rows, model))
    return [
        _mended(row, known) if row else RepairedLine(line)
        for line, row in zip(lines, rows, strict=True)
    ]


def _votes(rows: Sequence[Sequence[Piece]], model: RepairModel) -> dict[str, dict[str, float]]:
    """Odd letter → letter → how likely (nats) the words with it make that letter."""
    words, odd = _lattice_of(rows, model.lexicon)
    if not odd:
        return {}
    lattice = lattice_of([word for word, _ in words], [join for _, join in words])
    path = best_path(model.language, lattice, is_last=False)
    votes: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(alphabet(), 0.0))
    for word in odd:
        start, stop = lattice.offsets[word.place : word.place + 2].tolist()
        weights = path.weights[start:stop].tolist()
        total = math.log(sum(map(math.exp, weights)))
        said = {letter: nats - total for letter, nats in zip(word.meant, weights, strict=True)}
        for letter in alphabet():
            votes[word.letter][letter] += max(LEAST, said.get(letter, LEAST))
    return votes


def _lattice_of(
    rows: Sequence[Sequence[Piece]], lexicon: Lexicon
) -> tuple[list[tuple[Candidates, WordJoin]], list[_Odd]]:
    """All words with their candidates, and those that vote."""
    words, odd = list[tuple[Candidates, WordJoin]](), list[_Odd]()
    for row in rows:
        join = WordJoin.OPEN
        for piece in (piece for piece in row if piece.kind != SILENT):
            meant = dict(_meant(piece, lexicon))
            if meant and not _may_be_name(piece.text):
                odd.append(_Odd(ODD_RE.findall(piece.text)[0], len(words), tuple(meant)))
            words.append((_candidates(piece, meant, lexicon), join))
            join = WordJoin.INSIDE
    return words, odd


def _candidates(piece: Piece, meant: Mapping[str, int], lexicon: Lexicon) -> Candidates:
    if meant:
        return any_of(meant)
    if piece.kind != WORD:
        return fixed(piece.text, piece.kind)
    index = lexicon.id_of(piece.text)
    return fixed(piece.text, UNKNOWN if index is None else index)


def _meant(piece: Piece, lexicon: Lexicon) -> Iterator[tuple[str, int]]:
    """The letters that make a known word of one with an odd letter, and the ids of those words."""
    odd = set(ODD_RE.findall(piece.text))
    if piece.kind == WORD and len(odd) == 1:
        for letter in alphabet():
            word = ODD_RE.sub(letter, piece.text).lower()
            index = lexicon.id_of(word)
            if index is not None and is_syllable(word):
                yield letter, index


def _settled(votes: Mapping[str, Mapping[str, float]]) -> dict[str, tuple[str, float]]:
    """Odd letter → the letter that it surely stands for, and how sure that is (0..1)."""
    found = {}
    for odd, of_letters in votes.items():
        (_, second), (best, first) = sorted(
            ((letter, nats) for letter, nats in of_letters.items()), key=lambda item: item[1]
        )[-2:]
        if first - second >= (OF_LANGUAGES if odd <= LAST_OF_LANGUAGES else MARGIN):
            found[odd] = best, 1 / (1 + math.exp(second - first))
    return found


def _mended(row: Sequence[Piece], known: Mapping[str, tuple[str, float]]) -> RepairedLine:
    texts, words = list[str](), list[RepairedWord]()
    capitals = in_capitals(row)
    for place, piece in enumerate(row):
        text = piece.text
        if piece.kind == WORD and has_odd_letters(text):
            word = _word(text, place in capitals, known)
            text = word.text
            if word.text != word.raw or not _may_be_name(word.raw):
                words.append(word)
        texts.append(text)
    return RepairedLine("".join(texts), tuple(words))


def _may_be_name(word: str) -> bool:
    return word[:1].isupper() and (len(word) == 1 or not word.isupper())


def _word(raw: str, is_in_capitals: bool, known: Mapping[str, tuple[str, float]]) -> RepairedWord:
    """A word with the letters that are known, where they make a syllable."""
    others = ODD_RE.sub("", raw)
    is_shouted = others.isupper() and (is_in_capitals or len(others) > 1)
    sureness = 1.0
    for odd in ODD_RE.findall(raw):
        sureness = min(sureness, known[odd][1] if odd in known else 0.0)
    text = ODD_RE.sub(lambda match: known[match[0]][0] if match[0] in known else match[0], raw)
    text = text.upper() if is_shouted else text
    if sureness and is_syllable(text):
        return RepairedWord(raw, text, sureness, 0.0)
    return RepairedWord(raw, raw, UNREAD, 0.0)
