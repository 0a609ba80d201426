"""`kehoach report`: the file, the clippings beside it, and that its parts are installed."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from pipeline.cli import main
from tests.extractors.pdf_maker import Sheet, make_pdf
from tests.places import ROOT

HEAD = ["UBND XÃ PHÚ LẠC", "Số: 05/KH-UBND", "KẾ HOẠCH", "Chuyển đổi số năm 2026", "",
        "II. NHIỆM VỤ", "1. Rà soát quy chế làm việc của các bộ phận thuộc xã.",
        "2. Tổ chức hội nghị tổng kết công tác chuyển đổi số."]  # fmt: skip
CLIPPINGS_RE = re.compile(r'id="clippings">(.*?)</script>', re.DOTALL)


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / "in").mkdir()
    (folder / "in" / "a.pdf").write_bytes(make_pdf([Sheet().lines(90, 100, HEAD)]))
    (folder / "in" / "b.txt").write_text("\n".join(HEAD).replace("05/", "06/"), "utf-8")
    out = folder / "out"
    assert main(["run", str(folder / "in"), "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    return out


def clippings(page: Path) -> dict[str, dict[str, list[str]]]:
    found = CLIPPINGS_RE.search(page.read_text("utf-8"))
    assert found
    return dict(json.loads(found[1]))


def test_it_stands_in_the_dataset_and_a_run_does_not_mind(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(dataset)]) == 0
    assert capsys.readouterr().out.strip() == str(dataset / "report.html")
    assert "Báo cáo kế hoạch" in (dataset / "report.html").read_text("utf-8")
    inputs = str(dataset.parent / "in")
    assert main(["run", inputs, "--out", str(dataset), "--quiet", "--jobs", "1"]) == 0
    assert (dataset / "report.html").exists()


def test_clippings_of_all_rows_lie_beside_it(dataset: Path, tmp_path: Path) -> None:
    page = tmp_path / "plans.html"
    assert main(["report", str(dataset), "-o", str(page), "--clippings", "all"]) == 0
    found = clippings(page)
    assert len(found) == 4
    pictures = [name for row in found.values() for name in row.get("pictures", ())]
    beside = [name for name in pictures if not name.startswith("data:")]
    assert all((tmp_path / name).read_bytes().startswith(b"\x89PNG") for name in beside)
    assert len(pictures) == 2  # those of the PDF; the text has its lines
    lines = [row["lines"] for row in found.values() if "lines" in row]
    assert len(lines) == 2


def test_no_clippings_where_none_are_wanted(dataset: Path, tmp_path: Path) -> None:
    page = tmp_path / "plans.html"
    assert main(["report", str(dataset), "-o", str(page), "--clippings", "none"]) == 0
    assert clippings(page) == {}
    assert [path.name for path in tmp_path.iterdir()] == ["plans.html"]


def test_a_folder_without_a_dataset_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["report", str(tmp_path)]) == 2
    assert "there is no dataset here" in capsys.readouterr().err


def test_the_parts_of_the_page_are_installed_with_it() -> None:
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    folder = ROOT / "pipeline" / "report"
    installed = {path for pattern in tool["package-data"]["pipeline.report"]
                 for path in folder.glob(pattern)}  # fmt: skip
    present = {path for path in folder.rglob("*") if path.is_file() and path.suffix != ".py"}
    assert {path for path in present if "__pycache__" not in path.parts} == installed
