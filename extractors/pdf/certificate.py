"""The signature of a PDF, in the form of PKCS #7 → the name of its certificate, and its time."""

from __future__ import annotations

from typing import Any, NamedTuple

from asn1crypto import cms


class Signer(NamedTuple):
    """Whose certificate a signature names, and the time that it states itself (ISO 8601)."""

    name: str | None = None
    signed_at: str | None = None


def signer_of(contents: bytes) -> Signer:
    """The signer that a signature names; nothing where it cannot be read."""
    try:
        signed = cms.ContentInfo.load(contents)["content"]
        info = signed["signer_infos"][0]
        own = next((item for item in signed["certificates"] if _is_of(item.chosen, info)), None)
        name = own.chosen.subject.native.get("common_name") if own is not None else None
        return Signer(_one_line(name), _time(info))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return Signer()


def _is_of(certificate: Any, info: Any) -> bool:
    """Whether the signature names this certificate."""
    named = info["sid"].chosen
    if info["sid"].name == "issuer_and_serial_number":
        return bool(certificate.serial_number == named["serial_number"].native)
    return bool(certificate.key_identifier == named.native)


def _time(info: Any) -> str | None:
    for attribute in info["signed_attrs"]:
        if attribute["type"].native == "signing_time":
            return str(attribute["values"][0].native.isoformat())
    return None


def _one_line(name: object) -> str | None:
    text = name[0] if isinstance(name, list) and name else name
    return " ".join(str(text).split()) or None if text else None
