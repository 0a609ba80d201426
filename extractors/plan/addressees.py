"""What is asked of somebody: below a lead-in, of those whom a letter names, and of its readers.

    Kính gửi: Hiệu trưởng các trường tiểu học
    2. Bữa ăn bán trú
    - Hằng ngày, các trường tiểu học niêm yết thực đơn ở cổng.
    - Để kịp tổng hợp, Phòng yêu cầu các trường gửi báo cáo trước ngày 05/9.

A sentence that asks is a task, whatever its section bears. Beside one, what the letter says that
its readers do is meant for them; no list has its verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.codes import Bearing, Genre
from extractors.lines.formal_lines import is_address
from extractors.lines.markers import BULLETS, read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Paragraph
from extractors.plan.naming import tells_state
from extractors.plan.nodes import Outline
from extractors.plan.reading import Context
from extractors.plan.sections import asks, asks_somebody, charges, shares_work, was_done
from extractors.plan.untold import charges_each, mostly_tasks
from extractors.word_lists import phrases
from extractors.zones.section_openings import DEMAND_RE
from normalizers.citations.references import find_references
from normalizers.letters.sentences import CLAUSE_END_RE
from normalizers.letters.text import word_key
from normalizers.units.assignments import prose_assignment

# Genres that charge by asking.
ASKING = frozenset({Genre.LETTER, Genre.CONCLUSIONS, Genre.DIRECTIVE})
MANY = tuple(f"{word_key(word)} " for word in phrases("sentence_words", "all_of"))
LEAST_WORDS = 2  # "Sở" alone may be any


def introduces_work(text: str, below: Sequence[str], context: Context) -> bool:
    """True for a lead-in that asks, charges or shares out what stands below it, where that fits.

    A letter asks, and elsewhere somebody charges ("Hiệu trưởng lo các việc sau:"); what is shared
    out ("Phân công chuẩn bị:") says of each item whose it is.
    """
    assigns = context.bearing is Bearing.ASSIGNMENTS
    asked = (context.genre is Genre.LETTER and asks(text)) or (assigns and charges(text))
    if asked or (assigns and shares_work(text)):
        return charges_each(below) or (asked and mostly_tasks(below))
    return False


def address_of(head: Sequence[Flow]) -> str:
    """The key of the address of a letter with the bullets below it, "" where none is printed."""
    return " ; ".join(map(word_key, _address(head)))


def _address(head: Sequence[Flow]) -> Iterator[str]:
    is_open = False
    for content in head:
        if not isinstance(content, Paragraph):
            is_open = False
        elif is_address(content.text):
            is_open = True
            yield content.text.partition(":")[2]
        elif is_open:
            marker = read_marker(content.text)
            is_open = marker is not None and marker.kind in BULLETS
            if is_open and marker is not None:
                yield marker.rest


def asks_by_name(text: str, genre: Genre) -> bool:
    """True for a sentence in which a paper that charges asks somebody who is named.

    "Để kịp tổng hợp, Sở A yêu cầu các trường gửi báo cáo.", "Đề nghị các trường rà soát sổ." What
    another paper asked is told: "Sở B có Công văn số 5/SB yêu cầu các phòng báo cáo."
    """
    if genre not in ASKING or not asks_somebody(text) or _is_told(text):
        return False
    found = DEMAND_RE.search(text)
    return found is None or not find_references(CLAUSE_END_RE.split(text[: found.start()])[-1])


def asks_readers(outline: Outline, index: int, context: Context) -> bool:
    """True where a letter says what its readers do, beside a sentence that asks somebody.

    In a paragraph under no heading it may tell of them.
    """
    node = outline.nodes[index]
    is_listed = node.marker is not None or context.section >= 0
    if not (context.address and is_listed) or _is_told(node.text):
        return False
    named = f" {context.address} "
    names = map(_name_key, prose_assignment(node.text).leads)
    beside = (outline.nodes[other] for other in outline.below(node.parent))
    return any(f" {name} " in named for name in names if name) and any(
        asks_by_name(other.text, context.genre) for other in beside
    )


def _is_told(text: str) -> bool:
    return was_done(text) or tells_state(text)


def _name_key(unit: str) -> str:
    """The key of a unit's name without "các"; "" for a single word, which may mean any."""
    key = word_key(unit)
    for word in MANY:
        key = key.removeprefix(word)
    return key if len(key.split()) >= LEAST_WORDS else ""
