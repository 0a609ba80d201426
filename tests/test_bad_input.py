"""What is no plan, through the real command line.

One clear line each, the rest of the run whole.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq
import pytest

from pipeline import load_documents, load_tasks
from tests.golden_rows import ROOT
from tests.pipeline.plans import PLAN

TABLE = "STT\tNhiệm vụ\tChủ trì\tThời gian\n1\tRà soát quy chế\tVăn phòng\tQuý I\n"
RAGGED = (
    "KẾ HOẠCH\nCải cách năm 2026\n\nII. NHIỆM VỤ\n"
    + TABLE
    + "2\tHọp giao ban\tTổ A\n3\tLập sổ\tTổ B\tQuý II\tMới\tThừa\n"
)
LONE_SURROGATE = "Kế hoạch ".encode() + b"\xed\xa0\x80" + " năm 2026".encode()
# UTF-8 with some broken bytes in a sentence.
INVALID = (
    PLAN.replace("12/KH", "15/KH")
    .encode()
    .replace(" của đơn vị".encode(), b" c\xff\xfe\xfa\xc3a \xf0n v\xe1", 1)
)
FIFTY_MEGABYTES = 50 * 1024 * 1024
SECONDS = 60


def zipped() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return content.getvalue()


class Failure(NamedTuple):
    code: str
    says: str


FAILURES: dict[str, tuple[bytes, Failure]] = {
    "empty.txt": (b"", Failure("empty_document", "empty")),
    "blank.txt": (b" \n\t\r\n\xc2\xa0\n", Failure("empty_document", "empty")),
    "binary.txt": (bytes(range(256)) * 64, Failure("unreadable_file", "binary")),
    "controls.txt": (b"\x01\x02\x03\x05" * 64, Failure("unreadable_file", "binary")),
    "nuls.txt": ("Kế hoạch\0năm 2026".encode() * 8, Failure("unreadable_file", "binary")),
    "png.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, Failure("", "")),
    "pdf.txt": (b"%PDF-1.7\n%\xe2\xe3\n" + b"x" * 64, Failure("", "")),
    "zip.txt": (zipped(), Failure("", "")),
    "utf16.txt": (b"\xff\xfeK\x00\x00\xd8", Failure("unreadable_file", "UTF-16")),
}
READ = {
    "plan.txt": PLAN.encode(),
    "plan.md": PLAN.replace("12/KH", "13/KH").encode(),
    "nothing.txt": "Hôm nay trời nắng.\nNgày mai có mưa.".encode(),
    "ragged.txt": RAGGED.encode(),
    "surrogate.txt": LONE_SURROGATE,
    "invalid.txt": INVALID,
}


class Run(NamedTuple):
    code: int
    shown: str
    out: Path

    def failures(self) -> dict[str, dict[str, str]]:
        return {
            row["source_path"]: row
            for row in pq.read_table(self.out / "failures.parquet").to_pylist()
        }


def run(folder: Path, out: Path) -> Run:
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "run",
        str(folder),
        "--out",
        str(out),
        "--jobs",
        "1",
    ]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=10 * SECONDS
    )
    return Run(done.returncode, done.stdout + done.stderr, out)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One run over everything that is no plan, and two plans."""
    root = tmp_path_factory.mktemp("bad")
    folder = root / "in"
    folder.mkdir()
    for name, data in {**READ, **{name: data for name, (data, _) in FAILURES.items()}}.items():
        (folder / name).write_bytes(data)
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "inner.txt").write_bytes(PLAN.replace("12/KH", "14/KH").encode())
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    with (folder / "huge.txt").open("wb") as stream:
        line = "- Rà soát quy chế của đơn vị, báo cáo kết quả hằng quý.\n".encode()
        stream.write(line * (FIFTY_MEGABYTES // len(line) + 1))
    return run(folder, root / "out")


def test_the_run_ends_with_failures(mixed: Run) -> None:
    assert mixed.code == 1, mixed.shown
    assert "Traceback" not in mixed.shown and "internal error" not in mixed.shown


def test_the_rest_is_whole(mixed: Run) -> None:
    documents = load_documents(mixed.out)
    assert set(documents.source_path) == {*READ, "folder.txt/inner.txt"}
    counts = dict(zip(documents.source_path, documents.task_count, strict=True))
    assert counts["plan.txt"] == counts["plan.md"] == counts["folder.txt/inner.txt"] == 5
    assert len(load_tasks(mixed.out)) == sum(counts.values())


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_has_a_code_and_a_sentence(mixed: Run, name: str) -> None:
    failure, (_, expected) = mixed.failures()[name], FAILURES[name]
    assert failure["code"] == expected.code if expected.code else failure["code"]
    assert expected.says in failure["message"]


def test_other_failures(mixed: Run) -> None:
    failures = mixed.failures()
    assert set(failures) == {*FAILURES, "dangling.txt", "huge.txt"}
    assert failures["dangling.txt"]["code"] == "unreadable_file"
    assert failures["huge.txt"]["code"] == "document_too_large"
    assert re.search(r"\b50(\.0)? MB\b.*\b16 MB\b", failures["huge.txt"]["message"])


def test_every_failure_is_one_clear_sentence(mixed: Run) -> None:
    for failure in mixed.failures().values():
        assert re.fullmatch(r"[a-z_]+", failure["code"]) and failure["code"] != "internal_error"
        message = failure["message"]
        assert message.strip() == message and "\n" not in message and 10 < len(message) < 200
        assert "Error" not in message and "0x" not in message


def test_a_text_without_a_plan_is_a_document_with_warnings(mixed: Run) -> None:
    documents = load_documents(mixed.out).set_index("source_path")
    assert set(documents.loc["nothing.txt", "warnings"]) >= {"no_tasks", "no_sections"}
    assert documents.loc["nothing.txt", "task_count"] == 0
    assert list(documents.loc["plan.txt", "warnings"]) == []


def test_a_ragged_table_is_read_and_named(mixed: Run) -> None:
    documents = load_documents(mixed.out).set_index("source_path")
    assert "ragged_table" in set(documents.loc["ragged.txt", "warnings"])
    tasks = load_tasks(mixed.out)
    ragged = tasks[tasks.document_id == documents.loc["ragged.txt", "document_id"]]
    assert list(ragged.task) == ["Rà soát quy chế", "Họp giao ban", "Lập sổ"]


def test_broken_bytes_do_not_cost_the_document(mixed: Run) -> None:
    documents = load_documents(mixed.out).set_index("source_path")
    assert documents.loc["invalid.txt", "task_count"] == 5
    assert documents.loc["surrogate.txt", "encoding_repair"] == "mojibake"


def test_a_long_text_is_read_in_time(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    line = "- Rà soát quy chế của đơn vị, báo cáo kết quả hằng quý.\n"
    text = "KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n" + line * (512 * 1024 // len(line.encode()))
    (tmp_path / "in" / "long.txt").write_text(text, encoding="utf-8")
    done = run(tmp_path / "in", tmp_path / "out")
    assert done.code == 0, done.shown


def test_only_bad_inputs(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "empty.txt").write_bytes(b"")
    done = run(tmp_path / "in", tmp_path / "out")
    assert done.code == 1
    assert len(load_documents(tmp_path / "out")) == 0 == len(load_tasks(tmp_path / "out"))
    assert list(done.failures()) == ["empty.txt"]
