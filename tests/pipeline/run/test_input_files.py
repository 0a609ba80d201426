import os
import sqlite3
import subprocess
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from pipeline.dataset.notice_records import FailureRecord
from pipeline.document.source_file import SourceFile
from pipeline.errors import EmptiedInput, InputNotFound, PlacesOverlap
from pipeline.run.input_files import check_places
from pipeline.run.listing import Listing, list_inputs, listed_failures, listed_files
from tests.factories import CpuLimit
from tests.pipeline.ledgers import ledger_in_memory


class InputListing(NamedTuple):
    files: tuple[SourceFile, ...]
    failures: tuple[FailureRecord, ...]


def listing_of(db: sqlite3.Connection, paths: Sequence[Path], **settings: Any) -> InputListing:
    list_inputs(db, Listing(paths, **settings))
    return InputListing(tuple(listed_files(db)), tuple(listed_failures(db)))


def find_inputs(paths: Sequence[Path], **settings: Any) -> InputListing:
    """The inputs as a ledger in memory lists them."""
    with ledger_in_memory() as db:
        return listing_of(db, paths, **settings)


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


@pytest.mark.parametrize("mark", [".ledger.sqlite", ".current", "tasks.parquet"])
def test_the_files_of_a_dataset_are_no_inputs(tmp_path: Path, mark: str) -> None:
    tables = {"documents.parquet": "x", "run-log.jsonl": "x", "report.html": "x", mark: "x"}
    make(tmp_path / "old", **tables, **{"plan.txt": "1", "other.parquet": "2"})
    make(tmp_path, a="3", **{"b__documents.parquet": "4"})
    assert names(find_inputs([tmp_path])) == [
        "a",
        "b/documents.parquet",
        "old/other.parquet",
        "old/plan.txt",
    ]


@pytest.mark.parametrize("name", ["~$plan.docx", "Thumbs.db", "desktop.ini", "__MACOSX__plan"])
def test_what_systems_keep_for_themselves_is_skipped(tmp_path: Path, name: str) -> None:
    make(tmp_path, a="1")
    (tmp_path / "__MACOSX").mkdir()
    make(tmp_path, **{name: "2"})
    (tmp_path / "__MACOSX" / "plan").write_text("3")
    assert "a" in names(find_inputs([tmp_path]))
    assert not {name, "__MACOSX/plan"} & {*names(find_inputs([tmp_path]))}


def test_a_folder_that_cannot_be_listed_keeps_what_was_read_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, a="1", locked__b="2", locked__c__d="3")
    listed = os.scandir
    with ledger_in_memory() as db:
        listing_of(db, [tmp_path])

        def scandir(path: str) -> object:
            if str(path).endswith("locked"):
                raise PermissionError(13, "Permission denied")
            return listed(path)

        monkeypatch.setattr(os, "scandir", scandir)
        listing = listing_of(db, [tmp_path])
    assert names(listing) == ["a", "locked/b", "locked/c/d"]
    assert [failure.source_path for failure in listing.failures] == ["locked"]


def test_a_folder_that_held_documents_and_holds_none_is_refused(tmp_path: Path) -> None:
    make(tmp_path, full__a="1", full__b="2", more__c="3")
    full, more = tmp_path / "full", tmp_path / "more"
    with ledger_in_memory() as db:
        listing_of(db, [full, more])
        for name in "ab":
            (full / name).unlink()
        with pytest.raises(EmptiedInput, match="held 2 the last time"):
            listing_of(db, [full, more])
        with pytest.raises(EmptiedInput, match="held 2 the last time"):
            listing_of(db, [full, more])
        allowed = listing_of(db, [full, more], allow_empty=True)
    assert names(allowed) == ["more/c"]


def test_a_folder_that_was_always_empty_is_taken(tmp_path: Path) -> None:
    make(tmp_path, a__b="1")
    (tmp_path / "empty").mkdir()
    with ledger_in_memory() as db:
        for _ in range(2):
            assert names(listing_of(db, [tmp_path / "a", tmp_path / "empty"])) == ["a/b"]


PLACES = [
    ("the same", "in", "in", "are the same"),
    ("the same by another name", "in", "in/../in", "are the same"),
    ("an output in an input", "in", "in/sub/out", "the output lies in the input"),
    ("an input in the output", "in/sub", "in", "the input lies in the output"),
    ("an input file in the output", "in/a", "in", "the input lies in the output"),
    ("by a link", "link", "in/out", "the output lies in the input"),
]


@pytest.mark.parametrize(
    ("source", "out", "said"), [p[1:] for p in PLACES], ids=[p[0] for p in PLACES]
)
def test_inputs_and_output_in_each_other_are_refused(
    tmp_path: Path, source: str, out: str, said: str
) -> None:
    make(tmp_path, in__a="1", in__sub__b="2")
    (tmp_path / "link").symlink_to("in", target_is_directory=True)
    with pytest.raises(PlacesOverlap, match=said):
        check_places([tmp_path / source], tmp_path / out)


@pytest.mark.parametrize("out", ["out", "in2", "a"])
def test_inputs_and_output_beside_each_other_are_taken(tmp_path: Path, out: str) -> None:
    make(tmp_path, in__a="1")
    check_places([tmp_path / "in"], tmp_path / out)


def test_names_are_those_of_the_file_system(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Kế hoạch.txt")
    (tmp_path / name).write_text("1")
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
    for follow_links in (False, True):
        assert names(find_inputs([tmp_path], follow_links=follow_links)) == ["plan"]


def test_a_file_beyond_the_limit_is_not_hashed(tmp_path: Path) -> None:
    make(tmp_path, plan="1")
    with (tmp_path / "large").open("wb") as stream:
        stream.truncate(10 * 2**40)
    (failure,) = find_inputs([tmp_path], max_bytes=256 * 2**20).failures
    assert failure.code == "document_too_large"
    assert failure.message == ("The file has 10485760 MB, the limit is 256 MB.")


def test_folders_nested_beyond_the_depth_of_a_stack(tmp_path: Path) -> None:
    before = os.getcwd()  # noqa: PTH109
    (tmp_path / "in").mkdir()
    os.chdir(tmp_path / "in")
    try:
        for _ in range(1500):  # a path of all of them is longer than the system takes
            os.mkdir("d")  # noqa: PTH102
            os.chdir("d")
        Path("plan").write_text("1")
        os.chdir(before)
        assert names(find_inputs([tmp_path / "in"])) == ["/".join(["d"] * 1500 + ["plan"])]
    finally:  # pytest's own clearing would go as deep as the folders
        os.chdir(before)
        subprocess.run(["rm", "-rf", tmp_path / "in"], check=True)


def test_names_are_parted_in_linear_time(tmp_path: Path) -> None:
    for number in range(2000):
        for form in ("NFC", "NFD"):
            (tmp_path / unicodedata.normalize(form, f"ế{number}")).write_text(f"{form}{number}")
    with CpuLimit(5):
        assert len(set(names(find_inputs([tmp_path])))) == 4000
