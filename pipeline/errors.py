"""What stops a whole run or a command, as one sentence with the exit code that goes with it.

    RunError
    ├── InputNotFound       a path that was named does not exist
    ├── PlacesOverlap       the dataset would lie in an input, or an input lies in the dataset
    ├── EmptiedInput        an input folder held documents and holds none now
    ├── WrongRegistry       the registry of units cannot be understood
    ├── WrongCorrections    the corrections beside a dataset cannot be understood as a whole
    ├── UnknownUnit         no unit of the dataset has the name that was given
    ├── PortTaken           another program has the port
    ├── NothingToDraw       a document has no pages that boxes could be drawn on
    ├── UnknownFormat       no format of `kehoach export` has the end of a file's name
    ├── TooMuchForFormat    a format cannot hold so much
    ├── WrongWorkbook       an Excel file is none that an export made
    ├── WrongTemplate       a user's own Excel file has no headings that are understood
    ├── WrongSetting        kehoach.toml, the environment or a flag sets what cannot be
    ├── MissingPackage      a package that is installed on demand is not there
    ├── WorkersLost         no worker can be had: a process does not start, a cluster is not there
    └── StoreError          the dataset cannot be written or read
        ├── DatasetBusy     another run holds it
        ├── DatasetNotFound there is none
        └── LedgerDamaged   the ledger is damaged: the run sets it aside and begins again

What is wrong with one document is an `extractors.errors.ExtractionError` and stops nothing.
"""

from __future__ import annotations

from pipeline.exit_codes import ExitCode


class RunError(Exception):
    """The command cannot go on; the message is for people."""

    exit_code = ExitCode.USAGE


class InputNotFound(RunError):
    """A path that was named as input does not exist."""


class PlacesOverlap(RunError):
    """The dataset would lie in an input, or an input lies in the dataset."""


class EmptiedInput(RunError):
    """An input folder held documents the last time and holds none now."""


class WrongRegistry(RunError):
    """The registry of units cannot be understood; the message says what to mend."""


class WrongCorrections(RunError):
    """The corrections beside a dataset cannot be understood as a whole."""


class UnknownUnit(RunError):
    """No unit of the dataset has the name that was given."""


class PortTaken(RunError):
    """Another program has the port that was named."""


class NothingToDraw(RunError):
    """A document has no pages that boxes could be drawn on."""


class UnknownFormat(RunError):
    """No format that a dataset is written as has the end of a file's name."""


class TooMuchForFormat(RunError):
    """A format cannot hold as many rows as a table has."""


class WrongWorkbook(RunError):
    """An Excel file with corrections is none that an export made."""


class WrongTemplate(RunError):
    """A user's own Excel file has no row of headings that are understood."""


class WrongSetting(RunError):
    """A setting has an unknown name or a value that cannot be."""


class WorkersLost(RunError):
    """No worker can be had."""


class MissingPackage(RunError):
    """A part of kehoach that is installed on demand is not there."""

    exit_code = ExitCode.MISSING_TOOL


class StoreError(RunError):
    """The dataset cannot be written or read."""


class DatasetBusy(StoreError):
    """Another run holds the dataset."""

    exit_code = ExitCode.BUSY


class DatasetNotFound(StoreError):
    """There is no dataset in the folder."""


class LedgerDamaged(StoreError):
    """The ledger is damaged beyond single entries."""


class SchemaError(ValueError):
    """A record does not fit its table; the message names the table and the column."""
