"""Arrow without numpy, pandas and cloudpickle, in a process of our own.

It loads cloudpickle and numpy as it comes and pandas with the first array, half a second and 100 MB
for what rows of plain values have no use for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from types import ModuleType

NOT_NEEDED = frozenset({"cloudpickle", "numpy", "pandas"})


def spare_arrow(*users: str) -> None:
    """Loads Arrow, and modules that use it, while none is to be had; all can be had after that.

    It looks for each once: what comes of it in this process takes no array of theirs, and makes no
    frame. So only programs call this that write tables and do nothing else.
    """
    sys.meta_path.insert(0, _NotInstalled)
    try:
        import pyarrow as pa

        pa.array([])
        for name in users:
            import_module(name)
    finally:
        sys.meta_path.remove(_NotInstalled)


class _NotInstalled(MetaPathFinder):
    """Says of what is not needed that it is not installed."""

    @classmethod
    def find_spec(
        cls, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> None:
        """Nothing of other modules.

        Raises:
            ImportError: The module is one of them.
        """
        if name in NOT_NEEDED:
            raise ImportError(name)
