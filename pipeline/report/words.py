"""What the page says, in Vietnamese and in English.

files/words.toml has the words of the page, each [Vietnamese, English]. What rules and codes of the
dataset mean is said where they are made, and in Vietnamese by the catalogue of `language`.
"""

from __future__ import annotations

from collections.abc import Iterator

from extractors.plan.rules import SENTENCES
from normalizers.resource_files import toml_tables
from pipeline.dataset.codes import CODES
from pipeline.language.catalog import said, speaking
from pipeline.language.choice import Language

LANGUAGES = (Language.VIETNAMESE, Language.ENGLISH)  # in the order of the file
UI, RULE, CODE, ADVICE = "ui", "rule", "code", "advice"


def page_words() -> dict[str, dict[str, str]]:
    """The words by language and name; names of rules and codes begin with `rule.` and `code.`."""
    listed = toml_tables("pipeline.report", "files/words")
    words: dict[str, dict[str, str]] = {str(language): {} for language in LANGUAGES}
    for name, both in listed[UI].items():
        for language, word in zip(LANGUAGES, both, strict=True):
            words[language][name] = word
    for language in Language:
        with speaking(language):
            words[language] |= dict(_of_rules_and_codes())
    return words


def _of_rules_and_codes() -> Iterator[tuple[str, str]]:
    """Their words in the language that is spoken; a page shows no code as code."""
    for name, sentence in SENTENCES.items():
        spoken = said(sentence)
        yield f"{RULE}.{name}", f"{spoken[:1].upper()}{spoken[1:]}."
    for code in CODES:
        yield f"{CODE}.{code.code}", code.words.meaning.replace("`", "")
        yield f"{ADVICE}.{code.code}", code.words.advice.replace("`", "")
