from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.models import BackMatter
from extractors.zones.back_matter import read_back_matter
from extractors.zones.signing import (
    is_drafter,
    is_signature_line,
    office_in,
    person_name,
    split_name,
)
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

PLAN = "KẾ HOẠCH\nCải cách hành chính\n\nI. MỤC ĐÍCH\n- A.\nII. NHIỆM VỤ\n- Rà soát văn bản./.\n\n"
ALL = ("Như trên", "Sở Mẫu", "Lưu: VT")

CASES = [
    (
        "one below the other",
        "Nơi nhận:\n\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "TRƯỞNG PHÒNG", ALL),
    ),
    (
        "no office",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\n**Lê Thị Mẫu**\n",
        ("Lê Thị Mẫu", None, ALL),
    ),
    (
        "on behalf and for",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH", ()),
    ),
    ("for", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Mẫu\n", ("Lê Văn Mẫu", "PHÓ GIÁM ĐỐC", ())),
    (
        "for a group, the own office behind the name",
        "TM. ĐOÀN KIỂM TRA\nTRƯỞNG ĐOÀN\n\nLê Văn Mẫu PHÓ GIÁM ĐỐC SỞ MẪU\n",
        ("Lê Văn Mẫu", "TRƯỞNG ĐOÀN", ()),
    ),
    (
        "for a group, the own office below the name",
        "TRƯỞNG ĐOÀN\n\nLê Văn Mẫu\nPHÓ GIÁM ĐỐC\nSỞ MẪU\n",
        ("Lê Văn Mẫu", "TRƯỞNG ĐOÀN", ()),
    ),
    (
        "by order",
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "CHÁNH VĂN PHÒNG", ()),
    ),
    ("acting", "Q. GIÁM ĐỐC\nLê Văn Mẫu\n", ("Lê Văn Mẫu", "Q. GIÁM ĐỐC", ())),
    ("for, own office not printed", "KT. CHỦ TỊCH\nLê Văn Mẫu\n", ("Lê Văn Mẫu", None, ())),
    (
        "heading and office on one line",
        "Nơi nhận: TRƯỞNG PHÒNG\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "TRƯỞNG PHÒNG", ALL),
    ),
    (
        "heading, a stroke and an office on one line",
        "Noi nhận: - BỘ TRƯỞNG, CHỦ NHIỆM\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "BỘ TRƯỞNG, CHỦ NHIỆM", ALL),
    ),
    (
        "heading and a first recipient on one line",
        "Nơi nhận: - Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nTRƯỞNG PHÒNG\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "TRƯỞNG PHÒNG", ALL),
    ),
    (
        "two columns by gaps",
        (
            "Nơi nhận:    TM. ỦY BAN NHÂN DÂN\n- Như trên;    KT. CHỦ TỊCH\n- Sở Mẫu;    PHÓ CHỦ "
            "TỊCH\n- Lưu: VT.\n    Lê Văn Mẫu\n"
        ),
        ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH", ALL),
    ),
    (
        "two columns by tabs",
        "Nơi nhận:\tKT. CHỦ TỊCH\n- Như trên;\tPHÓ CHỦ TỊCH\n- Sở Mẫu;\n- Lưu: VT.\tLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH", ALL),
    ),
    (
        "glued by one space",
        "Nơi nhận: HIỆU TRƯỞNG\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT. Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ALL),
    ),
    (
        "an office glued behind a comma",
        "Nơi nhận: TM. BAN CHẤP HÀNH\n- Như trên, BÍ THƯ\n- Sở Mẫu;\n- Lưu: VT. Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "BÍ THƯ", ALL),
    ),
    (
        "an office glued into a wrapped recipient",
        "Nơi nhận:\n- Như trên;\n- Sở TRƯỞNG BAN\nMẫu;\n- Lưu: VT. Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "TRƯỞNG BAN", ALL),
    ),
    (
        "a recipient who is an office in capitals",
        "Nơi nhận:\n- Như trên;\n- Các đồng chí BÍ THƯ;\n- Lưu: VT.\n  Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", None, ("Như trên", "Các đồng chí BÍ THƯ", "Lưu: VT")),
    ),
    (
        "recipients in short forms are no office",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu, UBND, GĐ\n- Lưu: VT, TCCB\n  Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", None, ("Như trên", "Sở Mẫu, UBND, GĐ", "Lưu: VT, TCCB")),
    ),
    (
        "table",
        (
            "| Nơi nhận:\\n- Như trên;\\n- Sở Mẫu;\\n- Lưu: VT. | TM. ỦY BAN NHÂN DÂN\\nCHỦ "
            "TỊCH\\n(Đã ký)\\nLê Văn Mẫu |\n"
        ),
        ("Lê Văn Mẫu", "CHỦ TỊCH", ALL),
    ),
    (
        "flat table",
        "| Nơi nhận: - Như trên; - Sở Mẫu; - Lưu: VT. | KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Mẫu |\n",
        ("Lê Văn Mẫu", "THỨ TRƯỞNG", ALL),
    ),
    (
        "a name that a page break parts from its office",
        "| Nơi nhận:\\n- Như trên;\\n- Sở Mẫu;\\n- Lưu: VT. | KT. GIÁM ĐỐC\\nPHÓ GIÁM "
        "ĐỐC |\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "PHÓ GIÁM ĐỐC", ALL),
    ),
    (
        "what a web page prints below the recipients",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\nTải tệp đính kèm\n\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "table of rows",
        "| Nơi nhận: | HIỆU TRƯỞNG |\n| - Như trên; |  |\n| - Sở Mẫu; | |\n| - Lưu: VT. "
        "| Lê Văn Mẫu |\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ALL),
    ),
    (
        "wrapped recipient",
        "Nơi nhận:\n- Như trên;\n- Sở\nMẫu;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "no dashes",
        "Nơi nhận:\nNhư trên;\nSở Mẫu;\nLưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "hyphen inside",
        "Nơi nhận:\n- Sở Lao động - Thương binh;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ("Sở Lao động - Thương binh", "Lưu: VT")),
    ),
    (
        "name in capitals with degree",
        "HIỆU TRƯỞNG\n\nThS. LÊ VĂN MẪU\n",
        ("LÊ VĂN MẪU", "HIỆU TRƯỞNG", ()),
    ),
    ("name behind the mark", "GIÁM ĐỐC\nĐã ký: Lê Văn Mẫu\n", ("Lê Văn Mẫu", "GIÁM ĐỐC", ())),
    (
        "no name",
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n(Ký tên, đóng dấu)\n",
        (None, "GIÁM ĐỐC", ("Như trên", "Lưu: VT")),
    ),
    (
        "drafter and head",
        "NGƯỜI LẬP    HIỆU TRƯỞNG\n\n\nTrần Thị Thử    Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ()),
    ),
    (
        "drafter and the head who approves",
        "DUYỆT CỦA HIỆU TRƯỞNG    NGƯỜI LẬP KẾ HOẠCH\n\n\nLê Văn Mẫu    Trần Thị Thử\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ()),
    ),
    ("party", "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Văn Mẫu\n", ("Lê Văn Mẫu", "PHÓ BÍ THƯ", ())),
    ("small letters", "Hiệu trưởng\n\nLê Văn Mẫu\n", ("Lê Văn Mẫu", "Hiệu trưởng", ())),
    (
        "scan",
        "Noi nhin: TRUONG PHONG\n-S6 Mau;\n- Luu: VT.\n\nNguyén Thi Mau\n\n\nhttps://mau.vn/\n",
        ("Nguyén Thi Mau", "TRUONG PHONG", ("S6 Mau", "Luu: VT")),
    ),
    (
        "standing deputy",
        "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", ()),
    ),
    (
        "a surname that no list has, in the column of the signature",
        "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\tÔ Khê Mẫu\n",
        ("Ô Khê Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "a surname that no list has, after the last recipient",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nGIÁM ĐỐC\n(Đã ký)\nÔ Khê Mẫu\n",
        ("Ô Khê Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "words below the signature are no second one",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\nGIÁM ĐỐC\nLê Văn Mẫu\nTin Cũ Hơn\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "an office above the last recipients",
        "GIÁM ĐỐC\nNơi nhận:\n- Như trên;\n- Sở\nMẫu;\n- Lưu: VT.\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "two signatures and their names, one below the other",
        "DUYỆT CỦA HIỆU TRƯỞNG\nNGƯỜI LẬP KẾ HOẠCH\n\n\nLê Văn Mẫu\nTrần Thị Thử\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ()),
    ),
    (
        "who drew it up above the head, each with a name",
        "NGƯỜI LẬP KẾ HOẠCH\nHIỆU TRƯỞNG\n\n\nTrần Thị Thử\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "HIỆU TRƯỞNG", ()),
    ),
    (
        "a name that has no office stands below",
        "Chủ tịch\n(Đã ký)\nLê Văn Mẫu\nTrần Thị Thử\n",
        ("Lê Văn Mẫu", "Chủ tịch", ()),
    ),
    (
        "an office of several words in small letters, above a mark",
        "Thủ trưởng đơn vị\n(Ký, đóng dấu)\nLê Văn Mẫu\n\nNgười lập biểu\nTrần Thị Thử\n",
        ("Lê Văn Mẫu", "Thủ trưởng đơn vị", ()),
    ),
    (
        "who wrote and who approves, side by side",
        "NGƯỜI SOẠN THẢO          NGƯỜI PHÊ DUYỆT\nTrần Thị Thử          Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", None, ()),
    ),
    (
        "an office alone above two names belongs to either",
        "SỞ MẪU          TẠP CHÍ MẪU\nTỔNG BIÊN TẬP\nTrần Thị Thử          Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", None, ()),
    ),
    (
        "each office above its name",
        "GIÁM ĐỐC          TỔNG BIÊN TẬP\nTrần Thị Thử          Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "TỔNG BIÊN TẬP", ()),
    ),
    (
        "place and day above a name",
        "A, ngày 5/1/2026\nNgười viết\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", None, ()),
    ),
    (
        "all on one line",
        "Nơi nhận: - Như trên; - Sở Mẫu; - Lưu: VT. TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH "
        "Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "PHÓ CHỦ TỊCH", ALL),
    ),
    (
        "on one line, without dashes",
        "Nơi nhận: Như trên; Sở Mẫu; Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "a semicolon within a recipient",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu (để b/c; để p/h);\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ("Như trên", "Sở Mẫu (để b/c; để p/h)", "Lưu: VT")),
    ),
    (
        "recipients without dashes and stops",
        "Nơi nhận:\nNhư trên\nSở Mẫu\nLưu VT\n\nGIÁM ĐỐC\n\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ("Như trên", "Sở Mẫu", "Lưu VT")),
    ),
    (
        "recipients without their heading",
        "- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "the last recipient and a capacity without a blank between",
        "Nơi nhận:\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu\n",
        ("Lê Văn Mẫu", "CHỦ TỊCH", ALL),
    ),
    (
        "a stroke of the pen before the name, below the recipients",
        "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\n\n- Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "the arc of a seal before the name, in the column of the signature",
        "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Sở Mẫu;\n- Lưu: VT.\t| Lê Văn Mẫu\n",
        ("Lê Văn Mẫu", "GIÁM ĐỐC", ALL),
    ),
    (
        "a person among the recipients signs nothing",
        "GIÁM ĐỐC\nNơi nhận:\n- Như trên;\n- Lê Văn Mẫu\n- Lưu: VT.\n",
        (None, "GIÁM ĐỐC", ("Như trên", "Lê Văn Mẫu", "Lưu: VT")),
    ),
    (
        "an item with a stop below the recipients is no name",
        "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n- Lê Văn Mẫu;\n",
        (None, "GIÁM ĐỐC", ("Như trên", "Lưu: VT")),
    ),
    (
        "a dash before words that begin with no surname",
        "Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n\n- Tin Cũ Hơn\n",
        (None, "GIÁM ĐỐC", ("Như trên", "Lưu: VT")),
    ),
    ("no foot", "", (None, None, ())),
]


