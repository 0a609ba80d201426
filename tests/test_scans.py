"""Scans are read as what was printed.

The pictures of tests/documents/scans against their text layers.

`python -m tests.tools.rendering.scan_fixtures` makes the pictures, `python -m
tests.tools.scan_score` measures whole plans. Tesseract reads every page once; what it read is kept
for the tests that follow.
"""

from __future__ import annotations

import ctypes
import io
import re
import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from pypdfium2 import raw as pdfium

from extractors.errors import ExtractionError, MissingTool
from extractors.ocr import engine as ocr_engine
from extractors.ocr import program
from pipeline.cli import main as kehoach
from tests.extractors.scan_pages import claimed_png
from tests.places import ROOT
from tests.tools.rendering.scan_damage import Damage, damaged
from tests.tools.rendering.scan_fixtures import BLANK, CORRUPT, FIXTURES, PHOTO, digital_part
from tests.tools.rendering.scans import DOCUMENTS, KINDS, save_pdf, scan, vary
from tests.tools.scan_score import (
    Reading,
    Score,
    Verdict,
    bands,
    pairs,
    read,
    same_cells,
    score_reading,
    texts,
)


def _reads_scans() -> bool:
    """True where the reader of files hands pictures on."""
    source = (ROOT / "extractors" / "read_file.py").read_text("utf-8")
    return re.search("read_image|ScanSettings", source) is not None


needs_reader = pytest.mark.skipif(not _reads_scans(), reason="scans are not read yet")
needs_engine = pytest.mark.skipif(
    not program.has_tesseract(),
    reason=f"no Tesseract with Vietnamese data: {program.INSTALL}",
)
EACH = pytest.mark.parametrize("name", FIXTURES)
PLAIN = ("moderate-02.pdf", "moderate-10.pdf")
WRONG_LAYER = "wrong-layer-04.pdf"
STAMPED = "stamped-02.jpg"

# Character errors of the page text, of a hundred; the foot under a stamp is the hardest.
MAX_ERRORS = dict.fromkeys(FIXTURES, 1.5) | {"moderate-02.pdf": 0.9, "moderate-10.pdf": 0.9}
MAX_ERRORS |= {"one-bit-11.tiff": 2.0, STAMPED: 3.0}
MIN_F1, MIN_CELLS = 0.97, 0.93


pytestmark = pytest.mark.usefixtures("own_cache")


@cache
def scanned(name: str) -> Reading:
    """What is read from the pictures."""
    return read(FIXTURES[name].path.read_bytes(), name)


@cache
def printed(name: str) -> Reading:
    """What the same pages say by their text layer."""
    fixture = FIXTURES[name]
    return read(digital_part(fixture.stem, fixture.pages), f"{fixture.stem}.pdf")


@cache
def score(name: str) -> Score:
    made = Score(name, "fixture")
    score_reading(made, printed(name).result, printed(name), scanned(name))
    return made


@needs_reader
@needs_engine
class TestFixtures:
    @EACH
    def test_text_is_what_is_printed(self, name: str) -> None:
        errors, letters = score(name).errors
        assert letters
        assert 100 * errors / letters <= MAX_ERRORS[name], texts(scanned(name).pages)

    @pytest.mark.parametrize("name", PLAIN)
    def test_rows_are_those_of_the_text_layer(self, name: str) -> None:
        found = score(name)
        assert found.rows
        assert 2 * found.pairs / found.rows >= MIN_F1, "\n".join(found.misses)

    @pytest.mark.parametrize("name", PLAIN)
    def test_cells_are_those_of_the_text_layer(self, name: str) -> None:
        same, cells = score(name).cells
        assert cells
        assert same / cells >= MIN_CELLS, "\n".join(score(name).misses)

    @EACH
    def test_the_route_is_recorded(self, name: str) -> None:
        document = scanned(name).result.document
        assert document.text_source == "ocr"
        assert document.source_format == ("pdf" if name.endswith(".pdf") else "image")
        assert document.pages == len(FIXTURES[name].pages)
        assert document.quality_before is not None
        assert document.quality_after is not None
        assert document.quality_after >= 0.9

    @EACH
    def test_rows_say_how_sure_they_are(self, name: str) -> None:
        rows = scanned(name).result.tasks
        assert all(0 < row.confidence <= 1 for row in rows)
        assert not rows or any(row.confidence < 1 for row in rows)

    @EACH
    def test_rows_have_places(self, name: str) -> None:
        for row in scanned(name).result.tasks:
            assert row.places, row.task
            for page, x0, top, x1, bottom in row.places:
                assert 1 <= page <= len(FIXTURES[name].pages)
                assert x0 is not None and top is not None and x1 is not None and bottom is not None
                assert x0 < x1, row.task
                assert top < bottom, row.task

    def test_a_name_under_a_stamp_is_right_or_null(self) -> None:
        expected = printed(STAMPED).result.document.signer_name
        assert expected
        assert scanned(STAMPED).result.document.signer_name in (expected, None)

    def test_a_layer_in_the_wrong_language_is_recognised(self) -> None:
        layer = (
            pypdfium2.PdfDocument(FIXTURES[WRONG_LAYER].path)[0].get_textpage().get_text_bounded()
        )
        assert "KE HOACH" in layer  # the layer is there, and says it without marks
        assert "KẾ HOẠCH" in texts(scanned(WRONG_LAYER).pages)[1]
        assert (
            scanned(WRONG_LAYER).result.document.number
            == printed(WRONG_LAYER).result.document.number
        )


