"""python -m tests.tools.rendering.scan_fixtures.

The small scans of tests/documents/scans, and what they show.

A fixture of a plan holds some of its pages; `digital_part` gives the same pages with their text
layer, so that what is read from the picture can be held against what is printed.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import cv2
import numpy as np
import pypdfium2
from PIL import Image

from tests.tools.rendering.scan_damage import Damage
from tests.tools.rendering.scans import (
    DOCUMENTS,
    KINDS,
    MODERATE,
    save_image,
    save_pdf,
    save_tiff,
    save_wrong_layer,
    scan_page,
    vary,
)

SCANS = DOCUMENTS / "scans"
SMALL = replace(MODERATE, noise=3, quality=45)  # noise is what makes a JPEG large


class Fixture(NamedTuple):
    """Pages of a plan (numbers from 0) as a scan."""

    name: str
    stem: str
    pages: tuple[int, ...]
    damage: Damage

    @property
    def path(self) -> Path:
        """Where it lies."""
        return SCANS / self.name


FIXTURES = {
    fixture.name: fixture
    for fixture in (
        Fixture("moderate-02.pdf", "02-ubnd-xa-chuyen-doi-so", (0, 1, 4), SMALL),
        Fixture("moderate-10.pdf", "10-so-khcn-web-bang", (0, 1), SMALL),
        Fixture("sideways-09.png", "09-huyen-uy-ke-hoach", (1,), Damage(turn=90, skew=1.0)),
        Fixture(
            "upside-down-12.webp",
            "12-bo-chuong-trinh-hanh-dong",
            (1,),
            Damage(turn=180, quality=40),
        ),
        Fixture("one-bit-11.tiff", "11-phong-van-hoa-ocr-la-ma", (0, 1), KINDS["onebit"]),
        Fixture("stamped-02.jpg", "02-ubnd-xa-chuyen-doi-so", (3,), replace(SMALL, stamp=True)),
        Fixture("wrong-layer-04.pdf", "04-ubnd-xa-web", (0,), SMALL),
    )
}
BLANK, PHOTO, CORRUPT = SCANS / "blank.png", SCANS / "photo.jpg", SCANS / "corrupt.tiff"


def fixture_images(fixture: Fixture) -> list[Image.Image]:
    """The pages of a fixture as pictures."""
    with pypdfium2.PdfDocument(DOCUMENTS / f"{fixture.stem}.pdf") as document:
        return [
            scan_page(
                document[index],
                vary("", fixture.damage, place),
                (crc32(fixture.name.encode()), index),
            )
            for place, index in enumerate(fixture.pages)
        ]


def write_fixture(fixture: Fixture) -> None:
    images, path = fixture_images(fixture), fixture.path
    if path.name.startswith("wrong-layer"):
        save_wrong_layer(images, path, fixture.damage.quality)
    elif path.suffix == ".pdf":
        save_pdf(images, path, fixture.damage.quality)
    elif path.suffix == ".tiff":
        save_tiff(images, path)
    elif path.suffix == ".png":
        few = images[0].quantize(6)  # six greys, as cheap scanners write
        few.info["dpi"] = images[0].info["dpi"]
        few.save(path, optimize=True, dpi=few.info["dpi"])
    else:
        save_image(images[0], path, fixture.damage.quality)


def digital_part(stem: str, pages: Sequence[int]) -> bytes:
    """The same pages with their text layer."""
    with (
        pypdfium2.PdfDocument(DOCUMENTS / f"{stem}.pdf") as document,
        pypdfium2.PdfDocument.new() as made,
    ):
        made.import_pages(document, list(pages))
        buffer = io.BytesIO()
        made.save(buffer)
        return buffer.getvalue()


def blank_page() -> Image.Image:
    """An empty sheet: paper, a shadow at its edge and some dust."""
    random = np.random.default_rng(5)
    picture = np.full((1754, 1240), 247, np.uint8)
    picture[:, :6] = 190
    for _ in range(40):
        y, x = random.integers(1750), random.integers(1236)
        picture[y : y + 2, x : x + 2] = 120
    return Image.fromarray(picture)


def photo() -> Image.Image:
    """Soft colours, edges and grain without a letter.

    A photograph as far as a reader is concerned.
    """
    random = np.random.default_rng(7)
    layers = np.zeros((900, 1200, 3), np.float32)
    for cells, weight in ((4, 110), (11, 60), (40, 30), (150, 16)):
        coarse = random.random((cells, cells, 3), dtype=np.float32)
        layers += weight * cv2.resize(coarse, (1200, 900), interpolation=cv2.INTER_CUBIC)
    for _ in range(14):
        center = (int(random.integers(1200)), int(random.integers(900)))
        axes = (int(random.integers(20, 160)), int(random.integers(15, 90)))
        color = [float(value) for value in random.integers(20, 220, 3)]
        cv2.ellipse(layers, center, axes, float(random.integers(180)), 0, 360, color, -1)
    grain = random.standard_normal((900, 1200, 1)) * 5
    soft = cv2.GaussianBlur(layers, (0, 0), 2.5) + grain
    return Image.fromarray(np.clip(soft, 0, 255).astype(np.uint8))


def main() -> None:
    SCANS.mkdir(exist_ok=True)
    for fixture in FIXTURES.values():
        write_fixture(fixture)
    blank_page().save(BLANK, optimize=True, dpi=(150, 150))
    photo().save(PHOTO, quality=70)
    whole = FIXTURES["one-bit-11.tiff"].path.read_bytes()
    CORRUPT.write_bytes(whole[: len(whole) // 3])
    for path in sorted(SCANS.iterdir()):
        print(f"{path.stat().st_size:9,} {path}")


if __name__ == "__main__":
    main()
