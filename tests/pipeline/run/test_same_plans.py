from pathlib import Path

import pytest

from pipeline import load, load_documents, load_tasks
from pipeline.document.ids import document_id
from pipeline.run.same_plans import Candidate, is_same_plan, same_of

ISSUER = ("ủy", "ban", "nhân", "dân", "xã", "hòa", "bình")
ROWS = ("rà soát thủ tục", "số hóa hồ sơ", "tổ chức tập huấn", "báo cáo kết quả")


def candidate(
    sha256: str, *statements: str, issuer: tuple[str, ...] = ISSUER, source_format: str = "pdf"
) -> Candidate:
    return Candidate(sha256 * 64, issuer, source_format, frozenset(statements))


PAIRS = [
    ("the same rows", candidate("a", *ROWS), candidate("b", *ROWS), True),
    ("a scan that misread some", candidate("a", *ROWS), candidate("b", *ROWS[:3], "bao cao"), True),
    ("a document cut short", candidate("a", *ROWS), candidate("b", *ROWS[:2]), True),
    ("an appendix with rows of its own", candidate("a", *ROWS), candidate("b", "mua sắm"), False),
    ("one row in common", candidate("a", *ROWS), candidate("b", ROWS[0], "x", "y"), False),
    (
        "another issuer",
        candidate("a", *ROWS),
        candidate("b", *ROWS, issuer=("sở", "y", "tế")),
        False,
    ),
    ("no issuer", candidate("a", *ROWS, issuer=()), candidate("b", *ROWS, issuer=()), False),
    ("no rows", candidate("a"), candidate("b"), False),
]


@pytest.mark.parametrize(
    ("one", "other", "expected"), [pair[1:] for pair in PAIRS], ids=[pair[0] for pair in PAIRS]
)
def test_is_same_plan(one: Candidate, other: Candidate, expected: bool) -> None:
    assert is_same_plan(one, other) is is_same_plan(other, one) is expected


def test_the_first_stands_for_all() -> None:
    copies = [
        candidate("a", *ROWS),
        candidate("b", *ROWS),
        candidate("c", "mua sắm"),
        candidate("d", *ROWS),
    ]
    first = document_id("a" * 64)
    assert same_of(copies) == {document_id("b" * 64): first, document_id("d" * 64): first}


PLAN = """ỦY BAN NHÂN DÂN XÃ HÒA BÌNH
Số: 12/KH-UBND
Hòa Bình, ngày 15 tháng 3 năm 2026

KẾ HOẠCH
Chuyển đổi số năm 2026

I. NHIỆM VỤ
1. Rà soát thủ tục hành chính của xã.
2. Số hóa hồ sơ lưu trữ.
"""


def web_page(text: str) -> str:
    return (
        "<html><body>" + "".join(f"<p>{line}</p>" for line in text.splitlines()) + "</body></html>"
    )


@pytest.mark.slow
def test_a_plan_in_two_formats_counts_once(tmp_path: Path) -> None:
    from pipeline.cli import main

    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN)
    (folder / "plan.html").write_text(web_page(PLAN))
    (folder / "other.txt").write_text(PLAN.replace("12/KH", "13/KH"))
    out = tmp_path / "out"
    assert main(["run", str(folder), "-o", str(out), "-j", "1", "-q"]) == 0
    whole = load(out, copies=True)
    known = whole.documents[whole.documents["same_plan_as"].notna()]
    same = {row.source_path: row.same_plan_as for row in known.itertuples()}
    ids = {row.source_path: row.document_id for row in whole.documents.itertuples()}
    assert same == {"plan.txt": ids["plan.html"]}
    once = load(out)
    assert {*once.documents["source_path"]} == {"plan.html", "other.txt"}
    assert (len(whole.tasks), len(once.tasks), len(load_tasks(out))) == (6, 4, 4)
    assert {*once.assignments["task_id"]} <= {*once.tasks["task_id"]}
    assert (len(load_tasks(out, copies=True)), len(load_documents(out))) == (6, 2)