UNWORN = "moderate-10.pdf"
LOSS = 0.02  # of F1, against the same pages without what lies over them


@cache
def worn_f1(kind: str) -> float:
    """F1 of the rows of the pages of that fixture when they are scanned in this way."""
    unworn = FIXTURES[UNWORN]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scan.pdf"
        save_pdf(scan(unworn.stem, kind, unworn.pages), path, 70)
        found = read(path.read_bytes(), path.name)
    made = Score(unworn.stem, kind)
    score_reading(made, printed(UNWORN).result, printed(UNWORN), found)
    return f1_of(made)


def f1_of(made: Score) -> float:
    return 2 * made.pairs / made.rows


@needs_reader
@needs_engine
@pytest.mark.parametrize("kind", ["striped", "striped_sideways"])
def test_what_lies_over_the_whole_sheet_costs_no_row(kind: str) -> None:
    assert worn_f1(kind) >= f1_of(score(UNWORN)) - LOSS


def with_text(path: Path, text: str) -> bytes:
    """The first page of a PDF with a line of text at its top, as a signing program adds one."""
    with pypdfium2.PdfDocument(path) as document, pypdfium2.PdfDocument.new() as made:
        made.import_pages(document, [0])
        page = made[0]
        font = pdfium.FPDFText_LoadStandardFont(made, b"Helvetica")
        item = pdfium.FPDFPageObj_CreateTextObj(made, font, ctypes.c_float(7))
        encoded = (text + "\0").encode("utf-16-le")
        pdfium.FPDFText_SetText(
            item, ctypes.cast(ctypes.create_string_buffer(encoded), pdfium.FPDF_WIDESTRING)
        )
        pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, 330, page.get_height() - 14)
        pdfium.FPDFPage_InsertObject(page, item)
        page.gen_content()
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


def bound(*parts: tuple[bytes, list[int]], turn: int = 0) -> bytes:
    """A PDF of pages of several, shown turned."""
    with pypdfium2.PdfDocument.new() as made:
        for data, pages in parts:
            with pypdfium2.PdfDocument(data) as document:
                made.import_pages(document, pages)
        for page in made:
            page.set_rotation(turn)
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


