"""The members of a zip archive."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

import pytest

from extractors.containers.limits import Budget, ContainerLimits
from extractors.containers.zip_files import archive_members, is_archive, named_members
from extractors.errors import DocumentTooLarge, UnreadableFile
from tests.extractors.containers.container_files import archive
from tests.extractors.word_files import p, word_file

LIMITS = ContainerLimits()
ARCHIVES = [
    ("files", archive({"a.pdf": b"1"}), True),
    ("nothing", archive({}), True),
    ("a Word file", word_file(p("Rà soát")), False),
    ("a Word file in an archive", archive({"a.docx": word_file(p("x"))}), True),
    ("a program", archive({"META-INF/MANIFEST.MF": b""}), False),
    ("a broken archive", archive({"a": b"1"})[:-10], False),
    ("no archive", b"PK\x03\x04", False),
    ("nothing at all", b"", False),
]


@pytest.mark.parametrize(
    ("data", "is_zip"), [c[1:] for c in ARCHIVES], ids=[c[0] for c in ARCHIVES]
)
def test_what_is_an_archive(tmp_path: Path, data: bytes, is_zip: bool) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    assert (is_archive(data), is_archive(path)) == (is_zip, is_zip)


def members(data: bytes, limits: ContainerLimits = LIMITS) -> dict[str, object]:
    return dict(archive_members(data, Budget(limits)))


def test_members_in_order() -> None:
    files = {"b.txt": b"2", "KH/": b"", "KH/a.txt": b"1", ".git/x": b"3"}
    assert [*members(archive(files)).items()] == [("b.txt", b"2"), ("KH/a.txt", b"1")]


@pytest.mark.parametrize("limits", [
    LIMITS._replace(max_member=9),
    LIMITS._replace(ratio_from=5, max_ratio=1),
])  # fmt: skip
def test_a_member_beyond_the_limits_is_named(limits: ContainerLimits) -> None:
    found = members(archive({"a": b"0" * 1000, "b": b"1"}), limits)
    assert isinstance(found["a"], DocumentTooLarge) and found["b"] == b"1"


def test_an_archive_beyond_the_limits_is_refused() -> None:
    for limits in (LIMITS._replace(max_members=1), LIMITS._replace(max_total=5)):
        with pytest.raises(DocumentTooLarge):
            members(archive({"a": b"123", "b": b"456"}), limits)


def test_a_broken_archive_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        members(archive({"a": b"1"})[:-10])


@pytest.mark.parametrize(
    ("packed", "shown"),
    [("Kế".encode(), "Kế"), ("Tệp".encode("cp1258", "ignore"), "Tp"), (b"a.txt", "a.txt")],
)
def test_names_without_the_flag(packed: bytes, shown: str) -> None:
    data = archive({"q" * len(packed): b"x"}).replace(b"q" * len(packed), packed)
    with ZipFile(BytesIO(data)) as file:
        assert [name for name, _ in named_members(file)] == [shown]


def test_a_name_with_the_flag_is_as_packed() -> None:
    with ZipFile(BytesIO(archive({ZipInfo("Sổ.txt"): b"x"}))) as file:
        assert [name for name, _ in named_members(file)] == ["Sổ.txt"]
