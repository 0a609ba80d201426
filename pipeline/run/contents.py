"""The documents that a file, a folder or a container holds, with their bytes.

For a look at them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extractors.containers.members import container_kind, members_of
from extractors.errors import ExtractionError, UnreadableFile
from pipeline.run.input_files import FoundFile, explain, find_files, shown_name


def holds_documents(path: Path) -> bool:
    """True for a folder, an archive or a letter."""
    return path.is_dir() or container_kind(path) is not None


def documents_in(path: Path) -> Iterator[tuple[str, bytes | ExtractionError]]:
    """Each document by its name, with its bytes or with what keeps it from being read."""
    for file in sorted(find_files([path]), key=lambda found: found.relative):
        try:
            yield from _documents(file)
        except OSError as exc:
            yield shown_name(file.relative), UnreadableFile(explain(exc))


def _documents(file: FoundFile) -> Iterator[tuple[str, bytes | ExtractionError]]:
    name, path = shown_name(file.relative), Path(file.path)
    if file.state is None:
        yield name, UnreadableFile(file.problem or "")
        return
    kind = container_kind(path)
    if kind is None:
        yield name, path.read_bytes()
        return
    for member in members_of(path, kind):
        yield "/".join([name, *member.names]), member.content
