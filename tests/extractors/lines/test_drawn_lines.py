"""What is a drawn line, and what only looks like one."""

import pytest

from extractors.lines.drawn_lines import RULE_RE, is_drawn, is_rule, without_rule_behind

DRAWN = ["-----", "* * *", "–––––", "…………", "  ______  ", "~~~", "=-=", "| :--- | :--- |", "|--|"]
OTHERS = ["--", " - ", "", "o0o", "- Sổ", "| Sổ | --- |", "1 - 2 - 3", "| : |"]


@pytest.mark.parametrize(
    ("text", "expected"), [*((text, True) for text in DRAWN), *((text, False) for text in OTHERS)]
)
def test_drawn_lines(text: str, expected: bool) -> None:
    assert is_drawn(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("o0o", True), ("", True), ("-", True), ("- Sổ", False), ("IV", False)]
)
def test_lines_that_say_nothing(text: str, expected: bool) -> None:
    assert is_rule(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PHÒNG VĂN THƯ ______", "PHÒNG VĂN THƯ"),
        ("PHÒNG VĂN THƯ–––", "PHÒNG VĂN THƯ"),
        ("PHÒNG VĂN THƯ - - -", "PHÒNG VĂN THƯ"),
        ("PHÒNG VĂN THƯ -", "PHÒNG VĂN THƯ -"),
        ("PHÒNG -- VĂN THƯ", "PHÒNG -- VĂN THƯ"),
    ],
)
def test_rules_behind_a_text(text: str, expected: str) -> None:
    assert without_rule_behind(text) == expected


def test_a_rule_within_a_line_parts_it() -> None:
    assert RULE_RE.split("PHÒNG VĂN THƯ ----- TỔ KHO") == ["PHÒNG VĂN THƯ ", " TỔ KHO"]
