"""What was broken on the way from the paper to the file, mended and explained.

Steps: legacy encodings (`tcvn3`, `vni`, `vps`, `viqr`, `cp1258`, `utf8`), the Unicode form
(`nfc`: NFD, Ð for Đ), letters spelled by wrong characters (`forms`), letters of a broken font
(`letters`), diacritics (`ocr`, `stripped`, `light`: the modes of `normalizers.diacritics`) by
the trained model, and single slips in text that is clean (`slips`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from normalizers.codecs.mend import mend_lines
from normalizers.diacritics.alphabet import has_odd_letters
from normalizers.diacritics.damage import damage_of_lines, has_misread_words
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.repaired import RepairedWord
from normalizers.diacritics.slips import slips_of, with_slips
from normalizers.letters.syllables import is_syllable

if TYPE_CHECKING:
    from normalizers.diacritics.repaired import RepairedLine

# A text is repaired only where the result is likely Vietnamese: in nats a word the plans have 2 to
# 5,
# English of words that look like syllables ("to be or not to be") and French 6 to 9.
UNLIKELY = 6.3
FEW_DAMAGED = 0.1  # of the lines: where more are damaged, so are those that look whole
FEW_ALTERED, ALTERED = 8, 0.012  # distinct words, and their share of all
SURE = 0.9  # 0..1: words that are less sure make their line unsure
LETTERS = "letters"  # the step that mends letters of a broken font
SLIPS = "slips"  # the step that mends single words of clean text


class Repair(NamedTuple):
    """The mended text and the names of the steps that changed it; () means left alone.

    `words` are the words that the trained model weighed, each with what it was and how sure it is.
    """

    text: str
    steps: tuple[str, ...]
    words: tuple[RepairedWord, ...] = ()
    has_slips: bool = False  # where text is clean but for a word, mended or doubted

    @property
    def confidence(self) -> float:
        """The probability that every word that was weighed is right; 1 where none was."""
        return math.prod(word.confidence for word in self.words)

    @property
    def doubted(self) -> float:
        """The confidence of the least sure word that bears witness; 1 where there is none.

        Names and abbreviations bear none: the language model does not foretell them.
        """
        return min((word.confidence for word in self.words if _bears_witness(word.raw)), default=1)

    @property
    def has_new_marks(self) -> bool:
        """True where the trained model changed text that was damaged."""
        return not {Mode.OCR, Mode.STRIPPED, LETTERS}.isdisjoint(self.steps)

    @property
    def has_odd_letters(self) -> bool:
        """True where a word of a broken font stayed as it was."""
        return any(word.raw == word.text and has_odd_letters(word.raw) for word in self.words)


def _bears_witness(word: str) -> bool:
    is_name = word[1:].islower() and word[0].isupper()
    return len(word) > 1 and not is_name and (word.islower() or is_syllable(word))


class Repairs(StrEnum):
    """What may be repaired."""

    AUTO = "auto"  # what there is evidence for
    CODEC = "codec"  # encodings and Unicode form only
    OCR = "ocr"  # all lines were read by an engine of the wrong language
    STRIPPED = "stripped"  # all lines lost their marks
    LIGHT = "light"  # all lines were read by an engine of the right language


def repair(text: str, repairs: Repairs = Repairs.AUTO) -> Repair:
    r"""Mend a text; a second repair changes nothing.

    >>> repair("Ho\u0300a").steps, repair("H\u00f2a").steps
    (('nfc',), ())
    >>> repair("KÕ ho¹ch c¶i c¸ch").text
    'Kế hoạch cải cách'
    >>> repair("Thuc hién nhi€m vu cai cach hanh chinh").text
    'Thực hiện nhiệm vụ cải cách hành chính'
    """
    mended = repair_all(text.split("\n"), repairs)
    steps = tuple(dict.fromkeys(step for line in mended for step in line.steps))
    words = tuple(word for line in mended for word in line.words)
    return Repair("\n".join(line.text for line in mended), steps, words)


def repair_all(
    texts: Sequence[str], repairs: Repairs = Repairs.AUTO, is_ocr: Sequence[bool] = ()
) -> list[Repair]:
    """Mend the lines and cells of one document; what one says helps the others.

    Args:
        texts: Lines and cells in reading order; a cell may hold several lines.
        repairs: What may be repaired.
        is_ocr: For each text whether it was read from an image with the Vietnamese model: then the
            `light` mode is for it. Empty where none was.
    """
    decoded = [Repair(*line) for line in mend_lines(texts)]
    if repairs is Repairs.CODEC:
        return decoded
    decoded = _with_letters(decoded)
    lines = [line for item in decoded for line in item.text.split("\n")]
    sizes = [item.text.count("\n") + 1 for item in decoded]
    modes = _modes(lines, repairs)
    if is_ocr:
        from_ocr = [flag for flag, size in zip(is_ocr, sizes, strict=True) for _ in range(size)]
        modes = [Mode.LIGHT if flag else mode for flag, mode in zip(from_ocr, modes, strict=True)]
    is_typed = repairs is Repairs.AUTO and not any(is_ocr)
    read = _read_by_engine(lines, modes) if is_typed else None
    if read is None and not any(modes):
        return _with_slips(decoded) if repairs is Repairs.AUTO else decoded
    if read is not None:
        modes = [mode or Mode.LIGHT for mode in modes]
    marked = iter(zip(read or _with_marks(lines, modes), modes, strict=True))
    return [
        _joined(item, list(islice(marked, size)), is_typed)
        for item, size in zip(decoded, sizes, strict=True)
    ]


def _with_letters(items: Sequence[Repair]) -> list[Repair]:
    """The texts with the letters of a broken font as what they print."""
    if not any(has_odd_letters(item.text) for item in items):
        return list(items)
    from normalizers.diacritics.odd_letters import mend_odd_letters

    sizes = [item.text.count("\n") + 1 for item in items]
    lines = iter(mend_odd_letters([line for item in items for line in item.text.split("\n")]))
    return [
        _lettered(item, list(islice(lines, size))) for item, size in zip(items, sizes, strict=True)
    ]


def _lettered(item: Repair, lines: Sequence[RepairedLine]) -> Repair:
    text = "\n".join(line.text for line in lines)
    words = tuple(word for line in lines for word in line.words)
    return Repair(text, item.steps if text == item.text else (*item.steps, LETTERS), words)


def _modes(lines: Sequence[str], repairs: Repairs) -> list[Mode | None]:
    if repairs is Repairs.AUTO:
        return damage_of_lines(lines)
    return [Mode(repairs.value)] * len(lines)


def _with_marks(lines: Sequence[str], modes: Sequence[Mode | None]) -> list[RepairedLine]:
    """The lines with their marks; as they were where the result is no likely Vietnamese."""
    from normalizers.diacritics.engine import repair_damaged
    from normalizers.diacritics.repaired import RepairedLine

    repaired = repair_damaged(lines, modes)
    words = [word for line in repaired for word in line.words]
    return repaired if _is_likely(words) else [RepairedLine(line) for line in lines]


def _is_likely(words: Sequence[RepairedWord]) -> bool:
    """True for Vietnamese; what a seal or a table on its head was read as is no language."""
    return -sum(word.likelihood for word in words) <= UNLIKELY * len(words)


def _read_by_engine(
    lines: Sequence[str], modes: Sequence[Mode | None]
) -> list[RepairedLine] | None:
    """The lines, mended, of a text that an engine of the right language once read.

    None where it is none: "tỉnh thần", "chông dịch", "Kiém tra" stand all over such a text. Of what
    was typed the model alters three distinct words in a thousand, of these twenty and more.
    """
    is_damaged = sum(map(bool, modes)) > FEW_DAMAGED * len(lines)
    if is_damaged or not has_misread_words(lines):
        return None
    repaired = _with_marks(lines, [mode or Mode.LIGHT for mode in modes])
    words = [word for line in repaired if _is_likely(line.words) for word in line.words]
    altered = {word.raw for word in words if _letters(word.raw) != _letters(word.text)}
    return repaired if len(altered) >= max(FEW_ALTERED, ALTERED * len(words)) else None


def _letters(text: str) -> str:
    """A word without its signs: the marks of a page about a word are no misreading of it."""
    return "".join(filter(str.isalnum, text))


def _with_slips(items: Sequence[Repair]) -> list[Repair]:
    """The clean texts of a document with what single words of them are slips of."""
    mended = list(items)
    for i, slips in slips_of([item.text for item in items]).items():
        item = items[i]
        text = with_slips(item.text, slips)
        words = tuple(RepairedWord(slip.raw, slip.text, slip.confidence, 0.0) for slip in slips)
        steps = item.steps if text == item.text else (*item.steps, SLIPS)
        mended[i] = Repair(text, steps, (*item.words, *words), has_slips=True)
    return mended


def _joined(
    item: Repair, lines: Sequence[tuple[RepairedLine, Mode | None]], is_typed: bool
) -> Repair:
    """A text from its repaired lines; of what is no picture, its slips make it unsure."""
    text = "\n".join(line.text for line, _ in lines)
    words = (*item.words, *(word for line, _ in lines for word in line.words))
    has_slips = is_typed and any(mode is Mode.LIGHT and _is_slip(line) for line, mode in lines)
    if text == item.text:
        return item._replace(words=words, has_slips=has_slips)
    modes = {mode.value for line, mode in lines if mode}
    return Repair(text, (*item.steps, *sorted(modes)), words, has_slips)


def _is_slip(line: RepairedLine) -> bool:
    """True for a line with a word that was altered, or may have to be."""
    return any(word.raw != word.text or word.confidence < SURE for word in line.words)
