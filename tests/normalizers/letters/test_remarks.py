"""Remarks in brackets."""

import pytest

from normalizers.letters.remarks import closing_remark, whole_remark, without_closing_remark


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rà soát sổ (quý I).", ("Rà soát sổ", "quý I")),
        ("Rà soát sổ (quý I) ; ", ("Rà soát sổ", "quý I")),
        ("Tổ (a) và tổ (b)", ("Tổ (a) và tổ", "b")),
        ("(Sở A chủ trì)", ("", "Sở A chủ trì")),
        ("a) Rà soát sổ", None),
        ("Rà soát (quý I) sổ", None),
        ("Rà soát (quý I) b)", None),
        ("Rà soát (quý I", None),
        ("Rà soát sổ)", None),
        ("Rà soát (quý I)./.", None),
        ("", None),
    ],
)
def test_closing_remark(text: str, found: tuple[str, str] | None) -> None:
    assert closing_remark(text) == found
    assert without_closing_remark(text) == (found[0] if found else text)
    assert whole_remark(text) == (found[1] if found and not found[0] else None)


def test_other_stops_may_follow() -> None:
    assert closing_remark("Rà soát (quý I)./.", " ./") == ("Rà soát", "quý I")
    assert whole_remark("(quý I)_", "_") == "quý I"
