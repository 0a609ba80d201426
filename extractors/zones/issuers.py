"""The body that issues a document, where the header block does not print it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

from extractors.zones.segments import bare, is_capitals
from extractors.zones.signing import is_office, is_small_office
from normalizers.letters.text import comparison_key

MAX_BODY = 120


@cache
def body_words(name: str) -> tuple[str, ...]:
    """A list of the resource, the longest word first."""
    text = files("extractors.resources").joinpath("bodies.toml").read_text(encoding="utf-8")
    return tuple(sorted(tomllib.loads(text)[name], key=len, reverse=True))


@cache
def _kind_re() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(re.escape(comparison_key(word)) for word in body_words('kinds'))})(?!\w)"
    )


@cache
def _bare_kind_re() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(re.escape(bare(word)) for word in body_words('kinds'))})(?!\w)"
    )


# "PHÒNG, CHỐNG DỊCH BỆNH", "BAN HÀNH KẾ HOẠCH", "SỞ HỮU TRÍ TUỆ" begin like bodies, and are none.
NO_BODY_RE = re.compile(
    r"(?:phong,? (?:chong|chay|ngua|tranh)|ban (?:hanh(?! chinh)|giao)|so (?:huu|ket)"
    r"|hoi (?:nhap|thi|thao|nghi)|to chuc|bao (?:cao|dam|ve|ton)|truong hop|doan ket|nha nuoc|thanh tra,)\b"
)


def begins_with_body(text: str) -> bool:
    """True where the text begins with the kind of a body: "SỞ NỘI VỤ", "Trường Tiểu học …".

    The marks count ("TRƯỞNG" is no "TRƯỜNG"), unless the text has lost them all.
    """
    head = text[:60]
    if NO_BODY_RE.match(bare(head)):
        return False
    if _kind_re().match(comparison_key(head)):
        return True
    return bare(head) == head.lower() and bool(_bare_kind_re().match(bare(head)))


def body_of(text: str) -> str | None:
    """The body behind an office: "GIÁM ĐỐC SỞ Y TẾ TỈNH A" → "SỞ Y TẾ TỈNH A".

    None where none follows.
    """
    text = text.strip(" ,;.:*")
    words = text.split()
    if not words or len(text) > MAX_BODY:
        return None
    if begins_with_body(text) and not is_office(text):
        return text
    if not any(is_office(part) or is_small_office(part) for part in _beginnings(words)):
        return None
    if comparison_key(text) == comparison_key("THỦ TƯỚNG CHÍNH PHỦ"):
        return text
    return next(
        (rest for rest in (" ".join(words[k:]) for k in range(1, 6)) if begins_with_body(rest)),
        None,
    )


def _beginnings(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[:count]) for count in range(1, min(6, len(words)) + 1))


def issuer_of_authority(lines: Sequence[str]) -> str | None:
    """The body of a decision's authority, printed in capitals over one or two lines."""
    for index, line in enumerate(lines):
        if not is_capitals(line) or not (is_office(line) or begins_with_body(line)):
            continue
        goes_on = (
            index + 1 < len(lines)
            and is_capitals(lines[index + 1])
            and not is_office(lines[index + 1])
        )
        found = body_of(
            f"{line} {lines[index + 1]}"
            if goes_on and not begins_with_body(lines[index + 1])
            else line
        )
        if found is not None:
            return found
    return None


# "xây dựng kế hoạch", "ban hành Kế hoạch", "triển khai thực hiện kế hoạch"; OCR "xay dung ké
# hoach".
@cache
def _issuing_re() -> re.Pattern[str]:
    verbs = "|".join(bare(verb) for verb in body_words("issuing_verbs"))
    return re.compile(
        rf"\s(?:da |se |nay |tien hanh |thong nhat )?(?:{verbs})\s"
        r"(?=[^.;:]{0,40}?(?:ke hoach|chuong trinh)|[^.;]{0,160}sau\s*:)"
    )


BOUNDARY_RE = re.compile(r"(?:^|[.;,:]\s+|\n)(?:(?:nay|vi vay|do do|vi the|theo do|hom nay),?\s+)?")
# A citation or a purpose is no body's name.
FOREIGN_RE = re.compile(
    r"\b(?:ngày|số|về việc|ban hành|xây dựng|của UBND|nhằm|để)\b\s", re.IGNORECASE
)
BOARD_RE = re.compile(r"^Ban giám hiệu\s+(?:[Nn]hà\s+)?(?=[Tt]rường)", re.IGNORECASE)


def issuer_in_text(paragraph: str) -> str | None:
    """The body that says "… xây dựng kế hoạch … như sau:", with its place where the phrase bears it."""
    plain = bare(paragraph)
    for verb in _issuing_re().finditer(plain):
        floor = max(0, verb.start() - MAX_BODY - 20)
        for boundary in BOUNDARY_RE.finditer(plain, floor, verb.start()):
            if boundary.start() == floor and floor > 0:
                continue
            phrase = paragraph[boundary.end() : verb.start()]
            name = body_of(BOARD_RE.sub("", phrase)) if phrase[:1].isupper() else None
            if (
                name is not None
                and name.count(",") < 2
                and not re.search(r"[;:.]\s", phrase)
                and not FOREIGN_RE.search(name + " ")
            ):
                return name[0].upper() + name[1:]
    return None


ATTACHED_OF_RE = re.compile(r"kem theo.{0,200}?\bcua\s+(?P<body>[^()]{3,120})\)")


def issuer_in_note(text: str) -> str | None:
    """The body of "(Kèm theo Kế hoạch số … của Phòng Giáo dục xã A)"."""
    match = ATTACHED_OF_RE.search(bare(text))
    return body_of(text[match.start("body") : match.end("body")]) if match else None
