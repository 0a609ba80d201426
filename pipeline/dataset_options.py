"""The commands that look at a dataset: their options, and help with examples."""

from __future__ import annotations

import argparse
from pathlib import Path

from pipeline.option_types import CommandHelp, Parser, count, day

CLIPPINGS = ("queue", "all", "none")
DELETED_ROWS = ("keep", "reject")
DECISIONS = ("same", "different", "alias")
UNITS_EXAMPLES = """\
examples:
  kehoach units my-dataset/                                  what wants a decision
  kehoach units my-dataset/ --decide same tinh-x/a tinh-x/b  two units are one
  kehoach units my-dataset/ --decide different A B           two units are not one
  kehoach units my-dataset/ --decide alias A "Phòng TCHC"    a printed name means unit A
"""
LINEAGE_EXAMPLES = """\
examples:
  kehoach lineage my-dataset/          each plan below the document that it carries out
  kehoach lineage my-dataset/ --tasks  which task may carry out which task of the plan above
"""
REPORT_EXAMPLES = """\
examples:
  kehoach report my-dataset/                                writes my-dataset/report.html
  kehoach report my-dataset/ -o plans.html --clippings all  every row with its place on the page
  kehoach report my-dataset/ --clippings none --lang en     small, and opens in English
"""
DUE_EXAMPLES = """\
examples:
  kehoach due my-dataset/                                   the next 30 days
  kehoach due my-dataset/ --unit "Sở Nội vụ" --days 90      of one unit, a quarter
  kehoach due my-dataset/ --from 2026-10-01 --json          for a program
"""

EXPORT_EXAMPLES = """\
examples:
  kehoach export my-dataset/ --to tasks.xlsx --lang vi      Excel, Vietnamese headings
  kehoach export my-dataset/ --to due.ics --per-unit        a calendar for all, one per unit
  kehoach export my-dataset/ --to plans.duckdb              a database; .sqlite, .csv, .json, too
  kehoach export my-dataset/ --to mine.xlsx --template form.xlsx   your own form, filled
  kehoach export my-dataset/ --to /mnt/share/plans --copy   the tables as plain files
"""
CORRECTIONS_EXAMPLES = """\
examples:
  kehoach export my-dataset/ --to tasks.xlsx                    correct cells in it, save it
  kehoach corrections my-dataset/ --from tasks.xlsx             keep what was corrected
  kehoach corrections my-dataset/ --from tasks.xlsx --deleted-rows reject    deleted: no task
  kehoach run my-plans/ --out my-dataset/                       the rows as corrected
"""
REVIEW_EXAMPLES = """\
examples:
  kehoach review my-dataset/                                prints the address to open
  kehoach review my-dataset/ --who an                   under this name in corrections.csv
"""
CHECK_EXAMPLES = """\
examples:
  kehoach check my-dataset/                                 says what breaks the contract
  kehoach check my-dataset/ --json                          the same for a program
"""


def _add_units(units: Parser) -> None:
    units.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    units.add_argument(
        "--decide",
        nargs=3,
        action=_Decision,
        metavar=("DECISION", "UNIT", "OTHER"),
        help="keep a decision: same, different or alias, a unit id, and what it is about",
    )
    units.add_argument("--units", metavar="FILE", help="the registry (default: data/units.csv)")
    units.add_argument("--json", action="store_true", help="print JSON")


class _Decision(argparse.Action):
    """Three words of which the first is a kind of decision."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        """Keeps the words, or says which decisions there are."""
        words = [str(value) for value in values] if isinstance(values, list) else []
        if not words or words[0] not in DECISIONS:
            parser.error(f"--decide takes {', '.join(DECISIONS)}, a unit id, and what it is about")
        setattr(namespace, self.dest, words)


def _add_lineage(lineage: Parser) -> None:
    lineage.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    lineage.add_argument(
        "--tasks",
        action="store_true",
        help="suggest which task may carry out which task of the plan above, with a score of 0..1",
    )


def _add_report(report: Parser) -> None:
    report.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    report.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help="the file (default: DIR/report.html)"
    )
    report.add_argument(
        "--clippings",
        choices=CLIPPINGS,
        default="queue",
        help="rows that show where they stand: those to look at (default), all, none",
    )
    report.add_argument("--units", metavar="FILE", help="the registry (default: data/units.csv)")


def _add_due(due: Parser) -> None:
    due.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    due.add_argument("--unit", metavar="NAME", help="a unit's name or id: its tasks alone")
    due.add_argument(
        "--days", type=count, default=30, metavar="N", help="days after the first (default: 30)"
    )
    due.add_argument(
        "--from", dest="start", type=day, metavar="DATE", help="first day (default: today)"
    )
    due.add_argument("--json", action="store_true", help="print JSON")


def _add_check(check: Parser) -> None:
    check.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    check.add_argument("--json", action="store_true", help="print JSON")


def _add_export(export: Parser) -> None:
    export.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    export.add_argument(
        "--to",
        required=True,
        type=Path,
        metavar="FILE",
        help="file to write: .xlsx, .csv, .ics, .duckdb, .sqlite or .json",
    )
    export.add_argument(
        "--template", type=Path, metavar="FILE", help="an Excel file of yours to fill in"
    )
    export.add_argument("--unit", metavar="NAME", help="a unit's name or id: its tasks alone")
    export.add_argument(
        "--per-unit", action="store_true", help="a file per lead unit, too, in a folder beside it"
    )
    export.add_argument(
        "--without-persons", action="store_true", help="leave out the names of persons"
    )
    export.add_argument(
        "--copy", action="store_true", help="the tables as plain files in the folder named by --to"
    )


def _add_corrections(corrections: Parser) -> None:
    corrections.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    corrections.add_argument(
        "--from",
        dest="workbook",
        required=True,
        type=Path,
        metavar="FILE",
        help="an Excel file of `kehoach export` in which cells were corrected",
    )
    corrections.add_argument(
        "--who", metavar="NAME", help="who corrected them (default: the user of this machine)"
    )
    corrections.add_argument(
        "--deleted-rows",
        choices=DELETED_ROWS,
        default=DELETED_ROWS[0],
        help="rows that were deleted in the sheet: they stay (default), or each is rejected",
    )


def _add_review(review: Parser) -> None:
    review.add_argument("dataset", type=Path, metavar="DIR", help="folder of the dataset")
    review.add_argument("--who", default="", metavar="NAME", help="who decides (default: the user)")
    review.add_argument(
        "--port",
        type=count,
        default=0,
        metavar="N",
        help="port on this machine (default: a free one)",
    )


DATASET_COMMANDS = {
    "units": CommandHelp("list unit names that want a decision", UNITS_EXAMPLES, _add_units),
    "lineage": CommandHelp("print which plan carries out which", LINEAGE_EXAMPLES, _add_lineage),
    "check": CommandHelp("check a dataset against its contract", CHECK_EXAMPLES, _add_check),
    "export": CommandHelp(
        "write a dataset for a spreadsheet, a calendar, a database", EXPORT_EXAMPLES, _add_export
    ),
    "corrections": CommandHelp(
        "keep what was corrected in an exported Excel file", CORRECTIONS_EXAMPLES, _add_corrections
    ),
    "report": CommandHelp("write the HTML report of a dataset", REPORT_EXAMPLES, _add_report),
    "due": CommandHelp("print what falls due", DUE_EXAMPLES, _add_due),
    "review": CommandHelp("decide row by row in a browser", REVIEW_EXAMPLES, _add_review),
}
