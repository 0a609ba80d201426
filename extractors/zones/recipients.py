"""The lines of a list of recipients → the recipients that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extractors.lines.formal_lines import is_filing_note
from extractors.lines.letters import is_capitals
from extractors.lines.markers import opens_item, read_marker
from normalizers.letters.item_signs import DASHES

# "Nơi nhận: - A; - B; - Lưu: VT." on one line; "Lao động - Thương binh" has no stop before its
# hyphen.
FLAT_RE = re.compile(rf"(?<=[;.)])\s*[{DASHES}]\s*(?=\S)")
MAX_RECIPIENT = 400
MAX_RECIPIENTS = 200


def recipients_of(lines: Iterable[str]) -> Iterator[str]:
    """The recipients as printed, without dash and closing mark; wrapped lines joined.

    They end at the filing note, which may be wrapped too.
    """
    items: list[str] = []
    lines = _without_office(list(lines))
    is_bare = not any(opens_item(line) or line.endswith((";", ",")) for line in lines)
    parts = (pair for line in lines for pair in enumerate(_flat_parts(line)))
    for count, part in parts:
        is_closed = not items or items[-1].endswith((";", "."))
        begins = count > 0 or opens_item(part) or is_closed or (is_bare and part[:1].isupper())
        begins = begins or (part[:1].isupper() and is_filing_note(part))
        if begins and items and is_filing_note(items[-1]):
            break
        text = marker.rest if (marker := read_marker(part)) and opens_item(part) else part
        if begins:
            items.append(text)
        else:
            items[-1] = f"{items[-1]} {text}"
    for item in items[:MAX_RECIPIENTS]:
        text = item.strip().rstrip(";.,/ ").strip("* ")
        if text and len(text) <= MAX_RECIPIENT:
            yield text


def _without_office(lines: list[str]) -> list[str]:
    """The lines without the office beside "Nơi nhận:" that a scan misread: "„1 HỦ TƯ) ỚNG".

    It stands in capitals above items with dashes, and is none itself.
    """
    first, others = lines[:1], lines[1:]
    is_beside = bool(others) and all(map(opens_item, others[:2])) and not opens_item(first[0])
    is_name = is_beside and is_capitals(first[0]) and not first[0].endswith((";", ",", "."))
    return others if is_name else lines


def _flat_parts(line: str) -> list[str]:
    """The recipients of one line: parted by dashes, or by its semicolons where it has no dash.

    So has "Nơi nhận: Như trên; Sở A (để báo cáo); Lưu: VT".
    """
    parts = FLAT_RE.split(line)
    listed = [part.strip() for part in line.split(";")]
    is_flat = len(parts) == 1 and not opens_item(line) and is_filing_note(listed[-1])
    return listed if is_flat and len(listed) > 1 else parts
