"""Which word of a deadline decides its kind."""

import pytest

from normalizers.codes import DeadlineKind
from normalizers.time.expressions import mentions_of, scan
from normalizers.time.kinds import Reading, condition_at, conditions_in, word_kind
from normalizers.time.words import reading_form

KINDS = [
    ("thường xuyên", DeadlineKind.CONTINUOUS),
    ("hằng quý", DeadlineKind.RECURRING),
    ("khi có yêu cầu", DeadlineKind.CONDITIONAL),
    ("sau hội nghị", DeadlineKind.CONDITIONAL),
    ("theo hướng dẫn của Sở", DeadlineKind.CONDITIONAL),
    ("từ ngày ký", DeadlineKind.CONDITIONAL),
    ("trong vòng 24 giờ", DeadlineKind.DURATION),
    ("05 ngày làm việc", DeadlineKind.DURATION),
    ("hằng tháng, khi có yêu cầu", DeadlineKind.RECURRING),  # the first word wins
    ("khi có yêu cầu, hằng tháng", DeadlineKind.CONDITIONAL),
    # Dates decide nothing by a word.
    ("trước ngày 15/8/2026", None),
    ("quý III/2026", None),
    ("8 giờ ngày 12/3/2026", None),  # a time of day
    ("từ ngày 01/3/2026", None),
    ("sau ngày 15/8/2026", None),
    ("tháng 9/2026, có văn bản kèm theo", None),
    ("", None),
]


def read(text: str) -> Reading:
    form = reading_form(text)
    tokens = scan(form)
    return Reading(form, tuple(tokens), tuple(mentions_of(form, tokens)))


@pytest.mark.parametrize(("text", "kind"), KINDS, ids=[c[0] or "empty" for c in KINDS])
def test_the_kind_that_a_word_decides(text: str, kind: DeadlineKind | None) -> None:
    assert word_kind(read(text)) is kind


def test_where_the_condition_stands() -> None:
    text = "quý I hoặc khi có yêu cầu"
    assert condition_at(read(text)) == text.index("khi")
    assert condition_at(read("quý I/2026")) is None
    assert condition_at(read("định kỳ hằng tháng theo dõi")) is None


def test_all_conditions_are_found() -> None:
    text = "khi có yêu cầu, sau hội nghị, từ ngày ký"
    assert sorted(conditions_in(text)) == [text.index(w) for w in ("khi", "sau", "từ")]
    assert conditions_in("sau đó, từ ngày 5") == []
