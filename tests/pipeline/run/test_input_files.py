import os
import sqlite3
import time
import unicodedata
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pipeline.dataset.records import FailureRecord
from pipeline.document.source_file import SourceFile
from pipeline.errors import InputNotFound
from pipeline.run.ledger import SCHEMA
from pipeline.run.listing import Listing, list_inputs, listed_failures, listed_files
from pipeline.run.seals import add_seal


class InputListing(NamedTuple):
    files: tuple[SourceFile, ...]
    failures: tuple[FailureRecord, ...]


def find_inputs(
    paths: Sequence[Path], exclude: Path | None = None, **settings: Any
) -> InputListing:
    """The inputs as a ledger in memory lists them."""
    with closing(sqlite3.connect(":memory:")) as db:
        add_seal(db)
        db.executescript(SCHEMA)
        list_inputs(db, 1, Listing(paths, exclude, **settings))
        return InputListing(tuple(listed_files(db, 1)), tuple(listed_failures(db, 1)))


def make(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def names(listing: InputListing) -> list[str]:
    return sorted(source.source_path for source in listing.files)


def test_files_of_all_folders_below_by_relative_name(tmp_path: Path) -> None:
    make(tmp_path, b="1", a__c="2", a__d__e="3")
    assert names(find_inputs([tmp_path])) == ["a/c", "a/d/e", "b"]


def test_files_come_in_the_order_of_their_ids(tmp_path: Path) -> None:
    make(tmp_path, **{f"f{i}": str(i) for i in range(20)})
    ids = [source.document_id for source in find_inputs([tmp_path]).files]
    assert ids == sorted(ids)


def test_ids_do_not_depend_on_names(tmp_path: Path) -> None:
    one, other = make(tmp_path / "one", a="x", b="y"), make(tmp_path / "other", z="x", c__d="y")
    ids = [
        [source.document_id for source in find_inputs([folder]).files] for folder in (one, other)
    ]
    assert ids[0] == ids[1]


def test_hidden_files_are_skipped(tmp_path: Path) -> None:
    make(tmp_path, a="1")
    (tmp_path / ".gitkeep").write_text("")
    make(tmp_path / ".hidden", b="2")
    assert names(find_inputs([tmp_path])) == ["a"]


def test_a_hidden_file_that_is_named_is_read(tmp_path: Path) -> None:
    (tmp_path / ".plan").write_text("x")
    assert names(find_inputs([tmp_path / ".plan"])) == [".plan"]


def test_a_file_by_itself_has_its_own_name(tmp_path: Path) -> None:
    make(tmp_path, a__plan="1")
    assert names(find_inputs([tmp_path / "a" / "plan"])) == ["plan"]


def test_two_folders_keep_their_files_apart(tmp_path: Path) -> None:
    make(tmp_path, a__plan="1", b__plan="2")
    assert names(find_inputs([tmp_path / "a", tmp_path / "b"])) == ["a/plan", "b/plan"]


def test_a_file_named_twice_is_one_file(tmp_path: Path) -> None:
    make(tmp_path, a__plan="1")
    listing = find_inputs([tmp_path, tmp_path / "a", tmp_path / "a" / "plan"])
    assert [(source.source_path, source.duplicate_paths) for source in listing.files] == [
        ("a/plan", ())
    ]


def test_copies_are_one_document(tmp_path: Path) -> None:
    make(tmp_path, b="same", a="same", c__d="same", e="other")
    (copies,) = (source for source in find_inputs([tmp_path]).files if source.duplicate_paths)
    assert (copies.source_path, copies.duplicate_paths) == ("a", ("b", "c/d"))


def test_a_link_to_a_folder_above_ends(tmp_path: Path) -> None:
    make(tmp_path, a__plan="1")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert names(find_inputs([tmp_path])) == ["a/plan"]


def test_a_link_to_a_file_is_a_copy(tmp_path: Path) -> None:
    make(tmp_path, a="1")
    (tmp_path / "b").symlink_to("a")
    (only,) = find_inputs([tmp_path]).files
    assert (only.source_path, only.duplicate_paths) == ("a", ("b",))


@pytest.mark.parametrize("target", ["nowhere", "self"])
def test_a_broken_link_is_a_failure(tmp_path: Path, target: str) -> None:
    make(tmp_path, a="1")
    (tmp_path / "self").symlink_to(target)
    listing = find_inputs([tmp_path])
    assert names(listing) == ["a"]
    assert [(f.source_path, f.code) for f in listing.failures] == [("self", "unreadable_file")]


def test_a_pipe_is_a_failure_and_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (failure,) = find_inputs([tmp_path]).failures
    assert failure.message == "The input cannot be read: it is neither a file nor a folder."


def test_an_unreadable_folder_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, a="1", locked__b="2")
    listed = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    listing = find_inputs([tmp_path])
    assert names(listing) == ["a"]
    (failure,) = listing.failures
    assert (failure.source_path, failure.sha256) == ("locked", None)
    assert (
        failure.message == "The input cannot be read: the folder cannot be listed (no permission)."
    )


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_a_failure(tmp_path: Path) -> None:
    make(tmp_path, a="1", b="2")
    (tmp_path / "b").chmod(0)
    assert [f.source_path for f in find_inputs([tmp_path]).failures] == ["b"]


