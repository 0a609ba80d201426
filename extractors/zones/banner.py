"""What a site knows of a document: "Số hiệu: …", "Người ký: …" above the document's own head."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from extractors.lines.letters import bare
from extractors.models import BackMatter, FrontMatter
from extractors.word_lists import any_of, tables
from extractors.zones.body_kinds import begins_with_body
from normalizers.citations.document_number import DocumentNumber, match_number
from normalizers.citations.document_types import document_type_named
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.time.dates import parse_date

# "24/02/2020Hết hiệu lực: …": a label that no list knows stands right after a value.
GLUED_RE = re.compile(rf"(?<=\w)(?=[{CAPITALS}](?![{CAPITALS}])[^\W\d_]+(?: [^\W\d_]+){{0,4}}\s?:)")
# "Thứ ba, 18/01/2026": when a site put a page up.
PAGE_DATE = r"(?:(?:Thứ \w+|Chủ nhật)\W+)?\d{1,2}/\d{1,2}/\d{4}"
# "Cập nhật lúc : 10:40 17/01/2026", "Thứ hai - 01/08/2026 21:58", "Đã xem: 91": what a site prints
# of a page.
STAMP_RE = re.compile(
    rf"(?:{any_of('head_words', 'page_stamps')})\b.{{0,40}}$"
    rf"|{PAGE_DATE}(?:\s+\d{{1,2}}:\d{{2}}.{{0,6}})?$"
)
MIN_BARE = 3  # lines in a row-like list that begin with a label and have no colon


class Banner(NamedTuple):
    """The fields of a document that a site prints; None where it prints none."""

    number: str | None = None
    document_type: str | None = None
    issuer: str | None = None
    signer: str | None = None
    issued_on: date | None = None
    title: str | None = None

    @property
    def document_number(self) -> DocumentNumber | None:
        """The number with its symbol."""
        return _read_number(self.number) if self.number else None


@cache
def site_labels() -> Mapping[str, str]:
    """Labels in small letters without marks, and what each of them says."""
    labels: dict[str, str] = tables("page_around")["labels"]
    return labels


@cache
def _label_re() -> re.Pattern[str]:
    """A label and its colon: at the beginning of a text, or after what no word goes on with.

    In a row of cells, "Số hiệu | 12/KH-UBND", the bar is the colon.
    """
    labels = "|".join(map(re.escape, sorted(site_labels(), key=len, reverse=True)))
    return re.compile(rf"(?P<label>{labels})\s*(?P<colon>\s?\|(?=.)|:|(?=\s)|$)\s*")


class _Labelled(NamedTuple):
    """A label of a site's list, and what stands right of it in the same text."""

    label: str
    value: str


@TEXT_CACHES.remember(8192)
def is_label(text: str) -> bool:
    """True for "Người ký:", with its value or without."""
    found = _label_re().match(bare(text), _begin(text))
    return found is not None and bool(found["colon"])


def _begin(text: str) -> int:
    """Where a text begins after blanks, bullets and dashes."""
    return len(text) - len(text.lstrip(" •*-–+\t"))


def is_of_page(text: str) -> bool:
    """True for what a site prints of a page: "Lượt xem: 91", "Số hiệu | 12/KH-UBND"."""
    return bool(STAMP_RE.match(text)) or is_label(text)


def _labelled(text: str, with_bare: bool) -> list[_Labelled]:
    """The labels of a text with their values, which may stand close together.

    "Số hiệu:5/QĐ-SNVNgười ký:Lê Văn Mẫu" holds two. `with_bare`: a label that begins the text needs
    no colon.
    """
    plain, start = bare(text), _begin(text)
    found = [
        match
        for match in _label_re().finditer(plain, start)
        if text[match.start()].isupper()
        and (match["colon"] or (with_bare and match.start() == start))
        and not text[: match.start()].endswith(tuple(".,;("))
    ]
    ends = [*(match.start() for match in found), len(text)][1:]
    return [
        _Labelled(match["label"], GLUED_RE.split(text[match.end() : end])[0].strip(" |-–"))
        for match, end in zip(found, ends, strict=False)
    ]


def with_colons(cells: Sequence[str]) -> list[str]:
    """The cells of a site's table, with the colons that it has no need of.

    "Số hiệu", "12/KH-UBND", "Ngày ban hành", "5/3/2026", …: several labels alone in their cells.
    """
    keys = [bare(cell.strip(" *")) for cell in cells]
    alone = [key in site_labels() for key in keys]
    if sum(alone) < MIN_BARE:
        return list(cells)
    return [f"{cell}:" if is_lone else cell for cell, is_lone in zip(cells, alone, strict=True)]


def names_document(text: str) -> bool:
    """True for a label of what tells documents apart: number, type, issuer, signer, day."""
    found = _labelled(text, with_bare=False)
    return any(site_labels()[label] != "other" for label, _ in found)


def read_banner(pieces: Sequence[str]) -> Banner:
    """The fields that lines or cells give one after the other; the value may be the next piece."""
    cells = with_colons([cell.strip() for piece in pieces for cell in piece.split("|")])
    bare_labels = sum(_begins_bare(cell) for cell in cells)
    banner = Banner()
    for index, text in enumerate(cells):
        below = cells[index + 1] if index + 1 < len(cells) else ""
        for label, value in _labelled(text, with_bare=bare_labels >= MIN_BARE):
            is_said = value and not bare(value).startswith(label)  # no tooltip of the label itself
            taken = value if is_said else ("" if is_label(below) else below)
            banner = _with_field(banner, site_labels()[label], taken)
    return banner


def _begins_bare(text: str) -> bool:
    """True for "Người ký Lê Văn Mẫu": a label without a colon begins the text, a value follows."""
    found = _labelled(text, with_bare=True)
    return bool(found and found[0].value) and not is_label(text)


def _is_number(text: str) -> bool:
    """True for "12/KH-UBND", also with the gap left for its figures: "/KH-UBND"."""
    number = _read_number(text) if text[:1] == "/" or text[:1].isdecimal() else None
    return number is not None and number.symbol is not None and " " not in text


def _read_number(text: str) -> DocumentNumber | None:
    """The number of a document and its symbol, as a site prints them without a label."""
    found = match_number(f"Số: {text}")
    return found.value if found is not None else None


def _with_field(banner: Banner, name: str, value: str) -> Banner:
    """The banner with a field that is not known yet and whose value reads as such."""
    if name == "number" and banner.number is None and _is_number(value):
        return banner._replace(number=value)
    if name == "document_type" and banner.document_type is None:
        return banner._replace(document_type=document_type_named(value))
    if name == "title" and banner.title is None and value:
        return banner._replace(title=value)
    if name == "issued_on" and banner.issued_on is None:
        return banner._replace(issued_on=parse_date(value))
    if name == "issuer" and banner.issuer is None and begins_with_body(value):
        return banner._replace(issuer=value)
    if name == "signer" and banner.signer is None and value:
        return banner._replace(signer=value)
    return banner


def with_banner(front: FrontMatter, banner: Banner) -> FrontMatter:
    """The head, fields that it lost taken from the site's list."""
    number = banner.document_number if not front.number else None
    return replace(
        front,
        document_type=front.document_type or banner.document_type,
        number=number.number if number else front.number,
        symbol=front.symbol or (number.symbol if number else None),
        issued_on=front.issued_on or banner.issued_on,
        title=front.title or banner.title,
        issuer=front.issuer or banner.issuer,
    )


def with_signer(back: BackMatter, banner: Banner) -> BackMatter:
    """The foot, its signer taken from the site's list where none is printed."""
    return replace(back, signer_name=back.signer_name or banner.signer)
