"""Image files known by their first bytes."""

from __future__ import annotations

# PNG, JPEG, TIFF and BigTIFF in both orders of bytes.
MARKS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def is_image(data: bytes) -> bool:
    r"""True for the bytes of an image file of a kind that is read.

    >>> is_image(b"RIFF\x10\0\0\0WEBPVP8 "), is_image(b"RIFF\x10\0\0\0WAVEfmt ")
    (True, False)
    """
    return data.startswith(MARKS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")
