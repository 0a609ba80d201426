"""The footer of a parquet file: its row groups apart, so that their bytes can stand elsewhere.

A row group says in bytes from the beginning of the file where its columns lie. To copy one into
another file, its bytes are copied as they are, and what the footer says of it is written anew with
its new place. The footer is a structure of Thrift's compact protocol; nothing of it is read but
what bears a place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

MAGIC = b"PAR1"
_TAIL = len(MAGIC) + 4  # behind the footer: its length in 4 bytes, and the magic
_STRUCT, _LIST = 12, 9
_BOOLEANS = (1, 2)  # in a structure the type is the value
_BYTE, _DOUBLE, _BINARY = 3, 7, 8
_INTEGERS = (4, 5, 6)
_DOUBLE_BYTES = 8
_LONG_LIST = 15  # from so many entries on the length stands in a number of its own
# fields of the structures of a footer
_FILE_ROWS, _FILE_GROUPS = 3, 4
_GROUP_COLUMNS, _GROUP_ROWS, _GROUP_PLACE, _GROUP_ORDINAL = 1, 3, 5, 7
_COLUMN_PLACE, _COLUMN_FACTS = 2, 3
_FACTS_PLACES = (9, 10, 11)  # of the pages of data, of their index, of the dictionary


class RowGroup(NamedTuple):
    """What a footer says of a row group.

    `texts` are the bytes between the numbers that bear a place, one more than there are numbers;
    `places` are these numbers, in bytes from the beginning of the file; `ordinal` is the one of
    them that counts the row groups instead, by its index, or -1.
    """

    texts: tuple[bytes, ...]
    places: tuple[int, ...]
    ordinal: int
    rows: int

    def at(self, moved: int, number: int) -> bytes:
        """The same in another file: so many bytes further on, and as the row group of a number."""
        out = [self.texts[0]]
        for index, (place, text) in enumerate(zip(self.places, self.texts[1:], strict=True)):
            value = number if index == self.ordinal else place and place + moved
            out += (_zigzag(value), text)
        return b"".join(out)

    @property
    def lengths(self) -> tuple[int, ...]:
        """The bytes of each text: what `parted` needs to take a row group apart again."""
        return tuple(map(len, self.texts))


class Footer(NamedTuple):
    """A footer with its row groups apart.

    `head` is what stands before the number of rows, `tail` what stands after the row groups.
    """

    head: bytes
    groups: tuple[RowGroup, ...]
    tail: bytes


def split_footer(data: bytes) -> Footer:
    """The footer of a file of parquet, from the bytes of the file's end.

    Raises:
        ValueError: The bytes are no end of a parquet file.
    """
    length = int.from_bytes(data[-_TAIL : -len(MAGIC)], "little")
    if data[-len(MAGIC) :] != MAGIC or length + _TAIL > len(data):
        raise ValueError("no end of a parquet file")
    text = data[len(data) - _TAIL - length : len(data) - _TAIL]
    try:
        return _split(text)
    except IndexError as error:
        raise ValueError("the footer of a parquet file is damaged") from error


def parted(data: bytes, lengths: Iterable[int], rows: int, ordinal: int) -> RowGroup:
    """A row group that was written with texts of these lengths, taken apart again."""
    reader = _Reader(data)
    texts: list[bytes] = []
    places: list[int] = []
    for length in lengths:
        if texts:
            places.append(reader.integer())
        texts.append(data[reader.place : reader.place + length])
        reader.place += length
    return RowGroup(tuple(texts), tuple(places), ordinal, rows)


def footer_length(tail: bytes) -> int:
    """Bytes of the footer with all that stands after it, from the last bytes of the file."""
    return int.from_bytes(tail[-_TAIL : -len(MAGIC)], "little") + _TAIL


def join_footer(footer: Footer, groups: Iterable[bytes], rows: int) -> tuple[bytes, int]:
    """The end of a file with other row groups, as `RowGroup.at` gives them, of so many rows.

    Beside it stands the byte of it at which the row groups begin.
    """
    held = [*groups]
    short = len(held) < _LONG_LIST
    count = (
        bytes([len(held) << 4 | _STRUCT])
        if short
        else bytes([_LONG_LIST << 4 | _STRUCT]) + _varint(len(held))
    )
    field = bytes([1 << 4 | _LIST])  # the field after that of the rows
    head = b"".join((footer.head, _zigzag(rows), field, count))
    text = b"".join((head, *held, footer.tail))
    return text + len(text).to_bytes(4, "little") + MAGIC, len(head)


def _split(text: bytes) -> Footer:
    reader = _Reader(text)
    head, after = 0, 0
    groups: tuple[RowGroup, ...] = ()
    for field, kind in reader.fields():
        if field == _FILE_ROWS:
            head = reader.place
            reader.skip(kind)
        elif field == _FILE_GROUPS:
            groups = tuple(_group(reader) for _ in range(reader.list_length()))
            after = reader.place
        else:
            reader.skip(kind)
    return Footer(text[:head], groups, text[after:])


def _group(reader: _Reader) -> RowGroup:
    marks = _Marks(reader)
    ordinal, rows = -1, 0
    for field, kind in reader.fields():
        if field == _GROUP_COLUMNS:
            for _ in range(reader.list_length()):
                _column(reader, marks)
        elif field == _GROUP_ROWS:
            rows = reader.integer()
        elif field == _GROUP_PLACE:
            marks.take()
        elif field == _GROUP_ORDINAL:
            ordinal = len(marks.places)
            marks.take()
        else:
            reader.skip(kind)
    return RowGroup((*marks.texts, marks.rest()), tuple(marks.places), ordinal, rows)


def _column(reader: _Reader, marks: _Marks) -> None:
    for field, kind in reader.fields():
        if field == _COLUMN_PLACE:
            marks.take()
        elif field == _COLUMN_FACTS:
            for fact, fact_kind in reader.fields():
                if fact in _FACTS_PLACES:
                    marks.take()
                else:
                    reader.skip(fact_kind)
        else:
            reader.skip(kind)


class _Reader:
    """Reads the compact protocol, from place to place."""

    def __init__(self, text: bytes) -> None:
        self.text = text
        self.place = 0

    def fields(self) -> Iterator[tuple[int, int]]:
        """The fields of a structure: number and type; the caller reads or skips each value."""
        field = 0
        while head := self._byte():
            field = field + (head >> 4) if head >> 4 else self.integer()
            yield field, head & 15

    def list_length(self) -> int:
        """The number of entries of a list, of whatever type."""
        return self._list_head()[0]

    def integer(self) -> int:
        value = self._number()
        return value >> 1 ^ -(value & 1)

    def skip(self, kind: int) -> None:
        """Goes over a value of a type."""
        if kind in _INTEGERS:
            self._number()
        elif kind == _BINARY:
            length = self._number()
            self.place += length
        elif kind == _STRUCT:
            for _, inner in self.fields():
                self.skip(inner)
        elif kind == _LIST:
            count, inner = self._list_head()
            if inner in _BOOLEANS or inner == _BYTE:
                self.place += count
                return
            for _ in range(count):
                self.skip(inner)
        elif kind == _DOUBLE:
            self.place += _DOUBLE_BYTES
        elif kind == _BYTE:
            self.place += 1
        elif kind not in _BOOLEANS:
            raise ValueError(f"a footer with a value of type {kind}")

    def _list_head(self) -> tuple[int, int]:
        head = self._byte()
        count = self._number() if head >> 4 == _LONG_LIST else head >> 4
        return count, head & 15

    def _byte(self) -> int:
        value = self.text[self.place]
        self.place += 1
        return value

    def _number(self) -> int:
        value = shift = 0
        while True:
            byte = self.text[self.place]
            self.place += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7


class _Marks:
    """The numbers of a row group that bear a place, and the bytes between them."""

    def __init__(self, reader: _Reader) -> None:
        self.texts: list[bytes] = []
        self.places: list[int] = []
        self._reader = reader
        self._from = reader.place

    def take(self) -> None:
        """Reads such a number."""
        self.texts.append(self.rest())
        self.places.append(self._reader.integer())
        self._from = self._reader.place

    def rest(self) -> bytes:
        """The bytes since the last such number."""
        return self._reader.text[self._from : self._reader.place]


def _zigzag(value: int) -> bytes:
    return _varint(value << 1 ^ value >> 63)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
