"""Less memory for a process of our own that writes tables: what was used is given back."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from threading import Lock

from pipeline.dataset.spare_arrow import spare_arrow

_ALLOCATOR = "ARROW_DEFAULT_MEMORY_POOL"  # what Arrow asks when it comes
_ARENA_MAX = -8  # of mallopt, in malloc.h of the GNU C library
_ARENAS = 2
_WRITERS = ("pipeline.run.row_groups", "pipeline.dataset.store")
_LOADING = Lock()


def load_writers() -> None:
    """Loads what writes tables, sparing memory; it takes about as long as the first plan."""
    with _LOADING:
        if "pyarrow" not in sys.modules:
            _spare_arenas()
            spare_arrow(*_WRITERS)


def _spare_arenas() -> None:
    """Has Arrow use the system's allocator, and that one few arenas; called before Arrow comes.

    Arrow's own allocator keeps what a row group took, for each thread. What a person chose in the
    environment stays; where the C library knows no arenas, there are none to count.
    """
    os.environ.setdefault(_ALLOCATOR, "system")
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, _ARENAS)
