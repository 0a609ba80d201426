"""What holds for every plan: generated plans, and arbitrary text."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.errors import ExtractionError
from extractors.models import ZoneKind
from normalizers.letters.numerals import to_roman
from normalizers.time.deadlines import parse_deadline
from normalizers.units.lists import split_units
from pipeline.dataset.records import TaskRecord
from pipeline.document.config import Config
from pipeline.document.read_document import ReadDocument
from pipeline.document.stages import process_document, read_document
from tests.golden_rows import process, source_lines
from tests.pipeline.plans import APPENDIX, FOOT, HEAD
from tests.pipeline.run.test_input_files import find_inputs

VERBS = ["Rà soát", "Xây dựng", "Kiểm tra", "Tổ chức", "Công khai", "Báo cáo", "Cập nhật"]
NOUNS = [
    "quy chế",
    "hồ sơ",
    "hội nghị",
    "danh mục văn bản",
    "kho lưu trữ",
    "trang thông tin",
    "lớp tập huấn",
]
TAILS = [
    "",
    " của đơn vị",
    " theo quy định",
    " tại trụ sở",
    " cho cán bộ, nhân viên",
    " trước ngày 15/6/2026",
]
TITLES = [
    "Cải cách thể chế",
    "Công tác tuyên truyền",
    "Phòng Tài vụ",
    "Tổ Văn phòng",
    "Đến năm 2027:",
    "Tháng 9/2026",
]
SECTIONS = [
    "MỤC TIÊU",
    "NHIỆM VỤ",
    "NHIỆM VỤ, GIẢI PHÁP",
    "CHỈ TIÊU",
    "TỔ CHỨC THỰC HIỆN",
    "MỤC ĐÍCH",
    "KINH PHÍ",
]
UNITS = [
    "Văn phòng",
    "Phòng Tài vụ",
    "Tổ Chuyên môn",
    "Hiệu trưởng",
    "Các phòng, ban",
    "Đoàn thanh niên",
]
TIMES = [
    "Quý I/2026",
    "Tháng 5/2026",
    "Thường xuyên",
    "Trước ngày 30/6/2026",
    "Cả năm",
    "Khi có yêu cầu",
]
LABELS = [
    "Chủ trì",
    "Đơn vị chủ trì",
    "Phối hợp",
    "Sản phẩm",
    "Thời gian",
    "Kinh phí",
    "Ghi chú",
    "Địa điểm",
]
BREAKS = ["", "\n3\n", "\f", "\n\f4\n", "¹ Quy chế số 5/QC-TTM ngày 01/02/2025.", "-------"]

word = st.sampled_from
sentences = st.builds("{} {}{}".format, word(VERBS), word(NOUNS), word(TAILS))
statements = sentences.map("{}.".format)
bullets = st.builds("{} {}".format, word(["-", "+", "*", "•", "–"]), statements)
lettered = st.builds("{}) {}".format, word("abcdđe"), statements)
numbered = st.builds(
    "{}.{} {}".format, word(["1.1", "1.2", "2.1", "3.4"]), word(["", ""]), statements
)
introducing = sentences.map("- {} như sau:".format)
values = st.one_of(word(UNITS), word(TIMES), word(["", "Báo cáo", "Hội trường"]))
labels = st.builds("{}{}: {}".format, word(["", "- ", "a) ", "* ", "+ "]), word(LABELS), values)
bracketed = st.builds("(Chủ trì: {}; thời gian: {})".format, word(UNITS), word(TIMES))
closings = word(
    ["Cụ thể như sau:", "(Chi tiết tại Phụ lục kèm theo)", "Trên đây là Kế hoạch năm 2026."]
)
table_rows = st.builds(
    "{}\t{}\t{}\t{}".format,
    word(["1", "2", "", "I", "1.1"]),
    statements,
    word([*UNITS, ""]),
    word([*TIMES, ""]),
)
tables = st.lists(table_rows, min_size=1, max_size=4).map(
    lambda rows: "\n".join(["STT\tNhiệm vụ\tChủ trì\tThời gian", *rows])
)
leaves = st.one_of(bullets, bullets, lettered, numbered, statements, introducing)
lines = st.one_of(leaves, leaves, leaves, labels, bracketed, tables, closings, word(BREAKS))
headings = st.builds("{}. {}".format, st.integers(1, 12), word(TITLES))
blocks = st.builds(lambda heading, body: [heading, *body], headings, st.lists(lines, max_size=6))
sections = st.builds(
    lambda number, title, parts: [
        f"{to_roman(number)}. {title}",
        *(line for part in parts for line in part),
    ],
    st.integers(1, 9),
    word(SECTIONS),
    st.lists(blocks, max_size=3),
)


def assemble(parts: Sequence[Sequence[str]], gap: str, ends: Sequence[str]) -> str:
    body = gap.join(line for part in parts for line in part)
    return "\n".join([*ends[:1], body, *ends[1:]])


plans = st.builds(
    assemble,
    st.lists(sections, min_size=1, max_size=4),
    word(["\n", "\n\n"]),
    word(
        [
            (HEAD,),
            ("",),
            (HEAD, FOOT),
            (HEAD, FOOT, APPENDIX),
            ("KẾ HOẠCH\nCải cách năm 2026\n", FOOT),
        ]
    ),
)


def accounted(read: ReadDocument) -> set[int]:
    """The lines that are in a row, a decision, a section, a head or foot, or named as dropped."""
    reading = read.reading
    places = [row.line_numbers for row in reading.rows]
    places += [decision.line_numbers for decision in reading.decisions]
    places += [section.line_numbers for section in reading.sections]
    for zone in read.zones:
        if zone.kind not in (ZoneKind.BODY, ZoneKind.APPENDIX):
            for block in read.blocks[zone.start : zone.stop]:
                places.append(block.line_numbers)
    places += [dropped.line.line_numbers for dropped in read.dropped]
    return {number for numbers in places for number in numbers}


# Four lines that stand twice, two of which become one paragraph.
TWICE = """\
ỦY BAN NHÂN DÂN XÃ AN LẠC\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG TIỂU HỌC HOA MƠ\tĐộc lập - Tự do - Hạnh phúc
Số: 12/KH-THHM\tAn Lạc, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND xã An Lạc về cải cách hành chính;
Trường Tiểu học Hoa Mơ xây dựng kế hoạch như sau:

