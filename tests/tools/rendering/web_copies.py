"""What copying does to the text of a web page: bullets, blanks, links, doubled lines, lost numbers.

Each `Copy` is a page that somebody copied out of a browser, or that a converter wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from tests.tools.rendering.content import Document
from tests.tools.rendering.web_text import Pipes, WebLayout, render_web_text

BULLET_RE = re.compile(r"^([ \t]*)- (?=\S)", re.MULTILINE)
WORD_RE = re.compile(r"[^\W\d_]{4,}")
SYMBOL_RE = re.compile(r"(?<= )\d+/[\w-]{4,}")
FLAT = WebLayout("flat", first_width=None, width=None, pipes=Pipes.LINED)
TIGHT = replace(FLAT, blanks=False)
COLUMNS_RE = re.compile(
    r"^\|\n(?:(?:[^|\n]+\n)+\|\n)+(?:\|\n(?:(?:[^|\n]+\n)+\|\n)+)*", re.MULTILINE
)
NBSP, SOFT_HYPHEN, NO_SPACE = "\u00a0", "\u00ad", "\u200b"


@dataclass(frozen=True, slots=True)
class Copy:
    """A way of copying: the layout of the page, and what the copy changes in its text."""

    name: str
    layout: WebLayout
    change: Callable[[str], str] = str


def render_copy(document: Document, copy: Copy) -> str:
    """The document as the copy of a web page."""
    return copy.change(render_web_text(document, copy.layout))


def bullets(sign: str) -> Callable[[str], str]:
    """A change of the dash of lists into another sign."""
    return lambda text: BULLET_RE.sub(lambda found: f"{found[1]}{sign}", text)


def indented(text: str) -> str:
    """Paragraphs that no-break spaces indent, and one of them after each marker."""
    lines = (re.sub(r"^(\S{1,5}[.)]|-) ", rf"\1{NBSP}", line) for line in text.split("\n"))
    return "\n".join(line and f"{NBSP * 6}{line}" for line in _outside_tables(lines))


def _outside_tables(lines: Iterator[str]) -> Iterator[str]:
    return (line.replace(NBSP, " ") if "|" in line else line for line in lines)


def hyphenated(text: str) -> str:
    """Words with soft hyphens and spaces of no width within them."""
    return WORD_RE.sub(lambda found: f"{found[0][:2]}{SOFT_HYPHEN}{found[0][2:]}{NO_SPACE}", text)


def linked(text: str) -> str:
    """Numbers of documents that a link sets on a line of their own."""
    return SYMBOL_RE.sub(lambda found: f"\n{found[0]}\n", text)


def linked_markdown(text: str) -> str:
    """Numbers of documents as links of markdown."""
    return SYMBOL_RE.sub(lambda found: f"[{found[0]}](https://van-ban.example/{found[0]})", text)


def doubled(text: str) -> str:
    """Every line outside of tables, and below it the same in bold."""
    lines = text.split("\n")
    return "\n".join(chain.from_iterable(_twice(line) for line in lines))


def _twice(line: str) -> tuple[str, ...]:
    return (line,) if not line or "|" in line else (line, f"**{line}**")


def unpiped(text: str) -> str:
    """Cells as paragraphs: a pipe alone is a blank line, and an empty cell two more."""
    return re.sub(r"(?:\n\|)+", lambda found: "\n" * (len(found[0]) - 1), text)


def unpiped_lines(text: str) -> str:
    """A cell a line: empty cells leave nothing."""
    return re.sub(r"(?:\n\|)+(?=\n|$)", "", text)


def numberless(text: str) -> str:
    """Numbers of items and letters of items lost, as from a list that a browser numbers."""
    return re.sub(r"^(?:\d{1,2}\.|[a-zđ]\)) (?=\S)", "", text, flags=re.MULTILINE)


def bulleted(text: str) -> str:
    """A bullet of the page before each dash, plus and number that the author typed."""
    return re.sub(r"^(?=(?:[-+]|\d{1,2}\.|[a-zđ]\)) \S)", "• ", text, flags=re.MULTILINE)


def starred(text: str) -> str:
    """The same with the bullets of markdown."""
    return re.sub(r"^(?=(?:[-+]|\d{1,2}\.|[a-zđ]\)) \S)", "* ", text, flags=re.MULTILINE)


def trailing(text: str) -> str:
    """Blanks at the ends of lines, two blanks between sentences, and carriage returns."""
    return "\r\n".join(f"{line} \t" for line in text.replace(". ", ".  ").split("\n"))


def side_by_side(text: str) -> str:
    """The columns of head and foot line by line, one blank between them."""
    return COLUMNS_RE.sub(_lines_side_by_side, text)


def _cells(columns: str) -> list[str]:
    return [c.strip() for c in re.split(r"^\|\n?", columns, flags=re.MULTILINE) if c.strip()]


def _lines_side_by_side(found: re.Match[str]) -> str:
    cells = [cell.split("\n") for cell in _cells(found[0])]
    rows = (zip_longest(*pair, fillvalue="") for pair in zip(cells[::2], cells[1::2], strict=True))
    return "\n".join(" ".join(filter(None, line)) for row in rows for line in row) + "\n"


def run_together(text: str) -> str:
    """Head and foot as a converter runs them together: a line for what stood in a cell or below.

    Type and title stand behind the day, the first number of a list behind its heading.
    """
    text = COLUMNS_RE.sub(_run_columns, text)
    text = re.sub(r"(?<=\d{4})\n+([A-ZĐ][^a-z\n]+)\n+(?=.)", r" \1 ", text, count=1)
    return re.sub(r"^(\d+\. .+)\n+(\d+\.1\.) ", r"\1 \2\n", text, flags=re.MULTILINE)


def run_tight(text: str) -> str:
    """The same without a blank line."""
    return re.sub(r"\n{2,}", "\n", run_together(text))


def _run_columns(found: re.Match[str]) -> str:
    """The cells of a head or a foot, a line each; recipients stay a list."""
    left, *others = _cells(found[0])
    cells = [cell.replace("\n", " ") for cell in others]
    if left.startswith("Nơi nhận"):
        return "\n".join((left, *cells, ""))
    motto, *numbered = cells
    joined = left.replace("\n", " ")
    return "\n".join((f"{joined} -------", f"{motto} ---------", *numbered, ""))


WEB_COPIES = (
    Copy("no-break indents", FLAT, indented),
    Copy("no-break indents, no blank lines", TIGHT, indented),
    Copy("soft hyphens", FLAT, hyphenated),
    Copy("doubled dashes", FLAT, bullets("- - ")),
    Copy("en dashes", FLAT, bullets("– ")),
    Copy("glued en dashes", FLAT, bullets("–")),
    Copy("letters o", FLAT, bullets("o ")),
    Copy("letters o with tabs", TIGHT, bullets("o\t")),
    Copy("section signs", FLAT, bullets("§ ")),
    Copy("private bullets", TIGHT, bullets("\uf0b7 ")),
    Copy("dots with tabs", TIGHT, bullets("•\t")),
    Copy("dots on lines of their own", TIGHT, bullets("•\n")),
    Copy("links on lines of their own", FLAT, linked),
    Copy("links on lines of their own, wrapped", WebLayout("", pipes=Pipes.LINED), linked),
    Copy("links of markdown", FLAT, linked_markdown),
    Copy("doubled lines", FLAT, doubled),
    Copy("doubled lines, no blank lines", TIGHT, doubled),
    Copy(
        "a cell a line",
        replace(TIGHT, pipes=Pipes.CLOSED, cell_width=None),
        unpiped_lines,
    ),
    Copy("numbers lost", FLAT, numberless),
    Copy("bullets before markers", FLAT, bulleted),
    Copy("stars before markers", TIGHT, starred),
    Copy("cells on lines of their own", replace(FLAT, pipes=Pipes.CLOSED), unpiped),
    Copy("wrapped at 70", WebLayout("", first_width=70, width=70, blanks=False)),
    Copy("wrapped at 80", WebLayout("", first_width=80, width=80, blanks=False)),
    Copy(
        "wrapped at 72, first lines shorter", WebLayout("", first_width=64, width=72, blanks=False)
    ),
    Copy("blanks at ends", FLAT, trailing),
    Copy("columns side by side", FLAT, side_by_side),
    Copy("parts run together", FLAT, run_together),
    Copy("parts run together, no blank lines", FLAT, run_tight),
)
