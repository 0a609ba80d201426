from __future__ import annotations

import pytest

from pipeline.document.document_record import encoding_repair


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (frozenset(), "none"),
        (frozenset({"tcvn3", "nfc"}), "tcvn3"),
        (frozenset({"cp1258"}), "mojibake"),
        (frozenset({"utf8", "forms"}), "mojibake"),
        (frozenset({"forms"}), "nfc"),
        (frozenset({"ocr"}), "none"),
    ],
)
def test_the_gravest_repair_is_named(steps: frozenset[str], expected: str) -> None:
    assert encoding_repair(steps) == expected
