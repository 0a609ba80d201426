"""The line that names the type of a document: "KẾ HOẠCH", "K Ế  H O Ạ C H"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extractors.lines.formal_lines import opens_number
from extractors.lines.letters import bare
from extractors.word_lists import phrases
from normalizers.citations.document_types import symbol_parts, type_names
from normalizers.letters.text_caches import TEXT_CACHES

# A type's name over a longer line is a sentence: "KẾ HOẠCH …" in capitals may run over a title.
MAX_TYPE_LINE, MAX_SPACED_LINE = 300, 60
# "BẢN KẾ HOẠCH", "DỰ THẢO KẾ HOẠCH": the word before the type says nothing of it.
DRAFTS = tuple(f"{word} " for word in phrases("head_words", "before_types"))
# "Kế hoạch cải cách hành chính năm 2026" as a web page prints its title.
MAX_SMALL_TITLE = 250
MAX_FURTHER = 2  # words by which a symbol makes the name of a type longer


class TypeLine(NamedTuple):
    """The type that a line names, and what else the line prints: the abstract's beginning."""

    document_type: str
    rest: str


@cache
def _types_by_bare_name() -> tuple[tuple[str, str], ...]:
    return tuple((bare(name), name) for name in type_names())


def named_type(text: str) -> str | None:
    """The name of the longest type that the text begins with, as it is printed."""
    plain = bare(text[:MAX_SPACED_LINE])
    names = (name for name, _ in _types_by_bare_name() if plain.startswith(f"{name} "))
    return next((text[: len(name)] for name in names), None)


@TEXT_CACHES.remember(8192)
def type_line(text: str) -> TypeLine | None:
    """The type that a line in capitals names: "KẾ HOẠCH", "K Ế  H O Ạ C H", "KẾ HOẠCH Cải cách …".

    "Kế hoạch" in small letters only where the line holds nothing else. No "KẾ HOẠCH SỐ 5" of a
    mention, no "QUYẾT ĐỊNH:" (the authority's verb, where a type came before). The words of a
    draft before the type are passed over, unless they are its own ("BẢN THỎA THUẬN").
    """
    text = text.strip(" *#_")
    if len(text) > MAX_TYPE_LINE or not text[:1].isupper():
        return None
    return _type_at_head(text) or _type_at_head(_without_draft(text)) or _spaced_type(text)


def _without_draft(text: str) -> str:
    return text.removeprefix(next(filter(text.startswith, DRAFTS), "")).lstrip()


def whole_type(line: TypeLine, symbol: str | None) -> TypeLine:
    """The type with the words below which its symbol has initials for.

    "KHLT-…" says that "KẾ HOẠCH LIÊN TỊCH" is one name, "KH-…" that "KẾ HOẠCH CÔNG TÁC" is none.
    """
    own, rest = line.document_type.split(), line.rest.split()
    initials = "".join(word[0] for word in map(bare, (*own, *rest)) if word)
    head = bare(symbol_parts(symbol)[0])
    further = len(head) - len(own)
    if further < 1 or further > min(MAX_FURTHER, len(rest)) or not initials.startswith(head):
        return line
    return TypeLine(" ".join((*own, *rest[:further])).lower(), " ".join(rest[further:]))


def _type_at_head(text: str) -> TypeLine | None:
    """The longest type that the text begins with, alone or in capitals before a title."""
    plain = bare(text)
    for name, printed in _types_by_bare_name():
        if not plain.startswith(name):
            continue
        rest = text[len(name) :]
        if rest.strip(" :.-–") == "":
            return TypeLine(printed, "")
        is_mention = (
            rest[0].isalnum() or rest.lstrip().startswith((",", ";")) or opens_number(rest.lstrip())
        )
        if text[: len(name)].isupper() and not is_mention:
            return TypeLine(printed, rest.strip(" :-–"))
    return None


def _spaced_type(text: str) -> TypeLine | None:
    """The type of a line that is spaced out: "K Ế  H O Ạ C H"."""
    if len(text) > MAX_SPACED_LINE or not text.isupper() or " " not in text:
        return None
    spaced = bare(text).replace(" ", "").strip(":.")
    named = (printed for name, printed in _types_by_bare_name() if spaced == name.replace(" ", ""))
    printed = next(named, None)
    return TypeLine(printed, "") if printed is not None else None


def small_type_line(text: str) -> TypeLine | None:
    """The type that begins a title in small letters, as web pages print it.

    No citation ("… số …").
    """
    text = text.strip(" *#_")
    if (
        len(text) > MAX_SMALL_TITLE
        or text.endswith((";", ":", ".", ","))
        or re.search(r"\bsố\b", text)
    ):
        return None
    plain = bare(text)
    for name, printed in _types_by_bare_name():
        if (
            plain.startswith(name + " ")
            and text[0].isupper()
            and not _opens_with_number(plain[len(name) :])
        ):
            return TypeLine(printed, text[len(name) :].strip(" :-–"))
    return None


def _opens_with_number(text: str) -> bool:
    """True behind "Quyết định" of "Quyết định 15/QĐ-UBND năm 2026 về …": the document is cited."""
    number, stroke, _ = text.lstrip().partition("/")
    return bool(stroke) and number[:1].isdecimal() and number.replace("-", "").isalnum()
