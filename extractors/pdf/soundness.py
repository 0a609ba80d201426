"""What a PDF lost.

Objects that its index names and that are nowhere, streams that cannot be unpacked.

A reader builds the index anew where it is damaged, and goes on with what is left. So a file of
which a third is cut out still opens, and half of its text is missing without a word.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import NamedTuple

_OBJECT_RE = re.compile(rb"(?<![0-9])(\d{1,7})[ \r\n\t]{1,3}(\d{1,5})[ \r\n\t]{1,3}obj\b")
_OBJECT, _BLANKS, _LONGEST = b"obj", b" \r\n\t", 18  # bytes of numbers and blanks before the word
SECTION_RE = re.compile(rb"\s{0,4}(\d{1,7}) (\d{1,7})\s{1,3}(?=\d{10} )")
ENTRY = 20  # bytes of an entry of an index: place, generation, in use or free
STREAM_RE = re.compile(rb"stream\r?\n")
FLATE_RE = re.compile(rb"/Filter\s{0,3}\[?\s{0,3}/Fl(?:ateDecode)?\b\s{0,3}\]?\s{0,3}(?:/|>>|$)")
SORT_RE = re.compile(rb"/(?:Type|Subtype)\s{0,4}/(\w{1,40})")
HEAD = 1500  # bytes before a stream in which its dictionary stands
END = b"endstream"
LARGEST = 8 * 1024 * 1024  # a longer stream is no text


class Damage(NamedTuple):
    """How much is missing."""

    objects: int = 0
    streams: int = 0

    def __bool__(self) -> bool:
        """True where anything is missing."""
        return bool(self.objects or self.streams)

    def __str__(self) -> str:
        """The end of a sentence."""
        return f"{self.objects} objects are missing, {self.streams} streams are broken"


def sorts_of(head: bytes) -> list[bytes]:
    """What a dictionary says that its object is: a page, a form, an image."""
    return SORT_RE.findall(head)


def objects_in(data: bytes) -> Iterator[re.Match[bytes]]:
    """Where objects begin, in order: group 1 is the number of each.

    The word is looked for first: most of a file is packed, and a pattern tries each of its digits.
    """
    place = data.find(_OBJECT)
    while place >= 0:
        after = place + len(_OBJECT)
        if data[place - 1 : place] in _BLANKS:
            near = _OBJECT_RE.finditer(data, max(0, place - _LONGEST), after + 1)
            yield from (match for match in near if match.end() == after)
        place = data.find(_OBJECT, after)


def damage_of(data: bytes) -> Damage:
    """What of the file is missing; its pictures are not looked at."""
    present = {int(match[1]) for match in objects_in(data)}
    missing = {number for number in _indexed(data) if number not in present}
    broken = 0 if b"/Encrypt" in data else sum(not is_sound for is_sound in _streams(data))
    return Damage(len(missing), broken)


def _indexed(data: bytes) -> Iterator[int]:
    """The numbers of the objects that tables of places say are in use.

    Index streams pack theirs.
    """
    for table in re.finditer(rb"(?<!start)xref\s{1,4}(?=\d)", data):
        place = table.end()
        while section := SECTION_RE.match(data, place):
            first, count = int(section[1]), int(section[2])
            place = section.end()
            for number in range(first, first + count):
                entry = data[place : place + ENTRY]
                if len(entry) < ENTRY or not entry[:10].isdigit():
                    return
                if entry[17:18] == b"n" and int(entry[:10]):
                    yield number
                place += ENTRY


def _streams(data: bytes) -> Iterator[bool]:
    """For each stream that is packed as text is: can it be unpacked?"""
    for start in STREAM_RE.finditer(data):
        if data[start.start() - 3 : start.start()] == b"end":
            continue
        head = data[max(0, start.start() - HEAD) : start.start()]
        head = head[head.rfind(b" obj") + 1 :]
        if not FLATE_RE.search(head) or b"Image" in sorts_of(head):
            continue
        end = data.find(END, start.end())
        if end < 0:
            yield False
        elif end - start.end() <= LARGEST:
            yield _unpacks(data[start.end() : end])


def _unpacks(packed: bytes) -> bool:
    """True where the packed bytes end as they should.

    For instance "endstream" may stand among them by chance.
    """
    unpacker = zlib.decompressobj()
    try:
        size = 0
        while packed and not unpacker.eof and size < LARGEST:
            size += len(unpacker.decompress(packed, LARGEST))
            packed = unpacker.unconsumed_tail
    except zlib.error:
        return False
    return unpacker.eof or size >= LARGEST
