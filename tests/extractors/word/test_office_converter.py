import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.errors import MissingTool, TimeLimit, UnreadableFile, UnsupportedFormat
from extractors.models import Line
from extractors.word import office_converter
from extractors.word.office_converter import convert_to_docx, find_program, profile_folder
from extractors.word.reader import read_word

needs_office = pytest.mark.skipif(find_program() is None, reason="LibreOffice is not installed")
RICH_TEXT = (
    rb"{\rtf1\ansi\ansicpg1252\uc1 K\u7871? ho\u7841?ch n\u259?m 2026\par R\'e0 so\'e1t\par}"
)


@needs_office
def test_rich_text_becomes_word() -> None:
    (page,) = read_word(convert_to_docx(RICH_TEXT, ".rtf")).pages
    assert [block.text for block in page.blocks if isinstance(block, Line)][:2] == [
        "Kế hoạch năm 2026",
        "Rà soát",
    ]


@needs_office
def test_what_libreoffice_cannot_read() -> None:
    with pytest.raises(UnreadableFile, match=r"\.odt"):
        convert_to_docx(b"PK\x03\x04 broken", ".odt")


@needs_office
def test_a_link_is_not_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/x.png"
        link = (
            rb"{\rtf1 A{\field{\*\fldinst INCLUDEPICTURE "
            rb"\"" + address.encode() + rb"\"}{\fldrslt }} B\par}"
        )
        assert read_word(convert_to_docx(link, ".rtf")).pages
        with pytest.raises(BlockingIOError):  # nobody has called
            server.accept()


def test_the_missing_tool_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_converter, "find_program", lambda: None)
    with pytest.raises(MissingTool, match="apt-get install"):
        convert_to_docx(RICH_TEXT, ".rtf")
    assert MissingTool.code == "missing_tool"


@pytest.mark.parametrize("suffix", [".docx", ".xls", "", ".html"])
def test_other_formats_are_not_converted(suffix: str) -> None:
    with pytest.raises(UnsupportedFormat):
        convert_to_docx(b"", suffix)


def test_macros_links_and_network_are_off() -> None:
    settings = (profile_folder(os.getpid()) / "user" / "registrymodifications.xcu").read_text(
        "utf-8"
    )
    for name in ("DisableMacrosExecution", "BlockUntrustedRefererLinks", "ooInetHTTPProxyName"):
        assert f'oor:name="{name}"' in settings


def test_each_process_has_its_own_profile() -> None:
    assert profile_folder(os.getpid()) == profile_folder(os.getpid())
    assert profile_folder(os.getpid()) != profile_folder(-1)


def test_the_profile_is_removed_at_the_end() -> None:
    code = (
        "import os; from extractors.word.office_converter import profile_folder; "
        "print(profile_folder(os.getpid()))"
    )
    folder = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert folder.strip() and not Path(folder.strip()).exists()


@pytest.fixture
def slow_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program that starts another one, as LibreOffice's script does, and never ends."""
    program, child = tmp_path / "soffice", tmp_path / "child"
    program.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {child}\nwait\n")
    program.chmod(0o755)
    monkeypatch.setattr(office_converter, "find_program", lambda: str(program))
    yield child


def is_alive(process: int) -> bool:
    """Whether a process runs; one that waits for its parent to notice its end does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_the_time_limit_kills_the_whole_group(slow_office: Path) -> None:
    with pytest.raises(TimeLimit, match="within 1 seconds"):
        convert_to_docx(RICH_TEXT, ".rtf", time_limit=1)
    process = int(slow_office.read_text())
    for _ in range(100):  # looks: the system takes its time to note an end
        if not is_alive(process):
            break
        time.sleep(0.05)
    assert not is_alive(process)
