"""What a text quotes, and what a web site says itself: nobody is charged by it now.

"Căn cứ Điều 5 Thông tư … quy định nhiệm vụ của học sinh như sau:" introduces rules that hold for
ever. A page of questions prints a question as a heading and answers it so; what a directive or a
plan says is quoted there too, and that charges somebody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.codes import Genre
from extractors.lines.markers import BULLETS, MarkerKind, read_marker
from extractors.lines.paragraphs import Flow
from extractors.lines.statements import is_lead_in, starts_with_verb
from extractors.models import Paragraph
from extractors.plan.genres import genre_named
from extractors.plan.item_rules import entitles
from extractors.plan.levels import RANKS
from extractors.plan.nodes import HEADING_KINDS
from extractors.plan.quotations import ARTICLE_RE, quotations
from extractors.plan.sections import asks_below
from extractors.word_lists import any_of
from extractors.zones.issuers import issuer_in_text
from normalizers.citations.references import find_references
from normalizers.letters.remarks import without_closing_remark
from normalizers.units.subjects import subject_units

MIN_QUESTIONS = 2
QUESTION_WORDS = range(4, 61)
ANSWER_WITHIN = 3  # paragraphs below a question
ASKED = HEADING_KINDS | {MarkerKind.NUMBER}
# Papers that charge somebody; rules, and what no list knows, charge nobody now.
CHARGING = frozenset({Genre.PLAN, Genre.DIRECTIVE, Genre.LETTER, Genre.CONCLUSIONS})
_RULING = any_of("sentence_words", "ruling")
_WHERE = any_of("sentence_words", "ruled_where")
# "… Thông tư 5 quy định về nội quy như sau:", "Mức hỗ trợ được quy định tại Điều 5 … như sau:".
RULES_RE = re.compile(rf"\b(?:{_RULING})\s(?!(?:{_WHERE})\s)(?P<ruled>[^;.]*):\s*$", re.IGNORECASE)
RULED_RE = re.compile(
    rf"^[^,;.]*\s(?:{any_of('sentence_words', 'ruled')})\s(?:{_WHERE})\s", re.IGNORECASE
)


class Parted(NamedTuple):
    """The paragraphs and tables that a part says, and the paragraphs that it only quotes."""

    own: tuple[Flow, ...]
    quoted: tuple[Paragraph, ...]


def parted(flows: Sequence[Sequence[Flow]]) -> list[Parted]:
    """Each part of a document without what it quotes; the parts are read in order, as one text."""
    whole = [content for flow in flows for content in flow]
    reader = _Reader(_is_page_of_questions(whole), _said_once_more(whole))
    return [reader.read(flow) for flow in flows]


def _said_once_more(flow: Sequence[Flow]) -> frozenset[str]:
    """What is printed with a remark behind it, and elsewhere without: the caption of a picture.

    "Chợ Mẫu vào hè (Hình từ Internet)" below "Chợ Mẫu vào hè".
    """
    texts = {content.text.strip() for content in flow if isinstance(content, Paragraph)}
    return frozenset(t for t in texts if t.endswith(")") and without_closing_remark(t) in texts)


class _Reader:
    """Whether something is quoted at the place that was read so far."""

    def __init__(self, is_answering: bool, captions: frozenset[str]) -> None:
        self.captions = captions
        self.is_quoted = self._in_answer if is_answering else self._among_rules
        self.quotes = False
        self.goes_on = False  # items of a paper that charges stand above
        self.within: float | None = None  # the rank of the quoted items, None before the first
        self.above: MarkerKind | None = None  # the marker of the sentence that introduces them

    def read(self, flow: Sequence[Flow]) -> Parted:
        """The part without what it quotes."""
        own: list[Flow] = []
        quoted: list[Paragraph] = []
        marked = frozenset(quotations(flow))
        for place, content in enumerate(flow):
            if isinstance(content, Paragraph) and (
                place in marked or self._is_quoted(content.text)
            ):
                quoted.append(content)
            else:
                own.append(content)
        return Parted(tuple(own), tuple(quoted))

    def _is_quoted(self, printed: str) -> bool:
        if printed.strip() in self.captions:
            return True
        marker = read_marker(printed)
        return self.is_quoted(*(marker.rest, marker.kind) if marker else (printed, None))

    def _in_answer(self, text: str, kind: MarkerKind | None) -> bool:
        """In a page of questions: what follows a question, until something charges somebody."""
        if _is_question(text, kind):
            self.quotes, self.goes_on = True, False
        elif is_lead_in(text) and (asks_below(text) or _cites_charging(text)):
            self.quotes, self.goes_on = False, False
        elif kind is None and _states_rules(text):
            self.quotes = True
        elif kind is not None:
            self.goes_on = True
        elif self.goes_on and not _goes_on(text):
            self.quotes = True
        return self.quotes

    def _among_rules(self, text: str, kind: MarkerKind | None) -> bool:
        """In other texts: the items right below the sentence that introduces rules."""
        self.quotes = self.quotes and self._is_rule(kind)
        if self.quotes or not _states_rules(text):
            return self.quotes
        self.quotes, self.within, self.above = True, None, kind
        return False

    def _is_rule(self, kind: MarkerKind | None) -> bool:
        if kind is None or kind in HEADING_KINDS or kind is self.above:
            return False
        if self.within is None:
            self.within = RANKS.get(kind, 0.0)
            return self.above is None or self.within > RANKS.get(self.above, 0.0)
        return RANKS.get(kind, 0.0) >= self.within


def _goes_on(text: str) -> bool:
    """True for a deed, a heading or what introduces more: a paragraph among the items quoted."""
    return starts_with_verb(text) or is_lead_in(text) or entitles(text)


def _is_page_of_questions(flow: Sequence[Flow]) -> bool:
    """Two questions and more as headings, one of which is answered by what a document says."""
    texts = [content.text for content in flow if isinstance(content, Paragraph)]
    found = [place for place, text in enumerate(texts) if _is_heading_question(text)]
    if len({texts[place] for place in found}) < MIN_QUESTIONS:
        return False
    answers = (text for place in found for text in texts[place + 1 : place + 1 + ANSWER_WITHIN])
    return any(is_lead_in(text) and (_cites(text) or asks_below(text)) for text in answers)


def _is_heading_question(text: str) -> bool:
    marker = read_marker(text)
    return _is_question(marker.rest if marker else text, marker.kind if marker else None)


def _is_question(text: str, kind: MarkerKind | None) -> bool:
    """True for a line that asks and says nothing else: "Học sinh có nhiệm vụ gì?"."""
    printed = text.rstrip()
    if not printed.endswith("?") or kind in BULLETS or (kind is not None and kind not in ASKED):
        return False
    is_one = ". " not in printed and len(printed.split()) in QUESTION_WORDS
    return is_one and not printed[:1].islower()


def _cites(text: str) -> bool:
    return bool(ARTICLE_RE.search(text) or find_references(text))


def _cites_charging(text: str) -> bool:
    """True for "Căn cứ Mục III Kế hoạch 5/KH-UBND … như sau:": what is quoted charges somebody."""
    first = next(iter(find_references(text)), None)
    return first is not None and genre_named(first.document_type or "") in CHARGING


def _states_rules(text: str) -> bool:
    """True for a sentence that introduces rules: an article, what it rules, "như sau:"."""
    if not is_lead_in(text) or ARTICLE_RE.search(text) is None:
        return False
    if not (_says_what_is_ruled(text) or RULED_RE.match(text)):
        return False
    if asks_below(text) or _cites_charging(text):
        return False
    return issuer_in_text(text) is None


def _says_what_is_ruled(text: str) -> bool:
    """True for "… quy định về nhiệm vụ, quyền hạn của tổ như sau:", where a comma parts no deed.

    "… quy định về nội quy, các tổ thực hiện như sau:" says who has to follow the rules.
    """
    found = RULES_RE.search(text)
    behind = [part.strip() for part in found["ruled"].split(",")[1:]] if found else []
    return found is not None and not any(starts_with_verb(p) or subject_units(p) for p in behind)
