"""Who signed digitally: the signer's own signature, else the last, else what a stamp prints."""

from __future__ import annotations

import pytest

from extractors.models import DropKind, Dropped, Line, Signature
from pipeline.document.signing import signing_of

DRAFT = Signature("2026-01-05T08:00:00+07:00", "Lê Thị Soạn")
SIGNER = Signature("2026-01-05T09:00:00+07:00", "Nguyễn Văn Mẫu")
BODY = Signature("2026-01-05T10:00:00+07:00", "ỦY BAN NHÂN DÂN XÃ A")

SIGNINGS = [
    ("the signer's own", (DRAFT, SIGNER, BODY), "Nguyễn Văn Mẫu", SIGNER),
    ("nobody of that name", (DRAFT, BODY), "Trần Văn Khác", BODY),
    ("no signer was read", (DRAFT, SIGNER, BODY), None, BODY),
]


@pytest.mark.parametrize(
    ("each", "name", "found"), [c[1:] for c in SIGNINGS], ids=[c[0] for c in SIGNINGS]
)
def test_the_signature_of_a_document(
    each: tuple[Signature, ...], name: str | None, found: Signature
) -> None:
    assert signing_of(each, name, ()) == found


def test_what_a_stamp_prints_is_known_where_no_signature_is_left() -> None:
    texts = ["Người ký: Trung tâm Lưu trữ", "Thời gian ký: 05.01.2026 09:12:44 +07:00"]
    lines = [
        Dropped(Line(raw=text, text=text, page_number=1, number=1), DropKind.SIGNATURE_STAMP)
        for text in texts
    ]
    assert signing_of((), None, lines) == Signature(
        "2026-01-05T09:12:44+07:00", "Trung tâm Lưu trữ"
    )
    assert signing_of((), None, ()) == Signature()
