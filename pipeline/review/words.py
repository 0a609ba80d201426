"""What the page says, in Vietnamese and in English: files/words.toml has both."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
FILE = Path(__file__).parent / "files" / "words.toml"


@cache
def page_words() -> dict[str, dict[str, str]]:
    """The words by language and name."""
    listed: dict[str, list[str]] = tomllib.loads(FILE.read_text("utf-8"))
    return {
        language: {name: both[place] for name, both in listed.items()}
        for place, language in enumerate(LANGUAGES)
    }
