"""`python -m pipeline.training`: from a folder of corpora to a model that repairs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors.errors import MissingTool
from extractors.import_closure import CHECKSUMS, checksums_of
from normalizers.diacritics.engine import repair_damaged
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel
from pipeline.training import __main__ as training
from pipeline.training.__main__ import main
from pipeline.training.corpora import is_held_back, settings
from pipeline.training.pairs import Pair, read_pairs
from tests.tools.repair_cases import READINGS

CORPUS = "admin_documents"
SENTENCES = (
    "Thực hiện nhiệm vụ cải cách hành chính năm 2026.",
    "Tổ chức hội nghị tổng kết công tác cải cách hành chính.",
    "Ủy ban nhân dân xã ban hành Kế hoạch số 13/KH-UBND.",
    "Xây dựng kế hoạch của đơn vị, báo cáo kết quả thực hiện.",
    "Giao Tổ Văn phòng theo dõi việc thực hiện nhiệm vụ.",
)
HELD = "Bến phà chỉ lo khuya"  # no word of it stands in SENTENCES
PARTS = {"lexicon.tsv", "codes.tsv", "sureness.tsv", "ngrams", "context", "ocr", "light"}


FEW_WORDS = ["--words", "20000"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    size = settings()["held_back"]["run"] * settings()["held_back"]["share"] * 2
    lines = [
        HELD if is_held_back(CORPUS, i) else SENTENCES[i % len(SENTENCES)] for i in range(size)
    ]
    assert lines.count(HELD) > 20
    (folder / f"{CORPUS}.txt").write_text("\n".join(lines), "utf-8")
    return folder


@pytest.fixture(scope="module")
def trained(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("trained") / "model"
    assert main([str(folder), "--out", str(out), "--pairs", str(READINGS), *FEW_WORDS]) == 0
    return out


def test_the_parts_of_a_model(trained: Path) -> None:
    assert {path.name for path in trained.iterdir()} == PARTS


def test_the_n_grams_stand_in_their_checksums(trained: Path) -> None:
    listed = (trained / "ngrams" / CHECKSUMS).read_text("ascii")
    assert listed == checksums_of(trained / "ngrams")
    assert "costs4.npy" in listed


REPAIRED = [
    (Mode.STRIPPED, "Thuc hien nhiem vu cai cach hanh chinh nam 2027"),
    (Mode.OCR, "Thwc hién nhiém vu cai cach hanh chinh nam 2027"),
    (Mode.LIGHT, "Thực hiên nhiệm vụ cải cách hành chính năm 2027"),
]


@pytest.mark.parametrize(("mode", "line"), REPAIRED)
def test_the_model_repairs(trained: Path, mode: Mode, line: str) -> None:
    found = repair_damaged([line], [mode], RepairModel(trained))
    assert found[0].text == "Thực hiện nhiệm vụ cải cách hành chính năm 2027"


def test_what_is_held_back_is_never_trained_on(trained: Path) -> None:
    words = RepairModel(trained).lexicon.words
    assert set(HELD.lower().split()).isdisjoint(words)
    assert "nhiệm" in words


@pytest.mark.parametrize(
    ("part", "made"),
    [
        ("language", {"lexicon.tsv", "codes.tsv", "sureness.tsv", "ngrams"}),
        ("channels", {"ocr", "light"}),
    ],
)
def test_one_part_alone(folder: Path, tmp_path: Path, part: str, made: set[str]) -> None:
    assert (
        main([str(folder), "--out", str(tmp_path), "--pairs", str(READINGS), "--only", part]) == 0
    )
    assert {path.name for path in tmp_path.iterdir()} == made


def test_training_twice_gives_the_same(trained: Path, folder: Path, tmp_path: Path) -> None:
    command = [str(folder), "--out", str(tmp_path), "--pairs", str(READINGS), *FEW_WORDS]
    assert main(command) == 0
    files = [path.relative_to(trained) for path in trained.rglob("*") if path.is_file()]
    assert len(files) > 15
    assert [
        name for name in files if (trained / name).read_bytes() != (tmp_path / name).read_bytes()
    ] == []


def test_missing_pairs_are_rendered(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def rendered(_corpora: object, pages: int, _seed: int) -> Iterator[Pair]:
        asked.append(pages)
        return read_pairs(READINGS)

    monkeypatch.setattr(training, "render_pairs", rendered)
    command = [
        str(folder),
        "--out",
        str(tmp_path),
        "--pairs",
        str(tmp_path / "pairs.tsv"),
        "--pages",
        "7",
    ]
    assert main([*command, "--only", "channels"]) == main([*command, "--only", "channels"]) == 0
    assert asked == [7]
    assert list(read_pairs(tmp_path / "pairs.tsv")) == list(read_pairs(READINGS))


def test_rendering_without_tesseract(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> Iterator[Pair]:
        raise MissingTool("Tesseract is not installed")

    monkeypatch.setattr(training, "render_pairs", missing)
    command = [str(folder), "--out", str(tmp_path), "--pairs", str(tmp_path / "pairs.tsv")]
    assert main([*command, "--only", "channels"]) == 3
    assert list(tmp_path.iterdir()) == []


def test_a_missing_corpus(tmp_path: Path) -> None:
    options = ["--out", str(tmp_path / "model"), "--pairs", str(READINGS)]
    command = [sys.executable, "-m", "pipeline.training", str(tmp_path), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"{tmp_path} holds none of: {CORPUS}, ")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "model").exists()
