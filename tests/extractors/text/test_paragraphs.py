"""Paragraphs of texts by their own habit."""

import pytest

from extractors.models import Line
from extractors.text.reader import read_text

# A text of a web page: blank lines part paragraphs, first lines are short, the others long.
FIRST, REST = (
    "Căn cứ tình hình",
    "nước hồ, ban quản lý các công trình thủy lợi đo mực nước mỗi ngày và",
)
ITEM = f"- {FIRST}\n{REST}\nbáo cáo xã.\n\n"
WEB = ITEM * 10


def paragraphs(text: str) -> list[str]:
    pages = read_text(text.encode(), 10**6).pages
    blocks = [block for page in pages for block in page.blocks]
    return [b.text for b in blocks if isinstance(b, Line) and not b.is_blank]


WHOLE = [
    ("a capital", "- Phối hợp với Ban\nQuản lý hồ Tây đo mực nước."),
    ("a number with a stop", "- Trồng rừng theo Dự án\n7: Cải tạo đất trống."),
    ("a letter in brackets", "- Đo hàm lượng (Zn2+,\nK), độ pH của nước."),
    ("a symbol with a dash", "- Lọc các muối của axit\nH-SO4- trong nước."),
    ("a label torn", "Thời\nhạn hoàn thành: Quý II."),
    ("a dash of the sentence", "- Vì một xã xanh - sạch\n- đẹp của mọi người."),
    ("bold over a break", "**2. Ban\nQuản lý hồ Tây**"),
    ("a marker alone", "**3.\n**Đo mực nước hồ Tây."),
]


@pytest.mark.parametrize("text", [c[1] for c in WHOLE], ids=[c[0] for c in WHOLE])
def test_between_blank_lines_all_is_one(text: str) -> None:
    found = paragraphs(f"{WEB}{text}\n\n{WEB}")
    assert found[10] == " ".join(text.replace("**", "").split())
    assert len(found) == 21


