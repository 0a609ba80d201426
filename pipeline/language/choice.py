"""Which language people are spoken to in: `--lang`, else the environment's, else English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

OPTION = "--lang"
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set decides


class Language(StrEnum):
    """A language that kehoach speaks."""

    ENGLISH = "en"
    VIETNAMESE = "vi"


def chosen_language(words: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language that a command line asks for, else that of the environment.

    >>> chosen_language(["run", "--lang", "vi"], {}), chosen_language([], {"LANG": "vi_VN.UTF-8"})
    (<Language.VIETNAMESE: 'vi'>, <Language.VIETNAMESE: 'vi'>)
    """
    named = _named(words) or next((v for name in VARIABLES if (v := environment.get(name))), "")
    is_vietnamese = named[:2].lower() == Language.VIETNAMESE and not named[2:3].isalpha()
    return Language.VIETNAMESE if is_vietnamese else Language.ENGLISH


def _named(words: Sequence[str]) -> str:
    """The value of the option; empty where it is not there."""
    for word, following in pairwise([*words, ""]):
        name, is_joined, value = word.partition("=")
        if name == OPTION:
            return value if is_joined else following
    return ""
