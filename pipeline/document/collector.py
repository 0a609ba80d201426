"""The collector of cycles, kept still while one document is read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search for cycles: what is made of a document holds none, and is freed without one.

    A search goes over all that a worker keeps, again and again while one document is read. What a
    library leaves in cycles is found between two documents.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
