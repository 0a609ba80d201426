"""TCVN3 (TCVN 5712:1993 VN3, "ABC"): fonts .VnTime, .VnArial …, seen as windows-1252 characters.

There are no codes for capitals with a tone: a fully capital word mixes capitals with small codes
("Héi" is "Hội", "HéI" is "HỘI"), and the fonts whose name ends in H print small codes as capitals.
The code of "ư" is the soft hyphen, which programs turn into a hyphen or drop.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache
from itertools import product

from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.tables import read_table
from normalizers.codecs.words import is_formed
from normalizers.letters.text_caches import TEXT_CACHES

# Characters that TCVN3 text of some length always holds and Vietnamese in Unicode never does.
GATE_RE = re.compile(
    "[\u00a6-\u00aa\u00ac-\u00ae\u00b5\u00b6\u00b8\u00b9\u00be\u00c6\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6\u00d8"
    "\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6\u00f8\u00fb\u00fc\u00fe]"
    "(?:(?<![\u00a7\u00b9])|(?=[A-Za-z]))"  # "¹" and "§" alone are a note and a paragraph
)
LETTER = "A-Za-z\u00a1-\u00ae\u00b5-\u00fe\u0110"
# "«" and "»" are letters but where they quote; no word begins or ends with "ằ".
QUOTED = "(?!«[^«»]*»(?![A-Za-z]))"
WORD_RE = re.compile(
    rf"(?<![^\W_])(?<!»)(?<!»-)-?{QUOTED}(?!»)[{LETTER}](?:[-{LETTER}]*[{LETTER}])?(?<!»)(?:-(?![\w-]))?"
)
# Signs within a word, and letters of Latin-1 beside small letters that no spelling has.
SIGNS = "\u00a6\u00a8-\u00ae\u00b5-\u00be\u00d7\u00f7\u00f8\u00fe"
STRONG_RE = re.compile(
    f"(?=.{{3}})(?:.*[A-Za-z\u00c0-\u00ff][{SIGNS}]|.*[{SIGNS}][A-Za-z\u00c0-\u00ff]|.*[a-z][\u00c6-\u00df])"
)
LONE_SIGNS = frozenset("·«»¹¼½¾×÷")  # more often signs than words
NOTE_MARKS = ("¹", "·", "»")  # after a word: a footnote's number, a stop, a quote
HORNED_O_RE = re.compile("(?<![ưƯ])(?=[ơờởỡớợ])")
BEGINS_WITH_U_RE = re.compile("-[uơờởỡớợ]")  # "-u tiên", "-ơm tạo": no bullet
CAPITALS = frozenset(string.ascii_uppercase)


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    table = {int(code, 16): letter for code, letter in read_table("tcvn3").items()}
    table[0x110] = table[0xD0]  # "Đ" is "Ð" (ETH) after other programs' repair
    return table


@TEXT_CACHES.remember(65536)
def decode_word(word: str) -> str:
    """One word; hyphens and gaps that stand for "ư" are read so where that alone makes a syllable.

    >>> decode_word("ho¹ch"), decode_word("n-íc"), decode_word("níc"), decode_word("t-")
    ('hoạch', 'nước', 'nước', 'tư')
    >>> decode_word("héi-nghÞ"), decode_word("·")
    ('hội-nghị', '·')
    """
    if word in LONE_SIGNS:
        return word
    read = word.translate(_letters())
    if word.endswith(NOTE_MARKS) and not is_formed(read) and is_formed(read[:-1]):
        return read[:-1] + word[-1]
    if "-" in read:
        return _with_hyphens(read)
    if not is_formed(read):
        filled = HORNED_O_RE.sub("ư", read)
        return filled if filled != read and is_formed(filled) else read
    return read


def _with_hyphens(word: str) -> str:
    parts = word.split("-")
    is_whole = all(is_formed(part) for part in parts if part) and not BEGINS_WITH_U_RE.match(word)
    if is_whole or len(parts) > 4:
        return word
    for glue in product("ư-", repeat=len(parts) - 1):
        read = "".join(part + joint for part, joint in zip(parts, (*glue, ""), strict=True))
        if "ư" in glue and all(is_formed(part) for part in read.split("-") if part):
            return read
    return word


def restore_capitals(given: str, read: str) -> str:
    """The small letters of words in capitals as capitals.

    For instance "HéI" says so, and so does its whole line.

    >>> (restore_capitals("THµNH PHè Hµ NéI", "THàNH PHố Hà NộI"),
    ...  restore_capitals("UBND x·", "UBND xã"))
    ('THÀNH PHỐ HÀ NỘI', 'UBND xã')
    """
    if not any(map(_is_capital, words := read.split())):
        return read
    if not re.search("[a-z]", given):
        return read.upper()
    for word in set(filter(_is_capital, words)):
        read = read.replace(word, word.upper())
    return read


def _is_capital(word: str) -> bool:
    """Two capitals of ASCII, none small, and small letters with marks between them."""
    if re.search("[a-z]", word) or sum(map(CAPITALS.__contains__, word)) < 2:
        return False
    return word != word.upper()


def decode(text: str, capitals: bool = False) -> str:
    """A text that is known to be TCVN3; `capitals`: in a font that prints capitals alone.

    >>> decode("Céng hoµ x· héi chñ nghÜa ViÖt Nam")
    'Cộng hoà xã hội chủ nghĩa Việt Nam'
    >>> decode("kÕ ho¹ch sè 12/KH-UBND", capitals=True)
    'KẾ HOẠCH SỐ 12/KH-UBND'
    """
    read = WORD_RE.sub(lambda match: decode_word(match[0]), text)
    return read.upper() if capitals else restore_capitals(text, read)


TCVN3 = Codec(CodecName.TCVN3, GATE_RE, WORD_RE, STRONG_RE, decode_word, restore_capitals)
