"""What a document has to do with a document that it cites.

The key under which the cited one is known stands here too.

"Căn cứ Nghị quyết số 5/NQ-HĐND …" is based on it, "Kế hoạch triển khai Quyết định số …" carries it
out. The nearest of the words before the citation decides, within its sentence; the title of a plan
says more than its bases.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from normalizers.codes import CitationRelation
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.text import comparison_key, without_blanks
from normalizers.word_lists import LISTS

REACH = 80  # letters before a citation in which the word that relates it stands
LIST_MARK = ";"


@cache
def _words() -> Mapping[CitationRelation, tuple[str, ...]]:
    listed = LISTS.tables("citations")["relations"]
    return {CitationRelation(name): tuple(words) for name, words in listed.items()}


@cache
def _relation_re() -> re.Pattern[str]:
    groups = (
        f"(?P<{relation.value}>{'|'.join(map(re.escape, words))})"
        for relation, words in _words().items()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


def relation_of(
    before: str, of_last: CitationRelation = CitationRelation.CITES
) -> CitationRelation:
    """The relation that the words before a citation tell.

    "Căn cứ Nghị quyết số 5/NQ-HĐND …; Quyết định số 8/QĐ-UBND …" is a list: the second has the
    relation of the first.

    Args:
        before: the text up to the citation.
        of_last: the relation of the citation before it in the same text.

    >>> [relation_of(w).value for w in ("Căn cứ ", "Kế hoạch triển khai thực hiện ", "xem ")]
    ['based_on', 'carries_out', 'cites']
    """
    sentence = SENTENCE_END_RE.split(f"{before[-REACH:]} ")[-1].rpartition(": ")[2]
    if not sentence.strip() and before.rstrip().endswith(LIST_MARK):
        return of_last
    found = list(_relation_re().finditer(sentence))
    return CitationRelation(found[-1].lastgroup or "cites") if found else CitationRelation.CITES


def citation_key(
    document_type: str | None, number: str | None, issued_on: date | None, title: str | None
) -> str | None:
    """The key of a cited document: number and day, or the name of a law.

    None where neither is said.

    Two documents share a key only where number and day are the same; bodies of different places may
    share both, so a match also needs the issuer.

    >>> citation_key("kế hoạch", "12/KH-UBND", date(2026, 1, 5), None)
    '12/kh-ubnd@2026-01-05'
    """
    if number:
        day = f"@{issued_on.isoformat()}" if issued_on else ""
        return without_blanks(number).casefold() + day
    name = f"{document_type or ''} {title or ''}".strip()
    return comparison_key(name) if document_type and title else None
