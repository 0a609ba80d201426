"""The bytes of a document are found where the run found them, also within an archive."""

from __future__ import annotations

from pathlib import Path

from pipeline.cli import main
from pipeline.dataset.load import load_documents
from pipeline.run.source_bytes import SourceBytes
from tests.extractors.containers.container_files import archive
from tests.pipeline.plans import PLAN


def test_bytes_are_found_and_never_others(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN, "utf-8")
    packed = PLAN.replace("2026", "2027").encode()
    (folder / "b.zip").write_bytes(archive({"c.txt": packed}))
    assert main(["run", str(folder), "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    hashes = dict(load_documents(out)[["source_path", "sha256"]].itertuples(index=False))
    source = SourceBytes(out)
    assert source.read(hashes["b.zip/c.txt"]) == packed
    assert source.read(hashes["a.txt"]) == PLAN.encode()
    (folder / "a.txt").write_text("another text", "utf-8")
    assert source.read(hashes["a.txt"]) is None
    assert source.read("0" * 64) is None
    assert SourceBytes(folder).read(hashes["a.txt"]) is None  # no ledger
