"""What was read from a file ↔ bytes: compressed JSON, its form taken from the records' annotations.

A record is the list of its fields, a tuple a list, a set a sorted list, an enumeration its value;
where a field may hold one of several records, the number of the record stands first. No names are
stored: what is read back must be of the code that wrote it, which the marks of the ledger see to.
"""

from __future__ import annotations

import json
import types
import typing
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, NamedTuple, cast

from extractors.read_file import Source

_LEVEL = 3
_PLAIN = (str, int, float, bool)


class _Codec(NamedTuple):
    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


def encode_reading(source: Source) -> bytes:
    """The pages of a file as bytes."""
    plain = _codec(Source).encode(source)
    return zlib.compress(
        json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8"), _LEVEL
    )


def decode_reading(data: bytes) -> Source:
    """The pages that were encoded."""
    return cast(Source, _codec(Source).decode(json.loads(zlib.decompress(data))))


def _same(value: Any) -> Any:
    return value


@cache
def _codec(hint: Any) -> _Codec:
    """How values of an annotation are written and read."""
    if hint in _PLAIN or hint is types.NoneType:
        return _Codec(_same, _same)
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _of_union(typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return _of_tuple(typing.get_args(hint))
    if typing.get_origin(hint) is frozenset:
        inner = _codec(typing.get_args(hint)[0])
        return _Codec(
            lambda value: sorted(map(inner.encode, value)),
            lambda plain: frozenset(map(inner.decode, plain)),
        )
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _Codec(lambda value: value.value, hint)
    if is_dataclass(hint) or hasattr(hint, "_fields"):
        return _of_record(cast(type, hint))
    raise TypeError(f"{hint} cannot be stored")


def _of_union(hints: tuple[Any, ...]) -> _Codec:
    """`X | None` as null or X; several records as the number of the record and its fields."""
    kinds = [hint for hint in hints if hint is not types.NoneType]
    if len(kinds) == 1:
        inner = _codec(kinds[0])
        return _Codec(
            lambda value: None if value is None else inner.encode(value),
            lambda plain: None if plain is None else inner.decode(plain),
        )
    codecs = [_codec(kind) for kind in kinds]
    places = {kind: place for place, kind in enumerate(kinds)}

    def encode(value: Any) -> Any:
        place = places[type(value)]
        return [place, codecs[place].encode(value)]

    return _Codec(encode, lambda plain: codecs[plain[0]].decode(plain[1]))


def _of_tuple(hints: tuple[Any, ...]) -> _Codec:
    if len(hints) != 2 or hints[1] is not Ellipsis:
        raise TypeError(f"a tuple of {hints} cannot be stored")
    inner = _codec(hints[0])
    if inner.encode is _same:
        return _Codec(list, tuple)
    return _Codec(
        lambda value: [*map(inner.encode, value)], lambda plain: tuple(map(inner.decode, plain))
    )


def _of_record(kind: type) -> _Codec:
    hints = typing.get_type_hints(kind)
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else [*hints]
    codecs = [_codec(hints[name]) for name in names]
    steps = [*zip(names, (codec.encode for codec in codecs), strict=True)]
    decoders = [codec.decode for codec in codecs]
    return _Codec(
        lambda record: [encode(getattr(record, name)) for name, encode in steps],
        lambda plain: kind(*(decode(value) for decode, value in zip(decoders, plain, strict=True))),
    )
