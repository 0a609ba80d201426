from __future__ import annotations

import textwrap

import pytest

from extractors.lines.paragraphs import join_lines
from extractors.models import Table
from extractors.plan.outline import build_outline
from tests.extractors.plan_texts import blocks_of


def tree(text: str) -> str:
    """The outline as indented lines.

    Marker and text, "(labels)" for labels, "(table)" for a table.
    """
    outline = build_outline(join_lines(blocks_of(text)))
    shown: list[str] = []

    def show(index: int, depth: int) -> None:
        node = outline.nodes[index]
        mark = (node.marker.label or "-") if node.marker else "·"
        if node.is_label:
            said = "(" + "; ".join(f"{label.role}={label.value}" for label in node.labels) + ")"
        else:
            said = "(table)" if isinstance(node.content, Table) else node.text
        shown.append(f"{'  ' * depth}{mark} {said}")
        for child in outline.below(index):
            show(child, depth + 1)

    for child in outline.below(-1):
        show(child, 0)
    return "\n".join(shown)


CASES = [
    (
        "numerals alone on their lines, a program's small letters",
        """
        C.
        PHÂN CÔNG
        I.
        Phân công theo việc
        1.
        Tổ Một:
        - Dọn kho.
        Ii. tiến độ làm việc trong năm 2027
        Tổ Hai dọn sân.
        """,
        """
        C PHÂN CÔNG
          I Phân công theo việc
            1 Tổ Một:
              - Dọn kho.
          II tiến độ làm việc trong năm 2027
            · Tổ Hai dọn sân.
        """,
    ),
    (
        "the usual levels",
        """
        I. NHIỆM VỤ
        1. Thể chế
        a) Rà soát
        - Quy chế
        + Quy chế chi tiêu
        b) Sửa đổi
        2. Tài chính
        II. TỔ CHỨC
        """,
        """
        I NHIỆM VỤ
          1 Thể chế
            a Rà soát
              - Quy chế
                - Quy chế chi tiêu
            b Sửa đổi
          2 Tài chính
        II TỔ CHỨC
        """,
    ),
    (
        "a label that repeats is a sibling",
        "III. NHIỆM VỤ\n1. Thể chế\nIII. TỔ CHỨC\n1. Văn phòng",
        "III NHIỆM VỤ\n  1 Thể chế\nIII TỔ CHỨC\n  1 Văn phòng",
    ),
    (
        "2.2 behind 1 stands beside it",
        "I. NHIỆM VỤ\n1. Thể chế\n2.2. Thủ tục\n3. Bộ máy",
        "I NHIỆM VỤ\n  1 Thể chế\n  2.2 Thủ tục\n  3 Bộ máy",
    ),
    (
        "1.2 stands under 1",
        "1. Thể chế\n1.1. Rà soát\n1.2. Sửa đổi\n1.2.1. Quy chế\n2. Bộ máy",
        "1 Thể chế\n  1.1 Rà soát\n  1.2 Sửa đổi\n    1.2.1 Quy chế\n2 Bộ máy",
    ),
    (
        "numbers under a letter that introduces them",
        "3. Thủ tục\na) Gồm các bước:\n1. Tiếp nhận\n2. Trả kết quả\nb) Công khai",
        "3 Thủ tục\n  a Gồm các bước:\n    1 Tiếp nhận\n    2 Trả kết quả\n  b Công khai",
    ),
    (
        "numbers go on behind a letter that introduces nothing",
        "1. Thể chế\na) Rà soát\n2. Bộ máy",
        "1 Thể chế\n  a Rà soát\n2 Bộ máy",
    ),
    (
        "letters with numbers",
        "a) Thể chế\na1) Rà soát\na2) Sửa đổi\nb) Bộ máy",
        "a Thể chế\n  a1 Rà soát\n  a2 Sửa đổi\nb Bộ máy",
    ),
    (
        "dashes over plus signs",
        "- Tuyên truyền:\n+ Viết bài\n+ Phát thanh\n- Kiểm tra",
        "- Tuyên truyền:\n  - Viết bài\n  - Phát thanh\n- Kiểm tra",
    ),
    (
        "plus signs over dashes",
        "+ Tuyên truyền:\n- Viết bài\n- Phát thanh\n+ Kiểm tra",
        "- Tuyên truyền:\n  - Viết bài\n  - Phát thanh\n- Kiểm tra",
    ),
    (
        "a star that introduces closes the dashes above",
        "1. Thể chế\n- Rà soát.\n* Về thủ tục:\n- Công khai.",
        "1 Thể chế\n  - Rà soát.\n  - Về thủ tục:\n    - Công khai.",
    ),
    (
        "a paragraph behind bullets belongs to the heading",
        "1. Thể chế\n- Rà soát quy chế của đơn vị.\nCông bố danh mục văn bản hết hiệu lực.",
        "1 Thể chế\n  - Rà soát quy chế của đơn vị.\n  · Công bố danh mục văn bản hết hiệu lực.",
    ),
    (
        "a title in capitals begins anew",
        "I. NHIỆM VỤ\n- Rà soát\nBẢNG PHÂN CÔNG NHIỆM VỤ\n- Văn phòng",
        "I NHIỆM VỤ\n  - Rà soát\n· BẢNG PHÂN CÔNG NHIỆM VỤ\n  - Văn phòng",
    ),
    (
        "a title in capitals is the text of the bare part above it",
        "Phần thứ nhất\nTÌNH HÌNH\n- Đơn vị có 20 người.\nPhần thứ hai\nNỘI DUNG KẾ "
        "HOẠCH\nI. MỤC TIÊU",
        "Phần thứ nhất TÌNH HÌNH\n  - Đơn vị có 20 người.\nPhần thứ hai NỘI DUNG KẾ "
        "HOẠCH\n  I MỤC TIÊU",
    ),
    (
        "a part with its own title keeps it",
        "Phần I. TÌNH HÌNH\nBẢNG SỐ LIỆU\n- Số người",
        "Phần I TÌNH HÌNH\n· BẢNG SỐ LIỆU\n  - Số người",
    ),
    (
        "the title of a part goes on in the next line",
        "Phần thứ hai\nNHIỆM VỤ, GIẢI PHÁP\nCHỦ YẾU NĂM 2026\n- Rà soát",
        "Phần thứ hai NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU NĂM 2026\n  - Rà soát",
    ),
    (
        "titles that bear something, or name who does it, begin anew",
        "CÁC NHIỆM VỤ\nTỔ CHỨC THỰC HIỆN\nPHÒNG TÀI VỤ\n- Rà soát",
        "· CÁC NHIỆM VỤ\n· TỔ CHỨC THỰC HIỆN\n· PHÒNG TÀI VỤ\n  - Rà soát",
    ),
    (
        "titles that say nothing stand under the one that does",
        "CÁC NHIỆM VỤ\n\nTHỂ CHẾ SỐ\n- Rà soát\nNHÂN LỰC SỐ\n- Mở lớp\nTỔ CHỨC THỰC HIỆN\n- Đi",
        "· CÁC NHIỆM VỤ\n  · THỂ CHẾ SỐ\n    - Rà soát\n  · NHÂN LỰC SỐ\n    - Mở lớp\n"
        "· TỔ CHỨC THỰC HIỆN\n  - Đi",
    ),
    (
        "what follows rows begins anew",
        "CÁC NHIỆM VỤ\n- Rà soát\nNHÂN LỰC SỐ\n- Mở lớp",
        "· CÁC NHIỆM VỤ\n  - Rà soát\n· NHÂN LỰC SỐ\n  - Mở lớp",
    ),
    (
        "capital letters over Roman numbers",
        "A. NHIỆM VỤ\nI. CHUNG\n- Rà soát\nB. TỔ CHỨC",
        "A NHIỆM VỤ\n  I CHUNG\n    - Rà soát\nB TỔ CHỨC",
    ),
    (
        "labels stand under their item, whatever their marker is",
        "1. Rà soát quy chế.\n- Chủ trì: Văn phòng.\n- Thời gian: Quý I.\n2. Sửa đổi.",
        "1 Rà soát quy chế.\n  - (lead=Văn phòng.)\n  - (deadline=Quý I.)\n2 Sửa đổi.",
    ),
    (
        "a label on one line, its value on the next",
        "1. Rà soát quy chế.\nĐơn vị chủ trì:\nVăn phòng\nSau đó báo cáo cấp trên.",
        "1 Rà soát quy chế.\n  · (lead=Văn phòng)\n· Sau đó báo cáo cấp trên.",
    ),
    (
        "a list of dashes under a label is its value",
        "1. Hội thi.\n* Đơn vị phối hợp:\n- Phòng Tài vụ;\n- Đoàn thanh niên.\n* Chủ "
        "trì: Văn phòng.",
        "1 Hội thi.\n  - (coordinator=Phòng Tài vụ; Đoàn thanh niên.)\n  - (lead=Văn phòng.)",
    ),
    (
        "a label whose value is there takes no second one",
        "1. Tổ chức hội thi.\nChủ trì: Văn phòng\nTrao giải tại hội trường.",
        "1 Tổ chức hội thi.\n  · (lead=Văn phòng)\n· Trao giải tại hội trường.",
    ),
    (
        "a table stands under the heading",
        "I. NHIỆM VỤ\n- Như sau\nSTT\tNhiệm vụ\tChủ trì\n"
        "1\tRà soát\tVăn phòng\n2\tSửa đổi\tVăn phòng\nII. KHÁC",
        "I NHIỆM VỤ\n  - Như sau\n  · (table)\nII KHÁC",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_tree(text: str, expected: str) -> None:
    assert tree(text) == textwrap.dedent(expected).strip()


def test_a_value_goes_to_the_last_label_above_it() -> None:
    text = "1. Rà soát quy chế.\nThời gian: Quý I. Chủ trì:\n- Phòng Nội vụ\n- Văn phòng"
    assert tree(text).splitlines()[1:] == ["  · (deadline=Quý I; lead=Phòng Nội vụ; Văn phòng)"]


def test_every_paragraph_and_table_is_a_node() -> None:
    text = (
        "I. NHIỆM VỤ\n- Rà soát\nChủ trì:\nVăn phòng\nĐoạn văn.\n1. Một\na) Hai\nPhần "
        "thứ ba\nBA BỐN"
    )
    flow = join_lines(blocks_of(text))
    numbers = [n for node in build_outline(flow).nodes for n in node.line_numbers]
    assert (
        sorted(numbers)
        == [n for content in flow for n in content.line_numbers]
        == list(range(1, 10))
    )


def test_nothing_gives_nothing() -> None:
    assert build_outline(()).nodes == ()
