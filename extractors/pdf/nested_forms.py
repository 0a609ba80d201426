"""What the forms of a PDF come to where they are drawn within each other.

A form is a piece of drawing that a page, or another form, has drawn by its name. A page is read
with all forms that it draws, each time that they are drawn: nine levels of forms that draw the next
one twelve times are five billion forms in a file of three kilobytes. So what they come to is
counted from the objects of the file, before anything is drawn.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from extractors.pdf.soundness import OBJECT_RE, STREAM_RE

LARGEST = 32 * 1024 * 1024  # bytes of drawing that a form may come to
_LEVELS = 40  # forms within each other that a reader follows
_FORM_RE = re.compile(rb"/Subtype\s{0,4}/Form\b")
_OBJECT_STREAM_RE = re.compile(rb"/Type\s{0,4}/ObjStm\b")
_FIRST_RE = re.compile(rb"/First\s{0,4}(\d{1,9})")
_PAIR_RE = re.compile(rb"\b(\d{1,9})\s{1,4}(\d{1,9})\b")  # the number of an object, its place
_FLATE_RE = re.compile(rb"/Fl(?:ateDecode)?\b")
_RESOURCES_RE = re.compile(rb"/Resources\s{0,4}(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b")
_NAMED_RE = re.compile(
    rb"/XObject\s{0,4}(?:<<([^>]{0,100000})>>|(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b)"
)
_ENTRY_RE = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,4}(\d{1,7})\s{1,4}\d{1,5}\s{1,4}R\b")
_DRAWN_RE = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,4}Do\b")
_END, _END_OF_STREAM = b"endobj", b"endstream"


class _Form(NamedTuple):
    """A form: the bytes of its drawing, and how often it draws each object."""

    size: int
    draws: Mapping[int, int]


def drawn_by_forms(data: bytes) -> int:
    """Bytes of drawing that the largest form comes to, with all that it draws; `LARGEST` at most.

    A file of fewer than two forms has none within another.
    """
    if len(_FORM_RE.findall(data)) < 2:
        return 0
    objects = dict(_objects(data))
    forms = {
        number: form
        for number, text in objects.items()
        if (form := _form(text, objects)) is not None
    }
    if not any(number in forms for form in forms.values() for number in form.draws):
        return 0
    return max(_sums(forms).values(), default=0)


def _sums(forms: Mapping[int, _Form]) -> dict[int, int]:
    """What each form comes to, level by level: forms may draw each other in a ring."""
    sums = {number: min(form.size, LARGEST) for number, form in forms.items()}
    for _ in range(_LEVELS):
        before = sums
        sums = {
            number: min(
                LARGEST,
                form.size
                + sum(times * before.get(drawn, 0) for drawn, times in form.draws.items()),
            )
            for number, form in forms.items()
        }
        if sums == before:
            break
    return sums


def _objects(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects by their number, forms with their streams; those packed in streams come last."""
    packed: list[bytes] = []
    for match in OBJECT_RE.finditer(data):
        end = data.find(_END, match.end())
        end = end if end >= 0 else len(data)
        stream = STREAM_RE.search(data, match.end(), end)
        head = data[match.end() : stream.start() if stream else end]
        if _OBJECT_STREAM_RE.search(head):
            packed.append(data[match.end() : end])
        yield int(match[1]), data[match.end() : end] if _FORM_RE.search(head) else head
    for text in packed:
        yield from _unpacked_objects(text)


def _unpacked_objects(text: bytes) -> Iterator[tuple[int, bytes]]:
    first = _FIRST_RE.search(_head(text))
    content = _content(text)
    if first is None:
        return
    pairs = [(int(a), int(b)) for a, b in _PAIR_RE.findall(content[: int(first[1])])]
    starts = [int(first[1]) + place for _, place in pairs]
    for (number, _), start, end in zip(pairs, starts, [*starts[1:], len(content)], strict=True):
        yield number, content[start:end]


def _form(text: bytes, objects: Mapping[int, bytes]) -> _Form | None:
    head = _head(text)
    if not _FORM_RE.search(head):
        return None
    content = _content(text)
    named = _named(head, objects)
    drawn = Counter(match[1] for match in _DRAWN_RE.finditer(content))
    return _Form(
        len(content), {named[name]: times for name, times in drawn.items() if name in named}
    )


def _named(head: bytes, objects: Mapping[int, bytes]) -> dict[bytes, int]:
    """The objects that a form can draw, by their names."""
    resources = _RESOURCES_RE.search(head)
    text = _head(objects.get(int(resources[1]), b"")) if resources else head
    found = _NAMED_RE.search(text)
    if found is None:
        return {}
    entries = found[1] if found[1] is not None else objects.get(int(found[2]), b"")
    return {match[1]: int(match[2]) for match in _ENTRY_RE.finditer(entries)}


def _head(text: bytes) -> bytes:
    """An object without its stream."""
    stream = STREAM_RE.search(text)
    return text[: stream.start()] if stream else text


def _content(text: bytes) -> bytes:
    """The stream of an object, unpacked as far as it goes and no further than `LARGEST`."""
    stream = STREAM_RE.search(text)
    if stream is None:
        return b""
    content = text[stream.end() :].partition(_END_OF_STREAM)[0]
    if not _FLATE_RE.search(text[: stream.start()]):
        return content
    try:
        return zlib.decompressobj().decompress(content, LARGEST)
    except zlib.error:
        return b""
