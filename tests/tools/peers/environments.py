"""The tools that are measured, and a virtual environment for each in `.peers/NAME`.

A tool that could not be installed, or is not measured, keeps its row, which says why.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline import __version__
from tests.places import ROOT
from tests.tools.peers.inputs import Kind

FOLDER = ROOT / ".peers"
INSTALLED = "installed.txt"
ALL = (Kind.WORD, Kind.PDF, Kind.SCAN)
RELEASE_RE = re.compile(r"\d+(?:\.\d+)+")
PIP = ("-m", "pip", "--disable-pip-version-check", "--quiet", "install")


class Peer(NamedTuple):
    """A tool: its packages from PyPI (the first is its own), or a program that is looked for."""

    name: str
    kinds: tuple[Kind, ...]
    packages: tuple[str, ...] = ()
    program: tuple[str, ...] = ()  # the command that states its release
    why_not: str = ""

    @property
    def folder(self) -> Path:
        """Its environment."""
        return FOLDER / self.name.split()[0]


PEERS = (
    Peer("kehoach", ALL),
    Peer("pdfplumber", (Kind.PDF,), ("pdfplumber",)),
    Peer("camelot", (Kind.PDF,), ("camelot-py",)),
    Peer("img2table", (Kind.PDF, Kind.SCAN), ("img2table", "pandas")),
    Peer("markitdown", ALL, ("markitdown[docx,pdf]",)),
    Peer("kreuzberg", ALL, ("kreuzberg",)),
    Peer("pymupdf", (Kind.PDF,), ("pymupdf",)),
    Peer("pdftotext", (Kind.PDF,), program=("pdftotext", "-v")),
    Peer("pdftotext -layout", (Kind.PDF,), program=("pdftotext", "-v")),
    Peer("tesseract", (Kind.SCAN,), program=("tesseract", "--version")),
    Peer("ocrmypdf", (Kind.SCAN,), ("ocrmypdf",)),
    Peer("docling", ALL, why_not="PyPI does not have its models of layout and tables"),
)
MENDERS = (
    Peer("ftfy", (), ("ftfy",)),
    Peer("underthesea", (), ("underthesea",)),
    Peer("pyvi", (), ("pyvi",)),
)


class Ready(NamedTuple):
    """A tool that can run, or the reason why it cannot."""

    python: Path
    release: str
    why_not: str = ""


def prepare(peer: Peer) -> Ready:
    """Make the environment of a tool, where it is not there; tell its release."""
    own = Path(sys.executable)
    if peer.why_not:
        return Ready(own, "", f"not run: {peer.why_not}")
    if peer.program:
        return _program(peer.program)
    if not peer.packages:
        return Ready(own, __version__)
    python = peer.folder / "bin" / "python"
    complaint = install(peer.folder, peer.packages)
    if complaint:
        return Ready(python, "", f"not installed: {complaint}")
    return Ready(python, _release(python, peer.packages[0]))


def release_in(text: str) -> str:
    """The first number of a release in what a program says of itself.

    >>> release_in("pdftotext version 22.12.0\\nCopyright 2005-2022")
    '22.12.0'
    """
    found = RELEASE_RE.search(text)
    return found[0] if found else ""


def _program(command: Sequence[str]) -> Ready:
    if shutil.which(command[0]) is None:
        return Ready(Path(sys.executable), "", "not installed: no such program")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Ready(Path(sys.executable), release_in(done.stdout + done.stderr))


def install(folder: Path, packages: Sequence[str]) -> str:
    """Install once; what went wrong, as a line."""
    stamp = folder / INSTALLED
    wanted = "\n".join(packages)
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return ""
    python = folder / "bin" / "python"
    for command in ([sys.executable, "-m", "venv", folder], [python, *PIP, *packages]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            return " ".join(done.stderr.split())[-200:] or "pip failed"
    stamp.write_text(wanted, "utf-8")
    return ""


def _release(python: Path, package: str) -> str:
    name = package.partition("[")[0]
    code = f"import importlib.metadata as m; print(m.version({name!r}))"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return done.stdout.strip()