def _read(text: str) -> BackMatter:
    blocks = document(text)
    return read_back_matter(blocks, split_zones(blocks))


@pytest.mark.parametrize(("foot", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_foot(foot: str, expected: tuple[str | None, str | None, tuple[str, ...]]) -> None:
    assert _read(PLAN + foot) == BackMatter(*expected)


def test_the_decision_is_signed_before_its_plan() -> None:
    decision = (
        "QUYẾT ĐỊNH\nBan hành Kế hoạch\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế "
        "hoạch.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\nLê Văn Mẫu\n\n"
    )
    found = _read(decision + PLAN + "Nơi nhận:\n- Sở Mẫu;\nTRƯỞNG PHÒNG\nTrần Thị Thử\n")
    assert found == BackMatter("Lê Văn Mẫu", "GIÁM ĐỐC", ("Lưu: VT",))


NAMES = [
    ("Lê Văn Mẫu", "Lê Văn Mẫu"),
    ("LÊ VĂN MẪU", "LÊ VĂN MẪU"),
    ("ThS. Lê Thị Mẫu", "Lê Thị Mẫu"),
    ("BS.CKII. Trần Văn Thử", "Trần Văn Thử"),
    ("Đại tá Lê Mẫu", "Lê Mẫu"),
    ("Y Thử Niê", "Y Thử Niê"),
    ("CẢI CÁCH THỂ CHẾ", None),
    ("(Đã ký)", None),
    ("Như trên", None),
    ("Hiệu Trưởng", None),
    ("Lê", None),
    ("", None),
    ("Rà soát văn bản", None),
    ("Nơi nhận:", None),
    ("Quý I/2026", None),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_person_name(text: str, expected: str | None) -> None:
    assert person_name(text) == expected


OFFICES = [
    ("GIÁM ĐỐC", True),
    ("TM. ỦY BAN NHÂN DÂN", True),
    ("KT. CHỦ TỊCH", True),
    ("K/T HIỆU TRƯỞNG", True),
    ("TRUONG PHONG", True),
    ("NGƯỜI LẬP KẾ HOẠCH", True),
    ("III. GIÁM SÁT", False),
    ("GIÁM SÁT", False),
    ("TRÁCH NHIỆM CỦA GIÁM ĐỐC", False),
    ("Giám đốc Trung tâm", False),
    ("TMĐT LÀ GÌ", False),
    ("HIỆU TRƯỞNG:", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_signature_line(text: str, expected: bool) -> None:
    assert is_signature_line(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("KT. CHỦ TỊCH", None),
        ("TM. ỦY BAN NHÂN DÂN", None),
        ("TM. BAN GIÁM HIỆU HIỆU TRƯỞNG", "HIỆU TRƯỞNG"),
        ("GIÁM ĐỐC", "GIÁM ĐỐC"),
    ],
)
def test_office_in(text: str, expected: str | None) -> None:
    assert office_in(text) == expected


def test_split_name_needs_an_office() -> None:
    assert split_name("CHỦ TỊCH Lê Văn Mẫu") == ("CHỦ TỊCH", "Lê Văn Mẫu")
    assert split_name("Sở Giáo Dục") == ("Sở Giáo Dục", None)


PIECES = [
    "Nơi nhận:",
    "- A;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "KT. ",
    "(Đã ký)",
    "Lê Văn Mẫu",
    "| Nơi nhận: | GIÁM ĐỐC |",
    "TM.",
    "",
    "(",
    "; - ;",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), max_size=25))
def test_never_raises(pieces: list[str]) -> None:
    found = _read("\n".join(pieces))
    assert all(item == item.strip() for item in found.recipients)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NGƯỜI LẬP KẾ HOẠCH", True),
        (f"NGƯỜI LẬP {'K' * 80}", True),
        (f"NGƯỜI LẬP {'K' * 81}", False),  # a sentence in capitals
        ("Người lập kế hoạch", False),
        ("GIÁM ĐỐC", False),
    ],
)
def test_who_drew_up(text: str, expected: bool) -> None:
    assert is_drafter(text) is expected
