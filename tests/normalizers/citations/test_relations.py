"""What a document has to do with those it cites."""

from datetime import date

import pytest

from normalizers.citations.relations import citation_key, relation_of
from normalizers.codes import CitationRelation

R = CitationRelation


@pytest.mark.parametrize(
    ("before", "relation"),
    [
        ("Căn cứ ", R.BASED_ON),
        ("Kế hoạch triển khai thực hiện ", R.CARRIES_OUT),
        ("Căn cứ tình hình; để thực hiện ", R.CARRIES_OUT),
        ("Xã xây dựng kế hoạch theo ", R.BASED_ON),
        ("Căn cứ Luật Thư viện, triển khai thực hiện ", R.CARRIES_OUT),  # the nearest word
        ("Triển khai thực hiện Luật Thư viện, căn cứ ", R.BASED_ON),
        ("Kế hoạch này thay thế ", R.REPLACES),
        ("Nghị định sửa đổi, bổ sung một số điều của ", R.AMENDS),
        ("(Ban hành kèm theo ", R.ATTACHED_TO),
        # Nothing near says so, or another sentence does.
        ("Các đơn vị nghiên cứu ", R.CITES),
        ("Căn cứ Luật A. Các đơn vị nghiên cứu ", R.CITES),
        ("Căn cứ " + "những điều đã nêu ở trên và những điều khác nữa của văn bản " * 2, R.CITES),
        ("", R.CITES),
    ],
)
def test_the_words_before_tell_the_relation(before: str, relation: CitationRelation) -> None:
    assert relation_of(before) is relation


@pytest.mark.parametrize(
    ("document_type", "number", "day", "title", "key"),
    [
        ("kế hoạch", "12/KH-UBND", date(2026, 1, 5), "Thực hiện …", "12/kh-ubnd@2026-01-05"),
        ("kế hoạch", "12 /KH-UBND", None, None, "12/kh-ubnd"),
        ("luật", None, None, "Lưu trữ", citation_key("luật", None, None, "LƯU TRỮ")),
        ("kế hoạch", None, date(2026, 1, 5), None, None),
        (None, None, None, None, None),
    ],
)
def test_keys(
    document_type: str | None,
    number: str | None,
    day: date | None,
    title: str | None,
    key: str | None,
) -> None:
    assert citation_key(document_type, number, day, title) == key


@pytest.mark.parametrize(
    ("before", "of_last", "relation"),
    [
        ("Căn cứ Quyết định số 8/QĐ-UBND; ", CitationRelation.BASED_ON, CitationRelation.BASED_ON),
        ("Thực hiện Kế hoạch số 8/KH-UBND;", CitationRelation.CARRIES_OUT, "carries_out"),
        ("theo Quyết định số 8/QĐ-UBND. ", CitationRelation.BASED_ON, CitationRelation.CITES),
        ("8/QĐ-UBND; xem ", CitationRelation.BASED_ON, CitationRelation.CITES),
        ("8/QĐ-UBND; thay thế ", CitationRelation.BASED_ON, CitationRelation.REPLACES),
    ],
)
def test_a_list_has_one_relation(
    before: str, of_last: CitationRelation, relation: CitationRelation
) -> None:
    assert relation_of(before, of_last) == relation
