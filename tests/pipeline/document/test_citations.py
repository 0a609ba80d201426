"""The legal documents that a document cites."""

import pytest

from pipeline.document.citations import Citation, citations_of
from pipeline.document.config import Config
from pipeline.document.normalize import DocumentContext
from pipeline.document.stages import read_document

HEAD = """UBND XÃ HÒA AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 5/KH-UBND\tHòa An, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

"""
CITED = "Căn cứ Quyết định số 7/QĐ-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh;"


def cited(body: str, has_lines: bool = True) -> list[Citation]:
    read = read_document(f"{HEAD}{body}\n".encode(), Config())
    return list(citations_of(read, DocumentContext("d", has_lines=has_lines)))


CASES = [
    ("a legal base", CITED, [("7/QĐ-UBND", "based_on")]),
    ("twice", f"{CITED}\n\nI. NHIỆM VỤ\n1. Thực hiện Quyết định số 7/QĐ-UBND ngày 05/01/2026.",
     [("7/QĐ-UBND", "based_on")]),
    ("two of one number", "1. Rà soát Quyết định số 7/QĐ-UBND ngày 05/01/2026.\n"
     "2. Sửa Quyết định số 7/QĐ-UBND ngày 06/3/2025.", None),
    ("none", "I. NHIỆM VỤ\n1. Rà soát quy chế.", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "found"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_each_document_is_cited_once(body: str, found: list[tuple[str, str]] | None) -> None:
    each = cited(body)
    assert [one.reference.ordinal for one in each] == list(range(len(each)))
    if found is None:
        assert [one.reference.number for one in each] == ["7/QĐ-UBND"] * 2
    else:
        assert [(one.reference.number, one.lineage and one.lineage.relation) for one in each] == (
            found
        )


def test_its_own_number_has_no_lineage() -> None:
    (one,) = cited("(Kèm theo Kế hoạch số 5/KH-UBND ngày 03/02/2026 của UBND xã)")
    assert one.reference.is_self and one.lineage is None
    (other,) = cited("1. Thực hiện Kế hoạch số 5/KH-UBND ngày 04/02/2025 của UBND xã.")
    assert not other.reference.is_self and other.lineage is not None


def test_where_it_stands() -> None:
    (one,) = cited(CITED)
    assert (one.reference.page, one.reference.line) == (1, 7)
    (one,) = cited(CITED, has_lines=False)
    assert (one.reference.page, one.reference.line) == (1, None)
