"""What a module depends on: the modules that it imports, directly or not, and their resources.

Whatever is kept between runs is kept under a digest of the code that made it. Which module depends
on which is taken from the import lines; a resource belongs to the modules that name it, one that
none names to all. Large resources are known by a list of checksums beside them: each run would
take a twentieth of a second to read them for their digest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import blake2b, sha256
from importlib import resources
from pathlib import Path
from typing import NamedTuple

PACKAGES = ("normalizers", "extractors", "pipeline")
CHECKSUMS = "checksums.txt"  # of the files of its folder, as `sha256sum` writes and checks them
IMPORT_RE = re.compile(
    r"^\s*(?:from ((?:normalizers|extractors|pipeline)[\w.]*) import (\([^)]*\)|.*)"
    r"|import ((?:normalizers|extractors|pipeline)[\w.]*))",
    re.MULTILINE,
)


class SourceCode(NamedTuple):
    """The packages and modules by dotted name, and the resources of the readers by path."""

    packages: frozenset[str]
    modules: Mapping[str, bytes]
    resources: Mapping[str, bytes]


@cache
def installed_code() -> SourceCode:
    """The code that runs, as its files hold it."""
    packages: set[str] = set()
    modules: dict[str, bytes] = {}
    found: dict[str, bytes] = {}
    for package in PACKAGES:
        root = Path(str(resources.files(package)))
        for path in sorted(root.rglob("*")):
            if path.suffix == ".py":
                name = ".".join(path.relative_to(root.parent).with_suffix("").parts)
                modules[name.removesuffix(".__init__")] = path.read_bytes()
                packages |= (
                    {name.removesuffix(".__init__")} if name.endswith(".__init__") else set()
                )
            elif package != "pipeline" and _is_resource(path):
                found[path.relative_to(root.parent).as_posix()] = path.read_bytes()
    return SourceCode(frozenset(packages), modules, found)


def _is_resource(path: Path) -> bool:
    """True for a file of data whose own bytes say what it is."""
    if "__pycache__" in path.parts or not path.is_file():
        return False
    return path.name == CHECKSUMS or path.name not in _with_checksums(path.parent)


@cache
def _with_checksums(folder: Path) -> frozenset[str]:
    """The files of a folder whose checksums stand in its list."""
    listed = folder / CHECKSUMS
    if not listed.is_file():
        return frozenset()
    return frozenset(line.split()[-1] for line in listed.read_text(encoding="ascii").splitlines())


def checksums_of(folder: Path) -> str:
    """The list of checksums that belongs into a folder of large resources."""
    files = sorted(path for path in folder.iterdir() if path.name != CHECKSUMS)
    digests = ((sha256(path.read_bytes()).hexdigest(), path.name) for path in files)
    return "".join(f"{digest}  {name}\n" for digest, name in digests)


def import_closure(code: SourceCode, *roots: str) -> frozenset[str]:
    """The modules named and all that they import."""
    waiting, seen = [*roots], set[str]()
    while waiting:
        module = waiting.pop()
        if module in code.modules and module not in seen:
            seen.add(module)
            waiting += imported_modules(code.modules[module].decode("utf-8"))
    return frozenset(seen)


@cache
def imported_modules(text: str) -> frozenset[str]:
    """The modules of ours that a module may import: `from a import b` may name the module a.b."""
    named: set[str] = set()
    for package, members, plain in IMPORT_RE.findall(text):
        named.add(package or plain)
        named |= {f"{package}.{member}" for member in re.findall(r"\w+", members)}
    return frozenset(named)


def digest_of(code: SourceCode, modules: Iterable[str]) -> str:
    """A digest of modules and of the resources that they name."""
    digest = blake2b(digest_size=16)
    names = sorted(modules)
    for name in names:
        digest.update(f"\0{name}\0".encode() + _digest(code.modules[name]))
    for name in sorted(resources_of(code, names)):
        digest.update(f"\0{name}\0".encode() + _digest(code.resources[name]))
    return digest.hexdigest()


@cache
def _digest(content: bytes) -> bytes:
    """The digest of a file, which several closures hold."""
    return blake2b(content, digest_size=16).digest()


def resources_of(code: SourceCode, modules: Iterable[str]) -> frozenset[str]:
    """The resources that the modules name, and those that no module names."""
    within = _quoted_in(code.modules[name] for name in modules)
    everywhere = _quoted_in(
        text for name, text in code.modules.items() if not name.startswith("pipeline.")
    )
    found = set()
    for resource in code.resources:
        names = {name.encode() for name in _names(code, resource)}
        if names & within or not names & everywhere:
            found.add(resource)
    return frozenset(found)


def _names(code: SourceCode, resource: str) -> tuple[str, ...]:
    """What a module calls a resource.

    That is its file with or without suffix, or the folder of data around it.
    """
    path = Path(resource)
    for folder in reversed(path.parents[:-1]):
        if ".".join(folder.parts) not in code.packages:
            return (folder.name,)
    return path.name, path.stem


def _quoted_in(texts: Iterable[bytes]) -> frozenset[bytes]:
    return frozenset[bytes]().union(*map(_quoted, texts))


@cache
def _quoted(text: bytes) -> frozenset[bytes]:
    """What stands between two quotation marks, also between two strings."""
    return frozenset(text.split(b'"')[1:-1])
