"""python -m tests.tools.rendering OUT_DIR: all samples and the long table, as Word and PDF."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.places import RAW
from tests.tools.rendering.contents import read_sample
from tests.tools.rendering.layouts import LAYOUTS
from tests.tools.rendering.long_table import STEM, make_long_plan, write_truth
from tests.tools.rendering.pdf import render_pdf
from tests.tools.rendering.word import render_word

SAMPLES = RAW


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.tools.rendering", description=__doc__)
    parser.add_argument("out_dir", type=Path)
    parser.add_argument("--no-pdf", action="store_true", help="Word files only")
    options = parser.parse_args()
    options.out_dir.mkdir(parents=True, exist_ok=True)
    made = []
    for layout in LAYOUTS:
        source = next(SAMPLES.glob(f"{layout.stem}.*"))
        made.append(options.out_dir / f"{layout.stem}.docx")
        made[-1].write_bytes(render_word(read_sample(source, layout)))
    plan = make_long_plan()
    made.append(options.out_dir / f"{STEM}.docx")
    made[-1].write_bytes(render_word(plan.document))
    write_truth(plan, options.out_dir / f"{STEM}.json")
    if not options.no_pdf:
        render_pdf(made, options.out_dir)
    for path in made:
        print(path)


if __name__ == "__main__":
    main()
