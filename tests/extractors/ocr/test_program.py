"""What is known of the program that reads pictures."""

from pathlib import Path

import pytest

from extractors.ocr import program


def test_other_trained_data_under_the_same_name_is_another_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = f'List of available languages in "{tmp_path}" (2):\neng\nvie\n'
    monkeypatch.setattr(program, "_said", lambda *_: said)
    marks = set()
    for data in (b"one", b"two", b"two"):
        (tmp_path / "vie.traineddata").write_bytes(data)
        program.data_mark.cache_clear()
        marks.add(program.data_mark())
    program.data_mark.cache_clear()
    assert len(marks) == 2
