from __future__ import annotations

import pytest

from extractors.codes import Bearing, Genre
from extractors.models import Line, Zone, ZoneKind
from extractors.plan.genres import A_PLAN, Finding
from extractors.plan.reader import read_plan
from tests.extractors.plan_texts import blocks_of, check_rows, read_body

BODY = "II. NHIỆM VỤ\n- Rà soát quy chế của đơn vị.\n"
APPENDIX = "PHỤ LỤC 2\nPHÂN CÔNG NHIỆM VỤ\n- Công khai thủ tục tại trụ sở.\n"


def zones(*parts: tuple[ZoneKind, int, int]) -> list[Zone]:
    return [Zone(*part) for part in parts]


def test_body_and_appendix_in_reading_order() -> None:
    parts = zones((ZoneKind.BODY, 0, 2), (ZoneKind.APPENDIX, 2, 5))
    reading = read_plan(blocks_of(BODY + APPENDIX), parts)
    assert [(s.kind, s.label, s.path) for s in reading.sections] == [
        ("roman", "II", ("II",)),
        ("appendix", "Phụ lục 2", ("Phụ lục 2",)),
    ]
    check_rows(
        reading.rows,
        [
            ("Rà soát quy chế của đơn vị.", {"section": 0}),
            (
                "Công khai thủ tục tại trụ sở.",
                {
                    "section": 1,
                    "section_path": ("Phụ lục 2",),
                    "section_heading": "PHÂN CÔNG NHIỆM VỤ",
                },
            ),
        ],
    )


def test_other_zones_bear_no_rows() -> None:
    for kind in (ZoneKind.FRONT, ZoneKind.ARTICLES, ZoneKind.BACK):
        reading = read_plan(blocks_of(BODY), zones((kind, 0, 2)))
        assert (reading.rows, reading.sections, reading.decisions) == ([], [], [])


def test_sections_of_an_appendix_stand_under_it() -> None:
    reading = read_body(
        "PHỤ LỤC\nCÁC NHIỆM VỤ\nI. THỂ CHẾ\n1. Rà soát quy chế của đơn vị.", ZoneKind.APPENDIX
    )
    assert [(s.label, s.parent, s.level, s.path) for s in reading.sections] == [
        ("Phụ lục", -1, 1, ("Phụ lục",)),
        ("I", 0, 2, ("Phụ lục", "I")),
    ]
    check_rows(
        reading.rows,
        [("Rà soát quy chế của đơn vị.", {"section_path": ("Phụ lục", "I"), "ordinal": "1"})],
    )


def test_an_appendix_of_targets() -> None:
    text = (
        "PHỤ LỤC 1\nCÁC CHỈ TIÊU NĂM 2026\nSTT\tNội dung\tThời gian\n"
        "1\tĐạt 90% hồ sơ\tQuý I\n2\tĐạt 5 việc\tQuý II"
    )
    assert [row.kind for row in read_body(text, ZoneKind.APPENDIX).rows] == ["target", "target"]


def test_an_appendix_about_something_else() -> None:
    text = "PHỤ LỤC 1\nMẪU PHIẾU KHẢO SÁT\n- Họ và tên người được hỏi.\n- Nơi ở hiện nay."
    assert read_body(text, ZoneKind.APPENDIX).rows == []


def test_an_empty_appendix_is_nothing() -> None:
    blank = Line(raw="", text="", page_number=1, number=1)
    assert read_plan([blank], zones((ZoneKind.APPENDIX, 0, 1))).sections == []


ASKING = "Căn cứ tình hình của Trường, Trường Mẫu yêu cầu:"
DOERS = (
    "Cán bộ, giảng viên nghiêm túc đeo thẻ khi vào cổng.",
    "Trưởng các khoa có trách nhiệm quán triệt nội quy.",
    "Phòng Quản trị, Trung tâm Thư viện tạm dừng cho mượn hội trường.",
)
NOTICE = Finding(Genre.OTHER, Bearing.ASSIGNMENTS, "the head says “thông báo”")
BELOW_PREAMBLE = [
    ("a page without a type", A_PLAN, ASKING, DOERS, 3),
    ("a notice", NOTICE, ASKING, DOERS, 3),
    ("a page whose preamble tells", A_PLAN, "Trường Mẫu họp giao ban tháng 3.", DOERS, 0),
    ("a preamble that asks nobody", A_PLAN, "Yêu cầu đối với ứng viên:", DOERS, 0),
    (
        "what was",
        A_PLAN,
        ASKING,
        ("Phòng Quản trị đã sửa cổng.", "Trung tâm Thư viện đã thêm 20 ghế."),
        0,
    ),
    ("things", NOTICE, ASKING, ("Đơn xin học.", "Ảnh của học sinh."), 0),
]


