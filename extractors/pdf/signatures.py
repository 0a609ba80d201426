"""The digital signatures of a PDF: when each was made, and whose certificate it names.

Nothing is fetched, and nobody is trusted: `state` tells alone whether what was signed is unchanged.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractors.codes import SignatureState
from extractors.models import Signature, Signatures
from extractors.pdf.certificate import signer_of
from extractors.pdf.signature_state import intact_signatures

# "D:20260315091244+07'00'".
TIME_RE = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-]\d\d)'?(\d\d)|(Z))?")
SIGNED = b"/ByteRange"
MAX_SIGNATURES = 100


def read_signatures(data: bytes) -> Signatures:
    """The signatures of a PDF that can be opened."""
    if SIGNED not in data:
        return Signatures()
    document = pypdfium2.PdfDocument(data)
    try:
        found = [item for item in _signatures(document) if any(item)]
    finally:
        document.close()
    if not found:
        return Signatures()
    return Signatures(tuple(sorted(found, key=lambda item: item.signed_at or "")), _state(data))


def _state(data: bytes) -> SignatureState:
    intact = intact_signatures(data)
    if intact is None:
        return SignatureState.NOT_CHECKED
    return SignatureState.INTACT if intact else SignatureState.BROKEN


def _signatures(document: pypdfium2.PdfDocument) -> Iterator[Signature]:
    count = min(max(pdfium.FPDF_GetSignatureCount(document), 0), MAX_SIGNATURES)
    for index in range(count):
        signature = pdfium.FPDF_GetSignatureObject(document, index)
        if not signature:
            continue
        time = _bytes(pdfium.FPDFSignatureObj_GetTime, signature).rstrip(b"\0")
        signer = signer_of(_bytes(pdfium.FPDFSignatureObj_GetContents, signature))
        yield Signature(iso_time(time.decode("ascii", "replace")) or signer.signed_at, signer.name)


def _bytes(get: Callable[..., int], signature: Any) -> bytes:
    length = get(signature, None, 0)
    buffer = ctypes.create_string_buffer(length)
    get(signature, buffer, length)
    return buffer.raw


def iso_time(text: str) -> str | None:
    """A time as PDF writes it, in ISO 8601; None for what is no time.

    >>> iso_time("D:20260315091244+07'00'"), iso_time("D:20260315091244Z"), iso_time("2026")
    ('2026-03-15T09:12:44+07:00', '2026-03-15T09:12:44+00:00', None)
    """
    found = TIME_RE.search(text)
    if found is None:
        return None
    year, month, day, hour, minute, second, zone, minutes, utc = found.groups()
    offset = f"{zone}:{minutes}" if zone else "+00:00" if utc else ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{offset}"
