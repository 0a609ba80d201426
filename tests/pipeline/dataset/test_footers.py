"""Row groups are taken out of a footer and put into another one."""

import io
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.dataset.footers import join_footer, parted, split_footer


def file_of(*groups: pa.Table) -> bytes:
    written = io.BytesIO()
    with pq.ParquetWriter(written, groups[0].schema, compression="zstd") as writer:
        for group in groups:
            writer.write_table(group, row_group_size=max(1, group.num_rows))
    return written.getvalue()


def rows(first: int, count: int) -> pa.Table:
    numbers = range(first, first + count)
    return pa.table({
        "text": pa.array([f"Việc {i}" for i in numbers], pa.string()),
        "dates": pa.array([[date(2026, 1, 1 + i % 28)] * (i % 3) for i in numbers]),
        "place": pa.array([{"page": i, "sure": i / 7} for i in numbers]),
        "flag": pa.array([None if i % 5 == 0 else i % 2 == 0 for i in numbers], pa.bool_()),
    })  # fmt: skip


@pytest.mark.parametrize("groups", [0, 1, 2, 14, 15, 16, 40])
def test_a_footer_that_is_joined_again_is_the_same(groups: int) -> None:
    data = file_of(*(rows(10 * i, 10) for i in range(groups))) if groups else file_of(rows(0, 0))
    footer = split_footer(data)
    said = [group.at(0, number) for number, group in enumerate(footer.groups)]
    text, head = join_footer(footer, said, sum(group.rows for group in footer.groups))
    assert data.endswith(text)
    assert text[head:].startswith(b"".join(said))


def test_a_row_group_is_taken_apart_by_the_lengths_of_its_texts() -> None:
    (group,) = split_footer(file_of(rows(0, 30))).groups
    assert parted(group.at(0, 0), group.lengths, group.rows, group.ordinal) == group


def test_a_row_group_can_stand_further_on() -> None:
    (group,) = split_footer(file_of(rows(0, 30))).groups
    moved = parted(group.at(100_000, 0), group.lengths, group.rows, group.ordinal)
    assert [place - 100_000 for place in moved.places if place] == [*filter(None, group.places)]


@pytest.mark.parametrize("data", [b"", b"PAR1", b"no parquet at all", b"\xff" * 50 + b"PAR1"])
def test_what_is_no_end_of_a_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="parquet"):
        split_footer(data)
