"""Paragraphs of clean text, and those that are held back."""

from __future__ import annotations

import lzma
import unicodedata
from pathlib import Path

import pytest

from pipeline.training.corpora import (
    CorpusMissing,
    find_corpora,
    is_held_back,
    number_suffixes,
    paragraphs,
    place_names,
    settings,
)

HELD = "admin_documents"
RUN, SHARE = settings()["held_back"]["run"], settings()["held_back"]["share"]


def test_corpora_are_found_in_order_packed_or_not(tmp_path: Path) -> None:
    (tmp_path / "wiki_vi.txt").write_text("Một\n")
    (tmp_path / f"{HELD}.txt.xz").write_bytes(lzma.compress(b"Hai\n"))
    (tmp_path / "other.txt").write_text("Ba\n")
    found = find_corpora(tmp_path)
    assert [(corpus.name, corpus.weight) for corpus in found] == [
        (name, settings()["weights"][name]) for name in (HELD, "wiki_vi")
    ]
    assert [list(paragraphs(corpus)) for corpus in found] == [["Hai"], ["Một"]]


def test_a_folder_without_corpora(tmp_path: Path) -> None:
    with pytest.raises(CorpusMissing, match=HELD):
        find_corpora(tmp_path / "nowhere")


def test_paragraphs_are_composed(tmp_path: Path) -> None:
    (tmp_path / "wiki_vi.txt").write_text(
        unicodedata.normalize("NFD", "  Kế hoạch \n\nTổ\n"), "utf-8"
    )
    assert list(paragraphs(find_corpora(tmp_path)[0])) == ["Kế hoạch", "", "Tổ"]


def test_a_paragraph_is_trained_on_or_held_back(tmp_path: Path) -> None:
    lines = [f"đoạn {i}" for i in range(RUN * SHARE * 4)]
    (tmp_path / f"{HELD}.txt").write_text("\n".join(lines), "utf-8")
    corpus = find_corpora(tmp_path)[0]
    trained, held = list(paragraphs(corpus)), list(paragraphs(corpus, held_back=True))
    assert sorted(trained + held) == sorted(lines)
    assert 0.5 / SHARE < len(held) / len(lines) < 2 / SHARE


def test_whole_runs_are_held_back() -> None:
    runs = [
        [is_held_back(HELD, i) for i in range(start, start + RUN)]
        for start in range(0, RUN * 100, RUN)
    ]
    assert all(len(set(run)) == 1 for run in runs)
    assert {run[0] for run in runs} == {True, False}


def test_nothing_of_other_corpora_is_held_back() -> None:
    assert not any(is_held_back("wiki_vi", i) for i in range(RUN * SHARE))


def test_gazetteer(tmp_path: Path) -> None:
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    (name, *columns), least = (
        settings()["gazetteer"]["places"][0],
        settings()["gazetteer"]["number_suffix_least"],
    )
    (folder / name).write_text(
        "\t".join(["id", *columns]) + "\n1\tXã Hòa Lạng\tTỉnh Sơn Hà\n", "utf-8"
    )
    (folder / settings()["gazetteer"]["number_suffixes"]).write_text(
        f"suffix\tcount\nKH-SGDĐT\t{least}\nKH-XYZ\t{least - 1}\n", "utf-8"
    )
    assert list(place_names(tmp_path)) == ["Xã Hòa Lạng, Tỉnh Sơn Hà"]
    assert list(number_suffixes(tmp_path)) == [("KH-SGDĐT", least)]


def test_no_gazetteer(tmp_path: Path) -> None:
    assert list(place_names(tmp_path)) == list(number_suffixes(tmp_path)) == []
