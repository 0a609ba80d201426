"""Lines below an item that say only who has which part in it, and are labels of it.

    1. Khảo sát phụ tải khu nội trú.
    Giảng viên hướng dẫn: TS. Trần Thị Thử      who guides leads nothing
    Thành viên: Lý Văn An, Hà Thị Bình
    2. Lập bản vẽ bố trí máy.
    Thực hiện: Nhóm 2
    Giám sát: Tổ trưởng bộ môn                  beside a label, names alone say a part, too

The head of the first two is an office or a group of staff, and persons are all of its value; in
"Trang trí: Cô Lan" it is a deed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.lines.label_words import LabelRole
from extractors.lines.labels import Label
from extractors.plan.naming import ADDRESSED_RE
from extractors.plan.nodes import HEADING_KINDS, Node
from normalizers.letters.text import squeeze
from normalizers.units.doers import doers
from normalizers.units.openings import OFFICES, StartClass, is_person_name, name_start
from normalizers.word_lists import any_case_re, any_of, phrases

MOST_HEAD, MOST_VALUE = 5, 30  # words
STAFF = OFFICES | {StartClass.PLURAL}
# "ThS. Lê Văn Mẫu", "PGS.TS. Trần Thị Thử"
DEGREES_RE = any_case_re(phrases("unit_words", "degrees"), r"^(?:", r"(?:\.\s?|\s+))+")
PART_RE = re.compile(rf"\s*[,;]\s*|\s+(?:{any_of('unit_words', 'joining')})\s+")


def with_people(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, such lines as labels of the item above them; labels behind them go with it."""
    found: list[Node] = []
    moved: dict[int, int] = {}
    for index, node in enumerate(nodes):
        node = replace(node, parent=moved.get(node.parent, node.parent))
        item = _item_above(node, found)
        label = _label(node.text, beside=bool(found) and found[-1].is_label) if item >= 0 else None
        if label is not None:
            moved[index] = item
            node = replace(node, parent=item, text="", labels=(label, *node.labels))
        found.append(node)
    return found


def _item_above(node: Node, above: Sequence[Node]) -> int:
    """The place of the item right above a line without a marker, its labels between; or -1."""
    if node.marker is not None or node.table is not None or not node.text or not above:
        return -1
    last = above[-1]
    place = last.parent if last.is_label else len(above) - 1
    item = above[place] if place >= 0 else None
    is_item = item is not None and item.kind is not None and item.kind not in HEADING_KINDS
    return place if is_item else -1


def _label(text: str, *, beside: bool) -> Label | None:
    head, colon, value = map(squeeze, text.partition(":"))
    if not colon or len(head.split()) > MOST_HEAD or len(value.split()) > MOST_VALUE or not value:
        return None
    start = name_start(head)
    is_post = start is not None and start.start_class in STAFF
    names = value.strip(" .;")
    if (is_post and _are_people(names)) or (beside and bool(doers(names, in_heading=True))):
        return Label(LabelRole.UNKNOWN, head, value.strip(" ;"))
    return None


def _are_people(names: str) -> bool:
    return all(map(_is_person, PART_RE.split(names)))


def _is_person(name: str) -> bool:
    bare = DEGREES_RE.sub("", name)
    return is_person_name(bare) or ADDRESSED_RE.fullmatch(name) is not None
