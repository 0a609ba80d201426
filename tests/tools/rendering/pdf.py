"""Word files → PDF by LibreOffice without a window, in a profile of its own."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

TIME_LIMIT = 300
# What LibreOffice writes anew each time, in the plain part of the file: replaced by as many bytes.
CHANGING_RE = re.compile(
    rb"(?<=/CreationDate\(D:)\d{14}|(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}"
)
DATE = b"20260101000000"


def render_pdf(files: Sequence[Path], out_dir: Path) -> None:
    """Write a PDF of each file; the whole process group ends with the time limit."""
    program = shutil.which("soffice")
    if program is None:
        raise SystemExit(
            "LibreOffice is missing: apt-get install libreoffice-writer fonts-liberation"
        )
    with tempfile.TemporaryDirectory() as profile:
        command = [
            program,
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(out_dir),
            *map(str, files),
        ]
        process = subprocess.Popen(
            command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(TIME_LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    for path in files:
        _settle(out_dir / f"{path.stem}.pdf")


def _settle(path: Path) -> None:
    """The same bytes for the same pages: no time of making, no random name."""
    data = path.read_bytes()
    path.write_bytes(
        CHANGING_RE.sub(lambda match: DATE if len(match[0]) == len(DATE) else b"0" * 32, data)
    )
