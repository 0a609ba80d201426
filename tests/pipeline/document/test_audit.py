from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from extractors.misread.head_and_foot import OwnReading
from extractors.models import (
    BackMatter,
    DropKind,
    FrontMatter,
    MendedLabel,
    MendedPrint,
    ZoneKind,
)
from extractors.plan.reading import PlanRows
from normalizers.time.periods import Period
from pipeline.document.audit import audit
from pipeline.document.file_doubts import Evidence
from tests.extractors.plan_texts import read_body

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
WHOLE = FrontMatter(
    document_type="kế hoạch",
    number="5/KH-TTM",
    symbol="KH-TTM",
    place="An Lạc",
    issued_on=date(2026, 1, 5),
)
PLAN = "I. MỤC TIÊU\n- Đạt 90% hồ sơ.\nII. NHIỆM VỤ\n- Rà soát quy chế."
HEAD = "STT\tNhiệm vụ\tChủ trì\tThời gian\n"
APPENDIX = "PHỤ LỤC 1\nNHIỆM VỤ NĂM 2026\n" + HEAD


def evidence(
    text: str = PLAN,
    front: FrontMatter = WHOLE,
    period: Period | None = YEAR,
    quality: float = 0.95,
    reading: PlanRows | None = None,
) -> Evidence:
    read = reading or read_body(
        text, ZoneKind.APPENDIX if text.startswith("PHỤ LỤC") else ZoneKind.BODY
    )
    return Evidence(front, period, quality, read.sections, read.rows, read.decisions, text)


def rows(*ordinals: str) -> str:
    return "\n".join(f"{ordinal}\tRà soát quy chế {ordinal}\tTổ A\tQuý I" for ordinal in ordinals)


def codes(found: Evidence) -> list[str]:
    return [issue.code for issue in audit(found)]


def test_a_plan_in_order_gives_none() -> None:
    assert audit(evidence()) == ()


