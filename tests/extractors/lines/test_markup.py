"""Markdown marks go, the text stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.markup import plain_text
from tests.factories import CpuLimit

MARKED = [
    ("bold", "**I. MỤC TIÊU**", "I. MỤC TIÊU"),
    ("bold inside", "Giao **Phòng Mẫu** chủ trì", "Giao Phòng Mẫu chủ trì"),
    ("bold by underscores", "__Chủ trì:__ Phòng Mẫu", "Chủ trì: Phòng Mẫu"),
    ("italic", "*Chủ trì:* Phòng Mẫu", "Chủ trì: Phòng Mẫu"),
    ("italic in brackets", "(*kèm theo Kế hoạch*)", "(kèm theo Kế hoạch)"),
    ("brackets in italic", "*(kèm theo Kế hoạch)*", "(kèm theo Kế hoạch)"),
    ("bold and italic", "***Lưu ý***", "Lưu ý"),
    ("italic by underscores", "_Sản phẩm:_ báo cáo", "Sản phẩm: báo cáo"),
    ("heading", "## II. NHIỆM VỤ", "II. NHIỆM VỤ"),
    ("blanks that a page spells", "TM. BAN&nbsp;&nbsp;CHỦ TỊCH &#8211; A", "TM. BAN  CHỦ TỊCH – A"),
    ("a line end that a page spells", "Rà soát&#10;văn bản", "Rà soát văn bản"),
    ("quote", "> Căn cứ Luật Mẫu", "Căn cứ Luật Mẫu"),
    ("quoted item", "> 1. Rà soát", "1. Rà soát"),
    ("escaped dash", "\\- Rà soát", "- Rà soát"),
    ("escaped stop", "1\\. Rà soát", "1. Rà soát"),
    ("break in a cell", "Quý I<br>Quý II<BR/>Quý III", "Quý I Quý II Quý III"),
    ("tags", "<p><span class='x'>I.</span> <b>Mục <i>đích</i></b></p>", "I. Mục đích"),
    ("a heading of a page", '<h2 class="muc">II. NHIỆM VỤ</h2>', "II. NHIỆM VỤ"),
    ("a link of a page", 'theo <a href="/vb/5">Kế hoạch số 5</a>', "theo Kế hoạch số 5"),
    ("bullet with bold", "* **Về thể chế:** rà soát", "* Về thể chế: rà soát"),
    ("link", "Căn cứ [Luật Mẫu](https://a.example/luat_mau_1) năm", "Căn cứ Luật Mẫu năm"),
    ("link with a title", "[Phụ lục](#p 'x'), [mục](/m \"Mục\")", "[Phụ lục](#p 'x'), mục"),
    ("link in bold", "**[Luật Mẫu](javascript:void)**", "Luật Mẫu"),
    ("picture", "![dấu](/dau.png) ỦY BAN", " ỦY BAN"),
    ("a raised figure", "huyện<sup>1</sup>, 45 m<sup>2</sup>", "huyện¹, 45 m²"),
    ("raised words", "bậc<sup>mới</sup>", "bậcmới"),
    ("blank number", "Số: ____/KH-UBND", "Số: /KH-UBND"),
]
LEFT_ALONE = [
    ("comparison", "tỷ lệ < 5% và > 95% so với <năm trước>"),
    ("plain", "Rà soát văn bản"),
    ("empty", ""),
    ("bullet", "* Về thể chế:"),
    ("note sign", "(*) Ghi chú"),
    ("stars of a rating", "khách sạn 3* và 4* trên địa bàn"),
    ("drawn line", "__________"),
    ("drawn stars", "* * *"),
    ("rule", "***"),
    ("name in code", "phong_mau_2026.xlsx"),
    ("product", "3*4"),
    ("hashtag", "#chuyendoiso"),
    ("number sign", "nhà số #5"),
    ("comparator", "> 95%"),
    ("comparator, spaced", "> 95 % hồ sơ"),
    ("comparator with a decimal", ">1,5 lần"),
    ("comparator alone", "> 20"),
    ("comparator of two signs", ">= 95% hồ sơ"),
    ("comparator inside", "đạt > 90%"),
    ("path", "C:\\Users\\mau"),
    ("pipe cell", "a | b"),
    ("brackets after brackets", "[1](xem phụ lục), [Điều 1](Luật Mẫu)"),
    ("a choice", "[ ](có) [x](không)"),
    ("ampersands", "GD&ĐT; Sở GD&DT; A & B;"),
    ("initials joined by ampersands", "P. KH&TC; R&D;"),
]
CASES = MARKED + [(label, text, text) for label, text in LEFT_ALONE]


@pytest.mark.parametrize(("text", "plain"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_plain_text(text: str, plain: str) -> None:
    assert plain_text(text) == plain


TYPICAL = st.lists(
    st.sampled_from(
        [
            "**Chủ trì:**",
            "*kèm theo*",
            "* ",
            "- ",
            "Rà soát",
            "(*)",
            "_x_",
            "1.",
            "95%",
            "a_b",
            "; ",
        ]
    ),
    max_size=8,
).map(" ".join)


@given(TYPICAL)
def test_plain_text_has_nothing_left_to_take_off(text: str) -> None:
    assert plain_text(plain_text(text)) == plain_text(text)


@given(st.text(max_size=200))
def test_any_text_has_a_plain_form(text: str) -> None:
    assert len(plain_text(text)) <= len(text)


@pytest.mark.parametrize(
    "piece",
    ["*", "* a", "*a", "_a", "__", "(*a", "\\", ">", "# ", "<br", "** a ", "(*(", " *", "\\*"],
)
def test_long_lines_are_quick(piece: str) -> None:
    with CpuLimit(1):
        plain_text(piece * 20_000 + "x")
