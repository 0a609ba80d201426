"""Columns as dictionaries and codes, packed: gzip, then letters that stand in a page.

Where values repeat, a column is its values once and a code a row; 20,000 rows of 20 columns are
about a megabyte. The page opens it with `DecompressionStream`.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Mapping, Sequence
from typing import Any

REPEATS = 0.6  # of the rows: with more values than that a column is written as it is
LEVEL = 9


def coded(values: Sequence[Any]) -> dict[str, Any]:
    """A column: `d` its values and `c` the code of each row, or `v` the values themselves.

    >>> coded(["a", "b", "a", "a"])
    {'d': ['a', 'b'], 'c': [0, 1, 0, 0]}
    >>> coded(["a", "b"])
    {'v': ['a', 'b']}
    """
    codes: dict[str, int] = {}
    found: list[Any] = []
    numbers = []
    for value in values:
        key = json.dumps(value, ensure_ascii=False)
        if key not in codes:
            codes[key] = len(found)
            found.append(value)
        numbers.append(codes[key])
    if len(found) > REPEATS * len(numbers):
        return {"v": list(values)}
    return {"d": found, "c": numbers}


def packed(data: Mapping[str, Any]) -> str:
    """The data as letters of a page; the same data give the same letters.

    Raises:
        ValueError: it holds a number that JSON does not know, such as NaN.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode("utf-8"), LEVEL, mtime=0)).decode("ascii")