READ_OTHERWISE = MendedPrint(7, "GIÁM ĐÓC", "GIÁM ĐỐC", is_head=False)
UNSIGNED = BackMatter(signer_title="CHỦ TỊCH")
FIRES = [
    (
        "no_sections",
        evidence(
            "- Rà soát quy chế.\n- Họp giao ban.", reading=PlanRows(rows=read_body(PLAN).rows)
        ),
    ),
    ("no_tasks", evidence("I. MỤC ĐÍCH\n- Nâng cao nhận thức.")),
    (
        "unread_table",
        evidence(
            f"{PLAN}\n\nRà soát quy chế làm việc\tSở Y tế\tA\nSửa đổi nội quy cơ quan\tSở Nội vụ\tB"
        ),
    ),
    ("low_quality", evidence(quality=0.69)),
    ("number_blank", evidence(front=FrontMatter(symbol="KH-TTM"))),
    ("date_incomplete", evidence(front=FrontMatter(place="An Lạc"))),
    ("signer_unread", evidence()._replace(back=UNSIGNED, ocr_confidence=0.95)),
    (
        "foot_unread",
        evidence()._replace(back=BackMatter(recipients=("Sở LĐ và XHUnh",)), ocr_confidence=0.95),
    ),
    (
        "foot_unread",
        evidence()._replace(
            own=OwnReading((), unread_offices=("Èt + CHỦ TỊCH",)), ocr_confidence=0.95
        ),
    ),
    ("mended_print", evidence()._replace(own=OwnReading((), mended=(READ_OTHERWISE,)))),
    (
        "head_unread",
        evidence()._replace(dropped=frozenset({DropKind.UNREAD}), ocr_confidence=0.95),
    ),
    ("head_unread", evidence()._replace(own=OwnReading((), names=("ĐÔNG",)), ocr_confidence=0.95)),
    ("unsure_scan", evidence()._replace(ocr_confidence=0.8)),
    ("unsure_scan", evidence()._replace(ocr_confidence=0.95, unsure_pages=(4,))),
    ("repeated_label", evidence(PLAN + "\nII. TỔ CHỨC THỰC HIỆN\n- Họp giao ban.")),
    ("skipped_label", evidence(PLAN + "\nIV. TỔ CHỨC THỰC HIỆN\n- Họp giao ban.")),
    (
        "mended_label",
        evidence()._replace(mended_labels=(MendedLabel(3, "L. MỤC ĐÍCH", "I"),)),
    ),
    ("ordinal_gap", evidence(APPENDIX + rows("1", "2", "4"))),
    (
        "ordinal_outside_group",
        evidence("II. NHIỆM VỤ\n1. Thể chế\n- Rà soát.\n2.2. Bộ máy\n- Họp.\n3. Khác\n- Lập sổ."),
    ),
    (
        "ordinal_outside_group",
        evidence("II. NHIỆM VỤ\n4. Thể chế\n4.1. Rà soát quy chế.\n5.3. Họp giao ban."),
    ),
    ("count_mismatch", evidence(APPENDIX + rows("1", "2") + "\nGồm: 03 nhiệm vụ")),
    ("missing_appendix", evidence(PLAN + "\n- Lập báo cáo (Phụ lục 2 kèm theo).")),
    ("year_contradiction", evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ NĂM 2024"))),
    ("ragged_table", evidence("II. NHIỆM VỤ\n" + HEAD + rows("1") + "\n2\tHọp giao ban\tTổ A")),
]


@pytest.mark.parametrize(
    ("code", "found"), FIRES, ids=[f"{i}-{code}" for i, (code, _) in enumerate(FIRES)]
)
def test_fires(code: str, found: Evidence) -> None:
    assert codes(found).count(code) == 1


SILENT = [
    ("no_sections", evidence("I. MỤC ĐÍCH\n- Nâng cao nhận thức.")),
    ("no_tasks", evidence("II. NHIỆM VỤ\n- Rà soát quy chế.")),
    ("low_quality", evidence(quality=0.7)),
    ("number_blank", evidence(front=FrontMatter())),
    ("date_incomplete", evidence(front=FrontMatter())),
    ("signer_unread", evidence()._replace(back=UNSIGNED)),  # no scan: nothing is printed there
    ("signer_unread", evidence()._replace(ocr_confidence=0.95)),
    ("foot_unread", evidence()._replace(back=BackMatter(recipients=("Sở LĐ và XHUnh",)))),
    (
        "foot_unread",
        evidence()._replace(back=BackMatter(recipients=("Sở Y tế",)), ocr_confidence=0.95),
    ),
    (
        "head_unread",
        evidence()._replace(own=OwnReading((), names=("UBND XÃ",)), ocr_confidence=0.9),
    ),
    (
        "signer_unread",
        evidence()._replace(back=replace(UNSIGNED, signer_name="Lê Văn Mẫu"), ocr_confidence=0.95),
    ),
    ("repeated_label", evidence("A. MỘT\nI. NHIỆM VỤ\n- Rà soát.\nB. HAI\nI. NHIỆM VỤ\n- Họp.")),
    ("skipped_label", evidence(PLAN + "\nIII. TỔ CHỨC THỰC HIỆN\n- Họp giao ban.")),
    (
        "skipped_label",  # a heading between that was read as a Roman one
        evidence(PLAN + "\nI. Nhiệm vụ\n- Họp.\nIII. TỔ CHỨC THỰC HIỆN\n- Họp giao ban."),
    ),
    ("skipped_label", evidence(PLAN + "\nV/V TỔ CHỨC HỘI THI\n- Họp giao ban.")),
    (
        "skipped_label",
        evidence(
            "A. MỘT\nI. NHIỆM VỤ\n- Rà soát.\nII. KHÁC\n- Lập sổ.\nB. HAI\nI. NHIỆM VỤ\n- Họp."
        ),
    ),
    ("ordinal_gap", evidence(APPENDIX + rows("1", "2", "3"))),
    ("ordinal_gap", evidence(APPENDIX + rows("1", "2", "1", "2"))),
    ("ordinal_gap", evidence(APPENDIX + rows("3", "4"))),
    ("ordinal_gap", evidence("II. NHIỆM VỤ\n1. Rà soát quy chế.\n4. Họp giao ban.")),
    (
        "ordinal_outside_group",
        evidence("II. NHIỆM VỤ\n1. Thể chế\n1.1. Rà soát quy chế.\n1.2. Họp giao ban."),
    ),
    (
        "ordinal_outside_group",
        evidence("I. NHIỆM VỤ\n1.1. Thể chế\n- Rà soát.\nII. KHÁC\n2.1. Bộ máy\n- Họp."),
    ),
    (
        "ordinal_outside_group",
        evidence(
            "I. NHIỆM VỤ\n1. Thể chế\n1.1. Văn bản\n1.1.1. Rà soát.\n1.1.2. Sửa đổi.\n1.2. Họp."
        ),
    ),
    ("ordinal_outside_group", evidence(APPENDIX + rows("1", "2.2", "3"))),
    ("count_mismatch", evidence(APPENDIX + rows("1", "2") + "\nGồm: 02 nhiệm vụ")),
    ("count_mismatch", evidence(APPENDIX + rows("1", "2") + "\nGồm các tổ liên quan")),
    ("missing_appendix", evidence(APPENDIX + rows("1", "2") + "\n(Phụ lục 1 đính kèm)")),
    (
        "missing_appendix",
        evidence(PLAN + "\n- Theo Phụ lục II kèm theo Nghị định số 30/2020/NĐ-CP."),
    ),
    ("missing_appendix", evidence(PLAN + "\n- Theo mẫu tại Phụ lục của Nghị định.")),
    ("year_contradiction", evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ NĂM 2026"))),
    (
        "year_contradiction",
        evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045")),
    ),
    ("year_contradiction", evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ TỪ NĂM 2027"))),
    (
        "year_contradiction",
        evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ GIAI ĐOẠN 2024 - 2028")),
    ),
    ("year_contradiction", evidence("I. KẾT QUẢ NĂM 2025\n- Đã họp.\n" + PLAN)),
    (
        "year_contradiction",
        evidence(PLAN.replace("II. NHIỆM VỤ", "II. NHIỆM VỤ NĂM 2024"), period=None),
    ),
    ("ragged_table", evidence("II. NHIỆM VỤ\n" + HEAD + rows("1", "2"))),
]


@pytest.mark.parametrize(
    ("code", "found"), SILENT, ids=[f"{i}-{code}" for i, (code, _) in enumerate(SILENT)]
)
def test_is_silent(code: str, found: Evidence) -> None:
    assert code not in codes(found)


def test_a_line_read_otherwise_is_told_with_both() -> None:
    (issue,) = audit(evidence()._replace(own=OwnReading((), mended=(READ_OTHERWISE,))))
    assert issue.line_number == 7
    assert issue.message == "“GIÁM ĐÓC” in the foot of the scan is read as “GIÁM ĐỐC”"


def test_an_issue_names_its_line() -> None:
    (issue,) = audit(evidence(PLAN + "\nII. TỔ CHỨC THỰC HIỆN\n- Họp giao ban."))
    assert (issue.code, issue.line_number, issue.message) == (
        "repeated_label",
        5,
        "the label II stands twice",
    )


COUNTS = [
    ("Gồm: 02 nội dung, 03 nhiệm vụ", []),
    ("Gồm: 03 nội dung, 03 nhiệm vụ", ["count_mismatch"]),
    ("Gồm: 03 nội dung, 04 nhiệm vụ", ["count_mismatch", "count_mismatch"]),
    ("Tổng cộng: 3 (ba) nhiệm vụ", []),
]


@pytest.mark.parametrize(("count", "expected"), COUNTS)
def test_counts_of_groups_and_rows(count: str, expected: list[str]) -> None:
    grouped = (
        "I\tCải cách thể chế\t\t\n"
        + rows("1", "2")
        + "\nII\tCải cách tài chính công\t\t\n"
        + rows("3")
    )
    assert codes(evidence(APPENDIX + grouped + "\n" + count)) == expected
