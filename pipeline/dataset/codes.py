"""Every code that a dataset may bear: what it means and what to do; docs/codes.md is made of it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from extractors.codes import FailureCode, LeftOutCode, RowFlag, WarningCode
from pipeline.language.catalog import spoken
from pipeline.language.choice import Language
from pipeline.language.word_tables import CodeWords, vietnamese_codes


class CodeKind(StrEnum):
    """Where a code stands."""

    WARNING = "warning"  # warnings.code, documents.warnings
    INFO = "info"  # warnings.code: printed, and in no other table
    FLAG = "flag"  # tasks.review_flags
    FAILURE = "failure"  # failures.code


class Code(NamedTuple):
    """A code, what it says, and what a person does about it."""

    code: WarningCode | LeftOutCode | RowFlag | FailureCode
    meaning: str
    advice: str

    @property
    def kind(self) -> CodeKind:
        """Where it stands."""
        return _KINDS[type(self.code)]

    @property
    def words(self) -> CodeWords:
        """What it says and what to do, in the language that is spoken."""
        if spoken() is Language.VIETNAMESE:
            return vietnamese_codes()[self.code]
        return CodeWords(self.meaning, self.advice)


_KINDS = {
    WarningCode: CodeKind.WARNING,
    LeftOutCode: CodeKind.INFO,
    RowFlag: CodeKind.FLAG,
    FailureCode: CodeKind.FAILURE,
}
CODES: tuple[Code, ...] = (
    Code(WarningCode.NO_SECTIONS, "No heading was found.", "See whether the document is a plan."),
    Code(
        WarningCode.NO_TASKS,
        "No row was found.",
        "See `documents.genre`, `kehoach inspect` says why.",
    ),
    Code(
        WarningCode.UNREAD_PAGES, "Pages were not read; the sentence says why.", "Scan them again."
    ),
    Code(
        WarningCode.DAMAGED_SOURCE, "The file is damaged: print may be missing.", "Ask for it anew."
    ),
    Code(
        WarningCode.UNSURE_SCAN, "OCR is unsure of many words.", "Compare the rows with the paper."
    ),
    Code(
        WarningCode.LOW_QUALITY,
        "Much of the text is no well-formed Vietnamese.",
        "Look for lost marks or a wrong encoding; ask for the file as Word.",
    ),
    Code(WarningCode.NUMBER_BLANK, "The number before the symbol is left blank.", "Look it up."),
    Code(WarningCode.DATE_INCOMPLETE, "The date of issue is not whole.", "Look it up."),
    Code(
        WarningCode.NUMBER_UNREAD,
        "The number of a scan could not be read surely.",
        "Read it on the scan.",
    ),
    Code(WarningCode.SIGNER_UNREAD, "A scan's signer could not be read surely.", "Read the scan."),
    Code(WarningCode.HEAD_UNREAD, "A scan's issuer or title is doubtful.", "Read the scan."),
    Code(WarningCode.FOOT_UNREAD, "A scan's recipients or office are doubtful.", "Read the scan."),
    Code(
        WarningCode.MENDED_PRINT,
        "A misread line of a scan's head or foot is given as its words are printed elsewhere.",
        "Compare it with the scan; the message says what was read.",
    ),
    Code(WarningCode.REPEATED_LABEL, "A Roman label stands twice.", "Look for a lost section."),
    Code(WarningCode.SKIPPED_LABEL, "A Roman label is left out.", "Look for a lost section."),
    Code(
        WarningCode.MENDED_LABEL,
        "The numeral or letter of a heading is read by its list, and printed otherwise.",
        "See whether “L.” stands for “I.” there.",
    ),
    Code(
        WarningCode.ORDINAL_GAP,
        "The numbers of a table's rows leave one out.",
        "Look for a lost row.",
    ),
    Code(
        WarningCode.ORDINAL_OUTSIDE_GROUP,
        "A number does not fit the group that it stands in.",
        "Check `section_path` of the rows below it.",
    ),
    Code(
        WarningCode.COUNT_MISMATCH,
        "A closing count differs from the rows found.",
        "Look for lost or doubled rows.",
    ),
    Code(WarningCode.MISSING_APPENDIX, "An appendix is announced and not there.", "Ask for it."),
    Code(
        WarningCode.YEAR_CONTRADICTION,
        "A heading's year contradicts the plan's period.",
        "See which of the two is the slip.",
    ),
    Code(
        WarningCode.RAGGED_TABLE,
        "Rows have another number of cells than the header.",
        "Check the rows.",
    ),
    Code(
        WarningCode.UNREAD_TABLE,
        "A table reads like one of tasks, and its columns are not understood: it made no rows.",
        "Read it on the paper; its texts stand in the table left out on the same lines.",
    ),
    Code(
        WarningCode.MAYBE_ROW,
        "Texts that made no row read like tasks; they stand in the texts left out.",
        "Read them; `kehoach inspect` names the rule.",
    ),
    Code(
        WarningCode.HIDDEN_TEXT,
        "The file bears text that nobody sees; it is left out.",
        "See whether it belongs to the plan.",
    ),
    Code(
        WarningCode.SIGNATURE_BROKEN,
        "A digital signature does not fit what the file holds.",
        "Ask for the file as it was signed.",
    ),
    Code(
        WarningCode.COPYING_FORBIDDEN,
        "The owner's setting forbids to copy text of the PDF.",
        "Respect it where the rows go on.",
    ),
    Code(
        WarningCode.STALE_CORRECTION,
        "A correction of a person was not applied: no row is as it was.",
        "Correct the row anew (`kehoach review`), or take the line out of `corrections.csv`.",
    ),
    Code(
        LeftOutCode.TEXT,
        "Items or paragraphs made no row; the sentence names the rule.",
        "Nothing, unless the rule is wrong there.",
    ),
    Code(
        LeftOutCode.TABLE,
        "A table made no rows; the sentence names the rule.",
        "Nothing, unless the rule is wrong there.",
    ),
    Code(
        LeftOutCode.ARTICLES,
        "The articles of a decision that attaches a plan make no rows.",
        "Read them for who carries the decision out.",
    ),
    Code(
        LeftOutCode.FURNITURE,
        "Page numbers, running heads, stamps, watermarks, turned text.",
        "Nothing.",
    ),
    Code(
        LeftOutCode.TABLE_ROWS,
        "Headings, group rows and counts of a task table; groups also stand in `area_raw`.",
        "Nothing.",
    ),
    Code(
        LeftOutCode.HEAD,
        "Lines of the head that no column holds whole: the motto, the preamble.",
        "Nothing.",
    ),
    Code(
        LeftOutCode.FOOT,
        "Lines of the foot that no column holds whole: on whose behalf it is signed.",
        "Nothing.",
    ),
    Code(
        LeftOutCode.WORDS,
        "Lines and cells with words that no column holds, as a remark beside a unit's name.",
        "Compare the rows on these lines with them.",
    ),
    Code(
        LeftOutCode.REJECTED,
        "A person rejected the row.",
        "Nothing; `corrections.csv` says who and when.",
    ),
    Code(
        RowFlag.FROM_PROSE,
        "Who or by when was read from the running sentence.",
        "Compare `leads` and `deadline` with `task`.",
    ),
    Code(
        RowFlag.NOUN_PHRASE,
        "The statement names a subject and says not what to do.",
        "Leave it out where only deeds count.",
    ),
    Code(
        RowFlag.LIST_IN_STATEMENT,
        "Details that complete the sentence were joined to it.",
        "Part them where each counts.",
    ),
    Code(
        RowFlag.DEADLINE_UNREAD,
        "The time was not understood to its last word.",
        "Read `deadline` as printed.",
    ),
    Code(RowFlag.YEAR_ASSUMED, "No year is printed: it is that of the issue.", "Check the year."),
    Code(
        RowFlag.UNLIKELY_ROW,
        "The text does not read like a task or a target.",
        "See whether it belongs to another row.",
    ),
    Code(RowFlag.TORN_ROW, "The row was put together over a break.", "Compare it with the page."),
    Code(RowFlag.RAGGED_ROW, "The row has another number of cells than the header.", "Check it."),
    Code(
        RowFlag.UNKNOWN_COLUMN,
        "Cells of a column, or the value of a label, that is not known stand in `other`.",
        "Read them there.",
    ),
    Code(RowFlag.OCR_UNSURE, "OCR is unsure of words of the row.", "Compare it with the scan."),
    Code(
        RowFlag.REPAIR_UNSURE,
        "The repair of marks is unsure of words of the row.",
        "Compare it with the source.",
    ),
    Code(FailureCode.EXTRACTION_ERROR, "The input cannot be read.", "Save it as PDF."),
    Code(
        FailureCode.UNREADABLE_FILE,
        "The bytes are damaged or not what they say.",
        "Copy it anew, or open it in the program that made it and save it as PDF.",
    ),
    Code(FailureCode.UNSUPPORTED_FORMAT, "A format that is not read.", "See the message."),
    Code(
        FailureCode.EMPTY_DOCUMENT,
        "Nothing is printed in it.",
        "Look whether it opens; pictures of pages are read from PDF.",
    ),
    Code(
        FailureCode.LINK_NOT_FOLLOWED,
        "A link leads out of the input.",
        "Name what it points to as an input, or use `--follow-links`.",
    ),
    Code(
        FailureCode.NO_DOCUMENT,
        "Nothing in it is a document.",
        "Look whether it is a plan; a text without a head or a heading is none.",
    ),
    Code(
        FailureCode.DOCUMENT_TOO_LARGE,
        "It is beyond the limit.",
        "Part it, or raise the limits in `kehoach.toml`.",
    ),
    Code(FailureCode.ENCRYPTED_FILE, "A password protects it.", "Save it without the password."),
    Code(
        FailureCode.MISSING_TOOL,
        "A program is not installed.",
        "Run `kehoach doctor`: it says what to install.",
    ),
    Code(
        FailureCode.TIME_LIMIT,
        "It took too long.",
        "The next run gives it more time; `seconds_per_document` in `kehoach.toml` does, too.",
    ),
    Code(
        FailureCode.MEMORY_LIMIT,
        "It wanted too much memory.",
        "The next run gives it more; `megabytes_per_document` in `kehoach.toml` does, too.",
    ),
    Code(
        FailureCode.MACHINE_FAILURE,
        "The machine failed while it was read.",
        "Look at disk and memory of the machine; the next run tries it again.",
    ),
    Code(
        FailureCode.WORKER_DIED,
        "The process that read it was ended.",
        "Look at the memory of the machine; save the document as PDF.",
    ),
    Code(FailureCode.INTERNAL_ERROR, "A fault of kehoach.", "Report it with what `--debug` shows."),
)
# Their messages say themselves what to do about this very input.
SAY_IT_THEMSELVES = frozenset({FailureCode.UNSUPPORTED_FORMAT})


def advice_on(code: str) -> str:
    """What to do about a failure, beside its message; nothing where that says it, or is unknown.

    >>> advice_on("encrypted_file"), advice_on("unsupported_format"), advice_on("no such code")
    ('Save it without the password.', '', '')
    """
    known = next((known for known in CODES if known.code == code), None)
    return "" if known is None or code in SAY_IT_THEMSELVES else known.words.advice
