from __future__ import annotations

import pytest

from normalizers.units.predicates import predicate_start

# Each case: a sentence, with "|" where its predicate begins; none has no predicate.
SENTENCES = [
    "Phòng Tài chính |có trách nhiệm hướng dẫn",
    "Sở Xây dựng |xây dựng kế hoạch",
    "Tổ kiểm tra |báo cáo kết quả",
    "UBND các xã, phường |tổ chức tuyên truyền",
    "Phòng Tổ chức cán bộ |tham mưu kế hoạch",
    "Tổ Khoa học tự nhiên |lập sổ theo dõi",
    "Tổ Khoa học tự nhiên",
    "Các phòng |tự kiểm tra hồ sơ",
    "Đoàn kiểm tra, giám sát |làm việc với chủ bến",
    "Các đoàn thanh tra, kiểm tra chợ |theo dõi số nợ",
    "Các đoàn kiểm tra, giám sát |lập biên bản tại bến",
    "Đoàn kiểm tra, |đôn đốc xã thực hiện kế hoạch",
    "Đoàn kiểm tra, |giám sát các bến đò",
    "Sở Tư pháp",
    "Các cơ quan, đơn vị liên quan",
    "Các cơ quan, tổ chức, cá nhân |có trách nhiệm phối hợp",
    "Các thôn |phản ánh về UBND xã để tổng hợp",
    "Phòng Nội vụ |điều chỉnh lịch trực",
    "Đơn vị |phải trả lời bằng văn bản",
    "Đơn vị phải trả phí lưu kho",
    "Chi bộ, nhất là bí thư chi bộ, |phải dự họp đủ",
    "Các khoa, đặc biệt là khoa Nhi |rà soát cơ số thuốc",
    "Bí thư chi bộ |là người điều hành",
]


@pytest.mark.parametrize("printed", SENTENCES)
def test_predicate(printed: str) -> None:
    subject, bar, _ = printed.partition("|")
    text = printed.replace("|", "")
    assert predicate_start(text) == (len(subject) if bar else None)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Thư ký Đoàn thẩm định có trách nhiệm lập biên bản", "Thư ký Đoàn thẩm định"),
        ("Trưởng đoàn thẩm định phân công nhiệm vụ cho thành viên", "Trưởng đoàn thẩm định"),
        # No other predicate follows, or what stands before is no team.
        ("Thư ký Đoàn thẩm định hồ sơ", "Thư ký Đoàn"),
        ("Sở Xây dựng thẩm định hồ sơ, có trách nhiệm báo cáo", "Sở Xây dựng"),
    ],
)
def test_what_a_team_is_set_up_for_belongs_to_its_name(text: str, subject: str) -> None:
    start = predicate_start(text)
    assert start is not None and text[:start].strip() == subject
