"""Whether the items under a sentence are its details: then they are one row with it.

- Gửi các tài liệu sau:                  - Kiểm tra điều kiện vệ sinh tại các bếp ăn.
+ Tờ trình;                              + Bếp ăn Trường Tiểu học Hòa An;
+ Danh mục.                              + Bếp ăn Công ty May Sông Mẫu.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.markers import BULLETS, read_marker
from extractors.lines.statements import (
    is_lead_in,
    is_noun_phrase,
    is_statement,
    starts_with_verb,
)
from extractors.plan.item_rules import are_details, promises_list, says_what_to_do
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.section_roles import BEARING, SectionRole, introduced_role, opening_role
from extractors.word_lists import any_case_re, phrases
from normalizers.letters.text import comparison_key
from normalizers.time.deadlines import leading_time
from normalizers.units.assignments import heading_units
from normalizers.units.openings import name_start
from normalizers.units.subjects import subject_units
from normalizers.units.tagged_words import word_sorts

MIN_LIST_WORDS = 5  # a numbered parent of details has so many at the least
AIMING_RE = any_case_re(phrases("sentence_words", "aiming_ends"), r"\s", r"\s?:$")
NO_PARTS = frozenset(
    comparison_key(word)
    for listed in ("counting_words", "steps")
    for word in phrases("sentence_words", listed)
)
PART_WORDS = 2  # "Phần I", "Biểu 2"
SUBJECT_WORDS, MIN_SISTERS = 2, 2  # "Hội nghị …", and in so many other sentences
VERB = "V"


def items_complete(
    outline: Outline, node: Node, items: Sequence[int], role: SectionRole | None
) -> bool:
    """Details that are noun phrases and complete the parent's sentence are one row with it.

    The parent opens with a verb or with who does it, or with what its sisters open with and a
    deed behind it, and ends with a colon, or it is a bullet and a whole duty over names; no detail
    opens with a verb or states a figure, unless they count on as parts of what it names. What it
    is for completes a deed, too: "Sửa quy chế để:" over "+ Giảm giấy tờ;".
    """
    if role not in BEARING or node.kind in HEADING_KINDS:
        return False
    details = [outline.nodes[child] for child in items]
    if any(outline.below(c) for c in items) or not all(d.kind in BULLETS for d in details):
        return False
    texts = [detail.text for detail in details]
    if AIMING_RE.search(node.text) and starts_with_verb(node.text):
        return True
    if any(is_statement(text) and subject_units(text) for text in texts):
        return False  # "- Trạm Y tế kiểm tra hồ sơ." is no thing
    if not (are_details(texts) or (promises_list(node.text) and _count_on(texts))):
        return False
    if not is_lead_in(node.text):
        return _is_duty_over_names(node, details)
    opens = starts_with_verb(node.text) or bool(subject_units(node.text))
    opens = opens or _does_as_its_sisters(outline, node, details)
    states = opens if node.marker else says_what_to_do(node.text)
    if not states or heading_units(node.text) or introduced_role(node.text):
        return False
    return node.kind in BULLETS or len(node.text.split()) >= MIN_LIST_WORDS


def said_texts(outline: Outline, index: int) -> list[str]:
    """The texts of the leaves under a node; a sentence that its details complete is one of them."""
    said: list[str] = []
    for child in outline.below(index):
        node = outline.nodes[child]
        if node.table is not None or node.is_label:
            continue
        items = [i for i in outline.below(child) if not outline.nodes[i].is_label]
        is_one = not items or items_complete(outline, node, items, SectionRole.TASK)
        said += [node.text] if is_one else said_texts(outline, child)
    return said


def _count_on(texts: Sequence[str]) -> bool:
    """True for the parts of what is named above them: "Phần I: Số hộ", "Phần II: Số khẩu".

    Steps, activities, times and teams that count on ("Bước 1: …", "Tổ 1: …") are none.
    """
    heads = [text.partition(":")[0].split() for text in texts]
    words = {" ".join(head[:-1]) for head in heads}
    markers = [read_marker(f"{head[-1]}. {head[0]}") if len(head) > 1 else None for head in heads]
    counts = [marker.value for marker in markers if marker is not None]
    is_one_word = len(heads) > 1 and len(words) == 1 and len(heads[0]) == PART_WORDS
    if not is_one_word or comparison_key(heads[0][0]) in NO_PARTS:
        return False
    if any(leading_time(text) or name_start(text) for text in texts):
        return False
    return counts == [(number,) for number in range(1, len(heads) + 1)]


def _does_as_its_sisters(outline: Outline, node: Node, details: Sequence[Node]) -> bool:
    """True where the items beside one open with its first words and do other things.

    "Hội nghị thảo luận các vấn đề:" beside "Hội nghị bầu chủ tọa." and "Hội nghị bế mạc.": the
    words that come again are who does it, what stands behind them is the deed. "Công tác kiểm tra
    gồm:" among such is a heading's word.
    """
    if opening_role(node.text) is not None:
        return False
    sisters = [outline.nodes[child] for child in outline.below(node.parent)]
    said = [_parted(sister.text) for sister in sisters if _is_plain_sister(sister, node)]
    subject, deed = _parted(node.text)
    deeds = {other for opening, other in said if opening == subject and other != deed}
    if not deed or len(deeds) < MIN_SISTERS or any(subject_units(one.text) for one in details):
        return False
    begin = len(node.text) - len(node.text.split(None, SUBJECT_WORDS)[-1])
    return any(word.begin == begin and word.sort == VERB for word in word_sorts(node.text))


def _is_plain_sister(sister: Node, node: Node) -> bool:
    """True for a whole sentence with a marker of the same style."""
    return sister is not node and sister.kind is node.kind and is_statement(sister.text)


def _parted(text: str) -> tuple[str, str]:
    """The first words of a text and the one behind them, as keys."""
    words = comparison_key(text).split()[: SUBJECT_WORDS + 1]
    return " ".join(words[:SUBJECT_WORDS]), "".join(words[SUBJECT_WORDS:])


def _is_duty_over_names(node: Node, details: Sequence[Node]) -> bool:
    """A bullet that states a duty over two bare noun phrases and more, none of which does it."""
    is_duty = node.kind in BULLETS and is_statement(node.text) and starts_with_verb(node.text)
    names = [d.text for d in details if is_noun_phrase(d.text) and not subject_units(d.text)]
    return is_duty and len(details) > 1 and len(names) == len(details)
