"""Who does it, from cells, labels, prose and headings; and where nothing may be said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normalizers.units.assignments import (
    asked_units,
    heading_units,
    prose_assignment,
)
from normalizers.units.printed_roles import Assigned
from normalizers.units.subjects import subject_units
from tests.normalizers.units.name_tables import names_told

SUBJECTS = """
Thư viện kiểm kê đầu sách => Thư viện
Bí thư chi đoàn chọn cây giống tốt => Bí thư chi đoàn
Trạm Y tế cấp thuốc cho các hộ nghèo => Trạm Y tế
Văn thư đóng dấu giấy mời => Văn thư
Phòng Tài chính kế toán cấp kinh phí cho các thôn trước ngày 15/3/2026 => Phòng Tài chính kế toán
Phòng Kế toán có trách nhiệm hướng dẫn các đơn vị => Phòng Kế toán
Thủ trưởng các đơn vị thuộc Sở X, căn cứ nhiệm vụ được giao, triển khai => Thủ trưởng các đơn vị \
thuộc Sở X
Thủ trưởng các phòng được giao nhiệm vụ phối hợp có trách nhiệm báo cáo => Thủ trưởng các phòng
Hiệu trưởng các trường căn cứ kế hoạch này xây dựng kế hoạch => Hiệu trưởng các trường
CBCC Phòng Giáo dục và Đào tạo căn cứ nhiệm vụ xây dựng kế hoạch => CBCC Phòng Giáo dục và Đào tạo
Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ thẩm định => Sở Tài chính
Bộ Công Thương chủ trì, phối hợp với các bộ rà soát => Bộ Công Thương
Đề nghị Ủy ban MTTQ Việt Nam tỉnh chủ trì vận động => Ủy ban MTTQ Việt Nam tỉnh
Yêu cầu các phòng nghiêm túc thực hiện => các phòng
Căn cứ tình hình thực tế, xây dựng kế hoạch của xã =>
Sở Tư pháp: Phối hợp với các sở rà soát => Sở Tư pháp
Văn phòng - Thống kê: Theo dõi việc thực hiện => Văn phòng - Thống kê
Các tổ chuyên môn tiếp tục thực hiện nội quy => Các tổ chuyên môn
Ủy ban nhân dân các xã, phường tổ chức triển khai => Ủy ban nhân dân các xã, phường
Sở Xây dựng xây dựng kế hoạch => Sở Xây dựng
Phòng Tổ chức cán bộ tổ chức tập huấn => Phòng Tổ chức cán bộ
Phòng tổ chức cán bộ lập danh sách => Phòng tổ chức cán bộ
Ban chỉ đạo họp định kỳ hằng tháng => Ban chỉ đạo
Tổ kiểm tra báo cáo kết quả => Tổ kiểm tra
Các đơn vị tổ chức quán triệt => Các đơn vị
Cơ quan chủ trì có trách nhiệm tổng hợp => Cơ quan chủ trì
Sở Nội vụ và Sở Tài chính tham mưu UBND tỉnh => Sở Nội vụ | Sở Tài chính
Các sở, ngành; UBND các xã thực hiện nghiêm túc => Các sở, ngành | UBND các xã
Kế toán tham mưu kế hoạch thu chi => Kế toán
Ban Giám đốc phân công trực => Ban Giám đốc
Công an xã chủ trì triển khai => Công an xã
Các trường tiểu học công lập thực hiện chế độ => Các trường tiểu học công lập
Trung tâm xây dựng kế hoạch => Trung tâm
Nhà trường tổ chức hội nghị => Nhà trường
Các cơ quan, tổ chức có liên quan báo cáo => Các cơ quan, tổ chức có liên quan
Chủ tịch UBND cấp xã chịu trách nhiệm => Chủ tịch UBND cấp xã
Ông Lê Văn Thử - Phó Giám đốc chỉ đạo chung => Ông Lê Văn Thử - Phó Giám đốc
Tổ trưởng các tổ chuyên môn tiếp tục đổi mới => Tổ trưởng các tổ chuyên môn
Bộ phận Tiếp nhận và Trả kết quả cập nhật hồ sơ => Bộ phận Tiếp nhận và Trả kết quả
Trung tâm bồi dưỡng chính trị mở lớp => Trung tâm bồi dưỡng chính trị
Sở Y tế trong thời hạn 05 ngày làm việc trình UBND tỉnh => Sở Y tế
Giáo viên chủ nhiệm phổ biến nội quy => Giáo viên chủ nhiệm
BGH, Công đoàn phối hợp vận động => BGH | Công đoàn
Văn phòng Sở là cơ quan thường trực => Văn phòng Sở
Lãnh đạo các phòng kịp thời chấn chỉnh => Lãnh đạo các phòng
Ban Chỉ đạo 389 xã tổ chức kiểm tra => Ban Chỉ đạo 389 xã
Đài truyền thanh xã phát tin bão => Đài truyền thanh xã
Báo và phát thanh, truyền hình tỉnh phát tin bão => Báo và phát thanh, truyền hình tỉnh
Báo và Phát thanh - Truyền hình tỉnh phát tin bão => Báo và Phát thanh - Truyền hình tỉnh
Báo và Phát thanh, Truyền hình tỉnh đưa tin => Báo và Phát thanh, Truyền hình tỉnh
Công an xã tuần tra ban đêm => Công an xã
Nhà trường luôn tạo điều kiện cho giáo viên => Nhà trường
Các trường đều có tủ sách => Các trường
Thành viên Ban Chỉ đạo có trách nhiệm dự họp => Thành viên Ban Chỉ đạo
Đồng thời các trường rà soát sổ điểm => các trường
Ngoài ra, Hội Nông dân xã vớt bèo => Hội Nông dân xã
Đồng thời rà soát các trường =>
Theo đó, các trạm bơm tiêu nước đệm => các trạm bơm
Liên đoàn lao động tỉnh theo thẩm quyền xem xét => Liên đoàn lao động tỉnh
Tổng Liên đoàn Lao động Việt Nam xem xét đơn => Tổng Liên đoàn Lao động Việt Nam
BTL Vùng 9 Hải quân cử tàu trực => BTL Vùng 9 Hải quân
Các Ban và đại biểu Hội đồng nhân dân xã giám sát => Các Ban | đại biểu Hội đồng nhân dân xã
Đại biểu dự họp biểu quyết =>
Tổ chức thực hiện tốt các nhiệm vụ =>
Tổ chức: thực hiện =>
Ban hành kế hoạch thực hiện =>
Phòng ngừa, phát hiện và xử lý vi phạm =>
Phòng, chống tham nhũng, thực hiện tiết kiệm =>
Bộ chỉ số được thực hiện =>
Sở hữu trí tuệ cần được bảo đảm =>
Hội nhập quốc tế phải thực hiện =>
Trường hợp vướng mắc báo cáo về Sở =>
Ban đầu thực hiện thí điểm =>
Đội ngũ cán bộ phải có trách nhiệm =>
Công tác kiểm tra thực hiện thường xuyên =>
Đoàn kết, thống nhất thực hiện =>
Thanh tra, kiểm tra việc thực hiện =>
100% trường thực hiện chuyển đổi số =>
Là đầu mối có trách nhiệm tổng hợp =>
Phối hợp với Phòng Nội vụ thực hiện =>
Cơ quan thú y có văn bản, nhắc nhở người nuôi => Cơ quan thú y
Sở Nội vụ có hướng dẫn, kiểm tra các xã => Sở Nội vụ
Các cơ quan báo chí xã chú trọng mở thêm mục => Các cơ quan báo chí xã
Mỗi chi hội có ít nhất 02 tin bài gửi về Hội => Mỗi chi hội
Đơn vị có nhu cầu =>
Rà soát các đơn vị thực hiện =>
Giao chỉ tiêu cho các đơn vị thực hiện =>
Báo cáo kết quả thực hiện =>
Khoa học công nghệ phải là động lực =>
Cơ sở dữ liệu được cập nhật, thực hiện =>
Xã hội hóa các nguồn lực để thực hiện =>
Lãnh đạo, chỉ đạo thực hiện =>
Phòng học được bố trí phải bảo đảm =>
Cơ quan A; 100% các trường tổ chức thực hiện =>
Giám đốc các Sở: Nội vụ, Tài chính thực hiện =>
Các phòng: Nội vụ, Tài chính có trách nhiệm rà soát => Phòng Nội vụ | Phòng Tài chính
Các đơn vị nghiên cứu, góp ý bằng văn bản => Các đơn vị
Các sở, ban, ngành nghiên cứu, đề xuất cơ chế => Các sở, ban, ngành
Các thôn kiểm tra, báo cáo UBND xã => Các thôn
Các cơ quan thanh tra, kiểm tra lập kế hoạch => Các cơ quan thanh tra, kiểm tra
Tổ kiểm tra, đôn đốc các thôn => Tổ kiểm tra
Phòng Nội vụ =>
 =>
