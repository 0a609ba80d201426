"""What a scanner, an office and years of copying do to a clean page.

Seeded, so that it can be done again.

A page comes as a grey or colour picture of what was printed and leaves as the picture that a
scanner would have made of it. Every strength is a number in `Damage`; nothing here is random but by
the seed.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.tools.rendering.scan_wear import (
    bled_through,
    photographed,
    punched,
    shaded_heads,
    shadowed,
    stapled,
    striped,
    tinted,
)

Picture = NDArray[np.uint8]  # grey (height, width) or colour (height, width, 3)

WHITE = 255


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """How a page was scanned; strengths of pixels hold at the page's own resolution."""

    dpi: int = 200
    skew: float = 0.0  # degrees, counter-clockwise
    noise: float = 0.0  # standard deviation in grey levels
    blur: float = 0.0  # sigma in pixels
    ink: int = 0  # grey of the darkest print: 150 is faint
    paper: int = 0  # grey levels that the paper is darker than white
    uneven: int = 0  # further grey levels at the darkest corner
    border: float = 0.0  # width of the dark edge in millimetres
    speckle: float = 0.0  # dots for each square centimetre
    rules: float = 1.0  # share of the ruling lines that is left
    walls: float = 1.0  # share of the upright ones of these
    heads: bool = False  # the heads of tables on grey
    written: bool = False  # the number of the document written by hand
    stamp: bool = False  # a red round stamp and a blue signature over the foot
    received: bool = False  # the stamp of the office that received it, left of the head
    grey: bool = False  # scanned without colour
    black: bool = False  # copied before, so that all inks have the tone of print
    office: bool = (
        False  # cream paper, the other side seen through, two holes, a staple, a dark edge
    )
    camera: float = 0.0  # share of the width that the top is narrower: held askew
    side: float = 0.0  # share of the height that the right side is shorter then
    stripes: int = 0  # grey of the lines along the sheet that dust on the glass draws
    turn: int = 0  # degrees that the page lies turned, clockwise: 90, 180, 270
    bits: str = ""  # "otsu" or "dither": black and white alone
    quality: int = 92  # of the JPEG

    def millimetres(self, length: float) -> float:
        """A length on paper in pixels."""
        return length * self.dpi / 25.4


def damaged(page: Picture, damage: Damage, seed: tuple[int, ...]) -> Image.Image:
    """The picture that a scanner makes of a page, in the order in which it happens to paper."""
    random = np.random.default_rng(seed)
    picture = worn(page, damage, random) if damage.rules * damage.walls < 1 else page
    picture = faint(picture, damage.ink)
    if damage.heads:
        picture = shaded_heads(picture, damage.millimetres(1))
    if damage.office:
        picture = bled_through(tinted(picture))
    picture = shaded(picture, damage.paper, damage.uneven, random)
    picture = skewed(picture, damage.skew, WHITE - damage.paper)
    if damage.office:
        one = damage.millimetres(1)
        picture = shadowed(stapled(punched(picture, one), one), one)
    if damage.camera:
        picture = photographed(picture, damage.camera, damage.side, around=60)
    if damage.stripes:
        picture = striped(picture, damage.millimetres(1), damage.stripes)
    if damage.border:
        picture = bordered(picture, damage.millimetres(damage.border), random)
    if damage.blur:
        picture = cv2.GaussianBlur(picture, (0, 0), damage.blur).astype(np.uint8)
    picture = noisy(picture, damage.noise, random)
    if damage.speckle:
        picture = speckled(picture, damage, random)
    picture = turned(picture, damage.turn)
    if damage.bits:
        return one_bit(picture, damage.bits)
    return as_jpeg(Image.fromarray(picture), damage.quality)


