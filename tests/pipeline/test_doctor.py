"""What the doctor says of the machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

import extractors.ocr.program
import extractors.word.office_converter
import pipeline.doctor
from extractors.errors import MissingTool
from pipeline.cli import main
from pipeline.doctor import examine
from pipeline.exit_codes import ExitCode


def raising(message: str) -> Callable[[], str]:
    def missing() -> str:
        raise MissingTool(message)

    return missing


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractors.ocr.program, "tesseract_version", lambda: "5.3")
    monkeypatch.setattr(extractors.word.office_converter, "find_program", lambda: "soffice")
    monkeypatch.setattr(
        pipeline.doctor, "_vietnamese_families", lambda: ["Liberation Serif", "Noto Sans"]
    )
    monkeypatch.setattr(pipeline.doctor, "_free_megabytes", lambda: 100_000)


@pytest.mark.usefixtures("whole")
def test_all_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert [line[:2] for line in lines] == ["ok"] * 4
    assert "Tesseract 5.3 with Vietnamese data" in lines[0]


@pytest.mark.usefixtures("whole")
def test_a_missing_program_comes_with_its_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        extractors.ocr.program, "tesseract_version", raising("apt-get install that")
    )
    monkeypatch.setattr(extractors.word.office_converter, "find_program", lambda: None)
    monkeypatch.setattr(pipeline.doctor, "_vietnamese_families", list)
    assert main(["doctor"]) == ExitCode.MISSING_TOOL
    scans, office, fonts, memory = capsys.readouterr().out.splitlines()
    assert scans.startswith("!!") and scans.endswith("apt-get install that")
    assert (
        office.startswith("!!") and "apt-get install --no-install-recommends libreoffice" in office
    )
    assert fonts.startswith("!!") and fonts.endswith("apt-get install fontconfig fonts-liberation")
    assert memory.startswith("ok")


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        (
            "printf 'Noto Sans,Noto Sans Light\\nNoto Sans\\nLiberation Serif\\n'",
            ["Liberation Serif", "Noto Sans"],
        ),
        ("exit 1", []),
        (None, []),
    ],
)
def test_fonts_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str | None, expected: list[str]
) -> None:
    if script is not None:
        program = tmp_path / "fc-list"
        program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pipeline.doctor._vietnamese_families() == expected


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize(("free", "is_well"), [(10, False), (100_000, True), (None, True)])
def test_memory(monkeypatch: pytest.MonkeyPatch, free: int | None, is_well: bool) -> None:
    monkeypatch.setattr(pipeline.doctor, "_free_megabytes", lambda: free)
    assert examine()[-1].is_well is is_well
