from __future__ import annotations

from extractors.models import Line, Zone, ZoneKind
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
