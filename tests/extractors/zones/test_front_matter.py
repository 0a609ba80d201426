"""The head of a document: its number, day, place, type and who issued it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.zones.front_matter import read_front_matter
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document
from tests.extractors.zones.heads import MOTTO, NATION, read_head

TITLE = "KẾ HOẠCH\nCải cách hành chính năm 2026\n"
DAY = date(2026, 1, 5)

HEADERS = [
    (
        "a letter whose number lost its slash, an address behind a scrap of a pen",
        "SỞ TÀI CHÍNH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "Số: 451 STC-KK Hà Lam, ngày AG tháng 4 năm 2026.\n"
        "V/v kê khai thuế của hàng\nhóa nhập khẩu. -\n\nae” Kính gửi: Các xã, phường\n\n",
        {
            "document_type": "công văn",
            "place": "Hà Lam",
            "issued_on": None,
            "title": "V/v kê khai thuế của hàng hóa nhập khẩu. -",
            "issuer": "SỞ TÀI CHÍNH",
        },
    ),
    (
        "a subject that ends in capitals with a stop",
        "TỔNG CỤC MẪU\nSố: 451/TCM-KK\nV/v thu thuế\n\nđối với sàn\n\nTMĐT.\n\nGửi: Các phòng.\n\n",
        {"title": "V/v thu thuế đối với sàn TMĐT.", "issuer": "TỔNG CỤC MẪU"},
    ),
    (
        "a subject goes on with a body in small letters, above the address",
        f"UBND XÃ A  {NATION}\nSỞ MẪU  {MOTTO}\nSố: 5/SM-VP\nV/v thực hiện việc được\n"
        "UBND xã giao trong năm\n\nKính gửi: Các phòng\n\n",
        {"title": "V/v thực hiện việc được UBND xã giao trong năm", "issuer": "SỞ MẪU"},
    ),
    (
        "a subject goes on with the number that it cites",
        "ĐẢNG ỦY XÃ A\nSố 45-CV/ĐU\nvề việc triển khai Kế hoạch\n"
        "số 5-KH/TU ngày 02/01/2026 của Tỉnh ủy\n\nKính gửi: Các chi bộ\n\n",
        {
            "number": "45-CV/ĐU",
            "title": "về việc triển khai Kế hoạch số 5-KH/TU ngày 02/01/2026 của Tỉnh ủy",
        },
    ),
    (
        "a body in capitals below a subject is none of it",
        f"Số: 5/SM-VP\nV/v thực hiện việc được\nSỞ MẪU\n\n{NATION}\n\nKính gửi: Các phòng\n\n",
        {"title": "V/v thực hiện việc được", "issuer": "SỞ MẪU"},
    ),
    (
        "a group named by the decision that founded it",
        f"SỞ Y TẾ         {NATION}\nĐOÀN KIỂM TRA        {MOTTO}\nTHEO QUYẾT ĐỊNH\n"
        "SỐ 15/QĐ-SYT         Hà Lam, ngày 05 tháng 01 năm 2026\n\nSố: 45/KH-ĐKT\n\n"
        f"{TITLE}",
        {
            "issuer": "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT",
            "superior_issuer": "SỞ Y TẾ",
            "number": "45/KH-ĐKT",
            "document_type": "kế hoạch",
            "issued_on": DAY,
        },
    ),
    (
        "its decision behind its name, the number on a line of its own",
        "SỞ Y TẾ\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\nSỐ 15/QĐ-SYT\nSố: 45/KH-ĐKT\n\n" + TITLE,
        {
            "issuer": "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT",
            "superior_issuer": "SỞ Y TẾ",
            "number": "45/KH-ĐKT",
        },
    ),
    (
        "its head in one column, by one blank each",
        f"SỞ Y TẾ {NATION}\nĐOÀN KIỂM TRA {MOTTO}\nTHEO QUYẾT ĐỊNH\n"
        "SỐ 15/QĐ-SYT Hà Lam, ngày 05 tháng 01 năm 2026\nSố: 45/KH-ĐKT\n\n" + TITLE,
        {
            "issuer": "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT",
            "number": "45/KH-ĐKT",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "a body below which stands its own number alone",
        "SỞ Y TẾ\nBAN QUẢN LÝ DỰ ÁN\nSỐ 15/KH-BQL\n\n" + TITLE,
        {"issuer": "BAN QUẢN LÝ DỰ ÁN", "number": "15/KH-BQL"},
    ),
    (
        "its decision on one line",
        "SỞ Y TẾ\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT\n\nSố: 45/KH-ĐKT\n\n" + TITLE,
        {"issuer": "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 15/QĐ-SYT", "number": "45/KH-ĐKT"},
    ),
    (
        "a basis is no name",
        "SỞ Y TẾ\nSố: 45/KH-SYT\n\n" + TITLE + "\nTheo Quyết định số 15/QĐ-SYT ngày 02/01/2026;\n",
        {"issuer": "SỞ Y TẾ", "title": "Cải cách hành chính năm 2026"},
    ),
    (
        "a number without a slash, no place behind it",
        "SỞ TÀI CHÍNH\nSố: 451 STC KK\nV/v kê khai thuế\n\n",
        {"place": None, "document_type": None, "title": "V/v kê khai thuế"},
    ),
    (
        "a subject and an address without a number",
        "TRƯỜNG THCS HOA MƠ\nV/v nghỉ học do mưa\nKính gửi: Phụ huynh\n\n",
        {"document_type": "công văn", "title": "V/v nghỉ học do mưa"},
    ),
    (
        "a type whose symbol has more initials",
        "SỞ Y TẾ - TỈNH ĐOÀN HÀ LAM\nSố: 15/KHLT-SYT-TĐ\nHà Lam, ngày 05 tháng 01 năm 2026\n\n"
        "KẾ HOẠCH LIÊN TỊCH\nHiến máu năm 2026\n",
        {
            "document_type": "kế hoạch liên tịch",
            "title": "Hiến máu năm 2026",
            "number": "15/KHLT-SYT-TĐ",
            "issuer": "SỞ Y TẾ - TỈNH ĐOÀN HÀ LAM",
        },
    ),
    (
        "a type whose symbol has its own initials",
        "SỞ Y TẾ\nSố: 15/KH-SYT\nHà Lam, ngày 5/1/2026\n\nKẾ HOẠCH CÔNG TÁC\nNăm 2026\n",
        {"document_type": "kế hoạch", "title": "CÔNG TÁC Năm 2026"},
    ),
    (
        "a body of a kind that no list has, alone above number and day",
        f"CLB HOA MƠ XÃ HÀ LAM\nSố: 15/KH-CLB\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"issuer": "CLB HOA MƠ XÃ HÀ LAM"},
    ),
    (
        "a body whose name tells no kind, alone above number and day",
        f"VƯỜN ĐẸP HÀ LAM\nSố: 15/KH-X\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"issuer": "VƯỜN ĐẸP HÀ LAM"},
    ),
    (
        "a line in capitals below the number",
        f"Số: 15/KH-X\nVƯỜN ĐẸP HÀ LAM\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"issuer": None},
    ),
    (
        "two lines in capitals of which none is a body",
        f"THƯ MỤC\nVƯỜN ĐẸP HÀ LAM\nSố: 15/KH-X\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"issuer": None},
    ),
    (
        "a line in capitals without a day",
        f"VƯỜN ĐẸP HÀ LAM\nSố: 15/KH-X\n{TITLE}",
        {"issuer": None},
    ),
    (
        "blanks between place and day",
        (
            f"UBND XÃ HÀ LAM    {NATION}\n"
            f"Số: 15 /KH-UBND    Hà Lam,  ngày  05 tháng 01 năm 2026\n{TITLE}"
        ),
        {"place": "Hà Lam", "issued_on": DAY, "number": "15/KH-UBND"},
    ),
    (
        "a body with a colon",
        f"PHÒNG GD&ĐT HÀ LAM {NATION}\nTRƯỜNG: THCS HOA MƠ {MOTTO}\n{TITLE}",
        {"issuer": "TRƯỜNG: THCS HOA MƠ", "superior_issuer": "PHÒNG GD&ĐT HÀ LAM"},
    ),
    (
        "a day that a field below the title says",
        (
            "TRƯỜNG HOA MƠ\n\nQUY TRÌNH NỘI BỘ\nNhận hồ sơ\n"
            "Mã hiệu: QT-1 - Ngày ban hành: 05/01/2026\n"
        ),
        {"issued_on": DAY, "document_type": "quy trình nội bộ", "title": "Nhận hồ sơ"},
    ),
    (
        "a page's title in small letters above the header of a letter",
        (
            f"Công văn vườn đẹp\n\nUBND XÃ HÀ LAM\n{NATION}\nSố: 15/UBND-VX\n"
            "V/v vườn đẹp\n\nKính gửi: A\n"
        ),
        {"issuer": "UBND XÃ HÀ LAM", "title": "V/v vườn đẹp", "document_type": "công văn"},
    ),
    (
        "a letter whose subject is misread, told by whom it is for",
        f"CỤC MẪU\n{NATION}\nSố: #49 /CM-TTKT\nVW chống thất thu\n\nKính gửi: Các chi cục.\n",
        {"document_type": "công văn", "symbol": "CM-TTKT"},
    ),
    (
        "a plan with an address, of which the symbol alone tells what it is",
        f"UBND XÃ HÀ LAM\n{NATION}\nSố: 15/KH-UBND\n\nKính gửi: Các thôn.\n",
        {"document_type": "kế hoạch"},
    ),
    (
        "a symbol without an address or a subject",
        f"CỤC MẪU\n{NATION}\nSố: 49/CM-TTKT\nChống thất thu\n",
        {"document_type": None},
    ),
    (
        "cells that wrap a kind of body, the nation and the date, in staggered columns",
        (
            "|  | ỦY BAN NHÂN\\nDÂN\\nXÃ HÀ LAM\\n-------- |\n"
            "| CỘNG HÒA XÃ\\nHỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc\\n----- |  |\n"
            f"| Số: 15/KH-UBND | *Hà Lam,\\nngày 05 tháng 01 năm 2026* |\n{TITLE}"
        ),
        {
            "issuer": "ỦY BAN NHÂN DÂN XÃ HÀ LAM",
            "superior_issuer": None,
            "number": "15/KH-UBND",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "both columns wrapped on the same lines",
        (
            f"ỦY BAN NHÂN    CỘNG HÒA XÃ HỘI\nDÂN XÃ HÀ LAM    CHỦ NGHĨA VIỆT NAM\n"
            f"Số: 15/KH-UBND    {MOTTO}\n{TITLE}"
        ),
        {"issuer": "ỦY BAN NHÂN DÂN XÃ HÀ LAM", "number": "15/KH-UBND"},
    ),
    (
        "a site's banner far above the header names other bodies",
        (
            "THƯ VIỆN VĂN BẢN\nSố hiệu\nLoại văn bản\nNơi ban hành\nNgười ký\nNgày ban hành\n"
            f"Ngày hiệu lực\nTình trạng\nLĩnh vực\nTỔNG CỤC HOA MƠ\n{NATION}\n{MOTTO}\n{TITLE}"
        ),
        {"issuer": "TỔNG CỤC HOA MƠ", "superior_issuer": None},
    ),
    (
        "a site's banner in the table of the header",
        (
            "| Thư viện pháp luật |  |\n| Loại văn bản: | Kế hoạch |\n| Nơi ban hành: | Sở "
            "Hoa Mơ |\n"
            f"| Tình trạng: | Đã biết |\n| TỔNG CỤC HOA\\nMƠ | {NATION}\\n{MOTTO} |\n{TITLE}"
        ),
        {"issuer": "TỔNG CỤC HOA MƠ", "superior_issuer": None},
    ),
    (
        "bodies in the right column",
        f"| {NATION}\\n{MOTTO} | UBND XÃ HÀ LAM\\nTRƯỜNG THCS HOA MƠ |\n{TITLE}",
        {"issuer": "TRƯỜNG THCS HOA MƠ", "superior_issuer": "UBND XÃ HÀ LAM"},
    ),
    (
        "capitals beside the motto that name no body",
        f"| UBND XÃ HÀ LAM | {NATION}\\nMẪU SỐ MỘT |\n{TITLE}",
        {"issuer": "UBND XÃ HÀ LAM"},
    ),
    (
        "the province in the place of issue",
        f"UBND TỈNH\n{NATION}\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"issuer": "UBND TỈNH HÀ LAM"},
    ),
    (
        "figures that a pen wrote",
        f"UBND XÃ HÀ LAM\nSố:24Ÿ /KH-UBND\n{NATION}\nHà Lam, ngàyŸ5 tháng 01 năm 2026\n{TITLE}",
        {"number": None, "symbol": "KH-UBND", "place": "Hà Lam", "issued_on": None},
    ),
    (
        "the day of a web page above the header",
        (
            f"Ngày 16 tháng 01 năm 2027\nKế hoạch năm\nTRƯỜNG THCS HOA MƠ\n{NATION}\n"
            f"Hà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}"
        ),
        {"place": "Hà Lam", "issued_on": DAY},
    ),
    (
        "a number without colon and slash, a type torn over two lines",
        (
            f"TRƯỜNG THCS\nHOA MƠ.\nSố 02 KH - TV\n{NATION}\nHà Lam, ngày 05 tháng 01 năm 2026\n"
            "KẾ\nHOẠCH THƯ VIỆN NĂM 2026\n"
        ),
        {"issuer": "TRƯỜNG THCS HOA MƠ", "place": "Hà Lam", "document_type": "kế hoạch"},
    ),
    (
        "the day of signing is no place",
        f"UBND XÃ HÀ LAM\n{NATION}\nQuyết định này có hiệu lực kể từ ngày ký./.\n{TITLE}",
        {"place": None, "issuer": "UBND XÃ HÀ LAM"},
    ),
    (
        "one column after the other",
        (
            f"UBND HUYỆN HÀ LAM\nPHÒNG GD&ĐT\nSố: 12/KH-GDĐT\n{NATION}\n{MOTTO}\nHà Lam, ngày 05 "
            f"tháng 01 năm 2026\n{TITLE}"
        ),
        {
            "issuer": "PHÒNG GD&ĐT",
            "superior_issuer": "UBND HUYỆN HÀ LAM",
            "number": "12/KH-GDĐT",
            "symbol": "KH-GDĐT",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "wide gap",
        (
            f"UBND QUẬN HÀ LAM    {NATION}\nTRƯỜNG MẦM NON HOA MƠ    {MOTTO}\nSố: 12/KH-MNHM    Hà "
            f"Lam, ngày 5 tháng 1 năm 2026\n{TITLE}"
        ),
        {
            "issuer": "TRƯỜNG MẦM NON HOA MƠ",
            "superior_issuer": "UBND QUẬN HÀ LAM",
            "number": "12/KH-MNHM",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "tab, tone placement of the other school",
        "TRƯỜNG MẦM NON HOA MƠ\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\tĐộc lập – Tự do – "
        f"Hạnh phúc\n{TITLE}",
        {
            "issuer": "TRƯỜNG MẦM NON HOA MƠ",
            "superior_issuer": None,
            "number": None,
            "symbol": None,
            "place": None,
        },
    ),
    (
        "table with line breaks",
        (
            f"| ỦY BAN NHÂN DÂN\\nTỈNH HÀ LAM\\n------- | {NATION}\\n{MOTTO}\\n----- |\n| Số: "
            f"15/KH-UBND | Hà Lam, ngày 05 tháng 01 năm 2026 |\n{TITLE}"
        ),
        {
            "issuer": "ỦY BAN NHÂN DÂN TỈNH HÀ LAM",
            "superior_issuer": None,
            "number": "15/KH-UBND",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "flat table cells",
        (
            f"| UBND TỈNH HÀ LAM SỞ NỘI VỤ -------- | {NATION} {MOTTO} ------- |\n| Số: /KH-SNV | "
            f"Hà Lam, ngày    tháng 01 năm 2026 |\n{TITLE}"
        ),
        {
            "issuer": "SỞ NỘI VỤ",
            "superior_issuer": "UBND TỈNH HÀ LAM",
            "number": None,
            "symbol": "KH-SNV",
            "place": "Hà Lam",
            "issued_on": None,
        },
    ),
    (
        "glued by one space",
        (
            f"UBND HUYỆN HÀ LAM {NATION}\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO Độc lập – Tự do – Hạnh "
            f"phúc\nSố: 7/KH-GDĐT Hà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}"
        ),
        {
            "issuer": "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
            "superior_issuer": "UBND HUYỆN HÀ LAM",
            "number": "7/KH-GDĐT",
            "place": "Hà Lam",
            "issued_on": DAY,
        },
    ),
    (
        "scan",
        (
            "UY BAN NHAN DAN QUAN HA LAM  CONG HOA XA HOI CHU NGHiA VIET NAM\n\nPHONG GIAO DUC VA "
            "DAO TAO Doc lap — Ty do — Hanh phtic\n"
            "S6:27  /KH-GD&DPT Ha Lam, ngay 05 thang 01 nam 2026\nKE HOACH\n\nThuc hién cong tac "
            "Cai cach hanh chinh\n"
        ),
        {
            "issuer": "PHONG GIAO DUC VA DAO TAO",
            "superior_issuer": "UY BAN NHAN DAN QUAN HA LAM",
            "number": "27/KH-GD&DPT",
            "place": "Ha Lam",
            "issued_on": DAY,
            "document_type": "kế hoạch",
            "title": "Thuc hién cong tac Cai cach hanh chinh",
        },
    ),
    (
        "party",
        (
            f"ĐẢNG BỘ TỈNH HÀ LAM\nHUYỆN ỦY AN LẠC\n*\nSố 12-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn "
            f"Lạc, ngày 05 tháng 01 năm 2026\n{TITLE}"
        ),
        {
            "issuer": "HUYỆN ỦY AN LẠC",
            "superior_issuer": "ĐẢNG BỘ TỈNH HÀ LAM",
            "number": "12-KH/HU",
            "symbol": "KH/HU",
            "place": "An Lạc",
        },
    ),
    (
        "number gap",
        f"SỞ NỘI VỤ\nSố:      /KH-SNV\nHà Lam, ngày /01/2026\n{TITLE}",
        {"number": None, "symbol": "KH-SNV", "issued_on": None, "issuer": "SỞ NỘI VỤ"},
    ),
    (
        "torn word, blank before the comma",
        f"Số: 5/KH-X\nTP. Hà Lam , ngà y 05 tháng 01 năm 2026\n{TITLE}",
        {"place": "TP. Hà Lam", "issued_on": DAY, "number": "5/KH-X"},
    ),
    (
        "figures set apart, as a web page gives them",
        f"UBND XÃ AN LẠC\nHà Lam, ngày 05  tháng  1  năm 2026\n{TITLE}",
        {"place": "Hà Lam", "issued_on": DAY, "issuer": "UBND XÃ AN LẠC"},
    ),
    (
        "a place that a narrow column wraps",
        f"SỞ Y TẾ\nThành phố Hà\nLam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"place": "Thành phố Hà Lam", "issued_on": DAY, "issuer": "SỞ Y TẾ"},
    ),
    (
        "a torn kind and a torn place",
        f"ỦY\nBAN NHÂN DÂN\nXÃ AN LẠC\nAn\nLạc, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"place": "An Lạc", "issuer": "ỦY BAN NHÂN DÂN XÃ AN LẠC"},
    ),
    (
        "a troop of a school",
        f"UBND XÃ AN LẠC {NATION}\nLiên đội trường THCS Hoa Mơ {MOTTO}\n{TITLE}",
        {"superior_issuer": "UBND XÃ AN LẠC", "issuer": "Liên đội trường THCS Hoa Mơ"},
    ),
    (
        "a school above the date is no place",
        f"{NATION}\nTrường Tiểu học Hoa Mơ\nHà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"place": "Hà Lam", "issuer": "Trường Tiểu học Hoa Mơ"},
    ),
    (
        "a page's title over the header",
        (
            f"KẾ HOẠCH CẢI CÁCH NĂM 2025\nSỞ Y TẾ\nSố: 5/KH-SYT\n{NATION}\nHà Lam, ngày 05 "
            "tháng 01 năm "
            f"2026\n{TITLE}"
        ),
        {"title": "Cải cách hành chính năm 2026", "issuer": "SỞ Y TẾ", "number": "5/KH-SYT"},
    ),
    (
        "a page's title in small letters and its teaser",
        (
            "Kế hoạch cải cách\n05/01/2026 21:26\nTrường Mầm non Hoa Mơ xây dựng kế hoạch "
            "như sau:\nLogo\n"
            f"{TITLE}\nTrường Mầm non Hoa Mơ xây dựng kế hoạch như sau:\n"
        ),
        {"document_type": "kế hoạch", "title": "Cải cách hành chính năm 2026"},
    ),
    (
        "the type's name torn over two lines",
        "SỞ Y TẾ\nSố: 5/KH-SYT\nKẾ\nHOẠCH\nCải cách hành chính năm 2026\n",
        {"document_type": "kế hoạch", "title": "Cải cách hành chính năm 2026"},
    ),
    (
        "a page that lost the type's name",
        (
            f"| SỞ Y TẾ | {NATION} |\n| Số: 5/KH-SYT | Hà Lam, ngày 05 tháng 01 năm 2026 |\n"
            "PHÒNG, CHỐNG DỊCH NĂM 2026\n"
        ),
        {"document_type": "kế hoạch", "title": "PHÒNG, CHỐNG DỊCH NĂM 2026", "issuer": "SỞ Y TẾ"},
    ),
    (
        "a body below number and date is no title",
        f"Số: 5/KH-SYT\n{NATION}\nHà Lam, ngày 05 tháng 01 năm 2026\nSỞ Y TẾ TỈNH HÀ LAM\n",
        {"document_type": "kế hoạch", "title": None, "issuer": "SỞ Y TẾ TỈNH HÀ LAM"},
    ),
    (
        "a decision that lost its name",
        (
            "Quyết định 5/QĐ-SYT năm 2026 về Kế hoạch cải cách\nSố: 5/QĐ-SYT\nHà Lam, ngày "
            "05 tháng 01 năm "
            "2026\nBAN HÀNH KẾ HOẠCH CẢI CÁCH NĂM 2026\nGIÁM ĐỐC SỞ Y TẾ\n"
        ),
        {
            "document_type": "quyết định",
            "title": "BAN HÀNH KẾ HOẠCH CẢI CÁCH NĂM 2026",
            "issuer": "SỞ Y TẾ",
        },
    ),
    (
        "a committee whose name the header lost",
        "ỦY BAN NHÂN DÂN\nSố: 5/KH-UBND\n"
        + TITLE
        + "\nỦy ban nhân dân xã An Lạc ban hành kế hoạch như sau:\n",
        {"issuer": "Ủy ban nhân dân xã An Lạc"},
    ),
    ("slashes", f"Hà Lam, ngày 05/01/2026\n{TITLE}", {"place": "Hà Lam", "issued_on": DAY}),
    ("dashes", f"Hà Lam, ngày 5-01-2026\n{TITLE}", {"place": "Hà Lam", "issued_on": DAY}),
    (
        "a stray stop",
        f"Hà Lam, ngày 05 .tháng 01 năm 2026\n{TITLE}",
        {"place": "Hà Lam", "issued_on": DAY},
    ),
    (
        "a date without place",
        f"Ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"place": None, "issued_on": DAY},
    ),
    ("the day of a programme", f"NGÀY 05/01/2026\n{TITLE}", {"issued_on": None}),
    (
        "a comma between number and place",
        f"UBND XÃ HÀ LAM\nSố: 12/KH-UBND, Hà Lam, ngày 05 tháng 01 năm 2026\n{TITLE}",
        {"place": "Hà Lam", "issued_on": DAY},
    ),
    ("a date within a line", f"Họp ngày 05 tháng 01\n{TITLE}", {"issued_on": None}),
    (
        "place below the title",
        f"{TITLE}Hà Lam, ngày 05 tháng 01 năm 2026\n",
        {"place": "Hà Lam", "issued_on": DAY},
    ),
    (
        "stamp and caption of a page",
        f"TRANG CHỦ\nDỰ THẢO\nUBND XÃ AN LẠC\nTRƯỜNG TIỂU HỌC\nHOA MƠ\n{NATION}\n{TITLE}",
        {"issuer": "TRƯỜNG TIỂU HỌC HOA MƠ", "superior_issuer": "UBND XÃ AN LẠC"},
    ),
    (
        "no header",
        TITLE,
        {
            "issuer": None,
            "superior_issuer": None,
            "number": None,
            "place": None,
            "issued_on": None,
            "document_type": "kế hoạch",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [c[1:] for c in HEADERS], ids=[c[0] for c in HEADERS]
)
def test_header(text: str, expected: dict[str, object]) -> None:
    found = asdict(read_head(text))
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Số: 5/KH-UBND\n", "kế hoạch"),
        ("Số: 5/SNV-VP\nV/v báo cáo\n", "công văn"),
        ("Kế hoạch cải cách hành chính năm 2026 của xã\n", "kế hoạch"),
        ("An Lạc\n", None),
        ("Kính gửi: Các trường tiểu học.\n", "công văn"),
        ("# Kính gửi:\n\n- Sở Mẫu;\n- Các xã.\n", "công văn"),
        ("TỜ TRÌNH\nVề việc mở chợ\n\nKính gửi: Sở Mẫu\n", "tờ trình"),
        ("Số: 5/TTr-UBND\n\nKính gửi: Sở Mẫu\n", "tờ trình"),
    ],
)
def test_type_without_a_line_of_its_own(head: str, expected: str | None) -> None:
    assert read_head(head).document_type == expected


def test_decision_with_a_plan_speaks_for_the_decision() -> None:
    text = """
