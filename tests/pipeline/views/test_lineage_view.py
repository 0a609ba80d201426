"""Citations are joined with their documents, and plans stand below what they carry out."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.dataset.load import load
from pipeline.run.lineage import may_be_issuer
from pipeline.views.lineage_view import read_lineage, render_lineage

HEAD = """{issuer}
Số: {number}
{place}, ngày {day} tháng 01 năm 2026

KẾ HOẠCH
{title}

Căn cứ Luật Lưu trữ năm 2024;
{bases}

II. NHIỆM VỤ
1. Rà soát quy chế làm việc của đơn vị. Chủ trì: Bà Trần Thị Mẫu, Chánh Văn phòng.
2. Tổ chức hội nghị tổng kết công tác năm.

Nơi nhận:
- Lưu: VT.
{office}
Lê Văn Thử
"""
PROVINCE = HEAD.format(
    issuer="ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH",
    number="12/KH-UBND",
    place="An Bình",
    day="05",
    title="Cải cách hành chính năm 2026",
    bases="Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;",
    office="CHỦ TỊCH",
)
DEPARTMENT = HEAD.format(
    issuer="UBND TỈNH AN BÌNH\nSỞ NỘI VỤ",
    number="20/KH-SNV",
    place="An Bình",
    day="20",
    title="Triển khai Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh",
    bases="Sở Nội vụ xây dựng Kế hoạch số 20/KH-SNV như sau:",
    office="GIÁM ĐỐC",
)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("lineage")
    (place / "in").mkdir()
    (place / "in" / "a.txt").write_text(PROVINCE, "utf-8")
    (place / "in" / "b.txt").write_text(DEPARTMENT, "utf-8")
    # The number of another body on the same day is another document.
    other = PROVINCE.replace("TỈNH AN BÌNH", "TỈNH LÂM HẢI").replace("An Bình", "Lâm Hải")
    (place / "in" / "c.txt").write_text(other.replace("12/KH-UBND", "13/KH-UBND"), "utf-8")
    run = ["run", str(place / "in"), "--out", str(place / "out"), "--quiet", "--jobs", "1"]
    assert main(run) == 0
    return place / "out"


def test_a_citation_is_joined_with_its_document(dataset: Path) -> None:
    tables = load(dataset)
    names = dict(zip(tables.documents["document_id"], tables.documents["number"], strict=True))
    found = {
        (names[row.document_id], row.cited_key): (row.relation, names.get(row.matched_document_id))
        for row in tables.lineage.itertuples()
    }
    assert found["20/KH-SNV", "12/kh-ubnd@2026-01-05"] == ("carries_out", "12/KH-UBND")
    assert found["12/KH-UBND", "76/nq-cp@2021-07-15"] == ("based_on", None)
    assert not [key for key in found if key[1].startswith("20/kh-snv")]


def test_a_document_that_names_its_own_number_cites_itself(dataset: Path) -> None:
    references = load(dataset).citations
    own = references[references["number"] == "20/KH-SNV"]
    assert own["is_self"].tolist() == [True]


def test_the_tree_shows_who_carries_out_what(dataset: Path) -> None:
    shown = render_lineage(read_lineage(dataset)).splitlines()
    above = next(i for i, line in enumerate(shown) if line.startswith("12/KH-UBND"))
    assert shown[above + 1].startswith("  carries_out: 20/KH-SNV")


def test_persons_can_be_left_out(dataset: Path) -> None:
    tables = load(dataset, persons=False)
    assert tables.documents["signer_name"].isna().all()
    assert tables.assignments["person_name"].isna().all()
    assert "Chánh Văn phòng" in set(tables.assignments["unit_name"])
    names = [name for names in tables.tasks["leads"] for name in names]
    assert not any("Trần Thị Mẫu" in name for name in names)
    assert not any(len(texts) for texts in tables.warnings["texts"])
    assert load(dataset).documents["signer_name"].notna().all()
    assert any(len(texts) for texts in load(dataset).warnings["texts"])


@pytest.mark.parametrize(
    ("cited", "own", "may"),
    [
        ("UBND tỉnh", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", True),
        ("Ủy ban nhân dân tỉnh An Bình", "UBND TỈNH AN BÌNH", True),
        ("Sở Nội vụ", "SỞ NỘI VỤ", True),
        (None, "SỞ NỘI VỤ", True),
        ("UBND tỉnh Lâm Hải", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", False),
        ("UBND xã", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", False),
        ("Sở Y tế", "SỞ NỘI VỤ", False),
    ],
)
def test_an_issuer_as_cited(cited: str | None, own: str, may: bool) -> None:
    assert may_be_issuer(cited, own) is may
