"""What the forms of a PDF come to where they are drawn within each other, or again and again.

A form is a piece of drawing that a page, or another form, has drawn by its name. A page is read
with all forms that it draws, each time that they are drawn: nine levels of forms that draw the next
one twelve times are five billion forms in a file of three kilobytes, and a page can draw a form of
thirty kilobytes a hundred thousand times. So what they come to is counted from the objects of the
file, before anything is drawn.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from extractors.pdf.soundness import FLATE_RE, STREAM_RE, objects_in, sorts_of

LARGEST = 32 * 1024 * 1024  # bytes of drawing that forms may come to
_EACH = 64  # bytes of drawing that it is worth to begin a form and to end it
_LEVELS = 40  # forms within each other, or nodes above a page, that a reader follows
# "/Form", each letter as it is or escaped: without it there is nothing to count.
_ANY_FORM_RE = re.compile(rb"/(?:F|#46)(?:o|#6[Ff])(?:r|#72)(?:m|#6[Dd])")
_FIRST_RE = re.compile(rb"/First\s{0,4}(\d{1,9})")
_PAIR_RE = re.compile(rb"\b(\d{1,9})\s{1,4}(\d{1,9})\b")  # the number of an object, its place
_PARENT_RE = re.compile(rb"/Parent\s{0,4}(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b")
_RESOURCES_RE = re.compile(rb"/Resources\s{0,4}(?:(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b)?")
_NAMED_RE = re.compile(
    rb"/XObject\s{0,4}(?:<<([^>]{0,100000})>>|(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b)"
)
_CONTENTS_RE = re.compile(rb"/Contents\s{0,4}(\[[^\]]{0,100000}\]|\d{1,7}\s{1,4}\d{1,5}\s{1,4}R\b)")
_REFERENCE_RE = re.compile(rb"(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b")
_ENTRY_RE = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,4}(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b")
_DRAWN_RE = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,4}Do\b")
_ESCAPE_RE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PARTING = frozenset(b"\0\t\n\f\r #%()/<>[]{}")  # what no name holds unless it is escaped
_END, _END_OF_STREAM = b"endobj", b"endstream"


class _Form(NamedTuple):
    """A form, or a page: the bytes of its drawing, and how often it draws each object."""

    size: int
    draws: Mapping[int, int]


def drawn_by_forms(data: bytes) -> int:
    """Bytes of drawing that forms come to; `LARGEST` at most.

    Of forms that draw forms it is what the largest one comes to, of pages what they draw again
    after the first time.
    """
    if not _ANY_FORM_RE.search(data):
        return 0
    file = _File(data)
    numbers = [number for number, head in file.heads.items() if b"Form" in sorts_of(head)]
    if not numbers:
        return 0
    file.unpack()
    forms = {number: file.drawing(number, (number,)) for number in numbers}
    sums = _sums(forms)
    is_nested = any(number in forms for form in forms.values() for number in form.draws)
    largest = max(sums.values()) if is_nested else 0
    return max(largest, *(_again(page, sums) for page in file.pages()), 0)


def _again(page: _Form, sums: Mapping[int, int]) -> int:
    """What the forms come to that a page draws once more than once."""
    repeats = ((times - 1) * (_EACH + sums.get(form, 0)) for form, times in page.draws.items())
    return min(LARGEST, sum(repeats))


def _sums(forms: Mapping[int, _Form]) -> dict[int, int]:
    """What each form comes to, level by level: forms may draw each other in a ring."""
    sums = {number: min(form.size, LARGEST) for number, form in forms.items()}
    for _ in range(_LEVELS):
        before = sums
        sums = {
            number: min(
                LARGEST,
                form.size
                + sum(times * (_EACH + before.get(form, 0)) for form, times in form.draws.items()),
            )
            for number, form in forms.items()
        }
        if sums == before:
            break
    return sums


class _File:
    """The objects of a file by their number: their heads, and where the streams of them stand."""

    def __init__(self, data: bytes) -> None:
        """Finds the objects that are not packed in others."""
        self.heads: dict[int, bytes] = {}
        self._data = data
        self._streams: dict[int, tuple[int, int]] = {}
        self._drawn: dict[int, tuple[int, Counter[bytes]]] = {}
        for match in objects_in(data):
            number, start = int(match[1]), match.end()
            end = data.find(_END, start)
            end = end if end >= 0 else len(data)
            stream = STREAM_RE.search(data, start, end)
            self.heads[number] = _plain(data[start : stream.start() if stream else end])
            self._streams.pop(number, None)
            if stream:
                self._streams[number] = stream.end(), end

    def unpack(self) -> None:
        """Adds the objects that are packed in streams."""
        packed = [number for number, head in self.heads.items() if b"ObjStm" in sorts_of(head)]
        for number in packed:
            self.heads.update(_unpacked_objects(self.heads[number], self._content(number)))

    def pages(self) -> Iterator[_Form]:
        """What each page draws."""
        for number, head in [*self.heads.items()]:
            if b"Page" in sorts_of(head):
                yield self.drawing(number, self._contents(head))

    def drawing(self, number: int, contents: Iterable[int]) -> _Form:
        """The form or page of a number, whose drawing stands in the streams of these."""
        named = self._named(self.heads[number])
        size, draws = 0, Counter[int]()
        for stream in contents if named else ():
            length, drawn = self._drawn_in(stream)
            size += length
            draws.update({named[name]: times for name, times in drawn.items() if name in named})
        return _Form(size if named else len(self._content(number)), draws)

    def _named(self, head: bytes) -> dict[bytes, int]:
        """The objects that a form or a page can draw, by their names."""
        for _ in range(_LEVELS):
            resources = _RESOURCES_RE.search(head)
            above = None if resources else _PARENT_RE.search(head)
            if above is None:
                break
            head = self.heads.get(int(above[1]), b"")
        if resources is not None and resources[1]:
            head = self.heads.get(int(resources[1]), b"")
        found = _NAMED_RE.search(head)
        if found is None:
            return {}
        entries = found[1] if found[1] is not None else self.heads.get(int(found[2]), b"")
        return {match[1]: int(match[2]) for match in _ENTRY_RE.finditer(entries)}

    def _contents(self, head: bytes) -> list[int]:
        """The numbers of the streams of a page."""
        found = _CONTENTS_RE.search(head)
        numbers = _REFERENCE_RE.findall(found[1]) if found else []
        if len(numbers) == 1 and int(numbers[0]) not in self._streams:  # a list of them elsewhere
            numbers = _REFERENCE_RE.findall(self.heads.get(int(numbers[0]), b""))
        return [int(number) for number in numbers]

    def _drawn_in(self, number: int) -> tuple[int, Counter[bytes]]:
        """The bytes of a stream, and how often it draws each name."""
        if number not in self._drawn:
            content = self._content(number)
            names = (_plain(match[1]) for match in _DRAWN_RE.finditer(content))
            self._drawn[number] = len(content), Counter(names)
        return self._drawn[number]

    def _content(self, number: int) -> bytes:
        """The stream of an object, unpacked as far as it goes and no further than `LARGEST`."""
        if number not in self._streams:
            return b""
        start, end = self._streams[number]
        content = self._data[start:end].partition(_END_OF_STREAM)[0]
        if not FLATE_RE.search(self.heads[number]):
            return content
        try:
            return zlib.decompressobj().decompress(content, LARGEST)
        except zlib.error:
            return b""


def _plain(head: bytes) -> bytes:
    """Names as they are meant: `/F#6frm` is `/Form`."""
    return _ESCAPE_RE.sub(_letter, head) if b"#" in head else head


def _letter(escape: re.Match[bytes]) -> bytes:
    code = int(escape[1], 16)
    return escape[0].upper() if code in _PARTING else bytes([code])


def _unpacked_objects(head: bytes, content: bytes) -> Iterator[tuple[int, bytes]]:
    first = _FIRST_RE.search(head)
    if first is None:
        return
    pairs = [(int(a), int(b)) for a, b in _PAIR_RE.findall(content[: int(first[1])])]
    starts = [int(first[1]) + place for _, place in pairs]
    for (number, _), start, end in zip(pairs, starts, [*starts[1:], len(content)], strict=True):
        yield number, _plain(content[start:end])
