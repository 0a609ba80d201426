"""How a document closes: what it asks of all in the end, and closing sentences within others."""

from __future__ import annotations

from functools import cache

from extractors.lines.statements import is_closing
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.letters.sentences import sentences
from normalizers.letters.text import comparison_key, fold

MOST_ASKING, MOST_OBJECT = 14, 10  # words before a demand, and of what is asked
# "… Trường hợp có khó khăn về xe, các xã báo cáo …": a trouble that is named.
OWN_TROUBLE_RE = any_case_re(
    phrases("sentence_words", "troubles"),
    r"^[^.;:,]{0,60}\s",
    rf"\s(?:{any_of('sentence_words', 'trouble_about')})\s",
)


def asks_all(text: str) -> bool:
    """True for "Yêu cầu các đơn vị nghiêm túc thực hiện.", "Chỉ thị này phổ biến đến chi bộ.".

    It asks all, without a thing of its own, to carry the document out, or it says of the document
    itself where it goes. As the last paragraph it closes the document, also without its marks.
    """
    first, *others = sentences(text)
    if not all(map(is_closing, others)):
        return False
    key = f"{fold(comparison_key(first.strip(' ./')))} "
    own = _own_names()
    if any(key.startswith(f"{name} ") for name in own):
        return True
    for name in own:
        key = key.replace(f" {name} ", " ")
    return not _keys("all_of").isdisjoint(key.split()) and _opens_and_ends(key)


@cache
def _own_names() -> tuple[str, ...]:
    """What a document calls itself ("Kế hoạch này"), as folded comparison keys."""
    kinds, here = (phrases("sentence_words", name) for name in ("own_kinds", "here"))
    return tuple(fold(comparison_key(f"{kind} {word}")) for kind in kinds for word in here)


def _opens_and_ends(key: str) -> bool:
    """True where a text demands and ends with a deed whose object is at most the document itself.

    "Chủ tịch yêu cầu các phòng khẩn trương triển khai các nội dung nêu trên theo thẩm quyền.": who
    asks may stand before the demand, and by what rule it is done behind the deed.
    """
    opening = f" {' '.join(key.split()[:MOST_ASKING])} "
    if not any(f" {word} " in opening for word in _keys("asked_of_all")):
        return False
    for word in _keys("by_rule"):
        key = f"{key.partition(f' {word} ')[0].strip()} "
    if any(key.endswith(f" {word} ") for word in _keys("said_above")):
        tail = f" {' '.join(key.split()[-MOST_OBJECT:])} "
        return any(f" {word} " in tail for word in _keys("deeds_of_all"))
    return any(key.endswith(f" {word} ") for word in _keys("deeds_of_all"))


@cache
def _keys(name: str) -> frozenset[str]:
    return frozenset(fold(comparison_key(word)) for word in phrases("sentence_words", name))


def without_closing(text: str) -> str:
    """The text without closing sentences that stand at its end.

    For instance "… thư viện. Trên đây là kế hoạch …". What to do in a trouble that is named is the
    item's own: "… Trường hợp có khó khăn về xe, các xã báo cáo Sở A."
    """
    *others, last = sentences(text)
    closes = is_closing(last) and not OWN_TROUBLE_RE.match(last)
    return without_closing(" ".join(others)) if others and closes else text
