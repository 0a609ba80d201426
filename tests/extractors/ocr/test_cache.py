"""What OCR read is kept under the code that read it."""

from pathlib import Path

import pytest

from extractors.import_closure import import_closure, installed_code
from extractors.ocr.cache import READING, OcrCache, cache_folder, keep_within, mark_of

CODE = installed_code()


@pytest.mark.parametrize(
    "module",
    [
        "extractors.ocr.page",
        "extractors.layout.grid",
        "extractors.layout.tables",
        "extractors.picture.rules.no_rules",
        "extractors.printed",
        "normalizers.letters.numerals",
    ],
)
def test_another_code_is_another_key(module: str) -> None:
    assert module in import_closure(CODE, READING)
    changed = CODE._replace(modules={**CODE.modules, module: CODE.modules[module] + b"\n#"})
    assert mark_of(changed) != mark_of(CODE)


@pytest.mark.parametrize("module", ["extractors.plan.items", "pipeline.document.stages"])
def test_code_that_reads_no_picture_leaves_the_key(module: str) -> None:
    changed = CODE._replace(modules={**CODE.modules, module: CODE.modules[module] + b"\n#"})
    assert mark_of(changed) == mark_of(CODE)


def test_an_entry_is_found_by_its_picture_and_marks(tmp_path: Path) -> None:
    cache = OcrCache(tmp_path)
    key = cache.key(b"picture", ["vie", 5])
    assert cache.get(key) is None
    cache.put(key, ["Kế hoạch"])
    assert cache.get(key) == ["Kế hoạch"]
    assert key != cache.key(b"picture", ["eng", 5]) and key != cache.key(b"Picture", ["vie", 5])


def test_a_damaged_entry_is_none(tmp_path: Path) -> None:
    cache = OcrCache(tmp_path)
    key = cache.key(b"picture", [])
    cache.put(key, [1])
    next(tmp_path.rglob("*.z")).write_bytes(b"no entry")
    assert cache.get(key) is None


def test_a_user_without_a_home_keeps_it_where_he_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    keep_within(tmp_path)
    assert cache_folder() == tmp_path / "kehoach" / "ocr"


def test_a_user_with_a_home_keeps_it_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    keep_within(tmp_path / "elsewhere")
    assert cache_folder() == tmp_path / ".cache" / "kehoach" / "ocr"
