"""The page in a web archive (MHTML): Word's "single file web page" and what browsers save."""

from __future__ import annotations

from extractors.errors import UnreadableFile
from extractors.mail import MailKind, content_of, mail_kind, parse_mail

PAGES = ("text/html", "application/xhtml+xml")


def is_web_archive(data: bytes) -> bool:
    """True for a page that is packed with its pictures as a mail is."""
    return mail_kind(data) is MailKind.WEB_ARCHIVE


def page_of_archive(data: bytes) -> tuple[bytes, str | None]:
    """The bytes of the page that is shown, and the encoding that the archive gives for it.

    Raises:
        UnreadableFile: the archive is broken, or holds no page.
    """
    try:
        message = parse_mail(data)
    except ValueError as error:
        raise UnreadableFile("the web archive is broken") from error
    pages = [part for part in message.walk() if part.get_content_type() in PAGES]
    first = message.get_param("start")
    chosen = [part for part in pages if first and part.get("content-id") == first] or pages
    if not chosen:
        raise UnreadableFile("the web archive holds no page")
    return content_of(chosen[0]), chosen[0].get_content_charset()