SỞ MẪU
Số: 7/QĐ-SM
QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính
GIÁM ĐỐC SỞ MẪU
Căn cứ Luật A;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.
Nơi nhận:
- Lưu: VT.
GIÁM ĐỐC
Lê Văn Mẫu
KẾ HOẠCH
Cải cách hành chính năm 2026
(Kèm theo Quyết định số 7/QĐ-SM ngày 05/01/2026 của Sở Mẫu)
I. MỤC ĐÍCH
"""
    blocks = document(text)
    found = read_front_matter(blocks, split_zones(blocks))
    assert (found.document_type, found.number, found.title) == (
        "quyết định",
        "7/QĐ-SM",
        "Ban hành Kế hoạch cải cách hành chính",
    )
    assert found.issued_on is None  # the note's date is not the date line's


PIECES = [
    "UBND XÃ A",
    NATION,
    "Số: /KH",
    "Số: 5/KH-X",
    "KẾ HOẠCH",
    "V/v việc",
    "Căn cứ Luật A;",
    "I. A",
    "như sau:",
    "A, ngày 5 tháng 13 năm 2026",
    "",
    "-----",
    "| a | b |",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=20))
def test_never_raises(pieces: list[str]) -> None:
    blocks = document("\n".join(pieces)) if pieces else []
    zones = split_zones(blocks)
    read_front_matter(blocks, zones)
