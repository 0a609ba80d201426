"""The settings of a run: kehoach.toml, over it the environment, over both the command line.

jobs = 4             in kehoach.toml
KEHOACH_JOBS=4       in the environment
--jobs 4             on the command line
"""

from __future__ import annotations

import difflib
import tomllib
import typing
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Annotated, NamedTuple

from pipeline.document.config import Config
from pipeline.errors import WrongSetting

FILE_NAME = "kehoach.toml"
PREFIX, FILE_VARIABLE = "KEHOACH_", "KEHOACH_CONFIG"
OF_THE_USER = "dask"  # the setting that only a person may choose
_MEGABYTE = 1024 * 1024

Value = int | float | str


class AtLeast(NamedTuple):
    """The smallest value that a number may have."""

    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that can be set; docs/batch.md lists it."""

    jobs: Annotated[int, "Worker processes; 0: as many as there are cores.", AtLeast(0)] = 0
    dask: Annotated[str, "Address of a Dask cluster that works instead; empty: none."] = ""
    max_failures: Annotated[
        int, "Failed inputs with which a run still ends with 0.", AtLeast(0)
    ] = 0
    snapshots_kept: Annotated[int, "Snapshots of the dataset that stay.", AtLeast(1)] = 3
    gone_runs_kept: Annotated[
        int, "Runs for which what was read stays in the ledger after its file is gone.", AtLeast(0)
    ] = 30
    units: Annotated[str, "Registry of units that people keep (a CSV)."] = "data/units.csv"
    max_megabytes: Annotated[int, "Largest file that is read.", AtLeast(1)] = 256
    max_text_megabytes: Annotated[int, "Largest plain text that is read.", AtLeast(1)] = 16
    seconds_per_document: Annotated[float, "Time that one document may take.", AtLeast(1)] = 1200.0
    megabytes_per_document: Annotated[int, "Memory that one document may take.", AtLeast(64)] = 2048

    def config(self) -> Config:
        """What of the settings the work on a document hangs on."""
        return Config(
            max_bytes=self.max_megabytes * _MEGABYTE,
            max_text_bytes=self.max_text_megabytes * _MEGABYTE,
            seconds_per_document=self.seconds_per_document,
            megabytes_per_document=self.megabytes_per_document,
        )


class Setting(NamedTuple):
    """One setting: its name, the type of its value, what it means, the smallest value."""

    name: str
    type: type
    description: str
    smallest: int | None


@cache
def settings() -> dict[str, Setting]:
    """All settings by name, in the order of the documentation."""
    hints = typing.get_type_hints(Settings, include_extras=True)
    return {field.name: _setting(field.name, hints[field.name]) for field in fields(Settings)}


def load_settings(
    environment: Mapping[str, str], flags: Mapping[str, Value | None], folder: Path = Path()
) -> Settings:
    """The settings of a run.

    Args:
        environment: Variables; `KEHOACH_CONFIG` names the file, else it is kehoach.toml in
            `folder`.
        flags: What the command line sets; None for what it does not.
        folder: Where kehoach.toml is looked for.

    Raises:
        WrongSetting: If a name is unknown or a value cannot be.
    """
    values = _of_file(environment, folder)
    for variable, text in environment.items():
        if variable.startswith(PREFIX) and variable != FILE_VARIABLE:
            setting = _known(variable.removeprefix(PREFIX).lower(), f"the environment: {variable}")
            values[setting.name] = _checked(setting, _number(setting, text), variable)
    for name, value in flags.items():
        if value is not None:
            values[name] = _checked(settings()[name], value, f"--{name.replace('_', '-')}")
    return Settings(**values)  # type: ignore[arg-type]


def _of_file(environment: Mapping[str, str], folder: Path) -> dict[str, Value]:
    named = environment.get(FILE_VARIABLE)
    path = Path(named) if named else folder / FILE_NAME
    if not named and not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except OSError as exc:
        raise WrongSetting(f"{path}: it cannot be read: {exc.strerror}") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise WrongSetting(f"{path}: it is no TOML: {exc}") from exc
    values = {
        name: _checked(_known(name, str(path)), value, f"{path}: {name}")
        for name, value in table.items()
    }
    if not named and values.get(OF_THE_USER):
        raise WrongSetting(
            f"{path}: {OF_THE_USER} sends documents to other machines, so a file that happens "
            "to lie "
            f"in the folder may not set it; name the file with {FILE_VARIABLE}, or use --dask"
        )
    return values


def _setting(name: str, hint: object) -> Setting:
    kind, description, *bounds = typing.get_args(hint) if typing.get_args(hint) else (hint, "")
    return Setting(name, kind, description, bounds[0].value if bounds else None)


def _known(name: str, where: str) -> Setting:
    if name in settings():
        return settings()[name]
    near = difflib.get_close_matches(name, settings(), n=1, cutoff=0.5)
    advice = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(settings())}"
    raise WrongSetting(f"{where}: there is no setting {name!r}; {advice}")


def _number(setting: Setting, text: str) -> Value:
    """The text of a variable as a value of the setting; what is no number stays text."""
    if setting.type is str:
        return text
    try:
        return int(text) if setting.type is int else float(text)
    except ValueError:
        return text


def _checked(setting: Setting, value: object, where: str) -> Value:
    """The value, if the setting may have it."""
    kinds = {int: "a whole number", float: "a number", str: "a text"}
    fits = isinstance(value, (int, float) if setting.type is float else setting.type)
    if isinstance(value, bool) or not fits or not isinstance(value, int | float | str):
        raise WrongSetting(f"{where}: {value!r} is not {kinds[setting.type]}")
    if (
        isinstance(value, int | float)
        and setting.smallest is not None
        and not value >= setting.smallest
    ):
        raise WrongSetting(f"{where}: {value} is less than {setting.smallest}")
    return value
