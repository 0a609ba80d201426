"""The patterns of single time expressions over a reading form, joined into one scanner.

Each pattern is a named group of the scanner; `normalizers.time.expressions` gives them meaning.
The order is the precedence at one place of the text: "6 tháng đầu năm" is read before
"6 tháng", "6 tháng/lần" before both.
"""

from __future__ import annotations

import re
from functools import cache

from normalizers.time.dates import DAY, MONTH, YEAR
from normalizers.time.tokens import TokenKind
from normalizers.time.words import any_of, one_of, words
from normalizers.word_lists import number_words

# What may stand between the members of a list or a range.
SEPARATOR = r"(?:[,;+&-]|(?<!\w)(?:và|hoặc|đến(?:\s+hết)?|tới)(?!\w))"
_SEP = rf"\s*{SEPARATOR}\s*"
# "In thư mời – hạn 20/3/2026", "Chốt danh sách, hoàn thành 10/3/2026": apart, and before a day.
SHORT_DUE = (
    rf"(?:(?<=[-,(;]\s)|(?<=\())(?:{one_of('short_dues')})\s*:?\s+"
    rf"(?=(?:[^\W\d_]{{4}}\s*)?{DAY}\s?/\s?{MONTH}\s?/\s?{YEAR}(?![0-9]))"
)
# "/2026", " năm 2026", "-2026", ", năm 2026", "/năm 2026", " 2026".
_YEAR_BEHIND = r"\s*[/.,(-]?\s*(?:(?:của\s+)?năm\s*)?"

