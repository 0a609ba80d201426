"""Lines that documents print alike, known as scans read them too.

Nation and motto, "Kính gửi:", "Nơi nhận:", "- Lưu: VT.", "(Kèm theo Kế hoạch số …)".
"""

from __future__ import annotations

import re

from extractors.lines.letters import bare
from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.text import squeeze

# Letter by letter without marks; "CONG HOA XA HQI …", "Déc 1ap" are readings of scans.
MOTTO_RE = re.compile(
    r"c[o0]ng\s?h[o0]a\s?x[a4]\s?h[a-z0-9]i\s?ch[a-z]\s?ng[a-z]{1,3}(?:\s?vi[a-z]t\s?n[a-z]m)?"
    r"|d[o0e]c\s?[l1i][a-z]p\W{1,5}t[a-z]\s?d[o0]\W{1,5}h[a-z]nh\s?ph[a-z]{1,5}"
    r"|dang\s?cong\s?san\s?viet\s?nam"
    r"|^doan\s(?:tncs|thanh nien cong san)\sho\schi\sminh$"
)
# "Kính gửi: Sở A", "Kính gởi: …"; behind a scrap of a seal or a pen: "ae” Kính gửi: Sở A".
ADDRESS_RE = re.compile(r"^(?:\W*|\w{1,3}[^\w\s]\s)kinh g[uo]i\b")
# "Nơi nhận:", "Nơi nhận", "Noi nhin:", "Nơi nhân : Như trên"; no "Nơi nhận hồ sơ".
RECIPIENTS_RE = re.compile(r"^\W*n[o0]i ?nh[a-z]{1,3}\s*(?P<signs>[:;.*]*)\s*")
# "- Lưu: VT.", "Lưu VT, TH", "Lưu (VT)", "Luu van thu"; no "Lưu ý: …", no "Lưu trữ hồ sơ".
FILED_RE = re.compile(r"^\W*[Ll][ưu]u\s*(?::|\(?[A-ZĐ.]{2}|[Vv][ăa]n\s)")
# "(Ban hành kèm theo Kế hoạch …)", "(được đính kèm …)"
NOTE_RE = re.compile(r"^\W*(?:duoc\s+)?(?:ban hanh\s+)?(?:dinh\s+)?kem(?:\s+theo)?\s")
# "Số: 22KH-UBND", "Số 22 KH - TV": the number of a document.
NUMBER_LINE_RE = re.compile(r"^S[ốôóoòõọỐÔÓO]\s?(?:[:.]|\d)")
EDGES = "*_.;/ "  # of a note


def motto_in(text: str) -> re.Match[str] | None:
    """Where a text names the nation, the party or their motto."""
    return MOTTO_RE.search(bare(text))


def opens_number(text: str) -> bool:
    """True for "Số: 22/KH-UBND" and "Số 22", also where a scan reads another vowel."""
    return NUMBER_LINE_RE.match(text) is not None


def is_address(text: str) -> bool:
    """True for "Kính gửi: Sở Nội vụ"."""
    return ADDRESS_RE.match(bare(text)) is not None


def recipients_heading_end(text: str) -> int:
    """Where "Nơi nhận:" ends, what it lists may follow on the line; 0 where the text is none.

    >>> recipients_heading_end("Nơi nhận: Như trên"), recipients_heading_end("Nơi nhận hồ sơ")
    (10, 0)
    """
    match = RECIPIENTS_RE.match(bare(text))
    if match is None:
        return 0
    rest = text[match.end() :]
    is_heading = match["signs"] or not rest or rest.startswith(("- ", "– ", "/ "))
    return match.end() if is_heading else 0


def is_filing_note(text: str) -> bool:
    """True for "- Lưu: VT.", the last recipient of a document."""
    return FILED_RE.match(text) is not None


def opens_note(text: str) -> bool:
    """True for "(Kèm theo Kế hoạch số …", also where it goes on in the next line."""
    return NOTE_RE.match(bare(text)) is not None


def is_attachment(text: str) -> bool:
    """True for "(Kèm theo Kế hoạch số …)" under the title of an appendix.

    >>> is_attachment("(Kèm theo Kế hoạch số 5/KH-SNV)"), is_attachment("(Kèm theo) các sổ")
    (True, False)
    """
    note = squeeze(text).strip(EDGES)
    within = REMARK_RE.sub("", note[1:]).removesuffix(")")
    return note.startswith("(") and ")" not in within and opens_note(note)
