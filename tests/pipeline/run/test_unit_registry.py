"""What people decide of units goes before every guess, and is kept in a file that they can edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.dataset.unit_records import UnitRecord
from pipeline.errors import WrongRegistry
from pipeline.run.unit_registry import COLUMNS, decide, read_registry

A, B, C = "tinh-an-binh/so-noi-vu", "tinh-an-binh/so-nv", "tinh-an-binh/so-noi-vu-tinh"


def written(path: Path, *rows: str) -> Path:
    path.write_text(",".join(COLUMNS) + "\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def test_decisions_are_kept_and_replayed(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    decide(path, "same", A, B)
    decide(path, "same", A, C)
    decide(path, "different", A, "tinh-an-binh/so-noi-vu-2")
    decide(path, "alias", A, "Sở NV")
    registry = read_registry(path)
    assert registry.of(B) == registry.of(C) == registry.of(A) == A
    assert registry.of("tinh-lam-hai/so-nv") == "tinh-lam-hai/so-nv"
    assert frozenset({A, "tinh-an-binh/so-noi-vu-2"}) in registry.apart
    assert len(path.read_text("utf-8-sig").splitlines()) == 2


def test_a_decision_made_twice_stands_once(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    decide(path, "same", A, B)
    before = path.read_bytes()
    decide(path, "same", A, B)
    assert path.read_bytes() == before


def test_decisions_chain_and_a_ring_ends(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    decide(path, "same", A, B)
    decide(path, "same", B, C)
    assert read_registry(path).of(C) == A
    decide(path, "same", C, A)
    assert read_registry(path).of(B) in {A, B, C}


def test_facts_of_people_go_first(tmp_path: Path) -> None:
    path = written(tmp_path / "units.csv", f"{A},Sở Nội vụ tỉnh An Bình,sở,,H12,2025-03-01,,,,,")
    record = read_registry(path).decided(UnitRecord(unit_id=A, name="SỞ NỘI VỤ", task_count=3))
    assert (record.name, record.kind, record.code) == ("Sở Nội vụ tỉnh An Bình", "sở", "H12")
    assert (record.valid_from, record.valid_to, record.task_count) == (date(2025, 3, 1), None, 3)


def test_another_file_is_another_mark(tmp_path: Path) -> None:
    path = tmp_path / "units.csv"
    decide(path, "same", A, B)
    mark = read_registry(path).mark
    decide(path, "same", A, C)
    assert read_registry(path).mark != mark
    assert read_registry(tmp_path / "none.csv").mark == read_registry(None).mark == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("unit_id,name\nA,b\n", "is missing"),
        (",".join(COLUMNS) + f"\n{A},,,,,1.7.2025,,,,,\n", "is no date"),
        (",".join(COLUMNS) + f"\n{A},,,,,,,{B},,,\n{C},,,,,,,{B},,,\n", "leave it in one row"),
    ],
)
def test_what_cannot_be_understood_is_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "units.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(WrongRegistry, match=says):
        read_registry(path)
