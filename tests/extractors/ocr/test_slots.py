"""Slots for as many pages as there are cores."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractors.ocr import slots as ocr_slots
from extractors.ocr.slots import core_slot, free_slots


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr_slots, "_folder", lambda: tmp_path)


def test_a_slot_is_free_again_behind_its_use() -> None:
    assert free_slots(2) == 2
    with core_slot(2):
        assert free_slots(2) == 1
        with core_slot(2):
            assert free_slots(2) == 0
    assert free_slots(2) == 2


def test_without_a_folder_all_are_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr_slots, "_folder", lambda: None)
    with core_slot(2):
        assert free_slots(2) == 2
