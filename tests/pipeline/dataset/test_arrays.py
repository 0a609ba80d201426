"""Plain values as Arrow arrays."""

import subprocess
import sys
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from pipeline.dataset.arrays import arrow_array
from pipeline.dataset.column_values import Alias
from tests.places import ROOT

TEXTS = pa.list_(pa.string())
PAIRS = pa.struct([pa.field("name", pa.string()), pa.field("count", pa.int32())])
VALUES: list[tuple[list[Any], pa.DataType]] = [
    ([], pa.string()),
    ([], TEXTS),
    ([], PAIRS),
    (["Tổ", None, ""], pa.string()),
    ([1, None, -5], pa.int32()),
    ([2**40, None], pa.int64()),
    ([1.5, None, 2], pa.float64()),
    ([True, None, False] * 7, pa.bool_()),
    ([date(2026, 1, 2), None, date(1969, 12, 31)], pa.date32()),
    ([("a", "b"), None, ()], TEXTS),
    ([{"name": "a", "count": 1}, None, {"name": None}], PAIRS),
    ([[{"name": "a", "count": 1}], [], None], pa.list_(PAIRS)),
    ([None, None], TEXTS),
]


@pytest.mark.parametrize(("values", "kind"), VALUES)
def test_they_are_those_of_arrow(values: list[Any], kind: pa.DataType) -> None:
    made = arrow_array(values, kind)
    made.validate(full=True)
    assert made.equals(pa.array(values, kind))


def test_a_tuple_is_a_structure_by_the_order_of_its_fields() -> None:
    assert arrow_array([Alias("Tổ", 2)], PAIRS).to_pylist() == [{"name": "Tổ", "count": 2}]


MISFITS: list[tuple[Any, pa.DataType]] = [
    (1, pa.string()),
    ("1", pa.int32()),
    (1.5, pa.int32()),
    (2**31, pa.int32()),
    (1, pa.bool_()),
    ("2026-01-02", pa.date32()),
    ("abc", TEXTS),
    (5, TEXTS),
    ("1", pa.float64()),
]


@pytest.mark.parametrize(("value", "kind"), MISFITS)
def test_what_does_not_fit_is_refused(value: Any, kind: pa.DataType) -> None:
    with pytest.raises((TypeError, OverflowError)):
        arrow_array([value], kind)


def test_no_table_of_a_dataset_loads_pandas() -> None:
    program = """
import sys
from tests.pipeline.dataset.test_fragments import result
from pipeline.dataset.fragments import Fragments, SourceNames, to_fragment
gathered = Fragments()
gathered.add(to_fragment(result(1, "a")), SourceNames("a", "a", ()))
gathered.table("tasks")
sys.exit("pandas" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert done.returncode == 0
