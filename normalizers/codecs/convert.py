"""A document's lines → the same lines in Unicode letters, where evidence says that they were not.

The encoding is decided for the document; a line is converted when that makes it better Vietnamese,
or when it reads well both ways and stands among lines that are sure. Where a line holds words in
Unicode, only the words that the encoding explains are converted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from normalizers.codecs.cp1258 import CP1258
from normalizers.codecs.evidence import Weight, is_present, settle, stand_of, weigh
from normalizers.codecs.foreign_utf8 import fix_foreign, may_be_foreign
from normalizers.codecs.models import Codec, CodecName, Converted
from normalizers.codecs.tcvn3 import TCVN3
from normalizers.codecs.utf8 import UTF8
from normalizers.codecs.viqr import VIQR
from normalizers.codecs.vni import VNI
from normalizers.codecs.vps import VPS
from normalizers.codecs.words import is_unicode
from normalizers.letters.text_caches import TEXT_CACHES

# UTF-8 first: what it hides may be another encoding.
CODECS = (UTF8, TCVN3, VNI, VPS, CP1258, VIQR)
ROUNDS = 4


def convert_lines(lines: Sequence[str]) -> list[Converted]:
    """Each line (or cell) of one document, converted where it was in a legacy encoding.

    A second conversion changes nothing.

    >>> [line.text for line in convert_lines(["KÕ ho¹ch c¶i c¸ch", "Sè 12", "Plan B"])]
    ['Kế hoạch cải cách', 'Số 12', 'Plan B']
    """
    converted = [Converted(text, steps) for text, steps in _converted(list(lines))]
    if may_be_foreign("\n".join(line.text for line in converted)):
        converted = list(map(_with_foreign, converted))
    return converted


def may_be_coded(text: str) -> bool:
    """True where a text holds characters that some encoding leaves behind; quick."""
    return bool(_possible(text))


@TEXT_CACHES.remember(4)
def _possible(text: str) -> tuple[Codec, ...]:
    """The encodings that may have left characters behind in a document."""
    return tuple(codec for codec in CODECS if codec.gate.search(text))


def _with_foreign(line: Converted) -> Converted:
    read = fix_foreign(line.text)
    return (
        line
        if read == line.text
        else Converted(read, tuple(dict.fromkeys((*line.steps, CodecName.UTF8.value))))
    )


def _converted(lines: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The lines once nothing changes any more; as they were where that has no end."""
    steps: list[tuple[str, ...]] = [()] * len(lines)
    current = lines
    for _ in range(ROUNDS):
        found = _best(current)
        if found is None:
            return list(zip(current, steps, strict=True))
        codec, read = found
        steps = [
            (*known, codec.value) if new != old and codec.value not in known else known
            for known, old, new in zip(steps, current, read, strict=True)
        ]
        current = read
    if _best(current) is not None:
        return [(line, ()) for line in lines]
    return list(zip(current, steps, strict=True))


def _best(lines: list[str]) -> tuple[CodecName, list[str]] | None:
    """The lines read in the encoding that explains most of them; None where none does."""
    joined = "\n".join(lines)
    found: list[tuple[int, Codec, list[Weight]]] = []
    for codec in _possible(joined):
        weights = [weigh(line, codec) for line in lines]
        if is_present(weights):
            gained = sum(
                len(weight.gained) - weight.against for weight in weights if weight.is_candidate
            )
            found.append((gained, codec, weights))
            if codec is UTF8:
                break
    for _, codec, weights in sorted(found, key=lambda choice: -choice[0]):
        read = _read(lines, codec, weights)
        if read != lines:
            return codec.name, read
    return None


def _read(lines: list[str], codec: Codec, weights: Sequence[Weight]) -> list[str]:
    chosen = settle([stand_of(weight) for weight in weights])
    return [
        _line(line, codec) if whole else _words(line, codec, weight)
        for line, whole, weight in zip(lines, chosen, weights, strict=True)
    ]


def _line(line: str, codec: Codec) -> str:
    return codec.finish(line, codec.word.sub(lambda match: codec.decode(match[0]), line))


def _words(line: str, codec: Codec, weight: Weight) -> str:
    """A line in which only some words are in the encoding.

    Read is what stands between two words that only the encoding explains, with no word in Unicode
    between them; what stands at the edge and reads well both ways is left alone.
    """
    if not weight.strong or not weight.unicode or weight.against > len(weight.gained):
        return line
    wanted: set[int] = set()
    for run in _runs(line, codec):
        explained = [match.start() for match in run if match[0] in weight.gained]
        if any(match[0] in weight.strong for match in run):
            wanted |= {
                match.start() for match in run if explained[0] <= match.start() <= explained[-1]
            }
    return codec.word.sub(
        lambda match: codec.decode(match[0]) if match.start() in wanted else match[0], line
    )


def _runs(line: str, codec: Codec) -> list[list[re.Match[str]]]:
    """The words of a line, parted by those in Unicode."""
    runs: list[list[re.Match[str]]] = [[]]
    start = 0
    for match in codec.word.finditer(line):
        if is_unicode(line[start : match.end()]):
            runs.append([])
        if not is_unicode(match[0]):
            runs[-1].append(match)
        start = match.end()
    return [run for run in runs if run]
