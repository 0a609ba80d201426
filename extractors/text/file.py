"""Bytes of a text file → its lines, page by page.

UTF-8 and UTF-16 (with or without a byte order mark), windows-1258, TCVN3, VNI and VPS are read; a
form feed begins a page. What is no text is refused with one sentence.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from extractors.errors import DocumentTooLarge, EmptyDocument, UnreadableFile, UnsupportedFormat
from extractors.long_lines import check_length, squeezed
from extractors.models import Line
from normalizers.codecs.convert import convert_lines
from normalizers.codecs.vps import seen_as

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The first bytes of formats that pose as text when somebody renames a file.
SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word, Excel or another zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF file (WebP, WAV …)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)
# Control characters that no text holds; tab, line feed, form feed, return, escape are left out.
CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
# After these "\x85" is a byte of a letter in UTF-8 that was read as latin-1: "ễ", "…".
LINE_END_RE = re.compile("\r\n|\r|\n|(?<![\u00ba\u00bbÂÃÄÆ])\x85|\u2028|\u2029")


LEGACY_FONTS = {"tcvn3", "vni", "vps"}


class DecodedText(NamedTuple):
    """The text of a file and the encoding that gave it."""

    text: str
    encoding: str


def decode(data: bytes, max_bytes: int) -> DecodedText:
    """The text that the bytes are.

    Raises:
        EmptyDocument: nothing is printed in the file.
        DocumentTooLarge: the file is larger than `max_bytes`.
        UnsupportedFormat: the bytes are those of another known format.
        UnreadableFile: the bytes are no text.
    """
    if len(data) > max_bytes:
        size = f"{len(data) / 2**20:.1f} MB"
        raise DocumentTooLarge(f"the text is {size} long, the limit is {max_bytes / 2**20:.0f} MB")
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise UnsupportedFormat(f"the content is {name}, not a text; save it as PDF or Word")
    decoded = _decode(data)
    if not decoded.text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise EmptyDocument("the file is empty")
    return decoded


def _decode(data: bytes) -> DecodedText:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return DecodedText(_strict(data, encoding), encoding)
    if wide := _utf16_without_bom(data):
        return DecodedText(_strict(data, wide), wide)
    if _is_binary(data):
        raise UnreadableFile("the content is binary, not a text")
    try:
        return DecodedText(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return (
            _broken_utf8(data)
            or _legacy_font(data)
            or DecodedText(
                # Python leaves seven codes of windows-1258 undefined; no Vietnamese text holds
                # them.
                data.decode("cp1258", errors="replace"),
                "windows-1258",
            )
        )


def _legacy_font(data: bytes) -> DecodedText | None:
    """TCVN3, VNI or VPS, as the windows-1252 characters that they pose as: repair reads those."""
    text = "".join(map(seen_as, data))
    steps = {step for line in convert_lines(LINE_END_RE.split(text)) for step in line.steps}
    return DecodedText(text, "windows-1252") if steps & LEGACY_FONTS else None


def _broken_utf8(data: bytes) -> DecodedText | None:
    """UTF-8 in which few bytes are broken (a file cut inside a letter); each becomes "\ufffd".

    In windows-1258 nearly every byte beyond ASCII breaks UTF-8; in a damaged text hardly any does.
    """
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    letters = len(data) - len(data.translate(None, bytes(range(0xC0, 0x100))))
    return DecodedText(text, "utf-8") if broken * 20 < letters else None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(
            f"the text is broken {encoding.upper()} at byte {error.start}"
        ) from error


def _utf16_without_bom(data: bytes) -> str | None:
    """UTF-16 by its zero bytes: Vietnamese is mostly ASCII letters, so every other byte is zero."""
    head = data[:4096]
    if len(head) < 8 or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.3 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.3 * half and odd < 0.02 * half:
        return "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    """A zero byte, or more than one control character in a hundred."""
    if b"\x00" in data:
        return True
    controls = len(data) - len(data.translate(None, CONTROLS))
    return controls * 100 > len(data)


def text_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, numbered from 1; a form feed begins a page.

    A form feed in the middle of a line ends the page there, and the line goes on on the next
    page under the same number.

    Raises:
        DocumentTooLarge: a line is longer than any line of a plan.
    """
    lines: list[Line] = []
    page = 1
    for number, raw in enumerate(LINE_END_RE.split(text.removeprefix("\ufeff")), start=1):
        parts = raw.split("\f")
        for place, given in enumerate(parts):
            page += place > 0
            if given or len(parts) == 1:
                part = squeezed(given)
                check_length(part)
                lines.append(Line(raw=part, text=part, page_number=page, number=number))
    return tuple(lines)
