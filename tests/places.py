"""Where the project keeps what tests and tools read."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
RAW = ROOT / "data" / "raw"  # the sample plans
DOCUMENTS = ROOT / "tests" / "documents"  # the same plans as Word, PDF and scans
GOLDEN = ROOT / "tests" / "golden"  # their right rows
SHARED = ROOT.parent / "shared"  # real documents with answers; absent in most clones
