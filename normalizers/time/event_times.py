"""When an event says by when a deed is done, and when it only tells of the deed.

"khi có lệnh", "ngay sau khi nhận vốn" and "trước mùa mưa" come about by themselves; "trước khi thải
ra sông" is a further step of the same doer, "khi có triệu chứng" a state of what it is done to.
"""

from __future__ import annotations

import re

from normalizers.letters.item_signs import DASHES
from normalizers.time.time_phrases import TimePhrase
from normalizers.time.words import any_of, phrases_re

SHORT_EVENT = 2  # words: "sau khi sinh", "trước khi cưới" tell of people
SHORT_CASE = 4  # words: "Khi có học sinh sốt, …" is a moment
OPENING_RE = re.compile(rf"(?:^|[;:.,]\s|\s[{DASHES}]\s)\W*$")
# "nhận vốn", "có quyết định", "có đầy đủ hướng dẫn", "có cháy xảy ra"
COMES_RE = re.compile(
    rf"\s+(?:{any_of('happening')}"
    rf"|{any_of('there_is')}(?:\s\w+){{0,2}}\s{any_of('told_by_others', 'happening')})"
)


def happens(phrase: TimePhrase) -> bool:
    """“khi **có** lệnh”, "ngay sau khi …", "trước mùa mưa": something comes about by itself.

    "khi có triệu chứng" is a state of what the deed is done to, "trước khi thải ra sông" another
    step of the same doer, and with "Khi nhận được thắc mắc của các tổ, …" a rule for each case
    opens.
    """
    if not phrase.is_event or phrase.event is None:
        return False
    if phrases_re("while_words").match(phrase.text):
        return _is_moment(phrase) if _opens_sentence(phrase) else _comes_about(phrase)
    if phrases_re("steps").match(phrase.text):
        return _comes_about(phrase) or _is_of_another(phrase)
    return True


def _opens_sentence(phrase: TimePhrase) -> bool:
    opening = OPENING_RE.search(phrase.reading[: phrase.begin])
    return opening is not None and not opening[0].startswith(",")


def _is_moment(phrase: TimePhrase) -> bool:
    """“Khi **có bão**, neo đậu lồng bè”: a few words, and what is done then."""
    comes = phrases_re("there_is", r"\s+").match(phrase.reading, phrase.event or 0) is not None
    is_short = len(phrase.reading[phrase.event : phrase.stop].split()) <= SHORT_CASE
    return is_short and before_comma(phrase) and (comes or _comes_about(phrase))


def _comes_about(phrase: TimePhrase) -> bool:
    """“khi **kết thúc** khóa học”, "khi **có quyết định** của Sở"."""
    return COMES_RE.match(phrase.reading, phrase.event or 0) is not None


def _is_of_another(phrase: TimePhrase) -> bool:
    """“sau khi **Bộ Mẫu ban hành** hướng dẫn”, "trước khi vào **năm học** mới".

    Who submits something waits for nobody: "trước khi trình Hội đồng thông qua".
    """
    event = phrase.reading[phrase.event : phrase.stop]
    if phrases_re("submits", r"\s+").match(event):
        return False
    acts = phrases_re("acts_of_others", r"\s+\w+\s.*?")
    return acts.match(event) is not None or phrases_re("occasions").search(event) is not None


def before_comma(phrase: TimePhrase) -> bool:
    """True where a comma or a bracket follows."""
    return phrase.reading[phrase.stop :].lstrip().startswith((", ", "("))


def is_short_event(phrase: TimePhrase) -> bool:
    """True for an event of a word or two, which tells of people: "sau khi sinh"."""
    told = phrases_re("seasons").match(phrase.text) or phrases_re("at_once").match(phrase.text)
    if not phrase.is_event or told or (opens_clause(phrase) and before_comma(phrase)):
        return False
    return len(phrase.reading[phrase.event : phrase.stop].split()) <= SHORT_EVENT


def opens_clause(phrase: TimePhrase) -> bool:
    """True where nothing of its clause stands before it."""
    opens = OPENING_RE.search(phrase.reading[: phrase.begin]) is not None
    return opens and phrase.reading[phrase.stop : phrase.stop + 1] in (" ", ",")
