"""Stamps in frames that lie askew go; the print that they cover or cross stays."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageDraw

from extractors.picture.frames import find_frames, stamps_of, without_frames
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from extractors.picture.stamps_without_colour import without_stamps
from tests.extractors.picture.drawn_seals import ink_in

DPI, PAPER, INK = 200, 245, 10
SIZE = 1000, 1400
LINE = 250, 400, 560, 424  # letters of a line of print, from left to right


def page(*marks: Image.Image, line: tuple[int, int, int, int] = LINE) -> Pixels:
    """A page with a line of letters, further lines far below, and marks over them."""
    image = Image.new("L", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    letters(pen, *line)
    for top in range(800, 1300, 60):
        letters(pen, 100, top, 900, top + 24)
    for mark in marks:
        image = ImageChops.darker(image, mark)
    return np.asarray(image, np.uint8)


def letters(pen: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int) -> None:
    for x in range(left, right, 26):
        pen.rectangle((x, top, x + 5, bottom), fill=INK)
        pen.rectangle((x, top + 10, x + 16, top + 13), fill=INK)
        pen.rectangle((x + 12, top, x + 17, bottom), fill=INK)


def stamp(
    degrees: float, box: tuple[int, int, int, int] = (80, 180, 420, 340), rows: int = 0
) -> Image.Image:
    """A frame, with lines inside and letters of its own in its upper half."""
    layer = Image.new("L", SIZE, PAPER)
    pen = ImageDraw.Draw(layer)
    pen.rectangle(box, outline=INK, width=3)
    for row in range(1, rows):
        y = box[1] + (box[3] - box[1]) * row // rows
        pen.line((box[0], y, box[2], y), fill=INK, width=3)
    letters(pen, box[0] + 30, box[1] + 20, box[0] + 200, box[1] + 44)
    middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return layer.rotate(degrees, center=middle, fillcolor=PAPER, resample=Image.Resampling.BICUBIC)


def cleaned(grey: Pixels) -> Pixels:
    sheet = Sheet(grey, DPI)
    return without_frames(sheet, find_frames(sheet.look)).grey


@pytest.mark.parametrize("degrees", [-5.0, -2.0, 1.5, 3.0, 6.0])
@pytest.mark.parametrize("rows", [0, 2, 4])
def test_a_frame_goes_with_all_that_is_in_it(degrees: float, rows: int) -> None:
    grey = page(stamp(degrees, rows=rows))
    clean = cleaned(grey)
    assert ink_in(clean, (0, 0, 1000, 390)) <= 0.01 * ink_in(grey, (0, 0, 1000, 390))
    assert (clean[390:] == grey[390:]).all()


@pytest.mark.parametrize("degrees", [-3.0, 2.0])
def test_a_line_that_a_frame_runs_through_stays(degrees: float) -> None:
    alone, crossed = page(), page(stamp(degrees, (80, 280, 420, 412)))
    line = LINE[0] - 4, LINE[1] - 4, LINE[2] + 20, LINE[3] + 4
    assert ink_in(cleaned(crossed), line) >= 0.85 * ink_in(alone, line)


def test_a_line_that_begins_under_a_frame_stays() -> None:
    alone, covered = page(), page(stamp(2.0, (160, 330, 420, 560)))
    clean = cleaned(covered)
    line = LINE[0] - 4, LINE[1] - 4, LINE[2] + 20, LINE[3] + 4
    assert ink_in(clean, line) >= 0.85 * ink_in(alone, line)
    assert ink_in(clean, (150, 440, 430, 600)) == 0


@pytest.mark.parametrize(
    "mark",
    [
        stamp(0.0),  # a box that the document prints itself
        stamp(0.3, rows=3),  # a table
        stamp(3.0, (80, 900, 420, 1040)),  # far below the head
        stamp(3.0, (80, 180, 860, 340)),  # broader than a stamp
        stamp(3.0, (80, 100, 420, 600)),  # higher than one
        stamp(3.0, (80, 180, 150, 230)),  # as small as a letter with its marks
    ],
)
def test_what_is_no_frame_of_a_stamp_stays(mark: Image.Image) -> None:
    grey = page(mark, line=(600, 40, 900, 64))
    assert (cleaned(grey) == grey).all()


def test_a_page_without_a_frame_is_the_same() -> None:
    sheet = Sheet(page(), DPI)
    assert without_frames(sheet, find_frames(sheet.look)) is sheet


@pytest.mark.parametrize("degrees", [-4.0, 3.0])
def test_what_is_in_a_frame_is_set_level_to_be_read(degrees: float) -> None:
    sheet = Sheet(page(stamp(degrees)), DPI)
    (found,) = stamps_of(sheet, find_frames(sheet.look))
    height, width = found.pixels.shape
    assert (abs(width - 340) < 24, abs(height - 160) < 24) == (True, True)
    rows = np.flatnonzero((found.pixels < 128).any(axis=1))
    assert rows[-1] - rows[0] < 32  # letters of 24 pixels, and no line of the frame
    assert abs(found.left - 80) < 20 and abs(found.top - 180) < 20


def test_figures_under_a_stamp_are_told_by_its_place() -> None:
    cleared = without_stamps(Sheet(page(stamp(3.0)), DPI))
    (cover,) = cleared.covers
    assert cover.x < 100 and cover.y < 190
    assert 300 < cover.width < 400 and 140 < cover.height < 240
    assert len(cleared.stamps) == 1
