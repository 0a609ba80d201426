"""Deadlines as cells and labels print them, and the times that prose states."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.codes import DeadlineKind
from normalizers.time.deadlines import (
    is_time,
    leading_time,
    opens_due,
    parse_deadline,
    trailing_deadline,
)
from normalizers.time.periods import Period
from normalizers.time.words import mapping, mask_citations, reading_form

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
STAGE = Period(date(2026, 1, 1), date(2030, 12, 31))
SCHOOL = Period(date(2025, 9, 1), date(2026, 8, 31))
NONE = None

# The plan's period, the text as printed, and what it means: kind, start, end, recurrence rule.
CASES = [
    # days that have a name
    (YEAR, "Trước ngày khai giảng 05/9/2026", "date", None, "2026-09-05", None),
    (YEAR, "Chậm nhất ngày họp phụ huynh 12/9", "date", None, "2026-09-12", None),
    (YEAR, "Từ tháng 01 đến ngày hội làng 15/3/2026", "period", "2026-01-01", "2026-03-15", None),
    (YEAR, "Sau ngày bế giảng 25/5/2026", "period", "2026-05-26", None, None),
    (YEAR, "Trước ngày khai giảng", "conditional", None, None, None),
    (YEAR, "Khi có thông báo ngày 05/3/2026", "conditional", None, None, None),
    (YEAR, "05 ngày kể từ 15/7/2026", "duration", "2026-07-15", None, None),
    # how far off a printed day is
    (YEAR, "Chậm nhất ngày 10/12/2026 - 95 ngày trước hội làng", "date", None, "2026-12-10", None),
    (YEAR, "Chậm nhất ngày 10/12/2026 (95 ngày trước ngày hội)", "date", None, "2026-12-10", None),
    (YEAR, "Chậm nhất 10 ngày trước ngày họp", "duration", None, None, None),
    (YEAR, "10 ngày trước khai giảng", "duration", None, None, None),
    (YEAR, "Từ ngày 01/3/2026 trong 15 ngày kể từ ngày nhận", "duration", "2026-03-01", None, None),
    # quarters
    # a second language says the same once more
    (YEAR, "Trước ngày 31/08/2026 Before 31/08/2026", "date", None, "2026-08-31", None),
    (YEAR, "Chậm nhất 30/6/2026 No later than 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước ngày 30/6/2026 (30/6/2026)", "date", None, "2026-06-30", None),
    (YEAR, "05/9/2026 5/9/2026", "date", "2026-09-05", "2026-09-05", None),
    (YEAR, "Trước 30/6/2026 31/7/2026", "date", None, "2026-07-31", None),
    (YEAR, "Quý I/2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý I năm 2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý 1/2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý 2/2026", "period", "2026-04-01", "2026-06-30", None),
    (YEAR, "Quý 3/2026", "period", "2026-07-01", "2026-09-30", None),
    (YEAR, "Quý IV/2025", "period", "2025-10-01", "2025-12-31", None),
    (YEAR, "Quý I", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Trong quý II", "period", "2026-04-01", "2026-06-30", None),
    (STAGE, "Quý I", "period", None, None, None),
    (NONE, "Quý I", "period", None, None, None),
    (YEAR, "Quý I, II/2025", "period", "2025-01-01", "2025-06-30", None),
    (YEAR, "Quý III, IV/2025.", "period", "2025-07-01", "2025-12-31", None),
    (YEAR, "Quý I-III/2026", "period", "2026-01-01", "2026-09-30", None),
    (YEAR, "Quý II-IV/2026", "period", "2026-04-01", "2026-12-31", None),
    (YEAR, "Quý I + II/2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "Quý II và quý III", "period", "2026-04-01", "2026-09-30", None),
    (YEAR, "Quý 1,2,3,4/2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Quý I, quý II năm 2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "Quý III/2026, Quý I/2026", "period", "2026-01-01", "2026-09-30", None),
    (YEAR, "Quý IV/2025 - Quý I/2026", "period", "2025-10-01", "2026-03-31", None),
    (YEAR, "Từ quý I đến quý III/2026", "period", "2026-01-01", "2026-09-30", None),
    (YEAR, "Từ quý I/2026 đến quý IV/2027", "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "Quý II, Quý III/2026 và Quý I/2027", "period", "2026-04-01", "2027-03-31", None),
    (YEAR, "- Quý I/2025 - Quý IV/2025", "period", "2025-01-01", "2025-12-31", None),
    (YEAR, "Quý I (năm 2026)", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Q.IV/2025", "period", "2025-10-01", "2025-12-31", None),
    # quarters as typed or read badly
    (YEAR, "Qúy I/2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quí I", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý Il", "period", "2026-04-01", "2026-06-30", None),
    (YEAR, "Quý IlI/2026", "period", "2026-07-01", "2026-09-30", None),
    (YEAR, "Quý lV/2026", "period", "2026-10-01", "2026-12-31", None),
    (YEAR, "Quý I /2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý1/2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "QUÝ I NĂM 2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quy I nam 2026", "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Quý I. 2026;", "period", "2026-01-01", "2026-03-31", None),
    # months
    (YEAR, "Tháng II/2026", "period", "2026-02-01", "2026-02-28", None),
    (YEAR, "Tháng XI, XII/2026", "period", "2026-11-01", "2026-12-31", None),
    (YEAR, "Tháng vi phạm", None, None, None, None),
    (YEAR, "9/2026; 05/09", "date", "2026-09-05", "2026-09-05", None),
    (YEAR, "Tháng 9/2026 (ngày 05/9)", "date", "2026-09-05", "2026-09-05", None),
    (YEAR, "12/2026; 21/12–09/01", "period", "2026-12-21", "2027-01-09", None),
    (YEAR, "Tháng 9/2026 và ngày 15/12/2026", "period", "2026-09-01", "2026-12-15", None),
    (YEAR, "Tháng 3/2026", "period", "2026-03-01", "2026-03-31", None),
    (YEAR, "Tháng 02/2028", "period", "2028-02-01", "2028-02-29", None),
    (YEAR, "Tháng 3 năm 2026", "period", "2026-03-01", "2026-03-31", None),
    (YEAR, "Tháng 03-2026", "period", "2026-03-01", "2026-03-31", None),
    (YEAR, "Tháng 3-5/2026", "period", "2026-03-01", "2026-05-31", None),
    (YEAR, "tháng 10, 11/2025", "period", "2025-10-01", "2025-11-30", None),
    (YEAR, "Tháng 9, 10, 11, 12 năm 2025", "period", "2025-09-01", "2025-12-31", None),
    (YEAR, "Tháng 9/2025 đến tháng 5/2026", "period", "2025-09-01", "2026-05-31", None),
    (YEAR, "Từ tháng 01 đến tháng 12/2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Từ tháng 1/2026 - tháng 6/2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "Tháng 10 - 2/2026", "period", "2025-10-01", "2026-02-28", None),
    (YEAR, "tháng 3", "period", "2026-03-01", "2026-03-31", None),
    (SCHOOL, "tháng 10", "period", "2025-10-01", "2025-10-31", None),
    (SCHOOL, "tháng 3", "period", "2026-03-01", "2026-03-31", None),
    (SCHOOL, "Tháng 9 đến tháng 5", "period", "2025-09-01", "2026-05-31", None),
    (SCHOOL, "Từ tháng 10/2025 đến tháng 3", "period", "2025-10-01", "2026-03-31", None),
    (STAGE, "tháng 3", "period", None, None, None),
    (YEAR, "T9-T12/2025", "period", "2025-09-01", "2025-12-31", None),
    (YEAR, "12/2025", "period", "2025-12-01", "2025-12-31", None),
    (YEAR, "01/2026 - 6/2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "9/2025-5/2026", "period", "2025-09-01", "2026-05-31", None),
    (YEAR, "12/2025-15", None, None, None, None),
    (YEAR, "9-10/2025", "period", "2025-09-01", "2025-10-31", None),
    (YEAR, "Tuần 1 tháng 9/2025", "period", "2025-09-01", "2025-09-07", None),
    (YEAR, "Giữa tháng 10", "period", "2026-10-01", "2026-10-31", None),
    (YEAR, "Khoảng tháng 5", "period", "2026-05-01", "2026-05-31", None),
    (YEAR, "Tháng 01 năm sau", "period", "2027-01-01", "2027-01-31", None),
    # days
    (YEAR, "Ngày 20/11/2025", "date", "2025-11-20", "2025-11-20", None),
    (YEAR, "15/3/2026", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "22.12.2025", "date", "2025-12-22", "2025-12-22", None),
    (YEAR, "15 tháng 3 năm 2026", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "Ngày 5/9", "date", "2026-09-05", "2026-09-05", None),
    (STAGE, "Ngày 5/9", "date", None, None, None),
    (YEAR, "Sáng thứ Hai (15/9/2025)", "date", "2025-09-15", "2025-09-15", None),
    (YEAR, "8h00 ngày 15/3", "date", "2026-03-15", "2026-03-15", None),
    (YEAR, "Dịp 20/11", "date", "2026-11-20", "2026-11-20", None),
    (YEAR, "Ngày 03 và 04 tháng 6 năm 2025", "period", "2025-06-03", "2025-06-04", None),
    (YEAR, "01-05/3/2026", "period", "2026-03-01", "2026-03-05", None),
    (YEAR, "Từ 15 - 20/9/2025", "period", "2025-09-15", "2025-09-20", None),
    (YEAR, "25/12/2025 - 05/01/2026", "period", "2025-12-25", "2026-01-05", None),
    (YEAR, "Từ ngày 01/3 đến ngày 15/4/2026", "period", "2026-03-01", "2026-04-15", None),
    (YEAR, "Từ ngày 16/7 đến hết ngày 25/7/2025.", "period", "2025-07-16", "2025-07-25", None),
    (YEAR, "Từ 15/4/2026 đến 01/3/2026", "period", None, None, None),
    (YEAR, "31/02/2026", "date", None, None, None),
    # by a day
    (YEAR, "Trước 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước ngày 30/6", "date", None, "2026-06-30", None),
    (YEAR, "Trước 15/12/25", "date", None, "2025-12-15", None),
    (YEAR, "Hoàn thành trước ngày 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Xong trước 15/3", "date", None, "2026-03-15", None),
    (YEAR, "Chậm nhất ngày 30/6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Chậm nhất là ngày 30/6", "date", None, "2026-06-30", None),
    (YEAR, "Chậm nhất trong năm 2027", "date", None, "2027-12-31", None),
    (YEAR, "đến 31/12/2026", "date", None, "2026-12-31", None),
    (YEAR, "Trước 17h00 ngày 15/3/2026", "date", None, "2026-03-15", None),
    (YEAR, "Trước ngày 15/01 năm sau", "date", None, "2027-01-15", None),
    (YEAR, "Trước ngày 10/6 và 10/12", "date", None, "2026-12-10", None),
    (YEAR, "Trước ngày 15/12/2026 theo quy định", "date", None, "2026-12-15", None),
    (YEAR, "Trước quý III/2026", "date", None, "2026-06-30", None),
    (YEAR, "Trước tháng 6/2026", "date", None, "2026-05-31", None),
    (YEAR, "Trước năm 2027", "date", None, "2026-12-31", None),
    (YEAR, "Đến hết quý II/2026", "date", None, "2026-06-30", None),
    (YEAR, "Đến tháng 6/2026", "date", None, "2026-06-30", None),
    (YEAR, "Đến năm 2030", "date", None, "2030-12-31", None),
    (YEAR, "Đến 2030", "date", None, "2030-12-31", None),
    (YEAR, "Đến hết năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Hết quý I/2026", "date", None, "2026-03-31", None),
    (YEAR, "Từ nay đến hết năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Quý II (trước ngày 15/6)", "period", "2026-04-01", "2026-06-15", None),
    # parts
    (YEAR, "Cuối năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Cuối năm", "date", None, "2026-12-31", None),
    (STAGE, "Cuối năm", "date", None, None, None),
    (SCHOOL, "Cuối năm", "date", None, None, None),
    (YEAR, "Đầu năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Giữa năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Cuối quý II/2026", "date", None, "2026-06-30", None),
    (YEAR, "Cuối tháng 11/2025", "date", None, "2025-11-30", None),
    (YEAR, "Đến cuối năm 2026", "date", None, "2026-12-31", None),
    (YEAR, "Đến giữa năm 2026", "date", None, None, None),
    (STAGE, "Cuối giai đoạn", "date", None, "2030-12-31", None),
    # years and stages
    (YEAR, "Năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "2026-2027", "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "2025, 2026", "period", "2025-01-01", "2026-12-31", None),
    (YEAR, "Năm 2025-2026", "period", "2025-01-01", "2026-12-31", None),
    (YEAR, "Giai đoạn 2026 - 2030", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Từ năm 2026 - 2030.", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Từ 2025 đến 2030", "period", "2025-01-01", "2030-12-31", None),
    (YEAR, "Giai đoạn I (2026-2027)", "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "Cả năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Cả năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Trong năm", "period", "2026-01-01", "2026-12-31", None),
    (YEAR, "Trong năm 2026", "period", "2026-01-01", "2026-12-31", None),
    (STAGE, "Trong năm", "period", None, None, None),
    (NONE, "Trong năm", "period", None, None, None),
    (STAGE, "Trong giai đoạn", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Hoàn thành trong năm 2025", "period", "2025-01-01", "2025-12-31", None),
    (YEAR, "6 tháng đầu năm 2026", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "6 tháng đầu năm", "period", "2026-01-01", "2026-06-30", None),
    (YEAR, "6 tháng cuối năm 2026", "period", "2026-07-01", "2026-12-31", None),
    (YEAR, "9 tháng đầu năm", "period", "2026-01-01", "2026-09-30", None),
    (YEAR, "Hè 2026", "period", "2026-06-01", "2026-08-31", None),
    # school
    (YEAR, "Năm học 2025-2026", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Cả năm học", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Trong năm", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Đầu năm học", "period", "2025-09-01", "2026-08-31", None),
    (SCHOOL, "Cuối năm học", "date", None, "2026-08-31", None),
    (SCHOOL, "Học kỳ I", "period", "2025-09-01", "2026-01-31", None),
    (SCHOOL, "Học kỳ 2", "period", "2026-01-01", "2026-05-31", None),
    (SCHOOL, "HKI", "period", "2025-09-01", "2026-01-31", None),
    (YEAR, "Học kỳ I", "period", None, None, None),
    (YEAR, "Học kỳ I, năm học 2025-2026", "period", "2025-09-01", "2026-01-31", None),
    (YEAR, "HK2 (2025-2026)", "period", "2026-01-01", "2026-05-31", None),
    (YEAR, "Tháng 3 năm học 2025-2026", "period", "2026-03-01", "2026-03-31", None),
    # without an end
    (YEAR, "Từ 01/7/2025", "period", "2025-07-01", None, None),
    (YEAR, "Từ năm 2026", "period", "2026-01-01", None, None),
    (YEAR, "Từ tháng 11/2025 trở đi.", "period", "2025-11-01", None, None),
    (YEAR, "Quý IV năm 2025 và các năm tiếp theo", "period", "2025-10-01", None, None),
    (YEAR, "Năm 2026 và những năm tiếp theo", "period", "2026-01-01", None, None),
    (YEAR, "Từ năm 2023 đến năm 2025 và tiếp theo.", "period", "2023-01-01", None, None),
    (YEAR, "Sau ngày 15/3/2026", "period", "2026-03-16", None, None),
    (YEAR, "Sau năm 2030", "period", "2031-01-01", None, None),
    # a completion and its upkeep
    (YEAR, "Hoàn thành trong quý I năm 2026 và có rà soát, sửa đổi, bổ sung (nếu có)",
     "period", "2026-01-01", "2026-03-31", None),
    (YEAR, "Hoàn thành trong giai đoạn 2026 - 2027 và vận hành thường xuyên, liên tục",
     "period", "2026-01-01", "2027-12-31", None),
    (YEAR, "hoàn thành trước năm 2027 và vận hành thường xuyên", "date", None, "2026-12-31", None),
    (YEAR, "Thực hiện trong năm 2026 và có rà soát, điều chỉnh (nếu có)",
     "period", "2026-01-01", "2026-12-31", None),
    # continuous
    (YEAR, "Thường xuyên", "continuous", None, None, None),
    (YEAR, "THƯỜNG XUYÊN.", "continuous", None, None, None),
    (YEAR, "Thuong xuyen", "continuous", None, None, None),
    (YEAR, "Thường xuyên trong năm", "continuous", None, None, None),
    (YEAR, "Thường xuyên, liên tục", "continuous", None, None, None),
    (YEAR, "Thường xuyên, hằng năm", "continuous", None, None, None),
    (YEAR, "Thường xuyên năm 2026", "continuous", "2026-01-01", "2026-12-31", None),
    (YEAR, "Liên tục", "continuous", None, None, None),
    (YEAR, "Tháng 12/2025 và thường xuyên.", "continuous", "2025-12-01", "2025-12-31", None),
    (YEAR, "Triển khai từ năm 2026 và thực hiện thường xuyên, liên tục",
     "continuous", "2026-01-01", None, None),
    (YEAR, "Thường xuyên theo quy định", "continuous", None, None, None),
    # recurring
    (YEAR, "Hằng năm", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Hàng  năm.", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Hằng quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Hàng tháng", "recurring", None, None, "FREQ=MONTHLY"),
    (YEAR, "Hằng tuần", "recurring", None, None, "FREQ=WEEKLY"),
    (YEAR, "Hàng ngày", "recurring", None, None, "FREQ=DAILY"),
    (YEAR, "Thứ sáu hằng tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=FR"),
    (YEAR, "Sáng thứ hai đầu tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=MO"),
    (YEAR, "Chiều thứ 6 cuối mỗi tuần", "recurring", None, None, "FREQ=WEEKLY;BYDAY=FR"),
    (YEAR, "Cuối mỗi học kỳ", "recurring", None, None, None),
    (YEAR, "Đầu mỗi quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Đầu tuần", "period", None, None, None),
    (YEAR, "Trong suốt kỳ kế hoạch 2026 - 2030", "period", "2026-01-01", "2030-12-31", None),
    (YEAR, "Tháng 12 hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=12"),
    (YEAR, "Quý I hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=1,2,3"),
    (YEAR, "Quý II; quý IV hằng năm", "recurring", None, None,
    "FREQ=YEARLY;BYMONTH=4,5,6,10,11,12"),
    (YEAR, "Quý I hàng năm và định kỳ báo "
           "cáo", "recurring", None, None, "FREQ=YEARLY;BYMONTH=1,2,3"),
    (YEAR, "Trước ngày 15/12 hằng năm", "recurring", None, None,
    "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    (YEAR, "Trước ngày 15/6 và 15/12 hằng năm",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15"),
    (YEAR, "Trước ngày 20/6 và 30/11 hằng "
           "năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=6,11"),
    (YEAR, "Trước ngày 20 hằng tháng", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=20"),
    (YEAR, "Ngày 15, 30 hằng tháng", "recurring", None, None, "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    (YEAR, "Ngày 25 của tháng cuối quý",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
    (YEAR, "Định kỳ hàng quý (trước ngày 15 tháng cuối quý)",
     "recurring", None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"),
    (YEAR, "Định kỳ", "recurring", None, None, None),
    (YEAR, "Định kỳ 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "6 tháng, hằng năm và định kỳ.", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "Tháng, quý, 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY"),
    (YEAR, "Báo cáo quý, 6 tháng, năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Định kỳ hằng quý, 6 tháng và năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "6 tháng/lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "3 tháng 1 lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Mỗi quý một lần", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "01 lần/năm", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "2 lần/năm", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "1 lần/6 tháng", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=6"),
    (YEAR, "5 năm/lần", "recurring", None, None, "FREQ=YEARLY;INTERVAL=5"),
    (YEAR, "02 lần/tháng", "recurring", None, None, None),
    (YEAR, "Theo quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Theo định kỳ", "recurring", None, None, None),
    (YEAR, "Cuối mỗi quý", "recurring", None, None, "FREQ=MONTHLY;INTERVAL=3"),
    (YEAR, "Hằng năm (2026-2030)", "recurring", "2026-01-01", "2030-12-31", "FREQ=YEARLY"),
    (YEAR, "Hằng ngày từ 20/5 đến 30/5", "recurring", "2026-05-20", "2026-05-30", "FREQ=DAILY"),
    (YEAR, "Từ 01/4 đến 31/10 hằng năm", "recurring", None, None, "FREQ=YEARLY;BYMONTH=4,10"),
    (YEAR, "Trước 30-6", "date", None, "2026-06-30", None),
    (YEAR, "9-10", None, None, None, None),
    (
        YEAR,
        "Chậm nhất ngày 20/12/2026 (học kỳ I) và ngày 10/5/2027 (học kỳ II)",
        "date",
        None,
        "2027-05-10",
        None,
    ),
    (YEAR, "Hằng năm, từ năm 2026", "recurring", "2026-01-01", None, "FREQ=YEARLY"),
    (YEAR, "Hằng năm theo quy định", "recurring", None, None, "FREQ=YEARLY"),
    (YEAR, "Định kỳ và đột xuất", "recurring", None, None, None),
    # conditional
    (YEAR, "Theo hướng dẫn của Sở Nội vụ", "conditional", None, None, None),
    (YEAR, "Theo kế hoạch của UBND tỉnh", "conditional", None, None, None),
    (YEAR, "Theo lộ trình của tỉnh", "conditional", None, None, None),
    (YEAR, "Theo tiến độ", "conditional", None, None, None),
    (YEAR, "Theo quy định", "conditional", None, None, None),
    (YEAR, "Theo yêu cầu", "conditional", None, None, None),
    (YEAR, "Khi có yêu cầu", "conditional", None, None, None),
    (YEAR, "Khi có phát sinh", "conditional", None, None, None),
    (YEAR, "Đột xuất", "conditional", None, None, None),
    (YEAR, "Sau khi Nghị định được ban hành", "conditional", None, None, None),
    (YEAR, "Ngay sau khi kế hoạch được phê duyệt", "conditional", None, None, None),
    (YEAR, "Sau hội nghị", "conditional", None, None, None),
    (YEAR, "Kể từ ngày ký", "conditional", None, None, None),
    (YEAR, "Năm 2025 (khi có yêu cầu)", "conditional", "2025-01-01", "2025-12-31", None),
    (YEAR, "Quý I/2026, sau khi có hướng dẫn", "conditional", "2026-01-01", "2026-03-31", None),
    (YEAR, "Trong năm (khi có yêu cầu)", "conditional", None, None, None),
    (YEAR, "Theo Kế hoạch số 15/KH-XYZ ngày 05/3/2025 của UBND "
           "tỉnh", "conditional", None, None, None),
    (YEAR, "Sau khi có Thông báo ngày 05/3/2026 của Sở", "conditional", None, None, None),
    (YEAR, "Khi có yêu cầu hoặc định kỳ hằng năm", "conditional", None, None, None),
    # duration
    (YEAR, "≤ 20 ngày làm việc", "duration", None, None, None),
    (YEAR, "Không quá 05 ngày làm việc", "duration", None, None, None),
    (YEAR, "Trong vòng 05 ngày", "duration", None, None, None),
    (YEAR, "Trong vòng 24h", "duration", None, None, None),
    (YEAR, "30 ngày kể từ ngày nhận đủ hồ sơ", "duration", None, None, None),
    (YEAR, "Chậm nhất 03 ngày sau khi nhận được văn bản", "duration", None, None, None),
    (YEAR, "Mười (10) ngày làm việc", "duration", None, None, None),
    (YEAR, "02 tháng", "duration", None, None, None),
    (YEAR, "1,5 ngày", "duration", None, None, None),
    (YEAR, "45 phút", "duration", None, None, None),
    # a time, yet undated
    (YEAR, "Giai đoạn 1", "period", None, None, None),
    (SCHOOL, "Tuần 12", "period", None, None, None),
    (YEAR, "Ngày 15", "date", None, None, None),
    # no time at all
    (YEAR, "", None, None, None, None),
    (YEAR, "-", None, None, None, None),
    (YEAR, "x", None, None, None, None),
    (YEAR, "Như trên", None, None, None, None),
    (YEAR, "Phòng Nội vụ", None, None, None, None),
    (YEAR, "Cục Chính sách", None, None, None, None),
    (YEAR, "Hội trường A", None, None, None, None),
    (YEAR, "100%", None, None, None, None),
    (YEAR, "Đạt 8/10 tiêu chí", None, None, None, None),
    (YEAR, "1/2 ngày công", None, None, None, None),
    (YEAR, "Ngân hàng năm", None, None, None, None),
    (YEAR, "Gian hàng quý", None, None, None, None),
    (YEAR, "Quyết định số 12/2025/QĐ-XYZ", None, None, None, None),
    (YEAR, "7h30", None, None, None, None),
    (YEAR, "14 giờ 00", None, None, None, None),
    (YEAR, "Thứ hai", None, None, None, None),
]  # fmt: skip


def _day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("period", "printed", "kind", "start", "end", "rule"),
    CASES,
    ids=[f"{i}-{c[1]}" for i, c in enumerate(CASES)],
)
def test_parse_deadline(period, printed, kind, start, end, rule):
    deadline = parse_deadline(printed, period)
    assert (deadline.kind, deadline.start, deadline.end) == (kind, _day(start), _day(end))
    assert deadline.recurrence_rule == rule
    assert deadline.printed == " ".join(printed.split())
    assert parse_deadline(deadline.printed, period) == deadline


CAPTION_CASES = [
    ("7h30", True),
    ("7h30 - 8h00", True),
    ("14 giờ 00", True),
    ("07:30", True),
    ("8 giờ", True),
    ("Buổi sáng", True),
    ("Thường xuyên", False),
    ("Ông Lê Văn Nam", False),
]


@pytest.mark.parametrize(("printed", "dated"), CAPTION_CASES)
def test_an_hour_takes_the_day_of_the_caption(printed, dated):
    day = date(2025, 11, 20)
    deadline = parse_deadline(printed, None, day)
    assert (deadline.start, deadline.end) == ((day, day) if dated else (None, None))
    assert (deadline.kind is DeadlineKind.DATE) == dated


def test_a_day_in_the_cell_beats_the_caption():
    assert parse_deadline("8h00 ngày 22/11/2025", None, date(2025, 11, 20)).start == date(
        2025, 11, 22
    )


def test_the_caption_gives_the_year_where_no_period_does():
    assert parse_deadline("Ngày 22/11", None, date(2025, 11, 20)).start == date(2025, 11, 22)


LEADS = [
    ("Đến năm 2027: 100% hồ sơ", ("Đến năm 2027", "100% hồ sơ")),
    ("Năm 2026:", ("Năm 2026", "")),
    ("Giai đoạn 2026 - 2027: xây dựng", ("Giai đoạn 2026 - 2027", "xây dựng")),
    ("Giai đoạn 1 (2026 - 2027): xây dựng", ("Giai đoạn 1 (2026 - 2027)", "xây dựng")),
    ("Hàng năm: rà soát", ("Hàng năm", "rà soát")),
    ("Quý I/2026: ban hành", ("Quý I/2026", "ban hành")),
    ("Tháng 9/2025: khai giảng", ("Tháng 9/2025", "khai giảng")),
    ("Tháng 5, 6: ôn tập", ("Tháng 5, 6", "ôn tập")),
    ("Từ tháng 9/2025 đến tháng 5/2026: dạy học", ("Từ tháng 9/2025 đến tháng 5/2026", "dạy học")),
    ("**Đến năm 2027:** 100%", ("Đến năm 2027", "100%")),
    ("15/3/2026: họp", ("15/3/2026", "họp")),
    ("Thường xuyên: kiểm tra", ("Thường xuyên", "kiểm tra")),
    ("Cuối năm 2026: tổng kết", ("Cuối năm 2026", "tổng kết")),
    ("Đến năm 2030, 100% cơ sở", ("Đến năm 2030", "100% cơ sở")),
    ("Đến năm 2030, 80% trường, 90% lớp", ("Đến năm 2030", "80% trường, 90% lớp")),
    ("Đến năm 2030, 100% hồ sơ đã được số hóa", ("Đến năm 2030", "100% hồ sơ đã được số hóa")),
    ("Trước ngày 15/12/2026, các tổ gửi báo cáo", ("Trước ngày 15/12/2026", "các tổ gửi báo cáo")),
    ("Hằng năm, các trường rà soát", ("Hằng năm", "các trường rà soát")),
    ("Định kỳ 6 tháng, hằng năm, các tổ báo cáo", ("Định kỳ 6 tháng, hằng năm", "các tổ báo cáo")),
    ("Trong năm 2026, phấn đấu", ("Trong năm 2026", "phấn đấu")),
    ("Quý I, II/2026, các tổ rà soát", ("Quý I, II/2026", "các tổ rà soát")),
    ("Năm học 2025-2026, trường tổ chức", ("Năm học 2025-2026", "trường tổ chức")),
    ("Năm 2025 là năm cuối", None),
    ("Năm 2026, năm đầu thực hiện Đề án", None),
    ("Tháng 3 phát động phong trào", None),
    ("Thường xuyên, liên tục tuyên truyền", None),
    ("15/3: đạt", None),
    ("2026, các tổ", None),
    ("Mục tiêu: đến năm 2030", None),
    ("Luật Trẻ em năm 2016, các trường", None),
    ("Căn cứ Nghị quyết năm 2025: nội dung", None),
    ("Thực hiện Kế hoạch số 1/KH-XYZ ngày 05/3/2025, các trường", None),
    ("Ngày 14/7/2025, Sở đã công bố kết quả", None),
    ("Ngày 30/6/2025, Chính phủ ban hành Nghị định số 175/2025/NĐ-CP", None),
    ("Năm 2025, trường đã đạt chuẩn", None),
    ("Năm 2026", None),
    ("Năm 2026,", None),
    ("Tuần 1 (từ 05/9 đến 10/9): ổn định nề nếp", ("Tuần 1 (từ 05/9 đến 10/9)", "ổn định nề nếp")),
    ("Tuần 1: ổn định nề nếp", None),
    ("Năm 2027 (03 lớp): 01 lớp pha chế", ("Năm 2027", "01 lớp pha chế")),
    ("Quý II/2026 (hai lớp): nấu ăn (30 người)", ("Quý II/2026", "nấu ăn (30 người)")),
    ("Lớp 6 (năm 2027): 30 học sinh", None),
    ("Năm 2027 (03 lớp), 01 lớp pha chế", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), LEADS, ids=[c[0] for c in LEADS])
def test_leading_time(text, expected):
    assert leading_time(text) == expected


def test_the_statement_behind_a_lead_is_whole():
    statement = "rà soát " * 200
    assert leading_time(f"Đến năm 2027: {statement}") == ("Đến năm 2027", statement.strip())


TRAILS = [
    ("Rà soát quy chế, hoàn thành trước ngày 30/6/2026.", "hoàn thành trước ngày 30/6/2026"),
    ("Ban hành quy chế (hoàn thành trong Quý II/2026)", "hoàn thành trong Quý II/2026"),
    ("gửi báo cáo về Văn phòng trước ngày 15 hằng tháng", "trước ngày 15 hằng tháng"),
    ("báo cáo trước ngày 15/6 và 15/12 hằng năm.", "trước ngày 15/6 và 15/12 hằng năm"),
    ("Kế hoạch được công bố trước ngày 31 tháng 3 hằng năm", "trước ngày 31 tháng 3 hằng năm"),
    ("tự kiểm tra xong trước ngày 20/12/2025", "xong trước ngày 20/12/2025"),
    ("nộp hồ sơ chậm nhất ngày 25/11/2025 để tổng hợp", "chậm nhất ngày 25/11/2025"),
    ("gửi Sở chậm nhất là ngày 10 tháng 12 năm 2025", "chậm nhất là ngày 10 tháng 12 năm 2025"),
    ("gửi về Phòng trước 17h00 ngày 15/3/2026", "trước 17h00 ngày 15/3/2026"),
    ("hoàn thành chậm nhất trước ngày 31/12/2025", "hoàn thành chậm nhất trước ngày 31/12/2025"),
    ("hoàn thành trong giai đoạn 2026 - 2030", "hoàn thành trong giai đoạn 2026 - 2030"),
    ("Đăng ký đề tài về Phòng trước 31/01/2026.", "trước 31/01/2026"),
    ("Duyệt kế hoạch của các tổ trước ngày 15/9/2025.", "trước ngày 15/9/2025"),
    ("gửi báo cáo trước 2/3 số đại biểu", None),
    ("Thăm hỏi già làng; thời gian thực hiện: tháng 02/2026; giao Văn phòng", "tháng 02/2026"),
    ("Rút ngắn thời gian thực hiện: rà soát quy trình", None),
    ("Rà soát danh mục. Thời hạn: 30/6/2026", "30/6/2026"),
    ("Thời gian hoàn thành: Quý IV/2026", "Quý IV/2026"),
    (
        "gửi trước ngày 10/12/2025, báo cáo năm gửi trước ngày 20/12/2025",
        "trước ngày 10/12/2025, báo cáo năm gửi trước ngày 20/12/2025",
    ),
    ("Tổ chức tập huấn cho thủ thư. Thời gian thực hiện: Quý II/2026.", "Quý II/2026"),
    ("Mở lớp; thời gian: từ ngày 09/11 đến ngày 18/11/2026.", "từ ngày 09/11 đến ngày 18/11/2026"),
    ("Kiểm kê kho sách (Thời gian: Tháng 6/2026).", "Tháng 6/2026"),
    ("Kiểm kê kho sách. Tiến độ: Thường xuyên", "Thường xuyên"),
    ("mở lớp; thời gian thực hiện quý II năm 2026", "quý II năm 2026"),
    ("Kiểm kê kho sách (Quý II, III/2026).", "Quý II, III/2026"),
    (
        "Kiểm kê kho sách (từ ngày 01/3/2026 đến ngày 30/6/2026)",
        "từ ngày 01/3/2026 đến ngày 30/6/2026",
    ),
    ("Tuyên truyền về sách (thực hiện thường xuyên).", "thường xuyên"),
    ("Kiểm kê kho sách (quý II, quý IV).", "quý II, quý IV"),
    ("Dự giờ giáo viên (tháng 3, tháng 9)", "tháng 3, tháng 9"),
    ("Họp giao ban (thứ hai hằng tuần)", "thứ hai hằng tuần"),
    ("Nộp báo cáo (trước 25/12).", "trước 25/12"),
    ("Sơ kết thi đua (cuối học kỳ I)", "cuối học kỳ I"),
    ("Tổng hợp số liệu của trường (quý II)", None),
    ("Báo cáo kết quả thi đua (học kỳ I)", None),
    ("trình Chủ tịch xã phê duyệt trong quý I/2026.", "trong quý I/2026"),
    ("báo cáo Trưởng phòng vào ngày 25 hằng tháng.", "vào ngày 25 hằng tháng"),
    ("gửi danh sách về Đoàn trường trước 28/02/2026", "trước 28/02/2026"),
    ("nộp danh sách hạn chót ngày 24/3/2026", "hạn chót ngày 24/3/2026"),
    ("Kiện toàn Ban Chỉ huy trước ngày 30/5/2026", "trước ngày 30/5/2026"),
    ("người sinh trước 28/02/2006", None),
    ("Chào mừng Ngày Sách (21/4).", None),
    ("Chào mừng ngày thành lập xã (01/7/2025 - 01/7/2026).", None),
    ("Kỷ niệm ngày thành lập xã (01/7/2025)", None),
    ("Chương trình đọc sách (giai đoạn 2021 - 2025)", None),
    ("Báo cáo kết quả thực hiện trong quý I/2026", None),
    ("Rà soát thời gian thực hiện quy trình năm 2026", None),
    ("Bố trí thời gian: mỗi lớp hai tiết", None),
    ("Thời gian thực hiện: theo kế hoạch của xã", None),
    ("(Quý II/2026)", None),
    ("hồ sơ tiếp nhận vào ngày 05/3/2026", None),
    ("Thực hiện Kế hoạch số 12/KH-XYZ ngày 05/3/2025 của xã", None),
    ("hồ sơ nộp trước ngày Nghị định này có hiệu lực", None),
    ("báo cáo các trường hợp trước ngày 01/7/2025 có hiệu lực", None),
    ("người nghỉ hưu trước ngày 01/7/2025", None),
    ("công trình được xây dựng trước ngày 01/7/2004", None),
    ("Công việc trước ngày 31/12/2026", None),
    ("Tổ đã hoàn thành trong năm 2025", None),
    ("hoàn thành 100% chỉ tiêu trong năm", None),
    ("In, gửi thư mời – hạn 20/3/2026;", "hạn 20/3/2026"),
    ("Nộp hồ sơ (hạn: 20/3/2026)", "hạn: 20/3/2026"),
    ("Chốt danh sách, hoàn thành 10/3/2026;", "hoàn thành 10/3/2026"),
    ("Xây kho, xong ngày 5/3/2026.", "xong ngày 5/3/2026"),
    ("Cấp giấy phép có giới hạn 5/3/2026", None),
    ("Gia hạn 30/6/2026 cho các hộ", None),
    ("Rà soát các hộ, hoàn thành 10/12 chỉ tiêu", None),
    ("Thay thẻ, hạn dùng 05/3/2026", None),
    ("hoàn thành trong năm", None),
    ("hoàn thành đúng hạn", None),
    ("hoàn thành trước năm học mới", "trước năm học mới"),
    ("báo cáo dự toán trước ngày 20/11 năm trước", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "expected"), TRAILS, ids=[c[0] for c in TRAILS])
def test_trailing_deadline(text, expected):
    assert trailing_deadline(text) == expected


@pytest.mark.parametrize("table", ["spellings", "unmarked_phrases", "unmarked_words"])
def test_a_reading_keeps_every_offset(table):
    assert [pair for pair in mapping(table) if len(pair[0]) != len(pair[1])] == []


VOCABULARY = """
trước sau đến từ hết trong cả đầu giữa cuối năm quý tháng ngày tuần học kỳ giai đoạn hằng định I \
II IV l 3 15
2025 2026-2030 31/12 30/2/2026 5/2026 và , - ( ) / : . lần khi có theo thường xuyên hoàn thành \
chậm nhất 7h30
tiếp các tới trở đi 13 02 hè số 12/KH-XYZ Luật
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=80)
PERIODS = st.sampled_from(
    [YEAR, STAGE, SCHOOL, NONE, Period(None, date(2030, 12, 31)), Period(date(2026, 1, 1), None)]
)


