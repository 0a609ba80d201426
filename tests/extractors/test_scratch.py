"""Folders for passing files, and what killed processes left of them."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.scratch import lasting_folder, passing_folder, sweep

LEAVE = "import os, extractors.scratch as s; print(s.lasting_folder('test'), flush=True); {end}"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    yield


def left_by(end: str) -> Path:
    """A folder that another process made before it came to this end."""
    code = LEAVE.format(end=end)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return Path(done.stdout.strip())


def test_a_passing_folder_is_gone_with_its_block() -> None:
    with passing_folder("test") as folder:
        (folder / "a").write_text("x")
        assert sweep() == 0 and folder.is_dir()  # it is in use
    assert not folder.exists()


def test_a_lasting_folder_is_gone_with_its_process() -> None:
    assert not left_by("pass").exists()


def test_what_a_killed_process_left_is_swept() -> None:
    folder = left_by("os.kill(os.getpid(), 9)")
    assert folder.is_dir()
    assert sweep() == 1
    assert not folder.exists()


@pytest.mark.parametrize("name", [
    "kehoach-test",  # no owner
    "kehoach-test-1-999999999-0-x",  # of another namespace
    "other-pages-1-2-3-x",
    "kehoach-pages-a-b-c-x",
])  # fmt: skip
def test_what_is_not_surely_left_stays(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert sweep() == 0
    assert (tmp_path / name).is_dir()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    dead = left_by("os.kill(os.getpid(), 9)")
    dead.rmdir()
    dead.symlink_to(kept)
    assert sweep() == 0 and kept.is_dir()


def test_the_folders_of_a_living_process_stay() -> None:
    folder = lasting_folder("test")
    assert sweep() == 0
    assert folder.is_dir() and str(os.getpid()) in folder.name
    folder.rmdir()
