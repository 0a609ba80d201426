"""What is packed as a mail: a letter with attachments, or a web page saved with its pictures."""

from __future__ import annotations

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesHeaderParser, BytesParser
from enum import StrEnum

HEAD = 65536  # bytes in which the head of a mail ends
# Fields that only what was sent or received has.
ADDRESSES = ("to", "cc", "bcc", "received", "delivered-to", "return-path", "message-id")
FIELDS = frozenset(
    (*ADDRESSES, "from", "subject", "date", "mime-version", "content-type", "x-mailer")
)
CERTAIN_FIELDS = ("mime-version", "content-type", "received", "message-id", "from")
LEAST_FIELDS = 2


class MailKind(StrEnum):
    """What a mail is a wrapping of."""

    LETTER = "letter"
    WEB_ARCHIVE = "web archive"


def mail_kind(data: bytes) -> MailKind | None:
    r"""What is packed as a mail; None for bytes that do not begin with the head of one.

    >>> mail_kind(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x")
    <MailKind.WEB_ARCHIVE: 'web archive'>
    >>> mail_kind(b"From: a@b.vn\nTo: c@d.vn\nSubject: KH\n\nx"), mail_kind(b"Kinh gui: UBND")
    (<MailKind.LETTER: 'letter'>, None)
    """
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    name, colon, _ = head[:80].partition(b":")
    if not colon or not name.strip(b"-_").replace(b"-", b"").isalnum():
        return None
    fields = BytesHeaderParser(policy=policy.compat32).parsebytes(head)
    found = {key.lower() for key in fields} & FIELDS
    if len(found) < LEAST_FIELDS or found.isdisjoint(CERTAIN_FIELDS):
        return None
    is_page = fields.get_content_type() in ("multipart/related", "text/html")
    return MailKind.WEB_ARCHIVE if is_page and found.isdisjoint(ADDRESSES) else MailKind.LETTER


def parse_mail(data: bytes) -> EmailMessage:
    """The mail with its parts; a broken one is read as far as it goes.

    Raises:
        ValueError: it cannot be read at all.
    """
    try:
        message = BytesParser(policy=policy.default).parsebytes(
            data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
        )
    except (MessageError, LookupError, RecursionError, TypeError) as error:
        raise ValueError("the mail cannot be parsed") from error
    assert isinstance(message, EmailMessage)
    return message


def content_of(part: EmailMessage) -> bytes:
    """The bytes of a part without children."""
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
