import re
from pathlib import Path

from extractors.errors import ExtractionError
from pipeline.dataset.codes import CODES, CodeKind, main, render_codes
from pipeline.document.sureness import DOUBTS
from pipeline.run.input_files import LINK
from tests.places import ROOT

COMMITTED = ROOT / "docs" / "codes.md"
ISSUE_RE = re.compile(r"\b(?:Issue|Notice)\(\s*\"(\w+)\"")
FLAG_RE = re.compile(r"flags(?:=\(|\.append\(| = \(\*flags, |=\(\*row\.flags, )\"(\w+)\"")
FAILURE_RE = re.compile(r"\bFailure\(\s*\"(\w+)\"")


def written(pattern: re.Pattern[str]) -> set[str]:
    """The codes that the code writes, by a pattern with one group."""
    files = [*(ROOT / "pipeline").rglob("*.py"), *(ROOT / "extractors").rglob("*.py")]
    return {code for path in files for code in pattern.findall(path.read_text("utf-8"))}


def documented(*kinds: CodeKind) -> set[str]:
    return {code.code for code in CODES if code.kind in kinds}


def failures(error: type[ExtractionError]) -> set[str]:
    return {error.code}.union(*(failures(inner) for inner in error.__subclasses__()))


def test_every_warning_is_documented() -> None:
    assert written(ISSUE_RE) == documented(CodeKind.WARNING, CodeKind.INFO)


def test_every_flag_is_documented() -> None:
    assert written(FLAG_RE) <= documented(CodeKind.FLAG)
    assert set(DOUBTS) <= documented(CodeKind.FLAG)


def test_every_failure_is_documented() -> None:
    of_listing = {LINK}
    named = failures(ExtractionError) | written(FAILURE_RE) | of_listing
    assert named == documented(CodeKind.FAILURE)


def test_each_code_stands_once() -> None:
    assert len({code.code for code in CODES}) == len(CODES)


def test_the_committed_table_is_current(tmp_path: Path) -> None:
    assert COMMITTED.read_text("utf-8") == render_codes(), "run `make dictionary`"
    main([str(tmp_path / "codes.md")])
    assert (tmp_path / "codes.md").read_text("utf-8") == render_codes()
