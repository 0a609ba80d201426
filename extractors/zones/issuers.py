"""The body that issues a document, where the header block does not print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.lines.letters import bare, is_capitals
from extractors.lines.statements import starts_with_verb
from extractors.word_lists import any_case_re, any_of, phrases, words_re
from extractors.zones.authorities import is_small_authority
from extractors.zones.body_kinds import begins_with_body, body_words
from extractors.zones.section_openings import DEMAND_RE, is_firm_base
from extractors.zones.signing import is_office, is_small_office
from normalizers.letters.text import comparison_key

MAX_BODY = 120
BOUNDARY_RE = re.compile(rf"(?:^|[.;,:]\s+|\n)(?:(?:{any_of('zones', 'sentence_openings')}),?\s+)?")
# A citation or a purpose is no body's name.
FOREIGN_RE = any_case_re(phrases("head_words", "no_body_words"), r"\b", r"\b\s")
ALL_OF = frozenset(phrases("sentence_words", "all_of"))
BOARD_RE = re.compile(r"^Ban giám hiệu\s+(?:[Nn]hà\s+)?(?=[Tt]rường)", re.IGNORECASE)


def body_of(text: str) -> str | None:
    """The body after an office: "GIÁM ĐỐC SỞ Y TẾ TỈNH A" → "SỞ Y TẾ TỈNH A".

    None where none follows.
    """
    text = text.strip(" ,;.:*")
    words = text.split()
    if not words or len(text) > MAX_BODY:
        return None
    if begins_with_body(text) and not is_office(text):
        return text
    if not any(is_office(part) or is_small_office(part) for part in _beginnings(words)):
        return None
    if comparison_key(text) in map(comparison_key, phrases("head_words", "offices_that_issue")):
        return text
    return next(
        (rest for rest in (" ".join(words[k:]) for k in range(1, 6)) if begins_with_body(rest)),
        None,
    )


def _beginnings(words: Sequence[str]) -> Iterator[str]:
    return (" ".join(words[:count]) for count in range(1, min(6, len(words)) + 1))


def issuer_of_authority(lines: Sequence[str], named: str | None = None) -> str | None:
    """The body of a decision's authority, printed in capitals over one or two lines.

    In small letters it stands right above the bases. `named` is the type of the document.
    """
    for index, line in enumerate(lines):
        if named is not None and (found := _issuer_of_address(line, named)):
            return found
        if is_small_authority(line) and any(map(is_firm_base, lines[index + 1 : index + 2])):
            return body_of(line)
        if not is_capitals(line) or not (is_office(line) or begins_with_body(line)):
            continue
        goes_on = (
            index + 1 < len(lines)
            and is_capitals(lines[index + 1])
            and not is_office(lines[index + 1])
        )
        found = body_of(
            f"{line} {lines[index + 1]}"
            if goes_on and not begins_with_body(lines[index + 1])
            else line
        )
        if found is not None:
            return found
    return None


def _issuer_of_address(line: str, named: str) -> str | None:
    """The body of "CHỦ TỊCH UBND XÃ A ĐIỆN:" in a "công điện".

    The last word of its type is what it does. Whom it addresses may follow on the line.
    """
    head, colon, _ = line.partition(":")
    body, _, deed = head.strip(" *").rpartition(" ")
    is_address = bool(colon) and comparison_key(deed) == comparison_key(named).split()[-1]
    return body_of(body) if is_address else None


# "xây dựng kế hoạch", "ban hành Kế hoạch", "triển khai thực hiện kế hoạch"; OCR "xay dung ké
# hoach".
@cache
def _issuing_re() -> re.Pattern[str]:
    verbs = map(bare, body_words("issuing_verbs"))
    before = rf"\s(?:(?:{any_of('zones', 'before_issuing')}) )?"
    plans = any_of("zones", "issued_plans")
    behind = rf"\s(?=[^.;:]{{0,40}}?(?:{plans})|[^.;]{{0,160}}sau\s*:)"
    return words_re(verbs, before, behind)


def issuer_in_text(paragraph: str) -> str | None:
    """The body that says "… xây dựng kế hoạch … như sau:".

    Its place is a part of it where the phrase bears it. Of several that issue something the last
    introduces what follows; a sentence that tells of them speaks of the first.
    """
    found = list(_issuing(paragraph))
    if not found:
        return None
    return found[-1] if paragraph.rstrip().endswith(":") else found[0]


def _issuing(paragraph: str) -> Iterator[str]:
    plain = bare(paragraph)
    for verb in _issuing_re().finditer(plain):
        floor = max(0, verb.start() - MAX_BODY - 20)
        for boundary in BOUNDARY_RE.finditer(plain, floor, verb.start()):
            if boundary.start() == floor and floor > 0:
                continue
            phrase = paragraph[boundary.end() : verb.start()]
            name = body_of(BOARD_RE.sub("", phrase)) if phrase[:1].isupper() else None
            if (
                name is not None
                and name.count(",") < 2
                and not re.search(r"[;:.]\s", phrase)
                and not FOREIGN_RE.search(name + " ")
                and not _is_sentence(name)
            ):
                yield name[0].upper() + name[1:]
                break


def _is_sentence(name: str) -> bool:
    """True for "Sở A đề nghị các trường", "Xã B chỉ đạo các thôn": who asks whom, and no name."""
    words = name.split()
    for place in range(1, len(words) - 1):
        rest = " ".join(words[place:])
        if words[place].islower() and (DEMAND_RE.match(rest) or _does_to_all(rest)):
            return True
    return False


def _does_to_all(text: str) -> bool:
    """True for "hướng dẫn các trường": a verb, and all whom it is done to."""
    return starts_with_verb(text) and not set(text.split()[1:3]).isdisjoint(ALL_OF)
