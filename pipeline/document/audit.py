"""The document audits itself: each doubt is a warning code with a sentence for a person.

| code | what a person should look at |
| --- | --- |
| `no_sections` | no heading was found: is this a plan? |
| `no_tasks` | no row was found |
| `unread_pages` | pages were not read: the message says why |
| `damaged_source` | the file is damaged: part of what was printed may be missing |
| `unsure_scan` | the scan is hard to read |
| `low_quality` | much of the text is no well-formed Vietnamese (lost marks, wrong encoding) |
| `repeated_label` | a Roman label stands twice (III … III) |
| `skipped_label` | a Roman label is left out (II … IV) |
| `mended_label` | a numeral or letter is printed otherwise than its list asks ("L." before "II.") |
| `ordinal_gap` | the numbers of a table's rows leave one out |
| `ordinal_outside_group` | a number does not fit its group ("5.3" under "4", "2.2" between "1" and
"3") |
| `count_mismatch` | a closing count ("Gồm: 06 nội dung, 14 mục tiêu") differs from the rows found |
| `missing_appendix` | an appendix is announced and not there |
| `year_contradiction` | a heading's year contradicts the plan's period |
| `number_blank`, `date_incomplete` | the number or the date of issue is left blank |
| `number_unread` | the number of a scan could not be read surely: it is null |
| `signer_unread` | a scan has the signer's office and no name that could be read surely |
| `head_unread` | issuer or title of a scan holds words that could not be read surely |
| `foot_unread` | recipients or the signer's office of a scan, likewise |
| `mended_print` | a misread line of head or foot is read as the document prints it elsewhere |
| `ragged_table` | rows of a table have fewer or more cells than its header |
| `unread_table` | a table reads like one of tasks, and its columns are not understood |
| `hidden_text` | text that nobody sees was left out: white on white, clipped, under a box |
| `signature_broken` | what was signed digitally is no longer what the file holds |
| `copying_forbidden` | the owner's setting forbids to copy text of the PDF, though it opens |
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.codes import Origin, RowFlag, WarningCode
from extractors.lines.appendix_words import APPENDIX, ATTACHED, NUMBER
from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_count
from extractors.models import Issue
from extractors.plan.likelihood import EVEN
from extractors.plan.section_roles import BEARING
from extractors.plan.sections import Section
from extractors.plan.table_rules import UNREAD
from extractors.word_lists import any_of, phrases
from normalizers.letters.figures import printed_figure
from normalizers.letters.numerals import from_roman
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.mentions import Relation, Unit
from normalizers.time.words import reading_form
from pipeline.document.file_doubts import CHECKS_OF_FILES, Evidence, Issues
from pipeline.document.left_out import counted

_BLANKS = r"\s+"
COUNT_RE = re.compile(
    r"(\d{1,3})\s*(?:\([^)]*\)\s*)?"
    rf"({any_of('sentence_words', 'counted_groups')}|{any_of('sentence_words', 'counted_rows')})",
    re.IGNORECASE,
)
GROUP_WORDS = frozenset(phrases("sentence_words", "counted_groups"))
# "(Phụ lục 1 đính kèm)", "chi tiết tại Phụ lục II kèm theo"; not the appendix of a cited decree.
ANNOUNCED_RE = re.compile(
    rf"{APPENDIX}\s*(?:số\s*)?({NUMBER})?(?:\s*(?:và|,)\s*({NUMBER}))?\s*"
    rf"(?:chi\s+tiết\s*)?{ATTACHED}"
    rf"(?!\s+(?:{any_of('sentence_words', 'other_documents', _BLANKS)}))",
    re.IGNORECASE,
)


def audit(evidence: Evidence) -> tuple[Issue, ...]:
    """The doubts about a document, in a fixed order."""
    return tuple(issue for check in CHECKS for issue in check(evidence))


def _emptiness(evidence: Evidence) -> Issues:
    if not evidence.sections:
        yield Issue(WarningCode.NO_SECTIONS, "no heading was found")
    if not evidence.rows:
        yield Issue(WarningCode.NO_TASKS, "no task or target was found")


def _blanks(evidence: Evidence) -> Issues:
    front = evidence.front
    if front.symbol and not front.number and evidence.ocr_confidence is None:
        yield Issue(WarningCode.NUMBER_BLANK, f"the number before {front.symbol} is left blank")
    if front.place and not front.issued_on:
        yield Issue(WarningCode.DATE_INCOMPLETE, "the date of issue is not whole")


def _roman_labels(evidence: Evidence) -> Issues:
    """A label that stands twice, or one whose predecessor is nowhere before it.

    A list inside a section may go on with the section's own number ("III" below "II").
    """
    last: dict[int, int] = {}
    seen: dict[int, set[int]] = defaultdict(set)
    for section in evidence.sections:
        number = _roman_number(section)
        if number is None:
            continue
        parent = section.parent
        if not seen[parent]:
            seen[parent] |= (
                {0, _roman_number(evidence.sections[parent]) or 0} if parent >= 0 else {0}
            )
        line = _first(section.line_numbers)
        if number == last.get(parent):
            yield Issue(WarningCode.REPEATED_LABEL, f"the label {section.label} stands twice", line)
        elif number > 1 and number - 1 not in seen[parent]:
            yield Issue(
                WarningCode.SKIPPED_LABEL, f"labels before {section.label} are left out", line
            )
        last[parent] = number
        seen[parent].add(number)


def _roman_number(section: Section) -> int | None:
    is_roman = section.kind == MarkerKind.ROMAN and section.label is not None
    return from_roman(section.label or "") if is_roman else None


def _ordinals(evidence: Evidence) -> Issues:
    """Gaps in the plain numbers of table rows, within one section; a restart at 1 is none."""
    last: dict[int, int] = {}
    for row in evidence.rows:
        if row.origin is not Origin.TABLE or not (row.ordinal or "").isdecimal():
            continue
        number = printed_figure(row.ordinal or "")
        before = last.get(row.section, number - 1 if number == 1 else 0)
        if number > before + 1 and row.section in last:
            message = f"between {before} and {number} an ordinal is missing"
            yield Issue(WarningCode.ORDINAL_GAP, message, _first(row.line_numbers))
        last[row.section] = number


class _Numbered(NamedTuple):
    """A numbered heading or item, and the section that it stands in."""

    line: int
    parent: int
    label: str


def _groups(evidence: Evidence) -> Issues:
    """An item "5.3" under "4.", or a heading "2.2." between "1." and "3.".

    It does not fit its group.

    "1.1." right under "I." has no group to fit.
    """
    last: dict[int, str] = {}
    for line, parent, label in sorted(_numbered(evidence)):
        if label.isdecimal():
            last[parent] = label
            continue
        above = evidence.sections[parent] if parent >= 0 else None
        group = above.label if above and above.kind == MarkerKind.NUMBER else last.get(parent)
        if group and label.rpartition(".")[0] != group:
            yield Issue(
                WarningCode.ORDINAL_OUTSIDE_GROUP,
                f"{label} stands under or after {group}",
                line or None,
            )


def _numbered(evidence: Evidence) -> Iterator[_Numbered]:
    for section in evidence.sections:
        if section.kind == MarkerKind.NUMBER and section.label:
            yield _Numbered(_first(section.line_numbers) or 0, section.parent, section.label)
    for row in evidence.rows:
        if (
            row.origin is not Origin.TABLE
            and row.ordinal
            and re.fullmatch(r"\d+(\.\d+)*", row.ordinal)
        ):
            yield _Numbered(_first(row.line_numbers) or 0, row.section, row.ordinal)


def _counts(evidence: Evidence) -> Issues:
    """A closing count is right when it equals the rows, or their last ordinal."""
    rows, groups = defaultdict(list), defaultdict(set)
    for row in evidence.rows:
        rows[row.section].append(row)
        groups[row.section].add(row.area_raw)
    for decision in evidence.decisions:
        if not is_count(decision.text):
            continue
        found = rows[decision.section]
        ordinals = [
            printed_figure(row.ordinal) for row in found if row.ordinal and row.ordinal.isdecimal()
        ]
        for count, noun in COUNT_RE.findall(decision.text):
            is_group = noun.casefold() in GROUP_WORDS
            named = groups[decision.section] - {None}
            right = {len(named)} if is_group else {len(found), max(ordinals, default=0)}
            if printed_figure(count) not in right:
                message = f"the text counts {count} {noun}, {max(right)} were found"
                yield Issue(WarningCode.COUNT_MISMATCH, message, _first(decision.line_numbers))


def _appendices(evidence: Evidence) -> Issues:
    appendices = [section for section in evidence.sections if section.kind == MarkerKind.APPENDIX]
    found = [section.label.split() for section in appendices if section.label]
    numbers = {_plain_number(words[-1]) for words in found if len(words) > 1}
    announced: dict[str, None] = {}
    for match in ANNOUNCED_RE.finditer(evidence.text):
        named = [_plain_number(group) for group in match.groups() if group]
        announced.update(dict.fromkeys(named or [""]))
    for number in announced:
        if (number and number not in numbers) or not found:
            yield Issue(
                WarningCode.MISSING_APPENDIX,
                f"Phụ lục {number}".rstrip() + " is announced and not there",
            )


def _plain_number(label: str) -> str:
    roman = from_roman(label.upper())
    return str(roman) if roman else label.lstrip("0")


def _years(evidence: Evidence) -> Issues:
    """A task-bearing heading that names a year outside the plan's period ("năm 2024" in 2025).

    A year up to which or from which something holds ("tầm nhìn đến năm 2045") is none.
    """
    period = evidence.period
    if period is None or period.start is None or period.end is None:
        return
    own = range(period.start.year, period.end.year + 1)
    for section in evidence.sections:
        if section.role in BEARING and any(year not in own for year in _plain_years(section)):
            message = f"the heading “{section.title}” is outside the plan's period"
            yield Issue(WarningCode.YEAR_CONTRADICTION, message, _first(section.line_numbers))


def _plain_years(section: Section) -> list[int]:
    """The single years that a heading names without "đến", "trước", "từ" or "sau"."""
    reading = reading_form(section.title or "")
    return [
        mention.year
        for mention in mentions_of(reading, scan(reading))
        if mention.unit is Unit.YEAR
        and mention.relation is Relation.IN
        and mention.year is not None
        and mention.last_year in (None, mention.year)
    ]


def _unread_tables(evidence: Evidence) -> Issues:
    for decision in evidence.decisions:
        if decision.rule == UNREAD:
            lines = decision.line_numbers
            message = "a table reads like one of tasks, and its columns are not understood"
            yield Issue(WarningCode.UNREAD_TABLE, message, _first(lines), lines)


def _likely(evidence: Evidence) -> Issues:
    """Texts that a weak rule took for no row, though they read like one."""
    likely = [decision for decision in evidence.decisions if decision.likelihood > EVEN]
    if likely:
        many, first = counted(len(likely), "text"), likely[0].text[:80]
        message = f"{many} without a row, like a task to read: “{first}” …"
        yield Issue(WarningCode.MAYBE_ROW, message, _first(likely[0].line_numbers))


def _ragged(evidence: Evidence) -> Issues:
    ragged = [row for row in evidence.rows if RowFlag.RAGGED_ROW in row.flags]
    if ragged:
        message = f"{len(ragged)} rows have another number of cells than their header"
        yield Issue(WarningCode.RAGGED_TABLE, message, _first(ragged[0].line_numbers))


def _first(numbers: Sequence[int]) -> int | None:
    return min(numbers, default=None)


CHECKS = (
    _emptiness,
    *CHECKS_OF_FILES,
    _blanks,
    _roman_labels,
    _ordinals,
    _groups,
    _counts,
    _appendices,
    _years,
    _ragged,
    _unread_tables,
    _likely,
)
