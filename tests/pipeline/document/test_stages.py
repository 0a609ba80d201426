from __future__ import annotations

import subprocess
import sys
import unicodedata
from datetime import date

import pytest

from extractors.errors import (
    DocumentTooLarge,
    EmptyDocument,
    ExtractionError,
    UnreadableFile,
)
from pipeline.document.config import Config
from pipeline.document.stages import read_document
from tests.golden_rows import process
from tests.normalizers.codecs.encoders import cp1258_letters, to_cp1258, to_viqr, to_vni, utf8_as
from tests.pipeline.plans import APPENDIX, BODY, FOOT, HEAD, PLAN

RESULT = process(PLAN.encode())


def test_the_document() -> None:
    document = RESULT.document
    expected = {
        "source_format": "text",
        "text_source": "plain",
        "encoding_repair": "none",
        "diacritics_repaired": False,
        "pages": 1,
        "document_type": "kế hoạch",
        "number": "12/KH-THHM",
        "symbol": "KH-THHM",
        "issued_on": date(2026, 1, 5),
        "place": "An Lạc",
        "title": "Cải cách hành chính năm 2026",
        "issuer": "TRƯỜNG TIỂU HỌC HOA MƠ",
        "superior_issuer": "ỦY BAN NHÂN DÂN XÃ AN LẠC",
        "signer_name": "Trần Thị Mẫu",
        "signer_title": "HIỆU TRƯỞNG",
        "period_start": date(2026, 1, 1),
        "period_end": date(2026, 12, 31),
        "task_count": 5,
        "warnings": (),
    }
    assert {name: getattr(document, name) for name in expected} == expected


def test_the_rows() -> None:
    assert [(t.position, t.kind, t.origin, t.section_path, t.task) for t in RESULT.tasks] == [
        (0, "target", "item", ("I",), "Đạt ít nhất 95% hồ sơ đúng hạn."),
        (1, "task", "assignment", ("II", "1"), "Rà soát quy chế của đơn vị."),
        (2, "task", "item", ("III", "1"), RESULT.tasks[2].task),
        (3, "task", "table", ("Phụ lục",), "Công khai thủ tục"),
        (4, "task", "table", ("Phụ lục",), "Tổng kết năm"),
    ]
    assigned = RESULT.tasks[1]
    assert (assigned.leads, assigned.coordinators, assigned.area) == (
        ("Văn phòng",),
        ("Tổ Chuyên môn",),
        "institutions",
    )
    assert (assigned.deadline_start, assigned.deadline_end) == (date(2026, 4, 1), date(2026, 6, 30))
    assert RESULT.tasks[2].leads == ("Tổ Hành chính",)


def test_keys_join() -> None:
    key = RESULT.document.document_id
    ids = {task.task_id for task in RESULT.tasks}
    assert len(ids) == 5 and all(task.document_id == key for task in RESULT.tasks)
    assert {record.task_id for record in RESULT.assignments} <= ids
    sections = {section.section_id for section in RESULT.sections}
    assert {section.parent_id for section in RESULT.sections} - {None} <= sections


def test_sections_end_with_what_stands_in_them() -> None:
    lines = PLAN.splitlines()
    spans = {
        section.path: (lines[section.line_start - 1], lines[section.line_end - 1])
        for section in RESULT.sections
        if section.line_start and section.line_end
    }
    assert spans[("II",)] == ("II. NHIỆM VỤ", "- Thời gian: Quý II/2026.")
    assert spans[("II", "1")] == ("1. Cải cách thể chế", "- Thời gian: Quý II/2026.")
    assert spans[("Phụ lục",)] == ("PHỤ LỤC", "2\tTổng kết năm\tHiệu trưởng\tTháng 12/2026")


def test_references_once_each() -> None:
    assert [(r.ordinal, r.document_type, r.number, r.issued_on) for r in RESULT.references] == [
        (0, "kế hoạch", "5/KH-UBND", date(2026, 1, 2)),
        (1, "kế hoạch", "12/KH-THHM", None),
    ]


