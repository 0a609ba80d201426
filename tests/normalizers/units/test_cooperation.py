import pytest

from normalizers.units.assignments import prose_assignment
from normalizers.units.cooperation import helpers_in

HELP = [
    ("Chủ trì, phối hợp với Sở Tài chính và các xã rà soát danh mục.", ("Sở Tài chính", "các xã")),
    ("Phối hợp chặt chẽ với Công an xã, Hội Nông dân tuần tra.", ("Công an xã", "Hội Nông dân")),
    ("Phối hợp Phòng Y tế mở lớp.", ("Phòng Y tế",)),
    ("Chủ động phối hợp với các trường trong việc xếp lịch.", ("các trường",)),
    ("Căn cứ nhiệm vụ được giao, phối hợp với Tổ Văn thư lập sổ.", ("Tổ Văn thư",)),
    ("Lập sổ theo dõi; phối hợp với Tổ Văn thư cập nhật.", ("Tổ Văn thư",)),
    ("Công bố lịch. Tăng cường phối hợp với Đoàn trường về truyền thông.", ("Đoàn trường",)),
    ("Phối hợp với Tổ Hành chính - Tổng hợp mở lớp.", ("Tổ Hành chính - Tổng hợp",)),
    ("Phối hợp với Tạp chí Ánh Dương đưa bài.", ("Tạp chí Ánh Dương",)),
    ("Giao Phòng Nội vụ chủ trì, phối hợp với các xã lập danh sách.", ("các xã",)),
    ("Trên cơ sở đề nghị của xã, Sở Y tế chủ trì, phối hợp với Sở Nội vụ lập dự "
     "toán.", ("Sở Nội vụ",)),
    # where the work is that they share, of several sorts
    ("Phối hợp với các tổ trong một số công tác chuẩn bị hội thi.", ("các tổ",)),
    ("Phối hợp với Tổ Văn thư, các thôn trong các hoạt động hè.", ("Tổ Văn thư", "các thôn")),
    ("Phối hợp với các đơn vị trong mọi quá trình nghiệm thu.", ("các đơn vị",)),
    ("Phối hợp với các đơn vị trong trường rà soát sổ.", ("các đơn vị trong trường",)),
    # a collective says which of many, and the list goes on behind it
    ("Phối hợp với các sở, ban, ngành tỉnh có liên quan và UBND các xã mở lớp.",
     ("các sở, ban, ngành tỉnh có liên quan", "UBND các xã")),
    ("Phối hợp với Sở Nội vụ cùng các sở, ngành tỉnh có liên quan và UBND các xã mở lớp.",
     ("Sở Nội vụ", "các sở, ngành tỉnh có liên quan", "UBND các xã")),
    ("Phối hợp với Công an xã cùng với Hội Nông dân tuần tra.", ("Công an xã", "Hội Nông dân")),
    ("Phối hợp với Công an xã và với các thôn tuần tra.", ("Công an xã", "các thôn")),
    ("Phối hợp với Công an xã cùng với việc tuần tra ban đêm.", ("Công an xã",)),
    ("Phối hợp với Công an tỉnh có kế hoạch tuần tra.", ("Công an tỉnh",)),
    # before a deed that no list knows, before a time, after another deed or a topic
    ("Phối hợp với Viện Thủy lợi An Khê sửa chữa đập tràn.", ("Viện Thủy lợi An Khê",)),
    ("Phối hợp với các tổ trưởng xếp lịch dự giờ.", ("các tổ trưởng",)),
    ("Sửa mái nhà, phối hợp với Công an xã trước ngày 15/3/2026.", ("Công an xã",)),
    ("Phân luồng giao thông, phối hợp với Ban CHQS xã cứu hộ, cứu nạn.", ("Ban CHQS xã",)),
    ("Về đất đai: Giao Phòng Kinh tế chủ trì, phối hợp với Quỹ Tín dụng và khối 7 tiếp tục "
     "vận động 06 hộ.", ("Quỹ Tín dụng", "khối 7")),
    ("Diễn tập chữa cháy, có sự tham gia của Công an xã và Đoàn Thanh niên.",
     ("Công an xã", "Đoàn Thanh niên")),
    ("Phối hợp với các cơ quan liên quan như: Công an, Quân sự để tuần tra.",
     ("các cơ quan liên quan",)),
    ("Phối hợp với UBND xã Như Mẫu mở lớp.", ("UBND xã Như Mẫu",)),
    ("Bà Lan - Trưởng ban: Soạn tài liệu; chủ trì phối hợp với các tổ vườn ươm mở lớp.",
     ("các tổ vườn ươm",)),
    ("Chốt chặn ở ngầm tràn, có sự tham gia của dân phòng các thôn.", ("dân phòng các thôn",)),
    ("Mở hội sách với sự hỗ trợ của bạn đọc gần xa.", ()),
    ("Chỉ đạo, giao các xã phối hợp với Hội Nông dân mở lớp.", ()),
    ("Phối hợp mở lớp tập huấn.", ()),
    ("Chỉ đạo các xã phối hợp với Hội Nông dân mở lớp.", ()),
    ("Tham mưu UBND tỉnh phối hợp với Bộ Y tế lập đề án.", ()),
    ("Ký quy chế phối hợp với Công an xã.", ()),
    ("Phối hợp thường xuyên, làm cầu nối liên lạc với Công an xã, Hội Nông dân để giữ rừng.",
     ("Công an xã", "Hội Nông dân")),
    ("Phối hợp, trao đổi thông tin với các trường.", ("các trường",)),
    ("Phối hợp, hướng dẫn các xã làm việc với Công an tỉnh.", ()),
    ("Phối hợp, đối chiếu sổ với quy định mới.", ()),
    ("Phối hợp mở lớp. Làm việc với Công an xã.", ()),
    ("Phối hợp rà soát, so sánh, đối chiếu với Sở Y tế.", ()),
    ("Tổ thư viện (do cô Lan phụ trách) có trách nhiệm phối hợp với Ban Giám hiệu khi kiểm kê "
     "sách.", ("Ban Giám hiệu",)),
    ("Các tổ chịu trách nhiệm phối hợp với Đoàn trường mở lớp.", ("Đoàn trường",)),
    ("Nâng cao tinh thần trách nhiệm phối hợp với Công an xã.", ()),
    ("Nếu đơn được gửi qua xã: Sở Nội vụ xác minh hoặc phối hợp với Sở Tư pháp rà soát.",
     ("Sở Tư pháp",)),
    ("Xây dựng chương trình phối hợp giữa các trường.", ()),
    ("Rà soát quy chế.", ()),
    # a deed behind "trong" ends the names, a place or a field does not
    ("Phối hợp với trường nghề, doanh nghiệp và hội nghề trong đào tạo thợ.",
     ("trường nghề", "doanh nghiệp và hội nghề")),
    ("Phối hợp với cơ quan, tổ chức có liên quan trong cung cấp thông tin.",
     ("cơ quan, tổ chức có liên quan",)),
    ("Phối hợp với Hội Làm vườn trong tổ chức hội chợ.", ("Hội Làm vườn",)),
    ("Phối hợp với các trường trong tỉnh mở lớp.", ("các trường trong tỉnh",)),
    ("Phối hợp với các đơn vị trong ngành rà soát sổ.", ("các đơn vị trong ngành",)),
    ("Phối hợp với các hội trong và ngoài xã mở lớp.", ("các hội trong và ngoài xã",)),
    ("Phối hợp với các bộ, ngành đẩy nhanh tiến độ kết nối kho dữ liệu.", ("các bộ, ngành",)),
    # semicolons part names as long as the deed is still to come
    ("Chủ trì, phối hợp với Chủ tịch UBND xã; thủ trưởng các ngành có liên quan dạy cách làm.",
     ("Chủ tịch UBND xã", "thủ trưởng các ngành có liên quan")),
    ("Phối hợp với Sở Tài chính; Sở Nội vụ; các hội đoàn thể rà soát biên chế.",
     ("Sở Tài chính", "Sở Nội vụ", "các hội đoàn thể")),
    ("Phối hợp với Công an xã rà soát hộ khẩu; các thôn báo cáo kết quả.", ("Công an xã",)),
    ("Chủ trì, phối hợp với Sở Tài chính lập dự toán; Sở Nội vụ thẩm định.", ("Sở Tài chính",)),
    ("Phối hợp với Công an xã; báo cáo kết quả trước ngày 5/6.", ("Công an xã",)),
    # two works of one team
    ("Chuẩn bị hồ sơ và phối hợp với các Đoàn kiểm tra, giám sát của tỉnh.",
     ("các Đoàn kiểm tra, giám sát của tỉnh",)),
    ("Phối hợp với Đoàn thanh tra, kiểm tra của huyện làm việc với các hộ.",
     ("Đoàn thanh tra, kiểm tra của huyện",)),
    ("Phối hợp với Hội Nông dân, hướng dẫn các hộ của thôn trồng rau.", ("Hội Nông dân",)),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "helpers"), HELP, ids=[case[0] for case in HELP])
