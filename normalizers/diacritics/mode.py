"""The ways in which text is damaged."""

from enum import StrEnum


class Mode(StrEnum):
    """In what way the text is damaged."""

    OCR = "ocr"  # read by an engine of the wrong language
    STRIPPED = "stripped"  # without marks
    LIGHT = "light"  # read by an engine of the right language
