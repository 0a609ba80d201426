"""Archives and letters for tests."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile


def archive(files: Mapping[Any, str | bytes]) -> bytes:
    """A zip of these files."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return stream.getvalue()


def letter(
    attached: Mapping[str, bytes] = {}, text: str = "Kính gửi kế hoạch kèm theo."
) -> EmailMessage:
    """A letter with these attachments."""
    message = EmailMessage()
    message["From"] = "van-thu@hoabinh.example"
    message["To"] = "so-noi-vu@anbinh.example"
    message["Subject"] = "Kế hoạch năm 2026"
    message.set_content(text)
    for name, data in attached.items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message
