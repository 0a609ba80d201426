"""What this machine has of the programs that kehoach calls: `kehoach doctor`."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from extractors.errors import MissingTool
from pipeline.document.config import Config
from pipeline.language.catalog import said

MEMORY_FILE = Path("/proc/meminfo")
MEGABYTE = 1024 * 1024
FONT_LISTER = ("fc-list", ":lang=vi", "family")
FONT_SECONDS = 20
INSTALL_FONTS = "sudo apt-get install fontconfig fonts-liberation"


class CheckResult(NamedTuple):
    """One check: what was looked at, whether it is well, and what was found or is to be done."""

    name: str
    is_well: bool
    message: str


def examine() -> tuple[CheckResult, ...]:
    """All checks, in a fixed order."""
    return tuple(check() for check in CHECKS)


def render(findings: tuple[CheckResult, ...]) -> str:
    """The findings, a line each."""
    width = max(len(said(finding.name)) for finding in findings)
    return "\n".join(
        f"{'ok' if f.is_well else '!!'}  {said(f.name):{width}}  {said(f.message)}"
        for f in findings
    )


def _tesseract() -> CheckResult:
    from extractors.ocr.program import tesseract_version

    try:
        return CheckResult("scans", True, f"Tesseract {tesseract_version()} with Vietnamese data")
    except MissingTool as error:
        return CheckResult("scans", False, str(error))


def _office() -> CheckResult:
    from extractors.word.office_converter import INSTALL, find_program

    program = find_program()
    found = f"LibreOffice at {program}" if program else f"LibreOffice is not installed: {INSTALL}"
    return CheckResult(".doc, .odt, .rtf", program is not None, found)


def _fonts() -> CheckResult:
    """A PDF that does not hold its fonts is drawn for OCR with those of the system.

    Without, as boxes.
    """
    families = _vietnamese_families()
    if families:
        return CheckResult(
            "fonts", True, f"{len(families)} with Vietnamese letters, such as {families[0]}"
        )
    return CheckResult(
        "fonts", False, f"none with Vietnamese letters is installed: {INSTALL_FONTS}"
    )


def _vietnamese_families() -> list[str]:
    if shutil.which(FONT_LISTER[0]) is None:
        return []
    try:
        listed = subprocess.run(
            FONT_LISTER, capture_output=True, text=True, timeout=FONT_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return sorted({line.split(",")[0].strip() for line in listed.stdout.splitlines()} - {""})


def _memory() -> CheckResult:
    """One worker's share, as the configuration bounds it, must be free."""
    needed = Config().megabytes_per_document
    free = _free_megabytes()
    if free is None:
        return CheckResult("memory", True, "not known on this system")
    is_well = free >= needed
    advice = "" if is_well else "; use fewer --jobs"
    return CheckResult(
        "memory", is_well, f"{free} MB free, a document may take {needed} MB{advice}"
    )


def _free_megabytes() -> int | None:
    try:
        fields = dict(line.split(":", 1) for line in MEMORY_FILE.read_text("ascii").splitlines())
        free = int(fields["MemAvailable"].split()[0]) // 1024
    except (OSError, KeyError, ValueError):
        return None
    bound = resource.getrlimit(resource.RLIMIT_AS)[0]
    return free if bound == resource.RLIM_INFINITY else min(free, bound // MEGABYTE)


CHECKS: tuple[Callable[[], CheckResult], ...] = (_tesseract, _office, _fonts, _memory)
