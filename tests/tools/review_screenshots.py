"""Pictures of the review for the docs, of a plan of a fictitious body: `make screenshots`.

`python -m tests.tools.review_screenshots FOLDER` writes them into a folder; it needs Chromium.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.cli import main as kehoach
from pipeline.review.server import ReviewServer
from tests.places import DOCUMENTS
from tests.tools.screenshots import pictures

PLAN = "10-so-khcn-web-bang.pdf"
DESK, PHONE = {"width": 1400, "height": 860}, {"width": 390, "height": 844}
SAID = 5000  # milliseconds after which a message is gone


def main(arguments: Sequence[str]) -> int:
    """Makes the dataset in a passing folder, decides a row, and takes the pictures."""

    def review(browser: Any, folder: Path, out: Path) -> None:
        inputs, dataset = folder / "in", folder / "plans"
        inputs.mkdir()
        shutil.copy(DOCUMENTS / PLAN, inputs / PLAN)
        kehoach(["run", str(inputs), "--out", str(dataset), "--quiet"])
        server = ReviewServer(dataset, who="Lê Thị Mẫu")
        threading.Thread(target=server.serve, daemon=True).start()
        take(browser, server.address, out)
        server.end()

    return pictures(Path(arguments[0]), "review-*.png", review)


def take(browser: Any, address: str, out: Path) -> None:
    """A row that was accepted, beside its page, on a desk and on a phone."""
    page = browser.new_page(viewport=DESK)
    page.goto(address)
    page.wait_for_selector(".box.chosen")
    page.keyboard.press("a")
    page.keyboard.press("k")
    page.wait_for_timeout(SAID)
    page.screenshot(path=out / "review-desk.png")
    page.set_viewport_size(PHONE)
    page.wait_for_timeout(SAID // 10)
    page.screenshot(path=out / "review-phone.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
