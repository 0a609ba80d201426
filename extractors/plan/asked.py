"""What a page without a head says that somebody asks of others, and how far down that reaches.

    Sở A yêu cầu các trường thực hiện một số nội dung sau:
    Rà soát cơ sở vật chất trước năm học mới.
    Báo cáo kết quả về Sở.

An article or an answer to a question tells of a telegram or a letter so. Beside what is asked it
tells what was, so nothing else in it is a task: the deeds right below the sentence are, marked or
not, until their shape ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_closing, is_lead_in, is_statement, starts_with_verb
from extractors.plan.asked_prose import asked_in_prose
from extractors.plan.naming import tells_state
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.section_roles import BEARING, heading_role
from extractors.plan.sections import (
    ASKING_RE,
    DONE_RE,
    asks_below,
    charges_somebody,
    demands,
    leaf_texts,
)
from extractors.plan.shares import are_enough
from extractors.plan.telling import DUTY_RE
from extractors.plan.untold import mostly_asked
from normalizers.units.assignments import prose_assignment
from normalizers.units.openings import name_start
from normalizers.units.subjects import subject_units
from normalizers.units.tagged_words import word_sorts

LEAST = 2  # deeds
DEED_SHARE = 0.6
MIN_PROSE_WORDS = 20
OPENING = 80  # letters that the tagger is shown
VERB, PREPOSITION = "V", "E"
BEFORE_SUBJECT = frozenset({"R", "C", "X"})  # "Đồng thời các xã rà soát …"


class AskedOutline(NamedTuple):
    """The outline, what is asked under the sentences that ask, and the indexes of these."""

    outline: Outline
    sentences: frozenset[int] = frozenset()


def with_asked(
    outline: Outline, planner: str | None = None, above: Sequence[str] = ()
) -> AskedOutline:
    """The outline with what is asked under the sentence that asks for it.

    `planner` is who issued a plan that the page tells of: what it asks in a sentence of its own is
    asked, and the steps that count on below a lead-in are. So is what a paper asks of many;
    `above` is what stands over the outline.
    """
    if any(node.kind in HEADING_KINDS for node in outline.nodes):
        return AskedOutline(outline)
    nodes = list(outline.nodes)
    titles = [index for index, node in enumerate(nodes) if node.is_plain_title]
    if titles:
        lists = [
            outline.below(index) for index in titles if heading_role(nodes[index].text) in BEARING
        ]
        return AskedOutline(_outline(_without_ends(nodes, lists)))
    top = outline.below(-1)
    page = chain(above, (node.text for node in nodes))
    sentences = asked_in_prose(nodes, top, page, planner)
    for place, index in enumerate(top):
        if planner is not None and (steps := _steps(nodes, top[place:])):
            sentences.update(steps)
        if not _asks(nodes[index]):
            continue
        reach = _reach(outline, top[place + 1 :], bool(outline.below(index)))
        texts = [*leaf_texts(outline, index), *_leaves(outline, reach)]
        is_prose = all(nodes[below].marker is None for below in reach)
        is_asked = _are_deeds(texts, least=1 if is_prose else LEAST)
        if is_asked or (_count_on(nodes, reach) and mostly_asked(texts)):
            sentences.add(index)
            for below in reach:
                nodes[below] = replace(nodes[below], parent=index)
    return (
        AskedOutline(_outline(nodes), frozenset(sentences)) if sentences else AskedOutline(outline)
    )


def asked_items(outline: Outline) -> frozenset[int]:
    """What a preamble asks: the deeds right below it, or the items of the top that count on.

    One that has something below it is its heading.
    """
    reach = _reach(outline, outline.below(-1), is_list=False)
    found = reach if _are_deeds(_leaves(outline, reach)) else _counted_items(outline)
    return frozenset(index for index in found if not outline.below(index))


def _are_deeds(texts: Sequence[str], least: int = LEAST) -> bool:
    return are_enough(_says_what_to_do, texts, max(least, DEED_SHARE * len(texts)))


def _counted_items(outline: Outline) -> list[int]:
    """The items of the first level that count on from one where most of them are deeds.

    They are asked for, whatever stands below them or behind the last.
    """
    top = [index for index in outline.below(-1) if outline.nodes[index].kind is MarkerKind.NUMBER]
    if not _count_on(outline.nodes, top):
        return []
    return top if mostly_asked([outline.nodes[index].text for index in top]) else []


def _count_on(nodes: Sequence[Node], indexes: Sequence[int]) -> bool:
    """True where the numbered ones of some nodes count on from one."""
    markers = [nodes[index].marker for index in indexes]
    values = [m.value for m in markers if m is not None and m.kind is MarkerKind.NUMBER]
    return bool(values) and values == [(number,) for number in range(1, len(values) + 1)]


def opens_by_telling(outline: Outline) -> bool:
    """True where the first thing said is a long sentence that asks nobody for anything.

    An article opens so; what is asked below it is introduced by a sentence of its own.
    """
    first = outline.nodes[outline.below(-1)[0]] if outline.below(-1) else None
    if first is None or first.marker is not None or first.table is not None:
        return False
    is_long = len(first.text.split()) >= MIN_PROSE_WORDS and is_statement(first.text)
    return is_long and not (is_deed(first.text) or subject_units(first.text))


def _without_ends(nodes: Sequence[Node], lists: Iterable[Sequence[int]]) -> list[Node]:
    """The nodes, what an article tells in the end of what stands under its titles beside these.

    "Năm học mới đã bắt đầu với nhiều thuận lợi." is no deed, and what a site prints below it none.
    """
    found = list(nodes)
    for below in lists:
        last = max((index for index in below if _asks_or_lists(nodes[index])), default=-1)
        behind = [index for index in below if index > last]
        told = next((index for index in behind if _tells(nodes[index])), len(nodes))
        for index in behind:
            if index >= told:
                found[index] = replace(found[index], parent=-1)
    return found


def _asks_or_lists(node: Node) -> bool:
    is_said = node.marker is None and node.table is None and not node.is_label
    return not is_said or (is_statement(node.text) and is_deed(node.text))


def _tells(node: Node) -> bool:
    return is_statement(node.text) and DONE_RE.search(node.text) is not None


def is_deed(text: str) -> bool:
    """True for a text that says what somebody has to do: a verb or a charge opens it.

    No list has all verbs; the tagger tells the others.
    """
    if tells_state(text):
        return False
    if starts_with_verb(text) or charges_somebody(text) or demands(text) or ASKING_RE.search(text):
        return True
    words = word_sorts(text[:OPENING])
    if words and words[0].sort == VERB:
        return not _opens_with_circumstance(text)
    begin = words[1].begin if len(words) > 1 and words[0].sort in BEFORE_SUBJECT else 0
    if begin and subject_units(text[begin:]):
        return DONE_RE.search(text) is None  # "Nhưng các xã chưa rà soát"
    return bool(prose_assignment(text).leads) and DUTY_RE.search(text[: 2 * OPENING]) is not None


def _opens_with_circumstance(text: str) -> bool:
    """True for "Theo thống kê, huyện Mẫu có …", "Phát biểu tại lễ, …": no verb of the sentence."""
    _, second, *_ = (*word_sorts(text[:OPENING]), None, None)
    clause, comma, rest = text.partition(", ")
    is_subject = bool(comma) and len(clause) <= OPENING and name_start(rest[:OPENING]) is not None
    return is_subject or (second is not None and second.sort == PREPOSITION)


def _asks(node: Node) -> bool:
    return node.marker is None and node.table is None and asks_below(node.text)


def _steps(nodes: Sequence[Node], below: Sequence[int]) -> list[int]:
    """The paragraphs "Giai đoạn 1: …", "Giai đoạn 2: …" right below a lead-in, deeds each."""
    lead, *others = below
    found: list[int] = []
    if nodes[lead].marker is None and nodes[lead].table is None and is_lead_in(nodes[lead].text):
        for index in others:
            head, _, said = nodes[index].text.partition(":")
            word, _, number = head.strip().rpartition(" ")
            counts_on = number == str(len(found) + 1) and word and is_deed(said.strip())
            if not counts_on or not nodes[found[0] if found else index].text.startswith(word):
                break
            found.append(index)
    return found if len(found) >= LEAST else []


def _reach(outline: Outline, below: Sequence[int], is_list: bool) -> list[int]:
    """How far down the deeds go: to the first paragraph that tells something else.

    A line without a stop among paragraphs is a title or a caption, and no more; below a list it
    ends what was asked. Where the first one opens with who does it, so do the others.
    """
    reached: list[int] = []
    names_doers = bool(below) and _names_doer(outline.nodes[below[0]].text)
    for index in below:
        node = outline.nodes[index]
        if node.table is not None or _asks(node) or is_closing(node.text):
            break
        if node.marker is not None or node.is_label:
            is_list = is_list or node.marker is not None
            reached.append(index)
        elif not is_statement(node.text):
            if is_list:
                break
        elif is_deed(node.text) or (names_doers and _names_doer(node.text)):
            reached.append(index)
        else:
            break
    return reached


def _says_what_to_do(text: str) -> bool:
    return is_deed(text) or _names_doer(text)


def _names_doer(text: str) -> bool:
    return bool(subject_units(text)) and DONE_RE.search(text) is None


def _leaves(outline: Outline, indexes: Sequence[int]) -> list[str]:
    return [
        text
        for index in indexes
        if not outline.nodes[index].is_label
        for text in leaf_texts(outline, index) or [outline.nodes[index].text]
    ]


def _outline(nodes: Sequence[Node]) -> Outline:
    children: dict[int, list[int]] = {}
    for index, node in enumerate(nodes):
        children.setdefault(node.parent, []).append(index)
    return Outline(tuple(nodes), {i: tuple(c) for i, c in children.items()})