def test_helpers_in(statement: str, helpers: tuple[str, ...]) -> None:
    assert helpers_in(statement) == helpers


LEADS = [
    ("Đồng thời, giao Công an tỉnh chủ trì, phối hợp với các sở rà soát.", ("Công an tỉnh",)),
    ("Hằng năm, Sở Y tế tổng hợp, báo cáo UBND tỉnh.", ("Sở Y tế",)),
    (
        "Từ ngày 13/11/2026 đến ngày 17/11/2026, các trạm trực thuộc có trách nhiệm tự kiểm tra.",
        ("các trạm trực thuộc",),
    ),
    ("Đối với khoản thu ngoài giờ, giao Phòng Tài vụ rà soát mức thu.", ("Phòng Tài vụ",)),
    ("Về hồ chứa: giao Sở Xây dựng thẩm định, trình trong tháng 9/2026.", ("Sở Xây dựng",)),
    ("Về đập tràn. Kết quả: giao được 12 mốc.", ()),
    ("Căn cứ Kế hoạch này lập dự toán gửi Sở A, Sở B tổng hợp.", ()),
    ("Hằng năm, rà soát danh mục gửi Sở Y tế.", ()),
    ("Phối hợp với Sở Y tế rà soát.", ()),
    # of a list that a verb governs the second name does nothing either
    ("Căn cứ nhiệm vụ, chỉ đạo các trường phổ thông, các lớp dạy nghề trực thuộc dạy bơi.", ()),
    ("Căn cứ nhiệm vụ được giao, hướng dẫn các xã, các phường trồng cây.", ()),
    ("Căn cứ Kế hoạch này, các xã, các phường trồng cây.", ("các xã, các phường",)),
    ("Hằng năm, rà soát nhu cầu, các phòng đăng ký với Sở.", ("các phòng",)),
    # behind the label of an item
    ("Lập đoàn kiểm tra: Phòng Y tế thành lập 02 đoàn.", ("Phòng Y tế",)),
    ("Tài liệu: Sở Y tế biên soạn.", ("Sở Y tế",)),
    ("Đối tượng: Giáo viên các trường.", ()),
    ("Nội dung: Rà soát các trạm của Sở Y tế.", ()),
]


@pytest.mark.parametrize(("statement", "leads"), LEADS, ids=[case[0] for case in LEADS])
def test_leads_behind_asides(statement: str, leads: tuple[str, ...]) -> None:
    assert prose_assignment(statement).leads == leads
