"""What is put on a printed plan by hand: the red round stamp, the blue signature, the number."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFont

from tests.tools.rendering.fonts import vietnamese_font

RED, BLUE = (214, 40, 52), (38, 58, 168)
STAMP_MILLIMETRES = 36.0  # the outer ring of a state body's stamp
AROUND = "ỦY BAN NHÂN DÂN XÃ MẪU SƠN * TỈNH MẪU *"  # of no body that exists
RECEIVED = ("CÔNG VĂN ĐẾN", "Số: 1187", "Ngày: 12/01")
RECEIVED_MILLIMETRES = 46.0, 22.0
ARRIVAL_MILLIMETRES = 50.0, 30.0
ARRIVAL_BODY, ARRIVAL_WORD = "UBND XÃ MẪU SƠN", "ĐẾN"
ARRIVAL_ROWS = (("Số:", "2046"), ("Ngày:", "14 01"), ("Chuyển:", ""))
URGENCY, URGENCY_MILLIMETRES = "KHẨN", (26.0, 9.0)
SHARPER = 2  # drawn larger and made smaller, for smooth edges


def with_stamp(
    page: Image.Image, center: tuple[float, float], pixels: float, angle: float
) -> Image.Image:
    """The page with a stamp of this diameter; ink and print are both seen where they meet."""
    size = int(pixels * SHARPER)
    layer = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(layer)
    middle = size / 2
    for radius, width in ((0.485, 0.022), (0.45, 0.008), (0.27, 0.01)):
        box = [
            middle - radius * size,
            middle - radius * size,
            middle + radius * size,
            middle + radius * size,
        ]
        draw.ellipse(box, outline=RED, width=max(1, int(width * size)))
    draw.polygon(_star(middle, 0.15 * size), fill=RED)
    _print_around(layer, 0.36 * size, int(0.085 * size))
    layer = layer.rotate(angle, fillcolor="white", resample=Image.Resampling.BICUBIC)
    return _over(page, layer, center, int(pixels))


def with_received(page: Image.Image, corner: tuple[float, float], millimetre: float) -> Image.Image:
    """The page with the stamp of the office that received it.

    A frame with three lines, put on askew.
    """
    width, height = (round(size * millimetre) for size in RECEIVED_MILLIMETRES)
    layer = Image.new("RGB", (width * SHARPER, height * SHARPER), "white")
    draw, size = ImageDraw.Draw(layer), int(0.21 * height * SHARPER)
    line = max(2, round(0.5 * millimetre * SHARPER))
    draw.rectangle((line, line, layer.width - line, layer.height - line), outline=BLUE, width=line)
    font = vietnamese_font(size, bold=True) or ImageFont.load_default(size)
    for number, text in enumerate(RECEIVED):
        draw.text((size * 0.6, (0.08 + 0.3 * number) * layer.height), text, font=font, fill=BLUE)
    layer = layer.rotate(4, fillcolor="white", expand=True, resample=Image.Resampling.BICUBIC)
    middle = corner[0] + width / 2, corner[1] + height / 2
    return _over(page, layer, middle, width)


def with_arrival_grid(
    page: Image.Image,
    corner: tuple[float, float],
    millimetre: float,
    random: np.random.Generator,
) -> Image.Image:
    """The page with a stamp of arrival that has a grid of its own.

    The office above; the word of arrival in a cell over two rows, number and day beside it, written
    by hand on dotted lines; below them to whom it goes.
    """
    width, height = (round(size * millimetre * SHARPER) for size in ARRIVAL_MILLIMETRES)
    layer = Image.new("RGB", (width, height), "white")
    draw, line = ImageDraw.Draw(layer), max(2, round(0.35 * millimetre * SHARPER))
    tops = [round(share * height) for share in (0.04, 0.26, 0.48, 0.70, 0.96)]
    left, wall, right = (round(share * width) for share in (0.02, 0.36, 0.98))
    draw.rectangle((left, tops[0], right, tops[-1]), outline=RED, width=line)
    for number, top in enumerate(tops[1:-1]):
        draw.line((wall if number == 1 else left, top, right, top), fill=RED, width=line)
    draw.line((wall, tops[1], wall, tops[3]), fill=RED, width=line)
    size = round(0.105 * height)
    small, large = (
        vietnamese_font(each, bold=True) or ImageFont.load_default(each)
        for each in (size, 7 * size // 4)
    )
    middle = width / 2, (tops[0] + tops[1]) / 2
    draw.text(middle, ARRIVAL_BODY, font=small, fill=RED, anchor="mm")
    middle = (left + wall) / 2, (tops[1] + tops[3]) / 2
    draw.text(middle, ARRIVAL_WORD, font=large, fill=RED, anchor="mm")
    for number, (label, written) in enumerate(ARRIVAL_ROWS, 1):
        start = (left if number == len(ARRIVAL_ROWS) else wall) + size // 2
        foot = tops[number + 1] - size // 3
        draw.text((start, foot), label, font=small, fill=RED, anchor="ls")
        dots = start + round(draw.textlength(label, font=small)) + size // 3
        for x in range(dots, right - size // 2, max(4, size // 4)):
            draw.ellipse((x, foot - 2, x + 2, foot), fill=RED)
        step = 0.08 * height
        box = (dots + size / 2, foot - 1.2 * size, dots + size / 2 + step * len(written), foot)
        _write(draw, written, box, random)
    layer = layer.rotate(-2.5, fillcolor="white", expand=True, resample=Image.Resampling.BICUBIC)
    pixels = round(layer.width / SHARPER)
    middle = corner[0] + pixels / 2, corner[1] + layer.height / SHARPER / 2
    return _over(page, layer, middle, pixels)


def with_urgency(page: Image.Image, corner: tuple[float, float], millimetre: float) -> Image.Image:
    """The page with one word in a frame: how fast it is to go."""
    width, height = (round(size * millimetre * SHARPER) for size in URGENCY_MILLIMETRES)
    layer = Image.new("RGB", (width, height), "white")
    draw, line = ImageDraw.Draw(layer), max(2, round(0.4 * millimetre * SHARPER))
    draw.rectangle((line, line, width - line, height - line), outline=RED, width=line)
    size = round(0.6 * height)
    font = vietnamese_font(size, bold=True) or ImageFont.load_default(size)
    draw.text((width / 2, height / 2), URGENCY, font=font, fill=RED, anchor="mm")
    layer = layer.rotate(3, fillcolor="white", expand=True, resample=Image.Resampling.BICUBIC)
    pixels = round(layer.width / SHARPER)
    middle = corner[0] + pixels / 2, corner[1] + layer.height / SHARPER / 2
    return _over(page, layer, middle, pixels)


def _star(middle: float, radius: float) -> list[tuple[float, float]]:
    points = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.4
        turn = math.pi * (step / 5 - 0.5)
        points.append((middle + reach * math.cos(turn), middle + reach * math.sin(turn)))
    return points


def _print_around(layer: Image.Image, radius: float, size: int) -> None:
    """Letters along the ring, each turned to face outwards."""
    font = vietnamese_font(size, bold=True) or ImageFont.load_default(size)
    middle = layer.width / 2
    for index, letter in enumerate(AROUND):
        turn = 2 * math.pi * index / len(AROUND) - math.pi
        tile = Image.new("RGB", (size * 2, size * 2), "white")
        ImageDraw.Draw(tile).text((size, size), letter, font=font, fill=RED, anchor="mm")
        tile = tile.rotate(
            -math.degrees(turn), fillcolor="white", resample=Image.Resampling.BICUBIC
        )
        x, y = middle + radius * math.sin(turn), middle - radius * math.cos(turn)
        place = (int(x - size), int(y - size))
        under = layer.crop((*place, place[0] + tile.width, place[1] + tile.height))
        layer.paste(ImageChops.darker(under, tile), place)


def with_signature(
    page: Image.Image, center: tuple[float, float], pixels: float, random: np.random.Generator
) -> Image.Image:
    """The page with a signature of this width.

    Loops from left to right and a long closing stroke.
    """
    size = int(pixels * SHARPER)
    layer = Image.new("RGB", (size, size), "white")
    draw = ImageDraw.Draw(layer)
    time = np.linspace(0, 1, 400)
    loops = 4 + random.random() * 2
    height = 0.14 * size * (1 - 0.5 * time) * (1 + 0.3 * np.sin(3 * time + random.random()))
    x = size * (0.12 + 0.62 * time) + 0.09 * size * np.cos(2 * math.pi * loops * time)
    y = size * 0.5 + height * np.sin(2 * math.pi * loops * time) - 0.06 * size * time
    stroke = max(2, int(size * 0.011))
    draw.line([*map(tuple, np.stack([x, y], 1))], fill=BLUE, width=stroke, joint="curve")
    tail = [
        (x[-1], y[-1]),
        (size * 0.93, size * 0.38),
        (size * 0.4, size * 0.62),
        (size * 0.22, size * 0.68),
    ]
    draw.line([*map(tuple, _curve(tail))], fill=BLUE, width=stroke, joint="curve")
    return _over(page, layer, center, int(pixels))


# Digits as strokes, in a square of one, from its top left.
STROKES = {
    "0": [
        (0.6, 0.05),
        (0.25, 0.2),
        (0.2, 0.7),
        (0.45, 0.95),
        (0.75, 0.7),
        (0.75, 0.25),
        (0.5, 0.05),
    ],
    "1": [(0.3, 0.3), (0.6, 0.0), (0.5, 1.0)],
    "2": [(0.2, 0.25), (0.5, 0.0), (0.75, 0.25), (0.2, 0.95), (0.5, 0.85), (0.9, 0.95)],
    "3": [(0.2, 0.1), (0.6, 0.0), (0.7, 0.25), (0.4, 0.45), (0.75, 0.65), (0.5, 1.0), (0.1, 0.9)],
    "4": [(0.5, 0.0), (0.1, 0.65), (0.9, 0.6), (0.65, 0.35), (0.6, 1.05)],
    "5": [(0.8, 0.0), (0.35, 0.05), (0.3, 0.45), (0.7, 0.5), (0.65, 0.9), (0.15, 0.95)],
    "6": [(0.7, 0.0), (0.25, 0.4), (0.25, 0.9), (0.65, 0.9), (0.65, 0.55), (0.25, 0.65)],
    "7": [(0.1, 0.1), (0.8, 0.05), (0.4, 1.0), (0.35, 0.55), (0.75, 0.5)],
    "8": [(0.6, 0.05), (0.25, 0.2), (0.7, 0.65), (0.5, 0.95), (0.2, 0.7), (0.75, 0.2), (0.55, 0.0)],
    "9": [
        (0.7, 0.15),
        (0.3, 0.1),
        (0.25, 0.45),
        (0.65, 0.45),
        (0.75, 0.1),
        (0.65, 0.6),
        (0.4, 1.05),
    ],
}


def with_number(
    page: Image.Image,
    digits: str,
    box: tuple[float, float, float, float],
    random: np.random.Generator,
) -> Image.Image:
    """The page with digits written by a pen in place of what is printed in a box.

    Larger, leaning, uneven.
    """
    made = page.convert("RGB")
    x0, top, x1, bottom = box
    height = bottom - top
    draw = ImageDraw.Draw(made)
    draw.rectangle([x0 - 1, top - 0.2 * height, x1 + 1, bottom + 0.2 * height], fill="white")
    _write(draw, digits, box, random)
    return made


def _write(
    draw: ImageDraw.ImageDraw,
    digits: str,
    box: tuple[float, float, float, float],
    random: np.random.Generator,
) -> None:
    """Digits by a pen in a box, with blanks between some."""
    x0, top, x1, bottom = box
    height, step = bottom - top, (x1 - x0) / max(1, len(digits))
    for index, digit in enumerate(digits):
        size = height * (1.25 + 0.3 * random.random())
        left = x0 + index * step - 0.1 * step
        down = bottom - 0.9 * size - 0.15 * height * random.random()
        points = [
            (
                left + (x + 0.2 * (1 - y)) * step * 1.15 + random.normal(0, 0.03 * size),
                down + y * size,
            )
            for x, y in STROKES.get(digit, STROKES["1"])
        ]
        if digit == " ":
            continue
        draw.line(
            [*map(tuple, _rounded(points))],
            fill=BLUE,
            width=max(2, int(height * 0.1)),
            joint="curve",
        )


def _rounded(points: list[tuple[float, float]]) -> np.ndarray:
    """A stroke with its corners cut twice (Chaikin), as a quick hand cuts them."""
    line = np.array(points)
    for _ in range(2):
        near, far = 0.75 * line[:-1] + 0.25 * line[1:], 0.25 * line[:-1] + 0.75 * line[1:]
        line = np.concatenate([line[:1], np.stack([near, far], 1).reshape(-1, 2), line[-1:]])
    return line


def _curve(points: list[tuple[float, float]]) -> np.ndarray:
    """A cubic Bézier curve through the first and the last of four points."""
    time = np.linspace(0, 1, 60)[:, None]
    a, b, c, d = (np.array(point) for point in points)
    weights = ((1 - time) ** 3, 3 * time * (1 - time) ** 2, 3 * time**2 * (1 - time), time**3)
    return np.asarray(weights[0] * a + weights[1] * b + weights[2] * c + weights[3] * d)


def _over(
    page: Image.Image, layer: Image.Image, center: tuple[float, float], pixels: int
) -> Image.Image:
    height = round(pixels * layer.height / layer.width)
    layer = layer.resize((pixels, height), Image.Resampling.LANCZOS)
    sheet = Image.new("RGB", page.size, "white")
    sheet.paste(layer, (int(center[0] - pixels / 2), int(center[1] - height / 2)))
    return ImageChops.multiply(page.convert("RGB"), sheet)
