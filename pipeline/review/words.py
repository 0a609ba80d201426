"""What the page says, in Vietnamese and in English: files/words.toml has both."""

from __future__ import annotations

from functools import cache

from normalizers.resource_files import toml_tables

LANGUAGES = ("vi", "en")


@cache
def page_words() -> dict[str, dict[str, str]]:
    """The words by language and name."""
    listed: dict[str, list[str]] = toml_tables("pipeline.review", "files/words")
    return {
        language: {name: both[place] for name, both in listed.items()}
        for place, language in enumerate(LANGUAGES)
    }
