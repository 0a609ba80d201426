"""Headings → sections: label, title, level, path from the top, and what each bears."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_closing, is_lead_in, starts_with_verb
from extractors.plan.nodes import Node, Outline
from extractors.plan.section_roles import SectionRole
from extractors.plan.shares import are_enough
from extractors.word_lists import any_case_re, any_of, phrases
from extractors.zones.section_openings import DEMAND_RE
from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.sentences import CLAUSE_END_RE, SENTENCE_END_RE
from normalizers.letters.text import squeeze
from normalizers.units.assignments import asked_units, heading_units, prose_assignment
from normalizers.units.doers import is_doer
from normalizers.units.openings import OPEN_CLASSES, name_start
from normalizers.units.subjects import LONGEST_HEADING, subject_units
from normalizers.units.tagged_words import opens_with_verb, word_sorts

CHARGE_RE = any_case_re(phrases("sentence_words", "charges"), r"(?<!\w)", r"(?!\w)")
DAY_RE = re.compile(
    rf"(?:(?:{any_of('sentence_words', 'day_parts')}|từ|thứ \w+),?\s*)*"
    r"(?:ngày\s*)?\d{1,2}/\d{1,2}(?:/\d{4})?"
    r"(?:\s*(?:-|–|đến)\s*(?:ngày\s*)?\d{1,2}/\d{1,2}(?:/\d{4})?)?",
    re.IGNORECASE,
)
ASKING_RE = re.compile(
    rf"(?<!\w)(?:{any_of('unit_words', 'charging')})[^.;:]{{0,40}}?"
    rf"\s(?:{any_of('sentence_words', 'all_of')})\s",
    re.IGNORECASE,
)
# "Vì vậy, Sở A yêu cầu:" asks whom the letter addresses; "Sở A được giao:" and a favour do not.
_NOT_ASKED = "".join(rf"(?<!{word}\s)" for word in phrases("sentence_words", "no_asking_after"))
OPEN_ASKING_RE = any_case_re(
    phrases("unit_words", "charging"), rf"(?<=[\w,]\s){_NOT_ASKED}", r"\s?:$"
)
AIMING = frozenset(phrases("sentence_words", "aiming_ends"))
COMMANDS = frozenset(phrases("sentence_words", "commands"))
VERB, PREPOSITION = "V", "E"
# "UBND tỉnh yêu cầu: Sở A rà soát …": whom one body charges by name.
COMMAND_RE = any_case_re(phrases("sentence_words", "commands"), r"(?<=\w\s)", r"\s?:?\s")
MIN_ADDRESSED, ALIKE = 2, 2  # items, and the words with which they open
MIN_GIVEN, GIVEN_SHARE = 3, 0.6  # items with a deed for somebody, and their share
DEED_AHEAD = 80  # letters of a deed that the tagger is shown
LONGEST_WHO = 4  # parts of a name between commas: "Sở Văn hóa, Thể thao và Du lịch"
DONE_RE = any_case_re(phrases("sentence_words", "done"), r"(?<!\w)", r"(?!\w)")
# Charges that are duties as well: "có trách nhiệm".
OBLIGING_RE = any_case_re(
    [
        word
        for word in phrases("sentence_words", "charges")
        if word in phrases("sentence_words", "duty")
    ],
    r"(?<!\w)",
    r"(?!\w)",
)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a document and where it stands.

    `parent` is an index of the list, -1 at the top.
    """

    parent: int
    kind: str
    label: str | None
    title: str
    level: int
    path: tuple[str, ...]
    role: SectionRole | None
    line_numbers: tuple[int, ...]
    page_number: int


def heading_title(node: Node) -> str:
    """The text of a heading without the colon at its end."""
    return squeeze(node.text).rstrip(" :")


def titles_below(outline: Outline, parent: int, kind: MarkerKind | None) -> dict[int, str]:
    """The titles of the headings of a style directly under a node, by index; of no style none."""
    return {
        index: heading_title(node)
        for index in outline.below(parent)
        if kind and (node := outline.nodes[index]).kind is kind
        if not all(outline.nodes[child].is_label for child in outline.below(index))
    }


def opening_day(text: str) -> str | None:
    """The day that an entry of a calendar opens with.

    For instance "15/11: Họp phụ huynh", "Ngày 03/12: Sơ khảo".
    """
    head, colon, rest = text.partition(":")
    is_day = bool(colon and rest.strip()) and DAY_RE.fullmatch(head.strip())
    return head.strip() if is_day else None


