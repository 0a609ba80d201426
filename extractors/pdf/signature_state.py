"""Whether signed bytes are unchanged, told by pyHanko where it is installed.

The extra `signatures`.

The answer is about the bytes alone: no certificate is fetched, no list of revoked ones is asked,
and no authority is trusted.
"""

from __future__ import annotations

import io
import logging
from functools import cache
from importlib.util import find_spec
from typing import Any, BinaryIO

_AT_ONCE = 4096  # bytes of a string of hexadecimal digits
_DIGITS = b"0123456789ABCDEFabcdef"


@cache
def can_check() -> bool:
    """Whether pyHanko is installed."""
    return find_spec("pyhanko") is not None


def intact_signatures(data: bytes) -> bool | None:
    """Whether every signature fits the bytes that it signs, and the last one all bytes of the file.

    None where that cannot be checked, or where something was added after the last signature.
    """
    if not can_check():
        return None
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    _read_hex_at_once()
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    try:
        found = list(PdfFileReader(io.BytesIO(data), strict=False).embedded_signatures)
        if not found or not all(_fits(signature) for signature in found):
            return False if found else None
        return True if any(_covers_file(signature) for signature in found) else None
    except (PdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, OSError):
        return None


@cache
def _read_hex_at_once() -> None:
    """Has pyHanko read the digits of a signature at once: one by one they cost more than the pages.

    What is not plain digits from "<" to ">" is left to its own reader.
    """
    from pyhanko.pdf_utils import generic

    one_by_one = generic.read_hex_string_from_stream

    def at_once(stream: BinaryIO) -> Any:
        found = plain_hex(stream)
        return one_by_one(stream) if found is None else generic.pdf_string(found)

    generic.read_hex_string_from_stream = at_once


def plain_hex(stream: BinaryIO) -> bytes | None:
    """The bytes that digits from "<" to ">" stand for, the stream behind them.

    None where it is anything else; the stream is then where it was.
    """
    start, read = stream.tell(), b""
    while more := stream.read(_AT_ONCE):
        read += more
        if b">" in more or more.strip(b"<" + _DIGITS):
            break
    before, _, behind = read.partition(b">")
    if len(before) == len(read) or before[:1] != b"<" or before[1:].strip(_DIGITS):
        stream.seek(start)
        return None
    stream.seek(start + len(read) - len(behind))
    digits = before[1:].decode()
    return bytes.fromhex(digits + "0" * (len(digits) % 2))


def _fits(signature: Any) -> bool:
    """Whether the digest is that of the signed bytes, and the signature is of that digest."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    digest = signature.compute_digest()
    return all(validate_sig_integrity(signature.signer_info, signature.signer_cert, "data", digest))


def _covers_file(signature: Any) -> bool:
    """Whether nothing was added to the file after this signature."""
    from pyhanko.sign.validation.status import SignatureCoverageLevel

    return bool(signature.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE)
