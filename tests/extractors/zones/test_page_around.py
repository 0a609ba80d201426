"""The page that a site prints around a document goes; the document stays whole."""

from datetime import date

import pytest

from extractors.models import Block, FrontMatter, Line, Table
from extractors.zones.banner import Banner, read_banner, with_banner
from extractors.zones.page_around import is_of_site, without_page_around
from tests.factories import line, lines, table

HEAD = (
    "ỦY BAN NHÂN DÂN\nXÃ HÀ LÂM\nSố: 8/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTrồng cây năm 2027\n\n1. Trồng cây ven đường."
)
FOOT = "Các thôn thực hiện./.\nNơi nhận:\n- Các thôn;\n- Lưu: VT."


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [b.text for b in blocks if isinstance(b, Line) and not b.is_blank]


ABOVE = [
    ("a path of links", "[Trang chủ](/) › [Văn bản](/vb)"),
    ("a menu", "Giới thiệu | Tin tức | Liên hệ"),
    ("counters", "Kế hoạch trồng cây\nLượt xem: 12"),
    ("labels", "Số ký hiệu: 8/KH-UBND\nNgười ký: Trần Văn Mẫu"),
    ("labels above a subject", "Số ký hiệu: 8/KH-UBND\nNgười ký: Trần Văn Mẫu"),
    ("a telephone", "Xã Hà Lâm\nĐiện thoại: 0299 3 555 123"),
]


@pytest.mark.parametrize("above", [c[1] for c in ABOVE], ids=[c[0] for c in ABOVE])
def test_what_stands_above_the_head_goes(above: str) -> None:
    inner = without_page_around(lines(f"{above}\n\n{HEAD}\n{FOOT}"))
    assert texts(inner.blocks) == texts(lines(f"{HEAD}\n{FOOT}"))
    assert [gone.line.text for gone in inner.dropped] == above.split("\n")


MENU = "Trang chủ\nGiới thiệu\nThông báo\nBiểu mẫu\nSinh viên\nThông báo\nBiểu mẫu\nLiên hệ"
NOTICE = "THÔNG BÁO\nV/v trồng cây\n\n1. Trồng cây ven đường."


def test_a_menu_line_by_line_above_a_head_without_motto() -> None:
    inner = without_page_around(lines(f"{MENU}\n\n{NOTICE}"))
    assert texts(inner.blocks) == texts(lines(NOTICE))
    assert [gone.line.text for gone in inner.dropped] == MENU.split("\n")


NO_MENUS = [
    ("no entry comes again", "\n".join(dict.fromkeys(MENU.split("\n"))) + "\nĐảng\nĐoàn", NOTICE),
    ("too few entries", "Thông báo\nBiểu mẫu\nThông báo\nBiểu mẫu", NOTICE),
    ("no type below", MENU, "1. Trồng cây ven đường."),
    ("in capitals", MENU.upper(), NOTICE),
    ("sentences", MENU.replace("\n", ".\n"), NOTICE),
]


@pytest.mark.parametrize(
    ("above", "below"), [n[1:] for n in NO_MENUS], ids=[n[0] for n in NO_MENUS]
)
def test_lines_above_a_head_that_are_no_menu(above: str, below: str) -> None:
    inner = without_page_around(lines(f"{above}\n\n{below}"))
    assert above.split("\n")[2] in texts(inner.blocks)


LABELS = "Số hiệu: 8/QĐ-UBND\nLoại văn bản: Quyết định\nNgười ký: Trần Văn Mẫu"
NO_MOTTO = "QUYẾT ĐỊNH\nVề trồng cây\n\nĐiều 1. Trồng cây ven đường."


def test_labels_stand_above_a_head_without_motto() -> None:
    inner = without_page_around(lines(f"Quyết định 8/QĐ-UBND\n{LABELS}\n\n{NO_MOTTO}"))
    assert texts(inner.blocks) == texts(lines(NO_MOTTO))
    assert inner.banner == Banner("8/QĐ-UBND", "quyết định", None, "Trần Văn Mẫu")


def test_a_menu_above_a_number_goes_where_no_motto_stands() -> None:
    head = "HỘI HOA MƠ XÃ HÀ LÂM\n\\*\nSố: 8/KH-HM\n\nKẾ HOẠCH\nTrồng cây\n\n1. Trồng cây."
    inner = without_page_around(lines(f"TIN TỨC | ẢNH | LIÊN HỆ\n\n{head}"))
    assert texts(inner.blocks) == texts(lines(head))


