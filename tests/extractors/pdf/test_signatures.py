"""Signatures: when, by whose certificate, and whether what was signed is unchanged."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from extractors.codes import SignatureState
from extractors.models import Signatures
from extractors.pdf import signature_state
from extractors.pdf.signatures import read_signatures
from tests.extractors.pdf_maker import Sheet, make_pdf

PLAN = make_pdf([Sheet().text(85, 100, "Sở Nội vụ chủ trì")])


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A plan signed with a certificate that nobody issued."""
    pytest.importorskip("pyhanko")
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers

    key, certificate = key_and_certificate(tmp_path_factory.mktemp("keys"), "Nguyễn Văn Mẫu")
    signer = signers.SimpleSigner.load(str(key), str(certificate))
    meta = signers.PdfSignatureMetadata(field_name="S1")
    out = io.BytesIO()
    signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(PLAN)), meta, signer=signer, output=out)
    return out.getvalue()


def key_and_certificate(folder: Path, name: str) -> tuple[Path, Path]:
    from datetime import UTC, datetime

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(65537, 2048)
    names = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(names)
        .issuer_name(names)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2040, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    paths = folder / "key.pem", folder / "certificate.pem"
    paths[0].write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    paths[1].write_bytes(made.public_bytes(pem))
    return paths


def test_a_signed_document(signed: bytes) -> None:
    found = read_signatures(signed)
    assert [item.signed_by for item in found.each] == ["Nguyễn Văn Mẫu"]
    assert (found.each[0].signed_at or "").startswith("20")
    assert found.state is SignatureState.INTACT


def test_a_changed_document(signed: bytes) -> None:
    place = signed.index(b"0.5 w") if b"0.5 w" in signed else signed.index(b"BT /F1 14.0")
    changed = signed[:place] + b"BT /F1 15.0" + signed[place + 11 :]
    assert read_signatures(changed).state is SignatureState.BROKEN


def test_a_document_that_grew_after_it_was_signed(signed: bytes) -> None:
    grown = signed + b"% more\n" + signed[signed.rindex(b"startxref") :]
    assert read_signatures(grown).state is SignatureState.NOT_CHECKED


def test_without_the_extra_nothing_is_claimed(
    signed: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signature_state, "can_check", lambda: False)
    assert read_signatures(signed).state is SignatureState.NOT_CHECKED


def test_an_unsigned_document() -> None:
    assert read_signatures(PLAN) == Signatures((), SignatureState.NONE)
    assert read_signatures(PLAN + b"/ByteRange") == Signatures((), SignatureState.NONE)
