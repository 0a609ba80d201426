"""kehoach: Vietnamese administrative plans as a dataset.

In a notebook:

    from pipeline import load, load_tasks
    tasks = load_tasks("data/processed")

`load` gives all tables of one run. The command line is `kehoach` (`python -m pipeline`).
"""

from pipeline.dataset.load import Dataset, load, load_documents, load_tasks

__version__ = "0.1.0"

__all__ = ["Dataset", "load", "load_documents", "load_tasks"]
