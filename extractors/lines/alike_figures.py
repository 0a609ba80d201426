"""Figures that a scan takes for others: "1. Công khai" between "6." and "8." is the seventh."""

from __future__ import annotations

from extractors.lines.markers import Marker, MarkerKind

ALIKE = {"1": "7", "7": "1", "3": "8", "8": "3", "5": "6", "6": "5"}


def number_between(marker: Marker | None, above: int | None, below: int | None) -> str | None:
    """The line with the number that stands between its neighbours, where it looks like its own."""
    if marker is None or marker.kind is not MarkerKind.NUMBER or len(marker.value) > 1:
        return None
    if above is None or below != above + 2:
        return None
    printed, told = str(marker.value[0]), str(above + 1)
    is_like = len(printed) == len(told) and all(
        sign in (own, ALIKE.get(own)) for own, sign in zip(printed, told, strict=True)
    )
    return f"{told}. {marker.rest}" if is_like and printed != told else None
