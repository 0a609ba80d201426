"""python -m tests.tools.rendering.readings: writes tests/documents/repair/readings.tsv.

The lines of printed.txt as pages in Liberation Serif, 13 pt at 200 dpi, read by Tesseract with its
English and its Vietnamese model. The same releases of Pillow, Tesseract and the fonts give the same
readings.
"""

from __future__ import annotations

import csv
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tests.places import DOCUMENTS

FOLDER = DOCUMENTS / "repair"
FONT = Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf")
DPI, POINTS, SPACING, MARGIN = 200, 13, 1.5, 1.0
LINES_ON_A_PAGE = 30
LANGUAGES = ("eng", "vie")


def page_of(lines: Sequence[str]) -> Image.Image:
    """An A4 page with a line of text after the other."""
    font = ImageFont.truetype(FONT, POINTS * DPI // 72)
    step, margin = int(POINTS * DPI / 72 * SPACING), int(MARGIN * DPI)
    page = Image.new("L", (int(8.27 * DPI), int(11.69 * DPI)), 255)
    pen = ImageDraw.Draw(page)
    for i, line in enumerate(lines):
        pen.text((margin, margin + i * step), line, font=font, fill=0)
    return page


def read_page(page: Image.Image, language: str) -> list[str]:
    """The lines of text that Tesseract sees on a page, as one block."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        page.save(path, dpi=(DPI, DPI))
        command = ["tesseract", str(path), "-", "-l", language, "--psm", "6", "--dpi", str(DPI)]
        text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line for line in text.replace("\f", "").split("\n") if line.strip()]


def main() -> None:
    printed = (FOLDER / "printed.txt").read_text("utf-8").splitlines()
    with (FOLDER / "readings.tsv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, lineterminator="\n")
        writer.writerow(("language", "read", "printed"))
        for language in LANGUAGES:
            for start in range(0, len(printed), LINES_ON_A_PAGE):
                lines = printed[start : start + LINES_ON_A_PAGE]
                read = read_page(page_of(lines), language)
                writer.writerows((language, *pair) for pair in zip(read, lines, strict=True))


if __name__ == "__main__":
    main()
