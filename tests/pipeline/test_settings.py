import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.document.config import Config
from pipeline.errors import WrongSetting
from pipeline.exit_codes import ExitCode
from pipeline.settings import Settings, Value, load_settings, settings
from tests.places import ROOT

DOCS = (ROOT / "docs" / "batch.md").read_text("utf-8")


def load(
    folder: Path,
    text: str = "",
    environment: Mapping[str, str] | None = None,
    **flags: Value | None,
) -> Settings:
    if text:
        (folder / "kehoach.toml").write_text(text)
    return load_settings(environment or {}, flags, folder)


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()
    assert Settings().config() == Config()


def test_flags_stand_over_the_environment_over_the_file(tmp_path: Path) -> None:
    text = "jobs = 1\nmax_failures = 1\nsnapshots_kept = 5\n"
    environment = {"KEHOACH_JOBS": "2", "KEHOACH_MAX_FAILURES": "2", "HOME": "/"}
    found = load(tmp_path, text, environment, jobs=3, dask=None)
    assert (found.jobs, found.max_failures, found.snapshots_kept) == (3, 2, 5)


def test_the_environment_may_name_the_file(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text("seconds_per_document = 60\n")
    found = load(tmp_path, "jobs = 9", {"KEHOACH_CONFIG": str(tmp_path / "other.toml")})
    assert (found.jobs, found.seconds_per_document) == (0, 60)
    assert found.config().seconds_per_document == 60


WRONG = [
    ("a wrong key", "job = 1", {}, "kehoach.toml: there is no setting 'job'; did you mean 'jobs'?"),
    ("another", "max_failure = 1", {}, "did you mean 'max_failures'?"),
    ("upper case", "", {"KEHOACH_SNAPSHOT_KEPT": "1"}, "'snapshot_kept'; did you mean "
                                                       "'snapshots_kept'?"),
    ("nothing near", "xyzzy = 1", {}, "there is no setting 'xyzzy'; there are jobs, dask, "),
    ("a text for a number", 'jobs = "two"', {}, "kehoach.toml: jobs: 'two' is not a whole number"),
    ("a text in the environment", "", {"KEHOACH_JOBS": "two"}, "KEHOACH_JOBS: 'two' is not a whole "
                                                               "number"),
    ("a fraction", "jobs = 1.5", {}, "jobs: 1.5 is not a whole number"),
    ("a truth", "jobs = true", {}, "jobs: True is not a whole number"),
    ("a number for a text", "dask = 8786", {}, "dask: 8786 is not a text"),
    ("too little", "snapshots_kept = 0", {}, "snapshots_kept: 0 is less than 1"),
    ("no number at all", "seconds_per_document = nan", {}, "nan is less than 1"),
    ("a table", "[run]\njobs = 1", {}, "there is no setting 'run'"),
    ("no TOML", "jobs: 1", {}, "kehoach.toml: it is no TOML: "),
    ("no file", "", {"KEHOACH_CONFIG": "/no/k.toml"}, "/no/k.toml: it cannot be read: No such "
                                                      "file"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "environment", "said"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG]
)
def test_what_cannot_be_set(
    tmp_path: Path, text: str, environment: dict[str, str], said: str
) -> None:
    with pytest.raises(WrongSetting, match=re.escape(said)) as caught:
        load(tmp_path, text, environment)
    assert caught.value.exit_code == ExitCode.USAGE


def test_every_setting_is_documented_with_its_default() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)
    lines = [line.partition(" #") for line in example.splitlines() if line.strip()]
    documented = {line.partition(" = ")[0]: (line, meaning.strip()) for line, _, meaning in lines}
    assert [*documented] == [*settings()]
    for name, (line, meaning) in documented.items():
        default = Settings.__dataclass_fields__[name].default
        assert line.strip() == f"{name} = {default!r}".replace("''", '""')
        assert meaning == settings()[name].description


def test_the_documented_file_can_be_loaded(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", DOCS, re.DOTALL)
    assert load(tmp_path, example) == Settings()


def test_a_file_that_lies_there_may_not_send_documents_away(tmp_path: Path) -> None:
    text = 'dask = "tcp://somewhere:8786"\n'
    with pytest.raises(WrongSetting, match="dask sends documents to other machines"):
        load(tmp_path, text)
    named = {"KEHOACH_CONFIG": str(tmp_path / "kehoach.toml")}
    assert load(tmp_path, "", named).dask == "tcp://somewhere:8786"
    assert load(tmp_path, 'dask = ""\n').dask == ""
