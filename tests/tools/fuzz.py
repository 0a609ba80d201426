"""Damaged documents.

`python -m tests.tools.fuzz [MUTANTS] [READER…]`, 2,000 of each reader by default: text, word, pdf,
scan, web, workbook, archive, letter, and rtf, doc, odt, which LibreOffice converts.

Bytes of whole documents are flipped, cut out, doubled, blanked or taken from another place, in
packed formats within the parts as well. Each mutant is read and understood in a worker under the
limits of a run. What comes of it is counted by code; an internal error or a dead worker is shown
with its seed and number, which make it again. The exit code is 1 where there is one.
"""

from __future__ import annotations

import argparse
import io
import random
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from functools import cache, partial
from html import escape
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from extractors.containers.members import container_kind, members_of
from extractors.errors import ExtractionError
from normalizers.letters.text import INVISIBLE_RE
from pipeline.document.config import Config
from pipeline.document.ids import content_hash
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from pipeline.workers.limits import DocumentLimits
from pipeline.workers.pool import LocalProcesses
from tests.places import ROOT

# Seeds that are files of the project; those of the other readers are made of them.
SEEDS = {
    "text": ("data/raw/*.txt", "data/raw/*.md"),
    "word": ("tests/documents/0*.docx",),
    "pdf": ("tests/documents/0*.pdf",),
    "scan": ("tests/documents/scans/*",),
}
MADE_OF = {
    "web": "text", "workbook": "text", "archive": "word", "letter": "word",
    "rtf": "word", "doc": "word", "odt": "word",
}  # fmt: skip
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
        hit = chance.choice([name for name in names if name.endswith(".xml")] or names)
        method = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2))
        for name in names:
            part = source.read(name)
            target.writestr(name, damaged(part, chance) if name == hit else part, method)
    return packed.getvalue()


@cache
def seed_bytes(reader: str, seed: str) -> bytes:
    """The whole document that is damaged, in the format of the reader."""
    return MAKERS.get(reader, Path.read_bytes)(ROOT / seed)


def as_web_page(path: Path) -> bytes:
    """A text as a web page: a paragraph a line, lines with pipes as rows of a table."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    body = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    rows = (line.strip("|").split("|") for line in lines if line.startswith("|"))
    table = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<html><body>{body}<table>{table}</table></body></html>".encode()


def as_workbook(path: Path) -> bytes:
    """The lines of a text as rows of a sheet below the headings of a task list."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["STT", "Nội dung", "Chủ trì", "Thời gian"])
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
        sheet.append([number, INVISIBLE_RE.sub("", line), "Văn phòng", "Quý I/2026"])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_archive(path: Path) -> bytes:
    """A zip archive with the document in a folder."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path, f"thu-muc/{path.name}")
    return packed.getvalue()


def as_letter(path: Path) -> bytes:
    """A letter with the document attached."""
    letter = EmailMessage()
    letter["Subject"] = "Kế hoạch"
    letter.set_content("Kính gửi đơn vị.")
    letter.add_attachment(
        path.read_bytes(), maintype="application", subtype="octet-stream", filename=path.name
    )
    return letter.as_bytes()


def by_office(path: Path, extension: str) -> bytes:
    """The document as LibreOffice writes it in another format."""
    with tempfile.TemporaryDirectory() as place:
        command = ["soffice", f"-env:UserInstallation=file://{place}/profile", "--headless",
                   "--convert-to", extension, "--outdir", place, str(path)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)
        return (Path(place) / f"{path.stem}.{extension}").read_bytes()


MAKERS: dict[str, Callable[[Path], bytes]] = {
    "web": as_web_page,
    "workbook": as_workbook,
    "archive": as_archive,
    "letter": as_letter,
    "rtf": partial(by_office, extension="rtf"),
    "doc": partial(by_office, extension="doc"),
    "odt": partial(by_office, extension="odt"),
}


def read_all(data: bytes, name: str) -> None:
    """Reads a document, or all documents of a container.

    Raises:
        ExtractionError: one of them cannot be read.
    """
    kind = container_kind(data)
    if kind is None:
        source = SourceFile(Path(name), name, content_hash(data), len(data))
        process_document(data, source, CONFIG)
        return
    for member in members_of(data, kind):
        if isinstance(member.content, ExtractionError):
            raise member.content
        if member.content != data:
            read_all(member.content, "/".join((name, *member.names)))


class Fuzz:
    """Makes a mutant and reads it; gives the code of what came of it, and of an error its words."""

    def __call__(self, mutant: Mutant) -> tuple[str, str]:
        data = mutated(seed_bytes(mutant.reader, mutant.seed), random.Random(repr(mutant)))
        try:
            with DocumentLimits(CONFIG.seconds_per_document, CONFIG.megabytes_per_document):
                read_all(data, mutant.seed)
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
        for pattern in SEEDS[MADE_OF.get(reader, reader)]
        for path in sorted(ROOT.glob(pattern))
        if path.is_file() and path.suffix not in (".json", ".toml")
    ]
    for number in range(count):
        yield Mutant(reader, seeds[number % len(seeds)], number)


def main(arguments: list[str] | None = None) -> int:
    readers = (*SEEDS, *MADE_OF)
    parser = argparse.ArgumentParser(prog="python -m tests.tools.fuzz", description="damaged files")
    parser.add_argument("mutants", type=int, nargs="?", default=2000, help="of each reader")
    parser.add_argument(
        "readers", nargs="*", metavar="reader", help=f"without: {', '.join(readers)}"
    )
    asked = parser.parse_args(arguments)
    if unknown := set(asked.readers) - set(readers):
        parser.error(f"no reader is called {', '.join(sorted(unknown))}")
    bad = 0
    for reader in asked.readers or readers:
        codes: Counter[str] = Counter()
        for mutant, (code, said) in LocalProcesses(2).map(Fuzz(), mutants(reader, asked.mutants)):
            codes[code] += 1
            if code in BAD:
                bad += 1
                print(f"  {mutant.seed} #{mutant.number}: {code} {said}"[:300])
        print(f"{reader}: {', '.join(f'{many} {code}' for code, many in codes.most_common())}")
    return 1 if bad else 0


if __name__ == "__main__":
    from tests.tools import fuzz  # by its own name: a worker knows nothing of __main__

    sys.exit(fuzz.main())
