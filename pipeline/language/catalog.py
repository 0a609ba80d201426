"""The catalogue of Vietnamese messages: a gettext file, and what makes a sentence of it.

The code speaks English; a sentence is translated where it is shown, and nowhere else, so that the
dataset does not hang on who made it. The msgid of a sentence with values in it has a gap for each,
`{}: there is no such file`: the sentence is found by its words, and its values are put into the
gaps of the Vietnamese, which may stand in another order (`{1} … {0}`).
"""

from __future__ import annotations

import ast
import gettext
import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.language.choice import Language

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "kehoach"
PO_FILE = LOCALE / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po"
GAP = "{}"
ENTRY_RE = re.compile(r'^(msgid|msgstr)((?: ?\n?"(?:[^"\\]|\\.)*"\n)+)', re.MULTILINE)
PARTING = "  "  # a command and its remark; examples begin with it
DEEPEST = 3  # a message within a message within a message
STOP = "."  # ends a sentence, and few messages
BETWEEN = "; "  # parts reasons within a sentence
KEPT = 10_000  # sentences that are remembered
MO_MAGIC, MO_HEAD = 0x950412DE, 28

_spoken = [Language.ENGLISH]


class Pattern(NamedTuple):
    """A msgid with gaps: its longest piece, the sentence that it fits, and its Vietnamese."""

    core: str
    shape: re.Pattern[str]
    vietnamese: str


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speaks a language to people, and afterwards the one that was spoken before."""
    before, _spoken[0] = _spoken[0], language
    try:
        yield
    finally:
        _spoken[0] = before


def spoken() -> Language:
    """The language that is spoken."""
    return _spoken[0]


def said(message: str) -> str:
    """A message in the language that is spoken; without Vietnamese it stays English.

    >>> said("documents")
    'documents'
    """
    return message if _spoken[0] is Language.ENGLISH else in_vietnamese(message)


@lru_cache(KEPT)
def in_vietnamese(sentence: str) -> str:
    """A sentence in Vietnamese; what is not known stays.

    It is a message, or a message with a capital and a full stop, as failures have it.
    """
    bare = sentence.removesuffix(STOP)
    forms = (sentence, bare, f"{bare[:1].lower()}{bare[1:]}")
    known = [form for form in forms if form in _catalog()]
    for message in (*known, *forms):  # words that are known as they stand go first
        found = _translated(message)
        if found != message:
            is_whole = message == sentence
            return found if is_whole else f"{found[:1].upper()}{found[1:]}{STOP}"
    return sentence


def _translated(message: str, depth: int = 0) -> str:
    """A message, with what stands in its gaps, in Vietnamese; what is not known stays."""
    whole = _catalog().get(message)
    if whole and (depth == 0 or " " in message):  # a folder may be called "documents"
        return whole
    if depth < DEEPEST:
        for pattern in _patterns():
            if pattern.core in message and (match := pattern.shape.fullmatch(message)):
                values = [_translated(value, depth + 1) for value in match.groups()]
                return _filled(pattern.vietnamese, values)
        if depth and BETWEEN in message:
            parts = message.split(BETWEEN)
            return BETWEEN.join(_translated(part, depth + 1) for part in parts)
    return message


def _filled(vietnamese: str, values: list[str]) -> str:
    """The text with its gaps filled: `{}` in order, `{1}` by number.

    >>> _filled("{1} của {0}", ["a", "b"]), _filled("{}: {}", ["a", "b"])
    ('b của a', 'a: b')
    """
    rest = iter(values)
    return re.sub(
        r"\{(\d?)\}", lambda gap: values[int(gap[1])] if gap[1] else next(rest), vietnamese
    )


def said_examples(text: str) -> str:
    """The examples of a help page: commands stay, remarks are translated."""
    lines = (example_remark(line) for line in text.splitlines())
    return "".join(f"{command}{said(remark)}\n" for command, remark in lines)


def example_remark(line: str) -> tuple[str, str]:
    """A line of examples as its command and its remark.

    >>> example_remark("  kehoach doctor     what is missing")
    ('  kehoach doctor     ', 'what is missing')
    """
    if not line.startswith(PARTING):
        return "", line
    command, gap, remark = line.rpartition(PARTING)
    return (command + gap, remark) if command.strip() else (line, "")


@cache
def _catalog() -> dict[str, str]:
    """The compiled messages by their msgid."""
    found = gettext.translation(DOMAIN, LOCALE, [Language.VIETNAMESE])
    return {
        msgid: text
        for msgid, text in vars(found)["_catalog"].items()
        if isinstance(msgid, str) and msgid
    }


@cache
def _patterns() -> tuple[Pattern, ...]:
    """The messages with gaps, those of the most words first."""
    with_gaps = [(msgid, text) for msgid, text in _catalog().items() if GAP in msgid]
    with_gaps.sort(key=lambda pair: -len(pair[0].replace(GAP, "")))
    return tuple(
        Pattern(max(msgid.split(GAP), key=len), _shape(msgid), text) for msgid, text in with_gaps
    )


def _shape(msgid: str) -> re.Pattern[str]:
    """What a msgid fits; gaps before one word alone are numbers: "3 texts", "4:05 left"."""
    number, _, noun = msgid.removeprefix(f"{GAP}:").partition(" ")
    gap = r"(\d+)" if number == GAP and noun.isalpha() else "(.*?)"
    return re.compile(gap.join(map(re.escape, msgid.split(GAP))), re.DOTALL)


def entries_of(po: str) -> dict[str, str]:
    r"""The messages of a .po file by their msgid.

    >>> entries_of('msgid "a {}"\nmsgstr ""\n"b "\n"{}"\n')
    {'a {}': 'b {}'}
    """
    # Strings one behind the other are one string, as they are in Python.
    texts = [ast.literal_eval(f"({entry[1]})") for entry in ENTRY_RE.findall(po)]
    return {msgid: text for msgid, text in zip(texts[::2], texts[1::2], strict=True) if msgid}


def compile_catalog(po: Path) -> None:
    """Writes the .mo of a .po file beside it."""
    po.with_suffix(".mo").write_bytes(compiled(po.read_text("utf-8")))


def compiled(po: str) -> bytes:
    """The messages of a .po file as a .mo file has them: sorted, little-endian."""
    head = "Content-Type: text/plain; charset=UTF-8\n"
    pairs = sorted(
        (key.encode(), text.encode()) for key, text in {"": head, **entries_of(po)}.items()
    )
    count, keys, texts = len(pairs), b"", b""
    key_table, text_table = [], []
    first = MO_HEAD + 16 * count
    size_of_keys = sum(len(key) + 1 for key, _ in pairs)
    for key, text in pairs:
        key_table += [len(key), first + len(keys)]
        text_table += [len(text), first + size_of_keys + len(texts)]
        keys, texts = keys + key + b"\0", texts + text + b"\0"
    numbers = [MO_MAGIC, 0, count, MO_HEAD, MO_HEAD + 8 * count, 0, first]
    table = struct.pack(f"<{7 + 4 * count}I", *numbers, *key_table, *text_table)
    return table + keys + texts
