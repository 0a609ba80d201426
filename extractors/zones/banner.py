"""What a site knows of a document: "Số hiệu: …", "Người ký: …" above the document's own head."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from extractors.models import BackMatter, FrontMatter
from extractors.zones.letters import bare
from normalizers.citations.document_number import match_number
from normalizers.citations.document_types import document_type_named
from normalizers.time.dates import parse_date

LABEL_RE = re.compile(r"^\W*(?P<label>[^:]{2,24}?)\s*:\s*(?P<value>.*)$")
NUMBER_RE = re.compile(r"^\d{1,5}[/-]\S{2,40}$")


class Banner(NamedTuple):
    """The fields of a document that a site prints; None where it prints none."""

    number: str | None = None
    document_type: str | None = None
    issuer: str | None = None
    signer: str | None = None
    issued_on: date | None = None


@cache
def site_labels() -> Mapping[str, str]:
    """Labels in small letters without marks, and what each of them says."""
    text = files("extractors.resources").joinpath("page_around.toml").read_text("utf-8")
    labels: dict[str, str] = tomllib.loads(text)["labels"]
    return labels


def is_label(text: str) -> bool:
    """True for "Người ký:", with its value or without."""
    match = LABEL_RE.match(text)
    return match is not None and bare(match["label"]).strip() in site_labels()


def read_banner(pieces: Sequence[str]) -> Banner:
    """The fields that lines or cells give one after the other; the value may be the next piece."""
    banner = Banner()
    for name, value in _values(pieces):
        banner = _with_field(banner, name, value)
    return banner


def _values(pieces: Sequence[str]) -> Iterator[tuple[str, str]]:
    for index, text in enumerate(pieces):
        match = LABEL_RE.match(text)
        name = site_labels().get(bare(match["label"]).strip()) if match else None
        below = pieces[index + 1] if index + 1 < len(pieces) else ""
        if match is not None and name is not None:
            yield name, match["value"] or ("" if is_label(below) else below)


def _with_field(banner: Banner, name: str, value: str) -> Banner:
    """The banner with a field that is not known yet and whose value reads as such."""
    if name == "number" and banner.number is None and NUMBER_RE.match(value):
        return banner._replace(number=value)
    if name == "document_type" and banner.document_type is None:
        return banner._replace(document_type=document_type_named(value))
    if name == "issued_on" and banner.issued_on is None:
        return banner._replace(issued_on=parse_date(value))
    if name == "issuer" and banner.issuer is None and value:
        return banner._replace(issuer=value)
    if name == "signer" and banner.signer is None and value:
        return banner._replace(signer=value)
    return banner


def with_banner(front: FrontMatter, banner: Banner) -> FrontMatter:
    """The head, fields that it lost taken from the site's list."""
    number = match_number(f"Số: {banner.number}") if banner.number and not front.number else None
    return replace(
        front,
        document_type=front.document_type or banner.document_type,
        number=number.value.number if number else front.number,
        symbol=front.symbol or (number.value.symbol if number else None),
        issued_on=front.issued_on or banner.issued_on,
        issuer=front.issuer or banner.issuer,
    )


def with_signer(back: BackMatter, banner: Banner) -> BackMatter:
    """The foot, its signer taken from the site's list where none is printed."""
    return replace(back, signer_name=back.signer_name or banner.signer)
