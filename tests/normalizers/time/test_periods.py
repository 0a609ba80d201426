"""The plan's own period among the years and dates of its title."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.time.periods import Period, parse_period

Y2025 = ("2025-01-01", "2025-12-31")
Y2026 = ("2026-01-01", "2026-12-31")
STAGE = ("2026-01-01", "2030-12-31")
SCHOOL = ("2025-09-01", "2026-08-31")

CASES = [
    ("year", "Cải cách hành chính năm 2026", Y2026),
    ("year, capitals", "KẾ HOẠCH CÔNG TÁC NĂM 2026", Y2026),
    ("year, no marks", "KE HOACH Cai cach hanh chinh nam 2026", Y2026),
    ("stage", "giai đoạn 2026 - 2030", STAGE),
    ("stage, no spaces", "Chuyển đổi số giai đoạn 2026-2030", STAGE),
    ("stage, en dash", "giai đoạn 2026–2030", STAGE),
    ("stage, to", "giai đoạn 2026 đến 2030", STAGE),
    ("stage, from to", "giai đoạn từ năm 2026 đến năm 2030", STAGE),
    ("stage, no marks", "CCHC giai doan 2026-2030", STAGE),
    ("era", "Quy hoạch thời kỳ 2026 - 2030", STAGE),
    ("five years", "Phát triển kinh tế - xã hội 5 năm 2026 - 2030", STAGE),
    ("from year to year", "Xóa nhà tạm từ năm 2025 đến năm 2027", ("2025-01-01", "2027-12-31")),
    ("two years", "Đào tạo nghề năm 2026-2027", ("2026-01-01", "2027-12-31")),
    ("listed years", "Kế hoạch kiểm tra năm 2025, 2026", ("2025-01-01", "2026-12-31")),
    ("joined years", "Kế hoạch năm 2025 và năm 2026", ("2025-01-01", "2026-12-31")),
    ("school year", "Kế hoạch giáo dục nhà trường năm học 2025-2026", SCHOOL),
    ("school year, spaces", "Nhiệm vụ năm học 2025 - 2026", SCHOOL),
    ("semester one", "Kế hoạch học kỳ I năm học 2025-2026", ("2025-09-01", "2026-01-31")),
    ("semester two", "Ôn tập học kỳ II, năm học 2025 - 2026", ("2026-01-01", "2026-05-31")),
    ("quarter", "Công tác quý I năm 2026", ("2026-01-01", "2026-03-31")),
    ("quarter, slash", "Công tác quý IV/2025", ("2025-10-01", "2025-12-31")),
    ("month", "Kế hoạch công tác tháng 11 năm 2026", ("2026-11-01", "2026-11-30")),
    ("month, slash", "Kế hoạch tháng 02/2028", ("2028-02-01", "2028-02-29")),
    ("first half", "Nhiệm vụ 6 tháng đầu năm 2026", ("2026-01-01", "2026-06-30")),
    ("second half", "Nhiệm vụ 6 tháng cuối năm 2026", ("2026-07-01", "2026-12-31")),
    ("summer", "Hoạt động hè năm 2026", ("2026-06-01", "2026-08-31")),
    ("open end", "Phòng cháy năm 2026 và những năm tiếp theo", ("2026-01-01", None)),
    ("from a year", "Đổi mới công tác thư viện từ năm 2026", ("2026-01-01", None)),
    ("until a year", "Phát triển thư viện số đến năm 2030", (None, "2030-12-31")),
    ("stage with prospect", "giai đoạn 2026-2030, tầm nhìn đến năm 2045", STAGE),
    ("stage with direction", "giai đoạn 2026 - 2030, định hướng đến năm 2035", STAGE),
    ("end with direction", "Bảo tồn nghề gốm đến năm 2025, định hướng đến năm "
                           "2030", (None, "2025-12-31")),
    ("days", "Đợt cao điểm từ ngày 15/12/2025 đến ngày 15/02/2026", ("2025-12-15", "2026-02-15")),
    ("bare year at the end", "Kế hoạch chuyển đổi số 2026", Y2026),
    ("bare prospect", "Phát triển vùng trồng dược liệu, tầm nhìn 2045", None),
    ("bare number", "Quyết định số 2026", None),
    ("year before the stage", "Kế hoạch năm 2026 thực hiện Chương trình A giai đoạn 2026 - "
                              "2030", Y2026),
    ("year behind the stage", "Thực hiện Chương trình A giai đoạn 2021-2030 trên địa bàn xã năm "
                              "2026", Y2026),
    ("only the programme's stage", "Thực hiện Chương trình A giai đoạn 2026-2030", STAGE),
    ("stage and its first year", "Kế hoạch giai đoạn 2026 - 2030 và năm 2026", STAGE),
    ("past year before the stage", "khắc phục hạn chế năm 2025, giai đoạn 2026-2030", STAGE),
    ("two stages", "Tổng kết giai đoạn 2021-2025, nhiệm vụ giai đoạn 2026-2030", STAGE),
    ("past and coming year", "Tổng kết năm 2025 và triển khai nhiệm vụ năm 2026", Y2026),
    ("past and coming school year", "Tổng kết năm học 2024-2025, phương hướng năm học "
                                    "2025-2026", SCHOOL),
    ("term of a body", "Thực hiện Nghị quyết Đại hội lần thứ I, nhiệm kỳ 2025 - 2030",
     ("2025-01-01", "2030-12-31")),
    ("term and year", "Thực hiện Nghị quyết Đại hội nhiệm kỳ 2025 - 2030 năm 2026", Y2026),
    ("programme's end and year", "Thực hiện Đề án Học tập đến năm 2030 năm 2026", Y2026),
    ("faults and year", "Khắc phục hạn chế Chỉ số năm 2024 và nâng cao Chỉ số năm 2025", Y2025),
    ("preamble", "Căn cứ Kế hoạch số 1/KH-XYZ ngày 05/01/2024 về CCHC năm 2024; Trường An Hòa xây "
                 "dựng kế "
     "hoạch cải cách hành chính năm 2025 như sau:", Y2025),
    ("cited plan's year", "Thực hiện Kế hoạch số 50/KH-XYZ, ngày 07/01/2026 về cải cách hành "
                          "chính năm 2026",
     Y2026),
    ("law in general", "Phổ biến, giáo dục pháp luật năm 2026", Y2026),
    ("a law's observance", "Chấp hành Luật Giao thông trên địa bàn xã năm 2026", Y2026),
    ("named month", "Tổ chức Tháng hành động vì trẻ em năm 2026", Y2026),
    ("end before start", "Đợt cao điểm từ ngày 15/02/2026 đến ngày 15/12/2025", None),
    ("place and date", "An Hòa, ngày 05 tháng 3 năm 2025", None),
    ("place and blank date", "An Hòa, ngày   tháng 01 năm 2025", None),
    ("number", "Quyết định số 12/2025/QĐ-XYZ", None),
    ("number with date", "Thực hiện Nghị quyết số 76/NQ-XYZ ngày 15/7/2021 của Chính phủ", None),
    ("number with year", "Thực hiện Nghị quyết 57-NQ/XY năm 2024", None),
    ("number with year and stage", "Thực hiện Nghị quyết 57-NQ/XY năm 2024 giai đoạn "
                                   "2026-2030", STAGE),
    ("law with year", "Thi hành Luật Trẻ em năm 2016", None),
    ("law with date", "Thi hành Luật Lưu trữ ngày 21 tháng 6 năm 2024", None),
    ("past faults alone", "Khắc phục tồn tại, hạn chế của Chỉ số năm 2024", None),
    ("anniversary", "Kỷ niệm 50 năm Ngày truyền thống (30/4/1975 - 30/4/2025)", None),
    ("historic month", "Kỷ niệm Cách mạng tháng 8 và Quốc khánh 2/9", None),
    ("count", "Kiểm tra 10 trường, 2026 học sinh", None),
    ("nothing", "Nâng cao đạo đức công vụ", None),
    ("empty", "", None),
]  # fmt: skip


def _day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(("text", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_parse_period(text, expected):
    assert parse_period(text) == (expected and Period(_day(expected[0]), _day(expected[1])))


VOCABULARY = """
năm giai đoạn từ đến và quý tháng học kỳ I II 2025 2026 2030 - , / 1 15 31/12/2026 tầm nhìn khắc \
phục ngày
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.text(max_size=60))
def test_any_text_gives_an_ordered_period_or_none(text):
    period = parse_period(text)
    if period is not None:
        assert period.start or period.end
        assert not (period.start and period.end and period.start > period.end)
