from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from extractors.errors import DocumentTooLarge, EmptyDocument, ExtractionError, UnreadableFile
from extractors.models import Cell, Line
from extractors.workbook import file
from extractors.workbook.reader import read_workbook
from extractors.workbook.values import printed
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from tests.extractors.workbook.workbook_files import workbook

HEAD = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"]
FIRST = [1, "Rà soát thủ tục hành chính", "Văn phòng", "Các phòng", datetime(2026, 6, 30)]
SECOND = [2, "Số hóa hồ sơ lưu trữ", "Phòng Văn hóa - Xã hội", None, "Quý III/2026"]


def shown(data: bytes) -> list[object]:
    signs = {"merged": "^", "spanned": "<"}

    def sign(cell: Cell) -> str:
        return cell.text or signs.get(cell.state.value, "")

    return [
        block.text if isinstance(block, Line) else [[*map(sign, row.cells)] for row in block.rows]
        for page in read_workbook(data)
        for block in page.blocks
    ]


SHEETS = [
    ("a head, a title, a table, who signs",
     workbook([
         ["UBND XÃ HÒA BÌNH", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
         ["KẾ HOẠCH"],
         [],
         HEAD, FIRST, SECOND,
         [],
         [None, None, None, "CHỦ TỊCH"],
         [None, None, None, "Lê Văn An"],
     ]),
     [[["UBND XÃ HÒA BÌNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]],
      "KẾ HOẠCH",
      [HEAD, ["1", *FIRST[1:4], "30/06/2026"],
       ["2", SECOND[1], SECOND[2], "", "Quý III/2026"]],
      "CHỦ TỊCH", "Lê Văn An"]),
    ("the names of groups stay in their table",
     workbook([HEAD, ["I", "Cải cách thể chế"], FIRST, ["II", "Chuyển đổi số"], SECOND]),
     [[HEAD, ["I", "Cải cách thể chế", "", "", ""], ["1", *FIRST[1:4], "30/06/2026"],
       ["II", "Chuyển đổi số", "", "", ""], ["2", SECOND[1], SECOND[2], "", "Quý III/2026"]]]),
    ("merged cells",
     workbook([HEAD, FIRST, SECOND], merges=["C2:C3", "A1:B1"]),
     [[["STT", "<", *HEAD[2:]], ["1", *FIRST[1:4], "30/06/2026"],
       ["2", SECOND[1], "^", "", "Quý III/2026"]]]),
    ("columns and rows that are blank",
     workbook([[None, *HEAD], [], [None, *FIRST]]), [[HEAD, ["1", *FIRST[1:4], "30/06/2026"]]]),
    ("lines within a cell", workbook([["KẾ HOẠCH\nNăm 2026"]]), ["KẾ HOẠCH", "Năm 2026"]),
    ("a form without rows", workbook([["PHIẾU ĐĂNG KÝ"], [], HEAD]), ["PHIẾU ĐĂNG KÝ", [HEAD]]),
    ("a hidden sheet", workbook([["a"]], [["b"]], hidden=[1]), ["a"]),
    ("sheets in their order", workbook([["a"]], [], [["c"]]), ["a", "c"]),
]  # fmt: skip


@pytest.mark.parametrize(("data", "expected"), [x[1:] for x in SHEETS], ids=[x[0] for x in SHEETS])
def test_sheets(data: bytes, expected: list[object]) -> None:
    assert shown(data) == expected


def test_a_sheet_is_a_page_and_numbers_go_on() -> None:
    pages = read_workbook(workbook([["a"], ["b"]], [["c"]]))
    assert [page.number for page in pages] == [1, 2]
    lines = [block for page in pages for block in page.blocks]
    assert [(x.number, x.page_number) for x in lines if isinstance(x, Line)] == [
        (1, 1),
        (2, 1),
        (3, 2),
    ]


VALUES = [
    ("a whole number", 12.0, "General", "12"),
    ("a fraction has a comma", 0.1 + 0.2, "General", "0,3"),
    ("a share", 0.955, "0.0%", "95,5%"),
    ("a percent sign that is only text", 95, '0"%"', "95"),
    ("a day", datetime(2026, 3, 5), "dd/mm/yyyy", "05/03/2026"),
    ("a day in a format of the system", date(2026, 3, 5), "[$-42A]d mmmm yyyy;@", "05/03/2026"),
    ("a month", datetime(2026, 9, 1), 'mm"/"yyyy', "09/2026"),
    ("a year", datetime(2026, 1, 1), "yyyy", "2026"),
    ("an hour", time(8, 30), "hh:mm", "08:30:00"),
    ("true is a mark", True, "General", "x"),
    ("false is none", False, "General", ""),
    ("blanks around", "  Quý I ", "@", "Quý I"),
    ("line ends", "a\r\nb_x000D_", "@", "a\nb"),
    ("nothing", None, "General", ""),
]


@pytest.mark.parametrize(
    ("value", "form", "text"), [x[1:] for x in VALUES], ids=[x[0] for x in VALUES]
)
def test_values(value: object, form: str, text: str) -> None:
    assert printed(value, form) == text


def repacked(data: bytes, **parts: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as given, ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            made.writestr(name, parts.get(name.split("/")[-1].split(".")[0], given.read(name)))
    return stream.getvalue()


GOOD = workbook([HEAD, FIRST])
DECLARED = b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'
BAD = [
    ("a cut file", GOOD[:-200], UnreadableFile),
    ("a sheet that is no XML", repacked(GOOD, sheet1=b"<worksheet><sheetData>"), UnreadableFile),
    ("a sheet that declares entities", repacked(GOOD, sheet1=DECLARED), UnreadableFile),
    ("no workbook part", repacked(GOOD, workbook=b""), UnreadableFile),
    ("nothing in it", workbook([]), EmptyDocument),
]


@pytest.mark.parametrize(("data", "error"), [x[1:] for x in BAD], ids=[x[0] for x in BAD])
def test_bad_workbooks(data: bytes, error: type[ExtractionError]) -> None:
    with pytest.raises(error):
        read_workbook(data)


def test_a_sheet_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "MAX_PART", 100)
    with pytest.raises(DocumentTooLarge):
        read_workbook(GOOD)


def test_a_sheet_with_too_many_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "MAX_CELLS", 5)
    with pytest.raises(DocumentTooLarge, match="filled cells"):
        read_workbook(GOOD)


def test_the_tasks_of_a_workbook() -> None:
    read = read_document(workbook([["KẾ HOẠCH CÔNG TÁC NĂM 2026"], HEAD, FIRST, SECOND]), Config())
    rows = [(row.ordinal, row.statement, row.leads, row.deadline) for row in read.reading.rows]
    assert rows == [
        ("1", FIRST[1], ("Văn phòng",), "30/06/2026"),
        ("2", SECOND[1], ("Phòng Văn hóa - Xã hội",), "Quý III/2026"),
    ]


def test_a_form_gives_no_tasks() -> None:
    assert not read_document(workbook([HEAD, [1], [2]]), Config()).reading.rows
