"""Times inside sentences: those that say when, and those that only say what."""

import pytest

from normalizers.time.adverbial_times import (
    ENOUGH,
    EVIDENCE,
    adverbial_date,
    adverbial_time,
    sureness,
    time_phrases,
)
from normalizers.time.words import mask_citations, reading_form

SAYS_WHEN = [
    # a word of time leads it
    ("Trình Chủ tịch phê duyệt danh mục trong quý I/2026.", "trong quý I/2026"),
    ("Sửa quy chế, trình Sở Mẫu ban hành trong tháng 4/2026.", "trong tháng 4/2026"),
    ("Trình Hội đồng nhân dân xã công bố trong tháng 4/2026.", "trong tháng 4/2026"),
    ("Sửa mái nhà kho, xong trong 6 tháng đầu năm", "trong 6 tháng đầu năm"),
    ("Sơn lại hàng rào trong tháng 9 và tháng 10.", "trong tháng 9 và tháng 10"),
    ("Trồng hoa dọc vỉa hè trong quý II", "trong quý II"),
    ("Dạy bơi cho học sinh trong năm học", "trong năm học"),
    ("Khám mắt cho học sinh trong tháng 11/2026, lập sổ theo dõi.", "trong tháng 11/2026"),
    ("Thay xong bảng điện trước tháng 10/2026", "trước tháng 10/2026"),
    ("Nạo vét kênh đến hết quý III/2026", "đến hết quý III/2026"),
    ("Thu sổ cũ; trong năm 2026 nhập xong dữ liệu kho", "trong năm 2026"),
    ("Chấm điểm 6 tháng đầu năm trong tháng 7/2026.", "trong tháng 7/2026"),
    ("Trình xã phương án trong tuần thứ hai của tháng 5", "trong tuần thứ hai của tháng 5"),
    # a stretch, a beginning, a day, a part
    ("Mở lớp vẽ từ tháng 6 đến tháng 8/2026.", "từ tháng 6 đến tháng 8/2026"),
    ("Trả lương qua thẻ kể từ ngày 01/4/2026", "kể từ ngày 01/4/2026"),
    ("Đưa bến xe vào hoạt động từ ngày 01/9/2026", "từ ngày 01/9/2026"),
    ("Kiểm kê kho vật tư ngày 31/12/2026", "ngày 31/12/2026"),
    ("Tổ chức lễ tổng kết ngày 28/5/2026 tại sân trường.", "ngày 28/5/2026"),
    ("Cô Sao dạy mẫu sáng thứ Ba ngày 12/5/2026 tại lớp 4A.", "sáng thứ Ba ngày 12/5/2026"),
    ("Thi bơi vào lượt 2, chiều 14/6/2026 ở bể bơi xã.", "chiều 14/6/2026"),
    ("Khám sức khỏe 7 giờ ngày 15/6/2026 tại trạm.", "7 giờ ngày 15/6/2026"),
    ("Gửi bảng điểm về Phòng cuối học kỳ I và cuối năm học", "cuối học kỳ I và cuối năm học"),
    # the programme is of the clause before
    ("Phê duyệt Đề án nước sạch, đo độ mặn ngày 31/12/2026", "ngày 31/12/2026"),
    ("Lắp 12 máy đo mưa (vốn của tỉnh), giai đoạn 2026 - 2027", "giai đoạn 2026 - 2027"),
    ("Tập huấn chèo thuyền, thời gian: Quý II/2026.", "Quý II/2026"),
    # what comes back
    ("Đo chất lượng nước mỗi tháng một lần; ghi sổ", "mỗi tháng một lần"),
    ("Họp tổ hai lần mỗi năm", "hai lần mỗi năm"),
    ("Kiểm tra nội bộ mỗi tháng một chuyên đề.", "mỗi tháng"),
    ("Phát thanh mỗi tuần 02 buổi; viết tin", "mỗi tuần 02 buổi"),
    ("Kiểm tra bếp ăn 2 lần/ngày.", "2 lần/ngày"),
    ("Sinh hoạt chuyên môn 2 buổi/tháng.", "2 buổi/tháng"),
    ("Dạy 2 buổi/ngày từ ngày 05/9/2026.", "từ ngày 05/9/2026"),
    ("Mở chuyên mục, phát 02 số mỗi tháng.", "mỗi tháng"),
    ("Hằng tháng, báo cáo tiến độ cho Sở.", "Hằng tháng"),
    ("Báo cáo kết quả định kỳ hằng quý.", "định kỳ hằng quý"),
    ("Giám sát nước thải, công khai kết quả hằng tháng;", "hằng tháng"),
    ("Dọn chợ vào sáng thứ Bảy hằng tuần tại ba khu", "vào sáng thứ Bảy hằng tuần"),
    ("Giao ban vào sáng thứ Hai đầu tuần.", "vào sáng thứ Hai đầu tuần"),
    ("Họp tổ vào cuối mỗi tháng.", "vào cuối mỗi tháng"),
    # whose plan it is stands between
    ("Soát kế hoạch bài dạy của các tổ hằng tháng.", "hằng tháng"),
    ("Góp ý chương trình công tác của các chi hội mỗi quý", "mỗi quý"),
    ("Cuối mỗi học kỳ các lớp bình bầu.", "Cuối mỗi học kỳ"),
    ("Giữ mốc giới trong suốt kỳ kế hoạch 2026 - 2030.", "trong suốt kỳ kế hoạch 2026 - 2030"),
    ("Đo độ mặn trong cả mùa khô, trong suốt năm 2026.", "trong suốt năm 2026"),
    ("Dán thực đơn hằng ngày tại cổng bếp.", "hằng ngày"),
    ("Theo dõi; định kỳ ngày 25 hằng tháng tổng hợp số liệu", "định kỳ ngày 25 hằng tháng"),
    # counted from an event
    (
        "Trả lời đơn trong vòng 15 ngày kể từ ngày nhận đơn.",
        "trong vòng 15 ngày kể từ ngày nhận đơn",
    ),
    ("Nối lại điện trong 24 giờ sau khi nước rút", "trong 24 giờ sau khi nước rút"),
    ("Ra quyết định chậm nhất 10 ngày trước ngày họp", "chậm nhất 10 ngày trước ngày họp"),
    ("Xác minh đơn, trả lời trong 03 ngày làm việc", "trong 03 ngày làm việc"),
    # what happens
    ("Thu hồ sơ lớp 10 khi kết thúc đợt nhập học", "khi kết thúc đợt nhập học"),
    ("Sơ tán các hộ ven suối khi có lệnh của xã", "khi có lệnh của xã"),
    ("Báo cáo sự cố ngay khi phát hiện, kể cả sự cố nhỏ", "ngay khi phát hiện"),
    ("Chặt cây khô ven đường trước mùa mưa bão", "trước mùa mưa bão"),
    ("Quét vôi tường rào trước khai giảng", "trước khai giảng"),
    ("Sửa bàn ghế trước khi học sinh tựu trường", "trước khi học sinh tựu trường"),
    ("Xây 06 nhà ở khi có đủ vốn góp của các hộ", "khi có đủ vốn góp của các hộ"),
    ("Cấp phát giống sau khi có quyết định của huyện.", "sau khi có quyết định của huyện"),
    ("Sửa quy ước sau khi xã Mẫu ban hành hướng dẫn.", "sau khi xã Mẫu ban hành hướng dẫn"),
    ("Lát lại sân chơi trước khi vào năm học mới.", "trước khi vào năm học mới"),
    ("Khi có sóng lớn, kéo thuyền lên bờ.", "Khi có sóng lớn"),
    ("Trưởng ấp đánh trống khi có cháy xảy ra.", "khi có cháy xảy ra"),
    ("Cử người dẫn đường khi được yêu cầu", "khi được yêu cầu"),
    ("Canh bè nuôi đêm ngày, báo ngay khi xuất hiện cá chết", "ngay khi xuất hiện cá chết"),
    ("Xếp lại các phòng sau khi đề án được Sở duyệt.", "sau khi đề án được Sở duyệt"),
    ("Di dời lò mổ theo lộ trình được Sở A phê duyệt", "theo lộ trình được Sở A phê duyệt"),
]
SAYS_WHAT = [
    "Rà soát văn bản do Sở Mẫu ban hành trong tháng 4/2026",
    "Trình Sở Mẫu danh mục văn bản đã được ban hành trong năm 2026",
    "Chỉnh tờ trình ban hành trong tháng 4/2026",
    "Rà soát đất lúa kỳ kế hoạch 2026 - 2030",
    "Tổng hợp đơn hàng năm 2025 của các tổ may",
    "Học sinh lớp cuối mỗi cấp được tư vấn",
    "Xây dựng kế hoạch vốn năm 2026",
    "Thực hiện Đề án trồng rừng giai đoạn 2026 - 2030",
    "Triển khai Đề án nước sạch tại ba xã, giai đoạn 2026 - 2027.",
    "Rà soát quy hoạch bến cảng đến năm 2030",
    "Quán triệt Chương trình nước sạch, tầm nhìn đến năm 2045",
    "Dạy học 2 buổi/ngày cho học sinh khối 10",
    "Bảo đảm điều kiện dạy 02 buổi / ngày.",
    "Xây dựng kế hoạch hằng năm của trường",
    "Xây dựng chương trình hằng năm",
    "Rà soát kế hoạch của các thôn năm 2026",
    "Bố trí kinh phí hằng năm",
    "Xây dựng báo cáo cuối năm 2026",
    "Bố trí kinh phí chi thường xuyên hằng năm theo quy định",
    "Lồng ghép vào báo cáo giảm nghèo hằng năm của cơ quan",
    "Kiểm tra đột xuất ít nhất 04 cuộc trong năm, tập trung vào nước thải",
    "Ươm 20.000 cây giống mỗi năm.",
    "Duyệt lịch trực từng tháng",
    "Định kỳ kiểm tra hệ thống",
    "Khám sức khỏe định kỳ cho công nhân",
    "Bảo đảm kinh phí chi thường xuyên",
    "Phát triển hạ tầng 5G ở ba xã",
    "Tổng hợp kết quả kiểm tra trong quý I/2026",
    "Phúc tra 12 cơ sở bị phạt năm 2025",
    "Giảm số vụ cháy so với năm 2025",
    "Đội mũ bảo hiểm cho con khi đi xe máy",
    "Chăm sóc bà mẹ sau khi sinh",
    "Gắn đào tạo với việc làm sau khi tốt nghiệp.",
    # a step of the same doer, a state of what it is done to, a rule for each case
    "Nghiệm thu phần mềm trước khi đưa vào sử dụng",
    "Lọc nước thải của lò mổ trước khi xả ra suối.",
    "Lấy ý kiến các tổ về dự thảo trước khi trình Hội đồng thông qua.",
    "Thu gom lưới rách sau khi đánh bắt, không vứt xuống đầm.",
    "Hướng dẫn ngư dân khai báo khi có triệu chứng lạ.",
    "Phân luồng xe qua cầu khi có ngập.",
    "Khi nhận được thắc mắc của các tổ may, phòng Mẫu trả lời bằng văn bản.",
    "Chịu trách nhiệm trước Chủ tịch xã",
    "Thi kiến thức trong 60 phút",
    "Mỗi đội giới thiệu, thời gian không quá 05 phút",
    "Cho vay vốn trong 5 năm",
    "Kỷ niệm ngày thành lập xã (01/7/2026)",
    "Rà soát các vụ việc trước ngày 01/7/2025 có hiệu lực",
    "Chi trả cho người nghỉ hưu trước ngày 01/7/2025 theo quy định",
    'Hưởng ứng chủ đề "Vì biển xanh trong năm 2026"',
    "Thực hiện Quyết định số 12/QĐ-UBND ngày 03/3/2026",
    "Triển khai Nghị quyết 57, ngày 03/3/2026 của Đảng ủy xã",
    "Tổ chức học tập Kế hoạch số 12 ngày 3 tháng 3 năm 2026",
    "Thực hiện Thông tư số 5/2026/TT- BYT, ngày 03/3/2026 của Bộ Y tế",
    "Rà soát hồ sơ theo Quyết định ngày 03/3/2026 tại kho lưu trữ",
    "Đạt 8/10 tiêu chí",
    "Rà soát quy chế.",
    "",
]


