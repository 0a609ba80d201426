"""A cell or a label's value that lists units → the single names, as printed.

One "các" over a list makes one collective ("Các sở, ban, ngành"); what follows with a kind of its
own is the next unit ("Các sở, ngành, UBND cấp xã": two). A comma or "và" that is followed by no
kind stands inside a name ("Sở Văn hóa, Thể thao và Du lịch").

A kind printed once before several whole fields of government stands before each of them: "Các Sở:
Nội vụ, Tài chính" and "Sở Nội vụ, Tài chính" give "Sở Nội vụ" and "Sở Tài chính". Only words that
are printed are used. A kind that is an office is not spread ("Phụ trách Tài chính, Văn thư").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from normalizers.letters.item_signs import DASH_RE, DASHES, NUMBER
from normalizers.letters.remarks import BRACKETED_RE, whole_remark
from normalizers.letters.text import comparison_key, nfc, squeeze
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.joints import Joint
from normalizers.units.list_joints import begins_new_unit
from normalizers.units.openings import OPEN_CLASSES, StartClass, is_person_name, name_start
from normalizers.word_lists import any_of, phrases, rows

_MARKS = frozenset('*_`#|“”"')
_WITHOUT_MARKS = str.maketrans("", "", "".join(_MARKS))
_BULLET_RE = re.compile(rf"^(?:[{DASHES}·.,;:/&\s]+|(?:{NUMBER}|[a-zđ]\))(?:\s+|$))")
_TAIL_RE = re.compile(r"(?:[\s.,;:…/&+–—)\]-]+|(?<![\w.])v\.?\s?v)$")
# What most names are: nothing stands about them or in them that is to be left out.
_BARE_RE = re.compile(r"[^\W\d_][^()\[\]*_`#|“”\"]*[^\W_v]")

# "phòng, chống" is one verb. A list of lines or dashes: "- Sở A - Sở B"; "1. Sở A\n2. Sở B".
_JOINT_RE = re.compile(
    r"(?P<semicolon>\s*;\s*)|(?P<comma>\s*,(?!\d|\s*chống\b)\s*|\s\+\s|(?<=[A-ZĐ])\+(?=[A-ZĐ]))"
    r"|(?P<and>\s(?:và|&|cùng với|cùng)\s)"
    r"|(?P<stop>(?<=\w\w)(?<!TT)(?<!T[Pp])\.\s+(?=[^\W\d_a-z]))"
)

# A longer text is no list of units; the joints look back over the whole name, so length costs.
LONGEST_LIST = 8000

# "… theo chức năng, nhiệm vụ được giao", "… trong phạm vi quản lý của mình": no part of a name.
_DUTIES = f"(?:{any_of('unit_words', 'duties')})"
_SET_PHRASE_RE = re.compile(
    rf"\s*,?\s(?:{any_of('unit_words', 'before_duties')})\s+(?:các\s+)?{_DUTIES}"
    rf"(?:(?:\s*,\s*|\s+và\s+|\s+){_DUTIES})*"
    rf"(?:\s+(?:{any_of('unit_words', 'whose_duties')}))*",
    re.IGNORECASE,
)
# "Văn phòng UBND tỉnh", "Văn phòng Sở": bodies whose office bears their name.
_WITH_OFFICES = frozenset(phrases("unit_words", "with_offices"))
_KIND_LINES = 3  # that a narrow column may tear a kind over: "Ủy ban" / "nhân dân"
_OPEN_ENDS = tuple(f" {word}" for word in phrases("unit_words", "open_ends"))
_CLOSING = ')]”".'
_NOBODY = frozenset(map(comparison_key, phrases("unit_words", "nobody")))
_CONJUNCTIONS = (" và", " &", " cùng", " với")


class _Piece(NamedTuple):
    start: int
    end: int
    joint: Joint


@TEXT_CACHES.remember(8192)
def strip_remark(name: str) -> str:
    """The name without remarks in brackets, markdown marks, a leading dash, closing punctuation.

    >>> strip_remark("- **Văn phòng Sở** (thường trực).")
    'Văn phòng Sở'
    """
    text = squeeze(nfc(name))
    if _BARE_RE.fullmatch(text) and not text.endswith(_CONJUNCTIONS):
        return text
    while True:
        bare = _strip_once(text)
        if bare == text:
            return bare
        text = bare


def _strip_once(text: str) -> str:
    wrapped = whole_remark(text)
    text = _without_remarks(text) if wrapped is None else wrapped
    text = _unmarked(text)
    text = _TAIL_RE.sub("", _BULLET_RE.sub("", text.strip()))
    return squeeze(text.rpartition(" ")[0] if text.endswith(_CONJUNCTIONS) else text)


def split_units(printed: str) -> tuple[str, ...]:
    """The single unit names of a list, as printed, without remarks; none for "Không" or "-".

    A text of more than `LONGEST_LIST` characters is no list.

    >>> split_units("Các sở, ngành, đơn vị, UBND cấp xã (để phối hợp).")
    ('Các sở, ngành, đơn vị', 'UBND cấp xã')
    """
    return _split_units(printed) if len(printed) <= LONGEST_LIST else ()


@TEXT_CACHES.remember(4096)
def _split_units(printed: str) -> tuple[str, ...]:
    names = [printed]
    # A name that is cut free may show a joint that its context hid: cut until nothing changes.
    for _ in range(4):
        cut = [part for name in names for part in _split_once(name)]
        if cut == names:
            break
        names = cut
    return tuple(names)


def _split_once(printed: str) -> list[str]:
    found = []
    for line in _listed_lines(_without_brackets(nfc(printed))):
        for name in _cut(line):
            bare = strip_remark(name)
            if bare and comparison_key(bare) not in _NOBODY and any(c.isalpha() for c in bare):
                found += _spread(bare)
    return found


def unit_lines(printed: str) -> str:
    r"""A cell of several lines as one line; a line that begins a unit of its own is parted by "; ".

    A name goes on in the next line where the line above is but its kind ("Văn phòng" / "UBND
    tỉnh"), or ends within a list.

    >>> unit_lines("Phòng Hành chính -\nTổng hợp\nCác xã, phường")
    'Phòng Hành chính - Tổng hợp; Các xã, phường'
    """
    text = ""
    lines = [line for given in nfc(printed).split("\n") if (line := squeeze(given))]
    for place, line in enumerate(lines):
        ahead = " ".join(lines[place : place + _KIND_LINES])
        begins = bool(text) and _BULLET_RE.match(line) is None and _follows_whole(ahead, text)
        text = f"{text}{'; ' if begins else ' ' if text else ''}{line}"
    return text


def _is_open(line: str) -> bool:
    """A line that ends in a sign or a word with which no name ends."""
    is_closed = line[-1:].isalnum() or line[-1:] in _CLOSING
    return not is_closed or line.casefold().endswith(_OPEN_ENDS)


def _follows_whole(line: str, above: str) -> bool:
    """The line opens a name, and the name above it is whole.

    A kind with its name, or two offices.
    """
    start = name_start(line) if line[0].isupper() else None
    if start is None or _is_open(above):
        return False
    name = _last_name(BRACKETED_RE.sub("", above))
    last = name_start(name)
    if last is None:
        return " " in name
    if last.rest or last.is_many:
        return True
    if last.kind == "văn phòng":
        return start.is_many or start.kind not in _WITH_OFFICES
    return last.start_class not in (*OPEN_CLASSES, StartClass.OFFICE) or (
        last.start_class is StartClass.OFFICE and start.start_class is StartClass.OFFICE
    )


def _last_name(text: str) -> str:
    return text.replace(";", ",").rpartition(",")[2].strip()


def _without_brackets(text: str) -> str:
    wrapped = whole_remark(text)
    text = text if wrapped is None else wrapped
    text = _SET_PHRASE_RE.sub("", BRACKETED_RE.sub("", text) if _has_bracket(text) else text)
    return _unmarked(_before_bracket(text))


def _before_bracket(text: str) -> str:
    """The text before a bracket that nothing closes."""
    return text.partition("(")[0].partition("[")[0].rstrip() if _has_bracket(text) else text


def _has_bracket(text: str) -> bool:
    return "(" in text or "[" in text


def _without_remarks(text: str) -> str:
    return _before_bracket(BRACKETED_RE.sub("", text)) if _has_bracket(text) else text


def _unmarked(text: str) -> str:
    return text if _MARKS.isdisjoint(text) else text.translate(_WITHOUT_MARKS)


def _listed_lines(text: str) -> Iterator[str]:
    """The lines that begin a unit of their own; a wrapped line stays with the line above.

    A cell that begins with a dash is a list by dashes, wherever a kind follows a dash.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        bare = squeeze(line)
        if lines and bare and not _opens_line(bare) and not lines[-1].endswith(";"):
            lines[-1] = f"{lines[-1]} {bare}"
        elif bare:
            lines.append(bare)
    for line in lines:
        yield from _dashed(line) if _BULLET_RE.match(line) else (line,)


def _opens_line(line: str) -> bool:
    bullet = _BULLET_RE.match(line)
    return bullet is not None or (line[0].isupper() and name_start(line) is not None)


def _dashed(line: str) -> Iterator[str]:
    start = 0
    for dash in DASH_RE.finditer(line):
        if name_start(line[dash.end() : dash.end() + 80]) and dash.start() > 0:
            yield line[start : dash.start()]
            start = dash.end()
    yield line[start:]


def _parted_at_slashes(line: str) -> str:
    """“Phòng A/Phòng B” as a list; "sở/ngành", "Văn phòng HĐND/UBND" and "Sở A/B" are one name."""
    parts = line.split("/")
    text = parts[0]
    for part in parts[1:]:
        begins, above = name_start(part.strip()), name_start(_last_name(text))
        named = all(
            found and found.start_class in OPEN_CLASSES and found.has_proper_rest
            for found in (begins, above)
        )
        text += f"; {part.strip()}" if named else f"/{part}"
    return text


def _pieces(line: str) -> Iterator[_Piece]:
    start, joint = 0, Joint.SEMICOLON
    for found in _JOINT_RE.finditer(line):
        yield _Piece(start, found.start(), joint)
        start, joint = found.end(), Joint(found.lastgroup or "comma")
    yield _Piece(start, len(line), joint)


def _cut(line: str) -> Iterator[str]:
    """The line cut at the joints after which a new unit begins."""
    bullet = _BULLET_RE.match(line)
    line = line[bullet.end() :] if bullet else line
    line = _parted_at_slashes(line) if "/" in line else line
    start, end = 0, 0
    for piece in _pieces(line):
        if start < end and begins_new_unit(
            line[start:end], piece.joint, line[piece.start : piece.end]
        ):
            yield line[start:end]
            start = piece.start
        end = piece.end
    yield line[start:]


@cache
def _domain_re() -> re.Pattern[str]:
    names = sorted((row["domain"] for row in rows("name_domains")), key=len, reverse=True)
    return re.compile(
        rf"({'|'.join(map(re.escape, names))})(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+|$)", re.IGNORECASE
    )


def _domains(text: str) -> list[str]:
    """The fields of government that a text lists and nothing else.

    Empty where it has other words.
    """
    found, position = [], 0
    while position < len(text):
        match = _domain_re().match(text, position)
        if match is None:
            return []
        found.append(match[1])
        position = match.end()
    return found


def _spread(name: str) -> list[str]:
    """A kind over several fields, as one name for each field; else the name alone."""
    start = name_start(name)
    if start is None or start.start_class not in OPEN_CLASSES or is_person_name(name):
        return [name]
    fields = _domains(start.rest.lstrip(": "))
    if len(fields) < 2 or not start.rest:
        return [name]
    head = name[: len(name) - len(start.rest)].rstrip(": ")
    kind = re.sub(r"^(?:[Cc]ác|[Nn]hững)\s+", "", head)
    return [f"{kind[:1].upper()}{kind[1:]} {field}" for field in fields]
