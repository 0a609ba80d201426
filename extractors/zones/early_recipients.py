"""Recipients above the text: a form that names them in its head, a PDF's boxes in another order.

"SỐ KÝ HIỆU: …" / "TRÍCH YẾU: …" / "KÍNH GỬI: …" / "NƠI NHẬN: …; Lưu: VT" / "NỘI DUNG:" and then
the text: read as the foot, the recipients would take all of it with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.formal_lines import is_filing_note
from extractors.lines.markers import read_marker
from extractors.models import Block
from extractors.zones.foot_lines import has_recipients_heading, is_recipient_item, signs
from extractors.zones.section_openings import ends_preamble, is_base
from extractors.zones.views import View, view

MOST_ABOVE = 16  # printed blocks of a head above its recipients
MOST_RECIPIENTS = 30
LEAST_TEXT = 3  # printed blocks of the text below, of which one is a sentence
SENTENCE_WORDS = 20
STOPS = (".", ":", ";", "/.")


def with_recipients_last(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, recipients that stand in the head at the end; all others as they are."""
    views = [view(block) for block in blocks[: 4 * (MOST_ABOVE + MOST_RECIPIENTS)]]
    start = _heading(views)
    stop = _filed(views, start) if start is not None else None
    if start is None or stop is None or not _text_follows([view(block) for block in blocks[stop:]]):
        return tuple(blocks)
    return (*blocks[:start], *blocks[stop:], *blocks[start:stop])


def _heading(views: Sequence[View]) -> int | None:
    """Where "Nơi nhận:" stands in a head: no basis, no heading, no sentence is above it."""
    printed = [index for index, seen in enumerate(views) if not seen.is_blank]
    for index in printed[: MOST_ABOVE + 1]:
        seen = views[index]
        if seen.table is not None or signs(seen):
            return None
        if has_recipients_heading(seen):
            return index if index != printed[0] else None
        if is_base(seen.text) or read_marker(seen.text) or _is_sentence(seen.text):
            return None
    return None


def _filed(views: Sequence[View], start: int) -> int | None:
    """The block behind the filing note with which the recipients end; None where none does."""
    if any(_files(piece) for piece in views[start].pieces):
        return start + 1
    for index in range(start + 1, min(len(views), start + 1 + MOST_RECIPIENTS)):
        seen = views[index]
        if is_filing_note(seen.text):
            return index + 1
        if not seen.is_blank and not is_recipient_item(seen.text):
            return None
    return None


def _files(text: str) -> bool:
    """True for "Nơi nhận: Như trên; Phòng A; Lưu: VT"."""
    return any(map(is_filing_note, (part.strip() for part in text.split(";")[1:])))


def _text_follows(views: Sequence[View]) -> bool:
    """True where a text stands below that has no foot of its own, with a sentence in it."""
    printed = [seen for seen in views if not seen.is_blank]
    if len(printed) < LEAST_TEXT or any(map(has_recipients_heading, printed)):
        return False
    return any(_is_sentence(seen.text) or ends_preamble(seen.text) for seen in printed)


def _is_sentence(text: str) -> bool:
    """True for so many words with a stop behind them."""
    return len(text.split()) >= SENTENCE_WORDS and text.endswith(STOPS)