I. MỤC TIÊU
1. Công tác tuyên truyền
(Chủ trì: Phòng Tài vụ; thời gian: Tháng 5/2026)
b) Rà soát lớp tập huấn của đơn vị.
I. MỤC TIÊU
1. Công tác tuyên truyền
(Chủ trì: Phòng Tài vụ; thời gian: Tháng 5/2026)
b) Rà soát lớp tập huấn của đơn vị.
"""


@given(plans)
@example(TWICE)
@settings(max_examples=150, deadline=None)
def test_no_source_line_vanishes(text: str) -> None:
    data = text.encode()
    found = accounted(read_document(data, Config()))
    lost = [
        line
        for n, line in enumerate(source_lines(data), start=1)
        if line.strip() and n not in found
    ]
    assert lost == []


@given(plans)
@settings(max_examples=50, deadline=None)
def test_rows_are_whole(text: str) -> None:
    result = process(text.encode())
    printed = set(range(1, len(source_lines(text.encode())) + 1))
    for position, task in enumerate(result.tasks):
        assert task.position == position
        assert task.task.strip() == task.task != "" and "\n" not in task.task
        assert {task.line_start, task.line_end} <= printed
        assert 0 <= task.confidence <= 1
    assert (
        len({task.task_id for task in result.tasks})
        == len(result.tasks)
        == result.document.task_count
    )


def ids(folder: Path) -> set[str]:
    """Every key of a folder of plans."""
    found: set[str] = set()
    for source in find_inputs([folder]).files:
        result = process_document(source.path.read_bytes(), source, Config())
        found |= {result.document.document_id, *(task.task_id for task in result.tasks)}
        found |= {section.section_id for section in result.sections}
    return found


@given(st.lists(plans, min_size=2, max_size=3, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_ids_hang_on_content_alone(texts: list[str], random: object) -> None:
    root = Path(tempfile.mkdtemp())
    try:
        for name, order in (("one", texts), ("two", texts[::-1])):
            (root / name).mkdir()
            for place, text in enumerate(order):
                (root / name / f"{name} {place}.txt").write_bytes(text.encode())
        assert ids(root / "one") == ids(root / "two") != set()
    finally:
        shutil.rmtree(root)


# Of the same length: where a line ends says whether the next one goes on with it.
OTHER_WORDS = {
    "quy chế": "nội quy",
    "hồ sơ": "sổ kê",
    "hội nghị": "cuộc họp",
    "kho lưu trữ": "phòng hồ sơ",
}


@given(plans)
@settings(max_examples=60, deadline=None)
def test_other_words_give_as_many_rows(text: str) -> None:
    other = text
    for old, new in OTHER_WORDS.items():
        other = other.replace(old, new)
    first, second = process(text.encode()), process(other.encode())
    assert [(t.kind, t.origin, t.section_path, t.ordinal) for t in first.tasks] == [
        (t.kind, t.origin, t.section_path, t.ordinal) for t in second.tasks
    ]


def deadline(task: TaskRecord) -> tuple[object, ...]:
    return task.deadline_kind, task.deadline_start, task.deadline_end, task.recurrence_rule


@given(plans)
@settings(max_examples=60, deadline=None)
def test_normalization_is_idempotent(text: str) -> None:
    read = read_document(text.encode(), Config())
    for task in process(text.encode()).tasks:
        if task.deadline:
            again = parse_deadline(task.deadline, read.period)
            assert (again.kind, again.start, again.end, again.recurrence_rule) == deadline(task)
            assert again.printed == task.deadline
        for name in (*task.leads, *task.coordinators):
            assert split_units(name) == (name,)


scraps = st.one_of(
    st.text(max_size=40),
    word(
        [
            "I.",
            "1.",
            "a)",
            "- ",
            "|",
            "\t",
            "\n",
            "\f",
            "Điều 1.",
            "PHỤ LỤC",
            "Phần I",
            "Chủ trì:",
            "(",
            "./.",
            "¹",
        ]
    ),
    word(
        [
            *SECTIONS,
            *TITLES,
            *UNITS,
            *TIMES,
            "STT\tNhiệm vụ\tChủ trì",
            "Nơi nhận:",
            "KẾ HOẠCH",
            "QUYẾT ĐỊNH",
        ]
    ),
)


@given(st.lists(scraps, max_size=60).map("".join) | st.lists(scraps, max_size=60).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        process(text.encode("utf-8", "surrogatepass"))
    except ExtractionError as error:
        assert str(error)


@given(st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        process(data)
    except ExtractionError as error:
        assert str(error)
