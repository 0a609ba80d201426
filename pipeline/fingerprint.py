"""Marks of what a result depends on: another mark, and it is made anew.

A document has two. The *reading mark* covers what gives its pages: the modules that read files with
the resources that they name, the packages and programs behind them, the settings of reading. The
*rows mark* covers all modules and resources from there to the rows. A changed registry or rule of
normalization changes the rows mark alone, and nothing is read or recognised anew for it.

Which module depends on which is taken from the import lines; a resource belongs to the modules that
name it, one that none names to all.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b
from importlib import metadata, resources
from pathlib import Path
from typing import NamedTuple

from pipeline.config import Config
from pipeline.records import SCHEMA_VERSION

PACKAGES = ("normalizers", "extractors", "pipeline")
FAILED = "failed"  # the format of a document that gave no rows
READING, ROWS = "extractors.source", "pipeline.stages"
READING_FORM, ROWS_FORM = "pipeline.reading_codec", "pipeline.fragments"  # how the ledger keeps them
# `repair_pages` works on pages that were read, though it stands beside `read_source`.
_CUT = (READING, "normalizers.repair")
_IMPORT_RE = re.compile(
    r"^\s*(?:from ((?:normalizers|extractors|pipeline)[\w.]*) import (\([^)]*\)|.*)"
    r"|import ((?:normalizers|extractors|pipeline)[\w.]*))",
    re.MULTILINE,
)

# What stands behind the reader of a format: packages and programs.
_PICTURES = ("numpy", "opencv-python-headless", "pillow", "pypdfium2", "pytesseract")
_WORD = ("python-docx",)
_BEHIND_ROWS = ("ftfy", "numba", "numpy", "rapidfuzz")
ENGINES: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "text": ((), ()),
    "pdf": (_PICTURES, ("tesseract",)),
    "image": (_PICTURES, ("tesseract",)),
    "docx": (_WORD, ()),
    "doc": (_WORD, ("soffice", "libreoffice")),
    "odt": (_WORD, ("soffice", "libreoffice")),
    "rtf": (_WORD, ("soffice", "libreoffice")),
    FAILED: ((*_PICTURES, *_WORD), ("tesseract", "soffice", "libreoffice")),
}
_LANGUAGES = "/usr/share/tesseract-ocr/*/tessdata/vie.traineddata"


class Marks(NamedTuple):
    """The marks of this code on this machine: of the rows, and of reading for each format."""

    rows: str
    reading: Mapping[str, str]


def current_marks(config: Config) -> Marks:
    """The marks of results that would be made now."""
    code = _code()
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    pages = [python, config.max_text_bytes, _digest_of(code, reading_modules(code))]
    limits = [config.max_bytes, config.seconds_per_document, config.megabytes_per_document]
    reading = {
        name: _digest([*pages, *_engines(*engines), *(limits if name == FAILED else [])])
        for name, engines in ENGINES.items()
    }
    rows = _digest(
        [python, SCHEMA_VERSION, *map(_version, _BEHIND_ROWS), _digest_of(code, rows_modules(code))]
    )
    return Marks(rows, reading)


def code_mark() -> str:
    """A mark of all code and resources that results depend on: equal on machines of one release."""
    code = _code()
    return _digest([_digest_of(code, rows_modules(code))])


class Code(NamedTuple):
    """The packages and modules by dotted name, and the resources of the readers by path."""

    packages: frozenset[str]
    modules: Mapping[str, bytes]
    resources: Mapping[str, bytes]


@cache
def _code() -> Code:
    packages: set[str] = set()
    modules: dict[str, bytes] = {}
    found: dict[str, bytes] = {}
    for package in PACKAGES:
        root = Path(str(resources.files(package)))
        for path in sorted(root.rglob("*")):
            if path.suffix == ".py":
                name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
                modules[name.removesuffix(".__init__")] = path.read_bytes()
                packages |= {name.removesuffix(".__init__")} if name.endswith(".__init__") else set()
            elif package != "pipeline" and "__pycache__" not in path.parts and path.is_file():
                found[path.relative_to(root.parent).as_posix()] = path.read_bytes()
    return Code(frozenset(packages), modules, found)


def reading_modules(code: Code) -> frozenset[str]:
    """The modules that say what pages a file gives."""
    return _closure(code, READING, READING_FORM)


def rows_modules(code: Code) -> frozenset[str]:
    """The modules that say what rows a file gives."""
    return _closure(code, ROWS, ROWS_FORM, READING, _CUT[1])


def _closure(code: Code, *roots: str) -> frozenset[str]:
    """The modules named and all that they import."""
    waiting, seen = [*roots], set[str]()
    while waiting:
        module = waiting.pop()
        if module in code.modules and module not in seen:
            seen.add(module)
            named = imported_modules(code.modules[module].decode("utf-8"))
            waiting += [name for name in named if (module, name) != _CUT]
    return frozenset(seen)


def imported_modules(text: str) -> frozenset[str]:
    """The modules of ours that a module may import: `from a import b` may name the module a.b."""
    named: set[str] = set()
    for package, members, plain in _IMPORT_RE.findall(text):
        named.add(package or plain)
        named |= {f"{package}.{member}" for member in re.findall(r"\w+", members)}
    return frozenset(named)


def _digest_of(code: Code, modules: Iterable[str]) -> str:
    """A digest of modules and of the resources that they name."""
    digest = blake2b(digest_size=16)
    names = sorted(modules)
    for name in names:
        digest.update(f"\0{name}\0".encode() + code.modules[name])
    for name in sorted(resources_of(code, names)):
        digest.update(f"\0{name}\0".encode() + code.resources[name])
    return digest.hexdigest()


def resources_of(code: Code, modules: Iterable[str]) -> frozenset[str]:
    """The resources that the modules name, and those that no module names."""
    within = b"\n".join(code.modules[name] for name in modules)
    everywhere = b"\n".join(text for name, text in code.modules.items() if not name.startswith("pipeline."))
    found = set()
    for resource in code.resources:
        names = _names(code, resource)
        if _is_named(names, within) or not _is_named(names, everywhere):
            found.add(resource)
    return frozenset(found)


def _names(code: Code, resource: str) -> tuple[str, ...]:
    """What a module calls a resource: its file with or without suffix, or the folder of data around it."""
    path = Path(resource)
    for folder in reversed(path.parents[:-1]):
        if ".".join(folder.parts) not in code.packages:
            return (folder.name,)
    return path.name, path.stem


def _is_named(names: Iterable[str], text: bytes) -> bool:
    return any(f'"{name}"'.encode() in text for name in names)


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
