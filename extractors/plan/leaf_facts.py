"""What is said of a leaf of the outline by what stands after it.

A closing, a title over paragraphs, a time of what follows.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.lines.closings import asks_all
from extractors.lines.endings import ends_document
from extractors.lines.formal_lines import is_attachment
from extractors.lines.markers import BULLETS
from extractors.lines.statements import is_closing, is_statement, notifies, starts_with_verb
from extractors.plan.item_rules import heading_time, promises_list, says_what_to_do, time_lead_in
from extractors.plan.nodes import Node, Outline
from extractors.plan.section_roles import SectionRole
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.letters.item_signs import DASH_RE
from normalizers.time.deadlines import trailing_deadline

MAX_TITLE_WORDS = 8
MAX_TIME_WORDS = 12
LEAST_TIMES = 2  # over paragraphs, beside each other
MAX_GREETING_WORDS = 4
# "Sở Mẫu trân trọng cảm ơn./."
THANKS_RE = any_case_re(phrases("sentence_words", "thanking"), r"(?<!\w)", r"\W*$")
# "Các nội dung dưới đây được …", "Những việc sau đây phải được …": a passive sentence.
BELOW_RE = re.compile(
    rf"(?:{any_of('unit_words', 'other_before')})\s(?:[^\W\d_]+\s){{1,4}}?"
    rf"(?:{any_of('sentence_words', 'below')})\s",
    re.IGNORECASE,
)


def closes_plan(outline: Outline, index: int) -> bool:
    """A paragraph after all items that asks everybody to carry the document out.

    Or it says whom it notifies, or greets.
    """
    node, *after = outline.nodes[index:]
    is_last = node.marker is None and all(map(_is_beside_plan, after))
    if not is_last or node.labels or trailing_deadline(node.text) is not None:
        return False
    return notifies(node.text) or asks_all(node.text) or _greets(node.text)


def _is_beside_plan(node: Node) -> bool:
    """True for what may stand behind the last sentence of a plan: a closing, what is attached."""
    return is_closing(node.text) or is_attachment(node.text)


def _greets(text: str) -> bool:
    """True for "Trân trọng./.", a few words that end the document and say no deed; for thanks."""
    if THANKS_RE.search(text) is not None and not starts_with_verb(text):
        return True
    is_short = len(text.split()) <= MAX_GREETING_WORDS
    return is_short and ends_document(text) and not starts_with_verb(text)


def is_figure_to_reach(role: SectionRole | None, text: str) -> bool:
    """“Kết quả học tập: Tốt 28%” among targets is one of them, whatever its head says."""
    return role is SectionRole.TARGET and any(map(str.isdecimal, text))


def entitles_paragraphs(outline: Outline, index: int, below: Node | None) -> bool:
    """A bullet of a few words, open at its end, right over a paragraph.

    The title of it ("- Thủy sản"); so are a few words over a time, a blank line above the both.
    """
    node = outline.nodes[index]
    if node.marker is None:
        return _entitles_time(outline, index, below)
    if node.kind not in BULLETS or node.labels or below is None or below.table is not None:
        return False
    is_title = len(node.text.split()) <= MAX_TITLE_WORDS and node.text.rstrip()[-1:].isalpha()
    is_over = below.marker is None and not below.is_label and is_statement(below.text)
    return is_title and is_over and not starts_with_verb(node.text)


def time_of_what_follows(node: Node, below: Node | None) -> str | None:
    """The time that a leaf is.

    "Đến năm 2027:", or "Tháng 9" without a marker right over items or a table. What begins small or
    goes on behind a semicolon is the rest of a line that was torn: "- Xã A:" / "cuối năm 2026;".
    """
    is_rest = node.text[:1].islower() or node.text.endswith(";")
    is_above = below is not None and (below.marker is not None or below.table is not None)
    may_head = node.marker is None and is_above and not is_rest
    return heading_time(node.text) if may_head else time_lead_in(node.text)


def _entitles_time(outline: Outline, index: int, below: Node | None) -> bool:
    """True for "Khảo sát" / "NĂM 2026" below a blank line: a card's title, no entry."""
    node = outline.nodes[index]
    if not index or below is None or node.labels or below.table is not None:
        return False
    is_short = len(node.text.split()) <= MAX_TITLE_WORDS and node.text.rstrip()[-1:].isalnum()
    is_apart = outline.nodes[index - 1].line_numbers[-1] + 1 < node.line_numbers[0]
    is_right_over = node.line_numbers[-1] + 1 == below.line_numbers[0]
    return is_short and is_apart and is_right_over and heading_time(below.text) is not None


def heads_entries(outline: Outline, index: int) -> bool:
    """True for a time over paragraphs, where others beside it stand so: "Tuần 1 (07/9 - 12/9)".

    One alone may be a cell or a caption.
    """
    node = outline.nodes[index]
    if not _is_bare_time(node):
        return False
    sisters = [outline.nodes[other] for other in outline.below(node.parent)]
    heads = [above for above, below in pairwise(sisters) if _is_over_entry(above, below)]
    return len(heads) >= LEAST_TIMES and any(head is node for head in heads)


def time_over_table(outline: Outline, index: int, below: Node | None) -> str | None:
    """The time with which a caption opens: "Tháng 9/2025 - Chủ điểm: Biết ơn thầy cô".

    Others beside it head tables with times of their own; one alone may tell what its table shows.
    """
    time = _opening_time(outline.nodes[index]) if below and below.table is not None else None
    if time is None:
        return None
    sisters = [outline.nodes[other] for other in outline.below(outline.nodes[index].parent)]
    heads = (above for above, table in pairwise(sisters) if table.table is not None)
    return time if len({*map(_opening_time, heads)} - {None}) >= LEAST_TIMES else None


def _opening_time(node: Node) -> str | None:
    """The time before a dash, or that a whole line is."""
    if node.marker is not None or node.table is not None:
        return None
    return heading_time(node.text) or heading_time(DASH_RE.split(node.text, 1)[0])


def _is_over_entry(above: Node, below: Node) -> bool:
    is_text = below.marker is None and below.table is None and not below.is_label
    return is_text and _is_bare_time(above) and not _is_bare_time(below)


def _is_bare_time(node: Node) -> bool:
    is_line = node.marker is None and node.table is None and not node.labels
    is_short = is_line and len(node.text.split()) <= MAX_TIME_WORDS
    return is_short and heading_time(node.text) is not None


def tells_of_below(node: Node, below: Node | None) -> bool:
    """A paragraph over items or a table that speaks of them, and gives nobody anything to do.

    For instance "Các việc dưới đây được làm theo quy định.".
    """
    is_above = below is not None and (below.marker is not None or below.table is not None)
    return node.marker is None and is_above and BELOW_RE.match(node.text) is not None


def is_sister(node: Node, below: Node | None) -> bool:
    """A numbered duty before the next number of its list: its colon, misread or a slip, ends it.

    "3) Báo cáo kết quả tự kiểm tra của đơn vị:" over "4) Thảo luận …" introduces nothing.
    """
    if below is None or node.kind is None or node.kind in BULLETS or below.kind is not node.kind:
        return False
    is_duty = says_what_to_do(node.text) and starts_with_verb(node.text)
    return is_duty and not promises_list(node.text)
