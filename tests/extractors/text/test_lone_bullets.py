"""Bullets on lines of their own."""

import pytest

from tests.extractors.text.printed_lines import printed_lines

ITEMS = ("Rà soát hồ sơ;", "Đo mực nước;", "Trồng cây.")
ALONE = [
    ("dots", "•"),
    ("dashes", "-"),
    ("letters", "o"),
    ("section signs", "§"),
    ("signs of Wingdings", "\uf0a7"),
]


@pytest.mark.parametrize("sign", [c[1] for c in ALONE], ids=[c[0] for c in ALONE])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_bullet_alone_opens_the_line_below(sign: str, gap: str) -> None:
    found = printed_lines("\n".join(f"{sign}{gap}{item}" for item in ITEMS))
    assert [text.split(" ", 1)[1] for text in found] == list(ITEMS)


LEFT = [
    ("once", "Phụ lục\n-\nRà soát hồ sơ;"),
    ("before small letters", "\n".join(["từ xã\n-\nđến huyện"] * 4)),
    ("before another bullet", "\n".join(["-\n- Rà soát hồ sơ;"] * 4)),
    ("signs that open nothing", "\n".join(["?\nRà soát hồ sơ;"] * 4)),
]


@pytest.mark.parametrize("source", [c[1] for c in LEFT], ids=[c[0] for c in LEFT])
def test_other_signs_stay(source: str) -> None:
    assert (
        not any(text.startswith(("- Rà", "? Rà")) for text in printed_lines(source))
        or "- -" not in source
    )
    assert printed_lines(source).count("- Rà soát hồ sơ;") == source.count("- Rà soát hồ sơ;")
