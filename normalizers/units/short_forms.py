"""Short forms of names.

Those that everybody knows, that a document defines, and that follow from a longer name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from normalizers.letters.text import comparison_key, fold
from normalizers.letters.words import TOKEN_RE
from normalizers.word_lists import rows

# "… (sau đây gọi tắt là Ban Chỉ đạo CCHC)", "… (viết tắt: TTPVHCC)", "… (BQLKKT)".
_NO_NAME = "().;:\n"  # signs that a name holds none of
_SHORT_FORM = (
    r"\((?P<said>(?:sau đây\s+)?(?:được\s+)?(?:gọi|viết)\s+tắt(?:\s+(?:là|thành))?\s*:?\s*)?"
    r"[“\"]?(?P<short>[^()“”\"\n]{2,40}?)[”\"]?\)"
)
_SHORT_FORM_RE = re.compile(_SHORT_FORM, re.IGNORECASE)
_DEFINED_RE = re.compile(
    rf"(?P<long>[^\W\d_][^{_NO_NAME}]{{3,120}}?)\s*{_SHORT_FORM}", re.IGNORECASE
)
# "CNTT (công nghệ thông tin)": the other order.
_REVERSED_RE = re.compile(r"(?<!\w)(?P<short>[A-ZĐ][A-ZĐ&.-]{1,11})\s*\((?P<long>[^()\n]{4,80})\)")
_MARKS = str.maketrans(",–", "  ")
_BEFORE, _WITHIN = 300, 300  # letters around a bracket that a definition takes at most
LONGEST_NAME = 12  # words that a short form may stand for
_WITHOUT_SIGNS = str.maketrans("", "", ".&-")
_JOINING = frozenset(map(comparison_key, ("và", "của", "-", "–")))


@cache
def general_abbreviations() -> Mapping[str, str]:
    """The short forms that every document may use undefined, with what they stand for."""
    return {row["abbreviation"]: row["expansion"] for row in rows("abbreviations")}


def defined_abbreviations(text: str) -> dict[str, str]:
    """The short forms that a text defines, in either order, with what they stand for.

    Only what the letters confirm is taken: those of the short form must be the initials of the
    words before it.

    >>> defined_abbreviations("Trung tâm Phục vụ hành chính công (viết tắt là TTPVHCC)")
    {'TTPVHCC': 'Trung tâm Phục vụ hành chính công'}
    """
    found: dict[str, str] = {}
    for match in _definitions(text):
        long = _ending_with(match["short"], match["long"])
        if long is None and match["said"]:
            long = _from_same_word(match["short"], match["long"])
        if long is not None:
            found.setdefault(match["short"].strip(), long)
    for match in _REVERSED_RE.finditer(text):
        if abbreviates(match["short"], match["long"]):
            found.setdefault(match["short"], match["long"].strip())
    return found


def _definitions(text: str) -> Iterator[re.Match[str]]:
    """The matches of the pattern, looked for only where a bracket opens."""
    end, bracket = 0, text.find("(")
    while bracket >= 0:
        match = None
        if bracket >= end:
            match = _definition(text, max(end, bracket - _BEFORE), bracket)
        if match is not None:
            yield match
            end = match.end()
        bracket = text.find("(", bracket + 1)


def _definition(text: str, start: int, bracket: int) -> re.Match[str] | None:
    """The name before a bracket with the short form in it."""
    if _SHORT_FORM_RE.match(text, bracket) is None:
        return None
    stop = start + len(text[start:bracket].rstrip())
    begin = max(start, *(text.rfind(sign, start, stop) + 1 for sign in _NO_NAME))
    return _DEFINED_RE.search(text, begin, bracket + _WITHIN)


def _ending_with(short: str, text: str) -> str | None:
    """The last words of a text that a short form stands for; None where none does."""
    if not any(len(word) > 1 and word.isupper() for word in short.split()):
        return None
    words = list(TOKEN_RE.finditer(text))
    for start in range(max(0, len(words) - LONGEST_NAME), len(words)):
        long = text[words[start].start() :].strip()
        if long[:1].isalpha() and abbreviates(short, long):
            return long
    return None


def _from_same_word(short: str, text: str) -> str | None:
    """What a text names in words that open as its short form does.

    For instance "Ban Chỉ đạo … tỉnh" (Ban Chỉ đạo).

    This is for a form that the text itself calls short; its letters need not confirm it.
    """
    first = short.split()[0]
    place = text.rfind(first)
    return text[place:].strip() if place >= 0 and len(first) > 1 else None


def abbreviates(short: str, long: str) -> bool:
    """True where a name is another one with some of its words as initials.

    >>> abbreviates("Tổ HC", "Tổ Hành chính"), abbreviates("Tổ HC", "Tổ Hành chính quản trị")
    (True, False)
    """
    shorter, longer = _words(short), _words(long)
    is_shorter = sum(map(len, shorter)) < sum(map(len, longer))
    return is_shorter and _aligns(shorter, longer, 0, 0)


def has_initials(name: str) -> bool:
    """True where a word of a name may stand for several: only then can it abbreviate another.

    >>> has_initials("Tổ HC"), has_initials("Tổ Hành chính")
    (True, False)
    """
    return any(map(_initials_of, _words(name)))


def _words(name: str) -> list[str]:
    """The words of a name; "P.HT" and "P. KHTH" are two words each."""
    words = name.translate(_MARKS).replace(".", ". ").split()
    return [word for word in words if word != "-"]


def _aligns(short: Sequence[str], long: Sequence[str], i: int, j: int) -> bool:
    """True where the words of a short form from i stand for those of a long one from j."""
    if i == len(short):
        return j == len(long)
    if j < len(long) and comparison_key(short[i]) == comparison_key(long[j]):
        return _aligns(short, long, i + 1, j + 1)
    letters = _initials_of(short[i])
    if not letters:
        return False
    stop = _end_of_span(letters, long, j)
    return stop is not None and _aligns(short, long, i + 1, stop)


def _initials_of(word: str) -> str:
    """The letters of a word in capitals, without marks: "KH&CN" → "khcn"; "" for another word."""
    bare = word.translate(_WITHOUT_SIGNS)
    is_short = bare.isalpha() and bare.isupper() and (len(bare) > 1 or word.endswith("."))
    return fold(bare) if is_short else ""


def _end_of_span(letters: str, long: Sequence[str], start: int) -> int | None:
    """Where the words end whose initials are these; joining words may be left out."""
    place = start
    for letter in letters:
        while (
            start < place < len(long)
            and _is_joining(long[place])
            and fold(long[place])[:1] != letter
        ):
            place += 1
        if place == len(long) or fold(long[place])[:1] != letter:
            return None
        place += 1
    return place


def _is_joining(word: str) -> bool:
    return comparison_key(word) in _JOINING
