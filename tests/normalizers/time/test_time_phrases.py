"""The times and events of a sentence, with the words that bound them."""

import pytest

from normalizers.time.time_phrases import dated_phrases, events
from normalizers.time.words import reading_form

TIMES = [
    ("Nộp sổ trong quý I, họp tổ ngày 5/6/2026", ["trong quý i", "ngày 5/6/2026"]),
    ("Chấm 6 tháng đầu năm trong tháng 7/2026", ["trong tháng 7/2026"]),
    ("Giao ban hằng tuần vào chiều thứ Sáu", ["hằng tuần vào chiều thứ sáu"]),
    ("Nạo vét đến hết quý III/2026", ["đến hết quý iii/2026"]),
    ("Trả lời trong vòng 15 ngày kể từ ngày nhận đơn", ["trong vòng 15 ngày kể từ ngày nhận đơn"]),
    ("Trả lời trong 24 giờ sau khi nhận tin, ghi sổ", ["trong 24 giờ sau khi nhận tin"]),
    ("Nộp ngày 20/12/2025 (học kỳ I) và ngày 10/5/2026",
     ["ngày 20/12/2025", "học kỳ i", "ngày 10/5/2026"]),
    ("Họp lúc 8 giờ", []),  # a time of day
    ("Kiểm tra định kỳ", []),  # nobody says how often
    ("Làm trong năm", []),  # any year
    ("Rà soát quy chế", []),
]  # fmt: skip
EVENTS = [
    ("Sơ tán khi có lệnh của xã, báo cáo ngay", ["khi có lệnh của xã"]),
    ("Cấp vốn ngay sau khi Luật Phòng, chống ma túy có hiệu lực",
     ["ngay sau khi luật phòng, chống ma túy có hiệu lực"]),
    ("Nộp đơn sau khi Luật Đê điều (sửa đổi) có hiệu lực, ghi sổ",
     ["sau khi luật đê điều (sửa đổi) có hiệu lực"]),
    ("Chặt cây trước mùa mưa; trực khi bão vào", ["trước mùa mưa", "khi bão vào"]),
    ("Đo khí thải", []),
]  # fmt: skip


@pytest.mark.parametrize(("line", "found"), TIMES, ids=[c[0][:40] for c in TIMES])
def test_times(line: str, found: list[str]) -> None:
    assert [phrase.text for phrase in dated_phrases(reading_form(line))] == found


@pytest.mark.parametrize(("line", "found"), EVENTS, ids=[c[0][:40] for c in EVENTS])
def test_events(line: str, found: list[str]) -> None:
    assert [event.text for event in events(reading_form(line))] == found
