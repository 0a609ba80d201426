"""Damaged PDFs that still open: what is missing is told, and whole ones are left in peace."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from extractors.errors import ExtractionError
from extractors.pdf.file import PdfLimits, read_pages
from extractors.pdf.soundness import damage_of, objects_in
from tests.places import ROOT

PLANS = sorted((ROOT / "tests" / "documents").glob("*.pdf"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem[:12])
def test_a_whole_file_is_sound(path: Path) -> None:
    assert not damage_of(path.read_bytes())


def cut_out(data: bytearray, place: int) -> None:
    del data[place : place + len(data) // 3]


def blank_out(data: bytearray, place: int) -> None:
    data[place : place + len(data) // 3] = bytes(len(data) // 3)


DAMAGES: list[Callable[[bytearray, int], None]] = [cut_out, blank_out]


@cache
def count_words(data: bytes) -> int:
    return sum(len(page.words) for page in read_pages(data, PdfLimits()))


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("path", PLANS[:4], ids=lambda path: path.stem[:12])
def test_a_file_that_lost_a_third_and_still_opens_is_told(
    path: Path, damage: Callable[[bytearray, int], None]
) -> None:
    whole, chance = path.read_bytes(), random.Random(path.name)
    words = count_words(whole)
    for _ in range(5):
        data = bytearray(whole)
        damage(data, chance.randrange(10, len(data) * 2 // 3))
        try:
            lost = count_words(bytes(data)) < words
        except ExtractionError:
            continue  # refused: that is said, too
        assert damage_of(bytes(data)) or not lost


INDEX = b"xref\n0 3\n0000000000 65535 f \n0000000010 00000 n \n0000000020 00000 n \ntrailer"
CASES = [
    ("all objects are there", b"%PDF-1.4\n1 0 obj\n2 0 obj\n" + INDEX, 0, 0),
    ("one is not", b"%PDF-1.4\n1 0 obj\n" + INDEX, 1, 0),
    ("11 is no 1", b"%PDF-1.4\n11 0 obj\n2 0 obj\n" + INDEX, 1, 0),
    ("an index cut short", b"%PDF-1.4\n1 0 obj\n2 0 obj\n" + INDEX[:45], 0, 0),
    ("no index", b"%PDF-1.4\n1 0 obj\n", 0, 0),
    ("a stream that is none", b"1 0 obj <</Filter/FlateDecode>>\nstream\nxxxx\nendstream", 0, 1),
    ("a stream without end", b"1 0 obj <</Filter/FlateDecode>>\nstream\nx\x9c", 0, 1),
    ("a picture", b"1 0 obj <</Subtype/Image/Filter/FlateDecode>>\nstream\nxx\nendstream", 0, 0),
    ("packed otherwise", b"1 0 obj <</Filter/LZWDecode>>\nstream\nxxxx\nendstream", 0, 0),
    ("packed twice", b"1 0 obj <</Filter[/ASCII85Decode/FlateDecode]>>\nstream\nxx\nendstream", 0,
    0),
    ("encrypted", b"/Encrypt 1 0 obj <</Filter/FlateDecode>>\nstream\nxx\nendstream", 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "objects", "streams"), [c[1:] for c in CASES], ids=[c[0] for c in CASES]
)
def test_what_is_missing(data: bytes, objects: int, streams: int) -> None:
    assert damage_of(data) == (objects, streams)


@pytest.mark.parametrize(
    ("data", "numbers"),
    [
        (b"1 0 obj<<>>endobj", [1]),
        (b"x12  0\r\nobj\n<<>>", [12]),
        (b"1 0 obj 2 0 obj 3 0 obj", [1, 2, 3]),
        (b"\xff7 12345 obj[", [7]),
        (b"9999999   65535   obj ", [9999999]),
        (b"12345678 0 obj", []),  # no file has so many
        (b"1 123456 obj", []),
        (b"1 0 object", []),
        (b"1    0 obj", []),
        (b"obj 1 obj", []),
        (b"5 0 endobj 6 0 obj", [6]),
        (b"", []),
    ],
)
def test_objects(data: bytes, numbers: list[int]) -> None:
    assert [int(match[1]) for match in objects_in(data)] == numbers
