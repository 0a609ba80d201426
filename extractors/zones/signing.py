"""What the foot of a document is made of: offices, capacities, names of people."""

from __future__ import annotations

import re
from functools import cache

from extractors.lines.letters import bare, bare_words, is_capitals
from extractors.word_lists import any_case_re, longest_first, one_of, phrases, words_re
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.remarks import BRACKETED_RE
from normalizers.letters.text import comparison_key

MAX_OFFICE = 90
MAX_NAME_WORDS = 6
MAX_OFFICE_WORDS = 5  # "Thủ trưởng đơn vị", "Trưởng ban tổ chức"


_BLANKS = r"\s+"
# "TM.", "KT", "T/L": a stop, a slash or a space follows.
CAPACITY_RE = words_re(
    bare_words("signing", "capacities"), r"^\W{0,3}", r"(?:\s*[./:]?\s+|[./])(?=\w)", _BLANKS
)
_ACTING = rf"(?<!\w)(?:(?:{one_of(bare_words('signing', 'acting'))})\s?[./]\s?)?"
OFFICE_RE = words_re(bare_words("signing", "offices"), _ACTING, r"(?!\w)", _BLANKS)
DRAFTER_RE = words_re(bare_words("signing", "drafters", "approvals"), "^", r"(?!\w)", _BLANKS)
APPROVAL_RE = words_re(bare_words("signing", "approvals"), "^", r"(?!\w)", _BLANKS)
MARK_RE = words_re(bare_words("signing", "signed_marks"), r"^\W*", "", _BLANKS)
# Capitals count: "TS" is a degree, "ts" is none; before a stop any letters do ("Ks.", "Bs.").
_DEGREES = one_of(longest_first("signing", "degrees"))
DEGREE_RE = re.compile(rf"^(?:(?:(?i:{_DEGREES})\.|(?:{_DEGREES}))(?:[.,:\s]*(?<=[.,:\s])(?=\S)))+")
# "GIÁM ĐỐC (Ký tên, đóng dấu)", "HIỆU TRƯỞNG (Đã ký) Lê Thị B": the remark is no part of the
# office.
# "Đã ký: Nguyễn Văn A", "(Đã ký) Nguyễn Văn A", "[daky] …".
MARK_LEAD_RE = any_case_re(phrases("head_words", "before_signers"), r"^\W*", r"\W+(?=\w)")
NAME_RE = re.compile(
    rf"[{CAPITALS}][^\W\d_]*(?:[' ’.-]{{0,2}}[{CAPITALS}]?[^\W\d_]+)*(?:\s[{CAPITALS}]\b\.?)?"
)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(comparison_key(name) for name in phrases("signing", "surnames"))


@cache
def _bare_surnames() -> frozenset[str]:
    return frozenset(map(bare, phrases("signing", "surnames")))


def is_surname(word: str) -> bool:
    """True for a surname of the list, those of other peoples of the country among them."""
    return comparison_key(word) in _surnames()


def is_misread_surname(word: str) -> bool:
    """True for a surname with other marks than any of the list: "Nong" for "Nông".

    >>> is_misread_surname("Nong"), is_misread_surname("Nông"), is_misread_surname("Mẫu")
    (True, False, False)
    """
    return not is_surname(word) and bare(word) in _bare_surnames()


def without_remarks(text: str) -> str:
    """The line without what stands in brackets."""
    return " ".join(BRACKETED_RE.sub(" ", text).split()) if "(" in text or "[" in text else text


def is_drafter(text: str) -> bool:
    """True for "NGƯỜI LẬP KẾ HOẠCH", "DUYỆT CỦA BAN GIÁM HIỆU": a signature, but not the head's."""
    return is_capitals(text) and len(text) <= MAX_OFFICE and bool(DRAFTER_RE.match(bare(text)))


def is_approval(text: str) -> bool:
    """True for "DUYỆT CỦA HIỆU TRƯỞNG": the head approves what another drew up."""
    return is_drafter(text) and bool(APPROVAL_RE.match(bare(text)))


def has_capacity(text: str) -> bool:
    """True for a line that begins with TM., KT., TL., TUQ. and goes on in capitals."""
    return is_capitals(text) and len(text) <= MAX_OFFICE and bool(CAPACITY_RE.match(bare(text)))


