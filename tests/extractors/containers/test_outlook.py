import pytest

from extractors.containers.members import ContainerKind, container_kind, members_of
from tests.extractors.containers.container_files import archive
from tests.extractors.containers.outlook_files import outlook_letter

LARGE = b"%PDF-1.4\n" + b"x" * 9000
LETTERS = [
    ("an attachment", {"Kế hoạch 12.pdf": b"%PDF-"}, {"Kế hoạch 12.pdf": b"%PDF-"}),
    ("a large one", {"a.pdf": LARGE}, {"a.pdf": LARGE}),
    ("two of one name", {"a": b"1", "./a": b"2"}, {"a": b"1", "a (2)": b"2"}),
    ("an archive", {"goi.zip": archive({"b.txt": b"1"})}, {"goi.zip/b.txt": b"1"}),
    ("a letter in a letter", {"thu": {"b.pdf": b"%PDF-"}}, {"thu/b.pdf": b"%PDF-"}),
    ("a name that goes up", {"..\\..\\c.txt": b"1"}, {"c.txt": b"1"}),
    ("no attachment", {}, {"": "empty_document"}),
]


@pytest.mark.parametrize(
    ("attached", "expected"), [x[1:] for x in LETTERS], ids=[x[0] for x in LETTERS]
)
def test_outlook_letters(
    attached: dict[str, bytes | dict[str, bytes]], expected: dict[str, bytes | str]
) -> None:
    data = outlook_letter(attached)
    assert container_kind(data) is ContainerKind.OUTLOOK_LETTER
    found = members_of(data, ContainerKind.OUTLOOK_LETTER)
    assert {
        "/".join(m.names): m.content if isinstance(m.content, bytes) else m.content.code
        for m in found
    } == expected


@pytest.mark.parametrize("cut", [600, 1200, 2000])
def test_a_cut_letter_is_a_failure_or_no_letter(cut: int) -> None:
    data = outlook_letter({"a.pdf": LARGE})[:cut]
    kind = container_kind(data)
    if kind is not None:
        assert all(not isinstance(member.content, bytes) for member in members_of(data, kind))
