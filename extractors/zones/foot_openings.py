"""The lines with which the foot begins: recipients, or a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.lines.endings import ends_document
from extractors.lines.formal_lines import is_filing_note
from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import MarkerKind, opens_item, read_marker
from extractors.lines.statements import is_closing
from extractors.zones.appendix_titles import appendix_word, untitled_appendix
from extractors.zones.foot_lines import (
    has_recipients_heading,
    is_list_entry,
    is_recipient_item,
    signs,
)
from extractors.zones.section_openings import roman_number
from extractors.zones.signing import (
    begins_with_office,
    has_capacity,
    is_drafter,
    is_signature_line,
    is_signed_mark,
    is_small_office,
    person_name,
    split_name,
)
from extractors.zones.unheaded_recipients import begins_recipients
from extractors.zones.views import View, following, printed_above
from normalizers.time.issue_dates import FULL_DATE_RE

# How far ahead evidence for a mark is sought, in printed (not blank) blocks.
NEAR, FAR = 8, 60
MAX_MARK = 200

PLACE_DATE_RE = re.compile(r"^[^,;:]{0,40},\s*ngày\b[^;:]{0,12}tháng\b[^;:]{0,10}năm\s*\d{0,4}\s*$")


def begins_back(views: Sequence[View], index: int) -> bool:
    """True where recipients or a signature begin, by what stands around the line."""
    seen = views[index]
    if seen.is_blank or (
        len(seen.text) > MAX_MARK and seen.table is None and not has_recipients_heading(seen)
    ):
        return False
    if has_recipients_heading(seen):
        return _recipients_follow(views, index)
    if signs(seen):
        return (
            seen.table is not None
            or split_name(seen.pieces[-1])[1] is not None
            or _name_follows(views, index)
        )
    if _two_signatures(views, index) or _headless_foot(views, index):
        return True
    if _glued_signature(views, index):
        return True
    if begins_recipients(views, index):
        return True
    if _day_above_name(views, index):
        return True
    # "Hiệu trưởng" in small letters signs only below the closing "./." or above "(Đã ký)".
    is_said = (is_small_office(seen.text) and _closed_above(views, index)) or (
        begins_with_office(seen.text) and _mark_follows(views, index)
    )
    return is_said and _name_follows(views, index)


def _glued_signature(views: Sequence[View], index: int) -> bool:
    """True for "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Mẫu" on one line.

    An office alone before a name ("CHỦ TỊCH Lê Văn Mẫu") signs only below the closing "./.".
    """
    seen = views[index]
    if not seen.pieces or seen.table is not None or opens_item(seen.text):
        return False
    office, name = split_name(seen.pieces[-1])
    return name is not None and (has_capacity(office) or _closed_above(views, index))


def _mark_follows(views: Sequence[View], index: int) -> bool:
    """True where "(Đã ký)", "(Ký tên, đóng dấu)" is the next printed line."""
    below = following(views, index + 1, 1)
    return any(views[i].pieces and all(map(is_signed_mark, views[i].pieces)) for i in below)


def _day_above_name(views: Sequence[View], index: int) -> bool:
    """True for place and day in the last lines of a text, with a name below."""
    if not is_place_and_date(views[index].text):
        return False
    near = following(views, index + 1, NEAR)
    is_last = len(near) < NEAR and not any(opens_item(views[i].text) for i in near)
    return is_last and any(person_name(p, surname=True) for i in near for p in views[i].pieces)


def _headless_foot(views: Sequence[View], index: int) -> bool:
    """True right below the closing paragraph for a foot without a heading.

    Recipients or a signature stand there.

    A stamp or a pen may hide "Nơi nhận:"; the filing note ("- Lưu: VT.") or an office among items
    says what the lines are.
    """
    above = printed_above(views, index)
    if above is None or not is_closing(views[above].text):
        return False
    if views[index].table is not None:
        pieces = views[index].pieces
        return any(map(is_recipient_item, pieces)) and any(map(is_signature_line, pieces))
    near = following(views, index, NEAR + 2)
    filed = (i for i in near if any(is_filing_note(piece) for piece in views[i].pieces))
    if next(filed, None) is None or any(_is_heading(views[i].text) for i in near):
        return False
    # "Điều 4. …" below "Quyết định này có hiệu lực …" is no foot.
    marker = read_marker(views[index].text)
    return marker is None or marker.kind is not MarkerKind.ARTICLE


def _is_heading(text: str) -> bool:
    return roman_number(text) is not None and len(text) > 6


def _two_signatures(views: Sequence[View], index: int) -> bool:
    """True for "Người lập    Hiệu trưởng" over a line of as many names.

    One is an office or who drew up, or the names stand in the last lines of the text.
    """
    pieces = views[index].pieces
    if views[index].table is not None or len(pieces) < 2 or opens_item(views[index].text):
        return False
    is_known = any(is_small_office(piece) or is_drafter(piece.upper()) for piece in pieces)
    for other in following(views, index + 1, NEAR):
        names = views[other].pieces
        if len(names) == len(pieces) and all(person_name(name, surname=True) for name in names):
            return is_known or len(following(views, other + 1, NEAR)) < NEAR
        if opens_item(views[other].text) or not all(map(_may_stand_in_signature, names)):
            return False
    return False


def _recipients_follow(views: Sequence[View], index: int) -> bool:
    """True where short items, a filing note or a signature follow, and no further section does.

    "Nơi nhận" as a word of the body is followed by prose or by the next heading.
    """
    near = following(views, index + 1, FAR)
    evidence = _inline_list(views[index]) or not near or views[index].table is not None
    for count, other in enumerate(near):
        seen = views[other]
        if appendix_word(seen.text) or untitled_appendix(views, other) or seen.table is not None:
            break
        if _is_heading(seen.text):
            return False
        if is_filing_note(seen.text) or signs(seen):
            return True
        evidence = evidence or (count < 3 and len(seen.text) < 120 and is_list_entry(seen.text))
        evidence = evidence or (count < 3 and person_name(seen.text) is not None)
        evidence = evidence or (count < 3 and _lists_beside(seen))
    return evidence


def _lists_beside(seen: View) -> bool:
    """True for a line of two columns, of which one lists recipients: "- Như trên; - Lưu: VT."."""
    is_list = any(map(is_list_entry, seen.pieces)) and _inline_list(seen)
    return len(seen.pieces) > 1 and is_list


def _inline_list(seen: View) -> bool:
    """True where the line itself lists recipients or a filing note: "Nơi nhận: - A; - Lưu: VT."."""
    return any(
        ";" in piece or "luu" in bare(piece) or bare(piece).count(" - ") for piece in seen.pieces
    )


def _name_follows(views: Sequence[View], index: int) -> bool:
    """True where a name, a mark of signing, recipients or the end follow within a few lines."""
    near = following(views, index + 1, NEAR)
    if not near:
        return True
    for other in near:
        seen = views[other]
        if (
            has_recipients_heading(seen)
            or appendix_word(seen.text)
            or any(map(_is_name_or_mark, seen.pieces))
        ):
            return True
        if opens_item(seen.text) or not all(map(_may_stand_in_signature, seen.pieces)):
            return False
    return len(near) < NEAR


def _is_name_or_mark(piece: str) -> bool:
    return person_name(piece) is not None or is_signed_mark(piece)


def _may_stand_in_signature(piece: str) -> bool:
    return is_capitals(piece) or len(piece) <= 60


def _closed_above(views: Sequence[View], index: int) -> bool:
    """True where the printed line above ends the document's text: "…/."."""
    for other in range(index - 1, max(-1, index - 8), -1):
        if not views[other].is_blank:
            return ends_document(views[other].text) or is_place_and_date(views[other].text)
    return False


def is_place_and_date(text: str) -> bool:
    """True for "X, ngày … tháng … năm …" alone on its line."""
    return len(text) <= 80 and (bool(PLACE_DATE_RE.match(text)) or _ends_in_date(text))


def _ends_in_date(text: str) -> bool:
    match = FULL_DATE_RE.search(text)
    return bool(
        match
        and match.end() >= len(text.rstrip(" ."))
        and match.start() <= 40
        and "," in text[: match.start()]
    )
