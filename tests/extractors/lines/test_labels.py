"""Labels of assignment blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.lines.label_words import LabelRole, known_words
from extractors.lines.labels import (
    bare_label,
    label_block,
    read_label,
    split_labels,
    statement_and_labels,
)
from tests.factories import CpuLimit

R = LabelRole
LABELS = [
    ("Chủ trì: Phòng Mẫu", R.LEAD, "Phòng Mẫu"),
    ("CHỦ TRÌ : Phòng Mẫu.", R.LEAD, "Phòng Mẫu."),
    ("Đơn vị chủ trì: Phòng Mẫu", R.LEAD, "Phòng Mẫu"),
    ("Cơ quan chủ trì: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Cơ quan chủ trì soạn thảo: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Thời gian trình Chính phủ: Quý I", R.DEADLINE, "Quý I"),
    ("Thời hạn gửi báo cáo: 15/6/2027", R.DEADLINE, "15/6/2027"),
    ("Hình thức: hội nghị", R.MANNER, "hội nghị"),
    ("Chủ trì thực hiện: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Đơn vị thực hiện: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Cơ quan, đơn vị thực hiện: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Phân công chủ trì: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Người phụ trách: Bà Mẫu", R.LEAD, "Bà Mẫu"),
    ("**Chủ trì**: Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Chủ trì (chính): Sở Mẫu", R.LEAD, "Sở Mẫu"),
    ("Chủ  trì:", R.LEAD, ""),
    ("Phối hợp: các phòng", R.COORDINATOR, "các phòng"),
    ("Đơn vị phối hợp: các phòng", R.COORDINATOR, "các phòng"),
    ("Phối hợp thực hiện: các phòng", R.COORDINATOR, "các phòng"),
    ("Cơ quan phối hợp: các phòng", R.COORDINATOR, "các phòng"),
    ("Chủ trì, phối hợp: Sở Mẫu", R.ASSIGNMENT, "Sở Mẫu"),
    ("Sản phẩm: Báo cáo", R.DELIVERABLE, "Báo cáo"),
    ("Kết quả: Báo cáo", R.DELIVERABLE, "Báo cáo"),
    ("Sản phẩm đầu ra: Báo cáo", R.DELIVERABLE, "Báo cáo"),
    ("Thời gian: Quý I", R.DEADLINE, "Quý I"),
    ("Thời gian thực hiện: Quý I", R.DEADLINE, "Quý I"),
    ("Thời hạn hoàn thành: 10:30 ngày 5/3", R.DEADLINE, "10:30 ngày 5/3"),
    ("Tiến độ: Quý I", R.DEADLINE, "Quý I"),
    ("Hoàn thành: Quý I", R.DEADLINE, "Quý I"),
    ("Kinh phí: 5 triệu", R.FUNDING, "5 triệu"),
    ("Địa điểm: hội trường", R.PLACE, "hội trường"),
    ("Phạm vi triển khai: toàn xã", R.PLACE, "toàn xã"),
    ("Ghi chú: không", R.NOTES, "không"),
    ("Nhiệm vụ: rà soát", R.STATEMENT, "rà soát"),
    ("Nội dung: rà soát", R.STATEMENT, "rà soát"),
]


@pytest.mark.parametrize(("text", "role", "value"), LABELS, ids=[c[0] for c in LABELS])
def test_read_label(text: str, role: LabelRole, value: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.role, label.value) == (role, value)


BARE = [
    (True, "Cơ quan chủ trì", R.LEAD),
    (True, "Đơn vị phối hợp.", R.COORDINATOR),
    (False, "Cơ quan chủ trì", None),
    (True, "Phân công nhiệm vụ", None),
    (True, "Cơ quan chủ trì: Sở Mẫu", None),
    (True, "Phối hợp với các sở rà soát văn bản", None),
]


@pytest.mark.parametrize(("is_marked", "text", "role"), BARE, ids=[f"{c[1]} {c[0]}" for c in BARE])
def test_bare_label(is_marked: bool, text: str, role: LabelRole | None) -> None:
    assert [label.role for label in bare_label(is_marked, text)] == ([role] if role else [])


NO_LABELS = [
    "",
    ":",
    "Chủ trì",
    "Phòng Mẫu chủ trì",
    "Mục tiêu: nâng cao",
    "Phòng Mẫu: phối hợp",
    "Sở Mẫu chủ trì: rà soát",
    "Nâng cao kết quả: x",
    "Rà soát văn bản, chủ trì: Sở Mẫu",
    "Ví dụ: chủ trì",
    "Chủ trì - Sở Mẫu",
    "8:30 họp",
    "Triển khai: rà soát",
    "Ban hành: văn bản",
    "Chủ trì hội nghị: Bà Mẫu",
    "():",
    "Chủ trì" + " rà soát" * 30 + ": x",
]


@pytest.mark.parametrize("text", NO_LABELS, ids=[c[:30] or "empty" for c in NO_LABELS])
def test_no_label(text: str) -> None:
    assert read_label(text) is None


SPLITS = [
    (
        "in brackets",
        "Tổ chức hội nghị (Chủ trì: Phòng A; phối hợp: các phòng)",
        "Tổ chức hội nghị",
        [(R.LEAD, "Phòng A"), (R.COORDINATOR, "các phòng")],
    ),
    (
        "in sentences",
        "Rà soát. Đơn vị chủ trì: Phòng A. Thời gian: Quý I.",
        "Rà soát.",
        [(R.LEAD, "Phòng A"), (R.DEADLINE, "Quý I.")],
    ),
    (
        "behind commas",
        "Chủ trì: Phòng A, phối hợp: Phòng B",
        "",
        [(R.LEAD, "Phòng A"), (R.COORDINATOR, "Phòng B")],
    ),
    (
        "behind a dash",
        "Rà soát - Chủ trì: Phòng A - Phối hợp: Phòng B",
        "Rà soát",
        [(R.LEAD, "Phòng A"), (R.COORDINATOR, "Phòng B")],
    ),
    (
        "behind the first dash",
        "- Chủ trì: A; Phối hợp: B",
        "",
        [(R.LEAD, "A"), (R.COORDINATOR, "B")],
    ),
    (
        "behind a marker",
        "a) Chủ trì: Phòng A; b) Sản phẩm: báo cáo",
        "",
        [(R.LEAD, "Phòng A"), (R.DELIVERABLE, "báo cáo")],
    ),
    ("with a remark", "Chủ trì (chính): Phòng A", "", [(R.LEAD, "Phòng A")]),
    ("brackets in a value", "Chủ trì: Phòng A (Tổ B)", "", [(R.LEAD, "Phòng A (Tổ B)")]),
    ("bracket and stop behind", "Họp (Chủ trì: Phòng A).", "Họp", [(R.LEAD, "Phòng A.")]),
    ("empty value", "Chủ trì:", "", [(R.LEAD, "")]),
    ("longest label", "Thời gian thực hiện: Quý I", "", [(R.DEADLINE, "Quý I")]),
    ("none", "Rà soát văn bản", "Rà soát văn bản", []),
    ("no colon", "Rà soát, chủ trì Phòng A", "Rà soát, chủ trì Phòng A", []),
    ("in running text", "Nâng cao kết quả: đạt 95%", "Nâng cao kết quả: đạt 95%", []),
    ("a dash inside a word", "Kế-chủ trì: A", "Kế-chủ trì: A", []),
    ("a time of day", "Lúc 8 giờ; 9:30", "Lúc 8 giờ; 9:30", []),
    ("nothing", "", "", []),
]


@pytest.mark.parametrize(
    ("text", "before", "labels"), [c[1:] for c in SPLITS], ids=[c[0] for c in SPLITS]
)
def test_split_labels(text: str, before: str, labels: list[tuple[LabelRole, str]]) -> None:
    rest, found = split_labels(text)
    assert (rest, [(label.role, label.value) for label in found]) == (before, labels)


BLOCKS = [
    ("who is visited", "Đơn vị được kiểm tra: Trạm Y tế xã", [R.PLACE]),
    (
        "who is visited, and has to do something",
        "Đơn vị được kiểm tra: Chuẩn bị báo cáo, hồ sơ.",
        [],
    ),
    ("one", "Chủ trì: Phòng A", [R.LEAD]),
    ("two on a line", "Chủ trì: Phòng A; phối hợp: Phòng B", [R.LEAD, R.COORDINATOR]),
    ("deadline", "Thời gian: Quý I", [R.DEADLINE]),
    ("statement", "Nhiệm vụ: rà soát; Chủ trì: Phòng A", []),
    ("prose", "Rà soát (Chủ trì: Phòng A)", []),
    ("nothing", "", []),
]


@pytest.mark.parametrize(("text", "roles"), [c[1:] for c in BLOCKS], ids=[c[0] for c in BLOCKS])
def test_label_block(text: str, roles: list[LabelRole]) -> None:
    assert [label.role for label in label_block(text)] == roles


STATEMENTS = [
    (
        "person in charge",
        "Tổ chức giải bóng chuyền. Phụ trách: Đ/c Hùng.",
        "Tổ chức giải bóng chuyền.",
        [R.LEAD],
    ),
    (
        "product and time, nobody named",
        "Niêm yết công khai. Sản phẩm: Bảng niêm yết. Thời gian: Quý I.",
        "Niêm yết công khai.",
        [R.DELIVERABLE, R.DEADLINE],
    ),
    (
        "product in brackets",
        "Rà soát văn bản (Sản phẩm: Báo cáo)",
        "Rà soát văn bản",
        [R.DELIVERABLE],
    ),
    (
        "a list of products",
        "Quảng bá dịch vụ, sản phẩm: chè, gạo",
        "Quảng bá dịch vụ, sản phẩm: chè, gạo",
        [],
    ),
    (
        "a result in prose",
        "Nâng cao chất lượng. Kết quả: tốt",
        "Nâng cao chất lượng. Kết quả: tốt",
        [],
    ),
    (
        "doer behind a sentence",
        "Giới thiệu sách mới. Người thực hiện: Cô Lan.",
        "Giới thiệu sách mới.",
        [R.LEAD],
    ),
    (
        "doer behind a dash",
        "Dự giờ môn Toán – Người phụ trách: Thầy Mẫu.",
        "Dự giờ môn Toán",
        [R.LEAD],
    ),
    (
        "a verb is no doer",
        "Tăng cường kiểm tra; thực hiện: đúng quy chế",
        "Tăng cường kiểm tra; thực hiện: đúng quy chế",
        [],
    ),
    ("lead in brackets", "Họp (Chủ trì: Phòng A)", "Họp", [R.LEAD]),
    ("doer in brackets", "Lập sổ (thực hiện: Hội Nông dân; trước 15/4)", "Lập sổ", [R.LEAD]),
    (
        "deeds in brackets",
        "Nâng cấp (thực hiện: rà soát, đối chiếu)",
        "Nâng cấp (thực hiện: rà soát, đối chiếu)",
        [],
    ),
    (
        "a time in brackets",
        "Gom rác (thực hiện: sáng thứ Bảy)",
        "Gom rác (thực hiện: sáng thứ Bảy)",
        [],
    ),
    ("coordinator alone", "Họp (phối hợp: Phòng A)", "Họp", [R.COORDINATOR]),
    (
        "lead and deadline",
        "Họp. Đơn vị thực hiện: Phòng A. Thời gian: Quý I",
        "Họp.",
        [R.LEAD, R.DEADLINE],
    ),
    ("a group in small letters", "Nấu ăn. Phụ trách: tổ nuôi dưỡng", "Nấu ăn.", [R.LEAD]),
    ("a class", "Vệ sinh sân. Thực hiện: lớp 9B", "Vệ sinh sân.", [R.LEAD]),
    (
        "a manner of doing",
        "Vệ sinh sân. Thực hiện: đúng lịch tuần",
        "Vệ sinh sân. Thực hiện: đúng lịch tuần",
        [],
    ),
    (
        "within its sentence",
        "Rà soát, thực hiện: các phòng lập danh sách",
        "Rà soát, thực hiện: các phòng lập danh sách",
        [],
    ),
    ("own label goes", "Nhiệm vụ: họp (Chủ trì: Phòng A)", "họp", [R.LEAD]),
    ("own label, nothing else", "Nội dung: họp", "họp", []),
    ("own label without a statement", "Nội dung:", "Nội dung:", []),
    ("weak lead alone", "Họp, thực hiện: ghi biên bản", "Họp, thực hiện: ghi biên bản", []),
    ("deadline alone", "Họp; thời gian: Quý I", "Họp; thời gian: Quý I", []),
    ("labels only", "Chủ trì: Phòng A", "Chủ trì: Phòng A", []),
    ("prose", "Rà soát văn bản", "Rà soát văn bản", []),
]


@pytest.mark.parametrize(
    ("text", "statement", "roles"), [c[1:] for c in STATEMENTS], ids=[c[0] for c in STATEMENTS]
)
def test_statement_and_labels(text: str, statement: str, roles: list[LabelRole]) -> None:
    found, labels = statement_and_labels(text)
    assert (found, [label.role for label in labels]) == (statement, roles)


@pytest.mark.parametrize("key", sorted(known_words().roles)[::9])
def test_every_label_of_the_list_is_read(key: str) -> None:
    assert known_words().roles[key] in R


PHRASES = st.sampled_from(
    [
        "Chủ trì",
        "phối hợp",
        "Thời gian",
        "Sản phẩm",
        ":",
        "; ",
        ". ",
        "(",
        ")",
        "- ",
        "Phòng A",
        " ",
        "ſản phẩm",
        "a) ",
        "\n",
    ]
)


@given(st.lists(PHRASES, max_size=14).map("".join) | st.text(max_size=80))
def test_any_text_is_split(text: str) -> None:
    read_label(text)
    label_block(text)
    statement_and_labels(text)
    before, labels = split_labels(text)
    assert text.startswith(before) or not labels
    for label in labels:
        assert label.printed.split()[0] in text


@pytest.mark.parametrize(
    "piece",
    [
        "Phụ lục ",
        "Chủ trì: ",
        "Chủ trì (",
        "- Chủ trì (x ",
        "(",
        ".",
        "; ",
        " ",
        "thực hiện ",
        "a) ",
        "a",
        "- ",
    ],
)
def test_long_texts_are_quick(piece: str) -> None:
    text = piece * 5000
    with CpuLimit(1):
        read_label(text)
        split_labels(text)
    with CpuLimit(1):
        statement_and_labels("Rà soát " + text)
