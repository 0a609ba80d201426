import typing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.codes import SourceFormat, TextSource
from extractors.models import (
    Block,
    Box,
    Cell,
    DropKind,
    Dropped,
    Line,
    Page,
    Place,
    Table,
    TableRow,
)
from extractors.read_file import Source
from pipeline.document.config import Config
from pipeline.document.reading_codec import _codec, decode_reading, encode_reading
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import read_pages, rows_of
from tests.places import ROOT

TEXTS = st.text(max_size=20)
PLACES = st.builds(Place, st.integers(1, 9), st.none() | st.builds(Box, *[st.floats(0, 900)] * 4))
LINES = st.builds(
    Line,
    TEXTS,
    TEXTS,
    st.integers(1, 9),
    st.integers(1, 99),
    st.tuples(PLACES),
    st.none() | st.floats(0, 1),
)
TABLES = st.builds(
    Table,
    st.tuples(
        st.builds(
            TableRow, st.tuples(st.builds(Cell, TEXTS, TEXTS)), st.tuples(st.just(3)), st.just(1)
        )
    ),
    st.just(1),
)
BLOCKS: st.SearchStrategy[tuple[Block, ...]] = st.lists(LINES | TABLES, max_size=4).map(tuple)
PAGES = st.lists(st.builds(Page, st.integers(1, 9), BLOCKS), max_size=3).map(tuple)
SOURCES = st.builds(
    Source,
    PAGES,
    st.sampled_from(SourceFormat),
    st.sampled_from(TextSource),
    st.lists(st.builds(Dropped, LINES, st.sampled_from(DropKind)), max_size=2).map(tuple),
    st.tuples(st.integers(1, 9)),
    st.tuples(TEXTS),
    st.none() | st.floats(0, 1),
    st.none() | st.floats(0, 1),
    st.tuples(TEXTS),
)


@given(SOURCES)
def test_what_was_read_comes_back(source: Source) -> None:
    again = decode_reading(encode_reading(source))
    assert again == source
    assert encode_reading(again) == encode_reading(source)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "data" / "raw").iterdir()), ids=lambda path: path.name[:2]
)
def test_rows_from_what_was_kept_are_the_rows(path: Path) -> None:
    pages = read_pages(path.read_bytes(), Config())
    source = SourceFile(path, path.name, "0" * 64, 1)
    assert rows_of(decode_reading(encode_reading(pages)), source) == rows_of(pages, source)


@pytest.mark.parametrize("hint", [dict[str, int], bytes, object, tuple[int, str]])
def test_what_cannot_be_stored_is_said(hint: object) -> None:
    with pytest.raises(TypeError, match="cannot be stored"):
        _codec(hint)


def test_every_field_of_a_source_can_be_stored() -> None:
    assert all(_codec(hint) for hint in typing.get_type_hints(Source).values())
