"""What an item tells or names where it says not what to do.

People, units, what was done, what is given.
"""

from __future__ import annotations

import re

from extractors.codes import Genre
from extractors.lines.statements import is_statement, starts_with_verb, without_pointer
from extractors.plan.reading import Context
from extractors.plan.section_roles import BEARING, SectionRole, opening_role
from extractors.plan.sections import charges_somebody, demands, was_done
from extractors.plan.telling import DUTY_RE, tells_of_enacted, tells_throughout
from extractors.tables.cell_roles import opens_with_product
from extractors.word_lists import any_case_re, any_of, phrases, words_re
from normalizers.letters.capitals import CAPITALS
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.letters.words import WORD_RE
from normalizers.time.deadlines import leading_time, trailing_deadline
from normalizers.units.assignments import heading_units, prose_assignment
from normalizers.units.openings import name_start
from normalizers.units.persons import PERSON_PARTS_RE
from normalizers.units.subjects import subject_units

CHARGING_RE = re.compile(r"(?P<before>^|[:;,.]\s)(?:đồng thời\s+)?giao\s", re.IGNORECASE)
# "… là thành viên Ban Tổ chức.": who somebody is, at the end of the sentence.
MEMBER_RE = re.compile(
    rf"^[^:;]{{5,400}}\slà (?:\w+ )?(?:{any_of('sentence_words', 'members')})\b[^;:]{{0,120}}$",
    re.IGNORECASE,
)
# "Cô Hoa", "Đ/c Lê Văn Mẫu": a form of address or more, and a name of capitals.
ADDRESSED_RE = re.compile(
    rf"(?:(?i:{any_of('unit_words', 'addresses')}|{any_of('unit_words', 'degrees')})[\s.:]+)+"
    rf"(?:[{CAPITALS}][\w’']*\s+){{0,5}}[{CAPITALS}][\w’']*"
)
BEHIND_NAME = tuple("-–,(;")  # an office follows, or another name
OFFICE_RE = re.compile(
    rf"(?:(?:{any_of('sentence_words', 'board_before')}) )?"
    rf"(?:{any_of('sentence_words', 'board_offices')})\b",
    re.IGNORECASE,
)
# Genres whose sentences decide by being said.
SETTLING = frozenset({Genre.CONCLUSIONS, Genre.DIRECTIVE})
SETTLING_RE = any_case_re(phrases("sentence_words", "settling"), behind=r"\b\s*")
CONSISTS_RE = any_case_re(phrases("sentence_words", "consisting"), behind=r"\s")
# "Trưởng đoàn là đại diện Sở A": who somebody is.
BEING_RE = any_case_re(phrases("sentence_words", "being"), r"[^.;:,]{2,60}?\s", r"\s")
INVITING_RE = any_case_re(phrases("sentence_words", "inviting"), r"\b", r"\b")
REPRESENTING_RE = any_case_re(phrases("sentence_words", "representing"), behind=r"\s")
WHOSE_RE = any_case_re(phrases("sentence_words", "whose"))
MAX_ABOUT_WORDS = 20  # "Về đề nghị của xã A:"
MAX_OFFICE_WORDS = 5
MAX_HEAD_WORDS = 8
LONG_SENTENCE = 25  # words
MAX_UNITS_ONLY = 160
JOINT = "và"
# A body's name: capitals, one small syllable after each, and the words of levels; no verb.
BODY_RE = re.compile(
    rf"(?:{any_of('sentence_words', 'body_openings')})"
    rf"(?:\s(?:[{CAPITALS}][\w&-]*(?:\s[^\W\d_{CAPITALS}]+)?"
    rf"|{any_of('sentence_words', 'body_rest')}))*"
)
# "Hiện nay, toàn xã có 12 trạm …": what is; a demand in it makes it a task.
PRESENT_RE = any_case_re(phrases("sentence_words", "present"), behind=r"\b")
STATE_RE = words_re(phrases("sentence_words", "told_state"), r"[^.;:,]{2,80}?\s", r"\s")


def says_who_or_when(text: str, context: Context) -> bool:
    """True for a real assignment: a verb or a demand, and who does it or by when.

    What was done, what is given and what may happen assigns nothing.
    """
    if was_done(text):
        return False
    text = context.bodies.spelled(text)
    when = leading_time(text) or trailing_deadline(without_pointer(text))
    who = bool(context.leads) or bool(prose_assignment(text).leads)
    return (who or when is not None) and (
        starts_with_verb(text) or bool(DUTY_RE.search(text)) or charges_somebody(text)
    )


def tells_state(text: str) -> bool:
    """A sentence that tells what somebody did or has: "UBND xã đã ban hành quy chế." is no task.

    One sentence, its subject first, no word of a demand after it.
    """
    if PRESENT_RE.match(text) and not DUTY_RE.search(text) and not charges_somebody(text):
        return True
    if tells_of_enacted(text):
        return True
    found = STATE_RE.match(text)
    if found is None or SENTENCE_END_RE.search(text) or DUTY_RE.search(text):
        return False
    return bool(subject_units(text))


def is_charge(text: str) -> bool:
    """True where a sentence gives a unit something to do, wherever it stands.

    For instance "… : giao Sở A thẩm định.".
    """
    found = CHARGING_RE.search(text)
    return found is not None and bool(prose_assignment(text[found.end("before") :]).leads)


