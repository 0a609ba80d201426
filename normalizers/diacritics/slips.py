"""A wrong tone here and there in text that is clean: "đên năm 2030" beside "đến năm 2025".

Of the trained model only the list of words is asked. A slip is a syllable that is no word ("đên")
where the document has its word with the same neighbor; or two words side by side that lost their
tones ("đâu thâu") where the document has the phrase with them, and oftener. The words about them
that lost theirs go with them: "tô chức đâu thâu". A syllable that is no word and that nothing
bears out stays, and is doubted.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain, zip_longest
from typing import NamedTuple

from normalizers.diacritics.pieces import EDGES
from normalizers.letters.figures import without_figures
from normalizers.letters.text import split_tones
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import TOKEN_RE

# Weighed uses in all texts: what is rarer than that, and than that share of a word of the same
# letters, is mostly a slip there, too.
WORD_USES, WORD_SHARE, LEAST_WORD = 150, 1e-3, 1000
SEEN = (1, 20)  # weighed uses of a syllable from which on two and three phrases speak against it
SELDOM = 60  # weighed uses from which on it is not doubted where nothing does
RARE = 2  # times that a word which lost its tone stands in a document
LEAST_PHRASE, OFTENER = 3, 3  # times that a phrase stands there, and times as often as the slip
MENDED, DOUBTED = 0.89, 0.85  # 0..1: where a phrase bears a slip out, and where nothing does
NEAR = 2  # words about two slips in which a third one goes with them
STOPS, OPENINGS = ".,;:!?…)", '(\u201c"'  # what parts two words


class Slip(NamedTuple):
    """A word of a line: where it begins, what it was, what it is, how sure that is (0..1)."""

    place: int
    raw: str
    text: str
    confidence: float


class _Said(NamedTuple):
    """What a document says: its text in small letters, and the words of the same letters in it."""

    text: str
    kin: Mapping[str, Sequence[str]]

    def count(self, words: Sequence[str]) -> int:
        """How often words stand side by side."""
        phrase = " ".join(words)
        if len(words) < 2 or phrase not in self.text:
            return 0
        return len(re.findall(rf"(?<!\w){re.escape(phrase)}(?!\w)", self.text))

    def others(self, word: str) -> list[str]:
        """The other words of the same letters: "đến" and "đền" of "đên"."""
        return [other for other in self.kin[_letters(word)] if _key(other) != _key(word)]


class _Token(NamedTuple):
    """A word of a line: where it begins, as it is, in small letters; whether it ends a phrase."""

    place: int
    raw: str
    word: str
    is_last: bool


def slips_of(lines: Sequence[str]) -> dict[int, list[Slip]]:
    """The slips of each line of a document that has any, by the places of the lines.

    >>> lines = ["đến năm 2025 đạt 90%", "đên năm 2030 đạt 95%"]
    >>> [(slip.raw, slip.text) for slip in slips_of(lines)[1]]
    [('đên', 'đến')]
    """
    words = _words(lines)
    kin = _kin(words)
    strange = {word for row in kin.values() for word in row if _is_strange(word, row)}
    toneless = {word for word in kin if 0 < words[word] <= RARE}
    near = [i for i, line in enumerate(lines) if _may_slip(line, strange, toneless)]
    if not near:
        return {}
    said = _Said(without_figures("\n".join(lines).lower()), kin)
    found = {i: list(_in_line(list(_tokens(lines[i])), strange, toneless, said)) for i in near}
    return {i: slips for i, slips in found.items() if slips}


def _may_slip(line: str, strange: set[str], toneless: set[str]) -> bool:
    """A quick look: False where a line has neither a strange word nor two that lost their tones."""
    words = list(map(_word, line.split()))
    return not strange.isdisjoint(words) or sum(map(toneless.__contains__, words)) > 1


def with_slips(line: str, slips: Sequence[Slip]) -> str:
    """The line with what its slips are."""
    for slip in reversed(slips):
        line = f"{line[: slip.place]}{slip.text}{line[slip.place + len(slip.raw) :]}"
    return line


def _words(lines: Sequence[str]) -> Counter[str]:
    words: Counter[str] = Counter()
    for token, count in Counter(chain.from_iterable(map(str.split, lines))).items():
        words[_word(token)] += count
    return words


def _kin(words: Mapping[str, int]) -> dict[str, list[str]]:
    """Letters without tones → the words of a document that have them, where there are several."""
    kin: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        if word.isalpha():
            kin[_letters(word)].append(word)
    return {
        letters: row
        for letters, row in kin.items()
        if len(row) > 1 and len(set(map(_key, row))) > 1 and len(letters) > 1
    }


@TEXT_CACHES.remember(1 << 16)
def _word(token: str) -> str:
    return token.strip(EDGES).lower()


def _letters(word: str) -> str:
    return split_tones(word)[0]


@TEXT_CACHES.remember(1 << 16)
def _key(word: str) -> str:
    """A word with its tone last: "hòa" and "hoà" are one."""
    return "".join(split_tones(word))


@cache
def _uses() -> dict[str, int]:
    """The words of the trained model, their tones last, with their weighed uses."""
    text = (files("normalizers.diacritics") / "model" / "lexicon.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return {"".join(split_tones(row[0])): sum(map(int, row[1:4])) for row in rows}


def _is_strange(word: str, kin: Sequence[str]) -> bool:
    """True for what is no word, beside a word of the same letters in the document.

    What has two tones ("đạọ") was typed so, not read.
    """
    if word.isascii() or len(split_tones(word)[1]) > 1:
        return False
    return any(_is_no_word(word, other) for other in kin)


def _is_no_word(word: str, other: str) -> bool:
    own, theirs = _uses().get(_key(word), 0), _uses().get(_key(other), 0)
    return theirs >= LEAST_WORD and own < min(WORD_USES, WORD_SHARE * theirs)


def _tokens(line: str) -> Iterator[_Token]:
    matches = list(TOKEN_RE.finditer(line))
    for match, after in zip_longest(matches, matches[1:]):
        token = match[0]
        core = token.strip(EDGES)
        place = match.start() + (token.index(core) if core else 0)
        is_last = token[-1] in STOPS or (after is not None and after[0][0] in OPENINGS)
        word = core.lower()
        yield _Token(place, core, word if word.isalpha() else without_figures(word), is_last)


def _in_line(
    tokens: Sequence[_Token], strange: set[str], toneless: set[str], said: _Said
) -> Iterator[Slip]:
    meant = {
        i: _borne_out(tokens, i, said)
        for i, token in enumerate(tokens)
        if token.word in strange and _is_no_name(tokens, i)
    }
    meant |= _phrases(tokens, toneless, said)
    for i, word in sorted(meant.items()):
        token = tokens[i]
        if not word and _uses().get(_key(token.word), 0) >= SELDOM:
            continue
        text = _in_case(token.raw, word) if word else token.raw
        yield Slip(token.place, token.raw, text, MENDED if word else DOUBTED)


def _is_no_name(tokens: Sequence[_Token], i: int) -> bool:
    raw = tokens[i].raw
    return raw.islower() or i == 0 or (raw.isupper() and len(raw) > 1)


def _borne_out(tokens: Sequence[_Token], i: int, said: _Said) -> str:
    """The word that the document has in the same place elsewhere; "" where it has none, or two."""
    first, last = _phrase(tokens, i)
    words = [token.word for token in tokens[first : last + 1]]
    own = tokens[i].word
    least = 1 + sum(_uses().get(_key(own), 0) >= uses for uses in SEEN)
    found = []
    for other in said.others(own):
        # "truyên truyền" is another word than "truyền truyền".
        if _is_no_word(own, other) and other not in words:
            words[i - first] = other
            pairs = sum(said.count(words[j : j + 2]) for j in (i - first - 1, i - first) if j >= 0)
            wide = sum(said.count(words[j : j + 3]) for j in range(len(words) - 2))
            if wide or pairs >= least:
                found.append((wide, pairs, other))
    found.sort()
    return found[-1][2] if found and (len(found) == 1 or found[-1][:2] > found[-2][:2]) else ""


def _phrase(tokens: Sequence[_Token], i: int) -> tuple[int, int]:
    """The first and the last of the words about word i that no mark parts from it."""
    first, last = i, i
    while first > max(0, i - NEAR) and not tokens[first - 1].is_last:
        first -= 1
    while last < min(len(tokens) - 1, i + NEAR) and not tokens[last].is_last:
        last += 1
    return first, last


def _phrases(tokens: Sequence[_Token], toneless: set[str], said: _Said) -> dict[int, str]:
    """What words side by side are that lost their tones, by their places."""
    found: dict[int, str] = {}
    for i in range(len(tokens) - 1):
        pair = [token.word for token in tokens[i : i + 2]]
        if tokens[i].is_last or not toneless.issuperset(pair) or "".join(pair).isascii():
            continue
        least = max(LEAST_PHRASE, OFTENER * said.count(pair))
        for left in said.others(pair[0]):
            for right in said.others(pair[1]):
                if said.count((left, right)) >= least:
                    found |= {i: left, i + 1: right}
                    found |= _about(tokens, (i, left, right), toneless, said)
    return found


def _about(
    tokens: Sequence[_Token], pair: tuple[int, str, str], toneless: set[str], said: _Said
) -> dict[int, str]:
    """What the words about two slips are that lost their tones, too."""
    i, *known = pair
    found: dict[int, str] = {}
    for j in (*range(max(0, i - NEAR), i), *range(i + 2, min(len(tokens), i + 2 + NEAR))):
        first, last = min(i, j), max(i + 1, j)
        if tokens[j].word not in toneless or any(t.is_last for t in tokens[first:last]):
            continue
        for other in said.others(tokens[j].word):
            words = [token.word for token in tokens[first : last + 1]]
            words[i - first : i - first + 2] = known
            words[j - first] = other
            if said.count(words) >= LEAST_PHRASE:
                found[j] = other
    return found


def _in_case(raw: str, word: str) -> str:
    if raw.isupper() and len(raw) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if raw[:1].isupper() else word
