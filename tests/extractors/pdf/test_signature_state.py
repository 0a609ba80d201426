"""The digits of a signature, read at once or left to pyHanko."""

from __future__ import annotations

import io

import pytest

from extractors.pdf.signature_state import plain_hex

LONG = b"ab" * 5000


@pytest.mark.parametrize(
    ("given", "read", "rest"),
    [
        (b"<48656C6c6f>/Next", b"Hello", b"/Next"),
        (b"<485>>", b"HP", b">"),
        (b"<>", b"", b""),
        (b"<" + LONG + b"> endobj", b"\xab" * 5000, b" endobj"),
        (b"<48 65>", None, b"<48 65>"),
        (b"<48%5\n>", None, b"<48%5\n>"),
        (b"<48xy>", None, b"<48xy>"),
        (b"<48", None, b"<48"),
        (b"<" + LONG, None, b"<" + LONG),
    ],
)
def test_plain_digits_alone_are_read_at_once(given: bytes, read: bytes | None, rest: bytes) -> None:
    stream = io.BytesIO(b"before" + given)
    stream.seek(6)
    assert plain_hex(stream) == read
    assert stream.read() == rest


def test_pyhanko_reads_the_same_as_before() -> None:
    generic = pytest.importorskip("pyhanko.pdf_utils.generic")
    misc = pytest.importorskip("pyhanko.pdf_utils.misc")
    from extractors.pdf.signature_state import intact_signatures

    intact_signatures(b"%PDF-1.7 nothing")  # which has it read at once from here on
    assert generic.read_hex_string_from_stream(io.BytesIO(b"<00ff0>")).original_bytes == b"\0\xff\0"
    assert generic.read_hex_string_from_stream(io.BytesIO(b"<48 65>")) == "He"
    with pytest.raises(misc.PdfError):
        generic.read_hex_string_from_stream(io.BytesIO(b"<48xy>"))
