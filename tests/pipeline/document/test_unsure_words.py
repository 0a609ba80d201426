from __future__ import annotations

import pytest

from extractors.models import BackMatter, FrontMatter
from pipeline.document.unsure_words import without_unsure_name, without_unsure_number


@pytest.mark.parametrize(
    ("number", "unsure", "expected"),
    [
        ("12/KH-UBND", (), "12/KH-UBND"),
        ("12/KH-UBND", ("12",), None),
        ("12/KH-UBND", ("12/",), None),
        ("12/KH-UBND", ("Số:12/KH-UBND",), None),
        ("12/KH-UBND", ("112", "KH"), "12/KH-UBND"),
        (None, ("12",), None),
    ],
)
def test_number(number: str | None, unsure: tuple[str, ...], expected: str | None) -> None:
    front = FrontMatter(number=number, symbol="KH-UBND")
    found = without_unsure_number(front, unsure)
    assert (found.number, found.symbol) == (expected, "KH-UBND")


@pytest.mark.parametrize(
    ("name", "unsure", "expected"),
    [
        ("Lê Văn Mẫu", (), "Lê Văn Mẫu"),
        ("Lê Văn Mẫu", ("Mẫu",), None),
        ("Lê Văn Mẫu", ("Văn Mẫu", "GIÁM"), "Lê Văn Mẫu"),
        (None, ("Mẫu",), None),
    ],
)
def test_name(name: str | None, unsure: tuple[str, ...], expected: str | None) -> None:
    found = without_unsure_name(BackMatter(name, "GIÁM ĐỐC"), unsure)
    assert (found.signer_name, found.signer_title) == (expected, "GIÁM ĐỐC")
