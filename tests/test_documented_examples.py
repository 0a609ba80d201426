"""The examples of README and docs: each is run, and gives what is printed beside it."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pandas as pd
import pytest

from pipeline.arguments import build_parsers
from pipeline.cli import COMMANDS, main
from tests.places import RAW, ROOT

PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
FENCED_RE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE_RE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
INDENTED_RE = re.compile(r"^ {4}(kehoach .*)$", re.MULTILINE)
COMMANDS_RE = "|".join([*COMMANDS, "help"])
COMMAND_RE = re.compile(rf"(?:^|(?<=[\s=/]))kehoach (?P<rest>(?:{COMMANDS_RE})\b[^|;&)]*)")
MAKE_RE = re.compile(r"^make(?: [A-Z]+=\S+)* (?P<target>[a-z][a-z-]*)")
MODULE_RE = re.compile(r"python -m (?P<module>[a-z_]+(?:\.[a-z_]+)+)")
PROMPT = ">>> "
FROM_HELP = "commands.md"  # written from the commands themselves
LINK_RE = re.compile(r"\]\(([^)#\s][^)\s]*)\)")
OPTION_RE = re.compile(r"--[a-z][a-z-]+")
OF_OTHERS = {"--outer", "--nworkers"}  # options of tools of the tests, and of dask
MORE = "…"


def examples(kind: str) -> Iterator[tuple[str, str]]:
    """Name of the page and text of each fenced block of a language."""
    for page in PAGES:
        for language, text in FENCED_RE.findall(page.read_text("utf-8")):
            if language == kind:
                yield page.name, text


def snippets() -> Iterator[tuple[str, str]]:
    """Everything that is set as code: the lines of blocks, and what stands within lines."""
    for page in PAGES:
        text = page.read_text("utf-8")
        for _, block in FENCED_RE.findall(text):
            yield from ((page.name, line.strip()) for line in block.splitlines())
        rest = FENCED_RE.sub("", text)
        yield from ((page.name, code) for code in INLINE_RE.findall(rest))
        yield from ((page.name, line) for line in INDENTED_RE.findall(rest))


def commands() -> list[tuple[str, str]]:
    """The command lines of kehoach.

    Remarks are left out; so is what other programs do with the output.
    """
    found = []
    for page, code in snippets():
        if page == FROM_HELP:
            continue
        line = re.split(r"\s#|\s{3,}", code.replace(MORE, ""))[0]
        match = COMMAND_RE.search(line)
        if match and not line.startswith("#"):
            found.append((page, match["rest"].strip()))
    return found


@pytest.mark.parametrize(("page", "line"), commands())
def test_commands_are_understood(page: str, line: str) -> None:
    parser, _ = build_parsers(COMMANDS)
    words = [word.strip("[]") for word in shlex.split(line)]
    words = [word for word in words if word not in (".", "")]
    command = words[0]
    if command == "help":
        assert not words[1:] or words[1] in COMMANDS
        return
    known = {option for action in build_parsers(COMMANDS)[1][command]._actions
             for option in action.option_strings}  # fmt: skip
    assert {w.partition("=")[0] for w in words if w.startswith("-") and len(w) > 1} <= known
    if (command == "run" and {"--out", "-o"} & {*words}) or (command != "run" and len(words) > 1):
        if "--mode" in words:
            words[words.index("--mode") + 1] = words[words.index("--mode") + 1].split(",")[0]
        parser.parse_args(words)


def test_options_exist() -> None:
    """Every option that stands alone in a line of docs is one of some command."""
    parsers = build_parsers(COMMANDS)[1].values()
    known = {name for parser in parsers for a in parser._actions for name in a.option_strings}
    named = {
        (page, option)
        for page, code in snippets()
        if code.startswith("--")
        for option in OPTION_RE.findall(code)
    }
    assert len(named) > 10
    assert {pair for pair in named if pair[1] not in known | OF_OTHERS} == set()


def test_links_lead_somewhere() -> None:
    """Each relative link and picture of README and docs is there."""
    broken = {
        (page.name, target)
        for page in PAGES
        for target in LINK_RE.findall(page.read_text("utf-8"))
        if "://" not in target and not (page.parent / target.partition("#")[0]).exists()
    }
    assert broken == set()


def test_the_site_has_every_page() -> None:
    """What the menu of zensical.toml names is there, and every page of docs is in it."""
    site = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]
    named = set(re.findall(r"'([\w/-]+\.md)'", str(site["nav"])))
    docs = ROOT / "docs"
    assert named == {str(page.relative_to(docs)) for page in docs.rglob("*.md")}


def targets() -> set[str]:
    return set(
        re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    )


def test_targets_of_make_exist() -> None:
    named = {m["target"] for _, code in snippets() if (m := MAKE_RE.match(code))}
    assert named <= targets()
    assert {"setup", "run", "test", "check", "score", "golden"} <= named


def test_modules_exist() -> None:
    named = {m["module"] for _, code in snippets() for m in MODULE_RE.finditer(code)}
    assert named
    assert {module for module in named if find_spec(module) is None} == set()


def test_continuous_integration_runs_what_the_readme_names() -> None:
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith("exec make check")
    assert any(code == "make check" for page, code in snippets() if page == "README.md")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dataset that the plans of data/raw give."""
    out = tmp_path_factory.mktemp("examples") / "dataset"
    assert main(["run", str(RAW), "--out", str(out), "--quiet", "--jobs", "1"]) == 0
    return out


def with_places(code: str, dataset: Path) -> str:
    """An example on the dataset of the test."""
    return code.replace("data/processed", str(dataset)).replace("my-dataset", str(dataset))


def printed_series(text: str) -> dict[str, str]:
    """The fields of a row as pandas prints it: a name, blanks, a value."""
    pairs = (re.split(r"\s{2,}", line, maxsplit=1) for line in text.splitlines())
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def shown(value: object) -> str:
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    return f"[{', '.join(map(str, value))}]" if hasattr(value, "__iter__") and not isinstance(
        value, str
    ) else str(value)  # fmt: skip


PROMPTED = [(page, text) for page, text in examples("python") if PROMPT in text]
SCRIPTS = [(page, text) for page, text in examples("python") if PROMPT not in text]


@pytest.mark.slow
@pytest.mark.parametrize(("page", "text"), PROMPTED)
def test_examples_give_what_is_printed_beside_them(page: str, text: str, dataset: Path) -> None:
    names: dict[str, object] = {}
    lines = [line for line in text.splitlines() if line.startswith(PROMPT)]
    code = [with_places(line.removeprefix(PROMPT), dataset) for line in lines]
    for line in code[:-1]:
        exec(line, names)
    row = eval(code[-1], names)
    told = printed_series(text.split(lines[-1])[1])
    assert len(told) > 3
    for name, value in told.items():
        start, cut, _ = value.partition(MORE)
        found = shown(row[name])
        assert found.startswith(start.strip()) if cut else found == value, name


@pytest.mark.slow
@pytest.mark.parametrize(("page", "text"), SCRIPTS)
def test_scripts_run(page: str, text: str, dataset: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", with_places(text, dataset)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("page", "query"), [*examples("sql")])
def test_queries_run(page: str, query: str, dataset: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    assert duckdb.sql(with_places(query, dataset)).fetchall()
