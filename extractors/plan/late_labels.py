"""Labels after the items of a heading hold for all of these, not for the last of them alone.

1. Nội dung
a) Tổ chức hội nghị …
b) Ban hành kế hoạch …
2. Cơ quan chủ trì: Sở A          counts on from the heading: who does all of 1.
3. Thời gian thực hiện: Quý I     and by when

1.1. Xây dựng quy chế của xã.
- Bảo đảm thống nhất …            what the item says of itself
- Đơn vị chủ trì: Văn phòng       its labels, in the style of these lines

2. Sửa cống thoát nước.
- Xong trước ngày 30/4/2026.      a time and nothing else: by when
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from extractors.lines.label_words import LabelRole
from extractors.lines.labels import NAMING, Label, bare_label
from extractors.lines.markers import BULLETS, NUMBERED, Marker, MarkerKind
from extractors.lines.statements import is_lead_in, is_statement, starts_with_verb
from extractors.plan.line_owners import children_of
from extractors.plan.nodes import HEADING_KINDS, Node
from normalizers.codes import DeadlineKind
from normalizers.time.deadlines import is_time, parse_deadline
from normalizers.units.tagged_words import is_verb_of_somebody

NO_PARENT = -1
MIN_HABIT = 2  # items of a style with labels right under them: so the document assigns its items


def with_late_labels(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, such labels under what they belong to."""
    found = _with_times(_with_role_headings(nodes))
    for index, node in enumerate(found):
        if node.is_label and (owner := _counted_on(index, found)) is not None:
            found[index] = replace(node, parent=owner)
    for owner, run in list(_blocks_of_items(found)):
        for index in run:
            found[index] = replace(found[index], parent=owner)
    return found


def states_with_block(node: Node, below: Sequence[Node]) -> bool:
    """A deed whose bullets end in its labels, or an event: the item is a row beside them."""
    is_late = len(below) > 1 and below[-1].is_label and not below[0].is_label
    is_late = is_late and below[-1].kind in BULLETS
    return _is_deed(node) and (is_late or _is_event(below))


def _is_event(below: Sequence[Node]) -> bool:
    """True for "- Thời gian: 8h00 ngày 18/11/2026" and "- Địa điểm: Sân trường" above all else.

    A deed that has its day and its place is done then; what stands below tells how.
    """
    labels = [label for node in takewhile(_is_label, below) for label in node.labels]
    days = [label.value for label in labels if label.role is LabelRole.DEADLINE]
    is_placed = any(label.role is LabelRole.PLACE for label in labels)
    return is_placed and any(parse_deadline(day).kind is DeadlineKind.DATE for day in days)


def _is_label(node: Node) -> bool:
    return node.is_label


def _with_role_headings(nodes: Sequence[Node]) -> list[Node]:
    """“2. Cơ quan chủ trì, phối hợp” over nothing but labels is a label without a value."""
    found = list(nodes)
    over = {node.parent for node in nodes}
    over_items = {node.parent for node in nodes if not node.is_label}
    for index in over - over_items - {NO_PARENT}:
        node = nodes[index]
        if labels := bare_label(node.marker is not None, node.text):
            found[index] = replace(node, text="", labels=labels)
    return found


def _with_times(nodes: Sequence[Node]) -> list[Node]:
    """The time that is all that stands below a deed, as a label of it."""
    found, beside = list(nodes), children_of(nodes)
    for index, below in beside.items():
        time = nodes[below[0]]
        is_alone = len(below) == 1 and not time.is_label and time.kind in BULLETS
        if index < 0 or not is_alone or not (_is_deed(nodes[index]) or _ends_deed(nodes[index])):
            continue
        if below[0] not in beside and is_time(time.text.strip(" .;")):
            label = Label(LabelRole.DEADLINE, "", time.text.strip(" .;"))
            found[below[0]] = replace(time, text="", labels=(label,))
    return found


