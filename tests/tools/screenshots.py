"""Pictures of the report for the docs, of the plans in data/raw: `make screenshots`.

`python -m tests.tools.screenshots FOLDER` writes them into a folder; it needs Chromium.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from pipeline.cli import main as kehoach
from tests.browser import MISSING, chromium
from tests.places import RAW

DESK, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
COLOURS = 64  # of a palette: a fifth of the bytes


def main(arguments: Sequence[str]) -> int:
    """Makes the dataset and its report in a passing folder, and takes the pictures."""

    def report(browser: Any, folder: Path, out: Path) -> None:
        dataset = folder / "plans"
        kehoach(["run", str(RAW), "--out", str(dataset), "--quiet"])
        kehoach(["report", str(dataset)])
        take(browser, (dataset / "report.html").as_uri(), out)

    return pictures(Path(arguments[0]), "report-*.png", report)


def pictures(out: Path, names: str, make: Callable[[Any, Path, Path], None]) -> int:
    """Pictures that `make` takes with a browser and a passing folder, in few colours.

    Args:
        out: the folder of the pictures.
        names: what they are called.
        make: takes the browser, the passing folder and `out`.

    Returns:
        the exit code: 3 where there is no Chromium.
    """
    path = chromium()
    if path is None:
        print(MISSING, file=sys.stderr)
        return 3
    from playwright.sync_api import sync_playwright

    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        make(browser, Path(folder), out)
        browser.close()
    for picture in out.glob(names):
        Image.open(picture).convert("RGB").quantize(COLOURS).save(picture, optimize=True)
    return 0


def take(browser: Any, address: str, out: Path) -> None:
    """The rows on a desk, one row open in the dark, and the rows on a phone."""
    page = opened(browser, address, DESK, "light")
    page.click("#facets >> text=Chính quyền số")
    page.screenshot(path=out / "report-desk.png")
    page = opened(browser, address, DESK, "dark")
    page.click("#tab-queue")
    page.locator("#queue-list .statement").first.click()
    page.screenshot(path=out / "report-row-dark.png")
    page = opened(browser, address, PHONE, "light")
    page.screenshot(path=out / "report-phone.png")


def opened(browser: Any, address: str, viewport: dict[str, int], scheme: str) -> Any:
    """The report in a browser without a network, with its data ready."""
    context = browser.new_context(viewport=viewport, color_scheme=scheme, offline=True)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    page.locator("#timeline").evaluate("element => { element.scrollLeft = 0; }")
    return page


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
