"""Labelled lines of assignment blocks.

For instance "Chủ trì: …", "Phối hợp: …", "Sản phẩm: …", "Thời gian: …".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.lines.label_words import LabelRole, LabelWords, known_words
from extractors.lines.statements import starts_with_verb
from extractors.word_lists import any_of
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.remarks import REMARK_RE, whole_remark
from normalizers.letters.text import comparison_key, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.doers import is_doer

# A block of labels is one where somebody is named: a lone "Thời gian: …" may be plain prose.
NAMING = frozenset({LabelRole.LEAD, LabelRole.COORDINATOR, LabelRole.ASSIGNMENT})
MAX_LABEL_WORDS = 8
# "… sách mới. Người thực hiện: Cô Lan." names who does it, too.
DOER_RE = re.compile(
    rf"(?:{any_of('sentence_words', 'doing_who')})\s(?:{any_of('sentence_words', 'doing_what')})"
)
# "… hộ vay vốn (thực hiện: Hội Nông dân; trước 15/4/2026)."
MAX_DOER_WORDS = 25
MAX_NAME_WORDS = 10
# "… giải bóng chuyền. Phụ trách: Đ/c Hùng."
PERSON_RE = re.compile(rf"(?i:{any_of('unit_words', 'addresses')})\s+(?:[{CAPITALS}]|\w+ trưởng\b)")
# "… (Sản phẩm: Báo cáo; thời gian: Quý I)", "… công khai. Sản phẩm: Bảng niêm yết.": no list before
# it.
PRODUCT_RE = re.compile(r"[.;(]\s*sản phẩm(?:\s+\w+){0,3}\s*:", re.IGNORECASE)


class Label(NamedTuple):
    """A label as printed, its role and the value after it.

    Empty when it stands on the next line.
    """

    role: LabelRole
    printed: str
    value: str


def read_label(text: str, words: LabelWords | None = None) -> Label | None:
    """The label at the start of a text whose marker is already off, or None.

    >>> read_label("Đơn vị chủ trì: Văn phòng Sở.").role, read_label("Mục tiêu: nâng cao …")
    (<LabelRole.LEAD: 'lead'>, None)
    """
    return _known_label(text) if words is None else _read_label(text, words)


@TEXT_CACHES.remember(8192)
def _known_label(text: str) -> Label | None:
    return _read_label(text, known_words())


def _read_label(text: str, words: LabelWords) -> Label | None:
    head, colon, value = text.partition(":")
    if not colon or len(head) > 80:
        return None
    bare = REMARK_RE.sub(" ", head).strip(" *_-–+•.")
    if not bare or len(bare.split()) > MAX_LABEL_WORDS:
        return None
    role = words.roles.get(comparison_key(bare))
    return Label(role, bare, squeeze(value)) if role else None


def split_labels(text: str, words: LabelWords | None = None) -> tuple[str, tuple[Label, ...]]:
    """A text → (what stands before the first label, the labels with their values).

    >>> split_labels("Tổ chức hội nghị (Chủ trì: Văn phòng; phối hợp: các phòng)")[1][1].value
    'các phòng'
    """
    if ":" not in text:
        return text, ()
    words = words or known_words()
    found = list(words.inline(text))
    if not found:
        return text, ()
    stops = [inline.begin for inline in found[1:]] + [len(text)]
    labels = tuple(
        Label(words.roles[comparison_key(printed)], squeeze(printed), _value(text[end:stop]))
        for (_, printed, end), stop in zip(found, stops, strict=True)
    )
    begin = found[0].begin
    before = text[: begin + text.startswith((".", ";"), begin)]
    return before.rstrip(" (-–+•"), labels


def _value(text: str) -> str:
    value = squeeze(text).strip(" ;,-–+")
    # The closing bracket of "(Chủ trì: …; thời gian: Quý II)" belongs to no value.
    if value.count(")") > value.count("("):
        value = re.sub(r"\)([.;]?)$", r"\1", value)
    return value.strip(" ;,")


def label_block(text: str, words: LabelWords | None = None) -> tuple[Label, ...]:
    """The labels of a labelled line, () where it is none or where it introduces the statement."""
    first = read_label(text, words)
    if first is None or first.role in (LabelRole.STATEMENT, LabelRole.MANNER) or _charges(first):
        return ()
    rest, labels = split_labels(text, words)
    return labels if labels and not rest else (first,)


def _charges(label: Label) -> bool:
    """True for "Đơn vị được kiểm tra: Chuẩn bị hồ sơ": who is visited, and what they have to do."""
    is_unit = label.role is LabelRole.PLACE and label.printed.casefold().startswith("đơn vị")
    return is_unit and starts_with_verb(label.value)


def manner_label(text: str) -> tuple[Label, ...]:
    """The label "Hình thức: …" with its value.

    It counts only after another label of its block.
    """
    first = read_label(text)
    is_manner = first is not None and first.role is LabelRole.MANNER and bool(first.value)
    return (first,) if first is not None and is_manner else ()


def bare_label(is_marked: bool, text: str) -> tuple[Label, ...]:
    """The label that a heading without colon is: "2. Cơ quan chủ trì" over a list of units.

    Only "chủ trì" and "phối hợp" are no heading of tasks ("Phân công nhiệm vụ" is one).
    """
    words = text.casefold()
    if not is_marked or ":" in text or not ("chủ trì" in words or "phối hợp" in words):
        return ()
    first = read_label(f"{text.rstrip(' .')}:")
    return (first,) if first is not None and first.role in NAMING else ()


def _says_lead(label: Label) -> bool:
    """Inside a sentence "chủ trì" is surely a label, and "Người thực hiện".

    "thực hiện: …" may be prose; a sentence of its own that names is none: ". Phụ trách: tổ bếp".
    """
    words = label.printed.casefold()
    if "chủ trì" in words or PERSON_RE.match(label.value):
        return True
    is_short = len(label.value.split()) <= MAX_NAME_WORDS
    if label.printed[0].isupper() and is_short and is_doer(label.value, in_heading=True):
        return True
    return bool(DOER_RE.match(words) and len(label.value.split()) <= MAX_DOER_WORDS)


def _is_named(label: Label) -> bool:
    """Somebody is named, a time or more after a stop aside."""
    return is_doer(re.split(r"[;,]", label.value)[0], in_heading=True)


def statement_and_labels(
    text: str, words: LabelWords | None = None
) -> tuple[str, tuple[Label, ...]]:
    """The statement of an item without its own label, and the labels that stand in its sentence.

    Labels inside a sentence count only where they name somebody or a product: "… (Chủ trì: Văn
    phòng; thời gian: Quý I)"; "Nâng cao kết quả: …" is prose.
    """
    first = read_label(text, words)
    if first is not None and first.role is LabelRole.STATEMENT and first.value:
        text = first.value
    statement, labels = split_labels(text, words)
    naming = [label for label in labels if label.role in NAMING]
    learned = (words or known_words()).learned
    strong = [
        label
        for label in naming
        if label.role is not LabelRole.LEAD or label.printed in learned or _says_lead(label)
    ]
    if naming and not strong and whole_remark(text[len(statement) :], " .;/") is not None:
        strong = [label for label in naming if _is_named(label)]
    has_product = PRODUCT_RE.search(text, len(statement.rstrip(" .")) - 1) is not None
    if not statement.strip() or not (strong or has_product or (len(labels) > 1 and naming)):
        return text, ()
    return statement, tuple(label for label in labels if label.role is not LabelRole.STATEMENT)
