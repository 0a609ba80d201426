"""Paragraphs of a Word file as printed lines with their pages."""

import pytest

from extractors.word.archive import ArchiveLimits
from extractors.word.flow import Flow, Printed
from extractors.word.package import open_word
from tests.extractors.word_files import abstract, level, num, numbered, p, r, tbl, tr, word_file

BREAK = '<w:br w:type="page"/>'
LAID_OUT = "<w:lastRenderedPageBreak/>"
SECTION = '<w:sectPr><w:type w:val="{}"/></w:sectPr>'
NUMBERING = abstract(1, level(0, "upperRoman", "%1.")) + num(1, 1)
DELETED = "<w:rPr><w:del/></w:rPr>"


def printed(body: str, **parts: str) -> list[tuple[str, int]]:
    word = open_word(word_file(body, **parts), ArchiveLimits())
    flow = Flow(word)
    return [(i.text, i.page) if isinstance(i, Printed) else ("TABLE", flow.page)
            for i in flow.items(word.body)]  # fmt: skip


PAGES = [
    ("one page", p("a") + p("b"), [("a", 1), ("b", 1)]),
    ("a page break", p("a") + p(r(BREAK)) + p("b"), [("a", 1), ("", 2), ("b", 2)]),
    ("a break within", p(r("a") + r(BREAK) + r("b")), [("a", 1), ("b", 2)]),
    ("a break noted twice", p(r("a") + r(BREAK)) + p(r(LAID_OUT) + r("b")), [("a", 1), ("b", 2)]),
    ("a page of its own", p("a") + p("b", "<w:pageBreakBefore/>"), [("a", 1), ("b", 2)]),
    ("at the top already", p("a", "<w:pageBreakBefore/>"), [("a", 1)]),
    ("a section", p("a", SECTION.format("nextPage")) + p("b") + SECTION.format("nextPage"),
     [("a", 1), ("b", 2)]),
    ("a section on the same page",
     p("a", SECTION.format("nextPage")) + p("b") + SECTION.format("continuous"),
     [("a", 1), ("b", 1)]),
    ("a line break", p(r("a") + r("<w:br/>") + r("b")), [("a", 1), ("b", 1)]),
    ("a blank paragraph", p("a") + p("") + p("b"), [("a", 1), ("", 1), ("b", 1)]),
    ("a table", p("a") + tbl(tr("x")) + p("b"), [("a", 1), ("TABLE", 1), ("b", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), [c[1:] for c in PAGES], ids=[c[0] for c in PAGES])
def test_lines_and_pages(body: str, lines: list[tuple[str, int]]) -> None:
    assert printed(body) == lines


JOINED = [
    ("a mark that was deleted", p("a", DELETED) + p("b"), ["ab"]),
    ("at the end", p("a", DELETED), ["a"]),
    ("before a table", p("a", DELETED) + tbl(tr("x")), ["a", "TABLE"]),
    ("a hidden blank paragraph", p("", "<w:rPr><w:vanish/></w:rPr>") + p("b"), ["b"]),
    ("nothing deleted", p("a") + p("b"), ["a", "b"]),
]


@pytest.mark.parametrize(("body", "texts"), [c[1:] for c in JOINED], ids=[c[0] for c in JOINED])
def test_paragraphs_without_an_end(body: str, texts: list[str]) -> None:
    assert [text for text, _ in printed(body)] == texts


GONE, KEPT = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", "<w:ins>" + r("b") + "</w:ins>"
# Middle one of three numbered paragraphs, and the numbers that are printed where the file tells
# deleted marks, and where it does not (a conversion from .doc).
MIDDLE = [
    ("all of it deleted", GONE, "I II III", "I II"),
    ("moved away", GONE.replace("w:del>", "w:moveFrom>"), "I II III", "I II"),
    ("written anew", GONE + KEPT, "I II III", "I II III"),
    ("deleted in part", GONE + r("b"), "I II III", "I II III"),
    ("blank, nothing deleted", "", "I II III", "I II III"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("middle", "told", "lost"), [c[1:] for c in MIDDLE], ids=[c[0] for c in MIDDLE]
)
def test_numbers_around_deleted_text(middle: str, told: str, lost: str) -> None:
    body = p("a", numbered(1)) + p(middle, numbered(1)) + p("c", numbered(1))
    word = open_word(word_file(body, numbering=NUMBERING), ArchiveLimits())
    for marks_lost, numbers in ((False, told), (True, lost)):
        items = Flow(word, marks_lost).items(word.body)
        found = [item.text.split(".")[0] for item in items if isinstance(item, Printed)]
        assert " ".join(found) == numbers


def test_labels_stand_before_the_first_word() -> None:
    body = p("Mục đích", numbered(1)) + p(r(BREAK) + r("Yêu cầu"), numbered(1)) + p("Kết luận")
    assert printed(body, numbering=NUMBERING) == [
        ("I. Mục đích", 1),
        ("II. Yêu cầu", 2),
        ("Kết luận", 2),
    ]


def test_a_label_without_text_is_told_apart() -> None:
    word = open_word(word_file(p("", numbered(1)), numbering=NUMBERING), ArchiveLimits())
    (line,) = Flow(word).items(word.body)
    assert isinstance(line, Printed) and line.is_bare_label and line.text.strip() == "I."
