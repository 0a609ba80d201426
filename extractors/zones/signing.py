"""What the foot of a document is made of: offices, capacities, names of people."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from extractors.zones.letters import bare, is_capitals
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.text import comparison_key

MAX_OFFICE = 90
MAX_NAME_WORDS = 6
MAX_OFFICE_WORDS = 5  # "Thủ trưởng đơn vị", "Trưởng ban tổ chức"


@cache
def _words(name: str) -> tuple[str, ...]:
    text = files("extractors.resources").joinpath("signing.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[name])


def _any(words: tuple[str, ...]) -> str:
    ordered = sorted({bare(word) for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def _capacity_re() -> re.Pattern[str]:
    """The capacities "TM.", "KT", "T/L": a stop, a slash or a space follows."""
    return re.compile(rf"^\W{{0,3}}(?:{_any(_words('capacities'))})(?:\s*[./:]?\s+|[./])(?=\w)")


@cache
def _office_re() -> re.Pattern[str]:
    acting = _any(_words("acting"))
    return re.compile(rf"(?<!\w)(?:(?:{acting})\s?[./]\s?)?(?:{_any(_words('offices'))})(?!\w)")


@cache
def _drafter_re() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_any(_words('drafters'))}|{_any(_words('approvals'))})(?!\w)")


@cache
def _approval_re() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_any(_words('approvals'))})(?!\w)")


@cache
def _mark_re() -> re.Pattern[str]:
    return re.compile(rf"^\W*(?:{_any(_words('signed_marks'))})")


@cache
def _degree_re() -> re.Pattern[str]:
    degrees = sorted(_words("degrees"), key=len, reverse=True)
    return re.compile(
        "^(?:(?:" + "|".join(re.escape(d) for d in degrees) + r")(?:[.,:\s]+(?=\S)))+"
    )


@cache
def _surnames() -> frozenset[str]:
    return frozenset(comparison_key(name) for name in _words("surnames"))


# "GIÁM ĐỐC (Ký tên, đóng dấu)", "HIỆU TRƯỞNG (Đã ký) Lê Thị B": the remark is no part of the
# office.
REMARK_RE = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*")


@cache
def _bare_surnames() -> frozenset[str]:
    return frozenset(map(bare, _words("surnames")))


def without_remarks(text: str) -> str:
    """The line without what stands in brackets."""
    return REMARK_RE.sub(" ", text).strip() if "(" in text or "[" in text else text


def is_drafter(text: str) -> bool:
    """True for "NGƯỜI LẬP KẾ HOẠCH", "DUYỆT CỦA BAN GIÁM HIỆU": a signature, but not the head's."""
    return is_capitals(text) and len(text) <= MAX_OFFICE and bool(_drafter_re().match(bare(text)))


def is_approval(text: str) -> bool:
    """True for "DUYỆT CỦA HIỆU TRƯỞNG": the head approves what another drew up."""
    return is_drafter(text) and bool(_approval_re().match(bare(text)))


def has_capacity(text: str) -> bool:
    """True for a line that begins with TM., KT., TL., TUQ. and goes on in capitals."""
    return is_capitals(text) and len(text) <= MAX_OFFICE and bool(_capacity_re().match(bare(text)))


def is_office(text: str) -> bool:
    """True for a line that begins with an office in capitals.

    For instance "GIÁM ĐỐC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC".

    No "III. GIÁM SÁT" (a heading's number), no "TRÁCH NHIỆM CỦA HIỆU TRƯỞNG" (an office inside).
    """
    if len(text) > MAX_OFFICE or not is_capitals(text) or text[-1] in ":;":
        return False
    return bool(_office_re().match(bare(text)))


def is_small_office(text: str) -> bool:
    """True for a line that is nothing but an office, not in capitals: "Hiệu trưởng"."""
    return (
        len(text) <= MAX_OFFICE
        and text[:1].isupper()
        and bool(_office_re().fullmatch(bare(text.strip(" .:"))))
    )


def begins_with_office(text: str) -> bool:
    """True for a few words that begin with an office, in small letters too: "Thủ trưởng đơn vị"."""
    is_short = text[:1].isupper() and len(text.split()) <= MAX_OFFICE_WORDS
    return is_short and bool(_office_re().match(bare(text)))


def is_signature_line(text: str) -> bool:
    """True for a line of a signature above the name: office, capacity, or who drew up."""
    text = without_remarks(text)
    return bool(text) and (has_capacity(text) or is_office(text) or is_drafter(text))


def is_signed_mark(text: str) -> bool:
    """True for "(Đã ký)", "(Ký tên, đóng dấu)" without a name after it."""
    return bool(_mark_re().match(bare(text))) and person_name(text) is None


# "Đã ký: Nguyễn Văn A", "(Đã ký) Nguyễn Văn A", "[daky] …".
MARK_LEAD_RE = re.compile(r"^\W*(?:đã ký|signed|ký bởi|người ký|họ và tên)\W+(?=\w)", re.IGNORECASE)
NAME_RE = re.compile(
    rf"[{CAPITALS}][^\W\d_]*(?:[' ’.-]{{0,2}}[{CAPITALS}]?[^\W\d_]+)*(?:\s[{CAPITALS}]\b\.?)?"
)


def person_name(text: str, surname: bool = False) -> str | None:
    """The person that a line names, without degree; None where the line is no name.

    `surname`: only a line that begins with a known family name (evidence where bodies are listed).
    """
    text = MARK_LEAD_RE.sub("", text.strip(" .,;:*()"))
    text = _degree_re().sub("", text).strip(" .,;:*()")
    words = text.split()
    if not 2 <= len(words) <= MAX_NAME_WORDS or not NAME_RE.fullmatch(text):
        return None
    if not all(word[0].isupper() for word in words):
        return None
    known = comparison_key(words[0]) in _surnames()
    if not known and len(words) >= 3:
        known = bare(words[0]) in _bare_surnames()  # "Nguyén …" of a scan
    capitals = all(word.isupper() for word in words)
    if (surname or capitals) and not known:
        return None
    return None if _office_re().match(bare(text)) else " ".join(words)


def office_in(text: str) -> str | None:
    """The signer's own office in a line of capitals: the last office that no TM., KT., TL. governs.

    "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "PHÓ CHỦ TỊCH"; "KT. CHỦ TỊCH" → None; "TM. ỦY BAN NHÂN DÂN" →
    None.
    """
    plain = bare(text)
    found = list(_office_re().finditer(plain))
    governed = 1 if _capacity_re().match(plain) else 0
    if not found:
        return None
    if governed and not _body_between(plain, found[0].start()):
        found = found[1:]
    if not found:
        return None
    return text[found[-1].start() :].strip(" .,;:*")


def _body_between(plain: str, office: int) -> bool:
    """True where TM. governs a body and the office follows it: "TM. BAN GIÁM HIỆU HIỆU TRƯỞNG"."""
    lead = _capacity_re().match(plain)
    return bool(lead and plain[lead.end() : office].strip())


def split_name(text: str) -> tuple[str, str | None]:
    """The office part and the name of "PHÓ CHỦ TỊCH Nguyễn Văn A".

    The name is None where there is none.
    """
    words = without_remarks(text).split()
    for count in range(min(MAX_NAME_WORDS, len(words) - 1), 1, -1):
        tail = " ".join(words[-count:])
        head = " ".join(words[:-count])
        if not tail.isupper() and _title_case(words[-count:]) and is_signature_line(head):
            name = person_name(tail)
            if name is not None:
                return head, name
    return text, None


def _title_case(words: list[str]) -> bool:
    return all(word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in words)
