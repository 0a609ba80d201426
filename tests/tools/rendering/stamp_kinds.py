"""Stamps over the head or the foot of a page, each in colour, in grey and in black.

What a scan shows of them is one thing (`Mark`), its ink another (`Ink`): a scanner without colour
gives grey, a copy made before gives all inks the tone of print.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import pypdfium2
from PIL import Image

from tests.tools.rendering.scan_damage import Damage, damaged
from tests.tools.rendering.scan_stamps import (
    STAMP_MILLIMETRES,
    with_arrival_grid,
    with_received,
    with_stamp,
    with_urgency,
)
from tests.tools.rendering.scans import MODERATE, POINTS, foot_of, signed

Seed = tuple[int, ...]


class Mark(StrEnum):
    """What was put on the page, and where."""

    NONE = "no stamp"
    SEAL = "seal and signature, foot"
    ROUND = "round seal, head"
    FRAME = "frame of arrival over the issuer, head"
    GRID = "grid of arrival over number and title, head"
    URGENT = "word in a frame, head"
    STRIPES = "stripes over the sheet"


class Ink(StrEnum):
    """How a scan shows it."""

    COLOUR = "colour"
    GREY = "grey"
    BLACK = "black"


class StampKind(NamedTuple):
    """A stamp in an ink."""

    mark: Mark
    ink: Ink = Ink.COLOUR

    @property
    def name(self) -> str:
        """Both in words."""
        is_plain = self.mark in (Mark.NONE, Mark.STRIPES)
        return str(self.mark) if is_plain else f"{self.mark}, {self.ink}"


AT_FOOT = (Mark.SEAL,)
STAMPS = (
    StampKind(Mark.NONE),
    *(
        StampKind(mark, ink)
        for mark in Mark
        if mark not in (Mark.NONE, Mark.STRIPES)
        for ink in Ink
    ),
    StampKind(Mark.STRIPES),
)
STRIPE_GREY = 70
# In millimetres from the top left: the corner of a frame, the middle of a round seal.
FRAME_CORNER, GRID_CORNER, URGENT_CORNER, ROUND_MIDDLE = (6, 14), (20, 34), (28, 43), (52, 34)


def stamped_page(
    page: pypdfium2.PdfPage,
    kind: StampKind,
    seed: Seed,
    foot: tuple[float, float] | None = None,
    damage: Damage = MODERATE,
) -> Image.Image:
    """A page as a picture with a stamp; `foot` as `foot_of` tells it, in points."""
    if kind.mark is Mark.STRIPES:
        damage = replace(damage, stripes=STRIPE_GREY)
    is_plain = kind.mark in (Mark.NONE, Mark.STRIPES)
    image = page.render(scale=damage.dpi / POINTS, grayscale=is_plain).to_pil()
    image = _marked(image, kind.mark, foot or foot_of(page), damage, seed)
    if not is_plain and kind.ink is Ink.GREY:
        image = image.convert("L")
    elif not is_plain and kind.ink is Ink.BLACK:
        image = Image.fromarray(np.asarray(image).min(2))
    made = damaged(np.asarray(image), damage, seed)
    made.info["dpi"] = (damage.dpi, damage.dpi)
    return made


def _marked(
    image: Image.Image, mark: Mark, foot: tuple[float, float] | None, damage: Damage, seed: Seed
) -> Image.Image:
    one, random = damage.millimetres(1), np.random.default_rng((*seed, 3))
    if mark is Mark.SEAL and foot is not None:
        return signed(image, foot, damage, seed)
    if mark is Mark.ROUND:
        at = ROUND_MIDDLE[0] * one, ROUND_MIDDLE[1] * one
        return with_stamp(image, at, STAMP_MILLIMETRES * one, float(random.uniform(-12, 12)))
    if mark is Mark.FRAME:
        return with_received(image, (FRAME_CORNER[0] * one, FRAME_CORNER[1] * one), one)
    if mark is Mark.GRID:
        return with_arrival_grid(image, (GRID_CORNER[0] * one, GRID_CORNER[1] * one), one, random)
    if mark is Mark.URGENT:
        return with_urgency(image, (URGENT_CORNER[0] * one, URGENT_CORNER[1] * one), one)
    return image