# "I", "II", "IV", "1", and "Il", "lV", "1I" as OCR gives them.
_QUARTER = r"(?:[il1|!]{1,3}|[il1|!]v|[1-4])(?![\w])"
_QUARTERS = (
    rf"(?<!\w)(?:quý|quy|qu[ỹỷ]|q(?=[./]?\s?[iv1-4]))\s*[.:]?\s*(?P<q_list>{_QUARTER}"
    rf"(?:(?:{_SEP}|\s*/\s*)(?:quý\s*)?{_QUARTER}){{0,8}})(?:{_YEAR_BEHIND}(?P<q_year>{YEAR}))?"
)
# "tháng 3, 8/3" is March and the eighth of March: a member is not followed by "/3".
# "Tháng II/2025": a Roman month wants its year or the list's end after it ("tháng vi phạm").
_ROMAN_MONTH = (
    rf"(?:xii?|ix|x|iv|vi{{0,3}}|i{{1,3}})(?=\s*(?:/\s*{YEAR}|năm\s+{YEAR}|[-,;]\s*[ivx]|$))"
)
_MONTH_ITEM = rf"(?:{MONTH}(?!\s*/\s*[0-9]{{1,2}}(?![0-9]))|{_ROMAN_MONTH})"
_MONTHS = (
    rf"(?<!\w)(?:tháng|thg)\s*[.:]?\s*(?P<m_list>{_MONTH_ITEM}(?:{_SEP}(?:tháng\s*)?{_MONTH_ITEM}){{0,12}})"
    rf"(?:{_YEAR_BEHIND}(?P<m_year>{YEAR}))?"
)
_SHORT_MONTHS = (  # "T9/2025", "T9-T12/2025"; a bare "T2" is also Monday
    rf"(?<!\w)t\s?(?P<t_list>{MONTH}(?:\s*[,-]\s*t?\s?{MONTH}){{0,12}})\s*/\s*(?P<t_year>{YEAR})"
)
_BARE_MONTHS = (  # "12/2025", "9-10/2025"
    rf"(?<![\w/.,])(?P<b_list>{MONTH}(?:\s*[,-]\s*{MONTH})?)\s*[/-]\s*(?P<b_year>{YEAR})"
    rf"(?!\s*/\s*[0-9])(?!\s*-\s*(?!{MONTH}\s*/\s*{YEAR})[0-9])"  # but "01/2026 - 6/2026"
)
# "trước ngày khai giảng 05/9/2026"; "NGÀY HỘI ĐỌC SÁCH 05/9/2026" is a title.
_NAMED_BEHIND = "|".join(rf"(?<=(?<!\w){word}\s)" for word in words("before_day_names"))
_NAME_OF_DAY = rf"(?!(?:{one_of('no_day_names')})(?!\w))[^\W\d_]+"
# "15/3/2026", "01-15/3", "ngày 15, 16 tháng 3 năm 2026", "15 đến 20/9/2025".
_DAYS = (
    rf"(?<![\w/])(?<![0-9][.,])(?P<d_word>ngày\s*(?:(?:{_NAMED_BEHIND})(?:{_NAME_OF_DAY}\s){{1,3}})?)?(?P<d_list>{DAY}(?:{_SEP}(?:ngày\s*)?{DAY}){{0,5}})"
    rf"(?:\s?/\s?(?P<d_month>{MONTH})(?:\s?/\s?(?P<d_year>{YEAR})|\s?/\s?(?P<d_short>[2-4][0-9])(?![0-9/.-]))?"
    rf"|\s?(?P<d_mark>[.-])\s?(?P<d_month_m>{MONTH})\s?(?P=d_mark)\s?(?P<d_year_m>{YEAR})"
    rf"|\s*,?\s*tháng\s*(?P<d_month_w>{MONTH})(?:\s*[,/-]?\s*(?:năm\s*)?(?P<d_year_w>{YEAR}))?)"
    r"(?!\s*(?:ngày|buổi|giờ)(?!\w)(?!\s*[0-9]))"  # "1/2 ngày" is half a day
)
_HALF = (
    r"(?<!\w)(?:(?P<h_count>0?[1-9]|1[01]|sáu|chín|ba)\s*tháng\s*(?:(?P<h_side>đầu|cuối)(?!\s+(?:năm\s+học|học))"
    r"(?:\s*năm)?|(?=\s+năm\s*[0-9]))|nửa\s+(?P<h_half>đầu|cuối)(?:\s+năm))"
    rf"(?:\s*[/-]?\s*(?:năm\s*)?(?P<h_year>{YEAR}))?"
)
_SEMESTER = (
    r"(?<!\w)(?:học\s*kỳ|hk|kỳ)\s*(?P<s_list>(?:[1i|l]{1,2}|2)(?!\w)(?:\s*(?:,|và|-|\+)\s*(?:học\s*kỳ\s*)?"
    rf"(?:[1i|l]{{1,2}}|2)(?!\w))?)(?:\s*[/,-]?\s*(?:năm\s+)?(?P<s_year>{YEAR})(?!\s*-\s*20))?"
)
_SCHOOL_PAIR = rf"{YEAR}\s*[-/]\s*{YEAR}"
_SCHOOL_YEAR = (
    rf"(?<!\w)(?:(?:các\s+)?năm\s+học\s*:?\s*|nh\s*)(?P<y_pairs>{_SCHOOL_PAIR}(?:\s*(?:,|và|đến|-)\s*"
    rf"(?:năm\s+học\s+)?{_SCHOOL_PAIR})*)"
)
_YEARS = (
    rf"(?:(?<!\w)(?P<n_word>(?:các\s+|những\s+)?năm\s*|(?:{one_of('stages')})\s*:?\s*"
    rf"(?:từ\s+)?(?:năm\s+)?)|(?<![\w/.,-]))(?P<n_list>{YEAR}(?:(?:{_SEP}|\s*/\s*)(?:hết\s+)?(?:năm\s+)?{YEAR}){{0,12}})"
    r"(?!\s?[/-]\s?[a-z]{2,}-)"
)
_SUMMER = rf"(?<!\w)(?:kỳ\s+nghỉ\s+|nghỉ\s+|dịp\s+)?hè(?:\s+(?:năm\s+)?(?P<u_year>{YEAR}))?(?!\w)"
# "cả năm", "trong quý", "cuối năm học": a unit without its number.
_UNDATED = (
    rf"(?<!\w)(?!{any_of('stretches')}\s+{any_of('stages')}\s*[0-9])(?:(?:trong|cả|toàn|suốt|hết)\s+)*(?:(?P<x_part>đầu|giữa|cuối)\s+|"
    r"(?<=trong )|(?<=cả )|(?<=toàn )|(?<=suốt )|(?<=hết ))"
    r"(?P<x_unit>năm\s+học|năm|giai\s+đoạn|kỳ\s+kế\s+hoạch|quý|tháng|học\s+kỳ|tuần|kỳ)(?!\w)"
    r"(?!\s*(?:[0-9]|[ivl1]+(?!\w)|học(?!\w)))"
)

