"""What the codecs hand to each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class CodecName(StrEnum):
    """The encodings that are read; the values are the names of repair steps."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    VPS = "vps"
    VIQR = "viqr"
    CP1258 = "cp1258"  # windows-1258 that was read as windows-1252 or latin-1
    UTF8 = "utf8"  # UTF-8 that was read as windows-1252, windows-1258 or latin-1


class Codec(NamedTuple):
    """One encoding: where to look for it, and how its words are read.

    `gate` finds characters without which a document is not in the encoding; `word` finds the words
    that the encoding may have written, `strong` those among them that nothing else writes.
    `decode` reads a word, `finish` a whole line after its words, given the line as it was.
    """

    name: CodecName
    gate: re.Pattern[str]
    word: re.Pattern[str]
    strong: re.Pattern[str]
    decode: Callable[[str], str]
    finish: Callable[[str, str], str] = lambda given, read: read


class Converted(NamedTuple):
    """A span of text after conversion, and the encodings it was in; () means left alone."""

    text: str
    steps: tuple[str, ...]
