"""The generator's own words, and what is drawn from them."""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

WORDS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "resources" / "words.toml").read_text("utf-8")
)
QUARTERS = {"I": ("01-01", "03-31"), "II": ("04-01", "06-30"), "III": ("07-01", "09-30")}


class Deadline(NamedTuple):
    """A time as printed, and what it means."""

    printed: str
    kind: str
    start: str | None
    end: str | None


@dataclass
class Draw:
    """Draws of one document: no statement is drawn twice."""

    dice: random.Random
    year: int
    units: tuple[str, ...]
    unused: dict[str, list[str]] = field(default_factory=dict)
    tails: list[str] = field(default_factory=list)

    def word(self, name: str) -> str:
        """A word of a list."""
        return str(self.dice.choice(WORDS[name]))

    def statement(self, name: str) -> str:
        """A statement of a list that the document does not hold yet, with its numbers.

        Where the list is used up it begins anew, each statement with a tail.
        """
        if not self.unused.get(name):
            is_first = name not in self.unused
            self.tails = self.tails or self.dice.sample(WORDS["tails"], len(WORDS["tails"]))
            tail = "" if is_first else f" {self.tails.pop()}"
            listed = self.dice.sample(WORDS[name], len(WORDS[name]))
            self.unused[name] = [f"{text}{tail}" for text in listed]
        return (
            self.unused[name]
            .pop()
            .format(n=self.dice.randint(12, 80), p=self.dice.choice([75, 85, 90, 95]))
        )

    def some_units(self, most: int) -> list[str]:
        """One unit or more, each once."""
        return self.dice.sample(self.units, self.dice.randint(1, most))

    def deadline(self) -> Deadline:
        """A time within the plan's year."""
        dice, year = self.dice, self.year
        day, month = dice.randint(10, 28), dice.randint(10, 12)
        quarter = dice.choice(list(QUARTERS))
        first, last = (f"{year}-{end}" for end in QUARTERS[quarter])
        due = f"{year}-{month}-{day}"
        return dice.choice(
            [
                Deadline(f"Trước ngày {day}/{month}/{year}", "date", None, due),
                Deadline(f"Chậm nhất ngày {day} tháng {month} năm {year}", "date", None, due),
                Deadline(f"Quý {quarter}/{year}", "period", first, last),
                Deadline(f"Quý {quarter} năm {year}", "period", first, last),
                Deadline(f"Tháng 10/{year}", "period", f"{year}-10-01", f"{year}-10-31"),
                Deadline(f"Trong năm {year}", "period", f"{year}-01-01", f"{year}-12-31"),
                Deadline("Thường xuyên", "continuous", None, None),
            ]
        )