def demands(title: str) -> bool:
    """True for a heading that charges a unit: "Yêu cầu Sở A", "Đề nghị Hội B", "Giao các xã"."""
    return DEMAND_RE.match(title) is not None and bool(
        heading_units(title) or prose_assignment(title).leads
    )


def asks(text: str) -> bool:
    """True for a lead-in that asks several: "Sở A đề nghị các đơn vị triển khai một số việc sau:".

    A letter to one body above ("kính đề nghị Ủy ban nhân dân tỉnh xem xét:") asks for a favour.
    """
    found = ASKING_RE.search(text)
    return (found is not None and is_lead_in(text)) or asks_openly(text)


def charges(text: str) -> bool:
    """True for a lead-in that says who does what stands below: "Hiệu trưởng lo các việc sau:"."""
    return is_lead_in(text) and bool(subject_units(text)) and DONE_RE.search(text) is None


def shares_work(text: str) -> bool:
    """True for a lead-in that opens with what is given: "Phân công chuẩn bị:", "Giao nhiệm vụ:"."""
    return is_lead_in(text) and text.lower().startswith(phrases("unit_words", "giving"))


def asks_openly(text: str) -> bool:
    """True for a lead-in that ends in its demand, who asks named: "Để giữ nước, Sở A yêu cầu:".

    A body may call itself by its kind: "Theo tình hình của Học viện, Học viện yêu cầu:". Behind an
    aim nobody need be named, where it is no favour: "Để kịp tiến độ, yêu cầu:" asks, "Mục đích,
    yêu cầu:" does not.
    """
    found = OPEN_ASKING_RE.search(text.rstrip())
    if found is None:
        return False
    before, charge = text[: found.start()].rstrip(), found[0].rstrip(" :").lower()
    if before.endswith(",") and before.split()[0].lower() in AIMING and charge in COMMANDS:
        return True
    parts = CLAUSE_END_RE.split(text[: found.start()])[-LONGEST_WHO:]
    named = any(heading_units(", ".join(parts[at:])) for at in range(len(parts)))
    start = name_start(parts[-1])
    return named or (start is not None and start.start_class in OPEN_CLASSES and not start.rest)


def asks_below(text: str) -> bool:
    """True for a lead-in in which a body asks somebody who is named, or says only that it asks.

    What voters ask of those who govern, and what is demanded of works and applicants, is no task.
    """
    if not is_lead_in(text):
        return False
    plain = squeeze(REMARK_RE.sub(" ", text))
    return asks_openly(plain) or (bool(asked_units(plain)) and _body_asks(plain))


def _body_asks(text: str) -> bool:
    """True where a body stands before the demand, or nobody does: "Giao các xã …"."""
    for found in DEMAND_RE.finditer(text):
        *_, clause = CLAUSE_END_RE.split(text[: found.start()])
        if not clause.strip() or subject_units(f"{clause}{text[found.start() :]}"):
            return True
    return False


def asked_in(sentence: str) -> tuple[str, ...]:
    """Whom a sentence asks: of "Sở A đề nghị các trường rà soát sổ." the schools do it, not Sở A.

    Who asks stands before it, at the beginning of the sentence or of a clause. Where another does
    something in the sentence before it, that one leads: "Vụ A trả lời thư; Đề nghị các xã …".
    """
    if charged := commanded_in(sentence):
        return charged
    found = ASKING_RE.search(sentence)
    before = SENTENCE_END_RE.split(sentence[: found.start()]) if found else []
    if len(before) > 1 and subject_units(before[0]):
        return ()
    clause = sentence[: found.start()].rpartition(", ")[2] if found else ""
    if found is None or not subject_units(f"{clause}{sentence[found.start() :]}"):
        return ()
    return subject_units(sentence[found.start() :]) if clause else ()


def commanded_in(sentence: str) -> tuple[str, ...]:
    """Whom a body charges by name: of "UBND tỉnh yêu cầu Sở A rà soát sổ." Sở A does it.

    The body stands right before the word. "Sở A đề nghị Bộ B xem xét" asks for a favour.
    """
    found = COMMAND_RE.search(sentence)
    if found is None:
        return ()
    clause = sentence[: found.start()].rpartition(", ")[2].strip()
    charge = sentence[found.start() :].replace(":", "", 1)
    units = subject_units(f"{clause} {charge}")
    is_body = bool(units) and clause.endswith(units[-1])
    return subject_units(charge) if is_body else ()