_UNIT = rf"(?:{one_of('recurring_units')})(?!\w)"
_COUNT = rf"(?:[0-9]{{1,2}}|{one_of('counts')})(?![\w.,])"
_COUNTED = rf"(?:{_COUNT}\s*)?{_UNIT}(?!\s*(?:[0-9]|[iv]{{1,3}}(?!\w)|đầu|cuối|làm\s+việc))"
# "khách hàng", "ngân hàng" are no "hàng năm".
_NO_GOODS = "".join(f"(?<!{word} )" for word in words("goods_after"))
_EACH = rf"(?:hằng|{_NO_GOODS}hàng|mỗi|từng)\s*"
_MORE_UNITS = (
    rf"(?:\s*(?:,|và|/|-|;|hoặc)\s*(?:(?:hằng|hàng|mỗi|định\s+kỳ)\s*){{0,2}}{_COUNTED}){{0,8}}"
)
UNIT_LIST = rf"{_COUNTED}{_MORE_UNITS}"
_TIMES = f"(?:{one_of('turns')})"
# "Dạy học 2 buổi/ngày": how full a day is, and no time.
_NO_PARTS = rf"(?!\s*(?:{one_of('parts_of_day')})\s*/\s*{one_of('filled')}(?!\w))"
_RATE = (
    rf"(?<!\w)(?:định\s+kỳ\s*:?\s*)?(?:{_EACH})?(?:(?P<r_times>{_COUNT}){_NO_PARTS}\s*{_TIMES}\s*(?:/|trong|mỗi|một|trên|hằng|hàng)\s*"
    rf"(?:(?P<r_span>{_COUNT})\s*)?(?P<r_unit>{_UNIT})"
    rf"|(?:(?P<r_span2>{_COUNT})\s*)?(?P<r_unit2>{_UNIT})\s*(?:/\s*(?:(?P<r_times2>{_COUNT})\s*)?|(?:ít\s+nhất\s+)?(?P<r_times3>{_COUNT})\s*)lần(?!\w))"
)
# "sáng thứ hai đầu tuần": each week's.
_BEHIND_WEEKDAY = "|".join(f"(?<={day} )" for day in words("weekdays"))
# "chậm nhất ngày 05 của tháng sau": of each month, as what it follows comes back.
_NEXT_MONTH = (
    rf"(?:(?<={one_of('reported_day')} [0-9] )|(?<={one_of('reported_day')} [0-9]{{2}} ))"
    rf"(?:(?:{one_of('of_next_month')})\s+)?(?P<e_next>{one_of('reported_month')})\s+(?:{one_of('next_month')})(?!\w)"
)
_EVERY = (
    rf"(?:{_NEXT_MONTH}|(?<!\w)(?:định\s+kỳ\s*:?\s*)?(?:vào\s+)?(?:(?P<e_lead>(?:{_COUNTED}\s*(?:,|và|;)\s*){{0,4}}){_EACH}(?P<e_list>{_UNIT}{_MORE_UNITS})"
    rf"|(?:theo\s+(?:định\s+kỳ\s+)?|định\s+kỳ\s*:?\s*)(?P<e_list2>{UNIT_LIST})"
    rf"|(?:{_BEHIND_WEEKDAY})(?:đầu|cuối)\s+(?P<e_list3>tuần)|định\s+kỳ|thường\s+niên)(?!\w))"
)
_QUARTER_MONTH = (
    r"(?<!\w)tháng\s+(?P<k_place>cuối|đầu|giữa|thứ\s+(?:nhất|hai|ba|2|3|tư))\s*(?:cùng\s+)?(?:của\s+)?"
    r"(?:mỗi\s+|hằng\s+|hàng\s+|từng\s+)?quý(?!\w)(?!\s*(?:[0-9]|[iv]+(?!\w)))"
)
_DAY_ONLY = rf"(?<!\w)ngày\s*(?P<o_list>{DAY}(?:{_SEP}(?:ngày\s*)?{DAY})*)(?!\s?[/.][0-9])"
# "T2, 01/3", "CN 07/3": short forms of the days of a week, each before its day.
_HAS_DAY = r",?\s+\(?(?:\w{4}\s+)?\d{1,2}\s?[/.-]"
_WEEKDAY = (
    r"(?<!\w)(?:thứ\s*(?P<w_day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật"
    rf"|(?:t[2-7]|cn)(?={_HAS_DAY}))(?!\w)(?!\s*/)"
)
_CLOCK = (
    r"(?<![\w/,.])(?:[01]?[0-9]|2[0-4])\s?(?:(?:giờ|h|g)(?:\s?[0-5][0-9](?![0-9])\s?(?:phút|p|’|')?(?!\w)|(?!\w))|"
    r":[0-5][0-9](?![0-9]))(?!\s*làm\s+việc)"
)
_DURATION = (
    r"(?<![\w/])(?:[0-9]{1,3}(?:[.,][0-9])?(?:\s*-\s*[0-9]{1,3})?"
    rf"|(?:{'|'.join(number_words('number'))})(?=[\s(]))"
    r"(?:\s*\([^()]{1,20}\))?\s*(?:ngày|giờ|h|tuần|tháng|năm|phút|tiết|buổi)(?!\w)(?!\s+(?:[0-9]{4}|học))"
    r"(?:\s*làm\s+việc)?|(?<!\w)trong\s+ngày(?:\s+làm\s+việc)?(?!\w)(?!\s*[0-9])"
)
_WEEK = (
    rf"(?<!\w)tuần\s+(?:thứ\s+)?(?:lễ\s+)?(?:[0-9]{{1,2}}|{one_of('named_weeks')})"
    r"(?:\s*(?:,|-|và)\s*[0-9]{1,2}){0,6}(?:\s+của)?(?!\w)"
)
_PHASE = r"(?<!\w)(?:giai\s+đoạn|đợt|bước|lần)\s+(?:[0-9]{1,2}|i{1,3}|iv)(?![\w/])"
_NEXT_YEAR = (
    r"(?<!\w)(?:của\s+)?năm\s+(?:sau|tới|tiếp\s+theo|kế\s+tiếp|liền\s+kề|(?P<v_before>liền\s+trước|trước))(?!\w)"
    r"(?!\s+(?:ngày|tháng|quý|[0-9]))"
)
_OPEN_END = (
    r"(?<!\w)(?:và\s+(?:(?:trong\s+)?(?:các|những)\s+)?|(?:trong\s+)?(?:các|những)\s+)(?:năm|giai\s+đoạn|tháng|quý|năm\s+học|thời\s+gian)\s+"
    r"(?:tiếp\s+theo|kế\s+tiếp|tới|sau\s+này|sau(?!\s*\w))|(?<!\w)(?:và\s+)?(?:tiếp\s+theo|trở\s+đi|trở\s+về\s+sau)(?!\w)"
)
_PARTED = rf"(?:{one_of('parted_units')}|[0-9]{{4}})"
_PART = rf"(?<!\w)(?P<p_part>đầu|giữa|cuối)(?=\s+{_PARTED}|\s+{_EACH}(?:{_PARTED}|{_UNIT}))"
_BEFORE = r"(?<!\w)trước(?!\w)"
_UNTIL = any_of("until")
_FROM = any_of("begins_time")
_AFTER = r"(?<!\w)sau(?!\w)"

