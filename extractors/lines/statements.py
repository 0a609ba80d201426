"""What a text is: a lead-in, a closing paragraph, a pointer to an appendix, a bare noun phrase."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from extractors.lines.appendix_words import APPENDIX, ATTACHED, FORM
from extractors.lines.endings import ends_document, without_end
from extractors.lines.letters import is_capitals
from extractors.word_lists import any_case_re, any_of, phrases, rows
from normalizers.letters.remarks import closing_remark, whole_remark
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.text import comparison_key, fold, squeeze, without_blanks
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import WORD_RE
from normalizers.units.openings import name_start

_BLANKS, _MAYBE = r"\s+", r"\s*"  # between the words of a phrase; OCR leaves blanks out
# "Lịch sử Đảng" and "du lịch" are no appendices.
APPENDIX_WORD = (
    rf"\b(?:{any_of('sentence_words', 'appended_kinds', _MAYBE)}"
    rf"|{FORM}|(?<!du )lịch(?!\s+s[ửự]))\b"
)
POINTING = (
    rf"(?:(?:xem\s+)?(?:nội\s+dung\s+)?(?:{any_of('sentence_words', 'in_detail', _MAYBE)})"
    rf"|{any_of('sentence_words', 'pointing', _MAYBE)})"
)
POINTING_AT = rf"(?:(?:{any_of('sentence_words', 'pointing_at', _MAYBE)})\s+)*"
# "Chi tiết tại Bảng 1", "Theo danh mục …"; "Có biểu mẫu kèm theo"; "Phụ lục 1"; "xem tại đây".
POINTER_RE = re.compile(
    rf"{POINTING}[\s:]*{POINTING_AT}{APPENDIX_WORD}[^().;]{{0,130}}"
    rf"|(?:(?:có|các)\s+)*{APPENDIX_WORD}[^().;]{{0,90}}\bkèm\b[^().;]{{0,40}}"
    rf"|{APPENDIX}\b[^().;]{{0,130}}"
    rf"|(?:{any_of('sentence_words', 'pointing_here', _MAYBE)})(?:[\s.:(]*https?://\S+)?",
    re.IGNORECASE,
)
# The whole sentence only says where the tasks are listed: "Danh mục nhiệm vụ tại Phụ lục II kèm
# theo.", "Các chỉ tiêu được nêu ở Phụ lục 2."
POINTING_SENTENCE_RE = re.compile(
    rf"(?:các\s+)?(?:{any_of('sentence_words', 'listed_elsewhere')})\b"
    rf"[^.;:]{{0,260}}?(?:\s(?P<stated>{any_of('sentence_words', 'stated')})\s[^.;:,]{{0,40}})?"
    rf"\b(?:{any_of('sentence_words', 'standing_in')})\s+(?:các\s+)?"
    rf"(?:{any_of('sentence_words', 'appendices')})\b"
    rf"(?:[^.;:]{{0,60}}{ATTACHED}[^.;:]{{0,60}}"
    r"|(?(stated)(?:\s+(?:số\s)?(?:\d{1,2}|[ivx]{1,5}|[a-z]))?|(?!)))\.?",
    re.IGNORECASE,
)
APPENDIX_WORD_RE = re.compile(APPENDIX_WORD, re.IGNORECASE)
# "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc …".
TROUBLE = (
    rf"(?:trong\s+)?(?:{any_of('sentence_words', 'while_carried_out', _BLANKS)})\s+"
    rf"(?:{any_of('sentence_words', 'carrying_out', _BLANKS)})[^.]{{0,160}}?"
    rf"(?:{any_of('sentence_words', 'trouble', _MAYBE)})"
)
# "… nếu có khó khăn, vướng mắc, … kịp thời phản ánh về …"
REPORT_TROUBLE_RE = re.compile(
    r"^[^.;:]{0,60}\b(?:nếu\s+)?có\s+(?:gì\s+)?"
    rf"(?:{any_of('sentence_words', 'troubles', _MAYBE)})[^.]{{0,160}}"
    rf"\b(?:{any_of('sentence_words', 'reporting', _MAYBE)})\b",
    re.IGNORECASE,
)
CLOSING_RE = re.compile(
    r"^(?:trên\s+(?:đây\s+)?là\s|nay\s+(?:xin\s+)?(?:trân\s+trọng\s+)?thông\s+báo\b|"
    rf"{TROUBLE}|(?:kế\s*hoạch\s+này|{any_of('sentence_words', 'asked_of_all', _MAYBE)})\b"
    rf"[^.]{{0,300}}\.\s*{TROUBLE}|"
    rf"(?:nếu\s+có|có\s+gì)\s+(?:{any_of('sentence_words', 'troubles', _MAYBE)})|"
    rf"(?:{any_of('sentence_words', 'hoping', _BLANKS)})\s|"
    rf"(?:{any_of('sentence_words', 'own_kinds', _MAYBE)})\s+này\s+"
    rf"(?:{any_of('sentence_words', 'own_effects', _BLANKS)}|"
    rf"(?:\w{{2,3}}\s+)?được\s+(?:{any_of('sentence_words', 'own_ends', _MAYBE)}|"
    rf"[^.;]{{1,120}}?\s(?:{any_of('sentence_words', 'passed', _BLANKS)}))))",
    re.IGNORECASE,
)
# "Nhà trường trân trọng cảm ơn sự giúp đỡ của Bảo tàng.", "Xin chân thành cảm ơn!"
THANKING_RE = re.compile(
    rf"(?P<who>[^.;:]{{0,90}}?)(?<!\w)(?:{any_of('sentence_words', 'thanking', _BLANKS)})(?!\w)",
    re.IGNORECASE,
)
SPECK = " | "
# "Bước 1. Chuẩn bị", "Nhiệm vụ 2: Hỗ trợ phụ nữ phát triển kinh tế".
STEP_RE = re.compile(
    rf"(?:{any_of('sentence_words', 'steps', _BLANKS)})\s+"
    r"(?:thứ\s+)?(?:\d{1,2}|[ivx]{1,4})(?:\s*[.:)]|\s[-–]\s)\s*\S.{0,120}$",
    re.IGNORECASE,
)
# "Văn phòng thông báo để các xã biết và thực hiện": whom it notifies, and to what end.
NOTIFYING_RE = re.compile(
    rf"^[^.:;]{{3,120}}\s(?:{any_of('sentence_words', 'notifying', _BLANKS)})\s[^.:;]{{3,120}}?\s"
    rf"(?:(?P<noted>{any_of('sentence_words', 'noted', _BLANKS)})[\s./]*"
    rf"|(?:{any_of('sentence_words', 'known', _BLANKS)})\s[^.:;]{{3,120}}\.?)$",
    re.IGNORECASE,
)
# "Văn phòng thông báo dé các Bộ biết, thực hiện./.": OCR read the marks of one word otherwise.
_NOTICES = {fold(phrase): phrase for phrase in phrases("sentence_words", "notifying")}
_OPENINGS = "|".join(sorted({phrase.rpartition(" ")[0] for phrase in _NOTICES.values()}))
NOTICE_RE = re.compile(rf"\b(?:{_OPENINGS}) \w+")
DEMANDING_RE = re.compile(
    rf"^[^.:;]{{3,60}}?\s(?:yêu\s*cầu|đề\s*nghị)\s[^.]{{0,300}}\.\s*{TROUBLE}", re.IGNORECASE
)
COUNT_RE = any_case_re(
    phrases("sentence_words", "counting_openings"), "^", r"(?:\s*có)?\s*:?\s*\d", _MAYBE
)
# "Nghị quyết số …" and "Về tầm quan trọng …" under "Nội dung" state what, not what to do.
CITATION_RE = re.compile(rf"^(?:{any_of('sentence_words', 'cited_kinds')})\s+(?:số\s+)?\S*\d")
MAX_WIDE_WORDS = 20  # of a title over the whole width of a table
MAX_ASIDE_WORDS = 20
APPENDIX = "phuluc"  # folded, the blanks lost


@cache
def action_verbs() -> frozenset[str]:
    """Verbs that open a task, as comparison keys of one or two syllables."""
    return frozenset(comparison_key(row["phrase"]) for row in rows("action_verbs"))


@TEXT_CACHES.remember(8192)
def starts_with_verb(text: str) -> bool:
    """True where the first word, or the first two, are a verb of the list.

    >>> (starts_with_verb("Rà soát văn bản"), starts_with_verb("Báo cáo kết quả"),
    ...  starts_with_verb("Tờ trình"))
    (True, True, False)
    """
    words = [word[0] for word in islice(WORD_RE.finditer(text), 3)]
    verbs = action_verbs()
    return any(comparison_key(" ".join(words[:n])) in verbs for n in (1, 2, 3) if len(words) >= n)


def says_deed(text: str) -> bool:
    """True where a verb opens the text, or what it says behind an aside.

    >>> says_deed("Rà soát chợ"), says_deed("Đối với chợ: Kiểm tra sổ"), says_deed("Chợ: 3 quầy")
    (True, True, False)
    """
    return starts_with_verb(text) or starts_with_verb(behind_aside(text))


def behind_aside(text: str) -> str:
    """What a text says behind few words and a colon; all of it where none stand before it."""
    head, colon, said = text.partition(":")
    is_aside = bool(colon) and len(head.split()) <= MAX_ASIDE_WORDS and bool(said.strip())
    return said.strip() if is_aside else text


@TEXT_CACHES.remember(2048)
def is_lead_in(text: str) -> bool:
    """A text that only introduces what follows: it ends with a colon (a pointer in brackets aside).

    "… cụ thể như sau:", "… gồm:" say nothing of their own.
    """
    return without_pointer(text).rstrip().endswith(":")


def introduces(text: str) -> bool:
    """True for a paragraph that bullets stand under.

    A lead-in, or a step's title ("Bước 1. Chuẩn bị").
    """
    return is_lead_in(text) or (bool(STEP_RE.match(text)) and not is_statement(text))


def without_pointer(text: str) -> str:
    """The text without a closing "(Chi tiết tại Phụ lục …)"."""
    found = closing_remark(text)
    return found[0] if found is not None and APPENDIX_WORD_RE.search(found[1]) else text


def is_pointer(text: str) -> bool:
    """True for "(Chi tiết tại Phụ lục 1)".

    So is "Danh mục nhiệm vụ … tại Phụ lục II kèm theo Kế hoạch này.", and "Phần việc và thời hạn:
    chi tiết tại Phụ lục.", which names things and says where they are.
    """
    named, colon, told = text.partition(":")
    if colon and _points(told) and not starts_with_verb(named):
        return True
    return bool(POINTING_SENTENCE_RE.fullmatch(squeeze(text))) or _points(text)


def _points(text: str) -> bool:
    if APPENDIX in without_blanks(fold(whole_remark(text) or "")):
        return True
    stripped = squeeze(text).strip(" .;()")
    return bool(stripped) and len(stripped.split()) <= 25 and bool(POINTER_RE.fullmatch(stripped))


@TEXT_CACHES.remember(8192)
def is_closing(text: str) -> bool:
    """True for "Trên đây là Kế hoạch …", "Trong quá trình thực hiện nếu có vướng mắc …".

    "Sở A yêu cầu các trường … . Trong quá trình thực hiện, nếu có vướng mắc …./." closes the
    document by its mark. A speck within it is passed over.
    """
    text = text.replace(SPECK, " ")
    if any(closing.match(text) for closing in (CLOSING_RE, REPORT_TROUBLE_RE)) or thanks(text):
        return True
    if not ends_document(text):
        notified = NOTIFYING_RE.match(text)
        return notified is not None and notified["noted"] is not None
    mended = NOTICE_RE.sub(lambda found: _NOTICES.get(fold(found[0]), found[0]), text)
    return bool(DEMANDING_RE.match(text)) or notifies(without_end(mended))


def thanks(text: str) -> bool:
    """True for "Nhà trường trân trọng cảm ơn các nhà tài trợ.": a sentence that only thanks.

    >>> thanks("Xin chân thành cảm ơn!"), thanks("Gửi thư cảm ơn các nhà tài trợ.")
    (True, False)
    """
    found = THANKING_RE.match(text)
    if found is None or SENTENCE_END_RE.search(text.rstrip()):
        return False
    who = found["who"].strip()
    is_aside = who.endswith(",") and not starts_with_verb(who)
    return not who or is_aside or name_start(who) is not None


def notifies(text: str) -> bool:
    """True for a sentence that says whom it notifies, so that they know and carry it out.

    >>> notifies("Văn phòng thông báo để các xã biết, thực hiện."), notifies("Các xã thực hiện.")
    (True, False)
    """
    return NOTIFYING_RE.match(text) is not None


def is_count(text: str) -> bool:
    """True for a closing count of a table: "Gồm: 06 nội dung, 14 mục tiêu"."""
    return bool(COUNT_RE.match(text)) and len(text.split()) <= 25


def statement_text(text: str) -> str:
    """The statement of a row: one line, without the closing "./."."""
    whole = squeeze(text)
    cut = whole.removesuffix("/.").removesuffix(".") if whole.endswith("/.") else whole
    return whole if cut == whole else f"{cut.rstrip()}."


def is_noun_phrase(text: str) -> bool:
    """A short text without verb at its start and without a number to reach, or a citation.

    "Đợt 2: Tuyên truyền kết quả" has its verb after the colon.
    """
    if CITATION_RE.match(text):
        return len(text.split()) <= 45
    words = text.split()
    if starts_with_verb(text.partition(":")[2]):
        return False
    return len(words) <= 14 and not starts_with_verb(text) and not re.search(r"\d\s*%", text)


def is_statement(text: str) -> bool:
    """True for a text that ends as a sentence or an item does; a heading ends openly or in ":".

    >>> (is_statement("Rà soát văn bản."), is_statement("Cải cách thể chế"),
    ...  is_statement("Năm 2026:"))
    (True, False, False)
    """
    stripped = text.rstrip(' ”"’)')
    return stripped.endswith((".", ";", "!", "?")) and len(stripped.split()) > 3


def may_entitle_rows(text: str) -> bool:
    """True for a few words that begin with a capital or a number and end openly.

    Such a line among rows, or between two parts of a table, may be the title of a group.
    """
    bare = text.strip()
    is_short = len(bare.split()) <= MAX_WIDE_WORDS and not bare[:1].islower()
    has_letters = sum(map(str.isalpha, bare)) > 2
    return is_short and has_letters and (is_capitals(bare) or not is_statement(bare))
