"""Which pages of a PDF are read by OCR, told by evidence.

What the layer says, what pictures show.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from extractors.codes import TextSource
from extractors.errors import Cause
from extractors.layout.furniture import is_all_stamp
from extractors.layout.printed_lines import group_lines
from extractors.pdf.file import RawPage
from extractors.printed import count_letters
from normalizers.letters.syllables import quality

MIN_LETTERS = 20  # a page with fewer under a picture has no text layer worth the name
PICTURE = 0.5  # of the page
MAX_STAMP = 400  # letters
GOOD_LAYER = 0.8  # clean official print has 0.93 and more, a layer made with `eng` 0.1 to 0.4
PART = 0.2  # of the page: a picture beside text may be a pasted scan
MIN_GARBLED = 200  # letters: fewer may be codes and numbers
MIN_VOICED, FORMED = 0.5, 0.1  # of the words
SPARSE = 1200  # letters: a full page of text has twice as many
VOWELS = frozenset("aeiouyAEIOUY")


class PageSource(StrEnum):
    """Where the text of a page is from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    MIXED = "mixed"
    UNREAD = "unread"


class Defect(StrEnum):
    """Why the text layer of a page is not enough."""

    NO_TEXT = "no_text"
    STAMP_ONLY = "stamp_only"
    BAD_LAYER = "bad_layer"
    PASTED_SCAN = "pasted_scan"
    PICTURED_TABLE = "pictured_table"


class PageRoute(NamedTuple):
    """How a page was read: the quality of its layer, that of what was read, and why so."""

    number: int
    text_source: PageSource
    quality_before: float | None = None  # of the text layer; None where there is none
    quality_after: float | None = None
    confidence: float | None = None  # of the OCR, 0..1
    defect: Defect | None = None
    reason: str | None = None  # why an unread page is unread
    cause: Cause = Cause.DOCUMENT  # of the reason: any other may be gone another night


def page_defect(page: RawPage) -> Defect | None:
    """What is wrong with the text layer of a page; None where it is good enough."""
    if page.skipped:
        return None
    letters = count_letters(page.words)
    if letters < MIN_LETTERS:
        bare = not letters and bool(page.rules.across or page.rules.down)
        return Defect.NO_TEXT if page.picture_share > 0 or bare else None
    if page.picture_share > PICTURE:
        if letters - count_letters(page.annotated.words) < MIN_LETTERS:
            return Defect.STAMP_ONLY
        if letters < MAX_STAMP and is_all_stamp(group_lines(page.words)):
            return Defect.STAMP_ONLY
        if layer_quality(page.words) < GOOD_LAYER:
            return Defect.BAD_LAYER
    if letters >= MIN_GARBLED and is_garbled(page.words):
        return Defect.BAD_LAYER
    return Defect.PASTED_SCAN if page.picture_share > PART and letters < SPARSE else None


def is_garbled(words: Sequence[object]) -> bool:
    """True for a layer whose fonts do not say which letters their glyphs are: "&£F NKX SKX WX".

    No word of it is formed, and most have no vowel. In any language, in Vietnamese without its
    marks and in the encodings before Unicode, nine words in ten, or six at the least, have one.
    """
    texts = [text for word in words if len(text := str(getattr(word, "text", ""))) > 1]
    plain = unicodedata.normalize("NFD", "\n".join(texts)).split("\n")
    voiced: list[str] = []
    mute: list[str] = []
    for text, letters in zip(texts, plain, strict=True):
        if not VOWELS.isdisjoint(letters):
            voiced.append(text)
        elif _tells(text):
            mute.append(text)
    if len(voiced) >= MIN_VOICED * (len(voiced) + len(mute)):
        return False
    # The codes of small letters may be those of capitals.
    return quality(" ".join([*voiced, *mute]).lower()) < FORMED


def _tells(text: str) -> bool:
    """False for numbers, punctuation and words of other scripts: they have no Latin vowel."""
    kinds = {_kind(letter) for letter in text}
    return "latin" in kinds or (kinds <= {"strange", "stop"} and "strange" in kinds)


def _kind(letter: str) -> str:
    if letter.isalpha():
        return "latin" if "LATIN" in unicodedata.name(letter, "") else "letter"
    if letter.isdigit():
        return "digit"
    return "strange" if unicodedata.category(letter)[0] in "SC" else "stop"


def garbled_beside(pages: Sequence[RawPage], defects: Mapping[int, Defect]) -> list[int]:
    """The short pages that make no more sense than a whole page of the same document."""
    bad = [page for page in pages if defects.get(page.number) is Defect.BAD_LAYER]
    if not any(is_garbled(page.words) for page in bad):
        return []
    short = [
        page
        for page in pages
        if page.number not in defects and MIN_LETTERS <= count_letters(page.words) < MIN_GARBLED
    ]
    return [page.number for page in short if layer_quality(page.words) < GOOD_LAYER]


def layer_quality(words: Sequence[object]) -> float:
    """The quality of the text that words make."""
    return quality(" ".join(str(getattr(word, "text", "")) for word in words))


def document_source(routes: Sequence[PageRoute]) -> TextSource:
    """The route of a document whose pages took these."""
    found = {route.text_source for route in routes} - {PageSource.UNREAD}
    if not found:
        return TextSource.OCR if routes else TextSource.TEXT_LAYER
    return TextSource(found.pop()) if len(found) == 1 else TextSource.MIXED
