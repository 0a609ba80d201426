"""Bits of the ledger and of the tables that are flipped, in one process, by the hundred.

    python -m tests.tools.fault_flips [FLIPS] [SEED]

What `fault_plan` does with real documents and whole programs, with documents whose reading costs
nothing: before each of FLIPS nights (200 by default) a bit of the ledger is another, before as many
one of a table, at random places. After the next two quiet nights the tables must equal, to the
byte, those of a dataset that nothing disturbed.
"""

from __future__ import annotations

import logging
import random
import sys
import tempfile
import traceback
from pathlib import Path

from pipeline.run.batch import run_batch
from pipeline.run.ledger import LEDGER_NAME
from tests.pipeline.run.test_batch import batch, dataset_bytes, plans
from tests.tools.fault_plan import flip, flip_table

TEXTS = [f"Việc {number}\nViệc {number} nữa" for number in range(12)]


def is_made_good(inputs: Path, out: Path, right: dict[str, bytes]) -> bool:
    """Two quiet nights, with a plan that comes and goes; True where the tables are right again."""
    new = inputs / "plan-new.txt"
    new.write_text("Việc mới")
    run_batch([inputs], out, batch())
    new.unlink()
    failures = run_batch([inputs], out, batch()).failures
    return not failures and dataset_bytes(out) == right


def main(flips: int = 200, seed: int = 14) -> int:
    """Prints how often the dataset was not right again; 1 where it was not once."""
    logging.disable(logging.WARNING)
    chance = random.Random(seed)
    wrong = {"ledger": 0, "table": 0}
    with tempfile.TemporaryDirectory() as place:
        inputs, out = plans(Path(place) / "in", *TEXTS), Path(place) / "out"
        (inputs / "scan.pdf").write_text("SCAN\nViệc")
        run_batch([inputs], out, batch())
        right = dataset_bytes(out)
        for number in range(flips):
            for what in wrong:
                run_batch([inputs], out, batch())
                if what == "ledger":
                    flip(out / LEDGER_NAME, chance)
                else:
                    flip_table(out, chance)
                try:
                    if is_made_good(inputs, out, right):
                        continue
                    told = "the tables differ"
                except Exception:
                    told = traceback.format_exc(limit=-2)
                wrong[what] += 1
                print(f"  {what}, flip {number}: {told}", flush=True)
    for what, bad in wrong.items():
        print(f"a bit of the {what}: {flips} times, {bad} datasets not whole after two nights")
    return 1 if any(wrong.values()) else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
