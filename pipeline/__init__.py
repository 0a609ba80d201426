"""kehoach: Vietnamese administrative plans as a dataset.

In a notebook:

    from pipeline import load, load_tasks
    tasks = load_tasks("data/processed")

`load` gives all tables of one run, `due` what falls due. The command line is `kehoach`
(`python -m pipeline`).

arguments    the arguments of all commands: help with examples, and the nearest right word
             dataset_options those of the commands on a dataset; option_types what they share
cli          the command line: commands, exit codes, and what is printed
contract     a dataset against its contract: `kehoach check`
corrections  what people decided of single rows, applied by every run
deadlines    what falls due within a span of days: `kehoach due`
doctor       what this machine has of the programs that kehoach calls: `kehoach doctor`
document     one document, from its bytes to the rows that it adds to the dataset
errors       what stops a whole run or a command, as one sentence with the exit code that goes
             with it
exit_codes   the exit codes of the command line
export       a dataset for a spreadsheet, a calendar, a database: `kehoach export`
fingerprint  marks of what a result depends on: another mark, and it is made anew
language     the language in which people are spoken to
report       the HTML report of a dataset: `kehoach report`
review       a person decides row by row beside the page: `kehoach review`
settings     the settings of a run: kehoach.toml, over it the environment, over both the command
             line
training     trains the model of `normalizers.diacritics` from a folder of corpora: `make model
             CORPUS=dir`
views        what a person sees of one document on the command line
workers      documents in other processes: one that dies costs the document it had in hand, no
             other
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.dataset.load import Dataset, load, load_documents, load_tasks
    from pipeline.deadlines.due import due
    from pipeline.views.task_links import suggest_task_links

__version__ = "0.20.0"

__all__ = ["Dataset", "due", "load", "load_documents", "load_tasks", "suggest_task_links"]

# Where they stand. A run needs none of them, and would load them in every process.
_HOMES = {
    **dict.fromkeys(("Dataset", "load", "load_documents", "load_tasks"), "pipeline.dataset.load"),
    "due": "pipeline.deadlines.due",
    "suggest_task_links": "pipeline.views.task_links",
}


def __getattr__(name: str) -> Any:
    """What a notebook asks for, loaded when it does."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
