"""How many syllables of damaged lines come back right, of tools that mend text.

The lines are those of tests/documents/repair: as Tesseract's English model read them, and
without their marks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from normalizers.repair import Repairs, repair_all
from tests.tools.repair_cases import PRINTED, readings, stripped
from tests.tools.repair_score import score

MISREAD, STRIPPED = "misread", "without marks"


def damaged_lines() -> dict[str, tuple[str, ...]]:
    """The lines by what was done to them."""
    return {MISREAD: readings("eng"), STRIPPED: tuple(stripped(line) for line in PRINTED)}


def write_lines(folder: Path) -> list[Path]:
    """The damaged lines as a file for each damage."""
    made = []
    for name, lines in damaged_lines().items():
        made.append(folder / f"{name}.txt")
        made[-1].write_text("\n".join(lines) + "\n", "utf-8")
    return made


def own_lines() -> dict[str, list[str]]:
    """What kehoach makes of them, by the mode that it chooses itself."""
    return {
        name: [mended.text for mended in repair_all(lines, Repairs.AUTO)]
        for name, lines in damaged_lines().items()
    }


def shares_right(mended: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """The share of right syllables for each damage; nothing where lines were lost."""
    given = damaged_lines()
    return {
        name: score(lines, PRINTED, given[name]).right
        for name, lines in mended.items()
        if len(lines) == len(PRINTED)
    }
