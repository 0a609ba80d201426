"""The parts of a Word file."""

import pytest

from extractors.errors import EncryptedFile, ExtractionError, UnreadableFile, UnsupportedFormat
from extractors.word.archive import ArchiveLimits
from extractors.word.package import open_word
from extractors.word.xml import W
from tests.extractors.word_files import RELATIONS, archive, p, part, word_file

LIMITS = ArchiveLimits()
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BODY = part("document", "<w:body><w:p/></w:body>")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def files(document: str | None, **more: str) -> bytes:
    made: dict[str, str | bytes] = {"_rels/.rels": RELATIONS, **more}
    if document is not None:
        made["word/document.xml"] = document
    return archive(made)


def test_parts_that_are_there_and_parts_that_are_not() -> None:
    parts = open_word(word_file(p("a"), styles=""), LIMITS)
    assert parts.body.tag == W + "body" and parts.styles is not None
    assert (parts.numbering, parts.footnotes, parts.endnotes) == (None, None, None)


def test_a_strict_file_is_read_as_any_other() -> None:
    assert open_word(files(BODY.replace(USUAL, STRICT)), LIMITS).body.tag == W + "body"


def test_the_part_that_the_file_names_is_the_document() -> None:
    other = RELATIONS.replace("word/document.xml", "/word/other.xml")
    data = archive({"_rels/.rels": other, "word/document.xml": "<x/>", "word/other.xml": BODY})
    assert open_word(data, LIMITS).body.tag == W + "body"


REFUSED = [
    ("a web page in it", files(BODY.replace("<w:p/>", "<w:altChunk/>")), UnsupportedFormat),
    ("entities", files('<!DOCTYPE x [<!ENTITY a "b">]>' + BODY.split("?>")[1]), UnreadableFile),
    ("broken XML", files("<w:document"), UnreadableFile),
    ("no body", files(part("document", "")), UnsupportedFormat),
    ("no document", files(None, **{"word/styles.xml": part("styles", "")}), UnreadableFile),
    ("no archive", b"plain text", UnreadableFile),
    ("a broken archive", word_file(p("a"))[:50], ExtractionError),
    ("PDF", b"%PDF-1.7", UnreadableFile),
]


@pytest.mark.parametrize(("data", "error"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_what_is_refused(data: bytes, error: type[ExtractionError]) -> None:
    with pytest.raises(error):
        open_word(data, LIMITS)


def test_nothing_outside_is_fetched() -> None:
    away = RELATIONS.replace('Target="word/document.xml"',
                             'Target="http://127.0.0.1:9/x.xml" TargetMode="External"')  # fmt: skip
    data = archive({"_rels/.rels": away, "word/document.xml": BODY})
    assert open_word(data, LIMITS).body.tag == W + "body"  # the usual place instead


def test_the_limits_hold() -> None:
    with pytest.raises(ExtractionError):
        open_word(word_file(p("a" * 5000)), LIMITS._replace(max_part=1000))


def test_a_password_is_named() -> None:
    with pytest.raises((EncryptedFile, UnreadableFile)):
        open_word(OLE, LIMITS)