# With what an expression may begin: words of these lists, or a figure with its letter. At any other
# word of a text none of the thirty patterns is tried. A test holds them against the patterns.
_OPENING_LISTS = (
    "openings", "stages", "recurring_units", "counts", "until", "begins_time", "continuous", "work",
    "filler",
)  # fmt: skip
_OPENING_FIGURES = r"t\s*[0-9]|cn|q[\s.:0-9il|!]|nh\s*[0-9]"


def opening() -> str:
    """The pattern of what an expression may begin with: a figure, or such a word from its start."""
    words = "|".join((one_of(*_OPENING_LISTS), *number_words("number"), _OPENING_FIGURES))
    return rf"(?:[0-9]|[ ][0-9]|(?<![^\W\d_])(?:{words}))"


@cache
def scanner() -> re.Pattern[str]:
    """The one pattern that finds every time expression; the name of the group says which."""
    named = {
        TokenKind.RATE: _RATE,
        TokenKind.QUARTER_MONTH: _QUARTER_MONTH,
        TokenKind.SCHOOL_YEAR: _SCHOOL_YEAR,
        TokenKind.HALF: _HALF,
        TokenKind.SEMESTER: _SEMESTER,
        TokenKind.QUARTERS: _QUARTERS,
        TokenKind.SHORT_MONTHS: _SHORT_MONTHS,
        TokenKind.DAYS: _DAYS,
        TokenKind.MONTHS: _MONTHS,
        TokenKind.BARE_MONTHS: _BARE_MONTHS,
        TokenKind.CLOCK: _CLOCK,
        TokenKind.EVERY: _EVERY,
        TokenKind.NEXT_YEAR: _NEXT_YEAR,
        TokenKind.OPEN_END: _OPEN_END,
        TokenKind.PHASE: _PHASE,
        TokenKind.WEEK: _WEEK,
        TokenKind.YEARS: _YEARS,
        TokenKind.UNDATED: _UNDATED,
        TokenKind.SUMMER: _SUMMER,
        TokenKind.PART: _PART,
        TokenKind.DAY_ONLY: _DAY_ONLY,
        TokenKind.DURATION: _DURATION,
        TokenKind.BEFORE: _BEFORE,
        TokenKind.UNTIL: _UNTIL,
        TokenKind.AFTER: _AFTER,
        TokenKind.WEEKDAY: _WEEKDAY,
        TokenKind.CONTINUOUS: any_of("continuous"),
        TokenKind.WORK: any_of("work"),
        TokenKind.FILLER: any_of("filler"),
        TokenKind.FROM: _FROM,
    }
    expressions = "|".join(f"(?P<{name}>{pattern})" for name, pattern in named.items())
    return re.compile(rf"(?={opening()})(?:{expressions})")
