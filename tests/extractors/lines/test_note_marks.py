"""Marks of notes, printed and misread."""

from __future__ import annotations

import pytest

from extractors.lines.furniture import text_furniture
from extractors.lines.note_marks import ends_in_misread_mark, marks_in, notes_at_end
from extractors.models import DropKind, Line


@pytest.mark.parametrize(
    ("text", "is_misread"),
    [
        ("Nang cao nhan thuc cua tap the.’", True),
        ("Nang cao nhan thuc cua tap the.'", True),
        ("Nang cao nhan thuc cua tap the;” ", True),
        ("“Nang cao nhan thuc cua tap the.”", False),
        ("Phong trao 'Xanh, sach, dep.'", False),
        ("Nang cao nhan thuc cua tap the.", False),
        ("cua tap the’", False),
        ("", False),
    ],
)
def test_a_misread_mark(text: str, is_misread: bool) -> None:
    assert ends_in_misread_mark(text) is is_misread


def test_marks_in_words_and_behind_numbers() -> None:
    assert marks_in("huyện¹ và ngày 30/10/2023³, mức độ 4") == {"1", "3"}


AT_END = [
    (["Rà soát sổ.", "", "[1] Nghị quyết số 5.", "[2] Kế hoạch số 8.", ""], {2, 3}),
    (["[1] Nghị quyết số 5."], {0}),
    (["Rà soát sổ.", "[2] Kế hoạch số 8."], set()),
    (["[1] Nghị quyết số 5.", "Rà soát sổ."], set()),
    (["Việc cần làm:", "[1] Rà soát sổ.", "[2] Báo cáo xã."], set()),
    (["Rà soát sổ.", "(1) Nghị quyết số 5."], set()),
    ([], set()),
]


@pytest.mark.parametrize(("texts", "places"), AT_END)
def test_notes_with_which_a_text_ends(texts: list[str], places: set[int]) -> None:
    assert notes_at_end(texts) == places


def dropped(pages: list[list[str]]) -> list[str]:
    lines = [
        Line(text, text, page, 10 * page + i)
        for page, texts in enumerate(pages, 1)
        for i, text in enumerate(texts)
    ]
    gone = text_furniture(lines).dropped
    return [drop.line.text for drop in gone if drop.kind is DropKind.FOOTNOTE]


MARKED = "- Nang cao nhan thuc cua tap the.’"
NOTE = "1 Theo so lieu cua ky truoc."


@pytest.mark.parametrize(
    "pages",
    [
        [[MARKED, "- Hai.", NOTE], ["- Ba."]],
        [[MARKED, NOTE, ""], ["- Ba."]],
        [[MARKED, "- Hai.”", NOTE, "2 Khong tinh cac truong hop khac."], ["- Ba."]],
    ],
)
def test_a_note_at_the_end_of_a_page_whose_mark_was_misread(pages: list[list[str]]) -> None:
    assert dropped(pages)[0] == NOTE


@pytest.mark.parametrize(
    "pages",
    [
        [["- Nang cao nhan thuc.", "- Hai.", NOTE], ["- Ba."]],  # no mark
        [[MARKED, NOTE, "- Hai."], ["- Ba."]],  # not at the end of the page
        [[MARKED, "- Hai.", "2 Theo so lieu cua ky truoc."], ["- Ba."]],  # one mark, note 2
        [[MARKED, "- Hai.", NOTE]],  # no page ends
    ],
)
def test_what_is_no_note(pages: list[list[str]]) -> None:
    assert dropped(pages) == []
