"""Where the head of a document ends: bases, preamble, and the first heading of the body."""

from __future__ import annotations

import re

from extractors.lines.letters import bare, is_capitals
from extractors.lines.markers import MarkerKind, is_lone_marker, read_marker, read_printed_marker
from extractors.word_lists import any_case_re, any_of, longest_first, phrases, words_re
from normalizers.citations.document_number import match_number
from normalizers.letters.item_signs import BEFORE_ITEM
from normalizers.letters.text_caches import TEXT_CACHES

PART_RE = re.compile(
    r"^(?:phan|chuong|muc)\s+(?:(?:thu\s+)?(?:nhat|mot)|i|1)\b(?!\s*(?:,|;|cua"
    r"|quyet dinh|ke hoach))",
    re.IGNORECASE,
)
ARTICLE_RE = re.compile(r"^dieu\s*[1l]\s*[.:/]")
NUMBERS = (MarkerKind.NUMBER, MarkerKind.NUMBER_PAREN)


CITED_RE = words_re(longest_first("zones", "cited"), behind=r"\b")
_CITED = rf"(?:cac )?{CITED_RE.pattern}"
# "Căn cứ …", "- Căn cứ …", "Xét đề nghị của …", "Theo đề nghị …"; OCR "Can cr".
_FIRM = (
    rf"can ?(?:cu|c[a-z]{{1,2}})\b|can ?cr|xet (?!(?:{any_of('zones', 'no_basis_after')})\b)"
    rf"|theo (?:de nghi\b|{_CITED})|tren co so\b|cu {_CITED}"
)
# "Thực hiện Kế hoạch số …" opens a basis, and many a title; OCR "Thuc hién", "Thyc hien".
_LOOSE = rf"(?:th(?:uc|yc|ue|ire) hien|{any_of('zones', 'carrying_out')}) {_CITED}"
BASE_RE = re.compile(rf"^{BEFORE_ITEM}(?:(?P<firm>{_FIRM})|{_LOOSE})")
# "I. Căn cứ Luật …" is a numbered base; "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH" is a section.
NUMBERED_BASE_RE = re.compile(rf"^can cu\s+{_CITED}\s.*(?:;|\d)")
PREAMBLE_END_RE = words_re(phrases("zones", "preamble_ends"), r"\b", r"\s*[:.;,]?\s*$")
# "Hội đồng đề nghị …": the words by which a body asks for something.
DEMAND_RE = any_case_re(phrases("unit_words", "charging"), r"(?<!\w)", r"\s")
# "Giao:", "Giao nhiệm vụ cho các đơn vị:": a demand of which those below it are asked.
BARE_DEMAND_RE = any_case_re(phrases("unit_words", "charging"), "^", r"(?:\s[^:.;,]{1,60})?\s?:$")
PROGRAMME_RE = any_case_re(phrases("sentence_words", "programme_titles"), r"(?<!\w)", r"(?!\w)")
# "* Chỉ tiêu:", "- Biện pháp thực hiện:", "Yêu cầu cần đạt:": a word or two and a colon, items
# below.
INTRODUCING_RE = re.compile(
    rf"^(?:(?:{any_of('unit_words', 'other_before')})\s+)?"
    rf"(?P<word>{any_of('sentence_words', 'introducing')})"
    rf"(?:,?\s+(?:(?:{any_of('sentence_words', 'introducing_joints')})\s+)?"
    rf"(?:{any_of('sentence_words', 'introducing_rest')})){{0,3}}\s*:?$",
    re.IGNORECASE,
)
MAKES_PLAN_RE = re.compile(
    rf"\b(?:{any_of('zones', 'preamble_verbs')}) (?:ban )?"
    rf"(?:{any_of('zones', 'issued_plans')})\b.*(?:sau|:)"
)
LEADERS = ("....", "……", "____")


@TEXT_CACHES.remember(4096)
def is_base(text: str) -> bool:
    """True for a line that opens a legal basis. "Thực hiện công tác …" (a title) is none.

    Nor is what the name of a group ends with.
    """
    return BASE_RE.match(bare(text[:120])) is not None and not founds_group(text)


def founds_group(text: str) -> bool:
    """True for "THEO QUYẾT ĐỊNH SỐ 5/QĐ-SYT" and nothing more, with its number or before it.

    A group that inspects, judges or works has its name from the decision that founded it: "ĐOÀN
    KIỂM TRA THEO QUYẾT ĐỊNH SỐ 5/QĐ-SYT".
    """
    plain = bare(text[:120])
    opening = BASE_RE.match(plain) if plain.startswith("theo ") and is_capitals(text) else None
    if opening is None:
        return False
    rest = text[opening.end() :].strip()
    numbered = match_number(rest)
    return not rest or (numbered is not None and not rest[numbered.end :].strip(" ."))


def is_firm_base(text: str) -> bool:
    """True for "Căn cứ …", "Xét …", "Theo đề nghị …": no title begins so."""
    base = BASE_RE.match(bare(text[:120]))
    return base is not None and base["firm"] is not None


