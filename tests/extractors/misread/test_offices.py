"""Offices, recipients and names in the foot of a scan."""

from __future__ import annotations

import pytest

from extractors.misread.offices import has_doubted_office, mended_office, mended_reason
from tests.extractors.misread.scanned import mends, read, scan

HEAD = "ỦY BAN NHÂN DÂN\nXÃ HÀ LAM\nSố: 5/KH-UBND"
RECIPIENTS = "Nơi nhận:\n- Sở Y tế;\n- Lưu: VT."


@pytest.mark.parametrize(
    ("line", "above", "doubted", "office"),
    [
        ("GIÁM ĐÓC", "", {"ĐÓC"}, "GIÁM ĐỐC"),
        ("KT. GIÁM ĐÓC", "", {"ĐÓC"}, "KT. GIÁM ĐỐC"),
        ("#;HỦ TỊCH", "", {"HỦ"}, "CHỦ TỊCH"),
        ("CHỦ TỊCII", "", {"TỊCII"}, "CHỦ TỊCH"),
        ("HIỆU TRƯỞ.G", "", {"TRƯỞ.G"}, "HIỆU TRƯỞNG"),
        ("GIÁM ĐÓC SỞ Y TẾ", "", {"ĐÓC"}, "GIÁM ĐỐC SỞ Y TẾ"),
        ("zÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", {"zÓ"}, "PHÓ GIÁM ĐỐC"),
        ("NÓ CHỦ TỊCH", "KT. CHỦ TỊCH", set(), "PHÓ CHỦ TỊCH"),
        ("THỨ TRƯỜNG", "KT. BỘ TRƯỞNG", set(), "THỨ TRƯỞNG"),
        ("PHÓ TRƯỞNG BẢN", "KT. TRƯỞNG BẢN", set(), None),
        ("THỨ TRƯỜNG", "TM. BAN CÁN SỰ", set(), None),
        ("¡4 BỘ TRƯỞNG", "KT. BỘ TRƯỞNG", {"4"}, None),  # the deputy of a minister is no "PHÓ"
        # nothing is doubted: "bản" is a village; an office stays; no office; small letters
        ("TRƯỞNG BẢN", "", set(), None),
        ("PHÓ GIÁM ĐỐC", "KT. GIÁM ĐỐC", {"PHÓ"}, None),
        ("CHỦ TRÌ", "", {"TRÌ"}, None),
        ("NÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", set(), None),
        ("Giám đóc", "", {"đóc"}, None),
        ("XX CHỦ TỊCH", "", {"XX"}, None),
    ],
)
def test_an_office(line: str, above: str, doubted: set[str], office: str | None) -> None:
    assert mended_office(line, above, lambda token: token.core in doubted) == office


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("(l/c);", "(b/c);"),
        ("(b/€)", "(b/c)"),
        ("(b/c)", None),
        ("(x/k)", None),
        ("(th)", None),
        ("(b/cc)", None),
    ],
)
def test_a_reason(printed: str, meant: str | None) -> None:
    assert mended_reason(printed) == meant


def test_a_foot() -> None:
    foot = ("Nơi nhận:\n- UBND tỉnh (l/c);\n- Sờ# Y tế;\n- Lưu: VT.", "GIÁM ĐÓC\nLê Văn Mẫu")
    body = ("Sở Y tế kiểm tra.", "Giao Sở Y tế.")
    found = read(scan(HEAD, body=body, foot=foot), ("(l/c);",), ("ĐÓC",))
    assert mends(found) == {
        "- UBND tỉnh (l/c);": "- UBND tỉnh (b/c);",
        "- Sờ# Y tế;": "- Sở Y tế;",
        "GIÁM ĐÓC": "GIÁM ĐỐC",
    }
    assert not any(line.is_head for line in found.mended)


@pytest.mark.parametrize(
    ("printed", "body", "meant"),
    [
        ("Vị Văn Mẫu", "Ông Vi Văn Mẫu, Chủ tịch", "Vi Văn Mẫu"),
        ("Nopg Văn Mẫu", "Ông Nông Văn Mẫu, Chủ tịch", "Nông Văn Mẫu"),
        ("Nộng Văn Mẫu", "Ông Nông Văn Mẫu, Chủ tịch", "Nông Văn Mẫu"),
        ("Lsx Văn Mẫu", "Bà Lò Văn Mẫu, kế toán", None),
        ("Lê Văn Mẫu", "Bà Lò Văn Mẫu, kế toán", None),
    ],
)
def test_a_name(printed: str, body: str, meant: str | None) -> None:
    foot = (RECIPIENTS, f"CHỦ TỊCH\n{printed}")
    found = mends(read(scan(HEAD, body=(body,), foot=foot)))
    assert found == ({} if meant is None else {printed: meant})


@pytest.mark.parametrize(
    ("line", "doubted", "expected"),
    [
        ("È C CHỦ TỊCH", {"È"}, True),
        ("TM. XÃ?r, CHỦ TỊCH", {"XÃ?r"}, True),
        ("HIỆU TRƯƠNG", {"TRƯƠNG"}, True),
        ("HIỆU TRƯỞNG", {"TRƯỞNG"}, False),  # it is one
        ("KT. CHỦ TỊCH Ỹ", {"Ỹ", "KT"}, False),
        ("SỞ Y TẾ", {"Y"}, False),
        ("Chủ tịch ủy", {"ủy"}, False),
    ],
)
def test_what_of_an_office_is_doubted(line: str, doubted: set[str], expected: bool) -> None:
    assert has_doubted_office(line, lambda token: token.core in doubted) == expected


def test_an_office_with_something_unread_before_it_is_told() -> None:
    foot = (RECIPIENTS, "Èt + CHỦ TỊCH\nLê Văn Mẫu")
    reading = read(scan(HEAD, foot=foot), ("Èt",))
    assert (reading.mended, reading.unread_offices) == ((), ("Èt + CHỦ TỊCH",))


def test_a_line_of_the_signature_is_read_by_offices_alone() -> None:
    foot = (RECIPIENTS, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu")
    body = ("Giúp việc và tham mưu Ủy ban nhân dân xã.",)
    assert mends(read(scan(HEAD, body=body, foot=foot), ("TM.",))) == {}


def test_recipients_are_not_stretched() -> None:
    """Half of a doubted word must be there: no stamp of a receiver covers a foot."""
    foot = ("Nơi nhận:\n- S#n tế;\n- Lưu: VT.", "CHỦ TỊCH\nLê Văn Mẫu")
    body = ("Sở Khoa học và Kinh tế họp.",) * 2
    assert mends(read(scan(HEAD, body=body, foot=foot))) == {}
