"""Image files (PNG, JPEG, TIFF with many pages, WebP) → the pictures of their pages, by Pillow."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from extractors.errors import Cause, DocumentTooLarge, UnreadableFile
from extractors.picture.page_size import dpi_of_cut, is_sheet
from extractors.picture.pixels import scaled
from extractors.picture.render import (
    LEAST_DPI,
    MOST_DPI,
    OUT_OF_MEMORY,
    USUAL_DPI,
    Picture,
    Pictures,
    Refused,
    refusal,
)

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP")
SHORT, LONG = 4.0, 24.0  # inches: a page is no smaller and no larger
SHEET = 11.69  # inches: the long side of A4
MAX_PAGES = 2000
BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    KeyError,
    IndexError,
    TypeError,
    OverflowError,
)


def open_pictures(data: bytes) -> Pictures:
    """The pages of an image file, one at a time.

    Raises:
        ExtractionError: no image, or damaged at its head.
    """
    Image.MAX_IMAGE_PIXELS = None  # the size is checked here, before anything is decoded
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
            count = getattr(image, "n_frames", 1)
    except (UnidentifiedImageError, *BROKEN) as error:
        raise UnreadableFile("the image is damaged: its head cannot be read") from error
    if count > MAX_PAGES:
        raise DocumentTooLarge(f"the image has {count} pages; the limit is {MAX_PAGES}")
    return Pictures(count, _each(image, count))


def _each(image: Any, count: int) -> Iterator[Picture | Refused]:
    with image:
        for index in range(count):
            yield _frame(image, index)


def _frame(image: Any, index: int) -> Picture | Refused:
    number = index + 1
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image.seek(index)
            full = image.size
            if image.format == "JPEG":
                # Decoded at half, a quarter or an eighth of its size where that is enough.
                image.draft(None, _enough(image))
            width, height = image.size
            if reason := refusal(width, height):
                return Refused(number, reason)
            dpi = max(1.0, _dpi(image, full) * max(width, height) / max(full))
            shown = ImageOps.exif_transpose(image)
            mode = "L" if shown.mode in ("1", "L", "I", "F", "I;16", "LA") else "RGB"
            pixels = np.array(_on_white(shown).convert(mode), np.uint8)
            if _told_dpi(image, full) is None and not is_sheet(full):
                dpi = dpi_of_cut(pixels, dpi)
    except MemoryError:
        return Refused(number, OUT_OF_MEMORY, Cause.MEMORY)
    except (*BROKEN, Image.DecompressionBombError) as error:
        return Refused(number, f"the image is damaged: {error}")
    target = min(max(dpi, LEAST_DPI), MOST_DPI)
    return Picture(number, np.ascontiguousarray(scaled(pixels, target / dpi)), round(target))


def _on_white(image: Any) -> Any:
    """The image without transparency: where nothing is printed there is paper."""
    if image.mode not in ("RGBA", "LA", "PA") and "transparency" not in image.info:
        return image
    layer = image.convert("RGBA")
    paper = Image.new("RGBA", layer.size, "white")
    paper.alpha_composite(layer)
    return paper.convert("RGB")


def _enough(image: Any) -> tuple[int, int]:
    width, height = image.size
    share = min(1.0, 0.8 * USUAL_DPI * 2 / _dpi(image, image.size))
    return max(1, int(width * share)), max(1, int(height * share))


def _dpi(image: Any, size: tuple[int, int]) -> float:
    """The resolution that the file tells, else the one of a picture as long as A4."""
    return _told_dpi(image, size) or max(size) / SHEET


def _told_dpi(image: Any, size: tuple[int, int]) -> float | None:
    """The resolution that the file tells, where the page would have the size of a page."""
    told = image.info.get("dpi")
    dpi = float(told[0]) if (told and isinstance(told[0], int | float)) or told else 0.0
    if dpi > 0 and min(size) / dpi >= SHORT and max(size) / dpi <= LONG:
        return dpi
    return None
