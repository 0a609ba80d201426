"""What falls due in the plans of data/raw, against a count by hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import pipeline
from pipeline.cli import main
from tests.places import RAW

# Read by hand in data/raw/01: the rows of its appendix that name the Tổ Văn phòng, and their times.
# Its own section (III.3) states no time.
OFFICE = "Tổ Văn phòng"
BY_HAND = [
    ("2026-01-31", "coordinator", "Xây dựng kế hoạch CCHC"),
    ("2026-02-28", "coordinator", "Xây dựng quy trình nội bộ"),
    ("2026-03-31", "lead", "Báo cáo kết quả công tác CCHC"),
    ("2026-06-30", "lead", "Báo cáo kết quả công tác CCHC"),
    ("2026-09-30", "lead", "Báo cáo kết quả công tác CCHC"),
    ("2026-12-31", "lead", "Báo cáo kết quả công tác CCHC"),
    ("2026-12-31", "coordinator", "Cập nhật cơ sở dữ liệu ngành"),
]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("due") / "out"
    plan = next(RAW.glob("01-*"))
    assert main(["run", str(plan), "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    return out


def shown(frame: pd.DataFrame) -> list[tuple[str, str, str]]:
    return [
        (str(row.due_on.date()), ", ".join(row.roles), row.task)
        for row in frame[frame["due_on"].notna()].itertuples()
    ]


def test_a_unit_s_year_equals_the_count_by_hand(dataset: Path) -> None:
    found = shown(pipeline.due(dataset, unit=OFFICE, days=364, start=date(2026, 1, 1)))
    assert [row[:2] for row in found] == [row[:2] for row in BY_HAND]
    for (_, _, task), (_, _, opening) in zip(found, BY_HAND, strict=True):
        assert task.startswith(opening)


def test_a_window_ends_on_its_last_day(dataset: Path) -> None:
    march = pipeline.due(dataset, unit=OFFICE, days=30, start=date(2026, 3, 1))
    assert [row[0] for row in shown(march)] == ["2026-03-31"]
    before = pipeline.due(dataset, unit=OFFICE, days=29, start=date(2026, 3, 1))
    assert before.empty


def test_what_has_no_day_stands_apart(dataset: Path) -> None:
    frame = pipeline.due(dataset, days=30, start=date(2026, 3, 1))
    apart = frame[frame["due_on"].isna()]
    assert set(apart["deadline"]) == {
        "Theo kế hoạch tuyển sinh của xã", "Khi có yêu cầu", "Thường xuyên", "mỗi học kỳ một lần"
    }  # fmt: skip
    assert set(apart["standing"]) == {"conditional", "continuous", "unread"}
    assert frame["due_on"].notna().tolist() == sorted(frame["due_on"].notna(), reverse=True)


def test_the_command_prints_a_table_or_json(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["due", str(dataset), "--unit", OFFICE, "--from", "2026-03-01"]
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("due: 1\n  2026-03-31  Hằng quý")
    assert main([*words, "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["due_on"] == "2026-03-31"
    assert row["roles"] == ["lead"]


def test_a_wrong_unit_or_day_is_one_sentence(
    dataset: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["due", str(dataset), "--unit", "Tổ Văn phong 2"]) == 2
    assert "did you mean Tổ Văn phòng" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main(["due", str(dataset), "--from", "01/3/2026"])
    assert ended.value.code == 2
    assert "no date such as" in capsys.readouterr().err
