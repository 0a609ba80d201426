"""The certificate that a signature names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractors.pdf.certificate import Signer, signer_of
from tests.extractors.pdf.test_signatures import key_and_certificate

# It adds kinds of attributes to those of asn1crypto, which must know them before it reads one.
pytest.importorskip("pyhanko.sign")


def signature(folder: Path, name: str) -> bytes:
    """A signature in the form of PKCS #7, as a signing program makes it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import pkcs7

    key_file, certificate_file = key_and_certificate(folder, name)
    key = serialization.load_pem_private_key(key_file.read_bytes(), None)
    assert isinstance(key, RSAPrivateKey)
    certificate = x509.load_pem_x509_certificate(certificate_file.read_bytes())
    builder = pkcs7.PKCS7SignatureBuilder().set_data(b"plan")
    signed = builder.add_signer(certificate, key, hashes.SHA256())
    return signed.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature])


def test_name_and_time(tmp_path: Path) -> None:
    found = signer_of(signature(tmp_path, "Nguyễn  Văn\tMẫu"))
    assert found.name == "Nguyễn Văn Mẫu"  # on one line
    assert re.match(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", found.signed_at or "")


def test_a_signature_cut_off(tmp_path: Path) -> None:
    data = signature(tmp_path, "Nguyễn Văn Mẫu")
    assert signer_of(data[: len(data) // 2]) == Signer()


@pytest.mark.parametrize("data", [b"", b"\x30\x00", b"no signature", bytes(100)])
def test_what_is_no_signature(data: bytes) -> None:
    assert signer_of(data) == Signer()
