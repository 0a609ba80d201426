"""What holds of the deadline of any text, however long and odd."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalizers.codes import DeadlineKind
from normalizers.time.deadlines import is_time, leading_time, parse_deadline, trailing_deadline
from normalizers.time.periods import Period
from normalizers.time.words import mapping, mask_citations, reading_form
from tests.normalizers.time.printed_times import NONE, SCHOOL, STAGE, YEAR


@pytest.mark.parametrize("table", ["spellings", "unmarked_phrases", "unmarked_words"])
def test_a_reading_keeps_every_offset(table):
    assert [pair for pair in mapping(table) if len(pair[0]) != len(pair[1])] == []


VOCABULARY = """
trước sau đến từ hết trong cả đầu giữa cuối năm quý tháng ngày tuần học kỳ giai đoạn hằng định I \
II IV l 3 15
2025 2026-2030 31/12 30/2/2026 5/2026 và , - ( ) / : . lần khi có theo thường xuyên hoàn thành \
chậm nhất 7h30
tiếp các tới trở đi 13 02 hè số 12/KH-XYZ Luật
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=80)
PERIODS = st.sampled_from(
    [YEAR, STAGE, SCHOOL, NONE, Period(None, date(2030, 12, 31)), Period(date(2026, 1, 1), None)]
)


@given(TEXTS, PERIODS, st.sampled_from([None, date(2025, 11, 20)]))
def test_any_text_gives_an_ordered_deadline(text, period, day):
    deadline = parse_deadline(text, period, day)
    assert not (deadline.start and deadline.end and deadline.start > deadline.end)
    assert deadline.recurrence_rule is None or deadline.kind is DeadlineKind.RECURRING
    assert parse_deadline(deadline.printed, period, day) == deadline


@given(TEXTS)
def test_what_prose_states_is_cut_from_it(text):
    line = " ".join(text.split())
    lead, trail = leading_time(line), trailing_deadline(line)
    assert lead is None or (lead[0] and parse_deadline(lead[0]).kind is not None)
    assert trail is None or trail


@given(st.text(max_size=80))
def test_a_reading_is_as_long_as_its_text(text):
    assert len(reading_form(text)) == len(text)
    assert len(mask_citations(text, reading_form(text))) == len(text)


@pytest.mark.parametrize(
    "unit",
    [
        "tháng, ",
        "Quý I, ",
        "hằng ",
        "2026, ",
        "15 và ",
        "trước ngày ",
        "/KH-",
        "luật a ",
        "năm ",
        "khi ",
    ],
)
def test_a_long_text_takes_no_long_time(unit):
    text = unit * 4000
    assert parse_deadline(text).printed
    trailing_deadline(text)
    leading_time(text)


def test_a_long_text_is_no_time() -> None:
    """Each rest of a line of a megabyte is asked: what is longer than a time is not read."""
    assert not is_time("tháng 2/2026; " * 100)