@given(TEXTS, PERIODS, st.sampled_from([None, date(2025, 11, 20)]))
def test_any_text_gives_an_ordered_deadline(text, period, day):
    deadline = parse_deadline(text, period, day)
    assert not (deadline.start and deadline.end and deadline.start > deadline.end)
    assert deadline.recurrence_rule is None or deadline.kind is DeadlineKind.RECURRING
    assert parse_deadline(deadline.printed, period, day) == deadline


@given(TEXTS)
def test_what_prose_states_is_cut_from_it(text):
    line = " ".join(text.split())
    lead, trail = leading_time(line), trailing_deadline(line)
    assert lead is None or (lead[0] and parse_deadline(lead[0]).kind is not None)
    assert trail is None or trail


@given(st.text(max_size=80))
def test_a_reading_is_as_long_as_its_text(text):
    assert len(reading_form(text)) == len(text)
    assert len(mask_citations(text, reading_form(text))) == len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "tháng, ",
        "Quý I, ",
        "hằng ",
        "2026, ",
        "15 và ",
        "trước ngày ",
        "/KH-",
        "luật a ",
        "năm ",
        "khi ",
    ],
)
def test_a_long_text_takes_no_long_time(unit):
    text = unit * 4000
    assert parse_deadline(text).printed
    trailing_deadline(text)
    leading_time(text)


def test_a_long_text_is_no_time() -> None:
    """Each rest of a line of a megabyte is asked: what is longer than a time is not read."""
    assert not is_time("tháng 2/2026; " * 100)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Hạn cuối cùng các tổ nộp ảnh dự thi", True),
        ("- Hạn chót đăng ký", True),
        ("Hạn nộp bài: qua thư", True),
        ("Hạn chế xe vào chợ", False),
        ("Họp chấm thi; hạn nộp bài đã qua", False),
        ("Các tổ nộp ảnh dự thi", False),
    ],
)
def test_entries_that_are_due(statement: str, expected: bool) -> None:
    assert opens_due(statement) is expected
