from __future__ import annotations

import re

import pytest

from normalizers.codecs.utf8_losses import mark_losses, restore_losses

A, D, OI, DOT = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (f"l{A} m", "làm"),
        (f"v{A} các", "và các"),
        (f"t{A}nh", "tính"),
        (f"{D}ồng", "Đồng"),
        (f"ngư{OI}i", "người"),
        (f"HO{DOT} CH", "HOẠCH"),
        # What leaves a choice stays as it was read.
        (f"tr{OI}ng", "trá»ng"),
        (f"{A}{OI}", "Ãá»"),
        ("Kế hoạch", "Kế hoạch"),
        ("", ""),
    ],
)
def test_restored(line: str, expected: str) -> None:
    assert restore_losses(line) == expected


def test_only_leads_without_a_sequence_are_marked() -> None:
    sequence = re.compile("Ã[\u0080-\u00bf]")
    assert mark_losses("Ã\u00a8 vÃ cÃ", sequence) == f"Ã\u00a8 v{A} c{A}"
