"""The collector of cycles rests for one document, and is afterwards what it was before."""

from __future__ import annotations

import gc

import pytest

from pipeline.document.collector import collector_at_rest


def test_the_collector_rests_within() -> None:
    with collector_at_rest():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_behind_a_failure() -> None:
    with pytest.raises(ValueError, match="broken"), collector_at_rest():
        raise ValueError("broken")
    assert gc.isenabled()


def test_it_stays_off_where_it_was() -> None:
    gc.disable()
    try:
        with collector_at_rest():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