@needs_reader
@needs_engine
class TestPages:
    """Each page goes its own way."""

    SCAN = FIXTURES["moderate-10.pdf"].path
    STEM = FIXTURES["moderate-10.pdf"].stem

    def test_a_signing_programs_text_is_no_text_layer(self) -> None:
        data = with_text(
            self.SCAN, "Signed by: So Khoa hoc va Cong nghe, 22.01.2026 08:15:40 +07:00"
        )
        assert "Signed by" in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
        found = read(data, "signed.pdf")
        assert found.result.document.text_source == "ocr"
        assert "KẾ HOẠCH" in texts(found.pages)[1]

    def test_a_scanned_page_among_digital_ones(self) -> None:
        digital = digital_part(self.STEM, [0])
        found = read(bound((digital, [0]), (self.SCAN.read_bytes(), [1])), "mixed.pdf")
        assert found.result.document.text_source == "mixed"
        assert texts(found.pages)[1] == texts(read(digital, "digital.pdf").pages)[1]
        assert texts(found.pages)[2] == texts(scanned("moderate-10.pdf").pages)[2]

    def test_a_page_that_the_pdf_shows_turned(self) -> None:
        found = read(bound((self.SCAN.read_bytes(), [0]), turn=90), "turned.pdf")
        assert "KẾ HOẠCH" in texts(found.pages)[1]

    def test_a_number_written_by_hand_is_right_or_null(self, tmp_path: Path) -> None:
        stem = FIXTURES["moderate-02.pdf"].stem
        save_pdf(scan(stem, "written", [0]), tmp_path / "written.pdf", 60)
        document = read((tmp_path / "written.pdf").read_bytes(), "written.pdf").result.document
        expected = printed("moderate-02.pdf").result.document.number
        assert expected
        assert document.number in (expected, None)
        assert document.number or document.warnings

    def test_nothing_is_read_twice(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = scanned("moderate-10.pdf")

        def fail(*_: object) -> None:
            raise AssertionError("Tesseract was asked again")

        monkeypatch.setattr(ocr_engine.Tesseract, "read", fail)
        again = read(self.SCAN.read_bytes(), "again.pdf")
        assert texts(again.pages) == texts(before.pages)
        assert [row.confidence for row in again.result.tasks] == [
            row.confidence for row in before.result.tasks
        ]


def _cut_in_the_middle() -> bytes:
    """A TIFF whose directory is whole and whose second half of the pixels is gone."""
    data = bytearray(FIXTURES["one-bit-11.tiff"].path.read_bytes())
    data[2000:60000] = bytes(58000)
    return bytes(data)


BAD = {
    "blank.png": BLANK.read_bytes,
    "photo.jpg": PHOTO.read_bytes,
    "corrupt.tiff": CORRUPT.read_bytes,
    "no-directory.tiff": lambda: b"II*\0\xff\xff\xff\x7f" + bytes(100),
    "cut.png": lambda: FIXTURES["sideways-09.png"].path.read_bytes()[:20_000],
    "cut.jpg": lambda: FIXTURES[STAMPED].path.read_bytes()[:3_000],
    "huge.png": lambda: claimed_png(20_000, 20_000),
}


@needs_reader
@needs_engine
class TestBadInput:
    @pytest.mark.parametrize("name", BAD)
    def test_it_gives_no_rows_and_no_crash(self, name: str) -> None:
        try:
            found = read(BAD[name](), name)
        except ExtractionError as error:
            assert str(error)
            assert "\n" not in str(error)
        else:
            assert found.result.tasks == ()

    def test_a_damaged_page_does_not_crash(self) -> None:
        try:
            read(_cut_in_the_middle(), "cut.tiff")
        except ExtractionError as error:
            assert "\n" not in str(error)

    def test_the_run_goes_on(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        for name in ("corrupt.tiff", "photo.jpg"):
            (folder / name).write_bytes(BAD[name]())
        shutil.copy(DOCUMENTS / "10-so-khcn-web-bang.docx", folder / "good.docx")
        kehoach(["run", str(folder), "--out", str(tmp_path / "out"), "--jobs", "1", "--json"])
        pandas = pytest.importorskip("pandas")
        documents = pandas.read_parquet(tmp_path / "out" / "documents.parquet")
        failures = pandas.read_parquet(tmp_path / "out" / "failures.parquet")
        assert documents.set_index("source_path").task_count["good.docx"] > 0
        assert "corrupt.tiff" in set(failures.source_path)
        capsys.readouterr()


@needs_reader
class TestWithoutTesseract:
    @pytest.fixture(autouse=True)
    def hide(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
        monkeypatch.setenv("PATH", str(tmp_path))
        answers = (program.tesseract_version, program._said)
        for answer in answers:
            answer.cache_clear()
        yield
        for answer in answers:
            answer.cache_clear()

    def test_a_scan_says_what_to_install(self) -> None:
        with pytest.raises(MissingTool, match="apt-get install tesseract-ocr tesseract-ocr-vie"):
            read(FIXTURES[STAMPED].path.read_bytes(), STAMPED)

    def test_a_digital_document_passes(self) -> None:
        stem = FIXTURES[STAMPED].stem
        assert read((DOCUMENTS / f"{stem}.pdf").read_bytes(), f"{stem}.pdf").result.tasks


class TestScans:
    """The scanner itself."""

    PAGE = np.full((400, 300), 255, np.uint8)

    @pytest.fixture(autouse=True)
    def print_a_line(self) -> None:
        self.page = self.PAGE.copy()
        self.page[100:110, 50:250] = 0

    @pytest.mark.parametrize("kind", KINDS)
    def test_the_same_seed_gives_the_same_picture(self, kind: str) -> None:
        first, second = (damaged(self.page, vary(kind, KINDS[kind], 0), (1, 2)) for _ in range(2))
        assert first.tobytes() == second.tobytes()

    def test_another_seed_gives_another_picture(self) -> None:
        first, second = (damaged(self.page, KINDS["moderate"], (1, page)) for page in (0, 1))
        assert first.tobytes() != second.tobytes()

    @pytest.mark.parametrize(
        ("turn", "place"), [(0, (105, 150)), (90, (150, 295)), (180, (295, 150))]
    )
    def test_a_page_is_turned_clockwise(self, turn: int, place: tuple[int, int]) -> None:
        picture = np.asarray(damaged(self.page, Damage(turn=turn), (1,)))
        assert picture[place] < 60

    def test_faint_print_is_grey(self) -> None:
        assert np.asarray(damaged(self.page, Damage(ink=150), (1,))).min() > 120

    @pytest.mark.parametrize("bits", ["otsu", "dither"])
    def test_one_bit(self, bits: str) -> None:
        assert damaged(self.page, Damage(bits=bits, paper=40), (1,)).mode == "1"

    def test_every_fixture_is_there(self) -> None:
        paths = [*(fixture.path for fixture in FIXTURES.values()), BLANK, PHOTO, CORRUPT]
        assert all(path.is_file() for path in paths)
        assert sum(path.stat().st_size for path in paths) < 2_500_000


class TestScore:
    """The measure itself can fail."""

    NAME = "moderate-10.pdf"

    def test_a_text_layer_against_itself(self) -> None:
        made, digital = Score("", ""), printed(self.NAME)
        score_reading(made, digital.result, digital, digital)
        assert made.rows == 2 * made.pairs == 2 * made.exact > 0
        assert made.cells[0] == made.cells[1] > 0
        assert made.errors[0] == 0 < made.errors[1]
        assert made.head[0] == made.head[1]
        assert all(verdict.right for verdict in made.row_verdicts)
        assert made.misses == []

    def test_against_another_plan(self) -> None:
        made, digital = Score("", ""), printed(self.NAME)
        score_reading(made, digital.result, digital, printed(WRONG_LAYER))
        assert made.pairs == 0
        assert made.cells[0] == 0
        assert made.errors[0] > 0.5 * made.errors[1]
        assert not any(verdict.right for verdict in made.row_verdicts)

    def test_the_most_alike_pair_first(self) -> None:
        assert pairs(["abcdefghij", "abcdefghix"], ["abcdefghix", "abcdefghij"]) == [(0, 1), (1, 0)]

    def test_equal_rows_pair_by_place(self) -> None:
        assert pairs(["a", "b", "a"], ["a", "b", "a"]) == [(0, 0), (1, 1), (2, 2)]

    def test_rows_that_differ_do_not_pair(self) -> None:
        assert pairs(["họp giao ban"], ["mua sắm máy"]) == []

    @pytest.mark.parametrize(
        ("found", "expected"),
        [
            ([["1", "Họp giao ban", ""]], (2, 2)),
            ([["1", "Họp giao bàn", ""]], (1, 2)),
            ([["l", "Họp giao ban", "x"]], (1, 3)),
            ([], (0, 2)),
        ],
    )
    def test_cells(self, found: list[list[str]], expected: tuple[int, int]) -> None:
        assert same_cells([["1", "Họp giao ban", ""]], found) == expected

    def test_bands(self) -> None:
        lines = list(bands([Verdict(0.97, True), Verdict(0.96, False), Verdict(1.0, True)], "rows"))
        assert lines[2:] == [
            "| 0.95 to 0.98 | 2 | 50.00 | 0.965 |",
            "| 1.00 | 1 | 100.00 | 1.000 |",
        ]


GROUP_ROW = (177.0, 193.0)  # points: a row of the second page of the long table
WALLS = (95.0, 153.0, 406.0, 507.0, 593.0, 704.0)
ORDINALS = (57.0, 95.0)


def with_bent_group_row() -> Image.Image:
    """A page whose first row of tasks is open to the title of its group above its ordinal."""
    (page,) = scan("20-bang-dai-108-nhiem-vu", "clean", [1])
    page, scale, top, bottom = page.convert("L"), 200 / 72, *GROUP_ROW
    draw = ImageDraw.Draw(page)

    def erase(x0: float, y0: float, x1: float, y1: float) -> None:
        draw.rectangle((x0 * scale, y0 * scale, x1 * scale, y1 * scale), fill=255)

    for wall in WALLS:
        erase(wall - 1.8, top + 1.8, wall + 1.8, bottom - 1.8)
    erase(ORDINALS[0] + 1.5, bottom - 2.2, ORDINALS[1] - 1.5, bottom + 2.2)
    page.info["dpi"] = (200, 200)
    return page


@needs_engine
def test_words_below_the_title_of_a_group_are_read_once() -> None:
    """Where the line between them has a gap, their cells share no part of the picture."""
    picture = io.BytesIO()
    with_bent_group_row().save(picture, "PNG", dpi=(200, 200))
    rows = read(picture.getvalue(), "g.png").tables[0].rows
    title = next(row for row in rows if "Nhiệm vụ trọng tâm" in row.cells[0].text)
    first = rows[rows.index(title) + 1]
    assert first.cells[0].text == "1"
    assert first.cells[2].text.replace("\n", " ").startswith("Tổ chức triển khai danh mục tài sản")
