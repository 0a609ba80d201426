"""Titles of a scan that lost words to a stamp."""

from __future__ import annotations

import pytest

from tests.extractors.misread.scanned import mends, read, scan

HEAD = "ỦY BAN NHÂN DÂN\nXÃ HÀ LAM\nSố: 5/KH-UBND"
PREAMBLE = "Ủy ban nhân dân xã ban hành Kế hoạch nâng cấp chợ, bến xe năm 2026 như sau:"
ARTICLE = "Điều 1. Phê duyệt đề án nâng cấp chợ, bến xe năm 2026 của xã."


@pytest.mark.parametrize(
    ("printed", "body", "meant"),
    [
        # signs within, letters of the stamp
        ("Nâng/ñấp(chợ, bến xe năm 2026", (PREAMBLE,), "Nâng cấp chợ, bến xe năm 2026"),
        ("Nâng cấp chợ,bến'xề năm 2026", (PREAMBLE,), "Nâng cấp chợ, bến xe năm 2026"),
        # cut at its beginning: the name of the type tells where it begins, or an article
        ("ấp chợ, bến xe năm 2026", (PREAMBLE,), "Nâng cấp chợ, bến xe năm 2026"),
        ("âng cấp chợ, bến xe năm 2026", (PREAMBLE,), "Nâng cấp chợ, bến xe năm 2026"),
        ("ấp chợ, bến xe năm 2026", (ARTICLE,), "Phê duyệt đề án nâng cấp chợ, bến xe năm 2026"),
        # nothing tells where it begins; two things do; the end of the word is another
        ("ấp chợ, bến xe năm 2026", ("Việc nâng cấp chợ, bến xe năm 2026 cần vốn.",), None),
        ("ấp chợ, bến xe năm 2026", (PREAMBLE, ARTICLE), None),
        ("iên chợ, bến xe năm 2026", (PREAMBLE,), None),
        # another document of another year; a title in small letters; nothing is doubted
        ("Nâng/ñấp(chợ, bến xe năm 2O2б", (PREAMBLE,), None),
        ("nâng cấp chợ, bến xe năm 2026", (PREAMBLE,), None),
        ("Xây mới chợ, bến xe năm 2026", (PREAMBLE,), None),
    ],
)
def test_a_title(printed: str, body: tuple[str, ...], meant: str | None) -> None:
    found = mends(read(scan(HEAD, (printed,), body)))
    assert found == ({} if meant is None else {printed: meant})


def test_a_title_longer_than_what_is_printed_again() -> None:
    title = "Nâng cấp ch#, bến xe năm 2026 theo kiến nghị của cử tri"
    assert mends(read(scan(HEAD, (title,), (PREAMBLE,)))) == {title: title.replace("ch#", "chợ")}


def test_only_the_first_line_of_a_title_is_cut() -> None:
    title = ("Xây mới nhà văn hóa,", "ấp chợ, bến xe năm 2026")
    assert mends(read(scan(HEAD, title, (PREAMBLE,)))) == {}