@pytest.mark.parametrize(
    "text", [f"Người ký: Trần Văn Mẫu\n{NO_MOTTO}", f"{LABELS}\nĐiều 1. Trồng cây ven đường."]
)
def test_two_labels_or_no_type_make_no_page(text: str) -> None:
    assert without_page_around(lines(text)).dropped == ()


BELOW = [
    ("other documents", "Văn bản liên quan\nKế hoạch 7/KH-UBND\nHiệu lực: Đã biết\nTình trạng: Đã "
                        "biết"),
    ("address and telephone", "Địa chỉ: 5 đường Mẫu\nEmail: mau@example.vn"),
    ("notices", "Chia sẻ bài viết\nBản quyền thuộc về xã Hà Lâm\nGhi rõ nguồn www.mau.example"),
]  # fmt: skip


@pytest.mark.parametrize("below", [c[1] for c in BELOW], ids=[c[0] for c in BELOW])
def test_what_stands_below_the_foot_goes(below: str) -> None:
    inner = without_page_around(lines(f"{HEAD}\n{FOOT}\n\n{below}"))
    assert texts(inner.blocks) == texts(lines(f"{HEAD}\n{FOOT}"))


OPEN_END = f"{HEAD}\n2. Các thôn báo cáo xã hằng năm.\nBAN QUẢN LÝ RỪNG HÀ LÂM"
SITE_FOOT = (
    "TRANG THÔNG TIN ĐIỆN TỬ XÃ HÀ LÂM\nTrụ sở: 5 đường Mẫu; Điện thoại: 029 3555 0001\n"
    "Trưởng Ban biên tập: Chủ tịch xã\n© Bản quyền thuộc về xã Hà Lâm."
)


def test_the_foot_of_a_site_goes_below_a_text_that_ends_with_no_mark() -> None:
    inner = without_page_around(lines(f"{OPEN_END}\n\n{SITE_FOOT}"))
    assert texts(inner.blocks) == texts(lines(OPEN_END))
    assert [gone.line.text for gone in inner.dropped] == SITE_FOOT.split("\n")


STAYS = [
    ("no mark at the end, one word of a site", f"{OPEN_END}\n© Bản quyền thuộc về xã Hà Lâm."),
    ("no mark at the end, addresses", f"{OPEN_END}\nEmail: mau@mau.vn\nWeb: www.mau.vn"),
    ("words of a site above items", f"{OPEN_END}\n{SITE_FOOT}\n3. Trồng cây.\n4. Tỉa cây."),
    ("a document alone", f"{HEAD}\n{FOOT}"),
    ("a title above the head", f"Kế hoạch trồng cây năm 2027\n\n{HEAD}\n{FOOT}"),
    ("an address inside", f"{HEAD}\n2. Gửi báo cáo về www.mau.example, email a@mau.vn.\n{FOOT}"),
    ("one telephone below the foot", f"{HEAD}\n{FOOT}\nLiên hệ ông Mẫu: 0299 3 555 123"),
    ("an appendix below the foot", f"{HEAD}\n{FOOT}\nPHỤ LỤC\n1. Trồng cây ven hồ."),
    (
        "slogans that name the nation",
        "III. TUYÊN TRUYỀN\n1. Đăng tin trên trang thông tin điện tử xã.\n2. Khẩu hiệu:\n"
        "- Vì nước Cộng hòa xã hội chủ nghĩa Việt Nam giàu mạnh!\nIV. KINH PHÍ",
    ),
    ("labels of a form, no foot", f"{HEAD}\nĐịa chỉ: …\nĐiện thoại: …"),
    ("words of a site in the plan below a decision",
     f"{HEAD}\n{FOOT}\nKẾ HOẠCH\nI. NHIỆM VỤ\na) Tập huấn đội tìm kiếm, cứu nạn trên hồ Mẫu.\n"
     "b) Kết nối, chia sẻ số liệu mưa giữa các trạm đo."),
]  # fmt: skip


@pytest.mark.parametrize("text", [c[1] for c in STAYS], ids=[c[0] for c in STAYS])
def test_nothing_goes(text: str) -> None:
    inner = without_page_around(lines(text))
    assert (inner.blocks, inner.dropped) == (lines(text), ())


