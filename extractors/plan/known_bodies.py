"""The bodies that a document names by themselves, collected before its sentences are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.lines.label_words import LabelWords
from extractors.lines.labels import NAMING, split_labels
from extractors.lines.markers import read_marker
from extractors.lines.paragraphs import Flow
from extractors.models import Paragraph, Table, Zone, ZoneKind
from extractors.plan.shares import are_enough
from normalizers.units.known_names import KnownNames, is_whole_name, known_names
from normalizers.units.lists import split_units
from normalizers.units.name_ends import deed_start
from normalizers.units.openings import may_name_units
from normalizers.units.predicates import before_duty, strong_predicate_start
from normalizers.units.short_forms import defined_abbreviations

LONGEST_ALONE = 160  # letters of a line or a cell that is names and nothing else
SENTENCE_WORDS = 15  # so long a paragraph is a sentence
NAME_BEHIND = 2  # words
HABIT, MOST = 0.8, 0.6
STOPS = (".", ";", ",", "!")


def known_bodies(
    zones: Sequence[Zone], flows: Sequence[Sequence[Flow]], words: LabelWords
) -> KnownNames:
    """The names in headings, cells, values of labels and among the recipients of a document."""
    has_stops = _sentences_end_in_stops([content for flow in flows for content in flow])
    names = (
        name
        for zone, flow in zip(zones, flows, strict=True)
        for content in flow
        for name in (
            _in_columns(content)
            if isinstance(content, Table)
            else _in_line(content.text, words, zone.kind, has_stops=has_stops)
        )
    )
    return known_names(names, _short_forms(flows))


def _short_forms(flows: Sequence[Sequence[Flow]]) -> dict[str, str]:
    """The short forms that paragraphs define of bodies: "Phòng Quản trị (PQT)"."""
    texts = [one.text for flow in flows for one in flow if isinstance(one, Paragraph)]
    return defined_abbreviations("\n".join(text for text in texts if "(" in text))


def _sentences_end_in_stops(flow: Sequence[Flow]) -> bool:
    """True where a line without a stop is a title: nearly every sentence has one."""
    texts = [content.text for content in flow if isinstance(content, Paragraph)]
    sentences = [text for text in texts if len(text.split()) >= SENTENCE_WORDS]
    ended = [text for text in sentences if text.rstrip().endswith((*STOPS, ":"))]
    return len(ended) >= HABIT * len(sentences)


def _in_line(text: str, words: LabelWords, zone: ZoneKind, *, has_stops: bool) -> Iterator[str]:
    """The names of a line: all that a label or the recipients list, and what a title is."""
    marker = read_marker(text)
    before, labels = split_labels(marker.rest if marker else text, words)
    yield from _listed(label.value for label in labels if label.role in NAMING)
    yield from _listed([before_duty(before)])
    is_title = has_stops and not labels and not before.rstrip().endswith(STOPS)
    if is_title or zone is ZoneKind.BACK:
        # "Ban A trực tiếp giám sát thông qua:" introduces what follows.
        names = _listed([before])
        yield from filter(_is_no_sentence, names) if before.rstrip().endswith(":") else names


def _in_columns(table: Table) -> Iterator[str]:
    """The names of the columns that hold little else."""
    for column in zip(*(row.cells for row in table.rows[1:]), strict=False):
        cells = list(dict.fromkeys(cell.text for cell in column if cell.text.strip()))
        names = list(_listed(cells))
        if are_enough(_is_no_sentence, names, MOST * len(cells)):
            yield from names


def _listed(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if len(text) <= LONGEST_ALONE and may_name_units(text):
            yield from filter(is_whole_name, split_units(text))


def _is_no_sentence(name: str) -> bool:
    """False for "Trạm Y tế cân đo trẻ": shape or a list tells where its deed begins.

    Two words from a listed deed on are no sentence yet ("Tổ giúp việc").
    """
    deed = strong_predicate_start(name)
    is_short = deed is None or len(name[deed:].split()) <= NAME_BEHIND
    return is_short and deed_start(name) is None
