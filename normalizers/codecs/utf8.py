"""UTF-8 read as windows-1252, windows-1258 or latin-1, once or several times.

Each sequence of bytes is read by itself, so that a text with some bytes lost keeps the rest, and
codes that windows-1252 does not define may stand as C1 controls.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from normalizers.codecs.models import Codec, CodecName
from normalizers.codecs.utf8_losses import mark_losses, restore_losses
from normalizers.letters.text_caches import TEXT_CACHES

TWO = "ÂÃĂÄÅÆËÌÍ\u0300"  # leads of Latin letters and of combining marks
THREE = "áâï"  # leads of Vietnamese letters, of dashes and quotes, of a byte order mark
WORD_RE = re.compile("[^ \\t\\r\\n\\f\\v]+")  # a hard space may be a byte
TIMES = 3


def _bytes_of_characters() -> dict[str, int]:
    """The byte that each character was, in any of the three code pages."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    for page in ("cp1252", "cp1258"):
        for byte in range(0x80, 0x100):
            char = bytes([byte]).decode(page, "ignore")
            if char:
                found.setdefault(char, byte)
    return found


BYTES = _bytes_of_characters()
NEXT = "".join(re.escape(char) for char, byte in BYTES.items() if byte < 0xC0)
SEQUENCE_RE = re.compile(f"[{TWO}][{NEXT}]|[{THREE}][{NEXT}]{{2}}")
GATE_RE = re.compile(f"[{TWO}{THREE}][{NEXT}]")
# Letters of other scripts, Chinese above all; clean Vietnamese has "hè…”", so only in a line that
# is sure.
WIDE_RE = re.compile(f"[à-ï][{NEXT}]{{2}}|[ð-ô][{NEXT}]{{3}}")
# Clean Vietnamese has "XÃ”" and "ĐÃ –"; letters of three bytes leave no doubt.
STRONG_RE = re.compile(
    f".*(?:á[º»][{NEXT}]|[ÃÄÆĂ][{NEXT}](?:[a-z]|$)|[a-zA-Z][ÃÄÆĂ][{NEXT}]|â€|Ã¡Â)", re.DOTALL
)


@TEXT_CACHES.remember(65536)
def decode(text: str) -> str:
    """A text, or a word, with each sequence that is UTF-8 as its letter.

    >>> decode("Káº¿ hoáº¡ch"), decode("KÃ¡ÂºÂ¿"), decode("Ä‘á»“ng"), decode("XÃ")
    ('Kế hoạch', 'Kế', 'đồng', 'XÃ')
    """
    for _ in range(TIMES):
        read = SEQUENCE_RE.sub(_letter, text)
        if read == text:
            break
        text = read
    return text


def spells_letters(sign: str, lines: Iterable[str]) -> bool:
    r"""True where a sign is a byte of a letter in some line that is UTF-8 beyond doubt.

    >>> spells_letters("\xad", ["ch\xc3\xadnh"]), spells_letters("\xad", ["cải\xad cách"])
    (True, False)
    """
    return any(
        sign in sequence
        for line in lines
        if sign in line and STRONG_RE.match(line)
        for sequence in SEQUENCE_RE.findall(line)
    )


def _letter(sequence: re.Match[str]) -> str:
    try:
        return bytes(BYTES[char] for char in sequence[0]).decode("utf-8")
    except UnicodeDecodeError:
        return sequence[0]


def _finish(given: str, read: str) -> str:
    """The line once more.

    The bytes of some letters were lost, or other scripts stand in it.
    """
    marked = mark_losses(given, SEQUENCE_RE)
    if marked != given:
        read = restore_losses(decode(marked))
    return WIDE_RE.sub(_letter, read)


UTF8 = Codec(CodecName.UTF8, GATE_RE, WORD_RE, STRONG_RE, decode, _finish)
