"""What a word is, by its letters: four sorts, each for another question."""

from __future__ import annotations

import re

TOKEN_RE = re.compile(r"\S+")  # whatever stands between two blanks
WORD_RE = re.compile(r"\w+")  # letters and digits
LETTERS_RE = re.compile(r"[^\W\d_]+")  # letters alone: a syllable
CHARACTER_RE = re.compile(r"[^\W_]")  # a letter or a digit: something is said there
GAP_RE = re.compile(r"\t+|\s{2,}")  # what parts the columns of a line
WIDE_GAP_RE = re.compile(r"\t+|\s{3,}")  # surely so: two blanks may be a slip of the typist
