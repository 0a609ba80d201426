"""What is left of UTF-8 whose bytes were lost on the way: hard spaces made plain, controls dropped.

Only used on a line that is known to be UTF-8 read in a code page.
"""

from __future__ import annotations

import re

from normalizers.codecs.words import is_formed

# First bytes without their last one, each as a mark while the rest of the line is read.
LEADS = {"\ufdd0": "Ã", "\ufdd1": "Ä", "\ufdd2": "á»", "\ufdd3": "áº"}
# The letters that each stands for: a hard space (A0) is plain, a soft hyphen (AD) or a control
# gone.
SMALL = {"\ufdd0": "í", "\ufdd1": "", "\ufdd2": "ềọỏờ", "\ufdd3": "ậ"}
CAPITAL = {"\ufdd0": "ÁÍÝ", "\ufdd1": "Đ", "\ufdd2": "Ố", "\ufdd3": "Ạ"}
MARK_RE = re.compile(r"\w*[\ufdd0-\ufdd3]\ufffd?\w*")
# "à" ends in a hard space, which is often squeezed or made a plain one: "lÃ m", "vÃ các".
A_GRAVE_RE = re.compile("(\\w*)\ufdd0(  ?|$)(\\w*)")
# So does "Ạ", which only stands in capitals: "HOáº CH".
A_DOT_RE = re.compile("(\\w*)\ufdd3 ([A-Z]+)")
CODAS = frozenset(["i", "m", "n", "ng", "nh", "o", "u", "y"])


def mark_losses(line: str, sequence: re.Pattern[str]) -> str:
    """The line with a mark for each lead that no sequence of bytes follows."""
    lead = re.compile(f"({sequence.pattern})|{'|'.join(LEADS.values())}")
    marks = {text: mark for mark, text in LEADS.items()}
    return lead.sub(lambda match: match[0] if match[1] else marks[match[0]], line)


def restore_losses(line: str) -> str:
    r"""The line with the letters that leave no choice, its other marks as the leads they were.

    >>> restore_losses("l\ufdd0 m v\ufdd0 các t\ufdd0nh \ufdd1ồng ngư\ufdd2i tr\ufdd2ng")
    'làm và các tính Đồng người trá»ng'
    """
    line = A_DOT_RE.sub(_with_a_dot, A_GRAVE_RE.sub(_with_a_grave, line))
    line = MARK_RE.sub(_restored, line)
    for mark, lead in LEADS.items():
        line = line.replace(mark, lead)
    return line


def _with_a_grave(match: re.Match[str]) -> str:
    head, blanks, tail = match[1], match[2], match[3]
    if len(blanks) == 1 and tail in CODAS and is_formed(f"{head}à{tail}"):
        return f"{head}à{tail}"
    if is_formed(f"{head}à") or not head:
        closed = (
            len(blanks) == 1 and not tail and match.string[match.end() : match.end() + 1].strip()
        )
        return f"{head}à{' ' if blanks and not closed else ''}{tail}"
    return match[0]


def _with_a_dot(match: re.Match[str]) -> str:
    joined = f"{match[1]}Ạ{match[2]}"
    return joined if is_formed(joined) else match[0]


def _restored(match: re.Match[str]) -> str:
    word = match[0].replace("\ufffd", "")
    (mark, *others) = [char for char in word if char in LEADS]
    if others:
        return match[0]
    rest = word.replace(mark, "")
    letters = CAPITAL[mark] if rest.isupper() or mark == "\ufdd1" else SMALL[mark] * bool(rest)
    found = [made for letter in letters if is_formed(made := word.replace(mark, letter))]
    return found[0] if len(found) == 1 else match[0]
