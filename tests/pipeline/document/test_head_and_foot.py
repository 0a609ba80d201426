"""Legal bases as printed, and the lines of head and foot that no column holds."""

import pytest

from extractors.models import ZoneKind
from pipeline.document.config import Config
from pipeline.document.head_and_foot import bases_of, unheld_texts
from pipeline.document.stages import read_document

HEAD = "UBND XÃ HÒA AN\nSố: 5/KH-UBND\nHòa An, ngày 3 tháng 2 năm 2026\nKẾ HOẠCH\nPhòng cháy\n\n"
BODY = "\nI. NHIỆM VỤ\n- Rà soát quy chế.\n- Sửa nội quy.\n"
CASES = [
    ("Căn cứ Luật Thanh tra năm 2022;\n", ("Căn cứ Luật Thanh tra năm 2022;",)),
    (
        "Căn cứ Quyết định số 7/QĐ-UBND\ncủa UBND tỉnh;\nXét đề nghị của Tổ A,\n",
        (
            "Căn cứ Quyết định số 7/QĐ-UBND của UBND tỉnh;",
            "Xét đề nghị của Tổ A,",
        ),
    ),
    ("UBND xã xây dựng kế hoạch như sau:\n", ()),
    ("", ()),
]


@pytest.mark.parametrize(("bases", "expected"), CASES)
def test_bases(bases: str, expected: tuple[str, ...]) -> None:
    assert bases_of(read_document((HEAD + bases + BODY).encode(), Config())) == expected


def test_a_title_that_opens_like_a_basis_is_none() -> None:
    text = "UBND XÃ HÒA AN\nKẾ HOẠCH\nThực hiện Nghị quyết số 57-NQ/TW\n" + BODY
    assert bases_of(read_document(text.encode(), Config())) == ()


FEET = [
    ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nNguyễn Văn An", []),
    (
        "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An",
        ["TM. ỦY BAN NHÂN DÂN"],
    ),
    ("Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn An", ["(Đã ký)"]),
]


@pytest.mark.parametrize(("foot", "expected"), FEET)
def test_what_no_column_holds_of_a_foot(foot: str, expected: list[str]) -> None:
    read = read_document((HEAD + BODY + "\n" + foot).encode(), Config())
    back = next(zone for zone in read.zones if zone.kind is ZoneKind.BACK)
    assert [text for _, text in unheld_texts(read, back)] == expected
