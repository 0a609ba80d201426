"""Lines that name a unit over paragraphs, and lists of units."""

from __future__ import annotations

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.plan.outline import build_outline
from tests.extractors.plan_texts import blocks_of, read_body

A, B, C = "Lập danh sách cán bộ.", "Tổng hợp kết quả hằng quý.", "Chuẩn bị hội trường."
OFFICE, ROOM = ("Phòng Nội vụ",), ("Văn phòng",)
CASES = [
    ("without a colon", f"Phòng Nội vụ|{A}|{B}|Văn phòng|{C}", [OFFICE, OFFICE, ROOM]),
    ("with a colon", f"Phòng Nội vụ:|{A}|Văn phòng:|{C}", [OFFICE, ROOM]),
    (
        "with a colon, over a verb that no list has",
        f"Phòng Nội vụ:|Lắp biển cấm lửa tại cửa rừng.|Văn phòng:|{C}",
        [OFFICE, ROOM],
    ),
    ("over bullets", f"Phòng Nội vụ|- {A}|- {B}|Văn phòng|- {C}", [OFFICE, OFFICE, ROOM]),
    (
        "people",
        f"Bà Lê Thị Bình, Hiệu trưởng|{A}|Ông Trần Văn An, Phó Hiệu trưởng|{B}",
        [("Bà Lê Thị Bình, Hiệu trưởng",), ("Ông Trần Văn An, Phó Hiệu trưởng",)],
    ),
    (
        "who a sentence names itself",
        f"Phòng Nội vụ|{A}|Văn phòng|Giao Công an xã tuần tra ban đêm.",
        [OFFICE, ("Công an xã",)],
    ),
]
OTHERS = [
    ("one alone", f"Phòng Nội vụ|{A}|{B}", [(), ()]),
    ("a list of units", f"Phòng Nội vụ|Văn phòng|Công an xã|{A}|{B}", [(), ()]),
    ("a list of two beside a line", f"Phòng Nội vụ|{A}|Văn phòng|Công an xã", [()]),
    ("a deed before the first", f"{A}|Phòng Nội vụ|{B}|Văn phòng", [(), ()]),
    ("who behind the deed", f"{A}|Phòng Nội vụ|{B}|Văn phòng|{C}", [(), (), ()]),
    ("times between", f"Phòng Nội vụ|{A}|05 ngày làm việc|Văn phòng|{C}", None),
    ("no deed below a colon", f"Phòng Nội vụ:|{A}|Phòng khách số hai.|Văn phòng:|{B}", None),
    ("sentences", f"Phòng Nội vụ lập sổ.|{A}|Văn phòng họp tổ.|{B}", None),
    ("titles", f"Công tác nội vụ|{A}|Công tác văn phòng|{B}", None),
]


@pytest.mark.parametrize(
    ("lines", "leads"), [c[1:] for c in CASES + OTHERS[:5]], ids=[c[0] for c in CASES + OTHERS[:5]]
)
def test_leads_of_paragraphs(lines: str, leads: list[tuple[str, ...]]) -> None:
    rows = read_body("\n".join(["II. PHÂN CÔNG NHIỆM VỤ", *lines.split("|")])).rows
    assert [row.leads for row in rows] == leads


@pytest.mark.parametrize("lines", [c[1] for c in OTHERS[5:]], ids=[c[0] for c in OTHERS[5:]])
def test_lines_that_are_no_units_lead_nothing(lines: str) -> None:
    rows = read_body("\n".join(["II. PHÂN CÔNG NHIỆM VỤ", *lines.split("|")])).rows
    assert all(not row.leads for row in rows if row.statement in (A, B))


def test_what_stands_below_the_end_stays_in_its_section() -> None:
    lines = ["I. MỤC ĐÍCH", "Nâng cao nhận thức.", "II. PHÂN CÔNG NHIỆM VỤ", "Phòng Nội vụ", A]
    lines += ["Văn phòng", C, "Yêu cầu các đơn vị thực hiện.", B]
    *_, last = read_body("\n".join(lines)).rows
    assert (last.statement, last.leads, last.section_path) == (B, (), ("II",))


def test_what_closes_the_plan_is_of_no_unit() -> None:
    lines = ["II. PHÂN CÔNG", "Phòng Nội vụ", A, "Văn phòng", C, "Yêu cầu các đơn vị thực hiện."]
    assert [row.leads for row in read_body("\n".join(lines)).rows] == [OFFICE, ROOM]


@pytest.mark.parametrize(
    ("lines", "parents"),
    [
        (f"Phòng Nội vụ:|{A}|Văn phòng:|{B}|{C}", [-1, 0, -1, 2, 2]),
        (f"Phòng Nội vụ|{A}|Văn phòng|{B}", [-1, -1, -1, -1]),
        (f"Phòng Nội vụ:|{A}|{B}", [-1, -1, -1]),
    ],
)
def test_under_no_heading_colons_set_units_apart(lines: str, parents: list[int]) -> None:
    outline = build_outline(join_lines(blocks_of(lines.replace("|", "\n"))))
    assert [node.parent for node in outline.nodes] == parents
