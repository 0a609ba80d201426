"""UTF-8 of other languages read as windows-1252 ("FranÃ§ois"), left to ftfy.

ftfy knows what is broken in many languages and encodings, not in Vietnamese: it is asked only
about lines without Vietnamese letters in which a small letter stands beside a broken sequence.
"""

from __future__ import annotations

import re

from normalizers.codecs.utf8 import SEQUENCE_RE
from normalizers.codecs.words import is_unicode

GATE_RE = re.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
BESIDE_RE = re.compile(f"[a-z](?:{SEQUENCE_RE.pattern})|(?:{SEQUENCE_RE.pattern})[a-z]|â€")


def may_be_foreign(text: str) -> bool:
    """True where some line may want `fix_foreign`; quick, for whole documents."""
    return GATE_RE.search(text) is not None


def fix_foreign(line: str) -> str:
    """The line as ftfy reads it; unchanged where nothing is broken.

    >>> fix_foreign("FranÃ§ois"), fix_foreign("“THỊ XÃ”")
    ('François', '“THỊ XÃ”')
    """
    if not may_be_foreign(line) or is_unicode(line) or BESIDE_RE.search(line) is None:
        return line
    import ftfy  # a document without broken text does not wait for it

    return str(ftfy.fix_encoding(line))
