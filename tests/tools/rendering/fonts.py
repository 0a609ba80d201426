"""A font with the letters of Vietnamese, whatever the machine has."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path

from PIL import ImageFont

# Release 1 of Liberation lacks Ẫ and Ủ.
LIBERATION = Path("/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf")
LIBERATION_BOLD = LIBERATION.with_name("LiberationSerif-Bold.ttf")


def vietnamese_font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont | None:
    """A font of a size in pixels; None where the machine has none with Vietnamese."""
    preferred = LIBERATION_BOLD if bold else LIBERATION
    path = str(preferred) if preferred.exists() else _any_font(bold)
    return ImageFont.truetype(path, size) if path else None


@cache
def _any_font(bold: bool) -> str:
    """The file of a serif font that fontconfig knows to have Vietnamese; empty without one."""
    pattern = f"serif:lang=vi{':bold' if bold else ''}"
    try:
        listed = subprocess.run(
            ["fc-list", ":lang=vi", "file"], capture_output=True, text=True, check=False
        ).stdout
        if not listed.strip():
            return ""
        matched = ["fc-match", "-f", "%{file}", pattern]
        return subprocess.run(matched, capture_output=True, text=True, check=False).stdout
    except OSError:
        return ""
