"""The stamps of a page without colour, one kind after the other: paler ones, frames, seals."""

from __future__ import annotations

from typing import NamedTuple

from extractors.picture.frames import Stamp, find_frames, stamps_of, without_frames
from extractors.picture.grey_stamps import without_grey_stamps
from extractors.picture.masks import Blob
from extractors.picture.seals import find_seals
from extractors.picture.sheet import Sheet
from extractors.picture.under_seals import without_seals


class Cleared(NamedTuple):
    """The page without stamps; those to be read; where some had the tone of print."""

    sheet: Sheet
    stamps: tuple[Stamp, ...]
    covers: tuple[Blob, ...]


def without_stamps(sheet: Sheet) -> Cleared:
    """The page without stamps that have no colour, or that show none."""
    frames = find_frames(sheet.look)
    stamps = stamps_of(sheet, frames)
    sheet = without_grey_stamps(sheet)
    frames = find_frames(sheet.look) if frames else []
    sheet = without_frames(sheet, frames)
    seals = find_seals(sheet.look)
    boxes = [*(frame.box for frame in frames), *(seal.box for seal in seals)]
    covers = tuple(box.times(1 / sheet.to_look) for box in boxes)
    return Cleared(without_seals(sheet, seals), stamps, covers)