@pytest.mark.parametrize(
    ("finding", "preamble", "said", "count"),
    [c[1:] for c in BELOW_PREAMBLE],
    ids=[c[0] for c in BELOW_PREAMBLE],
)
def test_paragraphs_below_a_preamble_that_asks(
    finding: Finding, preamble: str, said: tuple[str, ...], count: int
) -> None:
    blocks = blocks_of("\n\n".join((preamble, *said)))
    parts = zones((ZoneKind.FRONT, 0, 1), (ZoneKind.BODY, 1, len(blocks)))
    assert [row.statement for row in read_plan(blocks, parts, finding).rows] == list(said[:count])


PLANNED = "Vừa qua, UBND tỉnh ban hành Kế hoạch số 12/KH-UBND về việc trồng rừng."
HELD = "Sáng 05/3/2026, UBND tỉnh họp báo về việc trồng rừng trên địa bàn tỉnh."
ASKED = "UBND tỉnh yêu cầu các sở, ban, ngành và các xã tiếp tục rà soát đất trống."
STEPS = "Lộ trình gồm 02 giai đoạn:\n\nGiai đoạn 1: {}\n\nGiai đoạn 2: Tổ chức trồng."
TOLD_PAGES = [
    ("what who planned asks", PLANNED, ASKED, 1),
    ("what somebody else asks", PLANNED, ASKED.replace("UBND tỉnh", "Hội Mẫu"), 0),
    ("what is asked where no plan is told of", HELD, ASKED, 0),
    ("what a planner said", PLANNED, "UBND tỉnh đã họp với các sở, ban, ngành.", 0),
    ("what a planner asks for nobody", PLANNED, "UBND tỉnh yêu cầu nâng cao chất lượng.", 0),
    ("the steps of a plan", PLANNED, STEPS.format("Hoàn thành việc chọn giống."), 2),
    ("steps where no plan is told of", HELD, STEPS.format("Hoàn thành việc chọn giống."), 0),
    ("steps that are no deeds", PLANNED, STEPS.format("Các loại đất trống."), 0),
    ("steps that do not count on", PLANNED, STEPS.replace("2:", "3:").format("Lập sổ."), 0),
    ("one step", PLANNED, "Lộ trình gồm:\n\nGiai đoạn 1: Hoàn thành việc chọn giống.", 0),
]


@pytest.mark.parametrize(
    ("front", "text", "count"), [t[1:] for t in TOLD_PAGES], ids=[t[0] for t in TOLD_PAGES]
)
def test_pages_that_tell_of_a_plan(front: str, text: str, count: int) -> None:
    blocks = blocks_of(f"{front}\n\nRừng của tỉnh rộng 5.000 ha.\n\n{text}")
    parts = zones((ZoneKind.FRONT, 0, 1), (ZoneKind.BODY, 1, len(blocks)))
    assert len(read_plan(blocks, parts).rows) == count


TOLD = "Xã có năm thôn.\nDân số xã tăng.\nĐường xá xuống cấp.\nChợ xã nằm ven sông.\n"
CUT = f"- Rà soát quy chế.\n- Công khai thủ tục.\n{TOLD}2.2. Giao Tổ A\n- Lập sổ."


@pytest.mark.parametrize(
    ("above", "rows"), [("", 3), ("\n\n\n", 3), ("THÔNG BÁO\n", 1)], ids=["none", "blank", "a head"]
)
def test_items_whose_heading_stands_on_a_page_before(above: str, rows: int) -> None:
    head, body = [Line(line, line, 1, 0) for line in above.splitlines()], blocks_of(CUT)
    bounds = len(head), len(head) + len(body)
    parts = zones((ZoneKind.FRONT, 0, bounds[0]))[: bool(head)]
    reading = read_plan((*head, *body), [*parts, Zone(ZoneKind.BODY, *bounds)])
    assert len(reading.rows) == rows
