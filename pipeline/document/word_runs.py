"""Whether the words of a printed text stand in the columns: by runs of words.

A run of RUN words of the text must stand in one column as it is printed; what is left between such
runs must be a shorter run that stands in one. A marker, a label and words that only name a column
("Số:", "ngày … tháng … năm") stand for the column that they name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from extractors.lines.label_words import LabelWords, known_words
from extractors.lines.markers import read_marker
from extractors.word_lists import phrases
from normalizers.letters.item_signs import DASHES
from normalizers.letters.remarks import REMARK_RE
from normalizers.letters.text import comparison_key, nfc
from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.letters.words import WIDE_GAP_RE, WORD_RE

RUN = 4
# Words that say which column holds what stands beside them, or that a date is a date.
NAMES = frozenset(
    word
    for name in ("column_names", "assignment_names")
    for phrase in phrases("sentence_words", name)
    for word in phrase.split()
)
# What may be a label: "; thời hạn hoàn thành:", "(Chủ trì:", "; b) Đơn vị chủ trì:".
HEAD_RE = re.compile(
    rf"(^|[.;,(]|\s[{DASHES}]\s)((?:\s*[a-zđ\d]{{1,2}}[.)])?[^.;,(:]{{2,80}}(?:\([^):]*\))?\s*):"
)
LABEL = "\n"

Run = tuple[str, ...]


def runs_of(texts: Iterable[str]) -> frozenset[Run]:
    """All runs of words of some texts, up to RUN words long."""
    found: set[Run] = set()
    for text in set(texts):
        words = words_of(text)
        for length in range(1, RUN + 1):
            found.update(_runs(words, length))
    return frozenset(found)


def _runs(words: Run, length: int) -> Iterator[Run]:
    """All runs of so many words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def lost_words(text: str, runs: frozenset[Run], labels: LabelWords | None = None) -> list[str]:
    """The words of a text that stand in no run; `labels` are those of its document.

    >>> runs = runs_of(["Rà soát quy chế làm việc", "Văn phòng"])
    >>> lost_words("1. Rà soát quy chế làm việc. Chủ trì: Văn phòng (tổ Tin học)", runs)
    ['văn', 'phòng', 'tổ', 'tin', 'học']
    """
    lost: list[str] = []
    for part in (part for line in text.split("\n") for part in WIDE_GAP_RE.split(line)):
        if _lost(words_of(part), runs):
            values = _unlabelled(part, labels or known_words()).split(LABEL)
            lost += [word for value in values for word in _lost(words_of(value), runs)]
    return lost


@TEXT_CACHES.remember(4096)
def words_of(text: str) -> Run:
    """The words of a text in small letters, punctuation left out."""
    return tuple(WORD_RE.findall(nfc(text).casefold()))


def _unlabelled(text: str, labels: LabelWords) -> str:
    """A text without its marker; LABEL stands for each label that names a column."""
    marker = read_marker(text.strip(" *|"))
    bare = marker.rest if marker else text
    return HEAD_RE.sub(lambda head: _without_label(head, labels), bare)


def _without_label(head: re.Match[str], labels: LabelWords) -> str:
    marker = read_marker(head[2].strip())
    label = REMARK_RE.sub(" ", marker.rest if marker else head[2])
    return LABEL if comparison_key(label.strip(" *_-–+•.")) in labels.roles else head[0]


def _lost(words: Run, runs: frozenset[Run]) -> list[str]:
    if words in runs or (len(words) > RUN and runs.issuperset(_runs(words, RUN))):
        return []
    found = [word in NAMES or word.isdigit() for word in words]
    for start in range(len(words) - RUN + 1):
        if tuple(words[start : start + RUN]) in runs:
            found[start : start + RUN] = [True] * RUN
    for is_found, group in groupby(range(len(words)), key=found.__getitem__):
        places = list(group)
        if not is_found and tuple(words[place] for place in places) in runs:
            found[places[0] : places[-1] + 1] = [True] * len(places)
    return [word for word, is_found in zip(words, found, strict=True) if not is_found]