ENCODINGS = [
    ("BOM", PLAN.encode("utf-8-sig"), "none"),
    ("UTF-16", PLAN.encode("utf-16"), "none"),
    ("UTF-16 without BOM", PLAN.encode("utf-16-le"), "none"),
    ("Windows line ends", PLAN.replace("\n", "\r\n").encode(), "none"),
    ("decomposed letters", unicodedata.normalize("NFD", PLAN).encode(), "nfc"),
    ("eth for Đ", PLAN.replace("Đ", "\u00d0").encode(), "nfc" if "Đ" in PLAN else "none"),
    ("VNI", to_vni(PLAN).encode("latin-1"), "vni"),
    ("VIQR", to_viqr(PLAN).encode("ascii"), "viqr"),
    ("windows-1258", cp1258_letters(PLAN).encode("cp1258"), "nfc"),
    ("windows-1258 read as windows-1252", to_cp1258(PLAN).encode(), "mojibake"),
    ("UTF-8 read as windows-1252", utf8_as("cp1252")(PLAN).encode(), "mojibake"),
]


@pytest.mark.parametrize(
    ("data", "repair"), [e[1:] for e in ENCODINGS], ids=[e[0] for e in ENCODINGS]
)
def test_the_form_of_the_text_does_not_matter(data: bytes, repair: str) -> None:
    result = process(data)
    assert [task.task for task in result.tasks] == [task.task for task in RESULT.tasks]
    assert result.document.title == RESULT.document.title
    assert result.document.encoding_repair == repair


PERIODS = [
    ("of the title", "Cải cách hành chính năm 2026", (2026, 2026)),
    ("a range", "Cải cách hành chính giai đoạn 2026 - 2030", (2026, 2030)),
    ("of the preamble", "Cải cách hành chính", (2027, 2027)),
]


@pytest.mark.parametrize(("title", "years"), [p[1:] for p in PERIODS], ids=[p[0] for p in PERIODS])
def test_the_period(title: str, years: tuple[int, int]) -> None:
    head = HEAD.replace("Cải cách hành chính năm 2026", title)
    head = head.replace("kế hoạch như sau", "kế hoạch năm 2027 như sau")
    period = read_document((head + BODY).encode(), Config()).period
    assert period is not None and period.start and period.end
    assert (period.start.year, period.end.year) == years


def test_the_period_of_a_text_without_marks() -> None:
    head = (
        "KE HOACH\nCai cach hanh chinh ndm nay\n\n"
        "Thuc hien Ke hoach cua xa nam 2026. Truong de ra cac viec sau:\n"
    )
    period = read_document((head + BODY).encode(), Config()).period
    assert period is not None and period.start == date(2026, 1, 1)


def test_no_period() -> None:
    head = HEAD.replace("năm 2026", "").replace("2026", "")
    assert read_document((head + BODY.replace("2026", "")).encode(), Config()).period is None


REFUSED = [
    ("empty", b"", EmptyDocument),
    ("blanks", b" \n\t\n", EmptyDocument),
    ("binary", bytes(range(256)) * 4, UnreadableFile),
    ("a damaged picture", b"\x89PNG\r\n\x1a\n", UnreadableFile),
    ("large", b"a" * 2000, DocumentTooLarge),
]


@pytest.mark.parametrize(("data", "error"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_is_refused(data: bytes, error: type[ExtractionError]) -> None:
    with pytest.raises(error):
        read_document(data, Config(max_text_bytes=1500))


def test_a_document_without_anything_of_a_plan() -> None:
    result = process("Hôm nay trời nắng.\nNgày mai có mưa.".encode())
    assert (result.tasks, result.sections, result.references) == ((), (), ())
    assert set(result.document.warnings) == {"no_sections", "no_tasks"}


def test_zones_cover_the_document() -> None:
    read = read_document(PLAN.encode(), Config())
    assert [zone.kind for zone in read.zones] == ["front", "body", "back", "appendix"]
    assert read.zones[0].start == 0 and read.zones[-1].stop == len(read.blocks)
    assert (HEAD in PLAN, FOOT in PLAN, APPENDIX in PLAN) == (True, True, True)


def test_a_clean_text_loads_none_of_what_reckons() -> None:
    heavy = {"numpy", "numba", "pandas", "cv2", "PIL"}
    code = (
        "import sys; from tests.golden_rows import process; from tests.pipeline.plans import PLAN\n"
        f"process(PLAN.encode()); print(*{heavy} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []
