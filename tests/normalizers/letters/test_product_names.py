"""Names of programs that were misread."""

import pytest

from normalizers.letters.product_names import repair_product_name


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("VNelID", "VNeID"),
        ("VNeiD", "VNeID"),
        ("VNe1D", "VNeID"),
        ("VssiD", "VssID"),
        ("lOffice", "iOffice"),
        ("VNeID", "VNeID"),
        ("vneid", "vneid"),  # as its author wrote it
        ("VNEID", "VNEID"),
        ("Vneid", "Vneid"),
        ("Liên", "Liên"),
        ("VNPTnet", "VNPTnet"),
        ("", ""),
    ],
)
def test_product_names(read: str, expected: str) -> None:
    assert repair_product_name(read) == expected
