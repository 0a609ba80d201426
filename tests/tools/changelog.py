"""Is CHANGELOG.md in order? `python -m tests.tools.changelog` says what is not, and ends with 1.

Versions stand from the newest to the oldest, each with its day; the newest one is that of the
package; every entry stands under a version and a known heading, and is a sentence.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

from pipeline import __version__
from tests.places import ROOT

CHANGELOG = ROOT / "CHANGELOG.md"
UNRELEASED = "Unreleased"
VERSION_RE = re.compile(r"## \[(?P<name>[^\]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?")
HEADINGS = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def problems(text: str, newest: str) -> list[str]:
    """What is not in order in a changelog whose newest version should be `newest`."""
    found: list[str] = []
    versions: list[tuple[tuple[int, ...], str]] = []
    heading: str | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("## "):
            found += _of_version(number, line, versions)
            heading = None
        elif line.startswith("### "):
            heading = line.removeprefix("### ")
            if heading not in HEADINGS:
                found.append(f"line {number}: no such heading: {heading}")
        elif line.startswith("- ") and heading is None:
            found.append(f"line {number}: an entry without a heading")
    names = [".".join(map(str, version)) for version, _ in versions]
    if names[:1] != [newest]:
        found.append(f"the newest version is {names[:1] or 'missing'}, the package is {newest}")
    for (above, day), (below, earlier) in pairwise(versions):
        if above <= below or day < earlier:
            found.append(f"versions are out of order: {above} of {day} above {below} of {earlier}")
    return found


def _of_version(number: int, line: str, versions: list[tuple[tuple[int, ...], str]]) -> list[str]:
    match = VERSION_RE.fullmatch(line)
    if match is None:
        return [f"line {number}: no version: {line}"]
    name, day = match["name"], match["day"]
    if name == UNRELEASED:
        return [] if not versions and day is None else [f"line {number}: unreleased out of place"]
    try:
        versions.append(
            (tuple(map(int, name.split("."))), date.fromisoformat(day or "").isoformat())
        )
    except ValueError:
        return [f"line {number}: a version is three numbers and a day: {line}"]
    return []


def main(path: Path = CHANGELOG) -> int:
    """Prints what is not in order."""
    found = problems(path.read_text("utf-8"), __version__)
    for problem in found:
        print(f"{path.name}: {problem}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
