"""A text in which nothing is a document: a list of settings, a log, a program, a letter in English.

It is told by what is absent: hardly a word of it is formed as Vietnamese words are, and it has no
head, so no type, number, issuer or day. A scan is none of these: what OCR reads of a bad one is no
Vietnamese, either, and still there is a document that somebody should look at.
"""

from __future__ import annotations

from extractors.codes import TextSource
from extractors.errors import NoDocument
from extractors.models import FrontMatter
from pipeline.document.texts import OF_SCANS

# Plans have 0.7 and more, tables of figures among their appendices, too; settings, programs,
# licences and lists of packages 0.00 to 0.03.
VIETNAMESE = 0.3


def check_is_document(front: FrontMatter, quality: float, text_source: TextSource) -> None:
    """Does nothing for what may be a document.

    Raises:
        NoDocument: nothing in it is Vietnamese, and it has no head.
    """
    if text_source in OF_SCANS or quality >= VIETNAMESE or has_head(front):
        return
    raise NoDocument(
        f"nothing in it is a plan: {quality:.0%} of its words are Vietnamese, and it has no head"
    )


def has_head(front: FrontMatter) -> bool:
    """True where a type, a number, an issuer or a day of issue was found."""
    return any((front.document_type, front.number, front.symbol, front.issuer, front.issued_on))
