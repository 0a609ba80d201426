"""The page of all codes, docs/codes.md.

`python -m pipeline.dataset.codes_page FILE [vi]` writes it (`make dictionary`).
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from pipeline.dataset.codes import CODES, CodeKind
from pipeline.language.catalog import said, speaking
from pipeline.language.choice import Language

TITLES = {
    CodeKind.WARNING: "Warnings of a document (`warnings.code`, `documents.warnings`)",
    CodeKind.INFO: "What is printed and in no other table (`warnings.code`, severity `info`)",
    CodeKind.FLAG: "Flags of a row (`tasks.review_flags`)",
    CodeKind.FAILURE: "Inputs that failed (`failures.code`)",
}
INTRODUCTION = """# Codes

Written by `make dictionary`; do not edit. Codes are stable, their sentences are for people.
"""


def render_codes() -> str:
    """The table of all codes as markdown."""
    return "\n".join([said(INTRODUCTION), *(_render(kind) for kind in CodeKind)])


def _render(kind: CodeKind) -> str:
    head = [f"## {said(TITLES[kind])}", "", said("| code | meaning | what to do |")]
    rows = [
        f"| `{c.code}` | {c.words.meaning} | {c.words.advice} |" for c in CODES if c.kind is kind
    ]
    return "\n".join([*head, "| --- | --- | --- |", *rows, ""])


def main(arguments: Sequence[str]) -> None:
    """Writes the codes to the file named, in the language named."""
    file, language = (*arguments, Language.ENGLISH)[:2]
    with speaking(Language(language)):
        Path(file).write_text(render_codes(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
