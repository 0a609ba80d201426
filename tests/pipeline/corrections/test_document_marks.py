"""Which document is meant, by what its head prints."""

from datetime import date

import pytest

from pipeline.corrections.document_marks import (
    DocumentMark,
    is_same_document,
    mark_of,
    mark_text,
    owners,
    read_mark,
)
from tests.pipeline.corrections.rows import DOCUMENT

MARK = DocumentMark("12/KH-THHM", "2026-01-05", "UBND xã An Lạc", "Về lưu trữ năm 2026")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, True),
        ({"number": "12 /kh-thhm"}, True),
        ({"issuer": "Ủy ban nhân dân xã An Lạc"}, True),
        ({"title": "Về lưu trữ, năm 2026"}, True),  # number and day say enough
        ({"number": "13/KH-THHM"}, False),
        ({"issued_on": "2026-01-06"}, False),
        ({"issuer": "UBND xã Bình Minh"}, False),
        ({"issuer": ""}, False),
        ({"number": ""}, True),  # the new scan does not show it: the title does
        ({"number": "", "title": "Về thi đua"}, False),
        ({"number": "", "issued_on": "2026-02-01"}, False),
        ({"issued_on": "", "number": "14/KH-THHM"}, False),
        ({"number": "", "title": ""}, False),
    ],
)
def test_one_document(changes: dict[str, str], expected: bool) -> None:
    assert is_same_document(MARK, MARK._replace(**changes)) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (mark_text(MARK), MARK),
        ("12/KH-THHM|05/01/2026|UBND xã An Lạc|Về lưu trữ năm 2026", MARK),
        ("", None),
        ("12/KH-THHM", None),
        ("12 | năm kia | UBND | Về", None),
        (" | | | ", DocumentMark()),
    ],
)
def test_the_cell_of_a_mark(cell: str, expected: DocumentMark | None) -> None:
    assert read_mark(cell) == expected


def test_the_mark_of_a_row() -> None:
    found = mark_of(DOCUMENT | {"title": "A | B", "number": None})
    assert found == DocumentMark("", "2026-01-05", "TRƯỜNG TIỂU HỌC HOA MƠ", "A B")


@pytest.mark.parametrize(
    ("key", "cell", "expected"),
    [
        ("a", mark_text(MARK), ["a"]),  # the id goes first
        ("gone", mark_text(MARK), ["b"]),
        ("gone", mark_text(MARK._replace(number="13/KH-THHM")), []),
        ("gone", "", []),
    ],
)
def test_whose_a_correction_is(key: str, cell: str, expected: list[str]) -> None:
    other = {"number": "12/KH-THHM", "issued_on": date(2026, 1, 5), "issuer": "UBND xã An Lạc"}
    documents = {"a": DOCUMENT, "b": DOCUMENT | other}
    assert owners(key, cell, documents) == expected