def asks_somebody(text: str) -> bool:
    """True for a sentence in which somebody asks one who is named, at its beginning or later.

    "Đề nghị các trường …", "Để kịp tổng hợp, yêu cầu các trường …", "…, Sở A yêu cầu các trường …".
    """
    _, _, behind = text.partition(", ")
    return demands(text) or demands(behind) or bool(asked_in(text))


def charges_somebody(text: str) -> bool:
    """True for "Phòng Nội vụ chủ trì, …", "Các tổ có trách nhiệm …".

    Not for what a unit has done.
    """
    return bool(CHARGE_RE.search(text) and not was_done(text) and subject_units(text))


def was_done(text: str) -> bool:
    """True for a text that says what was done; behind a duty or a demand it says of what this is.

    "Sở A có trách nhiệm bảo đảm các chỉ tiêu đã giao" has yet to be done, and so has "Giao Sở A rà
    soát các quy chế đã ban hành". What a noun behind a verb says of itself was done to that alone:
    "…, tổ chức thực hiện các quy hoạch đã được duyệt".
    """
    found = DONE_RE.search(text)
    if found is None or OBLIGING_RE.search(text, 0, found.start()) is not None:
        return False
    if asks_somebody(text[: found.start()]):
        return False
    return not all(_says_of_object(text, found) for found in DONE_RE.finditer(text))


def _says_of_object(text: str, found: re.Match[str]) -> bool:
    """True for "đã" of "Rà soát các quy chế đã ban hành theo …": verbs follow, and no object.

    Of "Xây dựng nông thôn mới đã đạt nhiều kết quả" the object shows that it is the sentence's.
    """
    *_, begin = (0, *(end.end() for end in CLAUSE_END_RE.finditer(text, 0, found.start())))
    clause = text[begin:].lstrip()
    if not starts_with_verb(clause):
        return False
    place = found.start() - (len(text) - len(clause))
    words = word_sorts(CLAUSE_END_RE.split(clause[place:])[0].strip(" .;"))
    sorts = [word.sort for word in words[1:]]
    verbs = next((at for at, sort in enumerate(sorts) if sort != VERB), len(sorts))
    before = word_sorts(clause[:place])
    is_named = bool(before) and len(before) > 1 and before[-1].sort != VERB
    return is_named and verbs > 0 and sorts[verbs : verbs + 1] in ([], [PREPOSITION])


def leaf_texts(outline: Outline, index: int) -> list[str]:
    """The texts of the leaves under a node, labels and tables left out."""
    texts = []
    for child in outline.below(index):
        node = outline.nodes[child]
        if node.table is not None or node.is_label:
            continue
        below = leaf_texts(outline, child)
        texts += below or [node.text]
    return texts


def addresses_each(leaves: Sequence[str]) -> bool:
    """Two items or more that all open alike, each for somebody, and say what he does.

    "Đối với Tổ công tác: Lập biên bản …", "Đối với cơ sở được kiểm tra: Chuẩn bị hồ sơ …"; one of
    them at least names a body that is known.
    """
    parted = [text.partition(":") for text in leaves if not is_closing(text)]
    openings = {tuple(head.split()[:ALIKE]) for head, _, _ in parted}
    if len(parted) < MIN_ADDRESSED or len(openings) > 1:
        return False
    says = all(starts_with_verb(deed) or subject_units(deed.strip()) for _, _, deed in parted)
    return says and any(heading_units(head) for head, _, _ in parted)


def gives_each(leaves: Sequence[str]) -> bool:
    """Three items or more, most of which say who, a colon, and what he does.

    "Ông Trần Văn Mẫu (Trưởng thôn) - Tổ phó: Lo hậu cần.", "Tổ Văn phòng: Nhận hồ sơ."
    """
    said = [text for text in leaves if not is_closing(text)]
    return are_enough(_gives_deed, said, max(MIN_GIVEN, GIVEN_SHARE * len(said)))


def _gives_deed(text: str) -> bool:
    """Not for "Bà Lê Thị Mẫu: Trưởng ban" which names an office and no deed."""
    who, colon, deed = text.partition(":")
    deed = deed.strip()
    if not colon or len(who) > LONGEST_HEADING or name_start(deed) is not None or was_done(deed):
        return False
    return is_doer(who.strip(), in_heading=True) and opens_with_verb(deed[:DEED_AHEAD])
