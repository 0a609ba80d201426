"""The tables of a snapshot on their way to the disk, piece by piece.

A piece is what some documents give to every table: row groups that stand together in each file. It
has a mark that tells what it was made of. A piece that the former snapshot has is copied from
there, bytes for bytes (`footers`); so a night writes anew what changed, and the files are the same
as if all had been written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from contextlib import ExitStack, nullcontext
from pathlib import Path
from typing import BinaryIO, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.dataset.descriptions import TableFile
from pipeline.dataset.footers import (
    MAGIC,
    RowGroup,
    footer_length,
    join_footer,
    parted,
    split_footer,
)
from pipeline.dataset.schema import schema, under
from pipeline.dataset.snapshots import PIECES

_AT_ONCE = 1024 * 1024


class TablePart(NamedTuple):
    """Rows of a table, a row group; parts of one piece come one after the other."""

    table: str
    rows: pa.Table
    piece: str = ""


class KeptPiece(NamedTuple):
    """All parts of a piece, as the former snapshot has them."""

    piece: str


class _Group(NamedTuple):
    """A row group of a piece: its rows, and how its text in the footer is taken apart."""

    rows: int
    ordinal: int
    size: int  # bytes in the footer
    lengths: tuple[int, ...]


class _Placed(NamedTuple):
    """A piece in a file: its mark, its first byte, its bytes, where the footer says it."""

    piece: str
    start: int
    bytes: int
    said_at: int  # first byte of its row groups in the footer
    groups: tuple[_Group, ...]
    before: int = 0  # row groups of the file that stand before it


class FormerTables:
    """The tables of a snapshot that is whole; from there pieces are copied."""

    def __init__(self, folder: Path | None = None) -> None:
        """The tables in a folder; none without one."""
        self._folder = folder
        held = {} if folder is None else json.loads((folder / PIECES).read_bytes())
        self._placed = {
            name: {found[0]: _Placed(*found) for found in pieces} for name, pieces in held.items()
        }

    def pieces(self) -> frozenset[str]:
        """The marks of the pieces that can be copied."""
        return frozenset(self._placed.get("documents", ())) - {""}

    def tables_of(self, piece: str) -> list[str]:
        """The tables that have a piece."""
        return [name for name, pieces in self._placed.items() if piece in pieces]

    def path(self, table: str) -> Path:
        """The file of a table."""
        assert self._folder is not None
        return self._folder / f"{table}.parquet"

    def placed(self, table: str, piece: str) -> _Placed:
        """Where a piece stands."""
        return self._placed[table][piece]


def write_tables(
    folder: Path, parts: Iterable[TablePart | KeptPiece], run_id: str, former: FormerTables
) -> list[TableFile]:
    """Writes the tables into a folder; one piece at a time is in memory."""
    files: dict[str, _File] = {}
    with ExitStack() as stack:

        def file(table: str, first: pa.Schema) -> _File:
            if table not in files:
                path = folder / f"{table}.parquet"
                files[table] = stack.enter_context(_File(path, first, run_id))
            return files[table]

        for part in parts:
            if isinstance(part, TablePart):
                file(part.table, part.rows.schema).write(part.rows, part.piece)
            else:
                for table in former.tables_of(part.piece):
                    placed = former.placed(table, part.piece)
                    file(table, schema(table)).copy(former.path(table), placed)
    _write_pieces(folder, files)
    return [TableFile(name, file.size, file.digest) for name, file in files.items()]


def _write_pieces(folder: Path, files: dict[str, _File]) -> None:
    with (folder / PIECES).open("w") as stream:
        stream.write(json.dumps({name: file.placed for name, file in files.items()}))
        stream.flush()
        os.fsync(stream.fileno())


class _File:
    """One table on its way to the disk; when it is closed, it is there for good."""

    def __init__(self, path: Path, schema: pa.Schema, run_id: str) -> None:
        self._stream = path.open("xb")
        metadata = {**(schema.metadata or {}), b"run_id": run_id.encode()}
        self.schema = schema.with_metadata(metadata)
        self._digest = hashlib.sha256()
        self._said: list[bytes] = []  # of each row group, in the footer
        self._open: tuple[str, pa.BufferOutputStream, pq.ParquetWriter] | None = None
        self._former: BinaryIO | None = None
        self.placed: list[_Placed] = []
        self.size = 0
        self._put(MAGIC)

    @property
    def digest(self) -> str:
        """SHA-256 of the file, in hex."""
        return self._digest.hexdigest()

    def write(self, rows: pa.Table, piece: str) -> None:
        """Adds rows to a piece: a row group, or nothing where there are none."""
        if self._open is None or self._open[0] != piece:
            self._finish_piece()
            sink = pa.BufferOutputStream()
            self._open = piece, sink, pq.ParquetWriter(sink, self.schema, compression="zstd")
        if rows.num_rows:
            self._open[2].write_table(under(self.schema, rows), row_group_size=rows.num_rows)

    def copy(self, path: Path, placed: _Placed) -> None:
        """Adds a piece as it stands in another file."""
        self._finish_piece()
        stream = self._opened(path)
        stream.seek(placed.said_at)
        groups = [_Group(*group) for group in placed.groups]
        said = [stream.read(group.size) for group in groups]
        if (placed.start, placed.before) == (self.size, len(self._said)):  # it stands where it did
            self._note(placed.piece, zip(said, groups, strict=True))
        else:
            moved = (
                parted(text, group.lengths, group.rows, group.ordinal)
                for text, group in zip(said, groups, strict=True)
            )
            self._place(placed.piece, placed.start, moved)
        stream.seek(placed.start)
        self._put_all(stream, placed.bytes)

    def __enter__(self) -> _File:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        with self._stream, self._former or nullcontext():
            if kind is not None:  # half a table: what cannot be written of it is no matter
                return
            self._finish_piece()
            self._put_footer()
            self._stream.flush()
            os.fsync(self._stream.fileno())

    def _opened(self, path: Path) -> BinaryIO:
        """The former file of this table; it is open until this one is closed."""
        if self._former is None:
            self._former = path.open("rb")
        return self._former

    def _finish_piece(self) -> None:
        if self._open is not None:
            piece, sink, writer = self._open
            self._open = None
            writer.close()
            data = sink.getvalue().to_pybytes()
            self._place(piece, len(MAGIC), split_footer(data).groups)
            self._put(data[len(MAGIC) : len(data) - footer_length(data)])

    def _place(self, piece: str, start: int, groups: Iterable[RowGroup]) -> None:
        """Notes a piece whose bytes come next; `start` is where its row groups say it begins."""
        moved = self.size - start
        numbered = enumerate(groups, len(self._said))
        self._note(piece, (_said(group, moved, number) for number, group in numbered))

    def _note(self, piece: str, said: Iterable[tuple[bytes, _Group]]) -> None:
        """Notes a piece whose bytes come next, with what the footer says of its row groups."""
        before = len(self._said)
        noted: list[_Group] = []
        for text, group in said:
            self._said.append(text)
            noted.append(group)
        self.placed.append(_Placed(piece, self.size, 0, 0, tuple(noted), before))

    def _put_footer(self) -> None:
        sink = pa.BufferOutputStream()
        pq.ParquetWriter(sink, self.schema, compression="zstd").close()
        empty = split_footer(sink.getvalue().to_pybytes())
        rows = sum(group.rows for placed in self.placed for group in placed.groups)
        text, head = join_footer(empty, self._said, rows)
        said_at = self.size + head
        for index, placed in enumerate(self.placed):
            follows = self.placed[index + 1].start if index + 1 < len(self.placed) else self.size
            held = follows - placed.start
            self.placed[index] = placed._replace(bytes=held, said_at=said_at)
            said_at += sum(group.size for group in placed.groups)
        self._put(text)

    def _put_all(self, stream: BinaryIO, count: int) -> None:
        while count and (some := stream.read(min(count, _AT_ONCE))):
            self._put(some)
            count -= len(some)

    def _put(self, data: bytes) -> None:
        self._stream.write(data)
        self._digest.update(data)
        self.size += len(data)


def _said(group: RowGroup, moved: int, number: int) -> tuple[bytes, _Group]:
    """What a footer says of a row group that was moved, and how that is taken apart."""
    text = group.at(moved, number)
    return text, _Group(group.rows, group.ordinal, len(text), group.lengths)
