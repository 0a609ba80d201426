"""python -m tests.tools.rendering.scans OUT_DIR.

The plans of tests/documents as an office would have scanned them.

Each kind of damage makes a folder of its own; PDFs hold pictures alone, one a page. The same
release of pypdfium2, OpenCV and Pillow gives the same pictures.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from zlib import crc32

import numpy as np
import pypdfium2
from PIL import Image

from tests.places import DOCUMENTS
from tests.tools.rendering.scan_damage import Damage, damaged
from tests.tools.rendering.scan_stamps import (
    STAMP_MILLIMETRES,
    with_number,
    with_received,
    with_signature,
    with_stamp,
)

FOOT = "Nơi nhận"
NUMBER_RE = re.compile(r"^Số: ?(\d+)/", re.MULTILINE)
TURNS = (90, 0, 270, 180)
POINTS = 72

MODERATE = Damage(dpi=200, skew=0.8, noise=5, blur=0.4, paper=12, uneven=8, quality=70)

# What is the same on all pages of a document; `vary` adds what is not.
KINDS = {
    "clean": Damage(),
    "moderate": MODERATE,
    "skewed": Damage(dpi=200, skew=2.0, noise=4, paper=8, quality=75),
    "jpeg": Damage(dpi=200, skew=0.3, noise=3, blur=0.6, paper=6, quality=40),
    "low": Damage(dpi=150, skew=-0.5, noise=4, blur=0.3, paper=8, quality=60),
    "high": replace(MODERATE, dpi=300, blur=0.7),
    "onebit": Damage(dpi=300, skew=0.6, noise=12, blur=0.8, paper=15, speckle=1.5, bits="otsu"),
    "dithered": Damage(dpi=200, skew=-0.4, noise=4, paper=10, bits="dither"),
    "dark": Damage(
        dpi=200, skew=-1.0, noise=6, paper=45, uneven=50, border=6, speckle=0.5, quality=65
    ),
    "faint": Damage(dpi=200, skew=0.5, noise=7, blur=0.4, ink=150, paper=8, uneven=10, quality=65),
    "stamped": replace(MODERATE, stamp=True),
    "stamped_grey": replace(MODERATE, stamp=True, received=True, grey=True),
    "stamped_black": replace(MODERATE, stamp=True, received=True, black=True),
    "sealed_black": replace(MODERATE, stamp=True, black=True),
    "sealed_onebit": Damage(dpi=200, skew=0.6, noise=8, paper=10, stamp=True, bits="otsu"),
    "sideways": MODERATE,
    "written": replace(MODERATE, written=True),
    "broken": replace(MODERATE, rules=0.8),
    "level": replace(MODERATE, walls=0.0),
    "heads": replace(MODERATE, heads=True),
    "heads_onebit": Damage(dpi=200, skew=0.6, noise=8, paper=10, heads=True, bits="dither"),
    "unruled": replace(MODERATE, rules=0.0),
    "office": replace(MODERATE, stamp=True, written=True, office=True, quality=55),
    "copy": Damage(
        dpi=200,
        skew=1.2,
        noise=10,
        blur=0.5,
        stamp=True,
        written=True,
        office=True,
        speckle=0.5,
        bits="otsu",
    ),
    "striped": replace(MODERATE, stripes=70),
    "striped_sideways": replace(MODERATE, stripes=110),
    "camera": replace(MODERATE, camera=0.03),
    "phone": replace(MODERATE, camera=0.08, side=0.05, uneven=50, quality=60),
    "fax": Damage(dpi=200, skew=0.5, noise=14, blur=0.7, paper=10, speckle=2.0, bits="otsu"),
    "coarse": Damage(dpi=100, skew=0.3, noise=3, paper=8, quality=70),
}
WRONG_LAYER = "wrong_layer"  # pictures with the hidden text of `tesseract -l eng` over them


def vary(kind: str, damage: Damage, index: int) -> Damage:
    """The damage of one page: skew to either side, each page turned its own way."""
    damage = replace(damage, skew=damage.skew * (1, -0.7, 0.4)[index % 3])
    return replace(damage, turn=TURNS[index % len(TURNS)]) if kind.endswith("sideways") else damage


def scan(stem: str, kind: str, pages: Sequence[int] | None = None) -> list[Image.Image]:
    """The pages of a rendered plan, or those of these numbers (from 0), as pictures."""
    made = []
    with pypdfium2.PdfDocument(DOCUMENTS / f"{stem}.pdf") as document:
        for index in range(len(document)) if pages is None else pages:
            damage = vary(kind, KINDS[kind], index)
            made.append(scan_page(document[index], damage, (crc32(stem.encode()), index)))
    return made


def scan_page(page: pypdfium2.PdfPage, damage: Damage, seed: tuple[int, ...]) -> Image.Image:
    """One page as a picture that knows its resolution."""
    in_color = damage.stamp or damage.written or damage.office or damage.received
    image = page.render(scale=damage.dpi / POINTS, grayscale=not in_color).to_pil()
    if damage.stamp and (foot := foot_of(page)):
        image = signed(image, foot, damage, seed)
    if damage.written and (number := number_of(page)):
        digits, box = number
        scale = damage.dpi / POINTS
        scaled = (box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale)
        image = with_number(image, digits, scaled, np.random.default_rng((*seed, 2)))
    if damage.received and not seed[-1]:
        one = damage.millimetres(1)
        image = with_received(image, (6 * one, 26 * one), one)
    image = image.convert("L") if damage.grey else image
    image = Image.fromarray(np.asarray(image).min(2)) if damage.black else image
    image = damaged(np.asarray(image), damage, seed)
    image.info["dpi"] = (damage.dpi, damage.dpi)
    return image


def foot_of(page: pypdfium2.PdfPage) -> tuple[float, float] | None:
    """Where the right column of the foot is and how far down it begins, in points.

    None without a foot.
    """
    text = page.get_textpage()
    found = text.search(FOOT, match_case=True).get_next()
    if found is None:
        return None
    _, _, _, top = text.get_charbox(found[0])
    return 0.70 * page.get_width(), page.get_height() - top


def number_of(page: pypdfium2.PdfPage) -> tuple[str, tuple[float, float, float, float]] | None:
    """The digits of the document's number and their box, in points from the top left.

    None without one.
    """
    text, height = page.get_textpage(), page.get_height()
    head = NUMBER_RE.search(text.get_text_range())
    if head is None:
        return None
    boxes = [text.get_charbox(index) for index in range(*head.span(1))]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    top, bottom = max(box[3] for box in boxes), min(box[1] for box in boxes)
    return head.group(1), (left, height - top, right, height - bottom)


def signed(
    image: Image.Image, foot: tuple[float, float], damage: Damage, seed: tuple[int, ...]
) -> Image.Image:
    """A signature below the office, down to the name, and a stamp over its left third."""
    random = np.random.default_rng((*seed, 1))
    scale = damage.dpi / POINTS
    x, y = foot[0] * scale, (foot[1] + 62) * scale
    image = with_signature(image, (x, y + 8 * scale), damage.millimetres(50), random)
    size = damage.millimetres(STAMP_MILLIMETRES)
    return with_stamp(image, (x - 0.62 * size, y - 4 * scale), size, float(random.uniform(-12, 12)))


def save_pdf(images: Sequence[Image.Image], path: Path, quality: int) -> None:
    """A PDF of pictures: JPEG, or CCITT for black and white."""
    settings = {} if images[0].mode == "1" else {"quality": quality}
    images[0].save(
        path,
        "PDF",
        save_all=True,
        append_images=images[1:],
        resolution=images[0].info["dpi"][0],
        **settings,
        creationDate=time.gmtime(0),
        modDate=time.gmtime(0),
    )


def save_image(image: Image.Image, path: Path, quality: int) -> None:
    """A picture as the format that the name asks for: PNG, JPEG, WebP, TIFF."""
    image.save(path, quality=quality, dpi=image.info["dpi"])


def save_tiff(images: Sequence[Image.Image], path: Path) -> None:
    """A TIFF of many pages: CCITT for black and white, else JPEG."""
    how = "group4" if images[0].mode == "1" else "jpeg"
    dpi = images[0].info["dpi"]
    images[0].save(path, "TIFF", save_all=True, append_images=images[1:], compression=how, dpi=dpi)


def save_wrong_layer(images: Sequence[Image.Image], path: Path, quality: int) -> None:
    """A PDF of pictures with hidden text that was read with the wrong language, as copiers do."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, image in enumerate(images):
            names.append(Path(folder) / f"{index}.jpg")
            save_image(image, names[-1], quality)
        pages = Path(folder) / "pages.txt"
        pages.write_text("".join(f"{name}\n" for name in names), "utf-8")
        command = [
            "tesseract",
            str(pages),
            str(path.with_suffix("")),
            "-l",
            "eng",
            "--psm",
            "4",
            "pdf",
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=600)


