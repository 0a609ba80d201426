"""Lines that tell a foot by themselves: recipients, a filing note, a signature."""

from __future__ import annotations

from extractors.lines.formal_lines import is_filing_note, recipients_heading_end
from extractors.lines.markers import BULLETS, opens_item, read_marker
from extractors.zones.signing import is_signature_line, person_name, split_name
from extractors.zones.views import View


def is_list_entry(piece: str) -> bool:
    """True for "- Sở Nội vụ" and "Sở Nội vụ;"."""
    marker = read_marker(piece)
    return piece.rstrip().endswith(";") or (marker is not None and marker.kind in BULLETS)


def is_recipient_item(piece: str) -> bool:
    """True for "- Sở Nội vụ;" and "Lưu: VT.": an entry of a list of recipients."""
    return is_list_entry(piece) or is_filing_note(piece)


def has_recipients_heading(seen: View) -> bool:
    """True where one column of the block begins the recipients."""
    return any(recipients_heading_end(piece) for piece in seen.pieces)


def signs(seen: View) -> bool:
    """True where one column of the block holds a line of a signature."""
    if seen.table is not None:
        pieces = seen.pieces
        named = any(person_name(piece, surname=True) or split_name(piece)[1] for piece in pieces)
        return len(seen.table.rows) <= 8 and named and any(map(is_signature_line, pieces))
    return bool(seen.pieces) and not opens_item(seen.text) and is_signature_line(seen.pieces[-1])
