"""The language by option and environment."""

from __future__ import annotations

import pytest

from pipeline.language.choice import chosen_language


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "vi"),
        ([], {"LANG": "vi"}, "vi"),
        ([], {"LC_ALL": "en_US.UTF-8", "LANG": "vi_VN"}, "en"),
        ([], {"LC_ALL": "", "LANG": "vi_VN"}, "vi"),
        ([], {"LANGUAGE": "vi:en", "LANG": "C.UTF-8"}, "vi"),
        (["run", "--lang=vi"], {"LANG": "C"}, "vi"),
        (["run", "--lang", "en"], {"LANG": "vi_VN"}, "en"),
        (["run", "--lang"], {}, "en"),
        ([], {"LANG": "vie"}, "en"),
    ],
)
def test_choice(words: list[str], environment: dict[str, str], language: str) -> None:
    assert chosen_language(words, environment) == language
