"""Every code that a dataset may bear: what it means and what to do; docs/codes.md is made of it.

`python -m pipeline.dataset.codes FILE` writes it (`make dictionary`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class CodeKind(StrEnum):
    """Where a code stands."""

    WARNING = "warning"  # warnings.code, documents.warnings
    INFO = "info"  # warnings.code: printed, and in no other table
    FLAG = "flag"  # tasks.review_flags
    FAILURE = "failure"  # failures.code


class Code(NamedTuple):
    """A code, what it says, and what a person does about it."""

    kind: CodeKind
    code: str
    meaning: str
    advice: str


_W, _I, _F, _X = CodeKind
CODES: tuple[Code, ...] = (
    Code(_W, "no_sections", "No heading was found.", "See whether the document is a plan."),
    Code(_W, "no_tasks", "No row was found.", "See `documents.genre`, `kehoach inspect` says why."),
    Code(_W, "unread_pages", "Pages were not read; the sentence says why.", "Scan them again."),
    Code(_W, "damaged_source", "The file is damaged: print may be missing.", "Ask for it anew."),
    Code(_W, "unsure_scan", "OCR is unsure of many words.", "Compare the rows with the paper."),
    Code(
        _W,
        "low_quality",
        "Much of the text is no well-formed Vietnamese.",
        "Look for lost marks or a wrong encoding; ask for the file as Word.",
    ),
    Code(_W, "number_blank", "The number before the symbol is left blank.", "Look it up."),
    Code(_W, "date_incomplete", "The date of issue is not whole.", "Look it up."),
    Code(
        _W,
        "number_unread",
        "The number of a scan could not be read surely.",
        "Read it on the scan.",
    ),
    Code(_W, "repeated_label", "A Roman label stands twice.", "See whether a section is missing."),
    Code(_W, "skipped_label", "A Roman label is left out.", "See whether a section is missing."),
    Code(_W, "ordinal_gap", "The numbers of a table's rows leave one out.", "Look for a lost row."),
    Code(
        _W,
        "ordinal_outside_group",
        "A number does not fit the group that it stands in.",
        "Check `section_path` of the rows below it.",
    ),
    Code(
        _W,
        "count_mismatch",
        "A closing count differs from the rows found.",
        "Look for lost or doubled rows.",
    ),
    Code(_W, "missing_appendix", "An appendix is announced and not there.", "Ask for it."),
    Code(
        _W,
        "year_contradiction",
        "A heading's year contradicts the plan's period.",
        "See which of the two is the slip.",
    ),
    Code(
        _W, "ragged_table", "Rows have another number of cells than the header.", "Check the rows."
    ),
    Code(
        _W,
        "hidden_text",
        "The file bears text that nobody sees; it is left out.",
        "See whether it belongs to the plan.",
    ),
    Code(
        _W,
        "signature_broken",
        "A digital signature does not fit what the file holds.",
        "Ask for the file as it was signed.",
    ),
    Code(
        _W,
        "copying_forbidden",
        "The owner's setting forbids to copy text of the PDF.",
        "Respect it where the rows go on.",
    ),
    Code(
        _I,
        "text_left_out",
        "Items or paragraphs made no row; the sentence names the rule.",
        "Nothing, unless the rule is wrong there.",
    ),
    Code(
        _I,
        "table_left_out",
        "A table made no rows; the sentence names the rule.",
        "Nothing, unless the rule is wrong there.",
    ),
    Code(
        _I,
        "articles_left_out",
        "The articles of a decision that attaches a plan make no rows.",
        "Read them for who carries the decision out.",
    ),
    Code(
        _I,
        "furniture_left_out",
        "Page numbers, running heads, stamps, watermarks, turned text.",
        "Nothing.",
    ),
    Code(
        _I,
        "table_rows_left_out",
        "Headings, group rows and counts of a task table; groups also stand in `area_raw`.",
        "Nothing.",
    ),
    Code(
        _I,
        "head_left_out",
        "Lines of the head that no column holds whole: the motto, the preamble.",
        "Nothing.",
    ),
    Code(
        _I,
        "foot_left_out",
        "Lines of the foot that no column holds whole: on whose behalf it is signed.",
        "Nothing.",
    ),
    Code(
        _I,
        "words_left_out",
        "Lines and cells with words that no column holds, as a remark beside a unit's name.",
        "Compare the rows on these lines with them.",
    ),
    Code(
        _F,
        "from_prose",
        "Who or by when was read from the running sentence.",
        "Compare `leads` and `deadline` with `task`.",
    ),
    Code(
        _F,
        "noun_phrase",
        "The statement names a subject and says not what to do.",
        "Leave it out where only deeds count.",
    ),
    Code(
        _F,
        "list_in_statement",
        "Details that complete the sentence were joined to it.",
        "Part them where each counts.",
    ),
    Code(
        _F,
        "deadline_unread",
        "The time was not understood to its last word.",
        "Read `deadline` as printed.",
    ),
    Code(_F, "torn_row", "The row was put together over a break.", "Compare it with the page."),
    Code(_F, "ragged_row", "The row has another number of cells than the header.", "Check it."),
    Code(
        _F,
        "unknown_column",
        "Cells of a column that is not known stand in `other`.",
        "Read them there.",
    ),
    Code(_F, "ocr_unsure", "OCR is unsure of words of the row.", "Compare it with the scan."),
    Code(
        _F,
        "repair_unsure",
        "The repair of marks is unsure of words of the row.",
        "Compare it with the source.",
    ),
    Code(_X, "extraction_error", "The input cannot be read.", "See the message."),
    Code(_X, "unreadable_file", "The bytes are damaged or not what they say.", "Ask for the file."),
    Code(_X, "unsupported_format", "A format that is not read.", "Save it as PDF, Word or text."),
    Code(_X, "empty_document", "Nothing is printed in it.", "Look at the file."),
    Code(_X, "link_not_followed", "A link leads out of the input.", "See `--follow-links`."),
    Code(_X, "no_document", "Nothing in it is a document.", "Take it out of the folder."),
    Code(_X, "document_too_large", "It is beyond the limit.", "Part it, or raise the limit."),
    Code(_X, "encrypted_file", "A password protects it.", "Ask for it without one."),
    Code(_X, "missing_tool", "A program is not installed.", "Run `kehoach doctor`."),
    Code(_X, "time_limit", "It took too long.", "It is tried again; raise the limit."),
    Code(_X, "memory_limit", "It wanted too much memory.", "It is tried again; raise the limit."),
    Code(_X, "machine_failure", "The machine failed while it was read.", "It is tried again."),
    Code(_X, "internal_error", "The program has a fault.", "Report it with `--debug`."),
)
_TITLES = {
    CodeKind.WARNING: "Warnings of a document (`warnings.code`, `documents.warnings`)",
    CodeKind.INFO: "What is printed and in no other table (`warnings.code`, severity `info`)",
    CodeKind.FLAG: "Flags of a row (`tasks.review_flags`)",
    CodeKind.FAILURE: "Inputs that failed (`failures.code`)",
}
_INTRODUCTION = """# Codes

Written by `make dictionary`; do not edit. Codes are stable, their sentences are for people.
"""


def render_codes() -> str:
    """The table of all codes as markdown."""
    return "\n".join([_INTRODUCTION, *(_render(kind) for kind in CodeKind)])


def _render(kind: CodeKind) -> str:
    head = [f"## {_TITLES[kind]}", "", "| code | meaning | what to do |", "| --- | --- | --- |"]
    rows = [f"| `{c.code}` | {c.meaning} | {c.advice} |" for c in CODES if c.kind is kind]
    return "\n".join([*head, *rows, ""])


def main(arguments: Sequence[str]) -> None:
    """Writes the codes to the file named."""
    Path(arguments[0]).write_text(render_codes(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
