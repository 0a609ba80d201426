"""Damaged documents.

`python -m tests.tools.fuzz [MUTANTS] [READER…]`, 2,000 of each reader by default.

Bytes of whole documents are flipped, cut out, doubled, blanked or taken from another place, in
packed formats within the parts as well. Each mutant is read and understood in a worker under the
limits of a run. What comes of it is counted by code; an internal error or a dead worker is shown
with its seed and number, which make it again. The exit code is 1 where there is one.
"""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extractors.errors import ExtractionError
from pipeline.document.config import Config
from pipeline.document.ids import content_hash
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from pipeline.workers.limits import document_limits
from pipeline.workers.pool import LocalProcesses
from tests.places import ROOT

SEEDS = {
    "text": ("data/raw/*.txt", "data/raw/*.md"),
    "word": ("tests/documents/0*.docx",),
    "pdf": ("tests/documents/0*.pdf",),
    "scan": ("tests/documents/scans/*",),
}
BAD = ("internal_error", "worker_died")
CONFIG = Config(seconds_per_document=60.0)


class Mutant(NamedTuple):
    """A damaged document, by what makes it again."""

    reader: str
    seed: str
    number: int


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to eight places damaged."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 8))):
        place = chance.randrange(max(1, len(out)))
        length = min(len(out) - place, chance.choice((1, 4, 64, 1024, len(out) // 3)))
        match chance.randrange(6):
            case 0 | 1:
                out[place : place + 1] = bytes([chance.randrange(256)])
            case 2:
                del out[place : place + length]
            case 3:
                out[place:place] = out[place : place + length]
            case 4:
                out[place : place + length] = bytes(length)
            case 5:
                other = chance.randrange(max(1, len(out)))
                out[place : place + length] = out[other : other + length]
    return bytes(out)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A mutant; every second one of a packed document has its damage within a part."""
    if not data.startswith(b"PK") or chance.random() < 0.5:
        return damaged(data, chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        names = source.namelist()
        hit = chance.choice([name for name in names if name.endswith(".xml")])
        method = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2))
        for name in names:
            part = source.read(name)
            target.writestr(name, damaged(part, chance) if name == hit else part, method)
    return packed.getvalue()


@cache
def seed_bytes(seed: str) -> bytes:
    return (ROOT / seed).read_bytes()


class Fuzz:
    """Makes a mutant and reads it; gives the code of what came of it, and of an error its words."""

    def __call__(self, mutant: Mutant) -> tuple[str, str]:
        data = mutated(seed_bytes(mutant.seed), random.Random(repr(mutant)))
        source = SourceFile(Path(mutant.seed), mutant.seed, content_hash(data), len(data))
        try:
            with document_limits(CONFIG.seconds_per_document, CONFIG.megabytes_per_document):
                process_document(data, source, CONFIG)
        except ExtractionError as exc:
            return exc.code, ""
        except Exception as exc:
            place = exc.__traceback__
            while place is not None and place.tb_next is not None:
                place = place.tb_next
            where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else ""
            return "internal_error", f"{type(exc).__name__}: {exc} ({where})"
        return "read", ""

    def patience(self, _mutant: Mutant) -> float:
        return 3 * CONFIG.seconds_per_document

    def given_up(self, _mutant: Mutant) -> tuple[str, str]:
        return "worker_died", ""


def mutants(reader: str, count: int) -> Iterator[Mutant]:
    seeds = [
        str(path.relative_to(ROOT))
        for pattern in SEEDS[reader]
        for path in sorted(ROOT.glob(pattern))
        if path.is_file() and path.suffix not in (".json", ".toml")
    ]
    for number in range(count):
        yield Mutant(reader, seeds[number % len(seeds)], number)


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 2000
    bad = 0
    for reader in arguments[1:] or SEEDS:
        codes: Counter[str] = Counter()
        for mutant, (code, said) in LocalProcesses(2).map(Fuzz(), mutants(reader, count)):
            codes[code] += 1
            if code in BAD:
                bad += 1
                print(f"  {mutant.seed} #{mutant.number}: {code} {said}"[:300])
        print(f"{reader}: {', '.join(f'{many} {code}' for code, many in codes.most_common())}")
    return 1 if bad else 0


if __name__ == "__main__":
    from tests.tools import fuzz  # by its own name: a worker knows nothing of __main__

    sys.exit(fuzz.main(sys.argv[1:]))
