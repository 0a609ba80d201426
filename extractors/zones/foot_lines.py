"""Lines that tell a foot by themselves: recipients, a filing note, a signature."""

from __future__ import annotations

import re

from extractors.lines.markers import opens_item
from extractors.zones.letters import bare
from extractors.zones.signing import is_signature_line, person_name, split_name
from extractors.zones.views import View

# "Nơi nhận:", "Nơi nhận", "Noi nhin:", "Nơi nhân : Như trên"; no "Nơi nhận hồ sơ".
RECIPIENTS_RE = re.compile(r"^\W*n[o0]i ?nh[a-z]{1,3}\s*(?:[:;.*]|$|[-–/]\s)")
RECIPIENT_ITEM_RE = re.compile(r"^\s*[-–+•*]\s*\S|;\s*$")
# "- Lưu: VT.", "Lưu VT, TH", "Lưu (VT)", "Luu van thu"; no "Lưu ý: …", no "Lưu trữ hồ sơ".
FILED_RE = re.compile(r"^\W*[Ll][ưu]u\s*(?::|\(?[A-ZĐ.]{2}|[Vv][ăa]n\s)")


def is_recipients_heading(text: str) -> bool:
    """True for "Nơi nhận" with or without colon, also as scans read it; no "Nơi nhận hồ sơ"."""
    return bool(RECIPIENTS_RE.match(bare(text[:40])))


def is_filing_note(text: str) -> bool:
    """True for "- Lưu: VT.", the last recipient of a document."""
    return bool(FILED_RE.match(text))


def is_recipient_item(piece: str) -> bool:
    """True for "- Sở Nội vụ;" and "Lưu: VT.": an entry of a list of recipients."""
    return bool(RECIPIENT_ITEM_RE.search(piece) or is_filing_note(piece))


def has_recipients_heading(seen: View) -> bool:
    """True where one column of the block begins the recipients."""
    return any(is_recipients_heading(piece) for piece in seen.pieces)


def signs(seen: View) -> bool:
    """True where one column of the block holds a line of a signature."""
    if seen.table is not None:
        pieces = seen.pieces
        named = any(person_name(piece, surname=True) or split_name(piece)[1] for piece in pieces)
        return len(seen.table.rows) <= 8 and named and any(map(is_signature_line, pieces))
    return bool(seen.pieces) and not opens_item(seen.text) and is_signature_line(seen.pieces[-1])
