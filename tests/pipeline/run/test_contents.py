"""The documents that a file, a folder or a container holds."""

import os
from pathlib import Path

import pytest

from pipeline.run.contents import documents_in, holds_documents
from tests.extractors.containers.container_files import archive, letter
from tests.extractors.word_files import p, word_file


def shown(path: Path) -> dict[str, bytes | str]:
    """Each document with its bytes, or with the code of what keeps it from being read."""
    return {
        name: found if isinstance(found, bytes) else found.code
        for name, found in documents_in(path)
    }


def test_a_file_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text("KẾ HOẠCH")
    assert shown(path) == {"ke-hoach.txt": "KẾ HOẠCH".encode()}
    assert not holds_documents(path)


def test_a_folder_in_the_order_of_its_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_bytes(b"2")
    (tmp_path / "a.zip").write_bytes(archive({"1.txt": b"1", "x/3.txt": b"3"}))
    assert list(shown(tmp_path).items()) == [
        ("a.zip/1.txt", b"1"),
        ("a.zip/x/3.txt", b"3"),
        ("b/2.txt", b"2"),
    ]
    assert holds_documents(tmp_path)


CONTAINERS = [
    ("an archive", archive({"a.txt": b"1"}), True),
    ("a letter", letter({"a.pdf": b"1"}).as_bytes(), True),
    ("a Word file", word_file(p("Rà soát")), False),
    ("a text", b"plan", False),
    ("nothing", b"", False),
]


@pytest.mark.parametrize(
    ("data", "holds"), [c[1:] for c in CONTAINERS], ids=[c[0] for c in CONTAINERS]
)
def test_what_holds_documents(tmp_path: Path, data: bytes, holds: bool) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert holds_documents(path) is holds


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "away").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "in" / "pipe")
    assert shown(tmp_path / "in") == {"away": "unreadable_file", "pipe": "unreadable_file"}
