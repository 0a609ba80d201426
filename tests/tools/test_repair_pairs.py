"""How printed syllables are found again among the words of the repair."""

from __future__ import annotations

from pathlib import Path

from normalizers.diacritics.repaired import RepairedWord
from normalizers.repair import Repairs
from pipeline.training.pairs import Pair, write_pairs
from tests.tools.repair_pairs import aligned, judged_words


def word(text: str, sure: float) -> RepairedWord:
    return RepairedWord(text.lower(), text, sure, -1.0)


def test_a_word_that_stands_twice_has_two_confidences() -> None:
    words = [word("của", 0.9), word("xã", 0.5), word("của", 0.99)]
    found = list(aligned("của xã, cửa", "của xã, của", words))
    assert [(item.right, item.made, item.confidence) for item in found] == [
        ("của", "của", 0.9),
        ("xã", "xã", 0.5),
        ("cửa", "của", 0.99),
    ]


def test_what_is_missing_is_not_sure() -> None:
    found = list(aligned("Tổ công tác", "Tổ tác", [word("Tổ", 1.0), word("tác", 1.0)]))
    assert [(item.made, item.confidence) for item in found] == [
        ("Tổ", 1.0),
        (None, 0.0),
        ("tác", 1.0),
    ]


def test_a_document_of_pairs(tmp_path: Path) -> None:
    path = tmp_path / "plan.tsv"
    write_pairs([Pair("eng", "Két qua thuc hién nam 2026", "Kết quả thực hiện năm 2026")], path)
    found = list(judged_words(path, Repairs.OCR))
    assert [item.right for item in found] == ["Kết", "quả", "thực", "hiện", "năm"]
    assert all(item.made == item.right for item in found)
