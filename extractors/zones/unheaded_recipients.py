"""Recipients without "Nơi nhận:" above them: the list with which a text ends.

Web pages and texts without their layout lose the line; what stands around the list says what it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.formal_lines import is_filing_note
from extractors.lines.markers import opens_bullet, opens_item
from extractors.lines.statements import is_closing, starts_with_verb
from extractors.word_lists import phrases
from extractors.zones.foot_lines import signs
from extractors.zones.signing import person_name, split_name
from extractors.zones.views import View, following, printed_above
from normalizers.letters.remarks import closing_remark
from normalizers.letters.text import squeeze
from normalizers.units.assignments import heading_units

FAR = 60  # printed blocks among which a filing note is sought
MOST_RECIPIENTS, MOST_SIGNATURE = 24, 4  # lines
MOST_WORDS = 40  # of a recipient
MAX_ITEM = 80  # letters of a recipient where no heading says what the items are
BULLET_SIGNS = " -–+•*"
# "(để b/c)", "(để chỉ đạo)": why somebody is sent the document.
TOLD_WHY = phrases("zones", "told_why")
RECIPIENT_ENDS = (";", ",", ".", ")")


def begins_recipients(views: Sequence[View], index: int) -> bool:
    """True for the first recipient of a list that no heading names."""
    return _unheaded_recipients(views, index) or _last_list(views, index)


def _unheaded_recipients(views: Sequence[View], index: int) -> bool:
    """True for the first of short items that a filing note ends and a signature follows.

    "- UBND tỉnh;" / "- Lưu: VT." / "CHỦ TỊCH": nobody printed "Nơi nhận:".
    """
    if not _is_short_item(views[index].text):
        return False
    above = printed_above(views, index)
    if above is not None and _is_short_item(views[above].text):
        return False
    near = following(views, index, FAR)
    filed = next((k for k, i in enumerate(near) if is_filing_note(views[i].text)), None)
    if filed is None or not all(_is_short_item(views[i].text) for i in near[:filed]):
        return False
    return any(signs(views[i]) for i in near[filed + 1 : filed + 3])


def _last_list(views: Sequence[View], index: int) -> bool:
    """True for the first of the items that end a text, below its last sentence.

    "…, thực hiện./." / "- Thủ tướng (để b/c);" / "- Các Bộ: A, B;" / "PHÓ CHỦ NHIỆM Lê Văn Mẫu".
    A list that a lead-in opens is the document's own.
    """
    above = printed_above(views, index)
    if above is None or not opens_bullet(views[index].text) or opens_bullet(views[above].text):
        return False
    if not views[above].text.endswith((".", "./", ";", ")")):
        return False
    near = following(views, index, MOST_RECIPIENTS + 1)
    texts = _items_at(views, near)
    rest = near[sum(1 + text.count("\n") for text in texts) :]
    is_last = len(near) <= MOST_RECIPIENTS and (not rest or _is_signature(views, rest))
    if not is_last or not all(text.endswith(RECIPIENT_ENDS) for text in texts):
        return False
    if any(_tells_why(text) or is_filing_note(text) for text in texts):
        return True
    named = sum(_names_bodies(text) for text in texts)
    closed = is_closing(views[above].text) or views[above].text.endswith(("/.", "./"))
    listed = len(texts) > 1 and not any(map(_says_deed, texts))
    return 2 * named >= len(texts) and (closed or listed)


def _is_signed(piece: str) -> bool:
    return split_name(piece)[1] is not None or person_name(piece, surname=True) is not None


def _items_at(views: Sequence[View], near: Sequence[int]) -> list[str]:
    """The items of a list from its first line on, the lines of each joined by line breaks."""
    texts: list[str] = []
    for text in (views[i].text for i in near):
        if opens_bullet(text):
            texts.append(text)
        elif texts and not texts[-1].endswith((";", ".", ")")):
            texts[-1] += f"\n{text}"
        else:
            break
    return texts


def _names_bodies(item: str) -> bool:
    return bool(heading_units(squeeze(item.lstrip(BULLET_SIGNS))))


def _says_deed(item: str) -> bool:
    return starts_with_verb(item.lstrip(BULLET_SIGNS)) or len(item.split()) > MOST_WORDS


def _is_signature(views: Sequence[View], rest: Sequence[int]) -> bool:
    return len(rest) <= MOST_SIGNATURE and any(
        signs(views[i]) or any(map(_is_signed, views[i].pieces)) for i in rest
    )


def _is_short_item(text: str) -> bool:
    return opens_item(text) and text.endswith(";") and len(text) <= MAX_ITEM


def _tells_why(text: str) -> bool:
    """True for "Sở A (để báo cáo);"."""
    _, why = closing_remark(text) or ("", "")
    return why.casefold().startswith(TOLD_WHY)
