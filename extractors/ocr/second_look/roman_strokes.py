"""Roman numerals by their strokes.

What is read as "IH", "1II" or "L" are upright strokes to be counted.

Its Vietnamese model knows syllables; numerals of a few strokes are its weakest point, and they say
which quarter a task is due in and which section it belongs to. A numeral of I's alone has nothing
but straight upright strokes of full height, which the picture shows without a doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.ocr.engine import OcrWord
from extractors.picture.bit_runs import spans
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from normalizers.letters.numerals import from_roman, is_small_roman

# What strokes are taken for: "H", "IH", "II1", "lÍ", "Hị", "TH", "IIL".
STROKES = r"[IiÍÌìíỊịlL1|!\]\[HTN]"
# Strokes, or those behind a V, and what stands after them.
STROKES_RE = re.compile(rf"(?P<head>V?)(?P<strokes>{STROKES}{{0,4}})(?P<tail>.*)", re.DOTALL)
UPRIGHT = frozenset("Il|!")  # strokes that stand for an Arabic one
STOPS = ("", ".", "/", ",", ";", ":", ")", "–", "-")
QUARTER_WORD = "quý"
# After "tháng", at the end of the line above, too: "II/2025" for "11/2025"; months have Arabic
# numbers.
MONTH_WORDS = ("tháng", "ngày")
# "Phụ lục II", "PHẦN III", alone on its line or before a full stop.
PART_WORDS = (("phụ", "lục"), ("phần",), ("chương",))
GLUED_PARTS = tuple(words[-1].upper() for words in PART_WORDS)
BETWEEN_QUARTERS = ("và", "đến", "-", "–")
MOST = 3  # strokes in a row: IIII is no numeral
ROWS = (0.28, 0.36, 0.44, 0.5, 0.56, 0.64, 0.72)  # of the height: between the serifs
NARROW = 0.3  # of the height: a stroke is no wider
WIDEST = 0.62  # of the height: with its serifs
LEAST_HEIGHT = 12  # pixels
SURE = 92.0  # of 100: strokes that were counted
LEAN = 0.05  # of the height
SLANT = 0.08  # of the height: it stands upright
BOTH_ARMS = 0.5  # of the height: one arm of a V is 0.4 wide between the serifs, both together 0.7


class Strokes(NamedTuple):
    """Upright strokes: how many, and whether the first has serifs on both sides (I, not 1)."""

    number: int
    serifs: bool
    stop: bool  # a stop stands behind them


def mend_numerals(words: Sequence[OcrWord], sheet: Sheet) -> list[OcrWord]:
    """The words, numerals of upright strokes read anew where quarters and headings have them."""
    mended: list[OcrWord] = []
    for word in words:
        before = mended[-1] if mended and mended[-1].line == word.line else None
        mended.append(_mended(word, before, mended, sheet.ink) or word)
    return mended


def _mended(
    word: OcrWord, before: OcrWord | None, done: Sequence[OcrWord], ink: Pixels
) -> OcrWord | None:
    part = next(filter(word.text.startswith, GLUED_PARTS), "")
    numeral = word.text.removeprefix(part)
    if part and from_roman(numeral.rstrip(".:")):
        return word._replace(text=f"{part} {numeral}")
    above = (
        done[-1] if done and done[-1].line[0] == word.line[0] else None
    )  # at the end of the line above, too
    if above is not None and above.text.removeprefix("(").casefold() in MONTH_WORDS:
        return _with_arabic_month(word)
    in_quarter = above is not None and _is_quarter(done, before)
    match = _numeral(word.text, before is None, in_quarter)
    if match is None and before is not None:
        is_part = _is_part([w.text for w in done if w.line == word.line])
        match = _strokes(word.text, lambda tail: tail in ("", ".", ":")) if is_part else None
    if match is None:
        return None
    inside = ink[word.y : word.y + word.height, word.x : word.x + word.width]
    strokes = upright_strokes(inside, behind_first=match["head"] == "V")
    if strokes is None:
        return None
    tail = f"/{match['tail']}" if match["tail"].startswith("20") else match["tail"]
    may_be_digits = set(match["strokes"]) == {"1"} and not (in_quarter and strokes.number > 1)
    if may_be_digits and not strokes.serifs:
        return word._replace(text=match["strokes"] + tail)
    text = match["head"] + "I" * strokes.number + (tail or ("." if strokes.stop else ""))
    return word._replace(text=text, confidence=max(word.confidence, SURE))


def _strokes(
    text: str, may_follow: Callable[[str], bool], head: str = "", least: int = 1
) -> re.Match[str] | None:
    """The strokes of a word, where nothing but what may follow them stands behind."""
    match = STROKES_RE.fullmatch(text)
    if match is None or match["head"] != head or len(match["strokes"]) < least:
        return None
    return match if may_follow(match["tail"]) else None


def _numeral(text: str, at_head: bool, in_quarter: bool) -> re.Match[str] | None:
    """The strokes of "II/2026", "II," behind "Quý"; of "II.", "VIIL" at the head of a line."""
    if in_quarter:
        return _strokes(text, lambda tail: tail[:1] in STOPS) or _without_slash(text)
    if not at_head:
        return None
    behind_v = _strokes(text, lambda tail: tail in ("", ".", ","), head="V")
    return _strokes(text, _may_follow_heading) or behind_v


def _without_slash(text: str) -> re.Match[str] | None:
    """The strokes of "12025", which is "I/2025"; none of "2025", where the picture has them."""
    found = _strokes(text, lambda tail: len(_year(tail)) == len("2026"), least=0)
    return found if found is not None and len(found["strokes"]) <= MOST else None


def _may_follow_heading(tail: str) -> bool:
    """True for "II.", "II -" and "II/2025"."""
    return tail in ("", ".", ",", "–", "-") or (tail[:1] == "/" and bool(_year(tail[1:])))


def _year(tail: str) -> str:
    """The year that a tail begins with, "" for none: "2026", "26" of "26,"."""
    year = tail[: len(tail) - len(tail.lstrip("0123456789"))]
    is_year = len(year) == len("26") or (len(year) == len("2026") and year.startswith("20"))
    return year if is_year and not tail[len(year) :][:1].isalnum() else ""


def _with_arabic_month(word: OcrWord) -> OcrWord | None:
    """“tháng Il/2025” with "11"; months have Arabic numbers."""
    month = _strokes(word.text, lambda tail: tail[:1] in STOPS)
    if month is None or len(month["strokes"]) > 2 or not UPRIGHT.issuperset(month["strokes"]):
        return None
    return word._replace(text="1" * len(month["strokes"]) + month["tail"])


def _is_part(before: Sequence[str]) -> bool:
    """True after "Phụ lục" and "PHẦN" at the head of a line."""
    return tuple(word.casefold() for word in before) in PART_WORDS


def _is_quarter(done: Sequence[OcrWord], before: OcrWord | None) -> bool:
    """True after "Quý", "Quý I,", "Quý II và".

    At the head of a line if that above ends with "Quý".
    """
    if before is None:
        return done[-1].text.removeprefix("(").casefold() == QUARTER_WORD
    for word in reversed(done[-4:]):
        if word.line != done[-1].line:
            return False
        if word.text.removeprefix("(").casefold() == QUARTER_WORD:
            return True
        if word.text not in BETWEEN_QUARTERS and not is_small_roman(word.text.rstrip(",")):
            return False
    return False


def upright_strokes(mask: Pixels, behind_first: bool = False) -> Strokes | None:
    """The upright strokes that a picture begins with, or those after its first letter.

    None for others.

    The mask of a word (height × width) is not 0 where there is ink. Between the serifs a stroke is
    narrow and straight; strokes whose serifs touch stand apart there.
    """
    ink = _trimmed(mask > 0, len(mask) if behind_first else len(mask) // 3)
    if ink is None:
        return None
    height = len(ink)
    groups = spans(ink[int(ROWS[0] * height) : int(ROWS[-1] * height) + 1].any(axis=0))
    first = _letter_end(groups, height) if behind_first else 0
    strokes: list[tuple[int, int]] = []
    for group in groups[first:]:
        if not _is_stroke(ink, group) or (strokes and _is_slash(ink, strokes[0], group)):
            break
        strokes.append(group)
    if not 1 <= len(strokes) <= MOST or not _is_even(strokes, height):
        return None
    if _reach(ink, strokes) > (WIDEST * len(strokes) + 0.1) * height:
        return None  # T, L, E: its bar makes it wider
    return Strokes(len(strokes), _has_serifs(ink, strokes[0]), _stop_behind(ink, strokes[-1][1]))


def _letter_end(groups: Sequence[tuple[int, int]], height: int) -> int:
    """How many groups the V at the head is made of: its two arms may stand apart."""
    wide = groups[0][1] - groups[0][0] if groups else 0
    return 1 if wide > BOTH_ARMS * height else 2


def _trimmed(ink: NDArray[np.bool_], width: int) -> NDArray[np.bool_] | None:
    """The picture from its first letter on, as high as that: V is as wide as high, I is narrow."""
    columns = np.flatnonzero(ink.any(axis=0))
    if len(columns) == 0 or ink.shape[0] < LEAST_HEIGHT:
        return None
    ink = ink[:, columns[0] :]
    rows = np.flatnonzero(ink[:, : max(3, width)].any(axis=1))
    ink = ink[rows[0] : rows[-1] + 1]
    return ink if len(ink) >= LEAST_HEIGHT else None


def _is_stroke(ink: NDArray[np.bool_], group: tuple[int, int]) -> bool:
    """Narrow, upright, without a break, from top to foot."""
    height = len(ink)
    part = ink[:, group[0] : group[1]]
    if part.shape[1] > NARROW * height or not (
        part[: height // 8 + 1].any() and part[-(height // 8) - 1 :].any()
    ):
        return False
    rows = [part[int(share * (height - 1))] for share in ROWS]
    if not all(row.any() for row in rows):
        return False
    middles = [float(np.flatnonzero(row).mean()) for row in rows]
    return max(middles) - min(middles) <= SLANT * height + 1


def _is_slash(ink: NDArray[np.bool_], first: tuple[int, int], group: tuple[int, int]) -> bool:
    """A stroke that leans to the right, more than the first one does.

    A small slash is nearly upright.
    """
    return _lean(ink, group) - _lean(ink, first) > LEAN * len(ink) + 0.5


def _lean(ink: NDArray[np.bool_], group: tuple[int, int]) -> float:
    """By how many pixels the upper part of a stroke stands to the right of the lower one."""
    rows = [
        ink[int(share * (len(ink) - 1)), group[0] : group[1]] for share in (*ROWS[:2], *ROWS[-2:])
    ]
    middles = [float(np.flatnonzero(row).mean()) for row in rows]
    return (middles[0] + middles[1] - middles[2] - middles[3]) / 2


def _is_even(strokes: Sequence[tuple[int, int]], height: int) -> bool:
    """Strokes of one numeral stand close, and as far from each other."""
    steps = [right[0] - left[0] for left, right in pairwise(strokes)]
    return not steps or (max(steps) < 1.4 * min(steps) + 1 and max(steps) < 0.75 * height)


def _reach(ink: NDArray[np.bool_], strokes: Sequence[tuple[int, int]]) -> int:
    """How wide the bars at top and foot are that the strokes stand in."""
    edge = max(2, len(ink) // 10)
    widths = [0]
    for band in (ink[:edge].any(axis=0), ink[-edge:].any(axis=0)):
        under = [(a, b) for a, b in spans(band) if a < strokes[-1][1] and b > strokes[0][0]]
        if under:
            widths.append(min(under[-1][1], strokes[-1][1] + len(ink) // 2) - under[0][0])
    return min(widths[1:], default=0) if len(widths) < 3 else _bar(widths[1:], strokes)


def _bar(widths: Sequence[int], strokes: Sequence[tuple[int, int]]) -> int:
    """The wider of the two; a slash or a stop that touches widens one, and then by little."""
    return max(widths) if len(strokes) == 1 and max(widths) > 1.6 * min(widths) else min(widths)


def _has_serifs(ink: NDArray[np.bool_], stroke: tuple[int, int]) -> bool:
    """True where the top of the stroke is wider than it on both sides: I, not 1."""
    start, stop = stroke
    top = np.atleast_1d(ink[: max(2, len(ink) // 8)].any(axis=0))
    left = bool(top[max(0, start - 3) : max(0, start - 1)].any())
    return left and bool(top[stop + 1 : stop + 3].any())


def _stop_behind(ink: NDArray[np.bool_], end: int) -> bool:
    """True where a dot stands behind the strokes, and nothing above it."""
    height = len(ink)
    behind = ink[:, end : end + int(0.6 * height)]
    high = behind[: int(0.7 * height), int(0.15 * height) :].any()
    low = behind[int(0.8 * height) :, int(0.2 * height) :].any()
    return bool(low and not high)