def is_loose_base(text: str) -> bool:
    """True for "Thực hiện Nghị quyết …": a basis or a title, as its paragraph ends."""
    return is_base(text) and not is_firm_base(text)


def is_preamble(text: str) -> bool:
    """True for the sentence before the body, or its last line: "… với các nội dung như sau:"."""
    plain = bare(text[-400:]) if len(text) > 400 else bare(text)
    opens = plain.startswith(("nham ", "de "))
    return opens or bool(PREAMBLE_END_RE.search(plain) or MAKES_PLAN_RE.search(plain))


def makes_plan(text: str) -> bool:
    """True for "… xã lập kế hoạch năm 2026 như sau:"."""
    return MAKES_PLAN_RE.search(bare(text)) is not None


def ends_preamble(text: str) -> bool:
    """True for the line with which a preamble ends: "như sau:", "sau đây:".

    No "D. NHIỆM VỤ CỤ THỂ".
    """
    return not is_capitals(text) and bool(PREAMBLE_END_RE.search(bare(text[-60:])))


def demands_below(text: str) -> bool:
    """True for "Giao:" over items that name who does what.

    >>> demands_below("Giao:"), demands_below("Giao các đơn vị:"), demands_below("Giao")
    (True, True, False)
    """
    return BARE_DEMAND_RE.match(text.strip()) is not None


def titles_programme(title: str) -> bool:
    """True for "Nhiệm vụ và giải pháp chủ yếu", "Mục tiêu, chỉ tiêu" over an article: no rules.

    >>> titles_programme("Nhiệm vụ và giải pháp chủ yếu"), titles_programme("Nhiệm vụ, quyền hạn")
    (True, False)
    """
    return PROGRAMME_RE.search(title) is not None


def introducing_word(text: str) -> str | None:
    """The word by which a line that is little else says what stands below it, a marker aside.

    >>> introducing_word("* Mục tiêu chung:"), introducing_word("Mục tiêu của bài viết:")
    ('Mục tiêu', None)
    """
    found = INTRODUCING_RE.match(text.strip(" *_.-–+•"))
    return found["word"] if found else None


def roman_number(text: str) -> int | None:
    """The number of a Roman heading ("I.", "II/", "Ill."), or None."""
    marker = read_marker(text)
    return marker.value[0] if marker is not None and marker.kind is MarkerKind.ROMAN else None


def is_listed(text: str) -> bool:
    """True for a line of a table of contents: dotted leaders, a page number."""
    _, tab, page = text.rstrip().rpartition("\t")
    is_tabbed = bool(tab) and page.isdecimal() and len(page) <= 3
    return is_tabbed or text.rstrip(" 0123456789").endswith(LEADERS)


def is_article(text: str) -> bool:
    """True for "Điều 1." at the line's beginning, with a stop: a mention goes on without one."""
    return bool(ARTICLE_RE.match(bare(text[:20])))


def opens_body(text: str) -> bool:
    """True for the first heading of a body: "I.", "A.", "Phần I", "PHẦN THỨ NHẤT", "Điều 1."."""
    if is_listed(text):
        return False
    marker = read_printed_marker(text)
    if marker is not None and marker.value == (1,):
        if marker.kind is MarkerKind.ROMAN:
            return not NUMBERED_BASE_RE.match(bare(marker.rest))
        if marker.kind is MarkerKind.CAPITAL:
            return marker.rest[:1].isupper()
    return is_article(text) or _is_part(text)


def _is_part(text: str) -> bool:
    """True for "Phần I", "PHẦN THỨ NHẤT", "Chương I": capital at its head, a short line."""
    return text[:1].isupper() and len(text) <= 160 and bool(PART_RE.match(bare(text)))


def opens_numbered_body(text: str) -> bool:
    """True for "1. Mục đích", which opens a body that has no Roman headings.

    Never a numbered base.
    """
    if is_listed(text):
        return False
    marker = read_marker(text)
    if marker is None or marker.kind not in NUMBERS or marker.value != (1,):
        return is_lone_marker(text) and text.strip().startswith("1")
    heading = marker.rest
    if not heading[0].isalpha():
        return False
    return not names_citation(heading)


def names_citation(text: str) -> bool:
    """True for a basis, or an entry of a numbered list of bases: "Luật Giáo dục …"."""
    return is_base(text) or _is_citation(text)


def is_first_or_second(text: str) -> bool:
    """True for "1. …" and "2. …"."""
    marker = read_marker(text)
    return marker is not None and marker.kind in NUMBERS and marker.value in ((1,), (2,))


def _is_citation(text: str) -> bool:
    """True for "Luật Giáo dục …", "Quyết định số …": an entry of a numbered list of bases."""
    return bool(re.match(rf"{_CITED}\s+(?:so|\d)|(?:luat|bo luat|phap lenh)\s", bare(text[:60])))
