"""Lines → paragraphs: what hard wraps, page breaks and blank lines tore is one paragraph again.

The evidence is the width that the document is wrapped at, the end of the line above (unfinished
or closed), the start of the line below (small letter, capital, marker, label), and the gap.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from extractors.lines.labels import read_label
from extractors.lines.letters import is_capitals
from extractors.lines.markers import MarkerKind, read_appendix, read_marker
from extractors.lines.statements import is_closing
from extractors.models import Block, Line, Paragraph, Table
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import squeeze

Flow = Paragraph | Table

TERMINALS = tuple(".;:!?…")
CLOSERS = "”\"’')]»"
MAX_WRAP = 130
FULL = 0.8  # of the width: proportional type and OCR make the characters of a line vary so much
MAX_TORN_GAP = (
    60  # lines (page number, running header, footnotes) that may stand inside a torn sentence
)
# A full line that ends so waits for a number: "theo Điều" / "5. …" is no item.
AWAITS_NUMBER_RE = re.compile(
    r"\b(?:số|điều|khoản|điểm|mục|quý|tháng|ngày|phụ lục|lần thứ|mức độ)$", re.IGNORECASE
)
# "II. THỜI GIAN, ĐỊA ĐIỂM", "1. Chuyển đổi số": there the word belongs to a noun and waits for
# nothing.
NOUN_END_RE = re.compile(
    r"\b(?:(?:địa|đặc|quan|thời|trọng|ưu|nhược|khuyết|thí|tâm|cao|tiêu) điểm|(?:danh|hạng|đề|chuyên|tiết) mục"
    r"|(?:chuyển đổi|công nghệ|môi trường|kinh tế|chính quyền|xã hội|dữ liệu|dân|thiểu|một|tổng|hệ|chỉ|sĩ) số"
    r"|(?:hằng|hàng|từng|trong|các|mỗi) (?:tháng|quý|ngày))$",
    re.IGNORECASE,
)
NUMERAL_RE = re.compile(r"(?:\d|[IVX]+\b)")
TORN_WORD_RE = re.compile(r"\w[-/]")
CLOSING_RE = re.compile(r"\./\.\s*$")
# "2." alone on its line, as the source of a web page is wrapped: its text stands below. A dash
# alone goes on.
LONE_MARKER_RE = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)/]|[a-zđ][.)]|[IVX]{1,5}[./])\s*$")
# Names that a short line tears: "… Mặt trận Tổ quốc" / "Việt Nam …".
TORN_NAME_RE = re.compile(
    r"(?:Việt\|Nam|Tổ quốc\|Việt Nam|Hồ\|Chí Minh|Hồ Chí\|Minh|[ỦU][yỷ] ban\|(?:Nhân dân|Mặt trận)"
    r"|(?:Thanh niên|TNCS|TNTP)\|(?:Cộng sản|Hồ Chí)|Liên hiệp\|(?:Phụ nữ|Thanh niên)|Liên đoàn\|Lao động"
    r"|Thủ tướng\|Chính phủ"
    r"|Hội\|(?:Liên hiệp|Nông dân|Cựu chiến binh|Chữ thập đỏ|Người cao tuổi)|Hội đồng\|(?:Nhân dân|Đội)"
    r"|(?:Bộ|Sở)\|(?:Nội vụ|Tài chính|Tư pháp|Nông nghiệp|Y tế|Giáo dục|Khoa học|Xây dựng|Công Thương)"
    r"|Ban\|(?:Chỉ đạo|Chấp hành|Thường vụ|Giám hiệu))\b"
)
# "(Chi tiết tại Phụ lục …)", "(Kèm theo Kế hoạch số …)" begin a paragraph of their own.
# "Bước 2: …", "Nhiệm vụ 2: …"
NUMBERED_PART_RE = re.compile(
    r"(?:Bước|Nhiệm vụ|Giải pháp|Hoạt động|Giai đoạn|Đợt)\s+\d{1,2}\s*[.:]\s"
)
BRACKET_START_RE = re.compile(
    r"\(\s*(?:(?:chi\s*tiết|có|nội\s*dung|nhiệm\s*vụ|phụ\s*lục)\b[^)]*phụ\s*lục|(?:ban\s+hành\s+)?(?:đính\s+)?kèm\s+theo)",
    re.IGNORECASE,
)


@cache
def open_endings() -> frozenset[str]:
    """Words that no sentence ends with."""
    text = files("extractors.resources").joinpath("open_endings.csv").read_text("utf-8")
    return frozenset(text.split()[1:])


def wrap_width(blocks: Sequence[Block]) -> int | None:
    """The width at which the text is hard-wrapped, or None where a line is a paragraph.

    In a wrapped text many lines end close to the same width and none runs far past it; in one
    with a paragraph a line the long lines are as long as their paragraphs.
    """
    lengths = sorted(len(b.text.rstrip()) for b in blocks if isinstance(b, Line) and not b.is_blank)
    if len(lengths) < 8:
        return None
    width = lengths[int(len(lengths) * 0.9)]
    if not 40 <= width <= MAX_WRAP or lengths[int(len(lengths) * 0.99)] > width * 1.6:
        return None
    full = sum(1 for length in lengths if length >= width * FULL)
    return width if full >= max(4, 0.2 * len(lengths)) else None


@dataclass(slots=True)
class _Open:
    """The paragraph being built."""

    lines: list[Line] = field(default_factory=list)
    gap: int = 0


def join_lines(blocks: Sequence[Block], wrap: int | None) -> tuple[Flow, ...]:
    """The paragraphs and tables of a run of blocks, in order; blank lines are gone."""
    flow: list[Flow] = []
    current = _Open()
    for block in blocks:
        if isinstance(block, Table):
            _close(current, flow)
            flow.append(block)
        elif block.is_blank:
            current.gap += 1
        else:
            if current.lines and not continues(current.lines, block, current.gap, wrap):
                _close(current, flow)
            current.lines.append(block)
            current.gap = 0
    _close(current, flow)
    return tuple(flow)


def _close(current: _Open, flow: list[Flow]) -> None:
    if current.lines:
        flow.append(Paragraph(_joined(current.lines), tuple(current.lines)))
    current.lines, current.gap = [], 0


def _joined(lines: Sequence[Line]) -> str:
    """The lines as one; a word torn at "45/KH-" is closed up, a dash between words is not."""
    pieces: list[str] = []
    for line in lines:
        part = squeeze(line.text)
        if pieces:
            is_torn = TORN_WORD_RE.fullmatch(pieces[-1][-2:]) and re.match(r"\w", part)
            pieces.append("" if is_torn else " ")
        pieces.append(part)
    return "".join(pieces)


def continues(above: Sequence[Line], below: Line, gap: int, wrap: int | None) -> bool:
    """True where `below` goes on with the paragraph of the lines `above`."""
    text, start = above[-1].text.rstrip(), below.text.lstrip()
    if CLOSING_RE.search(text) or gap > MAX_TORN_GAP:
        return False
    if gap <= 1 and len(above) == 1 and LONE_MARKER_RE.match(text):
        return not opens_paragraph(start) and LONE_MARKER_RE.match(start) is None
    if LONE_MARKER_RE.match(start) and not _awaits(text):
        return False
    if opens_paragraph(start):
        return not gap and wrap is not None and _awaits_number(text, start, wrap)
    if _is_wrapped_capitals(above, below, gap) or (not gap and _is_torn_reference(text, start)):
        return True
    if _goes_on_small(text, start) or (not gap and _tears_name(text, start)):
        return True
    if gap:
        return (
            not _is_heading(above)
            and is_unfinished(text)
            and (_starts_small(start) or ends_open(text))
        )
    if wrap is not None:
        return _is_wrapped(text, start, wrap)
    return is_unfinished(text) and (_starts_small(start) or ends_open(text))


def _goes_on_small(text: str, start: str) -> bool:
    """A paragraph never begins with a small letter: behind ";" or "," the sentence goes on.

    d) Hệ thống hạ tầng được hoàn thiện, tăng tỷ lệ giao thông xanh;
    hệ thống xe buýt được chuyển đổi …
    """
    return text.rstrip(CLOSERS).endswith((";", ",")) and start[:1].islower()


def _tears_name(text: str, start: str) -> bool:
    """A line of any length that ends inside a name known to all, where the next goes on with it."""
    words = text.split()[-2:]
    return any(
        TORN_NAME_RE.match(f"{' '.join(words[-n:])}|{start}") for n in (1, 2) if len(words) >= n
    )


def _awaits_number(text: str, start: str, wrap: int) -> bool:
    """A full line that breaks off before a number ("… quy định tại Điều" / "5. Nghị định …")."""
    return start[0].isdigit() and _awaits(text) and _is_wrapped(text, start, wrap)


def _awaits(text: str) -> bool:
    return AWAITS_NUMBER_RE.search(text) is not None and NOUN_END_RE.search(text) is None


def _is_torn_reference(text: str, start: str) -> bool:
    """A line of any length that breaks off before its number, the next beginning with no marker.

    Thời gian hoàn thành: Quý
    III/2026.
    """
    return NUMERAL_RE.match(start) is not None and _awaits(text)


def opens_paragraph(start: str) -> bool:
    """A marker, an appendix title, a label, a remark in brackets, a closing, a step begins a paragraph."""
    if (
        read_marker(start) is not None
        or read_appendix(start) is not None
        or read_label(start) is not None
    ):
        return True
    return is_closing(start) or bool(BRACKET_START_RE.match(start) or NUMBERED_PART_RE.match(start))


def _is_wrapped(text: str, start: str, wrap: int) -> bool:
    """Whether a full line wraps into the next: the next line's first word would not have fitted.

    A short line ends its paragraph, unless the next begins with a small letter and it is
    unfinished itself (ragged pages of OCR).
    """
    first_word = start.split(maxsplit=1)[0]
    if len(text) + 1 + len(first_word) > wrap * 0.9:
        return True
    return is_unfinished(text) and (
        _starts_small(start) or ends_open(text) or len(text) >= FULL * wrap
    )


def _is_wrapped_capitals(above: Sequence[Line], below: Line, gap: int) -> bool:
    """A heading in capitals wrapped over lines: both parts in capitals, nothing between.

    II. NHIỆM VỤ, GIẢI PHÁP TRỌNG TÂM NÂNG CAO
    CHẤT LƯỢNG DẠY VÀ HỌC
    """
    marker = read_marker(above[0].text)
    if (
        gap
        or marker is None
        or marker.kind not in (MarkerKind.ROMAN, MarkerKind.PART, MarkerKind.CAPITAL)
    ):
        return False
    return is_capitals(above[-1].text) and is_capitals(below.text) and is_unfinished(above[-1].text)


def _is_heading(above: Sequence[Line]) -> bool:
    """A Roman, part or capital-letter heading in capitals is whole at a blank line."""
    marker = read_marker(above[0].text)
    if marker is None:
        return is_capitals(above[-1].text)
    return marker.kind in (MarkerKind.ROMAN, MarkerKind.PART) and is_capitals(marker.rest)


def is_unfinished(text: str) -> bool:
    """True where no sentence, item or lead-in ends: no closing mark at the end."""
    stripped = text.rstrip(CLOSERS + " ")
    if text.count("(") > text.count(")"):
        return True
    return not stripped.endswith(TERMINALS)


def ends_open(text: str) -> bool:
    """True where the last word or mark cannot end a sentence: "và", "của", a comma, a dash."""
    stripped = text.rstrip()
    if stripped.endswith((",", "-", "–", "/", "(", "“")):
        return True
    words = stripped.split()
    return bool(words) and words[-1].casefold().strip("“\"'(") in open_endings()


def _starts_small(start: str) -> bool:
    letter = next((c for c in start if c.isalnum()), "")
    return letter.islower() or (
        letter.isdigit() and not re.match(rf"\d+[.)]\s*[{CAPITALS}]", start)
    )