def worn(picture: Picture, damage: Damage, random: np.random.Generator) -> Picture:
    """Ruling lines with gaps of a millimetre, or without any line."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    ink = (grey < 200).astype(np.uint8)
    length = int(damage.millimetres(9))
    height, width = ink.shape
    cell = max(1, int(damage.millimetres(1)))
    gone = np.zeros_like(ink)
    kept = random.random((height // cell + 1, width // cell + 1))
    for size, left in (((length, 1), damage.rules), ((1, length), damage.rules * damage.walls)):
        lines = cv2.morphologyEx(
            ink, cv2.MORPH_OPEN, cv2.getStructuringElement(cv2.MORPH_RECT, size)
        )
        gaps = (kept >= left).astype(np.uint8)
        wide = cv2.dilate(lines, np.ones((3, 3), np.uint8)).astype(np.uint8)
        gone |= wide & np.kron(gaps, np.ones((cell, cell), np.uint8))[:height, :width]
    made = picture.copy()
    made[gone.astype(bool)] = WHITE
    return made


def faint(picture: Picture, ink: int) -> Picture:
    """Print that is no darker than `ink`."""
    if not ink:
        return picture
    return (ink + picture.astype(np.float32) * (WHITE - ink) / WHITE).astype(np.uint8)


def shaded(picture: Picture, paper: int, uneven: int, random: np.random.Generator) -> Picture:
    """Grey paper, darker towards one corner: recycled paper under a lid that stands open."""
    if not paper and not uneven:
        return picture
    height, width = picture.shape[:2]
    across = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    down = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    across = across if random.random() < 0.5 else 1 - across
    down = down if random.random() < 0.5 else 1 - down
    light = 1 - (paper + uneven * across * down) / WHITE
    if picture.ndim == 3:
        light = light[:, :, None]
    return (picture * light).astype(np.uint8)


def skewed(picture: Picture, degrees: float, paper: int) -> Picture:
    """A page that lies askew on the glass, on a picture of the same size."""
    if not degrees:
        return picture
    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    around = (paper,) * 3
    return np.asarray(
        cv2.warpAffine(
            picture,
            matrix,
            (width, height),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_CONSTANT,
            borderValue=around,
        ),
        dtype=np.uint8,
    )


def bordered(picture: Picture, width: float, random: np.random.Generator) -> Picture:
    """Dark edges of uneven width on two sides, as where a lid does not close."""
    made = picture.copy()
    rows, columns = picture.shape[:2]
    left = width * (0.6 + 0.4 * np.sin(np.arange(rows) / rows * 4 + random.random() * 6))
    top = width * (0.6 + 0.4 * np.sin(np.arange(columns) / columns * 3 + random.random() * 6))
    mask = np.arange(columns)[None, :] < left[:, None]
    mask |= np.arange(rows)[:, None] < top[None, :]
    made[mask] = 35
    return made


def noisy(picture: Picture, deviation: float, random: np.random.Generator) -> Picture:
    """The sensor's own noise, the same in all colours."""
    if not deviation:
        return picture
    noise = random.standard_normal(picture.shape[:2], dtype=np.float32) * deviation
    if picture.ndim == 3:
        noise = noise[:, :, None]
    return np.clip(picture + noise, 0, WHITE).astype(np.uint8)


def speckled(picture: Picture, damage: Damage, random: np.random.Generator) -> Picture:
    """Dust on the glass: dark dots of one to three pixels, and white ones in the print."""
    made = picture.copy()
    rows, columns = picture.shape[:2]
    centimetres = (rows * columns) / damage.millimetres(10) ** 2
    for index in range(int(damage.speckle * centimetres)):
        y, x = int(random.integers(rows)), int(random.integers(columns))
        size = int(random.integers(1, 4))
        made[y : y + size, x : x + max(1, size - 1)] = (
            WHITE if index % 4 == 0 else random.integers(0, 90)
        )
    return made


def turned(picture: Picture, degrees: int) -> Picture:
    """A page that lies turned, clockwise."""
    return np.ascontiguousarray(np.rot90(picture, -degrees // 90))


def one_bit(picture: Picture, how: str) -> Image.Image:
    """Black and white: parted at Otsu's threshold, or dithered as a fax does grey."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY) if picture.ndim == 3 else picture
    if how == "dither":
        return Image.fromarray(grey).convert("1", dither=Image.Dither.FLOYDSTEINBERG)
    _, parted = cv2.threshold(grey, 0, WHITE, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return Image.fromarray(parted).convert("1", dither=Image.Dither.NONE)


def as_jpeg(image: Image.Image, quality: int) -> Image.Image:
    """The picture after a JPEG of this quality."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).copy()
