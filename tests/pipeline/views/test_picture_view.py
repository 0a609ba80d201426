"""The boxes of what was seen, drawn on the pages."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from extractors.models import Box
from pipeline.cli import main
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from pipeline.views.picture_view import DPI, GREEN, RED, draw_pages, page_marks
from tests.extractors.pdf_maker import Sheet, make_pdf
from tests.places import DOCUMENTS

TABLE = DOCUMENTS / "20-bang-dai-108-nhiem-vu.pdf"
HEAD = ["UBND XÃ PHÚ LẠC", "Số: 05/KH-UBND", "KẾ HOẠCH", "Chuyển đổi số năm 2026", "",
        "II. NHIỆM VỤ", "1. Rà soát quy chế làm việc của các bộ phận thuộc xã.",
        "2. Tổ chức hội nghị tổng kết công tác chuyển đổi số."]  # fmt: skip


@pytest.fixture(scope="module")
def torn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three pages of a plan with a table whose row goes on over a break."""
    short = pypdfium2.PdfDocument.new()
    with pypdfium2.PdfDocument(TABLE) as whole:
        short.import_pages(whole, [0, 1, 2])
    path = tmp_path_factory.mktemp("torn") / "plan.pdf"
    short.save(path)
    short.close()
    return path


def is_drawn(path: Path, box: Box, colour: tuple[int, int, int]) -> bool:
    """True where the left side of a box, in points, has the colour on a picture of a page."""
    pixels = np.asarray(Image.open(path).convert("RGB")).astype(int)
    scale = DPI / 72
    x, y = round(box.x0 * scale), round((box.top + box.bottom) / 2 * scale)
    near = pixels[y, max(0, x - 2) : x + 3]
    return bool((abs(near - np.array(colour)).sum(axis=1) < 30).any())


def test_a_torn_row_shows_both_boxes(torn: Path, tmp_path: Path) -> None:
    pages = draw_pages(torn, tmp_path / "boxes")
    assert [page.name for page in pages] == ["plan-001.png", "plan-002.png", "plan-003.png"]
    read = read_document(torn.read_bytes(), Config())
    (row,) = (row for row in read.reading.rows if len({place.page for place in row.places}) > 1)
    boxes = [(place.page, place.box) for place in row.places]
    assert [page for page, _ in boxes] == [2, 3]
    assert all(box and is_drawn(pages[page - 1], box, RED) for page, box in boxes)
    marks = page_marks(read, {})
    labels = [mark.label for page in (2, 3) for mark in marks[page] if mark.colour == RED]
    assert labels == ["4 (1/2)", "4 (2/2)"]


@pytest.mark.parametrize(
    ("rotate", "crop"), [(0, ""), (90, ""), (180, ""), (270, ""), (0, "/CropBox[40 60 560 800]")]
)
def test_boxes_lie_on_the_print(tmp_path: Path, rotate: int, crop: str) -> None:
    data = make_pdf([Sheet(rotate=rotate).lines(90, 100, HEAD)])
    path = tmp_path / "plan.pdf"
    path.write_bytes(data.replace(b"/Rotate", crop.encode() + b"/Rotate"))
    (page,) = draw_pages(path, tmp_path)
    read = read_document(path.read_bytes(), Config())
    assert len(read.reading.rows) == 2
    for row in read.reading.rows:
        (place,) = row.places
        assert place.box
        assert is_drawn(page, place.box, GREEN)
        pixels = np.asarray(Image.open(page).convert("L"))
        scale = DPI / 72
        left, top, right, bottom = (round(side * scale) for side in place.box)
        assert pixels[top:bottom, left:right].min() < 60  # ink within


def test_a_picture_is_drawn_on(tmp_path: Path) -> None:
    pytest.importorskip("pytesseract")
    made = pypdfium2.PdfDocument(make_pdf([Sheet().lines(90, 100, HEAD)]))
    path = tmp_path / "scan.png"
    made[0].render(scale=200 / 72).to_pil().save(path, dpi=(200, 200))
    (page,) = draw_pages(path, tmp_path / "boxes")
    with Image.open(page) as shown:
        assert abs(shown.size[0] - 595 * DPI / 72) < 3


def test_a_document_without_pages_says_what_can_be_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("\n".join(HEAD), "utf-8")
    assert main(["inspect", "--picture", str(path), "-o", str(tmp_path / "boxes")]) == 2
    assert "save it as PDF and draw that" in capsys.readouterr().err
    assert not (tmp_path / "boxes").exists()


def test_the_command_names_what_it_drew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(make_pdf([Sheet().lines(90, 100, HEAD)]))
    assert main(["inspect", "--picture", str(path), "-o", str(tmp_path)]) == 0
    printed = capsys.readouterr().out.strip()
    assert Image.open(io.BytesIO(Path(printed).read_bytes())).format == "PNG"