PARTED = [
    ("a heading and its first item", "II. VIỆC CỦA NĂM\n1. Đo nước"),
    ("an item behind a finished one", "- Đo nước hồ Tây.\n- Đo nước hồ Đông."),
    ("names in the foot", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"),
    ("two lines in bold", "**Ban Rừng**\n**Ban Nước**"),
]


@pytest.mark.parametrize("text", [c[1] for c in PARTED], ids=[c[0] for c in PARTED])
def test_some_lines_are_paragraphs_all_the_same(text: str) -> None:
    found = paragraphs(f"{WEB}{text}\n\n{WEB}")
    assert found[10:12] == [line.strip("*") for line in text.split("\n")]


def test_without_blank_lines_widths_and_markers_tell() -> None:
    source = WEB.replace("\n\n", "\n") + f"1. Việc chung\nĐến cuối năm, {REST}\nbáo cáo.\n"
    found = paragraphs(source)
    assert found[0] == f"- {FIRST} {REST} báo cáo xã."
    assert found[10:] == ["1. Việc chung", f"Đến cuối năm, {REST} báo cáo."]


def test_indents_part_paragraphs() -> None:
    indented = "".join(f"    {line}\n" for line in [f"- {FIRST}"]) + f"{REST}\nbáo cáo xã.\n"
    found = paragraphs(indented * 10 + f"    {REST}\nTheo đó, xã đo.\n" + indented * 10)
    assert found[10] == f"{REST} Theo đó, xã đo."


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    source = "".join(f"{i}. {REST * 3}.\nThời gian: Quý {i}.\n" for i in range(1, 10))
    assert paragraphs(source) == source.strip().split("\n")


def test_a_paragraph_knows_its_lines() -> None:
    pages = read_text(WEB.encode(), 10**6).pages
    first = pages[0].blocks[0]
    assert isinstance(first, Line)
    assert first.line_numbers == (1, 2, 3)


def test_the_head_stays_as_it_is_printed() -> None:
    head = (
        "UBND XÃ MẪU\nBAN RỪNG\nSố: 5/KH-BR\nMẫu, ngày 2 tháng 3 năm 2027\n\nKẾ "
        "HOẠCH\nĐo rừng\nnăm 2027\n\n"
    )
    assert paragraphs(head + WEB)[:7] == [x for x in head.split("\n") if x]


def test_a_line_as_short_as_first_lines_begins_a_paragraph() -> None:
    """No blank line and no marker parts them; the first lines of this text are narrow."""
    source = f"- Căn cứ tình hình mực nước\n{REST}\nbáo cáo xã.\n" * 10
    rest = f"{REST} sau mưa.\n"
    first, second = "Trạm Thủy lợi xã Hồ có máy", "Giao Ban Quản lý rừng xã Hồ"
    found = paragraphs(f"{source}1. Việc chung\n{first}\n{rest}{second}\n{rest}{source}")
    assert found[11:13] == [f"{first} {rest.strip()}", f"{second} {rest.strip()}"]


BODY = "".join(
    f"{n}. Thanh tra xã xem sổ sách của các thôn rồi báo cáo lên Chủ tịch xã\ntrong tháng {n}.\n"
    for n in range(1, 10)
)
TITLES = [
    ("a basis below", "Tu bổ các hồ chứa nước trên địa bàn xã năm 2026", "Căn cứ Luật Nước;"),
    (
        "a sentence below, which had room above",
        "Tu bổ hồ chứa nước năm 2026",
        "Thực hiện chương trình công tác đã đề ra, xã xây dựng kế hoạch như",
    ),
    (
        "a title in the middle of its line",
        "       Về việc tu bổ các hồ chứa nước trên địa bàn xã năm 2026",
        "Thời gian qua nước về nhiều. Để dân yên tâm, yêu cầu:",
    ),
]


@pytest.mark.parametrize(("title", "below"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_a_title_is_no_part_of_what_stands_below(title: str, below: str) -> None:
    found = paragraphs(f"KẾ HOẠCH\n{title}\n{below}\n{BODY}")
    assert found[1].strip() == title.strip()


def test_a_torn_title_goes_on_in_a_small_letter() -> None:
    found = paragraphs(f"       Tu bổ các hồ chứa nước\nvà kênh mương của xã\n{BODY}")
    assert " ".join(found[:2]).split()[-3:] == ["mương", "của", "xã"]


WIDE = "- Căn cứ tình hình nước hồ, ban quản lý đo mực nước mỗi ngày và báo\ncáo xã.\n"
SENTENCE_ENDS = [
    (
        "before another item",
        "- Giảm giá vé qua các phà chở khách loại I, các phà chở khách loại\nII.\n",
    ),
    (
        "before a heading",
        "- Rà soát hồ sơ người có công hạng I, hồ sơ người có công thuộc hạng\nII.\n1. Nước\n",
    ),
]


@pytest.mark.parametrize("text", [c[1] for c in SENTENCE_ENDS], ids=[c[0] for c in SENTENCE_ENDS])
def test_a_numeral_alone_ends_a_full_line(text: str) -> None:
    found = paragraphs(WIDE * 10 + text + WIDE * 10)
    assert found[10].endswith(("loại II.", "hạng II."))


def test_a_numeral_alone_opens_the_text_below() -> None:
    found = paragraphs(WIDE * 10 + "II.\nVIỆC CỦA NĂM\n" + WIDE * 10)
    assert found[10] == "II. VIỆC CỦA NĂM"


SET_IN = "".join(
    f"     {n}. Thanh tra xã xem sổ sách của các thôn rồi báo cáo Chủ tịch xã\ntrong tháng {n}.\n"
    for n in range(1, 10)
)
FULL = "     Giao Trạm Thủy lợi xã Hồ đo mực nước của từng hồ, báo cáo xã kịp thời"
BELOW_FULL = [
    ("set in", f"{FULL}.\n     Hội Nông dân xã Hồ khơi mương.\n", 2),
    ("set in below an open sentence", f"{FULL}\n     Hội Nông dân xã Hồ khơi mương.\n", 2),
    ("set in deeper", f"{FULL}.\n        Hội Nông dân xã Hồ khơi mương.\n", 2),
    ("at the margin", f"{FULL},\nHội Nông dân xã Hồ khơi mương.\n", 1),
    ("set in, in a small letter", f"{FULL}\n     và Hội Nông dân xã Hồ khơi mương.\n", 1),
]


@pytest.mark.parametrize(
    ("text", "count"), [c[1:] for c in BELOW_FULL], ids=[c[0] for c in BELOW_FULL]
)
def test_an_indent_that_only_first_lines_have_begins_a_paragraph(text: str, count: int) -> None:
    """The recipients in the foot stand at the margin, so not all lists are set in."""
    found = paragraphs(f"{SET_IN}{text}\nNơi nhận:\n- Các xã;\n- Các hồ;\n- Lưu: VT.\n")
    assert found[9 : 9 + count][-1].endswith("khơi mương.")


RAGGED_HEAD = "UBND XÃ MẪU\nBAN RỪNG\nSố: 5/KH-BR\n\nKẾ HOẠCH\nĐo rừng\nnăm 2027\n\n"
RAGGED = "".join(
    f"{n}. {text}\n\n"
    for n, text in enumerate(
        (
            "Kiểm lâm địa bàn\nđi tuần.",
            "Thôn Thượng, thôn Hạ và các hộ nhận khoán\nphát dọn đường băng cản lửa.",
            "Trường học\ntrồng cây.",
            "Đoàn xã cùng các chi đoàn thôn, chi đoàn trường học trên địa bàn xã\ntập\nchữa cháy.",
        )
        * 2,
        1,
    )
)
RAGGED_PARTS = [
    ("a capital", "9. Hạt Kiểm lâm lập dự toán trình\nSở trước ngày 5/3."),
    ("what a time asks", "- Từ ngày 2/3 đến ngày 9/3:\nĐi tuần, ghi sổ."),
    ("a label torn", "Thời\nhạn hoàn thành: Quý II."),
]


@pytest.mark.parametrize("text", [c[1] for c in RAGGED_PARTS], ids=[c[0] for c in RAGGED_PARTS])
def test_blank_lines_part_paragraphs_where_lines_are_of_any_length(text: str) -> None:
    found = paragraphs(f"{RAGGED_HEAD}{RAGGED}{text}\n\nTM. UBND XÃ\nCHỦ TỊCH\n\nLê An\n")
    assert found[:6] == [line for line in RAGGED_HEAD.split("\n")[:7] if line]
    assert found[-4:] == [" ".join(text.split()), "TM. UBND XÃ", "CHỦ TỊCH", "Lê An"]
