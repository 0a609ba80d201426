"""Names of tables and columns as people read them: Vietnamese, or the dataset's own."""

from __future__ import annotations

from pipeline.language.word_tables import vietnamese_headings

VIETNAMESE = "vi"


def heading(name: str, language: str) -> str:
    """The heading of a table or column in a language.

    >>> heading("leads", "vi"), heading("leads", "en")
    ('Chủ trì', 'leads')
    """
    return vietnamese_headings()[name] if language == VIETNAMESE else name


def column_of(printed: str) -> str:
    """The name in the dataset of a column that an exported file heads so.

    >>> column_of("Chủ trì"), column_of("leads")
    ('leads', 'leads')
    """
    by_heading = {said: name for name, said in vietnamese_headings().items()}
    return by_heading.get(printed, printed)
