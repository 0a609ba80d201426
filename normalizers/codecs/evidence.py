"""What a reading in an encoding gains and loses, line by line.

Well-formed words before and after.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.words import is_formed, is_unicode
from normalizers.letters.text_caches import TEXT_CACHES

EDGES = '.,;:!?()[]{}<>"“”‘’…–—/-0123456789%&|*_•\u00a0'
SIGNS = frozenset("¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾×÷")
JOINTS = str.maketrans(dict.fromkeys("-/–—0123456789&,:;\u00a0", " "))
MIN_DISTINCT = 3  # words of a document that its encoding explains
SURPLUS = 3  # gained words for each one that speaks against
FOREIGN_SHARE = 0.5


class Weight(NamedTuple):
    """The words of a line that an encoding changes: made well-formed, made malformed, neither.

    `unicode` counts words that are Vietnamese in Unicode already.
    """

    gained: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()  # those of `gained` that nothing else explains
    against: int = 0
    ties: int = 0
    unicode: int = 0
    reads_well: bool = False  # several words, and all of them well-formed once it is read

    @property
    def is_candidate(self) -> bool:
        """True where the line speaks for the encoding, by itself."""
        return bool(self.strong) and len(self.gained) > self.against

    @property
    def is_pure(self) -> bool:
        """True for a line without any word in Unicode."""
        return not self.unicode

    @property
    def is_open(self) -> bool:
        """True for a line that other lines must decide.

        It can be read, and reads well both ways.
        """
        return self.is_pure and bool(self.ties or self.gained) and self.against <= len(self.gained)


def weigh(line: str, codec: Codec) -> Weight:
    """Weigh the words of a line that the encoding would change."""
    gained: list[str] = []
    against = ties = unicode = 0
    for match in codec.word.finditer(line):
        word = match[0]
        read = codec.decode(word)
        if read == word:
            foreign = not word.isascii() and not is_unicode(word) and not _is_formed(word)
            against += (
                foreign and codec.name is not CodecName.UTF8 and word.isalpha() and len(word) > 1
            )
            continue
        verdict = _verdict(word, read, codec)
        if verdict > 0:
            gained.append(word)
        else:
            against += verdict < 0
            ties += verdict == 0
    if codec.name is not CodecName.UTF8:
        unicode = sum(is_unicode(word) for word in line.split() if not word.isascii())
    strong = tuple(word for word in gained if codec.strong.match(word))
    whole = bool(strong) and not against and _reads_well(line, codec)
    return Weight(tuple(gained), strong, against, ties, unicode, whole)


def _reads_well(line: str, codec: Codec) -> bool:
    read = codec.word.sub(lambda match: codec.decode(match[0]), line).split()
    words = [
        word for word in read if word.strip(EDGES) and not word.isupper()
    ]  # no abbreviations, numbers
    return len(words) > 1 and all(map(_is_formed, words))


def _verdict(word: str, read: str, codec: Codec) -> int:
    """1 where reading makes the word well-formed, -1 where it breaks it, else 0.

    It is -1 as well where reading does not help a word that may be foreign.
    """
    before, after = _is_formed(word), _is_formed(read)
    if before or after:
        return after - before if before != after else 0
    lone = len(word.strip(EDGES)) < 2
    return -1 if not lone and codec.name is not CodecName.UTF8 and _may_be_foreign(word) else 0


def _may_be_foreign(word: str) -> bool:
    """A word of letters alone, not all capitals.

    No abbreviation ("Q§", "BGD§T"), no sign within.
    """
    return any("a" <= c <= "z" for c in word) and not any(c in SIGNS for c in word)


@TEXT_CACHES.remember(1 << 14)
def _is_formed(word: str) -> bool:
    """True where all that is between joints and digits is a well-formed syllable."""
    pieces = [piece for piece in word.strip(EDGES).translate(JOINTS).split(" ") if piece]
    return bool(pieces) and len(word.strip(EDGES)) > 1 and all(map(is_formed, pieces))


class Stand(Enum):
    """What a line is, for one encoding."""

    CODED = 1
    OTHER = 2  # Unicode, or another language
    OPEN = 3  # it reads well both ways
    SILENT = 4  # nothing in it that the encoding would change


def stand_of(weight: Weight) -> Stand:
    """Where a line stands by itself."""
    if weight.unicode:
        return Stand.OTHER
    if weight.is_candidate:
        return Stand.CODED
    if weight.is_open:
        return Stand.OPEN
    return Stand.OTHER if weight.against else Stand.SILENT


def is_present(weights: Sequence[Weight]) -> bool:
    """True where the lines leave no doubt that the encoding is in the document.

    One line may be enough.
    """
    return _is_proof(weights) or any(
        _is_proof([weight]) for weight in weights if weight.is_candidate
    )


def _is_proof(weights: Sequence[Weight]) -> bool:
    candidates = [weight for weight in weights if weight.is_candidate]
    strong = {word for weight in candidates for word in weight.strong}
    gained = {word for weight in candidates for word in weight.gained} | strong
    against = sum(weight.against for weight in candidates)
    total = sum(len(weight.gained) for weight in candidates)
    foreign = sum(w.against for w in weights if w.is_pure and not w.is_candidate)
    if not strong or total < SURPLUS * against or total < FOREIGN_SHARE * foreign:
        return False
    if len(gained) >= MIN_DISTINCT:
        return True
    whole = any(weight.reads_well for weight in candidates)
    return not against and not foreign and (whole or len(gained) > 1)


def settle(stands: Sequence[Stand]) -> list[bool]:
    """Which lines to convert: those that are coded, and open ones between them.

    An open line goes with the nearest line that is sure; where the two sides differ at the same
    distance it is left alone.
    """
    before, after = _nearest(stands), _nearest(stands[::-1])[::-1]
    chosen = []
    for index, stand in enumerate(stands):
        if stand is not Stand.OPEN:
            chosen.append(stand is Stand.CODED)
            continue
        above, below = before[index], after[index]
        near = min((side for side in (above, below) if side), default=None)
        split = above and below and above[0] == below[0] and above[1] != below[1]
        chosen.append(near is not None and near[1] and not split)
    return chosen


def _nearest(stands: Sequence[Stand]) -> list[tuple[int, bool] | None]:
    """For each line: how far above the last sure line is, and whether that is coded."""
    found: list[tuple[int, bool] | None] = []
    last: tuple[int, bool] | None = None
    for index, stand in enumerate(stands):
        if stand in (Stand.CODED, Stand.OTHER):
            last = (index, stand is Stand.CODED)
        found.append((index - last[0], last[1]) if last is not None else None)
    return found
