from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.codes import Origin
from extractors.lines.label_words import LabelRole
from extractors.lines.labels import Label
from extractors.models import OtherText
from extractors.plan.assignment_blocks import (
    Block,
    assign,
    bare_assignment,
    labelled_line,
    read_block,
)
from tests.extractors.plan_texts import task_row

ROW = task_row(
    "Rà soát quy chế.", leads=("Tổ Văn thư",), deadline="Năm 2026", flags=("from_prose", "torn_row")
)


def label(role: str, value: str) -> Label:
    return Label(LabelRole(role), role, value)


BLOCKS = [
    ("a lead", [("lead", "Văn phòng.")], {"leads": ("Văn phòng",)}),
    (
        "a lead and a time",
        [("lead", "Bà Lê Thị Mẫu, Kế toán; trước ngày 15 hằng tháng")],
        {"leads": ("Bà Lê Thị Mẫu, Kế toán",), "deadline": "trước ngày 15 hằng tháng"},
    ),
    ("times that stand below", [("deadline", "Tùy tình hình, họp các buổi như sau:")], {}),
    (
        "times that stand in an appendix",
        [("lead", "Văn phòng."), ("deadline", "Chi tiết tại Phụ lục 2.")],
        {"leads": ("Văn phòng",), "other": (OtherText("deadline", "Chi tiết tại Phụ lục 2."),)},
    ),
    ("somebody's calendar", [("deadline", "Theo lịch của xã")], {"deadline": "Theo lịch của xã"}),
    ("a time beside one", [("deadline", "Quý I (Phụ lục 2)")], {"deadline": "Quý I (Phụ lục 2)"}),
    ("a time over more", [("deadline", "Tháng 3/2026, gồm:")], {"deadline": "Tháng 3/2026, gồm:"}),
    (
        "a lead and several times",
        [("lead", "Tổ Thư viện, quý II, quý III")],
        {"leads": ("Tổ Thư viện",), "deadline": "quý II, quý III"},
    ),
    (
        "a time of its own",
        [("lead", "Văn phòng, Đội Quý Hai"), ("deadline", "Quý I")],
        {"leads": ("Văn phòng", "Đội Quý Hai"), "deadline": "Quý I"},
    ),
    (
        "several leads",
        [("lead", "Văn phòng; Phòng Tài vụ")],
        {"leads": ("Văn phòng", "Phòng Tài vụ")},
    ),
    (
        "lead and coordinators in one value",
        [("lead", "Phòng Tổng hợp chủ trì, phối hợp với Phòng Tài vụ")],
        {"leads": ("Phòng Tổng hợp",), "coordinators": ("Phòng Tài vụ",)},
    ),
    (
        "the whole block",
        [
            ("lead", "Văn phòng"),
            ("coordinator", "Các phòng"),
            ("deliverable", "Báo cáo."),
            ("deadline", "Quý I;"),
        ],
        {
            "leads": ("Văn phòng",),
            "coordinators": ("Các phòng",),
            "deliverable": "Báo cáo",
            "deadline": "Quý I",
        },
    ),
    (
        "a role that comes twice",
        [("deliverable", "Báo cáo."), ("deliverable", "Tờ trình.")],
        {"deliverable": "Báo cáo; Tờ trình"},
    ),
    (
        "the role once more behind the names",
        [("coordinator", "Các phòng và đoàn thể phối hợp triển khai thực hiện.")],
        {"coordinators": ("Các phòng và đoàn thể",)},
    ),
    ("notes", [("lead", "Văn phòng"), ("notes", "Trọng tâm")], {"notes": "Trọng tâm"}),
    (
        "an empty value says nothing",
        [("lead", ""), ("deadline", "")],
        {"leads": (), "deadline": None},
    ),
    (
        "money and place say nothing",
        [("funding", "Ngân sách"), ("place", "Hội trường")],
        {"deadline": None},
    ),
]


@pytest.mark.parametrize(
    ("labels", "expected"), [b[1:] for b in BLOCKS], ids=[b[0] for b in BLOCKS]
)
def test_read_block(labels: list[tuple[str, str]], expected: dict[str, object]) -> None:
    block = read_block([label(*pair) for pair in labels])
    assert {name: getattr(block, name) for name in expected} == expected


def test_what_makes_a_block() -> None:
    assert Block(leads=("A",)) and Block(deadline="Quý I") and Block(deliverable="Báo cáo")
    assert not Block() and not Block(notes="Trọng tâm") and not read_block([])