def test_rows_of_a_site_above_the_head_in_one_table_go() -> None:
    site = ["Người ký:", "Trần Văn Mẫu"], ["Ngày ban hành:", "03/02/2027"]
    head = ["UBND XÃ HÀ LÂM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    inner = without_page_around([table(*site, head), line("KẾ HOẠCH", 4)])
    (left,) = [block for block in inner.blocks if isinstance(block, Table)]
    assert [cell.text for cell in left.rows[0].cells] == head
    assert inner.banner == Banner(signer="Trần Văn Mẫu", issued_on=date(2027, 2, 3))


BANNERS = [
    (["Số hiệu:", "12/QĐ-UBND", "Loại văn bản:", "Quyết định"], Banner("12/QĐ-UBND", "quyết định")),
    (["Người ký:", "Ngày ban hành:", "03/02/2027"], Banner(issued_on=date(2027, 2, 3))),
    (["Số hiệu: đang cập nhật"], Banner()),
    (["Người làm chứng: Trần Văn Mẫu"], Banner()),
    (["Số hiệu:8/KH-UBNDNgười ký:Trần Văn Mẫu"], Banner("8/KH-UBND", signer="Trần Văn Mẫu")),
    (
        ["Ngày ban hành:03/02/2027Hết hạn áp dụng:Đang cập nhật"],
        Banner(issued_on=date(2027, 2, 3)),
    ),
    (
        ["Ngày ban hành: Ngày ban hành là ngày ký. | 03/02/2027 | Người ký: | Trần Văn Mẫu |"],
        Banner(signer="Trần Văn Mẫu", issued_on=date(2027, 2, 3)),
    ),
    (
        ["Số, ký hiệu 8/KH-UBND", "Ngày ban hành 03/02/2027", "Người ký Trần Văn Mẫu"],
        Banner("8/KH-UBND", signer="Trần Văn Mẫu", issued_on=date(2027, 2, 3)),
    ),
    (["Người ký Trần Văn Mẫu"], Banner()),
    (["Cơ quan ban hành: Hà Lâm"], Banner()),
    (["Nơi đó, người ký: Trần Văn Mẫu"], Banner()),
]


@pytest.mark.parametrize(("pieces", "banner"), BANNERS)
def test_read_banner(pieces: list[str], banner: Banner) -> None:
    assert read_banner(pieces) == banner


def test_what_the_head_prints_goes_first() -> None:
    banner = Banner("12/QĐ-UBND", "quyết định", "UBND xã Hà Lâm", None, date(2027, 2, 3))
    printed = FrontMatter(number="9/KH-UBND", symbol="KH-UBND", document_type="kế hoạch")
    head = with_banner(printed, banner)
    assert (head.number, head.document_type) == ("9/KH-UBND", "kế hoạch")
    assert (head.issuer, head.issued_on) == ("UBND xã Hà Lâm", date(2027, 2, 3))
    assert with_banner(FrontMatter(), banner).symbol == "QĐ-UBND"


SITE = [
    ("xem tại https://mau.example", True),
    ("Văn bản liên quan", True),
    ("Tìm kiếm văn bản…", True),
    ("(0299) 355 5123", True),
    ("Điện thoại: 028 3555 0001", True),
    ("Ủy ban nhân dân xã chỉ đạo các thôn.", False),
    ("1. Người ký: chủ tịch", False),
    ("Đăng nhập | Đăng ký", True),
    ("» Tin khác", True),
    ("- Bạn vừa bị Đăng xuất khỏi tài khoản.", True),
    ("- Tổ chức lực lượng tham gia tìm kiếm, cứu nạn khi có bão.", False),
    ("Giấy phép số 9/GP-TTĐT do Sở Mẫu cấp", True),
    ("Bài viết này bạn đọc hãy chia sẻ", True),
    ("d) Huấn luyện đội tìm kiếm, cứu nạn của xã trên hồ Mẫu.", False),
    ("2. Đăng tải quy hoạch trên trang thông tin điện tử của xã.", False),
    ("Các trạm y tế kết nối, chia sẻ dữ liệu tiêm chủng.", False),
    ("Kinh phí: 120 000 000 đồng", False),
]


@pytest.mark.parametrize(("text", "expected"), SITE)
def test_is_of_site(text: str, expected: bool) -> None:
    assert is_of_site(line(text)) is expected
