"""Less memory for a process of our own that writes tables: what was used is given back."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress

_ALLOCATOR = "ARROW_DEFAULT_MEMORY_POOL"  # what Arrow asks when it comes
_ARENA_MAX = -8  # of mallopt, in malloc.h of the GNU C library
_ARENAS = 2


def spare_memory() -> None:
    """Has Arrow use the system's allocator, and that one few arenas; called before Arrow comes.

    Arrow's own allocator keeps what a row group took, for each thread. What a person chose in the
    environment stays; where the C library knows no arenas, there are none to count.
    """
    os.environ.setdefault(_ALLOCATOR, "system")
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(_ARENA_MAX, _ARENAS)
