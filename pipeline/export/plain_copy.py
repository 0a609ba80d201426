"""The tables as plain files in a folder: for a disk without links, or to hand a dataset on."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.dataset.hold import explained
from pipeline.dataset.snapshots import current_snapshot
from pipeline.errors import PlacesOverlap

SNAPSHOTS = ".snapshots"


def copy_plain(directory: Path, target: Path) -> list[Path]:
    """Copies what stands beside the tables, and the tables last, each whole or not at all.

    Raises:
        StoreError: there is no dataset, or the folder cannot be written.
        PlacesOverlap: the folder is a dataset that runs write.
    """
    snapshot = current_snapshot(directory)
    if (target / SNAPSHOTS).exists():
        raise PlacesOverlap(f"{target}: runs write a dataset here; name another folder")
    copied = []
    with explained(target):
        target.mkdir(parents=True, exist_ok=True)
        for path in sorted(snapshot.iterdir()):
            partial = target / f".{path.name}.partial"
            shutil.copyfile(path, partial)
            partial.replace(target / path.name)
            copied.append(target / path.name)
    return copied
