from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile, ZipInfo

import pytest

from extractors.containers.limits import ContainerLimits
from extractors.containers.members import (
    LIMITS,
    ContainerKind,
    container_kind,
    members_of,
    read_member,
)
from extractors.errors import ExtractionError
from tests.extractors.containers.container_files import archive, letter
from tests.extractors.word_files import p, word_file

Shown = dict[str, bytes | str]


def shown(source: Path | bytes, limits: ContainerLimits = LIMITS) -> Shown:
    """Each document with its bytes, or with the code of what keeps it from being read."""
    kind = container_kind(source)
    assert kind is not None
    return {
        "/".join(member.names): member.content
        if isinstance(member.content, bytes)
        else member.content.code
        for member in members_of(source, kind, limits)
    }


def with_password(name: str) -> bytes:
    """An archive whose file says that it is encrypted."""
    data = bytearray(archive({name: b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def unflagged(name: bytes) -> bytes:
    """An archive whose name of six letters is in the bytes of another code page, without a flag."""
    return archive({"a" * len(name): b"x"}).replace(b"a" * len(name), name)


ARCHIVES = [
    ("files and folders", archive({"a.txt": b"1", "KH/b.txt": b"2"}), {"a.txt": b"1",
    "KH/b.txt": b"2"}),
    ("a folder of its own", archive({"KH/": b"", "KH/a": b"1"}), {"KH/a": b"1"}),
    ("an archive in an archive", archive({"in.zip": archive({"a": b"1"})}), {"in.zip/a": b"1"}),
    ("a letter in an archive", archive({"x.eml": letter({"a.pdf": b"%PDF-"}).as_bytes()}),
     {"x.eml/a.pdf": b"%PDF-"}),
    ("hidden files", archive({"__MACOSX/._a": b"1", ".DS_Store": b"2", "~$a.docx": b"3",
    "a": b"4"}),
     {"a": b"4"}),
    ("names that go up", archive({"../../a": b"1", "/etc/b": b"2", "..\\c": b"3"}),
     {"a": b"1", "etc/b": b"2", "c": b"3"}),
    ("names that are alike", archive({"a.txt": b"1", "/a.txt": b"2"}),
     {"a.txt": b"1", "a (2).txt": b"2"}),
    ("a name in UTF-8 without the flag", unflagged("Kế".encode()), {"Kế": b"x"}),
    ("a name in windows-1258", unflagged("Đoàn".encode("cp1258")), {"Đoàn": b"x"}),
    ("a password", with_password("a.docx"), {"a.docx": "encrypted_file"}),
    ("nothing in it", archive({}), {"": "empty_document"}),
    ("hidden files alone", archive({".DS_Store": b"1"}), {"": "empty_document"}),
    ("a damaged file", archive({"a": b"1", "b": b"2"}).replace(b"PK\x03\x04", b"PK\x03\x05", 2)
     .replace(b"PK\x03\x05", b"PK\x03\x04", 1), {"a": b"1", "b": "unreadable_file"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "expected"), [a[1:] for a in ARCHIVES], ids=[a[0] for a in ARCHIVES]
)
def test_archives(data: bytes, expected: Shown, tmp_path: Path) -> None:
    assert shown(data) == expected
    path = tmp_path / "goi"
    path.write_bytes(data)
    assert shown(path) == expected


def test_a_member_in_a_method_that_is_not_known(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x", "w", ZIP_LZMA) as made:
        made.writestr("a", b"1" * 1000)
    data = (tmp_path / "x").read_bytes()
    assert set(shown(data)) == {"a"}
    broken = data[:40] + b"\xff" * 6 + data[46:]
    assert shown(broken)["a"] == "unreadable_file"


def bomb(depth: int) -> bytes:
    data = archive({"a": b"1"})
    for _ in range(depth):
        data = archive({"x.zip": data})
    return data


BEYOND = [
    ("too deep", bomb(9), LIMITS, "document_too_large"),
    ("too many files", archive({str(i): b"" for i in range(5)}),
     LIMITS._replace(max_members=3), "document_too_large"),
    ("too many bytes", archive({"a": b"1" * 60, "b": b"2" * 60}),
     LIMITS._replace(max_total=100), "document_too_large"),
    ("a file that shrinks too well", archive({"a": b"0" * 100_000}),
     LIMITS._replace(ratio_from=1000, max_ratio=10), "document_too_large"),
    ("a file that is too large", archive({"a": b"1" * 60}),
     LIMITS._replace(max_member=50), "document_too_large"),
    ("a letter that is too large", letter({"a": b"1" * 900}).as_bytes(),
     LIMITS._replace(max_letter=500), "document_too_large"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "limits", "code"), [b[1:] for b in BEYOND], ids=[b[0] for b in BEYOND]
)
def test_what_is_beyond_the_limits_is_a_failure(
    data: bytes, limits: ContainerLimits, code: str
) -> None:
    assert code in shown(data, limits).values()


def nested() -> bytes:
    message = letter()
    message.add_attachment(letter({"b.pdf": b"%PDF-"}))
    return message.as_bytes()


def of_parts() -> bytes:
    """A letter with a picture in its text, a signature and an appointment beside a plan."""
    message = letter({"ke-hoach.docx": b"PK"})
    message.add_attachment(
        b"x", maintype="application", subtype="pkcs7-signature", filename="s.p7s"
    )
    message.add_attachment("BEGIN:VCALENDAR", subtype="calendar", filename="hop.ics")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", cid="<logo@x>",
                           disposition="inline", filename="logo.png")  # fmt: skip
    return message.as_bytes()


LETTERS = [
    ("an attachment", letter({"Kế hoạch 447.pdf": b"%PDF-"}).as_bytes(),
    {"Kế hoạch 447.pdf": b"%PDF-"}),
    ("two of one name", letter({"a": b"1"} ).as_bytes(), {"a": b"1"}),
    ("an archive", letter({"goi.zip": archive({"a": b"1"})}).as_bytes(), {"goi.zip/a": b"1"}),
    ("a letter in a letter", nested(), {"letter.eml/b.pdf": b"%PDF-"}),
    ("pictures, signatures, appointments", of_parts(), {"ke-hoach.docx": b"PK"}),
    ("a name that goes up", letter({"../../x": b"1"}).as_bytes(), {"x": b"1"}),
    ("no attachment", letter().as_bytes(), {"": "empty_document"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "expected"), [x[1:] for x in LETTERS], ids=[x[0] for x in LETTERS]
)
def test_letters(data: bytes, expected: Shown) -> None:
    assert shown(data) == expected


def stored(name: str) -> bytes:
    info = ZipInfo(name)
    info.compress_type = ZIP_STORED
    return archive({info: b"application/epub+zip"})


KINDS = [
    ("an archive", archive({"a": b"1"}), ContainerKind.ARCHIVE),
    ("a letter", letter().as_bytes(), ContainerKind.LETTER),
    ("a Word document", word_file(p("KẾ HOẠCH")), None),
    ("another Office package", archive({"[Content_Types].xml": b"<x/>", "visio/a.xml": b""}), None),
    ("a Word document that lost a part", archive({"word/document.xml": b"<x/>"}), None),
    ("a book", stored("mimetype"), None),
    ("a program", archive({"META-INF/MANIFEST.MF": b""}), None),
    ("a broken archive", archive({"a": b"1"})[:-10], None),
    ("an old Office document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, None),
    ("a text", "KẾ HOẠCH".encode(), None),
    ("nothing", b"", None),
]


@pytest.mark.parametrize(("data", "kind"), [k[1:] for k in KINDS], ids=[k[0] for k in KINDS])
def test_kinds(data: bytes, kind: ContainerKind | None) -> None:
    assert container_kind(data) is kind


def test_a_document_by_its_names(tmp_path: Path) -> None:
    path = tmp_path / "goi.zip"
    path.write_bytes(archive({"in.zip": archive({"KH/a.txt": b"1"})}))
    assert read_member(path, ("in.zip", "KH/a.txt")) == b"1"
    with pytest.raises(ExtractionError, match="no more"):
        read_member(path, ("in.zip", "b.txt"))
    path.write_text("KẾ HOẠCH")
    with pytest.raises(ExtractionError, match="another file"):
        read_member(path, ("in.zip", "KH/a.txt"))


def test_what_is_deflated_is_read_as_it_was(tmp_path: Path) -> None:
    data = bytes(range(256)) * 100
    with ZipFile(tmp_path / "x.zip", "w", ZIP_DEFLATED) as made:
        made.writestr("a", data)
    assert shown(tmp_path / "x.zip") == {"a": data}
