"""Which bodies of a header issue together, by what the symbol lists."""

from __future__ import annotations

import pytest

from extractors.zones.joint_issuers import joint_issuer

# (bodies from the upper to the lower, symbol, the joint issuer)
CASES: list[tuple[tuple[str, ...], str | None, str | None]] = [
    (("SỞ HOA", "SỞ TRE"), "KHLT-SH-ST", "SỞ HOA - SỞ TRE"),
    (("SỞ HOA", "CÔNG AN TỈNH A"), "KHLN-SH-CAT", "SỞ HOA - CÔNG AN TỈNH A"),
    (("BỘ HOA VÀ LÁ", "BỘ TRE - BỘ MÂY"), "QC-HVL-T-M", "BỘ HOA VÀ LÁ - BỘ TRE - BỘ MÂY"),
    (
        ("ỦY BAN NHÂN DÂN", "ỦY BAN MTTQ VIỆT NAM TỈNH A"),
        "QCPH/UBND-UBMTTQ",
        "ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM TỈNH A",
    ),
    # A superior stands in no symbol.
    (("SỞ HOA", "CHI CỤC TRE"), "KH-CCT", None),
    (("CÔNG AN TỈNH A", "CÔNG AN XÃ B"), "KH-CAX", None),
    (("UBND XÃ A", "PHÒNG KINH TẾ"), "KH-UBND-KT", None),
    (("SỞ HOA", "SỞ TRE"), "KHLT-SH-XD", None),
    (("SỞ HOA",), "KHLT-SH-ST", None),
    (("SỞ HOA", "SỞ TRE"), None, None),
]


@pytest.mark.parametrize(("bodies", "symbol", "expected"), CASES)
def test_joint_issuer(bodies: tuple[str, ...], symbol: str | None, expected: str | None) -> None:
    assert joint_issuer(bodies, symbol) == expected
