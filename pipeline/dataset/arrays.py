"""Plain values as Arrow arrays, built from their buffers.

`pyarrow.array` loads pandas on its first call, whatever it is given: a third of a second and 50 MB
for every process of a run, which has no use for it.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import accumulate, chain
from typing import Any

import pyarrow as pa

_EPOCH = date(1970, 1, 1).toordinal()
_CODES: Mapping[str, str] = {"int32": "i", "int64": "q", "double": "d"}  # of `array.array`


def arrow_array(values: Sequence[Any], kind: pa.DataType) -> pa.Array[Any]:
    """The values as an array of a type; None is null.

    Structures are mappings, or tuples in the order of the fields.

    Raises:
        TypeError: A value is of another type.
        OverflowError: A number or a text is too large.
    """
    if pa.types.is_struct(kind):
        return _structs(values, kind)
    if pa.types.is_list(kind):
        return _lists(values, kind)
    if pa.types.is_string(kind):
        return _strings(values)
    if pa.types.is_boolean(kind):
        return _booleans(values)
    buffer = pa.py_buffer(_numbers(values, kind))
    return _of_buffers(values, kind, [buffer])


def _strings(values: Sequence[Any]) -> pa.Array[Any]:
    for value in values:
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{value!r} is no text")
    texts = [b"" if value is None else value.encode() for value in values]
    buffers = [_offsets(texts), pa.py_buffer(b"".join(texts))]
    return _of_buffers(values, pa.string(), buffers)


def _booleans(values: Sequence[Any]) -> pa.Array[Any]:
    for value in values:
        if value is not None and not isinstance(value, bool):
            raise TypeError(f"{value!r} is neither true nor false")
    return _of_buffers(values, pa.bool_(), [_bits([bool(value) for value in values])])


def _lists(values: Sequence[Any], kind: Any) -> pa.Array[Any]:
    for value in values:
        if isinstance(value, str):  # a text would pass for the list of its letters
            raise TypeError("a text where a list belongs")
    lists = [() if value is None else value for value in values]
    inner = arrow_array([*chain.from_iterable(lists)], kind.value_type)
    return _of_buffers(values, kind, [_offsets(lists)], [inner])


def _structs(values: Sequence[Any], kind: Any) -> pa.Array[Any]:
    children = []
    for place, field in enumerate(kind):
        found = [_entry(value, place, field.name) for value in values]
        children.append(arrow_array(found, field.type))
    return _of_buffers(values, kind, [], children)


def _entry(value: Any, place: int, name: str) -> Any:
    if value is None:
        return None
    return value.get(name) if isinstance(value, Mapping) else value[place]


def _numbers(values: Sequence[Any], kind: pa.DataType) -> bytes:
    if pa.types.is_date(kind):
        return array("i", [0 if day is None else _days(day) for day in values]).tobytes()
    code = _CODES[str(kind)]
    return array(code, [0 if value is None else value for value in values]).tobytes()


def _days(day: Any) -> int:
    if not isinstance(day, date):
        raise TypeError(f"{day!r} is no day")
    return day.toordinal() - _EPOCH


def _offsets(parts: Sequence[Any]) -> pa.Buffer:
    places = array("i", accumulate(map(len, parts), initial=0))
    return pa.py_buffer(places.tobytes())


def _bits(flags: Sequence[bool]) -> pa.Buffer:
    digits = "".join("1" if flag else "0" for flag in reversed(flags)) or "0"
    return pa.py_buffer(int(digits, 2).to_bytes((len(flags) + 7) // 8, "little"))


def _of_buffers(
    values: Sequence[Any],
    kind: pa.DataType,
    buffers: Sequence[pa.Buffer],
    children: Sequence[pa.Array[Any]] | None = None,
) -> pa.Array[Any]:
    """The array of these buffers; which values are null stands before them."""
    nulls = sum(value is None for value in values)
    is_there = _bits([value is not None for value in values]) if nulls else None
    return pa.Array.from_buffers(
        kind, len(values), [is_there, *buffers], null_count=nulls, children=children
    )