"""
SUBJECT_TABLE = [tuple(line.split(" =>")) for line in SUBJECTS.strip("\n").splitlines()]


@pytest.mark.parametrize(
    ("statement", "names"), SUBJECT_TABLE, ids=[case[0] for case in SUBJECT_TABLE]
)
def test_subject_units(statement: str, names: str) -> None:
    expected = names_told(statement, names)
    assert subject_units(statement) == expected


PROSE = [
    (
        "Đồng chí Trưởng ban xây dựng quỹ - Trưởng tiểu ban: Phụ trách chung; ký văn bản",
        ("Đồng chí Trưởng ban xây dựng quỹ - Trưởng tiểu ban",),
        (),
    ),
    (
        "Ông Phó Giám đốc Trung tâm phục vụ công ích - Ủy viên: Rà soát hồ sơ",
        ("Ông Phó Giám đốc Trung tâm phục vụ công ích - Ủy viên",),
        (),
    ),
    (
        "Đối với việc ở điểm 2 Bản cam kết: “Sửa kè, đo nước.” - giao Phòng Mẫu chủ trì",
        ("Phòng Mẫu",),
        (),
    ),
    ("Sửa kè - đo nước, giao Tổ A làm", ("Tổ A",), ()),
    ("Đồng chí Bí thư phát biểu: Cần rà soát", ("Đồng chí Bí thư",), ()),
    ("Căn cứ Kế hoạch này, các đơn vị triển khai thực hiện", ("các đơn vị",), ()),
    ("Trên cơ sở hướng dẫn của Sở, yêu cầu các trường xây dựng kế hoạch", ("các trường",), ()),
    (
        "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các đơn vị liên quan tham mưu UBND tỉnh",
        ("Sở Y tế",),
        ("Sở Nội vụ", "các đơn vị liên quan"),
    ),
    (
        "Chủ trì, phối hợp với các sở, ngành liên quan rà soát văn bản",
        (),
        ("các sở, ngành liên quan",),
    ),
    (
        "Rà soát quy chế (Giao Phòng Nội vụ chủ trì, phối hợp với Văn phòng)./.",
        ("Phòng Nội vụ",),
        ("Văn phòng",),
    ),
    (
        "Trên cơ sở đề nghị của UBND các xã, phường, Sở Y tế chủ trì, phối hợp với Sở "
        "Nội vụ lập danh sách",
        ("Sở Y tế",),
        ("Sở Nội vụ",),
    ),
    (
        "Xây dựng kho mở: Phòng Nội vụ chủ trì, phối hợp với Văn phòng và các đơn vị "
        "liên quan thực hiện.",
        ("Phòng Nội vụ",),
        ("Văn phòng", "các đơn vị liên quan"),
    ),
    ("Mở lớp tập huấn: giao Phòng Nội vụ chủ trì, tham mưu.", ("Phòng Nội vụ",), ()),
    ("Kết quả: Sở Y tế đã chủ trì, hoàn thành ba lớp", (), ()),
    ("Xây dựng kế hoạch: đơn vị chủ trì, phối hợp thực hiện", (), ()),
    ("Hội thảo: Chuyên đề do Trung tâm chủ trì, gửi Sở Y tế", (), ()),
    (
        "Căn cứ Kế hoạch này, các phòng chuyên môn xây dựng kế hoạch của mình",
        ("các phòng chuyên môn",),
        (),
    ),
    (
        "Sau khi Sở Y tế phê duyệt danh sách, Phòng Nội vụ công khai trên trang tin",
        ("Phòng Nội vụ",),
        (),
    ),
    (
        "Trên cơ sở sổ hộ năm 2026, tiến hành rà soát, thăm ngay các hộ chưa có nước sạch, các "
        "hợp tác xã; các lò gạch ở sát khu dân cư",
        (),
        (),
    ),
    ("Trên cơ sở danh sách hộ nghèo, các xã tiến hành rà soát", ("các xã",), ()),
    ("Trên cơ sở rà soát, đánh giá hộ nghèo, các xã lập danh sách", ("các xã",), ()),
    ("Trên cơ sở mẫu do Sở A ban hành, các trường nhập số liệu", ("các trường",), ()),
    ("Trên cơ sở ý kiến của Sở Y tế, Sở Nội vụ, tham mưu UBND tỉnh ban hành", (), ()),
    ("Căn cứ Kế hoạch này lập dự toán gửi Sở Y tế, Sở Tài chính tổng hợp", (), ()),
    ("Căn cứ chức năng, nhiệm vụ được giao, phối hợp với các sở tuyên truyền", (), ("các sở",)),
    ("Trung tâm Giáo dục thường xuyên xây dựng kế hoạch", ("Trung tâm Giáo dục thường xuyên",), ()),
    ("Trung tâm Văn hóa thường xuyên tuyên truyền", ("Trung tâm Văn hóa",), ()),
    ("Giáo viên Tin học có vai trò hỗ trợ các môn khác", ("Giáo viên Tin học",), ()),
    ("Rà soát quy chế (Phòng Nội vụ chủ trì).", ("Phòng Nội vụ",), ()),
    ("Khám sức khỏe lần 1 (cô Lan phụ trách).", ("cô Lan",), ()),
    ("Đo nhiệt độ (Trạm Y tế thực hiện)", ("Trạm Y tế",), ()),
    ("Tập huấn (theo kế hoạch thực hiện)", (), ()),
    ("Mua sách (nội dung do cấp trên phụ trách)", (), ()),
    ("Đối với giáo viên: Hướng dẫn học sinh đọc sách", ("giáo viên",), ()),
    ("Đối với hồ sơ quá hạn: Xin lỗi người dân", (), ()),
    ("Đối với đơn nặc danh: Ban Thường trực xã phải lập sổ.", ("Ban Thường trực xã",), ()),
    ("Đối với rừng: Hạt A chủ trì, phối hợp với các xã rà soát.", ("Hạt A",), ("các xã",)),
    ("Đối với sách cũ: Sách Tiếng Việt được thanh lý.", (), ()),
    ("Đối với hồ sơ giấy: chuyển Văn phòng lưu.", (), ()),
    ("Văn phòng có trách nhiệm phối hợp với các phòng theo dõi", ("Văn phòng",), ("các phòng",)),
    (
        "Sở Nội vụ: Chủ trì, phối hợp với các cơ quan, đơn vị",
        ("Sở Nội vụ",),
        ("các cơ quan, đơn vị",),
    ),
    ("Nâng cao chất lượng phục vụ (nếu có)", (), ()),
    ("Rà soát nội dung (theo hướng dẫn của đơn vị chủ trì)", (), ()),
    ("", (), ()),
]


@pytest.mark.parametrize(
    ("statement", "leads", "coordinators"), PROSE, ids=[case[0] for case in PROSE]
)
def test_prose_assignment(
    statement: str, leads: tuple[str, ...], coordinators: tuple[str, ...]
) -> None:
    assert prose_assignment(statement) == Assigned(leads, coordinators)


HEADINGS = """
Tổ Văn phòng => same
Bà Trần Thị Mẫu, Hiệu trưởng => same
Ông Lê Văn Thử, Tổ trưởng tổ Hóa học, Sinh học - Công nghệ => same
Bà Trần Thị Mẫu, nhân viên Văn thư => same
Các phòng chuyên môn và Văn phòng Sở => Các phòng chuyên môn | Văn phòng Sở
Trách nhiệm của Sở Tài chính => Sở Tài chính
Đối với các trường học => các trường học
Đối với Văn phòng Sở => Văn phòng Sở
Giao Phòng Nội vụ => Phòng Nội vụ
Ban nhân dân các ấp => same
Đoàn các xã, phường => same
Đoàn trực thuộc và Đoàn các xã, phường => Đoàn trực thuộc | Đoàn các xã, phường
Hội các phường => same
Đoàn giám sát các xã =>
Hội thảo các xã =>
Báo và Đài Phát thanh, Truyền hình tỉnh => same
Báo cáo và Đài Mẫu =>
Đề nghị Báo và Phát thanh, Truyền hình tỉnh => Báo và Phát thanh, Truyền hình tỉnh
Đề nghị Ủy ban MTTQ Việt Nam xã => Ủy ban MTTQ Việt Nam xã
UBND các xã, phường => same
Hiệu trưởng => same
Phó Hiệu trưởng phụ trách chuyên môn => same
Các Trường Mầm non, Tiểu học, TH&THCS, THCS => same
Sở Nội vụ (cơ quan thường trực) => Sở Nội vụ
Sở Nội vụ - Cơ quan thường trực => Sở Nội vụ
Phòng Văn hóa - Xã hội: => Phòng Văn hóa - Xã hội
Sở Nội vụ có trách nhiệm: => Sở Nội vụ
Văn phòng chủ trì, phối hợp với các phòng: => Văn phòng
SỞ NỘI VỤ => same
**Kế toán** => Kế toán
Cán bộ, công chức, viên chức => same
Các sở, ban, ngành tỉnh => same
Sở, ban, ngành => same
Giáo viên chủ nhiệm => same
Thủ trưởng các cơ quan, đơn vị => same
Ban Chỉ đạo cải cách hành chính => same
Công an xã, Ban Chỉ huy Quân sự xã => Công an xã | Ban Chỉ huy Quân sự xã
Đồng chí Hiệu trưởng => same
Phòng Giáo dục và Đào tạo => same
Các đơn vị trực thuộc => same
Các Sở: Nội vụ, Y tế => Sở Nội vụ | Sở Y tế
Cải cách thể chế =>
Tổ chức bộ máy =>
TỔ CHỨC THỰC HIỆN =>
Phòng chống tham nhũng =>
Phòng, chống tham nhũng, lãng phí =>
Công tác chỉ đạo, điều hành =>
Ban hành văn bản =>
Mục tiêu =>
Trường hợp đặc biệt =>
Bộ máy =>
Hội nghị, tập huấn =>
Đội ngũ giáo viên =>
Trung tâm dữ liệu =>
Xã hội hóa giáo dục =>
Cơ sở vật chất =>
Khoa học và công nghệ =>
Hiệu trưởng tổ chức thực hiện một số nội dung như sau => Hiệu trưởng
Giám đốc Sở Mẫu chỉ đạo thực hiện: => Giám đốc Sở Mẫu
Sở Mẫu, các xã triển khai thực hiện các việc sau => Sở Mẫu | các xã
Phòng Tổ chức thực hiện => Phòng Tổ chức
Ban Tổ chức thực hiện các việc sau => Ban Tổ chức
Đối với cấp xã =>
Cơ quan thường trực =>
Thanh tra, kiểm tra =>
Văn thư, lưu trữ =>
Chính phủ điện tử =>
Y tế =>
Nhóm 07 thủ tục =>
Giao nhiệm vụ =>
Yêu cầu =>
Sở Nội vụ tổng hợp, báo cáo UBND tỉnh kết quả thực hiện =>
Trường THCS Mẫu, hạng mục: 04 phòng học =>
 =>
