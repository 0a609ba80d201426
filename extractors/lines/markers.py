"""The marker that opens a line: "II.", "1.1.", "đ)", "-", "+", "Điều 1.", "Phụ lục 2", "Phần I".

A marker is only a reading of the line's beginning; whether it is a heading, and on which level,
the outline decides by the sequence (`extractors.plan.outline`).
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.numerals import from_roman, letter_index, read_roman, to_roman
from normalizers.letters.text_caches import TEXT_CACHES


class MarkerKind(StrEnum):
    """The style of a marker."""

    APPENDIX = "appendix"
    PART = "part"  # Phần I, Chương II
    SUBPART = "subpart"  # Mục 1
    CAPITAL = "capital"  # A. B. C.
    ROMAN = "roman"
    ARTICLE = "article"  # Điều 1.
    NUMBER = "number"  # 1. 1.1. 1.1.1. 1) 1/ 1-
    NUMBER_PAREN = "number_paren"  # 1) under 1.
    LETTER = "letter"  # a) đ) a.
    PAREN = "paren"  # (1)
    PAREN_LETTER = "paren_letter"  # (i) (a)
    DASH = "dash"
    STAR = "star"
    DOT = "dot"  # • · ● and the private-use bullets of Word
    PLUS = "plus"


class Marker(NamedTuple):
    """A marker as read.

    `label` is the marker as printed, bare; `value` its numbers ((2, 1) for "2.1"), empty for a
    bullet; `rest` the text after it.
    """

    kind: MarkerKind
    label: str | None
    value: tuple[int, ...]
    rest: str


BULLETS = frozenset({MarkerKind.DASH, MarkerKind.STAR, MarkerKind.DOT, MarkerKind.PLUS})

# The part words, most general first; "Mục 1" is a part only with its own number.
PART_RE = re.compile(
    r"^(?P<label>(?:phần|chương|mục)\s+(?:thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVXLC]{1,6}|\d{1,2}))"
    r"\s*(?:[.:)\-–—/]|$|\s(?=(?-i:[" + CAPITALS + r"])))\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
ORDINAL_WORDS = {word: value for value, word in enumerate(ORDINALS, start=1)}
ARTICLE_RE = re.compile(r"(?is)^(?P<label>điều\s+(?P<number>\d{1,3}))\s*(?:[.:]|$)\s*(?P<rest>.*)$")
APPENDIX_RE = re.compile(
    r"^(?P<word>phụ\s+lục|phụ\s+biểu|biểu(?!\s+(?:dương|diễn|tượng|quyết|hiện|thị|đạt)\b))(?P<so>\s+số)?"
    r"(?:\s+(?P<number>\d{1,2}[a-zđ]?|(?-i:[IVXLC]{1,6}|[A-ZĐ]))(?![\w/]))?"
    r"\s*(?:[.:)\-–—]|$|(?<=\s)(?=(?-i:[" + CAPITALS + r"(])))\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "I." "II/" "III-" "V:", no "V/V"; a blank is a stop only before capitals ("II NỘI DUNG").
ROMAN_RE = re.compile(
    r"^(?!V/V\b)(?P<label>[IVXLCH1lT|!]{1,7})\s*(?P<stop>[.,/):\-–—]+|\s)\s*(?P<rest>\S.*)$",
    re.DOTALL,
)
CAPITAL_RE = re.compile(r"^(?P<label>[A-UXYĐ])\s*(?P<stop>[./)\-–—:])\s*(?P<rest>\S.*)$", re.DOTALL)
NUMBER_RE = re.compile(
    r"^(?P<label>\d{1,3}(?:\.\d{1,2}){0,4})\s*(?P<stop>[.)/:\-–—]+\s*|,\s+|\s+)(?P<rest>\S.*)$",
    re.DOTALL,
)
LETTER_RE = re.compile(
    r"^(?P<label>[a-zđ](?:\.?\d{1,2}(?:\.\d{1,2})?)?)\s*(?P<stop>[)./:]|[-–—,](?=\s))\s*(?P<rest>\S.*)$",
    re.DOTALL,
)
PAREN_RE = re.compile(
    r"^\(\s*(?P<label>\d{1,2}|[ivx]{1,5}|[a-zđ])\s*\)\s*(?P<rest>\S.*)$", re.DOTALL
)
# "_ " and "~ " are how OCR reads a short dash.
DASH_RE = re.compile(r"^(?:[-–—−‐‑‒]+\s*|[_~¬]\s+)(?P<rest>[^\s\-–—_~].*)$", re.DOTALL)
PLUS_RE = re.compile(r"^\+\)?\s*(?P<rest>\S.*)$", re.DOTALL)
STAR_RE = re.compile(r"^[*⁎∗]+\)?\s*(?P<rest>[^\s*].*)$", re.DOTALL)
DOT_RE = re.compile(
    r"^(?:[•·●▪■◦○□◆◇❖➢➤►▶✓✔→⇒»§\uf000-\uf0ff]|o(?=\s+[" + CAPITALS + r"]))\s*(?P<rest>\S.*)$",
    re.DOTALL,
)
LETTERS = 3  # so many capitals are a title
MAX_NUMBER = 60
MAX_LEAD_IN, MAX_VALUED_LEAD_IN = 8, 4  # words of "1 Đối tượng tham gia:", "1 Đối tượng: học sinh"
# "… khoản 1, Điều 5", "… các tổ 1, Tổ 2": a list goes on.
LISTED_RE = re.compile(
    rf"(?:Điều|Khoản|Điểm|Mục|Phụ lục|Luật|Nghị|Quyết định|Thông tư)\b|\w+ \d|[{CAPITALS}](?:\W|$)"
)
MAX_STAMPED_ROMAN = 20
DASHES = ("-", "–", "—")
# After "II-" or "I," another quarter: "II-IV/2026", "I, II năm 2026".
QUARTER_RE = re.compile(r"[IVX]{1,4}(?:\s*/|\s*,|\s+năm\b|$)")


def read_marker(text: str) -> Marker | None:
    """The marker at the start of a line, or None.

    >>> read_marker("2.1. Rà soát")[:3] == (MarkerKind.NUMBER, "2.1", (2, 1))
    True
    >>> read_marker("1.200 công trình"), read_marker("v.v. và"), read_marker("100% hồ sơ")
    (None, None, None)
    """
    return _read_marker(text.strip())


@TEXT_CACHES.remember(16384)
def _read_marker(text: str) -> Marker | None:
    for read in (_bullet, _article, _part, _number, _paren, _roman, _capital, _letter):
        marker = read(text)
        if marker is not None:
            return marker
    return None


def _bullet(text: str) -> Marker | None:
    for kind, pattern in (
        (MarkerKind.DASH, DASH_RE),
        (MarkerKind.PLUS, PLUS_RE),
        (MarkerKind.STAR, STAR_RE),
        (MarkerKind.DOT, DOT_RE),
    ):
        if match := pattern.match(text):
            return Marker(kind, None, (), match["rest"])
    return None


def _article(text: str) -> Marker | None:
    """An article has a stop ("Điều 1. Ban hành …"); "Điều 12 Luật …" is a mention."""
    match = ARTICLE_RE.match(text)
    if not match:
        return None
    return Marker(MarkerKind.ARTICLE, match["label"], (int(match["number"]),), match["rest"])


def _part(text: str) -> Marker | None:
    match = PART_RE.match(text)
    if not match or match["label"].startswith(("mục đích", "phần mềm")):
        return None
    last = match["label"].split()[-1]
    spelled = ORDINAL_WORDS.get(last.casefold()) or from_roman(last.upper()) or 0
    value = int(last) if last.isdecimal() else spelled
    if not 0 < value < 40 or (match["label"][0].islower() and not match["rest"].isupper()):
        return None
    kind = MarkerKind.SUBPART if match["label"][:3].casefold() == "mục" else MarkerKind.PART
    return Marker(kind, match["label"], (value,), match["rest"])


def _number(text: str) -> Marker | None:
    """Numbers up to 60 with a stop; "1.1" also without one before a capital; no date, no amount."""
    match = NUMBER_RE.match(text)
    if not match:
        return None
    label, stop, rest = match["label"], match["stop"].strip(), match["rest"]
    parts = label.split(".")
    if (
        any(len(part) > 1 and part.startswith("0") for part in parts[1:])
        or int(parts[0]) > MAX_NUMBER
    ):
        return None
    if stop[:1] in DASHES and rest[0].isdigit() and match.start("stop") > match.end("label"):
        return None  # "24 - 36 tháng"
    spaced = match["stop"][-1].isspace()
    if not spaced and (rest[0].isdigit() or stop[0] == "/"):
        return None  # "2.000 đồng", "3-5 tháng", "1/2026", "45/KH-UBND"
    if not _is_number_stop(stop, rest, len(parts)):
        return None
    kind = (
        MarkerKind.NUMBER_PAREN if stop.startswith(")") and len(parts) == 1 else MarkerKind.NUMBER
    )
    return Marker(kind, label, tuple(map(int, parts)), rest)


def _is_number_stop(stop: str, rest: str, depth: int) -> bool:
    """What may stand between a number and its text.

    Without a stop only "1.1 Rà soát" (two levels, a capital) is a marker, and "1 Đối tượng:"; after
    "/" and "-" a capital or a digit follows ("1/ Sở Nội vụ", "2- 100% hồ sơ"), after a comma a
    capital that goes on with no list ("1, Thuận lợi", not "1, Tổ 2").
    """
    if not stop:
        return rest[0].isupper() and (depth > 1 or _is_short_lead_in(rest))
    if stop == ",":
        return rest[0].isupper() and not LISTED_RE.match(rest)
    if stop[0] in "/-–—":
        return rest[0].isupper() or rest[0].isdigit()
    if stop[0] == "." and depth > 1:
        return True
    return stop[0] in ".):" and stop != "..."


def _is_short_lead_in(rest: str) -> bool:
    """True for "Đối tượng tham gia:", and for "Đối tượng: học sinh": two to four words."""
    head, colon, value = rest.partition(":")
    return bool(colon) and 1 < len(head.split()) <= (
        MAX_VALUED_LEAD_IN if value.strip() else MAX_LEAD_IN
    )


def _paren(text: str) -> Marker | None:
    match = PAREN_RE.match(text)
    if not match:
        return None
    label = match["label"]
    value = (
        int(label) if label.isdecimal() else from_roman(label.upper()) or letter_index(label) or 0
    )
    kind = MarkerKind.PAREN if label.isdecimal() else MarkerKind.PAREN_LETTER
    return Marker(kind, label, (value,), match["rest"]) if value else None


def _roman(text: str) -> Marker | None:
    """A Roman heading; a reading of OCR ("Ill.", "1I.", "lV.") is given back as it was printed.

    "C." and "D." are letters; a Roman numeral without a stop needs a title in capitals.
    """
    match = ROMAN_RE.match(text)
    if not match:
        return None
    label, stop, rest = match["label"], match["stop"].strip(), match["rest"]
    if label in ("C", "L"):
        return None
    number = from_roman(label)
    if number is None:
        number = read_roman(label)
        if number is None or not (rest[0].isupper() or rest[0].isdigit()):
            return None
        if "H" in label and not is_capitals(rest, LETTERS):
            return None  # "VH. Xã hội"; but "HI- NHIỆM VỤ"
        if "T" in label and (number > MAX_STAMPED_ROMAN or not is_capitals(rest, LETTERS)):
            return None  # "TX. Cầu Mẫu", "CT. HĐQT"; but "TV. TỔ CHỨC THỰC HIỆN"
    if not stop and not is_capitals(rest, LETTERS):
        return None
    if stop[:1] in (*DASHES, ",", ":") and (not rest[0].isupper() or QUARTER_RE.match(rest)):
        return None
    glued = match.end("stop") == match.start("rest") and stop[:1] in ("/", ".")
    if glued and not rest[0].isupper() and not (stop == "." and rest[0].isdigit()):
        return None  # "V/v triển khai", "I/2026", "V.v"; but "I.1. Rà soát"
    return Marker(MarkerKind.ROMAN, to_roman(number), (number,), rest)


def _capital(text: str) -> Marker | None:
    match = CAPITAL_RE.match(text)
    if not match:
        return None
    glued = match["stop"] == "." and match.end("stop") == match.start("rest")
    if (glued or match["stop"] in "-–—:/") and not match["rest"][0].isupper():
        return None  # "Đ/c Nguyễn Văn A", "T.p Mẫu"
    value = letter_index(match["label"])
    return Marker(MarkerKind.CAPITAL, match["label"], (value,), match["rest"]) if value else None


def _letter(text: str) -> Marker | None:
    """One of "a)", "đ)", "a.", "a1)", "a.1."; a letter with a stop needs a capital after it."""
    match = LETTER_RE.match(text)
    if not match:
        return None
    label, stop, rest = match["label"], match["stop"], match["rest"]
    if stop in "./:-–—" and not (rest[0].isupper() or rest[0].isdigit()):
        return None
    if stop == "," and (not rest[0].isupper() or LISTED_RE.match(rest)):
        return None
    value = letter_index(label[0])
    if value is None:
        return None
    numbers = tuple(int(part) for part in re.findall(r"\d+", label))
    return Marker(MarkerKind.LETTER, label, (value, *numbers), rest)


def read_appendix(text: str) -> Marker | None:
    """The title line of an appendix: "PHỤ LỤC", "Phụ lục 2", "Phụ lục số 01: …", "Biểu số 3".

    >>> read_appendix("PHỤ LỤC I").label, read_appendix("Phụ lục số 02. Phân công").label
    ('Phụ lục I', 'Phụ lục số 02')
    >>> read_appendix("Phụ lục kèm theo Kế hoạch này") is None
    True
    """
    match = APPENDIX_RE.match(text.strip())
    if not match:
        return None
    word = " ".join((match["word"] + (match["so"] or "")).split()).capitalize()
    number, rest = match["number"], match["rest"]
    if number is None and rest and not (is_capitals(rest, LETTERS) or rest.startswith("(")):
        return None
    label = f"{word} {number}" if number else word
    value = (int(number),) if number and number.isdecimal() else ()
    return Marker(MarkerKind.APPENDIX, label, value, rest)
