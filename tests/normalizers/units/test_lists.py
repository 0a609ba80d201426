"""Lists of units → single names: where a comma or "và" parts, and where it does not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizers.units.lists import split_units, strip_remark, unit_lines
from tests.normalizers.units.name_tables import names_told

# input => the names, parted by " | "; "same": one name, the input itself; nothing: no unit.
CASES = """
Các phòng chuyên môn, nghiệp vụ thuộc Cục (**tự chấm điểm**). => Các phòng chuyên môn, nghiệp vụ \
thuộc Cục
Văn phòng Cục và các đơn vị trực thuộc => Văn phòng Cục | các đơn vị trực thuộc
TV1, TV4 và TV5 => TV1 | TV4 | TV5
K12, TV3 => same
Phòng Tổ chức và Cán bộ => same
Sở Giáo dục và Đào tạo => same
Sở Văn hóa, Thể thao và Du lịch => same
Sở Nông nghiệp và Môi trường, Sở Xây dựng => Sở Nông nghiệp và Môi trường | Sở Xây dựng
Văn Phòng Cục, Phòng kế toán và các đơn vị trực thuộc => Văn Phòng Cục | Phòng kế toán | các đơn \
vị trực thuộc
Phòng Nhân sự, Phòng Quản lý hạ tầng và Công nghệ số => Phòng Nhân sự | Phòng Quản lý hạ tầng và \
Công nghệ số
Phụ trách Kế hoạch, viên chức => same
Phụ trách Thu chi, Văn thư => Phụ trách Thu chi | Văn thư
Cán bộ phụ trách lĩnh vực Tài chính, Văn phòng => same
Phó Giám đốc phụ trách, Văn phòng => Phó Giám đốc phụ trách | Văn phòng
Cán bộ phụ trách Tài chính, Văn phòng Sở => Cán bộ phụ trách Tài chính | Văn phòng Sở
Các bộ phận, các trường. => Các bộ phận | các trường
BGH, Tổ Văn phòng => BGH | Tổ Văn phòng
Các sở, ban, ngành => same
Các sở, ban, ngành; UBND các xã, phường => Các sở, ban, ngành | UBND các xã, phường
Các sở, ngành, đơn vị, UBND cấp xã => Các sở, ngành, đơn vị | UBND cấp xã
Các Sở, Ban, Ngành, đoàn thể cấp tỉnh => same
Sở, ban, ngành tỉnh => same
UBND xã, phường => same
UBND các xã, phường, đặc khu => same
Uỷ ban nhân dân các xã => same
các cơ quan, đơn vị liên quan => same
Các cơ quan, tổ chức, cá nhân có liên quan => same
Các bộ, ngành, địa phương => same
Các tổ, khối chuyên môn => same
Các phòng, ban, đơn vị thuộc UBND xã => same
Các Vụ, Cục, đơn vị thuộc Bộ => same
Lãnh đạo các phòng, ban, đơn vị => same
Phòng Học sinh, sinh viên => same
Phòng Hành chính, Quản trị => same
Phòng Kinh tế, Hạ tầng và Đô thị => same
Phòng Pháp chế và Thanh tra => same
Phòng Tổ chức - Hành chính => same
Phòng GD&ĐT => same
Bà Trần Thị Mẫu, Hiệu trưởng => same
Ông Lê Văn Thử, Tổ trưởng tổ Hóa học, Sinh học - Công nghệ => same
Ông Lê Văn Thử, Hiệu trưởng, Bà Lê Mẫu, Kế toán => Ông Lê Văn Thử, Hiệu trưởng | Bà Lê Mẫu, Kế toán
Đ/c Hiệu trưởng => same
Đ/c Thử - PHT => same
Đ/c Thử, đ/c Mẫu => Đ/c Thử | đ/c Mẫu
Lê Văn Thử - Phó Hiệu trưởng => same
Lê Văn Thử, Trần Thị Mẫu => Lê Văn Thử | Trần Thị Mẫu
Các trường Mầm non, Tiểu học, THCS => same
Các trường mầm non, tiểu học, THCS, Phòng Nội vụ => Các trường mầm non, tiểu học, THCS | Phòng \
Nội vụ
Hiệu trưởng, các Phó Hiệu trưởng, Tổ trưởng tổ Văn => Hiệu trưởng | các Phó Hiệu trưởng | Tổ \
trưởng tổ Văn
BGH, TTCM, GVCN => BGH | TTCM | GVCN
VTM, VOM, TTXM => VTM | VOM | TTXM
VTM, VOM; các xã => VTM | VOM | các xã
Đài A, B, C => Đài A, B, C
Hội Hoa VN, HL => Hội Hoa VN, HL
GVCN, GVBM, Đoàn - Đội => GVCN | GVBM | Đoàn - Đội
GVCN + GVBM => GVCN | GVBM
BGH+KT => BGH | KT
P.TCHC, P.KHTH => P.TCHC | P.KHTH
Phòng Điều dưỡng, khoa Dược, K.KSNK => Phòng Điều dưỡng | khoa Dược | K.KSNK
Công an phường, các khu phố => Công an phường | các khu phố
UBND các xã, các phường => same
Đài Phát thanh Hà Lam, Thông tấn xã Hà Lam => Đài Phát thanh Hà Lam | Thông tấn xã Hà Lam
Hội Cựu chiến binh tỉnh, Tỉnh đoàn => Hội Cựu chiến binh tỉnh | Tỉnh đoàn
Mặt trận Tổ quốc, Trung ương Hội Nông dân => Mặt trận Tổ quốc | Trung ương Hội Nông dân
Sở Tài chính, các sở, ngành liên quan => Sở Tài chính | các sở, ngành liên quan
Sở: Tài chính, Nội vụ, Tư pháp => Sở Tài chính | Sở Nội vụ | Sở Tư pháp
Các Sở: Nội vụ, Tài chính và Y tế => Sở Nội vụ | Sở Tài chính | Sở Y tế
Sở Nội vụ, Tài chính => Sở Nội vụ | Sở Tài chính
Công an xã, Ban CHQS xã => Công an xã | Ban CHQS xã
Tổ 1, 2, 3 => same
Tổ Toán - Tin, Tổ Văn - Sử => Tổ Toán - Tin | Tổ Văn - Sử
TT. Phục vụ hành chính công => same
Văn phòng HĐND và UBND tỉnh => same
HĐND và UBND xã => HĐND | UBND xã
Đảng ủy, HĐND, UBND, UBMTTQ xã => Đảng ủy | HĐND | UBND | UBMTTQ xã
Cán bộ, công chức, viên chức => same
CB, GV, NV, HS. => CB, GV, NV, HS
BGH, toàn thể giáo viên => BGH | toàn thể giáo viên
Tổ chuyên môn, giáo viên => Tổ chuyên môn | giáo viên
Ban giám hiệu và giáo viên => Ban giám hiệu | giáo viên
Hiệu trưởng và Kế toán => Hiệu trưởng | Kế toán
Kế toán, Văn thư, Thư viện => Kế toán | Văn thư | Thư viện
Hội Nông dân và Hội Phụ nữ => Hội Nông dân | Hội Phụ nữ
- Sở Nội vụ - Sở Tài chính => Sở Nội vụ | Sở Tài chính
- Sở Lao động - Thương binh và Xã hội - Sở Y tế => Sở Lao động - Thương binh và Xã hội | Sở Y tế
Văn phòng Sở. Các phòng chuyên môn => Văn phòng Sở | Các phòng chuyên môn
Sở Tài chính, Sở Nội vụ,… => Sở Tài chính | Sở Nội vụ
Thủ trưởng các sở, ngành và Chủ tịch UBND các xã => Thủ trưởng các sở, ngành | Chủ tịch UBND các xã
Giám đốc Trung tâm, các tổ trưởng, tổ phó => Giám đốc Trung tâm | các tổ trưởng, tổ phó
Ủy ban MTTQ và các tổ chức chính trị - xã hội => Ủy ban MTTQ | các tổ chức chính trị - xã hội
Các phòng chuyên môn, Trung tâm Công nghệ => Các phòng chuyên môn | Trung tâm Công nghệ
Ban Chỉ đạo CCHC, chuyển đổi số => same
Bộ Lao động - Thương binh và Xã hội. => Bộ Lao động - Thương binh và Xã hội
Cục Trồng trọt và Bảo vệ thực vật => same
Cục An ninh mạng và phòng, chống tội phạm công nghệ cao => same
Các Bộ: Công an, Công thương => Bộ Công an | Bộ Công thương
Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh => same
Văn phòng HĐND tỉnh, UBND tỉnh => Văn phòng HĐND tỉnh | UBND tỉnh
Không =>
- =>
x =>
… =>
"""
TABLE = [tuple(line.split(" =>")) for line in CASES.strip().splitlines()]


@pytest.mark.parametrize(("printed", "names"), TABLE, ids=[case[0] for case in TABLE])
def test_split_units(printed: str, names: str) -> None:
    expected = names_told(printed, names)
    assert split_units(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Phòng Nội vụ\nPhòng Kinh tế", ("Phòng Nội vụ", "Phòng Kinh tế")),
        ("Phòng Quản lý\nđô thị", ("Phòng Quản lý đô thị",)),
        ("- Phòng Nội vụ\n- Các đơn vị\ntrực thuộc", ("Phòng Nội vụ", "Các đơn vị trực thuộc")),
        ("1. Phòng Nội vụ\n2. Phòng Kinh tế", ("Phòng Nội vụ", "Phòng Kinh tế")),
    ],
    ids=["two lines", "wrapped name", "dashes", "numbers"],
)
def test_lines_of_a_cell(printed: str, expected: tuple[str, ...]) -> None:
    assert split_units(printed) == expected


SLASHES = [
    ("Phòng Hành chính - Tổng hợp/Phòng Nội vụ", ("Phòng Hành chính - Tổng hợp", "Phòng Nội vụ")),
    ("Sở Tư pháp / Sở Nội vụ", ("Sở Tư pháp", "Sở Nội vụ")),
    ("Các sở/ngành", ("Các sở/ngành",)),
    ("Văn phòng HĐND/UBND xã", ("Văn phòng HĐND/UBND xã",)),
    ("Tổ/nhóm chuyên môn", ("Tổ/nhóm chuyên môn",)),
]


@pytest.mark.parametrize(("printed", "names"), SLASHES)
def test_slashes(printed: str, names: tuple[str, ...]) -> None:
    assert split_units(printed) == names


UNIT_LINES = [
    ("Phòng Nội vụ\nPhòng Kinh tế", "Phòng Nội vụ; Phòng Kinh tế"),
    ("Phòng Nội vụ;\nPhòng Kinh tế", "Phòng Nội vụ; Phòng Kinh tế"),
    ("Công an tỉnh,\nCục Thuế tỉnh", "Công an tỉnh, Cục Thuế tỉnh"),
    ("Hiệu trưởng\nTổ trưởng chuyên môn", "Hiệu trưởng; Tổ trưởng chuyên môn"),
    ("Phòng Quản lý\nđô thị", "Phòng Quản lý đô thị"),
    ("Văn phòng\nUBND tỉnh", "Văn phòng UBND tỉnh"),
    ("Văn\nphòng\nỦy ban\nnhân\ndân xã;\nCác sở", "Văn phòng Ủy ban nhân dân xã; Các sở"),
    ("Văn phòng\nBan\nQuản lý chợ", "Văn phòng; Ban Quản lý chợ"),
    ("Văn phòng\nCác phòng chuyên môn", "Văn phòng; Các phòng chuyên môn"),
    ("Bà Lò Thị A, Chánh\nVăn phòng", "Bà Lò Thị A, Chánh Văn phòng"),
    ("Trưởng phòng\nPhòng Kinh tế", "Trưởng phòng Phòng Kinh tế"),
    ("Sở Nội vụ phối hợp\nSở Tư pháp", "Sở Nội vụ phối hợp Sở Tư pháp"),
    ("- Phòng Nội vụ\n- Phòng Kinh tế", "- Phòng Nội vụ - Phòng Kinh tế"),
    ("Cô Bình (lớp 8A, 8B)\nThầy An (lớp 9)", "Cô Bình (lớp 8A, 8B); Thầy An (lớp 9)"),
    ("Sở Nội vụ\nSở Y tế;\nthành viên đoàn", "Sở Nội vụ; Sở Y tế; thành viên đoàn"),
    ("", ""),
]


@pytest.mark.parametrize(("printed", "line"), UNIT_LINES)
def test_unit_lines(printed: str, line: str) -> None:
    assert unit_lines(printed) == line


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("- **Văn phòng Sở** (thường trực).", "Văn phòng Sở"),
        ("Phòng Nội vụ (chủ trì", "Phòng Nội vụ"),
        ("(Phòng Nội vụ)", "Phòng Nội vụ"),
        ("Phòng Nội vụ, v.v.", "Phòng Nội vụ"),
        ("Tổ HC;", "Tổ HC"),
        ("", ""),
    ],
)
def test_strip_remark(printed: str, bare: str) -> None:
    assert strip_remark(printed) == bare


WORDS = st.sampled_from(
    [
        *(
            "Sở",
            "sở",
            "Phòng",
            "các",
            "Các",
            "và",
            ",",
            ";",
            "-",
            ".",
            "(",
            ")",
            ":",
            "ban",
            "ngành",
            "UBND",
        ),
        *(
            "xã",
            "phường",
            "Nội",
            "vụ",
            "Tài",
            "chính",
            "Tổ",
            "1",
            "Hiệu",
            "trưởng",
            "Bà",
            "Trần",
            "Thị",
            "Mẫu",
        ),
        *(
            "viên",
            "chức",
            "Văn",
            "thư",
            "BGH",
            "thuộc",
            "cán",
            "bộ",
            "&",
            "+",
            "Thanh",
            "tra",
            "\n",
            "Không",
        ),
        *("x", "**", "/", "…", "công", "giáo", "Y", "tế", "v.v", "TT.", "đơn", "vị"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_each_part_is_one_unit(printed: str) -> None:
    for name in split_units(printed):
        assert split_units(name) == (name,)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_split(printed: str) -> None:
    for name in split_units(printed):
        assert name.strip()
        assert split_units(name) == (name,)
