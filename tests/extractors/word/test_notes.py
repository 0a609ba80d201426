"""Footnotes and endnotes of a Word file."""

import pytest
from docx.oxml import parse_xml

from extractors.word.notes import Notes
from extractors.word.xml import Element, W

NAMESPACE = f'xmlns:w="{W[1:-1]}"'


def element(xml: str) -> Element:
    name, _, rest = xml.partition(" ")
    return parse_xml(f"{name} {NAMESPACE} {rest}")


def notes() -> Notes:
    foot = '<w:footnote w:id="{}" {}/>'
    parts = [
        foot.format(0, 'w:type="separator"'),
        foot.format(1, ""),
        foot.format(2, 'w:type="normal"'),
    ]
    return Notes(
        element(f"<w:footnotes >{''.join(parts)}</w:footnotes>"),
        element('<w:endnotes ><w:endnote w:id="1"/></w:endnotes>'),
    )


def reference(number: object, kind: str = "footnote", more: str = "") -> Element:
    return element(f'<w:{kind}Reference w:id="{number}" {more}/>')


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    known = notes()
    assert [known.refer(reference(n), 3) for n in (2, 1, 2)] == ["¹", "²", "¹"]
    assert known.refer(reference(1, "endnote"), 4) == "¹"  # endnotes count for themselves
    assert [(note.mark, note.page) for note in known.referred] == [("¹", 3), ("²", 3), ("¹", 4)]


@pytest.mark.parametrize("number", [0, 9, "x", ""])
def test_no_such_note(number: object) -> None:
    known = notes()
    assert known.refer(reference(number), 1) == ""
    assert known.referred == []


def test_a_mark_that_the_author_typed() -> None:
    known = notes()
    assert known.refer(reference(1, more='w:customMarkFollows="1"'), 1) == ""
    assert [note.mark for note in known.referred] == [""]  # its text is read none the less
    assert known.refer(reference(2), 1) == "¹"


def test_a_file_without_notes() -> None:
    assert Notes(None, None).refer(reference(1), 1) == ""
