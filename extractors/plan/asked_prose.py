"""What a page without a head says in sentences of its own that a paper asks of many.

    Sở Mẫu vừa có văn bản về giữ rừng mùa khô.
    Theo đó, Sở Mẫu đề nghị các xã tuần tra ban đêm.
    Đồng thời chủ động dọn cỏ khô ven đường.
    Hạt Kiểm lâm phối hợp với các xã kiểm tra các chòi canh.

Who asks is told of as the author of a paper, or the sentence names the paper. What was said at a
meeting or in praise is news. Right below such a sentence its deeds go on, and others have theirs;
so may another right above it. Below a sentence that introduces what a paper says ("… kết luận như
sau:"), one that opens with "Giao Sở A …" is the paper's own: news say who gives it to whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.lines.statements import is_closing, is_lead_in, is_statement, starts_with_verb
from extractors.plan.naming import tells_state
from extractors.plan.nodes import Node
from extractors.plan.sections import (
    ASKING_RE,
    COMMAND_RE,
    DONE_RE,
    asked_in,
    commanded_in,
    demands,
    was_done,
)
from extractors.plan.telling import DUTY_RE
from extractors.word_lists import any_case_re, any_of, phrases
from normalizers.citations.references import find_references
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.units.name_words import expand_abbreviations
from normalizers.units.subjects import subject_units
from normalizers.units.tagged_words import word_sorts
from normalizers.word_lists import phrases as unit_phrases

_PAPERS = any_of("sentence_words", "asking_papers")
# "vừa có văn bản", "đã ký ban hành Công văn số 5": a paper was sent.
SENT_RE = any_case_re(
    phrases("sentence_words", "sending"), r"(?<!\w)", rf"\s+(?:\w+\s+){{0,2}}?(?:{_PAPERS})(?!\w)"
)
# "Tại Chỉ thị số 25, …", "Trong văn bản, …": the sentence says what a paper says.
IN_PAPER_RE = any_case_re(phrases("sentence_words", "in_papers"), behind=rf"\s+(?:{_PAPERS})(?!\w)")
BASES = phrases("sentence_words", "basis_openings")
NEVER_NAMES = unit_phrases("unit_words", "never_names")  # "khẩn trương rà soát …"
# "Văn bản nêu rõ, các trường …": what a paper says of them.
STATING_RE = any_case_re(
    phrases("sentence_words", "asking_papers"),
    "(?P<paper>",
    rf")\s+(?:{any_of('sentence_words', 'stating')}),?\s+",
)
PAPER_RE = any_case_re(phrases("sentence_words", "asking_papers"), r"(?<!\w)", "$")
JOINTS = frozenset({"R", "C", "X"})  # "Đồng thời chủ động rà soát …"
GOES_ON = "…"  # an article says that it left something out
OPENING = 80  # letters that the tagger is shown


def asked_in_prose(
    nodes: Sequence[Node], top: Sequence[int], texts: Iterable[str], planner: str | None
) -> set[int]:
    """The paragraphs among the nodes of the top that say what is asked.

    `texts` are those of the page, `planner` is who issued a plan that it tells of.
    """
    asking = {
        place: asker
        for place, index in enumerate(top)
        if _is_prose(nodes[index]) and (asker := _asker(nodes[index].text))
    }
    found = _charged_in_paper(nodes, top)
    if not asking:
        return found
    sent = [text for text in texts if SENT_RE.search(text)]
    for place, asker in asking.items():
        text = nodes[top[place]].text
        is_own = planner is not None and planner in SENTENCE_END_RE.split(text)[0]
        if is_own:
            found.add(top[place])
        elif IN_PAPER_RE.match(text) or any(_names(other, asker) for other in sent):
            found.add(top[place])
            found.update(_beside(nodes, top[:place][::-1], asker, deeds=False))
            found.update(_beside(nodes, top[place + 1 :], asker, deeds=True))
    return found


def _charged_in_paper(nodes: Sequence[Node], top: Sequence[int]) -> set[int]:
    """What opens with whom it charges below a sentence that introduces a paper, and what goes on.

    "Kết luận số 75 … , Ban Thường vụ kết luận như sau:" over "Giao Sở A rà soát sổ."
    """
    found: set[int] = set()
    is_quoting = False
    for place, index in enumerate(top):
        text = nodes[index].text
        if is_quoting and index not in found and _is_prose(nodes[index]) and demands(text):
            found.add(index)
            found.update(_beside(nodes, top[place + 1 :], None, deeds=True))
        is_quoting = is_quoting or (is_lead_in(text) and bool(find_references(text)))
    return found


def _names(text: str, asker: str) -> bool:
    """True for "Ủy ban nhân dân tỉnh" of one sentence and "UBND tỉnh" of another, too."""
    return expand_abbreviations(asker).casefold() in expand_abbreviations(text).casefold()


def _is_prose(node: Node) -> bool:
    is_plain = node.marker is None and node.table is None and not node.is_label
    return is_plain and _is_sentence(node.text)


def _is_sentence(text: str) -> bool:
    return is_statement(text) or text.rstrip().endswith(GOES_ON)


def _asker(text: str) -> str | None:
    """Who asks several or charges one in the first sentence of a text, and has not done so before.

    It may be the paper itself: "Công điện yêu cầu Bộ A …", "Văn bản nêu rõ, các trường …".
    """
    sentence, *_ = SENTENCE_END_RE.split(text)
    stated = STATING_RE.match(sentence)
    if stated is not None and _does(sentence[stated.end() :]):
        return stated["paper"]
    found = (ASKING_RE.search(sentence) if asked_in(sentence) else None) or _command(sentence)
    if found is None or DONE_RE.search(sentence, 0, found.start()):
        return None
    return _clause_before(sentence, found.start())


def _command(sentence: str) -> re.Match[str] | None:
    """The word by which a body, or the paper itself, charges a body that is named behind it."""
    found = COMMAND_RE.search(sentence)
    if found is None or commanded_in(sentence):
        return found
    is_paper = PAPER_RE.search(_clause_before(sentence, found.start())) is not None
    return found if is_paper and subject_units(sentence[found.start() :]) else None


def _clause_before(sentence: str, place: int) -> str:
    return sentence[:place].rpartition(", ")[2].strip()


def _beside(
    nodes: Sequence[Node], places: Sequence[int], asker: str | None, *, deeds: bool
) -> list[int]:
    """The paragraphs next to one that asks which say what others have to do; `deeds` of the asked.

    A title or a caption between them is passed over.
    """
    found: list[int] = []
    for index in places:
        node = nodes[index]
        if node.marker is None and node.table is None and not _is_sentence(node.text):
            continue
        if not _is_prose(node) or is_closing(node.text):
            break
        if not (_is_charged(node.text, asker) or (deeds and _goes_on(node.text))):
            break
        found.append(index)
    return found


def _is_charged(text: str, asker: str | None) -> bool:
    """True for "Hạt Kiểm lâm phối hợp …", and where who asks goes on asking many.

    "Sở Mẫu: …" is a headline.
    """
    if asker is not None and text.startswith(asker):
        found = ASKING_RE.search(SENTENCE_END_RE.split(text)[0])
        return found is not None and ":" not in text[: found.start()]
    if text.startswith(BASES):
        text = text.partition(", ")[2]
    return _does(text)


def _does(text: str) -> bool:
    """True for a text that opens with who does something, and does not tell what was done."""
    units = subject_units(text)
    if not units or tells_state(text) or SENT_RE.search(SENTENCE_END_RE.split(text)[0]):
        return False
    begin = text.find(units[-1]) + len(units[-1])
    for clause in text[begin:].split(", "):
        said = clause.strip()
        if starts_with_verb(said) or DUTY_RE.match(said) or said.startswith(NEVER_NAMES):
            return DONE_RE.search(text, 0, begin) is None
        begin += len(clause) + len(", ")
    return False


def _goes_on(text: str) -> bool:
    """True for "Đồng thời chủ động dọn cỏ khô …": a deed, whatever joins it to what was asked."""
    words = word_sorts(text[:OPENING])
    begin = words[1].begin if len(words) > 1 and words[0].sort in JOINTS else 0
    return starts_with_verb(text[begin:].lstrip(" ,")) and not was_done(text)
