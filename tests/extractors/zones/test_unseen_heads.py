"""Heads and feet of kinds that no sample plan has: all fields of each."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import pytest

from extractors.zones.back_matter import read_back_matter
from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
BODY = "\n\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức.\nII. NHIỆM VỤ\n1. Văn phòng lập danh sách.\n"


class Specimen(NamedTuple):
    """The text of a document and what it must say, by the names of the fields."""

    name: str
    text: str
    expected: dict[str, Any]


SPECIMENS = [
    Specimen(
        "a subject that ends in an abbreviation names no body",
        "TỔNG CỤC HOA MƠ\nCỤC HOA TP HÀ LAM\nSố: 1013/CHHL-TTHT\nV/v chính sách thuế\nGTGT\n"
        + NATION
        + "Hà Lam, ngày 23 tháng 11 năm 2026\n\nKính gửi: Công ty Hoa Mai\n\nTrả lời công văn.\n",
        {
            "issuer": "CỤC HOA TP HÀ LAM",
            "title": "V/v chính sách thuế GTGT",
            "document_type": "công văn",
        },
    ),
    Specimen(
        "a nation misread behind a dash, below the marks of a signature and a converter's lines",
        "\n\n\n\n\n\n\n\n\nKý bởi: Tổng cục Thép\n\n"
        "BỘ MẪU - CONG HOA XÃ HỘI CHỦ NGA VIET NAM\nTONG CỤC THÉP Độc lập - Tự do — Hanh phúc\n"
        "Số: 489 /TCT-TTM Hà Lam, ngày 4 tháng 5 năm 2026\n\nV/v tăng cường kiểm tra\n"
        "lò thép tại các\nlàng nghề.\n\nKính gửi: Cục Thép các tỉnh.\n\n"
        "Tổng cục Thép đề nghị Cục Thép các tỉnh:\n\n- Rà soát lò.\n",
        {
            "issuer": "TONG CỤC THÉP",
            "superior_issuer": "BỘ MẪU",
            "title": "V/v tăng cường kiểm tra lò thép tại các làng nghề.",
            "number": "489/TCT-TTM",
            "document_type": "công văn",
        },
    ),
    Specimen(
        "a letter whose symbol begins like a directive's",
        "BỘ MẪU\nCỤC HOA\nSố: 52/CT-CS\nV/v góp vốn điều lệ\n"
        + NATION
        + "Hà Lam, ngày 20 tháng 11 năm 2026\n\nKính gửi: Sở A.\n\nTrả lời công văn.\n",
        {"document_type": "công văn", "number": "52/CT-CS"},
    ),
    Specimen(
        "a directive that names itself",
        "UBND TỈNH A\nSố: 52/CT-UBND\n"
        + NATION
        + "A, ngày 20 tháng 11 năm 2026\nCHỈ THỊ\nVề việc góp vốn\n\nKính gửi: Sở A.\n"
        + BODY,
        {"document_type": "chỉ thị"},
    ),
    Specimen(
        "a number behind the name of its type",
        "BAN BÍ THƯ MẪU\nĐẢNG CỘNG SẢN VIỆT NAM\nNghị quyết số: 11-NQ/HM Hà Lam, ngày 06 tháng 01"
        " năm 2026\nNGHỊ QUYẾT\nVỀ PHÁT TRIỂN HÀ LAM\n" + BODY,
        {"number": "11-NQ/HM", "issued_on": date(2026, 1, 6), "title": "VỀ PHÁT TRIỂN HÀ LAM"},
    ),
    Specimen(
        "a citation above the type is no number",
        "UBND XÃ A\n" + NATION + "Quyết định số 5/QĐ-UBND ngày 2/1/2026 về hoa\n"
        "A, ngày 20 tháng 11 năm 2026\nKẾ HOẠCH\nTrồng hoa\n" + BODY,
        {"number": None, "document_type": "kế hoạch"},
    ),
    Specimen(
        "a basis that a line break tears ends the title",
        "UBND TỈNH A\nSố: 5/KH-UBND\n" + NATION + "A, ngày 20 tháng 11 năm 2026\nKẾ HOẠCH\n"
        "PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2025 -\n2026\nThực hiện Chỉ\nthị số 8/CT-SM ngày"
        " 25/10/2026 của Bộ Mẫu. UBND tỉnh\nban hành Kế hoạch như sau:\n" + BODY,
        {"title": "PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2025 - 2026"},
    ),
    Specimen(
        "a council inside a title, a torn sentence below it",
        "TỈNH ỦY HÀ LAM\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 44-KL/TU\nHà Lam, ngày 13 tháng 5 năm 2026\n"
        "KẾT LUẬN\nHỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nvề xây dựng hạ tầng đến năm"
        " 2030\nHội nghị lần thứ bảy họp\nngày 26/4/2026 đã thảo luận và kết luận:\n" + BODY,
        {
            "title": "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH ĐẢNG BỘ TỈNH"
            " về xây dựng hạ tầng đến năm 2030"
        },
    ),
    Specimen(
        "the authority of a decision ends its title",
        "UBND XÃ A\nSố: 5/QĐ-UBND\n" + NATION + "A, ngày 20 tháng 11 năm 2026\nQUYẾT ĐỊNH\n"
        "Ban hành quy chế\nỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật B;\nĐiều 1. Ban hành.\n",
        {"title": "Ban hành quy chế"},
    ),
    Specimen(
        "a site's list in rows without colons",
        "Kế hoạch bảo đảm an toàn giao thông năm 2026\nSố hiệu | 12/KH-UBND\n"
        "Ngày ban hành | 05/03/2026\nCơ quan ban hành | UBND xã Hà Lam\nNgười ký | Lê Văn Mẫu\n\n"
        "Thực hiện Kế hoạch số 40/KH-UBND, UBND xã ban hành kế hoạch như sau:\n" + BODY,
        {
            "number": "12/KH-UBND",
            "issued_on": date(2026, 3, 5),
            "title": "bảo đảm an toàn giao thông năm 2026",
        },
    ),
    Specimen(
        "figures that a scan read as letters keep the symbol",
        "ỦY BAN NHÂN DÂN XÃ HÀ LAM " + NATION + "Số: SA /KH-UBND Hà Lam, ngày 4Ô tháng 3 năm 2026\n"
        "KẾ HOẠCH\nTrồng hoa\n" + BODY,
        {"number": None, "symbol": "KH-UBND"},
    ),
    Specimen(
        "ministries that the symbol lists",
        "BỘ HOA MƠ - TRE VÀ NỨA\nBỘ ĐÁ VÀ CÁT -\nBỘ MÂY\nSố: 22/QCPH-HMTN-ĐC-BM\n"
        + NATION
        + "Hà Lam, ngày 16 tháng 6 năm 2026\nQUY CHẾ PHỐI HỢP\nVỀ CHĂM SÓC CÂY\nCăn cứ Luật A;\n"
        "Điều 1. Phạm vi\nQuy chế này quy định về cây.\n",
        {
            "issuer": "BỘ HOA MƠ - TRE VÀ NỨA - BỘ ĐÁ VÀ CÁT - BỘ MÂY",
            "superior_issuer": None,
            "document_type": "quy chế phối hợp",
        },
    ),
    Specimen(
        "two bodies of a joint plan",
        "SỞ HOA HÀ LAM\nCÔNG AN TỈNH\nSố: 8/KHLT-SH-CAT\n"
        + NATION
        + "Hà Lam, ngày 16 tháng 6 năm 2026\nKẾ HOẠCH LIÊN TỊCH\nVề trồng hoa\n"
        + BODY,
        {"issuer": "SỞ HOA HÀ LAM - CÔNG AN TỈNH", "superior_issuer": None},
    ),
    Specimen(
        "an office below its body, which no symbol names",
        "SỞ HOA HÀ LAM\nCHI CỤC TRE\nSố: 8/KH-CCT\n"
        + NATION
        + "Hà Lam, ngày 16 tháng 6 năm 2026\nKẾ HOẠCH\nVề trồng tre\n"
        + BODY,
        {"issuer": "CHI CỤC TRE", "superior_issuer": "SỞ HOA HÀ LAM"},
    ),
    Specimen(
        "a day right behind the symbol",
        "SỞ GD&ĐT\nTRƯỜNG THPT HOA MƠ\n"
        + NATION
        + "Số: 01 /CL- THPTHMHà Lam, ngày 22 tháng 11 năm 2026\nKẾ HOẠCH\nTrồng hoa\n"
        + BODY,
        {"number": "01/CL-THPTHM", "issued_on": date(2026, 11, 22), "place": "Hà Lam"},
    ),
    Specimen(
        "the Prime Minister's symbol ends in a small letter",
        "THỦ TƯỚNG CHÍNH PHỦ\n"
        + NATION
        + "Số: 1/KH-TTg Hà Lam, ngày 22 tháng 11 năm 2026\nKẾ HOẠCH\nTrồng hoa\n"
        + BODY,
        {"number": "1/KH-TTg", "place": "Hà Lam"},
    ),
    Specimen(
        "a page's title that names another type than a plan",
        "TỜ TRÌNH Về việc trồng hoa Trường Hoa Mơ\n\nTRƯỜNG THCS HOA MƠ\nSố: 38/TTr-HM\n"
        + NATION
        + "Hà Lam, ngày 26 tháng 9 năm 2026\n\nTỜ TRÌNH\nVề việc trồng hoa Trường Hoa Mơ\n\n"
        "Căn cứ Luật A;\n" + BODY,
        {
            "document_type": "tờ trình",
            "issuer": "TRƯỜNG THCS HOA MƠ",
            "title": "Về việc trồng hoa Trường Hoa Mơ",
        },
    ),
    Specimen(
        "a title in capitals over ten lines",
        "BỘ HOA MƠ\nSố: 3/TT-BHM\n" + NATION + "Hà Lam, ngày 26 tháng 9 năm 2026\nTHÔNG TƯ\n"
        "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA THÔNG TƯ\n"
        + "".join(f"VỀ HOA LOẠI {n},\n" for n in range(1, 10))
        + "VÀ VỀ TRE\nCăn cứ Luật A;\n"
        "Điều 1. Sửa đổi\n",
        {
            "title": "SỬA ĐỔI MỘT SỐ ĐIỀU CỦA THÔNG TƯ "
            + " ".join(f"VỀ HOA LOẠI {n}," for n in range(1, 10))
            + " VÀ VỀ TRE"
        },
    ),
]
FEET = [
    (
        "one line, in the council's name",
        "TM. ỦY BAN NHÂN DÂN TỈNH CHỦ TỊCH Lê Văn Mẫu",
        "Lê Văn Mẫu",
    ),
    ("one line, in the head's place", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Hoa", "Trần Thị Hoa"),
    ("one line below the closing", "Thực hiện./.\nGIÁM ĐỐC Trần Thị Hoa", "Trần Thị Hoa"),
    ("an office and a name in the text", "1. Thành phần mời:\nGIÁM ĐỐC Trần Thị Hoa\n2. B.", None),
    ("a degree with a stop", "Nơi nhận:\n- A;\n- Lưu: VT.\nGIÁM ĐỐC\nKs. Lê Văn Mẫu", "Lê Văn Mẫu"),
]


@pytest.mark.parametrize("specimen", SPECIMENS, ids=[s.name for s in SPECIMENS])
def test_head(specimen: Specimen) -> None:
    blocks = document(specimen.text)
    found = read_front_matter(blocks, split_zones(blocks))
    assert {name: getattr(found, name) for name in specimen.expected} == specimen.expected


@pytest.mark.parametrize(("foot", "name"), [case[1:] for case in FEET], ids=[c[0] for c in FEET])
def test_foot(foot: str, name: str | None) -> None:
    text = f"UBND TỈNH A\nSố: 5/KH-UBND\n{NATION}KẾ HOẠCH\nTrồng hoa\n{BODY}{foot}\n"
    blocks = document(text)
    assert read_back_matter(blocks, split_zones(blocks)).signer_name == name
