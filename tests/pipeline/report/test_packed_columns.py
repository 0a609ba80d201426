"""Columns as dictionaries and codes, packed."""

from __future__ import annotations

import base64
import gzip
import json

import pytest

from pipeline.report.packed_columns import coded, packed


def test_a_column_comes_back() -> None:
    values = [["Sở A"], [], ["Sở A"], None, [], ["Sở A", "Sở B"], [], []]
    column = coded(values)
    assert [column["d"][code] for code in column["c"]] == values
    assert len(column["d"]) == 4
    assert coded([]) == {"d": [], "c": []}
    assert coded(["x", "y", "z"]) == {"v": ["x", "y", "z"]}


def test_what_is_packed_comes_back_and_stays_the_same() -> None:
    data = {"task": "Đề án “số” </script>", "n": [1, None]}
    letters = packed(data)
    assert json.loads(gzip.decompress(base64.b64decode(letters))) == data
    assert letters == packed(data)
    assert not {"<", ">", "&"} & set(letters)


def test_nan_is_no_json() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        packed({"x": float("nan")})