def test_assign_adds_what_the_block_says() -> None:
    row = assign(
        ROW, Block(coordinators=("Các phòng",), deliverable="Báo cáo", line_numbers=(6, 7))
    )
    assert (row.origin, row.leads, row.coordinators) == (
        Origin.ASSIGNMENT,
        ("Tổ Văn thư",),
        ("Các phòng",),
    )
    assert (row.deliverable, row.deadline, row.line_numbers) == ("Báo cáo", "Năm 2026", (5, 6, 7))
    assert row.flags == ("torn_row",)


def test_assign_prefers_the_block() -> None:
    row = assign(ROW, Block(leads=("Văn phòng",), deadline="Quý I"))
    assert (row.leads, row.deadline) == (("Văn phòng",), "Quý I")


def test_an_empty_block_changes_nothing() -> None:
    assert assign(ROW, Block()) == ROW
    assert assign(replace(ROW, origin=Origin.TABLE), Block()).origin is Origin.TABLE


def test_a_block_that_names_no_doer_belongs_to_the_row() -> None:
    row = assign(ROW, Block(notes="Trọng tâm", line_numbers=(6,)))
    assert row == replace(ROW, notes="Trọng tâm", line_numbers=(5, 6))


LINES = [
    ("Chủ trì: Văn phòng", ["lead"]),
    (
        "Đơn vị chủ trì: Văn phòng; phối hợp: Phòng Tài vụ; thời gian: Quý I.",
        ["lead", "coordinator", "deadline"],
    ),
    ("(Chủ trì: Văn phòng; thời gian: Quý I/2026)", ["lead", "deadline"]),
    ("(Giao Phòng Tổng hợp chủ trì, phối hợp với Văn phòng).", ["assignment"]),
    ("(Báo cáo bằng văn bản)", []),
    ("(Văn phòng)", []),
    ("(Chi tiết tại Phụ lục 1)", []),
    ("Giao Phòng Tổng hợp chủ trì rà soát quy chế.", []),
    ("Rà soát quy chế (Giao Văn phòng chủ trì)", []),
    ("Nhiệm vụ: Rà soát quy chế.", []),
    ("Mục tiêu chung: Nâng cao chất lượng.", []),
    ("()", []),
    ("", []),
]


BARE = [
    ("Phòng Tôn giáo chủ trì, thực hiện thường xuyên.", ["Phòng Tôn giáo chủ trì", "thường xuyên"]),
    (
        "Phòng Tôn giáo chủ trì, phối hợp UBND các xã, quý III năm 2026.",
        ["Phòng Tôn giáo chủ trì, phối hợp UBND các xã", "quý III năm 2026"],
    ),
    (
        "Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ.",
        ["Giao Văn phòng chủ trì, phối hợp với Phòng Tài vụ"],
    ),
    (
        "UBND xã chủ trì, Hội Phụ nữ xã và các thôn phối hợp.",
        ["UBND xã chủ trì, Hội Phụ nữ xã và các thôn phối hợp"],
    ),
    (
        "Giao Cục Biển chủ trì, phối hợp với Sở A, Vụ Kế hoạch hoàn thành trước ngày 30/6/2026.",
        [
            "Giao Cục Biển chủ trì, phối hợp với Sở A, Vụ Kế hoạch",
            "hoàn thành trước ngày 30/6/2026",
        ],
    ),
    ("Sở Tư pháp chủ trì, phối hợp với các sở rà soát văn bản.", []),
    ("Sở Tư pháp chủ trì xây dựng kế hoạch trong quý I/2026.", []),
    ("Văn phòng: chủ trì, phối hợp với Phòng Tài vụ.", []),
    ("Các đơn vị thực hiện thường xuyên.", []),
    ("Phối hợp với cơ quan chủ trì.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "values"), BARE)
def test_bare_assignment(text: str, values: list[str]) -> None:
    assert [found.value for found in bare_assignment(text)] == values


@pytest.mark.parametrize(("text", "roles"), LINES)
def test_labelled_line(text: str, roles: list[str]) -> None:
    assert [found.role for found in labelled_line(text)] == roles


def test_values_that_no_field_takes_are_kept() -> None:
    block = read_block([label("lead", "Văn phòng"), label("funding", "Ngân sách xã")])
    assert block.other == (OtherText("funding", "Ngân sách xã"),)
    assert assign(ROW, block).other == block.other
    assert assign(ROW, read_block([label("place", "Hội trường")])).other == (
        OtherText("place", "Hội trường"),
    )