def only_settles(text: str, genre: Genre) -> bool:
    """True for "Thống nhất chủ trương mở rộng chợ.", "Về đề nghị của xã A: ghi nhận.".

    The sentence decides by being said, or takes note; nobody is given anything to do. The
    conclusions of a meeting speak so, a resolution of papers only ("Thông qua báo cáo …"); in a
    plan "Thống nhất quản lý …" is a task. Conclusions that tell at length what is give nothing.
    """
    if genre is Genre.CONCLUSIONS and tells_throughout(text):
        return True
    head, colon, rest = text.partition(":")
    said = rest if colon and len(head.split()) <= MAX_ABOUT_WORDS else text
    found = SETTLING_RE.match(said.strip())
    if genre not in SETTLING or found is None or DUTY_RE.search(said) or is_charge(said):
        return False
    is_paper = opens_with_product(said.strip()[found.end() :])
    if genre is not Genre.CONCLUSIONS and not is_paper:
        return False
    _, *clauses = SENTENCE_END_RE.split(said)
    is_dated = trailing_deadline(without_pointer(text)) is not None
    return not (is_dated or any(charges_somebody(one) or demands(one) for one in clauses))


def names_people(text: str) -> bool:
    """True for "Ông Nguyễn Văn An, Phó Giám đốc, Trưởng ban;", "Trưởng đoàn: Đại diện Sở A".

    A person and offices, and no deed.
    """
    if _names_representatives(text):
        return True
    if MEMBER_RE.search(text) and not starts_with_verb(text):
        return True
    person = ADDRESSED_RE.match(text)
    if person is None or not text[person.end() :].lstrip().startswith(BEHIND_NAME):
        return False
    if ":" in text or DUTY_RE.search(text):
        return False
    _, *offices = PERSON_PARTS_RE.split(text.strip(" .;,"))
    if not offices:
        return False
    is_last = _is_office(offices[-1]) and len(offices[-1].split()) <= MAX_OFFICE_WORDS
    return is_last or all(part[:1].isupper() or _is_office(part) for part in offices)


def _names_representatives(text: str) -> bool:
    """“Thành viên: Đại diện các tổ; mời trưởng ấp tham gia.”: who belongs to a body or comes."""
    head, colon, value = text.partition(":")
    is_short = bool(colon) and len(head.split()) <= MAX_OFFICE_WORDS
    names = is_short and REPRESENTING_RE.match(value.strip()) is not None
    does = starts_with_verb(head) and not (_is_office(head) or INVITING_RE.search(head))
    return names and not (does or DUTY_RE.search(value) or charges_somebody(value))


def heads_other(text: str) -> bool:
    """True for "Kinh phí: Đính kèm.", "Thời gian đào tạo: Trong năm".

    The head of a line says no task, or what follows says what something consists of: "Tài liệu:
    Gồm danh sách, biên bản".

    What comes after the colon must not be a deed: "Yêu cầu: Rà soát quy chế".
    """
    head, colon, value = text.partition(":")
    if tells_funding(text):
        return True
    if not colon or not value.strip() or len(head.split()) > MAX_HEAD_WORDS:
        return False
    role, value = opening_role(head), value.strip()
    if CONSISTS_RE.match(value) and role not in BEARING:
        return True
    if role not in (SectionRole.PURPOSE, SectionRole.FUNDING):
        return False
    does = starts_with_verb(value) or charges_somebody(value)
    return not does and (BEING_RE.match(value) is not None or not subject_units(value))


def tells_funding(text: str) -> bool:
    """True for "Kinh phí phục vụ hội thi được thực hiện theo quy định.": nobody is charged.

    So many words are a sentence, whatever a scan made of its end.
    """
    is_sentence = is_statement(text) or len(text.split()) > LONG_SENTENCE
    if ":" in text or opening_role(text) is not SectionRole.FUNDING or not is_sentence:
        return False
    is_dated = trailing_deadline(without_pointer(text)) is not None
    return not (is_dated or is_charge(text) or _names_unit(text) or _does_in_clause(text))


def _names_unit(text: str) -> bool:
    """True where the proper name of a unit stands anywhere: it may be who does it.

    Behind "của" it says whose something is: "theo Thông tư số 5 của Bộ Mẫu".
    """
    words = text.split()
    own = (
        i
        for i, word in enumerate(words)
        if word[0].isupper() and not WHOSE_RE.fullmatch(words[i - 1])
    )
    starts = (name_start(" ".join(words[i:])) for i in own)
    return any(start is not None and start.has_proper_rest for start in starts)


def _does_in_clause(text: str) -> bool:
    """True where a clause after the first has a unit that does something."""
    _, *clauses = SENTENCE_END_RE.split(text)
    return any(subject_units(clause) or starts_with_verb(clause) for clause in clauses)


def _is_office(text: str) -> bool:
    """True for an office in small letters ("đồng Trưởng ban", "thành viên")."""
    return OFFICE_RE.match(text) is not None


def names_units_only(text: str) -> bool:
    """True for "3. Sở Khoa học và Công nghệ" with nothing below, "Bộ Y tế; Bộ Tài chính.".

    Nothing to do.

    Every word belongs to the names; each begins with a kind that heads a body of the state.
    """
    bare_text = text.strip(" .;:")
    if len(bare_text) > MAX_UNITS_ONLY or ":" in bare_text:
        return False
    units = heading_units(bare_text)
    if not units or _named_words(bare_text) != _named_words(" ".join(units)):
        return False
    return all(map(BODY_RE.fullmatch, units))


def _named_words(text: str) -> list[str]:
    """The words of names, without what joins them and stands in them."""
    return [word for word in WORD_RE.findall(text) if word != JOINT]
