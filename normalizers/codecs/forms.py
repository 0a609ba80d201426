"""Letters spelled by wrong characters.

Look-alikes, marks in disorder, invisible signs within words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from normalizers.codecs.utf8 import spells_letters
from normalizers.codecs.words import SHAPES, is_formed, is_unicode
from normalizers.letters.private_use import SYMBOLS, private_sign

# Characters that print nothing: zero-width ones and the soft hyphen.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
INVISIBLE_RE = re.compile(rf"[^\W\d_]+(?:[{INVISIBLE}]+[^\W\d_]+)+")
SOFT_HYPHEN = "\u00ad"
# Beside a blank or a sign they part nothing; a soft hyphen there may be the "ư" of a lost word.
AT_EDGE_RE = re.compile(r"(?<![^\W_])[\u200b\u2060\ufeff]+|[\u200b\u2060\ufeff]+(?![^\W_])")
# Letters of Cyrillic and Greek that print like Latin ones; "ð" (eth) prints like "đ" in old fonts.
LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕһАВЕКМНОРСТУХІЈЅοΑΒΕΖΗΙΚΜΝΟΡΤΥΧðɖ",
    "aeopcyxijshABEKMHOPCTYXIJSoABEZHIKMNOPTYXđđ",
)
FOREIGN_RE = re.compile(r"[^\W\d_]*[\u0370-\u03ff\u0400-\u04ff\u00f0\u0256][^\W\d_]*")
MARKED_RE = re.compile(r"[^\W\d_][\u0300-\u036f]+")
# Signs of symbol fonts at the start of a line.
BULLET_RE = re.compile(rf"^(\s*)([{SYMBOLS}])(?=\s)", re.MULTILINE)
GATE_RE = re.compile(rf"[{INVISIBLE}\u00f0\u0256\u0300-\u036f\u0370-\u052f{SYMBOLS}]")


def may_be_misspelled(text: str) -> bool:
    """True where a text holds characters that `mend_forms` looks at; quick."""
    return GATE_RE.search(text) is not None


def mend_forms(text: str) -> str:
    r"""A text in NFC with the letters of its Vietnamese words as themselves.

    >>> mend_forms("nhi\u200bệm vụ ðồng bộ"), mend_forms("\uf0b7 Rà soát"), mend_forms("Москва, α")
    ('nhiệm vụ đồng bộ', '• Rà soát', 'Москва, α')
    """
    if not may_be_misspelled(text):
        return text
    text = MARKED_RE.sub(_in_order, text)
    text = AT_EDGE_RE.sub("", INVISIBLE_RE.sub(_without_invisible, text))
    is_vietnamese = is_unicode(text)
    text = FOREIGN_RE.sub(lambda match: _in_latin(match[0], is_vietnamese), text)
    return BULLET_RE.sub(lambda match: match[1] + private_sign(match[2]), text)


def without_soft_hyphens(texts: Sequence[str], is_code: Callable[[str], bool]) -> list[str]:
    """The lines of a document without the hyphens at which its words may be broken.

    The same sign is a letter of TCVN3, and a byte of letters where UTF-8 was read as another code:
    it stays in all lines where one of them shows the latter. A line in which words of TCVN3
    outnumber the words in Unicode keeps it; `is_code` tells those words, and where a line has
    neither, the whole document decides.
    """
    if not any(SOFT_HYPHEN in text for text in texts) or spells_letters(SOFT_HYPHEN, texts):
        return list(texts)
    leanings = [_leaning(text, is_code) for text in texts]
    whole = sum(leanings)
    return [
        text.replace(SOFT_HYPHEN, "") if (leaning or whole) > 0 else text
        for text, leaning in zip(texts, leanings, strict=True)
    ]


def _leaning(text: str, is_code: Callable[[str], bool]) -> int:
    """How many more words of a line are in Unicode than in another code."""
    words = text.replace(SOFT_HYPHEN, "").split()
    return sum(map(is_unicode, words)) - sum(map(is_code, words))


def _in_order(match: re.Match[str]) -> str:
    """A vowel with its marks in another order than NFC composes.

    The tone before the circumflex, or twice.
    """
    letter, *marks = dict.fromkeys(unicodedata.normalize("NFD", match[0]))
    made = unicodedata.normalize(
        "NFC", letter + "".join(sorted(marks, key=lambda mark: mark not in SHAPES))
    )
    return made if len(made) == 1 else match[0]


def _without_invisible(match: re.Match[str]) -> str:
    joined = re.sub(f"[{INVISIBLE}]", "", match[0])
    return joined if is_formed(joined) else match[0]


def _in_latin(word: str, is_vietnamese: bool) -> str:
    """A word that mixes scripts, and is well-formed, or an abbreviation, once all is Latin."""
    made = word.translate(LOOK_ALIKES)
    mixed = any(c.isascii() or is_unicode(c) for c in word)
    if not mixed or FOREIGN_RE.search(made):
        return word
    if "ð" in word and not is_vietnamese:
        return word
    return (
        made if is_formed(made) or (is_vietnamese and made.isupper() and made.isascii()) else word
    )
