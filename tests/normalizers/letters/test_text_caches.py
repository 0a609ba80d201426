"""Caches of texts are bounded by the letters that were read, not by entries alone."""

from __future__ import annotations

from normalizers.letters.text_caches import TextCaches
from tests.places import ROOT


def test_all_caches_begin_anew_after_so_many_letters() -> None:
    caches = TextCaches(letters_kept=100)
    asked: list[str] = []

    @caches.remember(8)
    def upper(text: str) -> str:
        asked.append(text)
        return text.upper()

    caches.note(60)
    assert [upper("a"), upper("a")] == ["A", "A"]
    caches.note(40)  # 100 letters: still kept
    upper("a")
    assert asked == ["a"]
    caches.note(1)
    upper("a")
    assert asked == ["a", "a"]


def test_what_was_asked_last_is_kept_within_the_entries() -> None:
    caches = TextCaches()
    asked: list[str] = []

    @caches.remember(2)
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    for text in ("a", "b", "c", "c", "a"):
        length(text)
    assert asked == ["a", "b", "c", "a"]


def test_no_cache_of_texts_is_bounded_by_entries_alone() -> None:
    """Larger caches than a table of the resources needs take their bound from `TEXT_CACHES`."""
    large = [
        f"{path.relative_to(ROOT)}:{number}"
        for storey in ("normalizers", "extractors", "pipeline")
        for path in (ROOT / storey).rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "lru_cache(maxsize=" in line and "entries" not in line
        if line.partition("maxsize=")[2].partition(")")[0] not in ("1", "64", "4096")
    ]
    assert not large
