"""The attachments of a letter."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from extractors.containers.letters import attachments, is_letter, letter_bytes
from extractors.containers.limits import Budget, ContainerLimits
from extractors.errors import DocumentTooLarge
from tests.extractors.containers.container_files import letter

LIMITS = ContainerLimits()


def found(message: EmailMessage) -> dict[str, bytes]:
    each = attachments(message.as_bytes(), Budget(LIMITS))
    return {name: data for name, data in each if isinstance(data, bytes)}


def with_part(kind: str, disposition: str, **more: str) -> EmailMessage:
    message = letter()
    main, _, sub = kind.partition("/")
    message.add_attachment(b"x", maintype=main, subtype=sub, disposition=disposition, **more)
    return message


ATTACHED = [
    ("a file", letter({"KH.docx": b"1"}), {"KH.docx": b"1"}),
    ("two of one name", letter({"a.pdf": b"1", "x/a.pdf": b"2"}), {"a.pdf": b"1", "x/a.pdf": b"2"}),
    ("a name that goes up", letter({"../a.pdf": b"1"}), {"a.pdf": b"1"}),
    ("no name", with_part("application/pdf", "attachment"), {"unnamed": b"x"}),
    ("a file shown within the letter", with_part("application/pdf", "inline", filename="a.pdf"),
     {"a.pdf": b"x"}),
    ("nothing", letter(), {}),
    ("a picture within the letter", with_part("image/png", "inline", filename="a.png", cid="<l>"),
     {}),
    ("an appointment", with_part("text/calendar", "attachment", filename="a.ics"), {}),
    ("a signature", with_part("application/pkcs7-signature", "attachment", filename="s.p7s"), {}),
    ("a part without a name", with_part("application/pdf", "inline"), {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("message", "files"), [c[1:] for c in ATTACHED], ids=[c[0] for c in ATTACHED]
)
def test_what_is_attached(message: EmailMessage, files: dict[str, bytes]) -> None:
    assert found(message) == files


def test_a_letter_in_a_letter_is_a_letter() -> None:
    outer = letter()
    outer.add_attachment(letter({"a.pdf": b"1"}))
    ((name, data),) = found(outer).items()
    assert name == "letter.eml" and is_letter(data)


def test_what_is_a_letter(tmp_path: Path) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(letter().as_bytes())
    assert is_letter(path)
    for other in (b"", b"Subject", b"%PDF-1.7", "Kính gửi: Sở Nội vụ\n\nKế hoạch".encode()):
        assert not is_letter(other)


def test_a_letter_is_held_in_memory_within_a_limit(tmp_path: Path) -> None:
    path = tmp_path / "x.eml"
    path.write_bytes(b"From: a\n" * 10)
    tight = Budget(LIMITS._replace(max_letter=79))
    for source in (path, path.read_bytes()):
        with pytest.raises(DocumentTooLarge):
            letter_bytes(source, tight)
        assert letter_bytes(source, Budget(LIMITS._replace(max_letter=80))) == path.read_bytes()
