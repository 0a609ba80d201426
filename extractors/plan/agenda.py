"""What a list or a line tells of an event and gives nobody to do.

Points of an agenda, topics of a theme, slogans, amounts of money, addresses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from extractors.lines.statements import starts_with_verb
from extractors.plan.shares import are_enough
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.text import word_key
from normalizers.time.deadlines import is_time, trailing_deadline
from normalizers.units.subjects import subject_units
from normalizers.units.tagged_words import word_sorts

# "8h00 - 8h10", "08:30": a time of day.
HOUR_RE = any_case_re(
    phrases("sentence_words", "hour_signs"), r"(?<![\w/,.])\d{1,2}\s?", r"\s?(?:[0-5]\d)?(?!\w)"
)
MONEY_RE = any_case_re(
    phrases("sentence_words", "money_units"), r"[\d.,]*\d\s*", r"(?:/[^\d:;]{1,30})?"
)
# "Từ 8 giờ đến 9 giờ: Thi kéo co", "Lúc 8h: …": the time opens the point behind a small word.
OPENING_HOUR_RE = any_case_re(phrases("sentence_words", "before_hours"), "", r"\s+(?=\d)")
# "Thảo luận (30 phút)": how long the point takes, at its end.
LASTING_RE = any_case_re(
    phrases("sentence_words", "minute_signs"), r"[(\[]?\s*\d{1,3}\s*", r"\s*[)\]]?[\s.;]*"
)
# "Trang trí đẹp (20 điểm): …", "Đúng giờ (tối đa 5 điểm).": what a jury gives for something.
POINTS_RE = re.compile(
    rf"\([^()\d]{{0,20}}\d{{1,3}}(?:[.,]\d)?\s*(?:{any_of('sentence_words', 'points')})\)"
    r"\s*(?::|[.;]?$)",
    re.IGNORECASE,
)
MAX_LASTING = 4  # words of "(khoảng 30 phút)"
MIN_POINTS = 2
MANY_HOURS = 4  # so many times of day in one text: lines of an agenda that were joined
MIN_TOPICS, SHARE_OF_TOPICS = 3, 0.6
OPENING = 60  # letters that the tagger is shown
LEAST_DIGITS = 9  # of the number of a telephone
# "… xin liên hệ Văn phòng": whom to ask.
CONTACT_RE = any_case_re(phrases("sentence_words", "contacting"), r"(?<!\w)", r"(?!\w)")
EVERY_RE = any_case_re(phrases("sentence_words", "every"), behind=r"\s")
THEME_RE = re.compile(r"[^:“\"]{2,40}:\s*[“\"][^“”\"]{8,300}[”\"][.;]?")
QUOTES = '"”’'
OPENING_QUOTES = ("“", '"', "‘")


def is_agenda(texts: Sequence[str]) -> bool:
    """A list of what happens when, of what things cost, or of what points are given for.

    Most points open with an hour or end in the minutes that they take, or it opens as agendas do
    ("Tuyên bố lý do, giới thiệu đại biểu"), or two points are such ones, or most end in an amount,
    or say behind their head or in the end how many points they are worth.
    """
    timed = max(sum(map(_opens_with_hour, texts)), sum(map(_ends_with_minutes, texts)))
    usual = [opens_as_point(text) for text in texts]
    is_usual = sum(usual) >= MIN_POINTS or (len(texts) >= MIN_POINTS and usual[0])
    costs = sum(map(_is_cost, texts))
    worth = sum(POINTS_RE.search(text) is not None for text in texts)
    most = max(timed, costs, worth)
    return is_usual or (most >= MIN_POINTS and 2 * most > len(texts))


def has_theme(texts: Sequence[str]) -> bool:
    """True where one of the items beside each other is a theme in quotation marks.

    "1. Chủ đề: “Nói không với rác nhựa”." is of a forum, a contest, a week of learning.
    """
    return any(map(is_theme, texts))


def is_theme(text: str) -> bool:
    """True for "Chủ đề: “Nói không với rác nhựa”.": what an event is called, and no deed."""
    return THEME_RE.fullmatch(text) is not None and not starts_with_verb(text)


def are_topics(texts: Sequence[str]) -> bool:
    """A list of things that are talked of: most of its items open with a noun that is nobody.

    "Giải pháp thu gom rác", "Thực trạng nguồn nước" beside each other.
    """
    return are_enough(_is_topic, texts, max(MIN_TOPICS, SHARE_OF_TOPICS * len(texts)))


def _is_topic(text: str) -> bool:
    words = word_sorts(text[:OPENING])
    is_noun = bool(words) and words[0].sort == "N" and ":" not in text
    return is_noun and not starts_with_verb(text) and not subject_units(text)


def _opens_with_hour(text: str) -> bool:
    before = OPENING_HOUR_RE.match(text)
    return HOUR_RE.match(text, before.end() if before else 0) is not None


def _ends_with_minutes(text: str) -> bool:
    """True for "Thảo luận (30 phút)", "Giải đáp: 15 phút": minutes end it, and a deed is no end."""
    words = text.split()
    ends = (" ".join(words[-count:]) for count in range(1, min(MAX_LASTING, len(words)) + 1))
    return any(LASTING_RE.fullmatch(end) is not None for end in ends)


def opens_as_point(text: str) -> bool:
    """True for "Tuyên bố lý do, giới thiệu đại biểu", "8h30: Khai mạc", "Giải lao (15 phút)".

    "Chào cờ đầu tuần: lớp 9A trực" is of a week, not of a meeting.
    """
    key = f"{word_key(HOUR_RE.sub(' ', text)).lstrip(' -–:')} "
    opening = next((words for words in _openings() if key.startswith(words)), None)
    if opening is None:
        return False
    behind = text.partition(":")[0].split()[len(opening.split()) :]
    return not is_time(" ".join(behind).strip(" .;"))


@cache
def _openings() -> tuple[str, ...]:
    return tuple(f"{word_key(words)} " for words in phrases("sentence_words", "agenda_openings"))


def is_joined_agenda(text: str) -> bool:
    """True for a paragraph that is the lines of an agenda, one after the other."""
    return len(HOUR_RE.findall(text)) >= MANY_HOURS


def calls_out(text: str) -> bool:
    """True for a slogan or a question: "Toàn dân tham gia bảo vệ rừng!", "Ai giữ rừng?".

    Not for a deed that cites one: "Tổ chức cuộc thi “Vì rừng xanh!”".
    """
    said = text.strip()
    if said.endswith("?"):
        return True
    is_cited = said.endswith(tuple(QUOTES))
    if is_cited and not said.startswith(OPENING_QUOTES):
        return False
    return said.rstrip(QUOTES).endswith("!")


def is_amount(text: str) -> bool:
    """True for "Nước uống: 3.000.000 đồng": what something costs, and no deed."""
    return _is_cost(text) and not starts_with_verb(text)


def is_address(text: str) -> bool:
    """True for "Tên trang: http://rungxanh.mau.vn", "Điện thoại: 0900 000 001": no deed."""
    head, _, value = text.partition(":")
    if not head.strip() or not value.strip() or starts_with_verb(head):
        return False
    return all(map(_leads_there, value.split())) or _number_in(value) == value.strip(" .;")


def gives_contact(text: str) -> bool:
    """True for "Mọi thắc mắc xin liên hệ Văn phòng (điện thoại 0900 000 001).": who answers.

    A number or a mailbox stands in it, or it opens with "Mọi", and it is no deed and nobody's.
    """
    head, colon, _ = text.partition(":")
    is_label = bool(colon) and CONTACT_RE.fullmatch(head.strip()) is not None
    first, *_ = SENTENCE_END_RE.split(text)
    if CONTACT_RE.search(first) is None or (starts_with_verb(text) and not is_label):
        return False
    if subject_units(text) or trailing_deadline(text) is not None:
        return False
    if EVERY_RE.match(text) or _number_in(text) is not None:
        return True
    return any(map(_leads_there, text.split()))


def _leads_there(word: str) -> bool:
    """True for the address of a site or of a mailbox."""
    address = word.strip(";,.()").casefold()
    return "://" in address or address.startswith("www.") or "@" in address[1:-1]


def _number_in(text: str) -> str | None:
    """The first number of a telephone in a text, as printed: "(024) 3869 0001"."""
    for are_figures, words in groupby(text.split(), _is_figure):
        number = " ".join(words).strip(" .;,)") if are_figures else ""
        digits = [sign for sign in number if sign.isdigit()]
        if len(digits) >= LEAST_DIGITS and digits[0] == "0":
            return number
    return None


def _is_figure(word: str) -> bool:
    return word.strip(";,.()").replace(".", "").replace("-", "").isdigit()


def _is_cost(text: str) -> bool:
    head, _, value = text.partition(":")
    return bool(head.strip()) and MONEY_RE.fullmatch(value.strip(" .;")) is not None
