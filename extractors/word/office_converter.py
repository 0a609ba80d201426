"""Old Word, OpenDocument and Rich Text files → .docx, by LibreOffice without a window.

Each worker process has a profile of its own, in which macros, links and the network are switched
off. A conversion that takes too long is killed with all the processes that it started.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from functools import cache
from pathlib import Path
from threading import Lock

from extractors.errors import (
    DocumentTooLarge,
    MachineFailure,
    MissingTool,
    TimeLimit,
    UnreadableFile,
    UnsupportedFormat,
)
from extractors.scratch import lasting_folder, passing_folder

SUFFIXES = frozenset({".doc", ".odt", ".rtf"})
MARKS_LOST = frozenset({".doc"})  # the conversion keeps deleted text, but not deleted marks
PROGRAMS = (
    "soffice",
    "libreoffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
INSTALL = "sudo apt-get install --no-install-recommends libreoffice-writer-nogui"
TIME_LIMIT = 120.0
ENDED = 128  # a shell's status above it: a signal ended the program
PASSING = "tmp"  # in the profile: what LibreOffice leaves there goes with it
MAX_OUTPUT = 256 * 2**20
NO_NETWORK = ("unshare", "--user", "--map-current-user", "--net")
OPTIONS = (
    "--headless",
    "--norestore",
    "--nologo",
    "--nodefault",
    "--nolockcheck",
    "--nofirststartwizard",
)
# A proxy that nobody answers for: what a document links to is not fetched.
DEAD_PROXY = ("127.0.0.1", "9")
SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", DEAD_PROXY[0]),
    ("Inet/Settings", "ooInetHTTPProxyPort", DEAD_PROXY[1]),
    ("Inet/Settings", "ooInetHTTPSProxyName", DEAD_PROXY[0]),
    ("Inet/Settings", "ooInetHTTPSProxyPort", DEAD_PROXY[1]),
)

# LibreOffice hands a second call on one profile to the first: the threads of a process take turns.
_ONE_AT_A_TIME = Lock()


def convert_to_docx(data: bytes, suffix: str, time_limit: float = TIME_LIMIT) -> bytes:
    """The document as .docx bytes; `suffix` is .doc, .odt or .rtf.

    Raises:
        MissingTool: LibreOffice is not installed; the message says how to install it.
        ExtractionError: the document cannot be converted, or not in time.
    """
    if suffix not in SUFFIXES:
        raise UnsupportedFormat(f"a {suffix} file is not converted to Word; save it as PDF")
    program = find_program()
    if program is None:
        raise MissingTool(f"LibreOffice reads {suffix} files and is not installed: {INSTALL}")
    with passing_folder("convert") as folder:
        source = folder / f"source{suffix}"
        source.write_bytes(data)
        profile = profile_folder(os.getpid())
        with _ONE_AT_A_TIME:
            output = _run(_command(program, profile, source), profile / PASSING, time_limit)
        return _result(folder / "source.docx", suffix, output)


def find_program() -> str | None:
    """LibreOffice's program, None where it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


@cache
def profile_folder(process: int) -> Path:
    """The profile of a process; it is removed when the process ends."""
    folder = lasting_folder("office")
    user = folder / "user"
    user.mkdir()
    (folder / PASSING).mkdir()
    (user / "registrymodifications.xcu").write_text(_settings(), "utf-8")
    return folder


def _settings() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )


def _command(program: str, profile: Path, source: Path) -> list[str]:
    return [
        *_isolation(),
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        *OPTIONS,
        "--convert-to",
        "docx:MS Word 2007 XML",
        "--outdir",
        str(source.parent),
        str(source),
    ]


@cache
def _isolation() -> tuple[str, ...]:
    """The command that takes the network away, where this machine allows it."""
    if shutil.which(NO_NETWORK[0]) is None:
        return ()
    try:
        done = subprocess.run([*NO_NETWORK, "true"], capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return NO_NETWORK if done.returncode == 0 else ()


def _run(command: list[str], passing: Path, time_limit: float) -> str:
    """Run to the end or to the time limit; then its whole process group is gone.

    LibreOffice's script starts other processes: killing the first alone would leave them running.
    """
    environment = {
        **os.environ,
        "http_proxy": "http://127.0.0.1:9",
        "https_proxy": "http://127.0.0.1:9",
        "TMPDIR": str(passing),
    }
    process = subprocess.Popen(
        command,
        cwd=passing,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        output, _ = process.communicate(timeout=time_limit)
    except subprocess.TimeoutExpired as error:
        raise TimeLimit(
            f"LibreOffice did not convert the file within {time_limit:g} seconds"
        ) from error
    finally:
        _end_group(process)
    if not 0 <= process.returncode <= ENDED:
        raise MachineFailure(
            f"LibreOffice was ended by the system (status {process.returncode}); "
            "it may want more memory than there is"
        )
    return output.decode("utf-8", "replace")


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Kill what is left of the process group: the session was started for it alone."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    finally:
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _result(path: Path, suffix: str, output: str) -> bytes:
    if not path.is_file():
        said = " ".join(output.split())[-200:]
        raise UnreadableFile(
            f"LibreOffice cannot read this {suffix} file ({said or 'no reason given'})"
        )
    if path.stat().st_size > MAX_OUTPUT:
        raise DocumentTooLarge(
            f"the converted {suffix} file is larger than {MAX_OUTPUT // 2**20} MB"
        )
    return path.read_bytes()
