"""What counts as a Vietnamese word in code."""

import ast

import pytest

from tests.words_in_code import counts, kept_counts, words_of

CASES = [
    ('WORDS = ("chủ trì", "và")', ["chủ", "trì", "và"]),
    ('RE = re.compile(r"(?:kế\\s+hoạch|plan)")', ["kế", "hoạch"]),
    ('f"{start}quý {number}"', ["quý"]),
    ('def f():\n    """Thời hạn."""', []),  # a docstring
    ("# thời hạn\nx = 1", []),
    ('RE = "[A-ZĐa-zđ]"', []),  # letters
    ('LETTERS = "đ", "ơ"', []),
    ('x = "sheet"', []),
    ('CellRule("time", "a time", is_time, ("Quý I",), ("Sở Y tế",))', []),  # specimens
    ('Rule("time", "quý", is_time, ("Quý I",))', ["quý"]),
    ('rule("time", ("Quý",))', ["Quý"]),
]


@pytest.mark.parametrize(("code", "words"), CASES, ids=[c[0][:40] for c in CASES])
def test_words_of(code: str, words: list[str]) -> None:
    assert words_of(ast.parse(code)) == words


def test_counts_of_modules_that_are_gone_are_taken_out() -> None:
    assert set(kept_counts()) <= set(counts()), "run `python -m tests.words_in_code`"
