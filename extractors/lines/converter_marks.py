"""What a program that made a text of another file wrote into it: no line of the document.

The head of markdown that names title and source between two rules, remarks of the markup
("<!-- image -->"), and the lines that say where a page ends: "--- PAGE BREAK ---", "===== Page 3
=====", "----- Trang 2 -----".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count

from extractors.models import Block, Line
from extractors.word_lists import any_of
from normalizers.letters.figures import without_figures

# Words between two drawn lines of the same sign.
FRAMED_RE = re.compile(r"\s*([-=*_~#])\1{1,79}\s*(?P<words>\w[\w .:/-]{1,40}?)\s*\1{2,80}\s*")
PAGE_RE = re.compile(rf"\b(?:{any_of('page_around', 'page_words')})\b", re.IGNORECASE)
KEY_RE = re.compile(r"(?:\s*\")?[a-z][a-z0-9_-]{0,40}\"?:(?:\s|$)", re.IGNORECASE)
FENCE = "---"
BRACES = ("{", "}")  # around keys and values between "---json" and "---"
REMARK = ("<!--", "-->")
MAX_HEAD = 40  # lines


def converter_lines(blocks: Sequence[Block]) -> Iterator[int]:
    """The places of the lines that a converter wrote."""
    yield from _head(blocks)
    framed = {
        index: found["words"]
        for index, block in enumerate(blocks)
        if isinstance(block, Line) and (found := FRAMED_RE.fullmatch(block.text))
    }
    alike = Counter(map(_shape, framed.values()))
    for index, words in framed.items():
        if PAGE_RE.search(words) or alike[_shape(words)] > 1:
            yield index
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and _is_remark(block.text.strip()):
            yield index


def _is_remark(text: str) -> bool:
    return text.startswith(REMARK[0]) and text.endswith(REMARK[1])


def _shape(words: str) -> str:
    return without_figures(words).casefold()


def _head(blocks: Sequence[Block]) -> range:
    """The lines "key: value" between two rules at the very beginning, with the rules.

    The upper rule may name how they are written: "---json".
    """
    texts = [block.text if isinstance(block, Line) else None for block in blocks[: MAX_HEAD + 2]]
    first = next((i for i, text in enumerate(texts) if text is None or text.strip()), 0)
    if not texts or not _is_fence(texts[first] or ""):
        return range(0)
    keys = 0
    for index in count(first + 1):
        text = texts[index] if index < len(texts) else None
        if text is None or not (text.strip() == FENCE or _is_entry(text, keys)):
            return range(0)
        if text.strip() == FENCE:
            return range(first, index + 1) if keys else range(0)
        keys += bool(KEY_RE.match(text))
    return range(0)


def _is_fence(text: str) -> bool:
    named = text.rstrip().removeprefix(FENCE)
    return text.startswith(FENCE) and (not named or (named.isascii() and named.isalpha()))


def _is_entry(text: str, keys: int) -> bool:
    if text.strip() in BRACES:
        return True
    return bool(KEY_RE.match(text)) or (keys > 0 and _goes_on(text))


def _goes_on(text: str) -> bool:
    """True for a further line of a value, set in, and for an item of a list."""
    return text.startswith("- ") or (text[:1].isspace() and not text.isspace())
