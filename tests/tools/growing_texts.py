"""How the time of a text grows with lines that are no plan's, repeated.

    python -m tests.tools.growing_texts [SEED COUNT]

Each kind of odd line stands 250 and 1,000 times below the head of a plan, before its foot; with a
seed, COUNT kinds are made of the pieces of all others at random. Told is the CPU of the largest, in
seconds and in milliseconds a line, and the exponent by which it grew; what takes longer than the
limit is told as such.
"""

from __future__ import annotations

import math
import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from extractors.errors import ExtractionError
from pipeline.document.config import Config
from pipeline.document.ids import content_hash
from pipeline.document.source_file import SourceFile
from pipeline.document.stages import process_document
from tests.pipeline.plans import FOOT, HEAD

TIMES = (250, 1_000)
LIMIT = 20.0  # seconds of CPU
STEEP = 1.3  # exponent
LEAST = 0.4  # seconds: below that the clock tells nothing
PER_LINE = 3.0  # milliseconds that a line may take
KINDS = {
    "rows over rules": "| a | b |\n+---+\n",
    "rows, rules, pipes": "| a | b |\n+---+\n|\n",
    "lone pipes": "|\n| b | c | d |\n",
    "rows that end open": "| a | b\n| c |\n",
    "a row and a word": "| a | b |\nmột\n",
    "cells of a page": "1\n|\nRà soát quy chế\n|\nVăn phòng\n|\n",
    "empty cells": "|\n\n| 1 |\n",
    "box": "┌──┬──┐\n│ a │ b │\n└──┴──┘\n",
    "half a box": "┌──┬──┐\n│ a │ b\n",
    "markdown rules": "a | b\n---|---\n",
    "tabs": "a\tb\tc\n\nd\te\n",
    "aligned": "  TT    Nhiệm vụ      Chủ trì\n  a     b\n",
    "justified": "trong   năm   nay   và   các   năm\n",
    "heads": "TT  Nhiệm vụ  Thời gian\n",
    "sections": "I. MỤC TIÊU\n",
    "numbered": "1. Rà soát quy chế\n",
    "letters": "a) Rà soát quy chế\n",
    "dashes": "- Rà soát quy chế\n",
    "torn items": "- Rà soát\nquy chế\n\n",
    "torn words": "Rà so-\nát quy chế\n",
    "late labels": "- Rà soát quy chế.\n- Chủ trì: Văn phòng.\n",
    "labels alone": "- Chủ trì:\n",
    "labels over lines": "Đơn vị chủ trì:\nVăn phòng\nThời gian:\n",
    "units": "Văn phòng, Phòng Mẫu, Tổ Một, Tổ Hai, Công an xã;\n",
    "units in heads": "1. Phòng Nội vụ\n- Rà soát quy chế\n",
    "agenda": "7h30: Họp giao ban\n8h00 - 9h00: Tiếp dân\n",
    "days": "Thứ hai ngày 05/01/2026\n- Họp\n",
    "prose": "Trong năm 2026, Trường Tiểu học Hoa Mơ thực hiện tốt các nhiệm vụ đã đề ra.\n",
    "prose items": "- Trong năm 2026, Trường thực hiện tốt các nhiệm vụ đã đề ra.\n",
    "bare items": "Rà soát quy chế\n\n",
    "citations": "Căn cứ Kế hoạch số 5/KH-UBND ngày 02/01/2026 của UBND xã An Lạc;\n",
    "heads of papers": "Số: 12/KH-THHM\nKẾ HOẠCH\n",
    "feet": "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n",
    "signers": "HIỆU TRƯỞNG\n\nTrần Thị Mẫu\n",
    "appendices": "PHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-THHM)\n",
    "capitals": "TỔ CHỨC THỰC HIỆN\n",
    "page numbers": "một\n\n12\n\n",
    "form feeds": "một\f\n",
    "notes": "(1) Theo Kế hoạch số 5.\n1 Theo Kế hoạch số 5.\n",
    "brackets": "(Rà soát\n[quy chế\n",
    "quotes": "“Rà soát\nquy chế\n",
    "dots": "......\nRà soát ........ 5\n",
    "bullets alone": "-\n+\n",
    "ordinals alone": "1.\n\n2.\n",
    "ordinals and words": "1\nRà soát\n2\n",
    "shares": "Đạt 95% hồ sơ; tăng 5 - 10% so với năm 2025\n",
    "emphasis": "**Rà soát *quy chế\n",
    "markdown heads": "## Rà soát\n",
    "escapes": "\\* a \\| b\n",
    "no letters": "@#$ %^& ()\n",
    "misread": "Rà soat quy chê đon vi\n",
    "two columns": "Rà soát quy chế          Văn phòng chủ trì\n",
    "one letter": "a\n",
    "repeated heads": "KẾ HOẠCH\nCải cách hành chính năm 2026\n",
}


class OverLimit(Exception):
    """The time is up."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise OverLimit


def seconds(text: str) -> float:
    """CPU that the rows of a text take.

    Raises:
        OverLimit: It takes longer than the limit.
    """
    data = text.encode()
    source = SourceFile(Path("x.txt"), "x.txt", content_hash(data), len(data))
    begun = time.process_time()
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        process_document(data, source, Config())
    except ExtractionError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begun


def growth(unit: str) -> tuple[float, float]:
    """The seconds of the largest text, and the exponent of its growth since the smallest."""
    spent = [seconds(f"{HEAD}{unit * times}{FOOT}") for times in TIMES]
    ratio = max(spent[-1], LEAST) / max(spent[0], LEAST / 4)
    return spent[-1], math.log(ratio) / math.log(TIMES[-1] / TIMES[0])


def kinds(arguments: list[int]) -> Iterator[tuple[str, str]]:
    """The kinds of lines: those above, or made of their lines at random."""
    if not arguments:
        yield from KINDS.items()
        return
    seed, count = arguments
    chance = random.Random(seed)
    pieces = sorted({f"{line}\n" for unit in KINDS.values() for line in unit.split("\n")})
    for number in range(count):
        yield f"{seed}-{number}", "".join(chance.choices(pieces, k=chance.randrange(2, 6)))


def main(arguments: list[int]) -> int:
    """Prints a line for each kind; 1 where one grows faster than it may."""
    seconds(HEAD + FOOT)  # what is loaded late
    worst = 0
    for name, unit in kinds(arguments):
        lines = TIMES[-1] * unit.count("\n")
        try:
            spent, exponent = growth(unit)
        except OverLimit:
            print(f"{name:20} more than {LIMIT:.0f} s  <<  {unit!r}", flush=True)
            worst = 1
            continue
        each = 1000 * spent / lines
        is_bad = (exponent > STEEP or each > PER_LINE) and spent > LEAST
        worst |= is_bad
        mark = f"  <<  {unit!r}" if is_bad else ""
        print(f"{name:20} {spent:6.2f} s {each:6.2f} ms n^{exponent:.2f}{mark}", flush=True)
    return worst


if __name__ == "__main__":
    sys.exit(main([int(word) for word in sys.argv[1:]]))
