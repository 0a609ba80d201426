"""A made-up plan whose appendix is one table of 108 rows on about 21 lying pages.

Long cells tear rows at page breaks; the cell "Nội dung" is merged over rows and across pages;
groups stand at two levels; the header has two levels and repeats. What is true of every row is
kept beside the file. All names are invented; the same seed gives the same plan.
"""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.tools.rendering.content import (
    Columns,
    Content,
    Document,
    Grid,
    GridCell,
    NewSection,
    Role,
    Text,
)

STEM = "20-bang-dai-108-nhiem-vu"
SEED = 20260105
ROWS_A_GROUP = 12
WEIGHTS = (7.5, 11.5, 50.0, 20.0, 17.0, 22.0, 16.0)

KINDS = ("Nhiệm vụ trọng tâm", "Nhiệm vụ chuyển tiếp từ năm trước", "Nhiệm vụ thường xuyên")
GROUPS = (
    ("A. NHIỆM VỤ CẤP TRÊN GIAO", KINDS),
    ("B. NHIỆM VỤ CỦA ĐỊA PHƯƠNG", KINDS),
    ("C. NHIỆM VỤ PHỐI HỢP VỚI CÁC XÃ LÂN CẬN", KINDS),
)
WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class TrueRow:
    """What is true of a row."""

    ordinal: str
    groups: tuple[str, ...]  # outermost first
    area: str  # the merged cell "Nội dung"
    task: str
    deliverable: str
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    deadline: str


@dataclass(frozen=True, slots=True)
class LongPlan:
    """The plan and the truth about its table."""

    document: Document
    rows: tuple[TrueRow, ...]


def make_long_plan() -> LongPlan:
    """The plan, always the same."""
    rows = tuple(_rows(random.Random(SEED)))
    return LongPlan(Document(tuple(_contents(rows))), rows)


def write_truth(plan: LongPlan, path: Path) -> None:
    """The rows as JSON."""
    text = json.dumps([asdict(row) for row in plan.rows], ensure_ascii=False, indent=1)
    path.write_text(text + "\n", "utf-8")


def _rows(chance: random.Random) -> Iterator[TrueRow]:
    statements: set[str] = set()
    ordinal = 0
    for title, sections in GROUPS:
        for section in sections:
            groups = (title, section)
            areas = _areas(chance)
            for area in areas:
                ordinal += 1
                yield _row(chance, ordinal, groups, area, statements)


def _areas(chance: random.Random) -> list[str]:
    """The merged cell of each row of a group: runs of 2 to 6 rows."""
    subjects = chance.sample(WORDS["subjects"], len(WORDS["subjects"]))
    areas: list[str] = []
    while len(areas) < ROWS_A_GROUP:
        run = min(chance.randint(2, 6), ROWS_A_GROUP - len(areas))
        areas += [subjects.pop()] * run
    return areas


def _row(
    chance: random.Random, ordinal: int, groups: tuple[str, ...], area: str, statements: set[str]
) -> TrueRow:
    units = chance.sample(WORDS["units"], chance.randint(2, 6))
    leads = 1 if chance.random() < 0.8 else 2
    return TrueRow(
        ordinal=str(ordinal),
        groups=groups,
        area=area,
        task=_statement(chance, statements),
        deliverable=chance.choice(WORDS["products"]) + chance.choice(WORDS["product_details"]),
        leads=tuple(units[:leads]),
        coordinators=tuple(units[leads:]) if chance.random() < 0.9 else (),
        deadline=chance.choice(WORDS["deadlines"]),
    )


def _statement(chance: random.Random, statements: set[str]) -> str:
    while True:
        purposes = chance.sample(WORDS["purposes"], chance.choice((1, 1, 2, 2, 3)))
        start = " ".join(chance.choice(WORDS[part]) for part in ("verbs", "objects", "scopes"))
        text = "; ".join([start, *purposes])
        if text not in statements:
            statements.add(text)
            return text


def _contents(rows: tuple[TrueRow, ...]) -> Iterator[Content]:
    yield Columns(
        (
            (
                ("ỦY BAN NHÂN DÂN", "XÃ KHE NHUỒNG"),
                ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
            ),
            (("Số: 33/KH-UBND",), ("Khe Nhuồng, ngày 08 tháng 01 năm 2026",)),
        )
    )
    yield Text("KẾ HOẠCH", Role.CENTERED_BOLD)
    yield Text("Công tác trọng tâm năm 2026 của xã Khe Nhuồng", Role.CENTERED_BOLD)
    yield Text(
        "Ủy ban nhân dân xã Khe Nhuồng ban hành Kế hoạch công tác trọng tâm năm 2026 như sau:"
    )
    yield Text("I. MỤC ĐÍCH, YÊU CẦU", Role.HEADING)
    yield Text("Xác định rõ việc, rõ người, rõ thời hạn đối với từng cơ quan, đơn vị thuộc xã.")
    yield Text("II. TỔ CHỨC THỰC HIỆN", Role.HEADING)
    yield Text("(Nhiệm vụ cụ thể tại Phụ lục kèm theo)")
    yield Text("Trên đây là Kế hoạch công tác trọng tâm năm 2026 của xã Khe Nhuồng./.")
    recipients = (
        "Nơi nhận:",
        "- UBND tỉnh (b/c);",
        "- Các cơ quan, đơn vị thuộc xã;",
        "- Lưu: VT.",
    )
    signature = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "Sầm Đức Quyến")
    yield Columns(((recipients, signature),), is_foot=True)
    yield NewSection(landscape=True)
    yield Text("PHỤ LỤC", Role.CENTERED_BOLD)
    yield Text("DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026", Role.CENTERED_BOLD)
    yield Text(
        "(Kèm theo Kế hoạch số 33/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân xã Khe Nhuồng)",
        Role.REMARK,
    )
    yield Grid((*_header(), *_data(rows)), 2, WEIGHTS)


def _header() -> Iterator[tuple[GridCell, ...]]:
    tops = ("STT", "Nội dung", "Nhiệm vụ cụ thể", "Sản phẩm")
    upper = [GridCell(text, merge="restart", bold=True) for text in tops]
    last = GridCell("Thời gian hoàn thành", merge="restart", bold=True)
    yield (*upper, GridCell("Đơn vị thực hiện", span=2, bold=True), last)
    under = GridCell("", merge="continue")
    yield (*[under] * 4, GridCell("Chủ trì", bold=True), GridCell("Phối hợp", bold=True), under)


def _data(rows: tuple[TrueRow, ...]) -> Iterator[tuple[GridCell, ...]]:
    above: TrueRow | None = None
    for row in rows:
        if above is None or row.groups[0] != above.groups[0]:
            yield (GridCell(row.groups[0], span=7, bold=True),)
            section = 0
        if above is None or row.groups != above.groups:
            section += 1
            yield (GridCell("I" * section, bold=True), GridCell(row.groups[1], span=6, bold=True))
        goes_on = above is not None and (row.groups, row.area) == (above.groups, above.area)
        yield (
            GridCell(row.ordinal),
            GridCell(
                "" if goes_on else row.area,
                merge="continue" if goes_on else "restart",
                middle=False,
            ),
            GridCell(row.task),
            GridCell(row.deliverable),
            GridCell("; ".join(row.leads)),
            GridCell("; ".join(row.coordinators)),
            GridCell(row.deadline),
        )
        above = row
