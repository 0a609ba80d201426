"""What the foot of a document says: who signed, in what office, and who receives it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from extractors.lines.drawn_lines import is_rule
from extractors.lines.formal_lines import is_filing_note, recipients_heading_end
from extractors.lines.furniture import is_page_number
from extractors.lines.letters import is_capitals
from extractors.lines.markers import opens_item
from extractors.models import BackMatter, Block, Zone, ZoneKind
from extractors.zones.foot_openings import is_place_and_date
from extractors.zones.recipients import recipients_of
from extractors.zones.segments import segments_of
from extractors.zones.signing import (
    begins_with_office,
    is_approval,
    is_drafter,
    is_signature_line,
    is_signed_mark,
    office_in,
    person_name,
    split_name,
    split_own_office,
    without_remarks,
)
from normalizers.letters.words import CHARACTER_RE, TOKEN_RE

# "- Như trên; KT. CHỦ TỊCH", "- Lưu: VT. Nguyễn Văn A": the right column after one space.
STOP_RE = re.compile(r"[;.]\s*(?=\S)")
# "- Lê Văn A", "| Lê Văn A": the stroke of a pen or the arc of a seal before the signer's name.
SCRAP_RE = re.compile(r"^[^\w(]{1,3}(?=\w)")
ADDRESS_SIGNS = ("http://", "https://", "www.")


class _Signer(NamedTuple):
    title: str | None
    name: str | None
    drafts: bool
    approves: bool = False


def read_back_matter(blocks: Sequence[Block], zones: Sequence[Zone]) -> BackMatter:
    """Signer and recipients.

    Of several feet, the first that says it: a decision's before its plan's.
    """
    signers: list[_Signer] = []
    recipients: tuple[str, ...] = ()
    for zone in zones:
        if zone.kind is ZoneKind.BACK:
            left, right = _columns(blocks, zone)
            signers += [signer for signer in _signers(right) if signer.name or signer.title]
            recipients = recipients or tuple(recipients_of(left))
        if signers and recipients:
            break
    signer = _head_of(_completed(signers))
    return BackMatter(signer.name, signer.title, recipients)


def _completed(signers: Sequence[_Signer]) -> Sequence[_Signer]:
    """An office that ends a page and the name at the top of the next are one signature."""
    untitled = [signer for signer in signers if not signer.title]
    unnamed = [signer for signer in signers if not signer.name]
    if len(signers) != 2 or len(untitled) != 1 or len(unnamed) != 1:
        return signers
    return [unnamed[0]._replace(name=untitled[0].name)]


def _head_of(signers: Sequence[_Signer]) -> _Signer:
    """The head's signature: not the drafter's, one with a name and an office, the rightmost."""
    heads = [s for s in signers if s.name and not s.drafts] or [s for s in signers if not s.drafts]
    heads = [s for s in heads if s.title] or heads
    ranked = heads or [s for s in signers if s.name and s.approves] or list(signers)
    return ranked[-1] if ranked else _Signer(None, None, False)


class _Piece(NamedTuple):
    text: str
    column: int
    block: int
    in_table: bool


def _columns(blocks: Sequence[Block], zone: Zone) -> tuple[list[str], list[_Piece]]:
    """The lines of the recipients, and those of the signatures with their column."""
    left: list[str] = []
    right: list[_Piece] = []
    listing, cell = False, (-1, 0)
    for segment in segments_of(blocks, zone.start, zone.stop):
        if segment.in_table and cell != (segment.block, segment.column):
            listing, cell = False, (segment.block, segment.column)
        text = segment.text
        if _is_of_page(text) or is_rule(text) or is_place_and_date(text):
            continue
        heading = recipients_heading_end(text)
        if heading:
            listing, text = True, _behind_heading(text[heading:].strip(" *"))
        is_apart = segment.column > 0 or bool(left and is_filing_note(left[-1]))
        awaited = is_apart and _awaits_name(right)
        by_surname = listing and not awaited
        text = _without_scrap(text) if awaited else text
        for part, signs in _parted(text, listing, by_surname) if text else ():
            if signs:
                right.append(_Piece(part, segment.column, segment.block, segment.in_table))
            elif listing or (segment.column == 0 and opens_item(part)):
                left.append(part)
    return left, right


def _is_of_page(text: str) -> bool:
    """True for an address of the web, the number of a page, and signs alone."""
    is_address = any(sign in text.lower() for sign in ADDRESS_SIGNS)
    return is_address or is_page_number(text) or CHARACTER_RE.search(text) is None


def _behind_heading(text: str) -> str:
    """What stands behind "Nơi nhận:" on its line, an office without the stroke before it.

    "Nơi nhận: - CHỦ TỊCH" over the recipients is the right column, not the first of them.
    """
    rest = SCRAP_RE.sub("", text)
    return rest if is_capitals(rest) and is_signature_line(rest) else text


def _awaits_name(pieces: Sequence[_Piece]) -> bool:
    """True where the last line of the signatures is an office or a mark: its name stands below."""
    last = pieces[-1].text if pieces else ""
    is_open = is_signature_line(last) or begins_with_office(last) or is_signed_mark(last)
    return is_open and split_name(last)[1] is None


def _without_scrap(text: str) -> str:
    """A name without the stroke before it that looks like a bullet; any other line as it is.

    The office above waits for its name and the recipients have ended: nobody else is listed here.
    """
    rest = SCRAP_RE.sub("", text)
    is_name = not text.endswith((";", ",")) and person_name(rest, surname=True) is not None
    return rest if is_name else text


def _parted(text: str, listing: bool, by_surname: bool) -> Iterator[tuple[str, bool]]:
    """The parts of a segment, each with whether it belongs to a signature."""
    if _signs(text, listing, by_surname):
        yield text, True
        return
    stops = (stop.end() for stop in STOP_RE.finditer(text)) if listing else ()
    behind = len(text) if not listing else _office_behind(text)
    glued = next((at for at in stops if _signs(text[at:], True, True)), behind)
    yield text[:glued].rstrip(), False
    if text[glued:]:
        yield text[glued:], True


def _office_behind(text: str) -> int:
    """Where an office in capitals begins that ends a line of recipients, with or without its name.

    "- Đảng ủy xã, BÍ THƯ", "- Văn phòng (bố trí kinh phí, phương TRƯỞNG ĐOÀN" of a wrapped line,
    "- Lưu: VT (2b). An BÍ THƯ Lê Văn Mẫu": the right column after one space.
    """
    found = len(text)
    for word in reversed(list(TOKEN_RE.finditer(text))):
        behind = text[word.start() :]
        if not word.group().strip(".,")[:1].isupper():
            break
        if word.start() and (is_signature_line(behind) or split_name(behind)[1] is not None):
            found = word.start()
    return found if any(map(str.islower, text[:found])) else len(text)


def _signs(text: str, listing: bool, by_surname: bool) -> bool:
    """True for an office, a capacity, a mark of signing or a name.

    Among recipients a name is known by its surname; below an office, in the column of the
    signature or after the last recipient, by its place.
    """
    if opens_item(text) or is_filing_note(text):
        return False
    if is_signature_line(text) or is_signed_mark(text) or split_name(text)[1] is not None:
        return True
    name, office = split_own_office(text)
    if office and person_name(name, surname=by_surname) is not None:
        return True
    if not listing and begins_with_office(text):
        return True
    return not text.endswith(";") and person_name(text, surname=by_surname) is not None


def _signers(pieces: Sequence[_Piece]) -> Iterator[_Signer]:
    """The signatures of each column, in the order of the columns.

    Of lines the column counts only where one line holds two signatures ("NGƯỜI LẬP    HIỆU
    TRƯỞNG"): an indented name stands alone on its line, far right of nothing.
    """
    beside = Counter(piece.block for piece in pieces if not piece.in_table)
    if not any(piece.in_table for piece in pieces) and max(beside.values(), default=0) < 2:
        yield from _signers_of([piece.text for piece in pieces])
        return
    columns = [
        [piece for piece in pieces if piece.column == column]
        for column in sorted({piece.column for piece in pieces})
    ]
    signers = [list(_signers_of([piece.text for piece in column])) for column in columns]
    is_open = any(s.name and not s.title and not s.drafts for found in signers for s in found)
    for column, found in zip(columns, signers, strict=True):
        yield from map(_untitled, found) if is_open and _may_be_anothers(column, beside) else found


def _may_be_anothers(column: Sequence[_Piece], beside: Counter[int]) -> bool:
    """True where an office of the column stands alone on its line, so that its place says nothing.

    Beside it a line holds two names: the office may belong to either ("GIÁM ĐỐC" over "A    B").
    """
    lines = [piece for piece in column if not piece.in_table and split_name(piece.text)[1] is None]
    return any(beside[piece.block] < 2 and office_in(piece.text) is not None for piece in lines)


def _untitled(signer: _Signer) -> _Signer:
    return signer._replace(title=None)


def _signers_of(lines: Iterable[str]) -> Iterator[_Signer]:
    """Offices above a name, as often as they come.

    The last office that no TM., KT. governs counts. Where as many names as signatures stand below
    one another ("DUYỆT CỦA HIỆU TRƯỞNG" / "NGƯỜI LẬP" / "Lê Văn A" / "Trần Thị B"), each has its
    own.
    """
    for heads, names in _runs(lines):
        each = _stacked(heads)
        if len(each) != len(names):
            each = [heads]
        for own, name in zip_longest(each, names):
            yield _signer(own or [], name)


def _runs(lines: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """The lines above the names of a run, and the names."""
    heads: list[str] = []
    names: list[str] = []
    for line in filter(None, chain.from_iterable(map(split_own_office, lines))):
        head, name = split_name(line)
        if name is None and is_signed_mark(line):
            continue
        if name is None:
            name = person_name(line)
            head = "" if name is not None else without_remarks(line)
        if head and names:
            yield heads, names
            heads, names = [], []
        heads += [head] if head else []
        names += [name] if name is not None else []
    if heads or names:
        yield heads, names


def _stacked(heads: Sequence[str]) -> list[list[str]]:
    """The lines of each signature: one who drew up, checked or approves begins one."""
    each: list[list[str]] = []
    for above, head in zip(["", *heads], heads, strict=False):
        is_other = is_drafter(above) and not is_approval(above)
        if not each or is_drafter(head) or is_other:
            each.append([])
        each[-1].append(head)
    return each


def _signer(heads: Sequence[str], name: str | None) -> _Signer:
    title = None
    for head in heads:
        title = _title_of(head, title)
    return _Signer(title, name, any(map(is_drafter, heads)), any(map(is_approval, heads)))


def _title_of(line: str, above: str | None) -> str | None:
    """The office of this line; a body's line leaves the one above, the first office stays."""
    if begins_with_office(line) and not is_capitals(line):
        return line.strip(" .:")
    found = office_in(line)
    return above or found
