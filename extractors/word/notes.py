"""Footnotes and endnotes: their marks in the text, and their texts apart from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractors.word.xml import Element, W, whole_number
from normalizers.letters.figures import raised

REFERENCES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


class NoteReference(NamedTuple):
    """A note that the text refers to.

    Its mark as printed, its content, the page of the reference.
    """

    mark: str
    content: Element
    page: int


class Notes:
    """The notes of one file; they are numbered in the order in which the text refers to them."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None) -> None:
        """Read the notes of both kinds."""
        self._contents = {
            "footnote": dict(_contents(footnotes, "footnote")),
            "endnote": dict(_contents(endnotes, "endnote")),
        }
        self._marks: dict[tuple[str, int], str] = {}
        self._counts = dict.fromkeys(self._contents, 0)
        self.referred: list[NoteReference] = []

    def refer(self, reference: Element, page: int) -> str:
        """The mark "¹" of a reference; "" where the author typed one, or there is no such note."""
        kind = REFERENCES[str(reference.tag)]
        number = whole_number(reference.get(W + "id"))
        if number is None or number not in self._contents[kind]:
            return ""
        if (kind, number) not in self._marks:
            self._marks[kind, number] = self._new_mark(kind, reference)
            self.referred.append(
                NoteReference(self._marks[kind, number], self._contents[kind][number], page)
            )
        return self._marks[kind, number]

    def _new_mark(self, kind: str, reference: Element) -> str:
        if (reference.get(W + "customMarkFollows") or "0") in ("1", "true", "on"):
            return ""
        self._counts[kind] += 1
        return raised(str(self._counts[kind]))


def _contents(root: Element | None, kind: str) -> Iterator[tuple[int, Element]]:
    """The notes by their number; separators have a type and are no notes."""
    for note in root.iterfind(W + kind) if root is not None else ():
        number = whole_number(note.get(W + "id"))
        if number is not None and note.get(W + "type") in (None, "normal"):
            yield number, note