Writer = Callable[[Path], None]


def write_scan(stem: str, kind: str, out_dir: Path, suffix: str = "pdf") -> list[Path]:
    """A plan as one PDF or TIFF, or as a picture for each page; what was written."""
    folder = out_dir / kind
    folder.mkdir(parents=True, exist_ok=True)
    base = "moderate" if kind == WRONG_LAYER else kind
    images, quality = scan(stem, base), KINDS[base].quality
    if suffix not in ("pdf", "tiff"):
        paths = [folder / f"{stem}-{number}.{suffix}" for number in range(1, len(images) + 1)]
        for image, path in zip(images, paths, strict=True):
            save_image(image, path, quality)
        return paths
    path = folder / f"{stem}.{suffix}"
    if kind == WRONG_LAYER:
        save_wrong_layer(images, path, quality)
    elif suffix == "pdf":
        save_pdf(images, path, quality)
    else:
        save_tiff(images, path)
    return [path]


def stems() -> list[str]:
    """The names of the rendered plans."""
    return sorted(path.stem for path in DOCUMENTS.glob("*.pdf"))


def chosen(wanted: Sequence[str]) -> list[str]:
    """The plans whose names begin with one of these: `02`, `02-ubnd-xa`."""
    return [stem for stem in stems() if not wanted or stem.startswith(tuple(wanted))]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.tools.rendering.scans", description=__doc__
    )
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--kinds", nargs="*", default=["moderate"], choices=[*KINDS, WRONG_LAYER])
    parser.add_argument("--stems", nargs="*", default=[], help="beginnings of names; without: all")
    parser.add_argument("--suffix", default="pdf", choices=["pdf", "tiff", "png", "jpg", "webp"])
    options = parser.parse_args()
    for kind in options.kinds:
        for stem in chosen(options.stems):
            for path in write_scan(stem, kind, options.out_dir, options.suffix):
                print(path)


if __name__ == "__main__":
    main()
