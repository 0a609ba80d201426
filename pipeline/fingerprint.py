"""Marks of what a result depends on: another mark, and it is made anew.

A document has two. The *reading mark* covers what gives its pages: the modules that read files with
the resources that they name, the packages and programs behind them, the settings of reading. The
*rows mark* covers all modules and resources from there to the rows. A changed registry or rule of
normalization changes the rows mark alone, and nothing is read or recognised anew for it.

`extractors.import_closure` says which modules and resources those are.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from extractors.codes import SourceFormat
from extractors.import_closure import SourceCode, digest_of, import_closure, installed_code
from pipeline.dataset.records import SCHEMA_VERSION
from pipeline.document.config import Config

FAILED = "failed"  # the format of a document that gave no rows
CONTAINERS = "extractors.containers.members"
READING, ROWS = "extractors.read_file", "pipeline.document.stages"
READING_FORM, ROWS_FORM = (
    "pipeline.document.reading_codec",
    "pipeline.dataset.fragments",
)  # how the ledger keeps them

# What stands behind the reader of a format: packages and programs.
_PICTURES = ("numpy", "opencv-python-headless", "pillow", "pypdfium2", "pytesseract")
_WORD = ("python-docx",)
_BEHIND_ROWS = ("ftfy", "numba", "numpy", "python-crfsuite", "rapidfuzz", "underthesea")
ENGINES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    SourceFormat.TEXT: ((), ()),
    SourceFormat.PDF: (_PICTURES, ("tesseract",)),
    SourceFormat.IMAGE: (_PICTURES, ("tesseract",)),
    SourceFormat.DOCX: (_WORD, ()),
    SourceFormat.DOC: (_WORD, ("soffice", "libreoffice")),
    SourceFormat.ODT: (_WORD, ("soffice", "libreoffice")),
    SourceFormat.RTF: (_WORD, ("soffice", "libreoffice")),
    SourceFormat.HTML: (("lxml",), ()),
    SourceFormat.XLSX: (("openpyxl",), ()),
    FAILED: ((*_PICTURES, *_WORD, "lxml", "openpyxl"), ("tesseract", "soffice", "libreoffice")),
}
_LANGUAGES = "/usr/share/tesseract-ocr/*/tessdata/vie.traineddata"


class Fingerprints(NamedTuple):
    """The marks of this code on this machine: of the rows, and of reading for each format."""

    rows: str
    reading: Mapping[str, str]


def current_marks(config: Config) -> Fingerprints:
    """The marks of results that would be made now."""
    code = installed_code()
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    pages = [python, config.max_text_bytes, digest_of(code, reading_modules(code))]
    limits = [config.max_bytes, config.seconds_per_document, config.megabytes_per_document]
    reading = {
        name: _digest([*pages, *_engines(*engines), *(limits if name == FAILED else [])])
        for name, engines in ENGINES.items()
    }
    rows = _digest(
        [python, SCHEMA_VERSION, *map(_version, _BEHIND_ROWS), digest_of(code, rows_modules(code))]
    )
    return Fingerprints(rows, reading)


def code_mark() -> str:
    """A mark of all code and resources that results depend on: equal on machines of one release."""
    code = installed_code()
    return _digest([digest_of(code, rows_modules(code))])


@cache
def container_mark() -> str:
    """A mark of the code that opens archives and letters: another one, and they are opened anew."""
    code = installed_code()
    return _digest([_version("olefile"), digest_of(code, import_closure(code, CONTAINERS))])


def reading_modules(code: SourceCode) -> frozenset[str]:
    """The modules that say what pages a file gives."""
    return import_closure(code, READING, READING_FORM)


def rows_modules(code: SourceCode) -> frozenset[str]:
    """The modules that say what rows a file gives."""
    return import_closure(code, ROWS, ROWS_FORM, READING)


def _engines(packages: Iterable[str], programs: Iterable[str]) -> list[object]:
    marks: list[object] = [_version(package) for package in packages]
    for program in programs:
        marks.append(_file_mark(shutil.which(program)))
        if program == "tesseract":
            marks += [_file_mark(str(path)) for path in sorted(Path("/").glob(_LANGUAGES[1:]))]
    return marks


@cache
def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


@cache
def _file_mark(path: str | None) -> str | None:
    """A program or data file as it is installed; starting it to ask its version takes longer."""
    if path is None:
        return None
    found = Path(path).resolve().stat()
    return f"{found.st_size} {found.st_mtime_ns}"


def _digest(parts: Iterable[object]) -> str:
    return blake2b(ascii([*parts]).encode(), digest_size=16).hexdigest()
