"""A second reader for pages whose text makes little sense: pdfplumber groups characters by itself.

It needs a hundred times as long as pdfium, so that it is imported and asked for such pages alone.
"""

from __future__ import annotations

import io
import logging

from extractors.errors import ExtractionError
from extractors.pdf.file import RawPage
from extractors.printed import ASCENT, DESCENT, Word, count_letters
from normalizers.letters.syllables import quality

GOOD = 0.9  # quality of a page that needs no second reader
SENSE = 0.1  # with less, the fonts do not say what their letters are
BETTER = 0.05
LEAST_LETTERS = 200  # fewer may be names and numbers
TRIES = 3  # pages in a row that it reads no better: then it is asked no more
SAME_SIZE = 1.0  # points
GAP = 0.17  # of the size: no letters of one word are so far apart


class SecondReader:
    """The second reader of one document; it gives up where it does not help."""

    def __init__(self, data: bytes) -> None:
        """Open nothing before a page is asked for."""
        self._data, self._failures = data, 0

    def better(self, page: RawPage, first: float) -> tuple[tuple[Word, ...], float] | None:
        """The words of a page and their quality, where that is better than that of the first."""
        if self._failures >= TRIES or not _is_doubtful(page, first):
            return None
        try:
            words = self._words(page)
        except (ExtractionError, MemoryError):
            raise
        except Exception:  # a damaged file breaks it anywhere: the first reader's words stay
            self._failures = TRIES
            return None
        second = quality(" ".join(word.text for word in words))
        if second < first + BETTER:
            self._failures += 1
            return None
        return words, second

    def _words(self, page: RawPage) -> tuple[Word, ...]:
        import pdfplumber

        # Of a damaged font pdfminer tells on stderr, once a letter; what is lost the page says.
        logging.getLogger("pdfminer").setLevel(logging.ERROR)
        with pdfplumber.open(io.BytesIO(self._data), pages=[page.number]) as document:
            own = document.pages[0]
            same = abs(own.width - page.width) + abs(own.height - page.height) <= SAME_SIZE
            if not same:
                return ()
            found = own.extract_words(x_tolerance_ratio=GAP, extra_attrs=["size"])
            return tuple(_word(item) for item in found)


def _is_doubtful(page: RawPage, first: float) -> bool:
    return (
        SENSE <= first < GOOD
        and page.turn.quarters == 0
        and not page.decoded
        and not page.annotated.words
        and count_letters(page.words) >= LEAST_LETTERS
    )


def _word(item: dict[str, object]) -> Word:
    size, bottom = float(str(item["size"])), float(str(item["bottom"]))
    base = bottom - DESCENT * size
    x0, x1 = float(str(item["x0"])), float(str(item["x1"]))
    return Word(str(item["text"]), x0, base - ASCENT * size, x1, bottom, base, size)
