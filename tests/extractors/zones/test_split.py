from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.models import Line
from extractors.zones.split import split_zones
from tests.extractors.document_blocks import document
from tests.factories import CpuLimit

HEAD = """
UBND XÃ AN LẠC
TRƯỜNG TIỂU HỌC HOA MƠ
Số: 12/KH-THHM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Lạc, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND xã An Lạc;
Trường Tiểu học Hoa Mơ xây dựng kế hoạch như sau:
"""
BODY = """
I. MỤC ĐÍCH
- Nâng cao chất lượng.
II. NHIỆM VỤ
1. Cải cách thể chế
- Rà soát văn bản.
III. GIÁM SÁT
- Kiểm tra hằng quý.
Trên đây là Kế hoạch cải cách hành chính năm 2026./.
"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.

HIỆU TRƯỞNG

Trần Thị Mẫu
"""
TASKS = """
| STT | Nhiệm vụ | Chủ trì | Thời gian |
| 1 | Rà soát văn bản | Văn thư | Quý I |
"""
DECISION = """
QUYẾT ĐỊNH
Ban hành Kế hoạch cải cách hành chính năm 2026

GIÁM ĐỐC SỞ MẪU TỈNH HÀ LAM

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Chánh Văn phòng Sở.

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""
PLAN = """
KẾ HOẠCH
Cải cách hành chính năm 2026
(Ban hành kèm theo Quyết định số 5/QĐ-SM ngày 05/01/2026 của Sở Mẫu)
"""

UNREAD_FOOT = """
| Nơi nhận: | KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG Tr#n Th; M?u |
"""
LIST = """
DANH SÁCH PHÂN CÔNG
(Kèm theo Kế hoạch số 12/KH-THHM ngày 05/01/2026)
| STT | Họ và tên | Lớp |
| 1 | Lò Thị Vân | 1A |
| 2 | Hà Văn Bảy | 2B |
"""

OWN_SECTIONS = DECISION.replace(
    "Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính.",
    "Phê duyệt các nội dung như sau:\n1. Mục tiêu của kế hoạch.\n2. Nhiệm vụ của các phòng.",
)
CASES = [
    (
        "a list behind a foot whose name OCR lost",
        HEAD + BODY + UNREAD_FOOT + LIST,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "<table>"),
            ("appendix", "DANH SÁCH PHÂN CÔNG"),
        ],
    ),
    (
        "articles that bear sections",
        OWN_SECTIONS + FOOT,
        [("front", "QUYẾT ĐỊNH"), ("body", "Điều 1."), ("back", "Nơi nhận:")],
    ),
    (
        "articles that bear sections, over a plan that is attached",
        OWN_SECTIONS + FOOT + PLAN + BODY,
        [
            ("front", "QUYẾT ĐỊNH"),
            ("articles", "Điều 1."),
            ("back", "Nơi nhận:"),
            ("front", "KẾ HOẠCH"),
            ("body", "I. MỤC ĐÍCH"),
        ],
    ),
    (
        "an appendix alone",
        f"PHỤ LỤC II\n\nDANH MỤC NHIỆM VỤ NĂM 2026\n(Kèm theo Kế hoạch số 5/KH-UBND)\n{TASKS}",
        [("appendix", "PHỤ LỤC II")],
    ),
    (
        "two appendices alone",
        f"PHỤ LỤC I\nDANH MỤC\n{TASKS}\nPHỤ LỤC II\nBIỂU PHÂN CÔNG\n{TASKS}",
        [("appendix", "PHỤ LỤC I"), ("appendix", "PHỤ LỤC II")],
    ),
    (
        "the label of an appendix over the plan that is attached",
        f"PHỤ LỤC 1\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n{BODY}",
        [("front", "PHỤ LỤC 1"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "the label of an appendix over a whole head",
        f"Phụ lục 1\n{HEAD}{BODY}",
        [("front", "Phụ lục 1"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "no Roman one, and a lead-in far below",
        f"{HEAD}\nII. NHIỆM VỤ\n1. Rà soát, cụ thể:\n- A.\n2. Công khai, cụ thể như sau:\n- B.\n",
        [("front", "UBND"), ("body", "II. NHIỆM VỤ")],
    ),
    (
        "a heading that ends in a preamble's words",
        f"{HEAD}\nC. NHIỆM VỤ CHUNG\n1. A.\nD. NHIỆM VỤ CỤ THỂ\nI. Thể chế\n- B.\n",
        [("front", "UBND"), ("body", "C. NHIỆM VỤ CHUNG")],
    ),
    (
        "numbers only, and a lead-in far below",
        f"{HEAD}\n1. Mục đích\n- A.\n2. Nhiệm vụ cụ thể như sau:\n- Rà soát văn bản.\n",
        [("front", "UBND"), ("body", "1. Mục đích")],
    ),
    (
        "plan",
        HEAD + BODY + FOOT,
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "Nơi nhận:")],
    ),
    ("no signature", HEAD + BODY, [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH")]),
    (
        "no head at all",
        "KẾ HOẠCH\nCải cách năm 2026\n" + BODY,
        [("front", "KẾ HOẠCH"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "two appendices",
        HEAD
        + BODY
        + FOOT
        + "\nPHỤ LỤC I\nNHIỆM VỤ\n"
        + TASKS
        + "\nPhụ lục số 02\nCHỈ TIÊU\n"
        + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "PHỤ LỤC I"),
            ("appendix", "Phụ lục số 02"),
        ],
    ),
    (
        "decision with a plan",
        DECISION + FOOT + PLAN + BODY,
        [
            ("front", "QUYẾT ĐỊNH"),
            ("articles", "Điều 1. Ban"),
            ("back", "Nơi nhận:"),
            ("front", "KẾ HOẠCH"),
            ("body", "I. MỤC ĐÍCH"),
        ],
    ),
    (
        "decision, plan and its own foot and appendix",
        DECISION + FOOT + PLAN + BODY + FOOT + "\nPHỤ LỤC\n" + TASKS,
        [
            ("front", "QUYẾT ĐỊNH"),
            ("articles", "Điều 1. Ban"),
            ("back", "Nơi nhận:"),
            ("front", "KẾ HOẠCH"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "PHỤ LỤC"),
        ],
    ),
    (
        "attached plan repeats the header",
        DECISION
        + FOOT
        + "\nSỞ MẪU    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        + PLAN
        + BODY,
        [
            ("front", "QUYẾT ĐỊNH"),
            ("articles", "Điều 1. Ban"),
            ("back", "Nơi nhận:"),
            ("front", "SỞ MẪU    CỘNG"),
            ("body", "I. MỤC ĐÍCH"),
        ],
    ),
    (
        "what is attached has a title of its own and a note",
        DECISION + FOOT + "\nBẢN PHÂN CÔNG NHIỆM VỤ\nCác thành viên Ban Chỉ đạo\n"
        "(Kèm theo Quyết định số 5/QĐ-SM)\nI. THƯỜNG TRỰC\n1. Ông A\n- Chủ trì họp.\n",
        [
            ("front", "QUYẾT ĐỊNH"),
            ("articles", "Điều 1. Ban"),
            ("back", "Nơi nhận:"),
            ("appendix", "BẢN PHÂN CÔNG"),
        ],
    ),
    (
        "article bears the sections",
        DECISION.replace("Ban hành kèm theo Quyết định này", "Phê duyệt")
        .replace("hành chính.", "hành chính như sau:")
        .replace("Điều 2.", BODY.split("Trên đây")[0] + "Điều 2.")
        + FOOT,
        [("front", "QUYẾT ĐỊNH"), ("body", "Điều 1. Phê"), ("back", "Nơi nhận:")],
    ),
    (
        "decision without a plan",
        DECISION + FOOT,
        [("front", "QUYẾT ĐỊNH"), ("articles", "Điều 1. Ban"), ("back", "Nơi nhận:")],
    ),
    (
        "recipients behind the appendix",
        HEAD + BODY + "\nPHỤ LỤC 1\nNHIỆM VỤ\n" + TASKS + FOOT,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("appendix", "PHỤ LỤC 1"),
            ("back", "Nơi nhận:"),
        ],
    ),
    (
        "signature without recipients",
        HEAD + BODY + "\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "TM. ỦY BAN NHÂN DÂN")],
    ),
    (
        "signed mark",
        HEAD + BODY + "\nTRƯỞNG PHÒNG\n(Đã ký)\nLê Văn Mẫu\nhttp://mau.vn\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "TRƯỞNG PHÒNG")],
    ),
    (
        "signature in small letters",
        HEAD + BODY + "\nHiệu trưởng\n\nLê Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "Hiệu trưởng")],
    ),
    (
        "two offices in small letters",
        HEAD + BODY + "\nNgười lập\tHiệu trưởng\n\nLê Thị Lan\tTrần Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "Người lập")],
    ),
    (
        "two offices that are a line of the text",
        HEAD + BODY + "\nTổ trưởng\tHiệu trưởng\nTheo dõi chung\tChỉ đạo chung\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "place and date above the signature",
        HEAD + BODY + "\nAn Lạc, ngày 05 tháng 01 năm 2026\nHIỆU TRƯỞNG\nLê Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "An Lạc, ngày")],
    ),
    (
        "foot in a table",
        HEAD
        + BODY
        + "\n| Nơi nhận:\\n- Như trên;\\n- Lưu: VT. | TM. ỦY BAN NHÂN DÂN\\nCHỦ TỊCH\\nLê "
        "Văn Mẫu |\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "<table>")],
    ),
    (
        "foot in two columns",
        HEAD
        + BODY
        + "\nNơi nhận:    KT. GIÁM ĐỐC\n- Như trên;    PHÓ GIÁM ĐỐC\n- Lưu: VT.\nLê Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "Nơi nhận:    KT.")],
    ),
    (
        "scan",
        HEAD + BODY + "\nNoi nhin: TRUONG PHONG\n-S6 Mau;\n- Luu: VT.\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "Noi nhin:")],
    ),
    (
        "markdown",
        HEAD + BODY + "\n**Nơi nhận**:\n- Như trên;\n- Lưu: VT.\n\n**PHỤ LỤC**\n" + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "**Nơi nhận**:"),
            ("appendix", "**PHỤ LỤC**"),
        ],
    ),
    (
        "appendix without the word",
        HEAD + BODY + FOOT + "\nDANH MỤC NHIỆM VỤ NĂM 2026\n" + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "DANH MỤC"),
        ],
    ),
    (
        "appendix is but a table",
        HEAD + BODY + FOOT + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "<table>"),
        ],
    ),
    (
        "biểu số",
        HEAD + BODY + FOOT + "\nBiểu số 1: Phân công nhiệm vụ\n" + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "Biểu số 1"),
        ],
    ),
    (
        "a plan's appendix is called plan",
        HEAD
        + BODY
        + FOOT
        + "\nKẾ HOẠCH CHI TIẾT NĂM 2026\n(Kèm theo Kế hoạch số 12/KH-THHM)\n"
        + TASKS,
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "KẾ HOẠCH CHI"),
        ],
    ),
    (
        "signature inside an appendix's form",
        HEAD + BODY + FOOT + "\nPHỤ LỤC\nMẪU BÁO CÁO\n" + TASKS + "\nTHỦ TRƯỞNG ĐƠN VỊ\n(Ký tên)\n",
        [
            ("front", "UBND XÃ AN LẠC"),
            ("body", "I. MỤC ĐÍCH"),
            ("back", "Nơi nhận:"),
            ("appendix", "PHỤ LỤC"),
        ],
    ),
    (
        "party",
        HEAD.replace("HÒA", "SẢN") + BODY + "\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nLê Văn Mẫu\n",
        [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH"), ("back", "T/M BAN THƯỜNG VỤ")],
    ),
    (
        "arabic sections",
        "KẾ HOẠCH\nCải cách năm 2026\n\nCăn cứ các văn bản sau:\n1. Luật Giáo dục năm "
        "2019;\n2. Quyết định số 5/QĐ-UBND;\n\nTrường Hoa Mơ xây dựng kế hoạch như sau:\n"
        "1. Mục đích\n- Nâng cao.\n2. Nhiệm vụ\n- Rà soát.\n",
        [("front", "KẾ HOẠCH"), ("body", "1. Mục đích")],
    ),
    (
        "arabic bases before Roman sections",
        (
            "KẾ HOẠCH\nCải cách năm 2026\nCăn cứ:\n1. Luật Giáo dục năm 2019;\n2. Quyết định số "
            "5/QĐ-UBND.\nI. MỤC ĐÍCH\n1. Mục tiêu\n- A.\n"
        ),
        [("front", "KẾ HOẠCH"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "parts",
        "KẾ HOẠCH\nCải cách năm 2026\nCăn cứ Luật A;\nPHẦN THỨ NHẤT\nĐẶC ĐIỂM TÌNH "
        "HÌNH\nI. Thuận lợi\n",
        [("front", "KẾ HOẠCH"), ("body", "PHẦN THỨ NHẤT")],
    ),
    (
        "letters",
        "KẾ HOẠCH\nCải cách năm 2026\nCăn cứ Luật A;\nA. MỤC ĐÍCH\nI. Mục tiêu\n",
        [("front", "KẾ HOẠCH"), ("body", "A. MỤC ĐÍCH")],
    ),
    (
        "slash behind the Roman number",
        "KẾ HOẠCH\nCải cách\nI/ Mục đích\n- A.\nII/ Nhiệm vụ\n",
        [("front", "KẾ HOẠCH"), ("body", "I/ Mục đích")],
    ),
    (
        "no heading",
        (
            "KẾ HOẠCH\nCải cách năm 2026\n\nCăn cứ Luật A;\nTrường Hoa Mơ xây dựng kế hoạch như "
            "sau:\n- Rà soát văn bản.\n- Kiểm tra.\n"
        ),
        [("front", "KẾ HOẠCH"), ("body", "- Rà soát")],
    ),
    (
        "numbered base",
        "KẾ HOẠCH\nCải cách năm 2026\nI. Căn cứ Luật Giáo dục ngày 14/6/2019;\nI. MỤC ĐÍCH\n- A.\n",
        [("front", "KẾ HOẠCH"), ("body", "I. MỤC ĐÍCH")],
    ),
    (
        "bases are a section",
        "KẾ HOẠCH\nCải cách năm 2026\nI. CĂN CỨ PHÁP LÝ\n- Luật A.\nII. MỤC ĐÍCH\n",
        [("front", "KẾ HOẠCH"), ("body", "I. CĂN CỨ")],
    ),
    (
        "table straight below the title",
        "KẾ HOẠCH\nCông tác tháng 3 năm 2026\n" + TASKS,
        [("front", "KẾ HOẠCH"), ("body", "<table>")],
    ),
    (
        "dashed bases",
        (
            "KẾ HOẠCH\nCải cách năm 2026\n- Căn cứ Luật A;\n- Căn cứ Luật B;\nTrường Hoa Mơ xây "
            "dựng kế hoạch như sau:\nI. MỤC ĐÍCH\n"
        ),
        [("front", "KẾ HOẠCH"), ("body", "I. MỤC ĐÍCH")],
    ),
]

PLAIN = [("front", "UBND XÃ AN LẠC"), ("body", "I. MỤC ĐÍCH")]
INSIDE = [
    ("mention with number", "*(Phụ lục 1 đính kèm)*"),
    ("mention without brackets", "Phụ lục 1 đính kèm"),
    ("appendix is a part", "Phụ lục kèm theo Kế hoạch này là một phần không tách rời."),
    ("details", "(Chi tiết tại Phụ lục I)"),
    (
        "list of the appendices",
        "Phụ lục 1: Danh mục nhiệm vụ\nPhụ lục 2: Danh mục chỉ tiêu\nPhụ lục 3: Biểu mẫu",
    ),
    ("dashed appendix", "- Phụ lục 1: Danh mục nhiệm vụ;"),
    ("recipients in prose", "Nơi nhận hồ sơ: Bộ phận Một cửa của xã."),
    (
        "lone recipients word",
        "Nơi nhận\nHồ sơ được tiếp nhận tại Bộ phận Một cửa trong giờ hành chính và được "
        "trả đúng hẹn.",
    ),
    ("heading in capitals", "CẢI CÁCH THỂ CHẾ"),
    ("office as a heading of duties", "HIỆU TRƯỞNG\n- Chỉ đạo thực hiện kế hoạch.\n- Kiểm tra."),
    ("office with number", "1. HIỆU TRƯỞNG"),
    ("office in a sentence", "Giám đốc Trung tâm chịu trách nhiệm."),
    ("template", "Mẫu báo cáo theo quy định"),
    (
        "offices in a table",
        "| STT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | HIỆU TRƯỞNG |\n| 2 | Kiểm tra | "
        "PHÓ HIỆU TRƯỞNG |",
    ),
    ("title of a type in the body", "KẾ HOẠCH"),
    ("table of contents", "Phụ lục 1. Danh mục ........ 12"),
]


def _outline(text: str) -> list[tuple[str, str]]:
    blocks = document(text)
    found = []
    for zone in split_zones(blocks):
        printed = (
            b.text if isinstance(b, Line) else "<table>" for b in blocks[zone.start : zone.stop]
        )
        found.append((zone.kind.value, next(text for text in printed if text.strip())))
    return found


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_zones(text: str, expected: list[tuple[str, str]]) -> None:
    found = _outline(text)
    assert [kind for kind, _ in found] == [kind for kind, _ in expected]
    assert all(
        line.startswith(begin) for (_, line), (_, begin) in zip(found, expected, strict=True)
    ), found


@pytest.mark.parametrize("inside", [c[1] for c in INSIDE], ids=[c[0] for c in INSIDE])
def test_stays_in_the_body(inside: str) -> None:
    first, rest = BODY.split("II. NHIỆM VỤ\n")
    text = f"{HEAD}{first}II. NHIỆM VỤ\n{inside}\n{rest}"
    assert _outline(text) == PLAIN
    assert [kind for kind, _ in _outline(text + FOOT)] == ["front", "body", "back"]


def test_closing_paragraph_stays_in_the_body() -> None:
    blocks = document(HEAD + BODY + FOOT)
    body, back = split_zones(blocks)[1:]
    texts = [block.text for block in blocks[body.start : body.stop] if isinstance(block, Line)]
    assert any(text.startswith("Trên đây là") for text in texts)
    assert back.stop == len(blocks)


def test_junk_behind_the_signature_belongs_to_the_foot() -> None:
    blocks = document(HEAD + BODY + FOOT + "\nhttps://mau.vn/van-ban\n")
    assert split_zones(blocks)[-1].kind.value == "back"


FRAGMENTS = [
    "",
    "I. MỤC TIÊU",
    "Nơi nhận:",
    "- Lưu: VT.",
    "PHỤ LỤC 1",
    "KẾ HOẠCH",
    "QUYẾT ĐỊNH",
    "Điều 1. A",
    "GIÁM ĐỐC",
    "Lê Văn Mẫu",
    "Căn cứ Luật A;",
    "như sau:",
    "1. Việc",
    "- việc",
    "| a | b | c |",
    "| Nơi nhận: | GIÁM ĐỐC |",
    "DANH MỤC A",
    "Kính gửi: A",
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40))
def test_zones_cover_every_block_once(fragments: list[str]) -> None:
    blocks = document("\n".join(fragments)) if fragments else []
    zones = split_zones(blocks)
    assert [zone.start for zone in zones] == [0, *(zone.stop for zone in zones)][: len(zones)]
    assert all(zone.start < zone.stop for zone in zones)
    assert (zones[-1].stop if zones else 0) == len(blocks)


def test_long_document_takes_time_in_proportion() -> None:
    blocks = document(
        HEAD
        + BODY.split("Trên đây")[0]
        + "- Rà soát văn bản của đơn vị.\nHIỆU TRƯỞNG\nNơi nhận\n\n" * 20000
        + FOOT
    )
    with CpuLimit(20):
        assert split_zones(blocks)[-1].stop == len(blocks)