def _counted_on(index: int, nodes: Sequence[Node]) -> int | None:
    """The heading over items whose number a label counts on, None for none.

    The first of such labels says who; those right after it go with it.
    """
    node = nodes[index]
    above = nodes[node.parent] if node.parent >= 0 else None
    if above is not None and above.is_label:
        return above.parent  # "a) Cơ quan chủ trì" below such a label
    if node.marker is None or node.kind not in NUMBERED:
        return None
    before = nodes[index - 1]
    for owner in _open_before(index, nodes):
        if not _precedes(nodes[owner].marker, node.marker):
            continue
        has_items = any(other.parent == owner and not other.is_label for other in nodes)
        says_who = any(label.role in NAMING for label in node.labels)
        goes_with = before.is_label and before.parent == owner
        is_next = _is_next(nodes[owner].marker, node.marker)
        if has_items and (goes_with or (says_who and is_next)):
            return owner
    return None


def _open_before(index: int, nodes: Sequence[Node]) -> Iterator[int]:
    """What is open where a label stands: the nodes above it, and the one before it beside it."""
    parent = nodes[index].parent
    sisters = (i for i in range(index - 1, -1, -1) if nodes[i].parent == parent)
    yield from (i for i in sisters if not nodes[i].is_label)
    while parent >= 0:
        yield parent
        parent = nodes[parent].parent


def _precedes(marker: Marker | None, other: Marker) -> bool:
    if marker is None or marker.kind is not other.kind:
        return False
    return marker.value[:-1] == other.value[:-1] and marker.value[-1] < other.value[-1]


def _is_next(marker: Marker | None, other: Marker) -> bool:
    return marker is not None and marker.value[-1] + 1 == other.value[-1]


def _blocks_of_items(nodes: Sequence[Node]) -> Iterator[tuple[int, list[int]]]:
    """A numbered deed and the labels that end the bullets below it, in the style of these."""
    labels = (i for i, node in enumerate(nodes) if node.is_label and node.kind in BULLETS)
    runs: dict[int, list[list[int]]] = {}
    for parent, together in groupby(labels, key=lambda i: nodes[i].parent):
        above = _numbered_above(parent, nodes)
        if above is not None:
            runs.setdefault(above, []).append(list(together))
    for owner, (run, *others) in runs.items():
        if not others and nodes[run[0]].parent != owner and _ends(owner, run, nodes):
            yield owner, run


def _numbered_above(index: int, nodes: Sequence[Node]) -> int | None:
    while index >= 0 and nodes[index].kind not in NUMBERED:
        index = nodes[index].parent
    return index if index >= 0 else None


def _ends(owner: int, run: Sequence[int], nodes: Sequence[Node]) -> bool:
    """The labels stand in the style of the bullets of a deed, and nothing of it comes after."""
    node, last = nodes[owner], run[-1]
    style = nodes[run[0]].kind
    beside = [other.kind for other in nodes if other.parent == owner]
    is_last = not any(_is_under(i, owner, nodes) for i in range(last + 1, len(nodes)))
    if not is_last or style not in beside or any(nodes[i].kind is not style for i in run):
        return False
    return _is_deed(node) and (is_statement(node.text) or _is_habit(owner, style, nodes))


def _is_deed(node: Node) -> bool:
    is_item = node.kind is not None and node.kind not in HEADING_KINDS | BULLETS
    return is_item and starts_with_verb(node.text) and not is_lead_in(node.text)


def _ends_deed(node: Node) -> bool:
    """“2. Sửa cống.”: a stop ends it, and a verb that no list has opens it."""
    is_item = node.kind is not None and node.kind not in HEADING_KINDS | BULLETS
    return is_item and node.text.endswith(".") and is_verb_of_somebody(node.text.lower())


def _is_under(index: int, owner: int, nodes: Sequence[Node]) -> bool:
    while index > owner:
        index = nodes[index].parent
    return index == owner


def _is_habit(owner: int, style: MarkerKind | None, nodes: Sequence[Node]) -> bool:
    """Other items of the style and depth of this one have such labels right under them."""
    held = {node.parent for node in nodes if node.is_label and node.kind is style}
    alike = [i for i in held if i >= 0 and _same_level(nodes[i].marker, nodes[owner].marker)]
    return len(alike) >= MIN_HABIT


def _same_level(marker: Marker | None, other: Marker | None) -> bool:
    if marker is None or other is None:
        return False
    return marker.kind is other.kind and len(marker.value) == len(other.value)
