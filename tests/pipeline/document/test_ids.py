from hypothesis import given
from hypothesis import strategies as st

from pipeline.document.ids import content_hash, document_id, section_id, task_id


@given(st.binary(), st.binary())
def test_the_content_alone_makes_the_id(one: bytes, other: bytes) -> None:
    same = document_id(content_hash(one)) == document_id(content_hash(other))
    assert same == (one == other)


def test_forms() -> None:
    key = document_id(content_hash(b""))
    assert key == "e3b0c44298fc1c14"
    assert section_id(key, 0) == "e3b0c44298fc1c14:s0"
    assert task_id(key, 12) == "e3b0c44298fc1c14:12"
    assert section_id(key, 0) != task_id(key, 0)
