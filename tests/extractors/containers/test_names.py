"""Names of the members of a container."""

import pytest

from extractors.containers.names import LONGEST, is_hidden, safe_name, unique_names

HIDDEN = [".git", ".DS_Store", "~$ke-hoach.docx", "Thumbs.db", "DESKTOP.INI", "__MACOSX"]
SHOWN = ["ke-hoach.docx", "thumbs.docx", "a.b", "~ke-hoach.docx", "macosx", ""]


@pytest.mark.parametrize("name", HIDDEN)
def test_what_a_system_keeps_for_itself(name: str) -> None:
    assert is_hidden(name)


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_person_put_there(name: str) -> None:
    assert not is_hidden(name)


SAFE = [
    ("../../etc/passwd", "etc/passwd"),
    ("/etc/passwd", "etc/passwd"),
    ("a/../../b", "a/b"),
    ("C:\\ke hoach\\a.docx", "C:/ke hoach/a.docx"),
    ("..\\..\\a", "a"),
    ("a\x00.pdf", "a.pdf"),
    (" a / b ", "a/b"),
    ("", "unnamed"),
    ("///", "unnamed"),
    ("..", "unnamed"),
    ("Kế hoạch.pdf", "Kế hoạch.pdf"),
    ("\ud800.pdf", "?.pdf"),  # no letter, and no file system takes it
]


@pytest.mark.parametrize(("given", "name"), SAFE, ids=[repr(c[0]) for c in SAFE])
def test_a_name_never_leaves_its_container(given: str, name: str) -> None:
    assert safe_name(given) == name


def test_a_name_is_cut() -> None:
    assert safe_name("x" * 5000) == "x" * LONGEST


UNIQUE = [
    (["a", "b"], ["a", "b"]),
    (["a.pdf", "a.pdf", "a.pdf"], ["a.pdf", "a (2).pdf", "a (3).pdf"]),
    (["KH/a.pdf", "KH/a.pdf"], ["KH/a.pdf", "KH/a (2).pdf"]),
    (["a (2).pdf", "a.pdf", "a.pdf"], ["a (2).pdf", "a.pdf", "a (3).pdf"]),  # it is taken
    (["A", "a"], ["A", "a"]),
    ([], []),
]


@pytest.mark.parametrize(("names", "unique"), UNIQUE)
def test_names_that_come_again(names: list[str], unique: list[str]) -> None:
    assert unique_names(names) == unique
