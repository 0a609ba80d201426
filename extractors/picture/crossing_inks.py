"""Where two inks of a stamped and signed foot cross: a pen over a seal is as dark as print there.

Neither ink can be told by its colour at such a place; its place can: the stroke of each goes on at
both sides. What stands there is guessed from what lies around it.
"""

from __future__ import annotations

import numpy as np

from extractors.picture.masks import carried_on, grown
from extractors.picture.pixels import (
    WHITE,
    Pixels,
    brighter,
    colour_of,
    repainted,
    strongest,
)

COLOURED = 45  # of 255 between the strongest and the weakest colour
DARK = 130  # of 255 in the strongest colour: two inks one over the other, and their rims
ACROSS = 0.05  # inches: the broadest stroke of a seal or a pen
RIM = 3  # pixels: a JPEG spreads the dark of a crossing by so much
AROUND = 3  # pixels round a crossing that tell what stands in it


def without_crossings(grey: Pixels, area: Pixels, dpi: int) -> Pixels:
    """Part of a page with what stands where two inks of colour cross guessed from around it.

    `grey` is the part without what is coloured, `area` the same part in colour.
    """
    crossed = _crossings(area, dpi)
    return repainted(grey, grown(crossed, RIM, RIM), AROUND) if crossed.any() else grey


def _crossings(area: Pixels, dpi: int) -> Pixels:
    """What is dark, with the red of a seal at two of its sides and the blue of a pen at two."""
    coloured, reddish = brighter(colour_of(area), COLOURED), area[:, :, 0] > area[:, :, 2]
    crossed = np.asarray(WHITE - brighter(strongest(area), DARK), np.uint8)
    for is_hue in (reddish, ~reddish):
        hue = np.where(is_hue, coloured, 0).astype(np.uint8)
        crossed = np.minimum(crossed, carried_on(hue, round(ACROSS * dpi)))
    return crossed