def found_in(line: str) -> str | None:
    place = adverbial_time(mask_citations(line, reading_form(line)))
    return line[slice(*place)] if place else None


@pytest.mark.parametrize(("line", "time"), SAYS_WHEN, ids=[c[0][:40] for c in SAYS_WHEN])
def test_a_sentence_says_when(line: str, time: str) -> None:
    assert found_in(line) == time


@pytest.mark.parametrize("line", SAYS_WHAT, ids=[c[:40] for c in SAYS_WHAT])
def test_a_time_says_only_what(line: str) -> None:
    assert found_in(line) is None


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("100% hộ ký cam kết trong quý I", "trong quý i"),
        ("Xóa 09 nhà tạm trước tháng 10/2026", "trước tháng 10/2026"),
        ("Mỗi tổ dạy mẫu 01 lần/học kỳ", None),
        ("Báo cáo khi có sự cố", None),
    ],
)
def test_of_targets_only_dates(line: str, time: str | None) -> None:
    place = adverbial_date(reading_form(line))
    assert (reading_form(line)[slice(*place)] if place else None) == time


def test_the_last_of_several_counts() -> None:
    line = "Chọn thầu trong quý I/2026; bàn giao công trình trong quý III/2026"
    assert found_in(line) == "trong quý III/2026"


def test_each_evidence_has_a_name_of_its_own_and_weighs() -> None:
    assert len({evidence.name for evidence in EVIDENCE}) == len(EVIDENCE)
    assert all(evidence.weight for evidence in EVIDENCE)


def test_no_single_evidence_is_enough() -> None:
    assert max(evidence.weight for evidence in EVIDENCE) < ENOUGH
    (phrase,) = time_phrases(reading_form("Sơn tường rào trong quý I"))
    assert sureness(phrase) >= ENOUGH


def test_a_text_too_long_for_a_statement_is_not_weighed() -> None:
    assert adverbial_time("khi có lệnh " * 1000) is None