def test_the_dataset_is_not_its_own_input(tmp_path: Path) -> None:
    make(tmp_path, a="1", out__documents="x")
    assert names(find_inputs([tmp_path], exclude=tmp_path / "out")) == ["a"]


def test_names_are_nfc(tmp_path: Path) -> None:
    name = "Kế hoạch.txt"
    (tmp_path / unicodedata.normalize("NFD", name)).write_text("1")
    assert names(find_inputs([tmp_path])) == [name]


def test_names_that_differ_in_unicode_form_alone_stay_apart(tmp_path: Path) -> None:
    for form in ("NFC", "NFD"):
        (tmp_path / unicodedata.normalize(form, "ế")).write_text(form)
    assert len(set(names(find_inputs([tmp_path])))) == 2


def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/k\xff.txt")).write_text("1")
    assert names(find_inputs([tmp_path])) == ["k\\xff.txt"]


def test_a_name_with_a_line_break_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a\nb").write_text("1")
    assert names(find_inputs([tmp_path])) == ["a\nb"]


def test_an_empty_folder_has_no_files(tmp_path: Path) -> None:
    assert find_inputs([tmp_path]) == InputListing((), ())


def test_a_missing_input_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputNotFound, match="nowhere: there is no such file or folder"):
        find_inputs([tmp_path, tmp_path / "nowhere"])


def test_a_link_out_of_the_input_is_named_and_followed_only_where_asked(tmp_path: Path) -> None:
    make(tmp_path, in__plan="1", other__b="2", other__deep__c="3")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "other", target_is_directory=True)
    (tmp_path / "in" / "file").symlink_to(tmp_path / "other" / "b")
    listing = find_inputs([tmp_path / "in"])
    assert names(listing) == ["plan"]
    assert [(f.source_path, f.code) for f in listing.failures] == [
        ("file", "link_not_followed"),
        ("folder", "link_not_followed"),
    ]
    followed = find_inputs([tmp_path / "in"], follow_links=True)
    assert (names(followed), followed.failures) == (["file", "folder/deep/c", "plan"], ())


def test_a_link_between_two_inputs_stays_within(tmp_path: Path) -> None:
    make(tmp_path, a__plan="1", b__plan="2")
    (tmp_path / "a" / "b").symlink_to(tmp_path / "b", target_is_directory=True)
    assert find_inputs([tmp_path / "a", tmp_path / "b"]).failures == ()


def test_an_input_that_is_a_link_itself_is_followed(tmp_path: Path) -> None:
    make(tmp_path, real__plan="1")
    (tmp_path / "named").symlink_to(tmp_path / "real", target_is_directory=True)
    assert names(find_inputs([tmp_path / "named"])) == ["plan"]


@pytest.mark.parametrize("target", ["/proc/kmsg", "/proc/self", "/dev/zero", "/sys"])
def test_what_the_system_shows_as_files_is_not_read(tmp_path: Path, target: str) -> None:
    make(tmp_path, plan="1")
    (tmp_path / "system").symlink_to(target)
    begun = time.monotonic()
    for follow_links in (False, True):
        assert names(find_inputs([tmp_path], follow_links=follow_links)) == ["plan"]
    assert time.monotonic() - begun < 5


def test_a_file_beyond_the_limit_is_not_hashed(tmp_path: Path) -> None:
    make(tmp_path, plan="1")
    with (tmp_path / "large").open("wb") as stream:
        stream.truncate(10 * 2**40)
    (failure,) = find_inputs([tmp_path], max_bytes=256 * 2**20).failures
    assert failure.code == "document_too_large"
    assert failure.message == ("The file has 10485760 MB, the limit is 256 MB.")


def test_folders_nested_beyond_the_depth_of_a_stack(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(1500):
        folder = folder / "d"
    before = os.getcwd()  # noqa: PTH109
    os.chdir(tmp_path)
    try:
        for _ in range(1500):  # a path of all of them is longer than the system takes
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("plan").write_text("1")
    finally:
        os.chdir(before)
    assert names(find_inputs([tmp_path])) == ["/".join(["d"] * 1500 + ["plan"])]


def test_names_are_parted_in_linear_time(tmp_path: Path) -> None:
    for number in range(2000):
        for form in ("NFC", "NFD"):
            (tmp_path / unicodedata.normalize(form, f"ế{number}")).write_text(f"{form}{number}")
    begun = time.monotonic()
    assert len(set(names(find_inputs([tmp_path])))) == 4000
    assert time.monotonic() - begun < 5