"""
HEADING_TABLE = [tuple(line.split(" =>")) for line in HEADINGS.strip("\n").splitlines()]


@pytest.mark.parametrize(
    ("heading", "names"), HEADING_TABLE, ids=[case[0] for case in HEADING_TABLE]
)
def test_heading_units(heading: str, names: str) -> None:
    expected = names_told(heading, names)
    assert heading_units(heading) == expected


def test_a_long_sentence_is_no_heading() -> None:
    assert heading_units("Các đơn vị trực thuộc " + "và các đơn vị khác " * 12) == ()


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=80), st.text(alphabet="SởTổ chủrìphốhợvớ,:;().- ", max_size=80)))
def test_any_text_is_read(text: str) -> None:
    prose_assignment(text)
    heading_units(text)


ASKED = [
    ("Sở Mẫu yêu cầu UBND các xã từ An Khê đến Bình Sơn:", "UBND các xã từ An Khê đến Bình Sơn"),
    ("Vì vậy, Sở Mẫu đề nghị Trạm Mẫu các xã, phường:", "Trạm Mẫu các xã, phường"),
    ("Cây khô. Phòng Mẫu yêu cầu các tổ thực hiện một số nội dung sau:", "các tổ"),
    ("Sở Mẫu đề nghị UBND các xã giao Phòng Kinh tế các việc sau:", "Phòng Kinh tế"),
    ("Đề nghị UBND tỉnh Mẫu chỉ đạo Công an tỉnh:", "Công an tỉnh"),
    ("Chỉ đạo Sở Mẫu:", "Sở Mẫu"),
    ("Giám đốc Sở Mẫu chỉ đạo các đơn vị liên quan:", ""),
    ("UBND tỉnh Mẫu chỉ đạo Sở Ví một số việc sau:", "Sở Ví"),
    ("Ban Chỉ đạo các xã thực hiện các việc sau:", ""),
    ("Công tác chỉ đạo các trường:", ""),
    ("Theo chỉ đạo của các cấp, kết quả như sau:", ""),
    ("Phó Chủ tịch Lò Văn Mẫu đã có yêu cầu đến các ban ngành như sau:", "các ban ngành"),
    ("Chủ tịch xã có yêu cầu sau đây đối với Trạm Mẫu như sau:", "Trạm Mẫu"),
    ("Sở Mẫu giao nhiệm vụ cho các phòng như sau:", "các phòng"),
    ("Sở Mẫu yêu cầu phối hợp với các xã như sau:", ""),
    ("Sở Mẫu yêu cầu các tổ báo cáo với Phòng Mẫu:", "các tổ"),
    ("Một số yêu cầu đối với hồ sơ như sau:", ""),
    ("Sở Mẫu yêu cầu:", ""),
    ("Theo đề nghị của Sở Mẫu, kết quả như sau:", ""),
    ("Phòng Mẫu đã yêu cầu các tổ báo cáo. Kết quả như sau:", ""),
    ("Để đáp ứng yêu cầu nhiệm vụ, các việc gồm:", ""),
    ("", ""),
]


@pytest.mark.parametrize(("lead_in", "name"), ASKED)
def test_asked_units(lead_in: str, name: str) -> None:
    assert ", ".join(asked_units(lead_in)) == name


RANGES = [
    ("UBND các xã từ An Khê đến Bình Sơn rà soát đê.", "UBND các xã từ An Khê đến Bình Sơn"),
    ("Các phường từ An Khê đến Lâm Sơn lập chốt.", "Các phường từ An Khê đến Lâm Sơn"),
    ("UBND các xã từ năm 2026 đến năm 2027 rà soát đê.", "UBND các xã"),
    ("UBND xã An Khê đến Bình Sơn thăm đê.", "UBND xã An Khê"),
]


@pytest.mark.parametrize(("statement", "name"), RANGES)
def test_places_from_one_to_another_are_part_of_a_name(statement: str, name: str) -> None:
    assert ", ".join(subject_units(statement)) == name


def test_who_is_named_by_two_offices_may_have_helpers() -> None:
    said = "Bà Trưởng ban vận động - Trưởng tiểu ban: Soạn bài; phối hợp với các tổ vườn mở lớp."
    assert prose_assignment(said).coordinators == ("các tổ vườn",)


MADE_BY = [
    ("Căn cứ tài liệu do Bộ Mẫu cung cấp, các cơ sở đào tạo rà soát sổ.", "các cơ sở đào tạo"),
    ("Theo mẫu do Sở Mẫu ban hành, các trường nhập số liệu.", "các trường"),
    ("Căn cứ hướng dẫn do Sở Mẫu ban hành, Phòng Ví xây dựng kế hoạch.", "Phòng Ví"),
    ("Căn cứ Kế hoạch này lập dự toán gửi Sở Mẫu, Sở Ví tổng hợp.", ""),
    ("Căn cứ mẫu do Sở Mẫu ban hành, lập danh sách gửi Sở Ví, Sở Na tổng hợp.", ""),
    ("Theo danh mục do Bộ Mẫu công bố, rà soát các thủ tục của xã.", ""),
]


@pytest.mark.parametrize(("statement", "lead"), MADE_BY)
def test_who_made_the_base_does_nothing(statement: str, lead: str) -> None:
    assert ", ".join(prose_assignment(statement).leads) == lead


IN_CHARGE = [
    ("Phó Bí thư chi bộ phụ trách việc mời khách.", "Phó Bí thư chi bộ"),
    ("Phó Bí thư chi bộ thôn Bản Mạ phụ trách việc hiến đất.", "Phó Bí thư chi bộ thôn Bản Mạ"),
    ("Ban tổ chức phụ trách việc mời khách.", "Ban tổ chức"),
    ("Đoàn Thanh niên đảm nhiệm việc dựng rạp.", "Đoàn Thanh niên"),
    # Another deed follows: what somebody is in charge of says who it is.
    (
        "Phó Hiệu trưởng phụ trách chuyên môn duyệt giáo án.",
        "Phó Hiệu trưởng phụ trách chuyên môn",
    ),
    # "Tổ giúp việc" has half a word there.
    ("Tổ giúp việc mời khách.", "Tổ giúp việc"),
]


@pytest.mark.parametrize(("statement", "lead"), IN_CHARGE)
def test_who_is_in_charge_of_something_does_it(statement: str, lead: str) -> None:
    assert prose_assignment(statement).leads == (lead,)


FIELDS = [
    ("Khối 6: Cô Nguyễn Thị Thơm phụ trách.", ("Cô Nguyễn Thị Thơm",)),
    ("Tổ Một: Ông Lê Văn Mẫu chủ trì.", ("Ông Lê Văn Mẫu",)),
    ("Khu vực chợ: Công an xã đảm nhận.", ("Công an xã",)),
    ("Môn Toán: Thầy An và Thầy Bình phụ trách.", ("Thầy An", "Thầy Bình")),
    ("Phòng Nội vụ: Chuẩn bị hồ sơ.", ("Phòng Nội vụ",)),
    ("Phòng Nội vụ: chủ trì.", ("Phòng Nội vụ",)),
    ("Phòng Nội vụ: Rà soát sổ mà các phòng phụ trách.", ("Phòng Nội vụ",)),
]


@pytest.mark.parametrize(("statement", "leads"), FIELDS)
def test_who_is_in_charge_of_a_field(statement: str, leads: tuple[str, ...]) -> None:
    assert prose_assignment(statement).leads == leads
