"""Legacy encodings of the plans in data/raw, converted back.

Python -m tests.tools.codec_score [--ftfy].

Each plan is written in each encoding, as a whole document, and read by `mend_lines`; the share of
lines, and of words, that come back to the letter.
"""

from __future__ import annotations

import argparse
import time
import unicodedata
from collections.abc import Callable

from extractors.text.file import decode
from normalizers.codecs.mend import mend_lines
from normalizers.repair import repair
from tests.normalizers.codecs.encoders import ENCODERS
from tests.places import RAW

NO_MARKS = "06-truong-mam-non-dau-mat.txt"  # its diacritics are broken: nothing to encode


def plans() -> dict[str, list[str]]:
    return {
        path.name: unicodedata.normalize("NFC", decode(path.read_bytes(), 10**7).text).splitlines()
        for path in sorted(RAW.iterdir())
        if path.name != NO_MARKS
    }


def convert(lines: list[str]) -> list[str]:
    return [line.text for line in mend_lines(lines)]


def with_ftfy(lines: list[str]) -> list[str]:
    import ftfy

    return [ftfy.fix_text(line) for line in lines]


def shares(right: list[str], made: list[str]) -> tuple[float, float, float]:
    """Of the words with marks: right to the letter, right but for case; of all lines: right."""
    words = [pair for r, m in zip(right, made, strict=True) for pair in _words(r, m)]
    marked = [(r, m) for r, m in words if not r.isascii()]
    exact = sum(r == m for r, m in marked) / len(marked)
    folded = sum(r.lower() == m.lower() for r, m in marked) / len(marked)
    return exact, folded, sum(r == m for r, m in zip(right, made, strict=True)) / len(right)


def _words(right: str, made: str) -> list[tuple[str, str]]:
    ours, theirs = right.split(), made.split()
    return (
        list(zip(ours, theirs, strict=True))
        if len(ours) == len(theirs)
        else [(w, "") for w in ours]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ftfy", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    mend: Callable[[list[str]], list[str]] = with_ftfy if arguments.ftfy else convert
    documents = plans()
    for name, encode in ENCODERS.items():
        right = [line for lines in documents.values() for line in lines]
        made = [
            line for lines in documents.values() for line in mend([encode(line) for line in lines])
        ]
        exact, folded, whole = shares(right, made)
        print(f"{name:26} words {exact:.4f}  but for case {folded:.4f}  lines {whole:.4f}")
        wrong = [(r, m) for r, m in zip(right, made, strict=True) if r.lower() != m.lower()]
        for r, m in wrong[: arguments.show]:
            print("    want", r, "\n    got ", m)
    syllables = [line for lines in documents.values() for line in lines] * 20
    start = time.process_time()
    for line in syllables:
        repair(line)
    count = sum(len(line.split()) for line in syllables)
    print(f"clean, line by line: {count / (time.process_time() - start):,.0f} syllables a second")


if __name__ == "__main__":
    main()
