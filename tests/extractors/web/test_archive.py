import base64
from email.message import EmailMessage

import pytest

from extractors.errors import EmptyDocument, UnreadableFile
from extractors.mail import MailKind, mail_kind
from extractors.web.reader import read_web_page

PAGE = "<html><body><p>KẾ HOẠCH</p><p>I. MỤC ĐÍCH</p></body></html>"


def archive(*fields: str, body: str = PAGE, charset: str = "utf-8") -> bytes:
    head = [*fields, "MIME-Version: 1.0", 'Content-Type: multipart/related; boundary="==b"', ""]
    part = [
        "--==b",
        f'Content-Type: text/html; charset="{charset}"',
        "Content-Transfer-Encoding: base64",
        "Content-Location: file:///C:/kh.htm",
        "",
        base64.encodebytes(body.encode(charset)).decode(),
        "--==b",
        "Content-Type: image/png",
        "",
        "x",
        "--==b--",
    ]
    return "\r\n".join([*head, *part]).encode()


KINDS = [
    ("Word's archive", archive(), MailKind.WEB_ARCHIVE),
    ("a browser's", archive("From: <Saved by Blink>", "Subject: KH"), MailKind.WEB_ARCHIVE),
    ("a letter with pictures", archive("From: a@b.vn", "To: c@d.vn"), MailKind.LETTER),
    ("a letter of text", b"From: a@b.vn\nTo: c@d.vn\nSubject: KH\n\nx", MailKind.LETTER),
    ("a plan", "Kính gửi: Ủy ban nhân dân xã\nSố: 12/KH-UBND".encode(), None),
    ("one field alone", b"From: Ha Noi\n\nKe hoach", None),
    ("markdown with a head", b"title: Ke hoach\ndate: 2026-01-01\n\nI. Muc dich", None),
    ("nothing", b"", None),
]


@pytest.mark.parametrize(("data", "kind"), [x[1:] for x in KINDS], ids=[x[0] for x in KINDS])
def test_what_is_packed_as_a_mail(data: bytes, kind: MailKind | None) -> None:
    assert mail_kind(data) is kind


@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "utf-8-sig"])
def test_the_page_of_an_archive(charset: str) -> None:
    (page,) = read_web_page(archive(charset=charset), 1 << 20)
    assert [getattr(block, "text", None) for block in page.blocks] == ["KẾ HOẠCH", "I. MỤC ĐÍCH"]


def test_the_page_that_is_shown_is_the_one_that_the_archive_names() -> None:
    message = EmailMessage()
    message["MIME-Version"] = "1.0"
    message.set_content("<p>khung</p>", subtype="html", cid="<a@x>")
    message.make_related()
    message.add_related("<p>trang</p>", subtype="html", cid="<b@x>")
    message.set_param("start", "<b@x>")
    (page,) = read_web_page(message.as_bytes(), 1 << 20)
    assert [getattr(block, "text", None) for block in page.blocks] == ["trang"]


def test_an_archive_without_a_page() -> None:
    data = archive().replace(b"text/html", b"text/css")
    with pytest.raises(UnreadableFile, match="no page"):
        read_web_page(data, 1 << 20)


def test_a_page_that_prints_nothing() -> None:
    with pytest.raises(EmptyDocument):
        read_web_page(b"<html><body><script>x</script></body></html>", 1 << 20)
