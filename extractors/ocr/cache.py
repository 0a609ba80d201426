"""What was read from pictures, kept on disk by content: a second run reads nothing anew.

The key is made of the picture, of the engine with its version and language, and of the code that
prepares pictures, so that nothing stale is ever found. A file an entry, written under a passing
name and renamed: runs side by side do not disturb each other.
"""

from __future__ import annotations

import json
import os
import tempfile
import zlib
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from extractors.import_closure import SourceCode, digest_of, import_closure, installed_code

READING = "extractors.ocr.page"  # the module that makes what is kept
LEVEL = 6


def cache_folder() -> Path | None:
    """The folder of what is kept; None for a user without a home."""
    named = os.environ.get("XDG_CACHE_HOME")
    try:
        return (Path(named) if named else Path.home() / ".cache") / "kehoach" / "ocr"
    except RuntimeError:  # a number that no user has, and no HOME
        return None


def keep_within(folder: Path) -> None:
    """Keep what is read in this folder, for a user without a home; this process and its own."""
    if cache_folder() is None:
        os.environ["XDG_CACHE_HOME"] = str(folder.absolute())


@cache
def code_mark() -> str:
    """A digest of the code that an entry depends on: all that `extractors.ocr.page` imports."""
    return mark_of(installed_code())


def mark_of(code: SourceCode) -> str:
    """The digest of what an entry depends on in a state of the code."""
    return digest_of(code, import_closure(code, READING))


class OcrCache:
    """Entries of JSON in a folder; None for the folder keeps nothing.

    A folder that cannot be written or an entry that is damaged is as good as none.
    """

    def __init__(self, folder: Path | None) -> None:
        """Keep entries in this folder."""
        self.folder = folder

    def key(self, picture: bytes, marks: Iterable[object]) -> str:
        """The key of what is read from a picture."""
        digest = blake2b(picture, digest_size=24)
        digest.update("\0".join([code_mark(), *map(str, marks)]).encode("utf-8"))
        return digest.hexdigest()

    def get(self, key: str) -> Any | None:
        """What is kept; None for nothing."""
        if self.folder is None:
            return None
        try:
            return json.loads(zlib.decompress(self._path(key).read_bytes()))
        except (OSError, ValueError, zlib.error):
            return None

    def put(self, key: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        if self.folder is None:
            return
        path = self._path(key)
        data = zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8"), LEVEL)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
                file.write(data)
            Path(file.name).replace(path)
        except OSError:
            return

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / key[:2] / f"{key[2:]}.z"
