"""Items that line breaks and page breaks tore."""

from __future__ import annotations

import pytest

from tests.extractors.plan_texts import A, B, C, Case, Wanted, check_rows, read_body

CASES: list[Case] = [
    (
        "by a page number",
        "II. NHIỆM VỤ\n- Rà soát, cập nhật danh mục thủ tục và\n"
        f"\n3\n\nniêm yết công khai.\n- {A}\n\n4\n\n- {B}",
        [
            ("Rà soát, cập nhật danh mục thủ tục và niêm yết công khai.", {"line_numbers": (2, 6)}),
            A,
            B,
        ],
    ),
    (
        "by a form feed",
        f"II. NHIỆM VỤ\n- Rà soát, cập nhật danh mục thủ tục và\n\fniêm yết công khai.\n- {A}",
        [
            ("Rà soát, cập nhật danh mục thủ tục và niêm yết công khai.", {"line_numbers": (2, 3)}),
            A,
        ],
    ),
    (
        "by a footnote",
        "II. NHIỆM VỤ\n- Thực hiện quy chế¹ của đơn vị, bảo đảm\n\n¹ Quy chế số 5/QC-TTM "
        "ngày 01/02/2025.\n\n"
        f"đúng thời hạn được giao.\n- {A}",
        ["Thực hiện quy chế¹ của đơn vị, bảo đảm đúng thời hạn được giao.", A],
    ),
    (
        "by hard wraps",
        "II. NHIỆM VỤ VÀ GIẢI PHÁP\n"
        "1. Tổ chức rà soát toàn bộ quy trình nội bộ của đơn vị, cắt giảm những bước\n"
        "trùng lặp, công khai thời hạn giải quyết của từng bước để mọi người theo dõi,\n"
        "giám sát và phản ánh kịp thời.\n"
        "2. Mỗi tháng tổ chức một buổi tiếp dân, ghi chép đầy đủ ý kiến của người dân\n"
        "và trả lời bằng văn bản trong thời hạn quy định của pháp luật về tiếp công\n"
        "dân.\n"
        "3. Cử cán bộ tham gia các lớp bồi dưỡng nghiệp vụ do cấp trên tổ chức, ưu tiên\n"
        "người trực tiếp tiếp nhận hồ sơ của tổ chức và cá nhân tại bộ phận một cửa.\n"
        "4. Trang bị máy tính.",
        [
            (
                "Tổ chức rà soát toàn bộ quy trình nội bộ của đơn vị, cắt giảm những bước trùng "
                "lặp, công "
                "khai thời hạn giải quyết của từng bước để mọi người theo dõi, "
                "giám sát và phản ánh kịp thời.",
                {"line_numbers": (2, 3, 4)},
            ),
            (
                "Mỗi tháng tổ chức một buổi tiếp dân, ghi chép đầy đủ ý kiến của người dân và "
                "trả lời bằng "
                "văn bản trong thời hạn quy định của pháp luật về tiếp công dân.",
                {"line_numbers": (5, 6, 7)},
            ),
            (
                "Cử cán bộ tham gia các lớp bồi dưỡng nghiệp vụ do cấp trên tổ chức, ưu tiên "
                "người trực tiếp "
                "tiếp nhận hồ sơ của tổ chức và cá nhân tại bộ phận một cửa.",
                {"line_numbers": (8, 9)},
            ),
            "Trang bị máy tính.",
        ],
    ),
    (
        "a finished item is not joined over a break",
        f"II. NHIỆM VỤ\n- {A}\n\n\f{B}\n- {C}",
        [A, B, C],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_rows(text: str, wanted: list[Wanted]) -> None:
    check_rows(read_body(text).rows, wanted)
