from __future__ import annotations

from pathlib import Path

import pytest

from normalizers.resource_files import csv_rows, toml_tables


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package of resources of our own."""
    folder = tmp_path / "words_of_a_test"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "kinds.csv").write_text(
        '# What a list may be.\nword,sign\nsổ,#\n\n"dấu, phẩy",","\n', encoding="utf-8"
    )
    (folder / "lists.toml").write_text('kinds = ["sổ", "thẻ"]\n', encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return folder.name


def test_remarks_and_blank_lines_are_no_rows(package: str) -> None:
    assert csv_rows(package, "kinds") == (
        {"word": "sổ", "sign": "#"},
        {"word": "dấu, phẩy", "sign": ","},
    )


def test_lists_are_read_by_their_names(package: str) -> None:
    assert toml_tables(package, "lists") == {"kinds": ["sổ", "thẻ"]}
