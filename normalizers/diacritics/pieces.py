"""A line cut into the pieces that the language model sees: words, numbers, codes, punctuation.

The same cut serves damaged text and the clean text that the model is trained on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from normalizers.diacritics.digits import is_misread_date
from normalizers.letters.addresses import DOMAINS, FILE, MAILBOX, PAGE
from normalizers.letters.text_caches import TEXT_CACHES

# Ids of what is no word; words follow from FIRST_WORD on.
START, UNKNOWN, NUMBER, CODE = 0, 1, 2, 3
FIRST_WORD = 12
PUNCTUATION = {",": 4, ";": 5, ":": 6, ".": 7, "?": 7, "!": 7, "…": 7, "-": 8, "–": 8, "—": 8,
    "+": 8,
               "(": 9, ")": 10, "/": 11}  # fmt: skip

TOKEN_RE = re.compile(r"\s+|\S+")
# What surrounds a word. A quotation mark that may be a misread hook ("co’" for "cơ") stays with it.
EDGES = '.,;:()[]“”"«»*…–—-+!•_¹²³⁴⁵⁶⁷⁸⁹⁰'
SEPARATOR_RE = re.compile(r"([-–—/.,;:()“”\"]+)")
NUMBER_RE = re.compile(r"[\d.,/:%×-]*\d[\d.,/:%×-]*(?:x\d+)*")
ADDRESS_RE = re.compile(
    rf"{PAGE}|[\w.-]*{MAILBOX}|[\w.-]+\.(?:{DOMAINS})(?:[/:]|$)|[A-Za-z]:\\|[\w./-]+{FILE}$"
)
# "13/KH-UBND", "09/2025/TT-BNV": a number, then what it counts.
CELL_BORDER = "|"  # as silent as a tab: neither the letter l nor the digit 1


class Piece(NamedTuple):
    """A piece of a line.

    `kind` is the id of a class (NUMBER, CODE, one of PUNCTUATION), WORD for what the lexicon or the
    channel is asked about, SILENT for what the model does not see (spaces, quotation marks).
    """

    text: str
    kind: int


WORD, SILENT = -1, -2


def split_line(line: str) -> Iterator[Piece]:
    """The pieces of a line; joined again they are the line.

    >>> [piece.text for piece in split_line("- Báo cáo (quý I), 13/KH-UBND")]
    ['-', ' ', 'Báo', ' ', 'cáo', ' ', '(', 'quý', ' ', 'I', ')', ',', ' ', '13/KH-UBND']
    """
    for match in TOKEN_RE.finditer(line):
        yield from split_token(match[0])


@TEXT_CACHES.remember(1 << 16)
def split_token(token: str) -> tuple[Piece, ...]:
    """The pieces of what stands between two spaces, or of a run of spaces."""
    if token.isspace():
        return (Piece(token, SILENT),)
    left = token.lstrip(EDGES)
    core = left.rstrip(EDGES)
    head, tail = token[: len(token) - len(left)], left[len(core) :]
    return (*_marks(head), *_core(core), *_marks(tail))


def _core(core: str) -> tuple[Piece, ...]:
    if not core:
        return ()
    if core == CELL_BORDER:
        return (Piece(core, SILENT),)
    if NUMBER_RE.fullmatch(core) or is_misread_date(core):
        return (Piece(core, NUMBER),)
    if _is_numbered_code(core) or ADDRESS_RE.match(core):
        return (Piece(core, CODE),)
    pieces: list[Piece] = []
    for part in SEPARATOR_RE.split(core):
        if part and SEPARATOR_RE.match(part):
            pieces += _marks(part)
        elif part:
            pieces.append(Piece(part, NUMBER if part.isdigit() else WORD))
    return tuple(pieces)


def _is_numbered_code(core: str) -> bool:
    """True for "12/KH-UBND": a figure, and letters behind its stroke."""
    number, _, symbol = core.partition("/")
    return number.isdecimal() and any(map(str.isalpha, symbol))


def _marks(text: str) -> tuple[Piece, ...]:
    return tuple(Piece(char, PUNCTUATION.get(char, SILENT)) for char in text)