def is_office(text: str) -> bool:
    """True for a line that begins with an office in capitals.

    For instance "GIÁM ĐỐC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC".

    No "III. GIÁM SÁT" (a heading's number), no "TRÁCH NHIỆM CỦA HIỆU TRƯỞNG" (an office inside).
    """
    if len(text) > MAX_OFFICE or not is_capitals(text) or text[-1] in ":;":
        return False
    return bool(OFFICE_RE.match(bare(text)))


def is_small_office(text: str) -> bool:
    """True for a line that is nothing but an office, not in capitals: "Hiệu trưởng"."""
    return (
        len(text) <= MAX_OFFICE
        and text[:1].isupper()
        and bool(OFFICE_RE.fullmatch(bare(text.strip(" .:"))))
    )


def begins_with_office(text: str) -> bool:
    """True for a few words that begin with an office, in small letters too: "Thủ trưởng đơn vị"."""
    is_short = text[:1].isupper() and len(text.split()) <= MAX_OFFICE_WORDS
    return is_short and bool(OFFICE_RE.match(bare(text)))


def is_signature_line(text: str) -> bool:
    """True for a line of a signature above the name: office, capacity, or who drew up."""
    text = without_remarks(text)
    return bool(text) and (has_capacity(text) or is_office(text) or is_drafter(text))


def is_signed_mark(text: str) -> bool:
    """True for "(Đã ký)", "(Ký tên, đóng dấu)" without a name after it."""
    return bool(MARK_RE.match(bare(text))) and person_name(text) is None


def person_name(text: str, surname: bool = False) -> str | None:
    """The person that a line names, without degree; None where the line is no name.

    `surname`: only a line that begins with a known family name (evidence where bodies are listed).
    """
    text = MARK_LEAD_RE.sub("", text.strip(" .,;:*()"))
    text = DEGREE_RE.sub("", text).strip(" .,;:*()")
    words = text.split()
    if not 2 <= len(words) <= MAX_NAME_WORDS or not NAME_RE.fullmatch(text):
        return None
    if not all(word[0].isupper() for word in words):
        return None
    known = is_surname(words[0])
    if not known and len(words) >= 3:
        known = bare(words[0]) in _bare_surnames()  # "Nguyén …" of a scan
    capitals = all(word.isupper() for word in words)
    if (surname or capitals) and not known:
        return None
    return None if OFFICE_RE.match(bare(text)) else " ".join(words)


def office_in(text: str) -> str | None:
    """The signer's own office in a line of capitals: the last office that no TM., KT., TL. governs.

    "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "PHÓ CHỦ TỊCH"; "KT. CHỦ TỊCH" → None; "TM. ỦY BAN NHÂN DÂN" →
    None.
    """
    plain = bare(text)
    found = list(OFFICE_RE.finditer(plain))
    governed = 1 if CAPACITY_RE.match(plain) else 0
    if not found:
        return None
    if governed and not _body_between(plain, found[0].start()):
        found = found[1:]
    if not found:
        return None
    first = len(found) - 1
    while first and plain[found[first - 1].end() : found[first].start()].strip() == ",":
        first -= 1  # "TRƯỞNG BAN, CHỦ NHIỆM": one person in two offices
    return text[found[first].start() :].strip(" .,;:*")


def _body_between(plain: str, office: int) -> bool:
    """True where TM. governs a body and the office follows it: "TM. BAN GIÁM HIỆU HIỆU TRƯỞNG"."""
    lead = CAPACITY_RE.match(plain)
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


def split_own_office(text: str) -> tuple[str, str]:
    """The name of a signer and the office that stands behind it, "" for none.

    Who signs for a group signs in its post, and below the name stands the office: "TRƯỞNG ĐOÀN" /
    "Lê Mẫu An" / "PHÓ GIÁM ĐỐC SỞ Y TẾ".
    """
    words = text.split()
    for count in range(2, min(MAX_NAME_WORDS, len(words) - 1) + 1):
        name, office = " ".join(words[:count]), " ".join(words[count:])
        if is_office(office) and _title_case(words[:count]) and person_name(name) is not None:
            return name, office
    return text, ""


def _title_case(words: list[str]) -> bool:
    return all(word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in words)
