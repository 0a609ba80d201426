from __future__ import annotations

import pytest

from extractors.plan.shares import are_enough


@pytest.mark.parametrize(
    ("texts", "least", "enough", "asked"),
    [
        ("112", 2, True, "11"),
        ("a1b1", 2, True, "a1b1"),
        ("ab1", 2, False, "ab"),
        ("a11", 1.8, True, "a11"),
        ("aa11", 2.4, False, "aa"),
        ("1", 0.6, True, "1"),
        ("", 1, False, ""),
    ],
)
def test_no_more_is_asked_than_decides(texts: str, least: float, enough: bool, asked: str) -> None:
    seen: list[str] = []

    def holds(text: str) -> bool:
        seen.append(text)
        return text.isdigit()

    assert are_enough(holds, texts, least) is enough
    assert "".join(seen) == asked
