"""What the page says, in Vietnamese and in English.

files/words.toml has the words of the page, each [Vietnamese, English]. What the codes of the
dataset mean in English is said where they are made; the file has the Vietnamese for them.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from extractors.plan.rules import SENTENCES
from pipeline.dataset.codes import CODES

LANGUAGES = ("vi", "en")
UI, RULE, CODE, ADVICE = "ui", "rule", "code", "advice"


def page_words() -> dict[str, dict[str, str]]:
    """The words by language and name; names of rules and codes begin with `rule.` and `code.`."""
    text = files("pipeline.report").joinpath("files/words.toml").read_text("utf-8")
    listed: dict[str, dict[str, Any]] = tomllib.loads(text)
    words: dict[str, dict[str, str]] = {language: {} for language in LANGUAGES}
    for name, both in listed[UI].items():
        for language, said in zip(LANGUAGES, both, strict=True):
            words[language][name] = said
    for group, english in _english().items():
        for name, said in english.items():
            words["en"][f"{group}.{name}"] = said
            words["vi"][f"{group}.{name}"] = listed[group].get(name, said)
    return words


def _english() -> dict[str, dict[str, str]]:
    return {
        RULE: {str(name): f"{said[:1].upper()}{said[1:]}." for name, said in SENTENCES.items()},
        CODE: {str(code.code): code.meaning for code in CODES},
        ADVICE: {str(code.code): code.advice for code in CODES},
    }
