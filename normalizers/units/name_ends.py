"""Where the names end that open a text: "Viện Thủy lợi | sửa chữa đập", told by their shape.

Each word in lower case is weighed; what speaks for a deed there stands in `deed_evidence`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import exp
from typing import NamedTuple

from normalizers.letters.words import TOKEN_RE
from normalizers.units.complete_names import DeedPlace
from normalizers.units.deed_evidence import EVIDENCE, MOST_OF_TAGS, TAGS
from normalizers.units.joints import PIECE_END_RE
from normalizers.units.known_fields import is_inside_field
from normalizers.units.openings import name_start

ENOUGH, FAR = 2.9, 1.3  # evidence that lacks so much is none
UNLIKELY = 0.02
FAVOUR = 1.2  # how much likelier than another a place is that is surely the likelier one


def deed_start(text: str) -> int | None:
    """Where the deed begins after the names that open a text; None where they are all of it.

    >>> text = "Viện Thủy lợi sửa chữa đập"
    >>> text[: deed_start(text)]
    'Viện Thủy lợi '
    """
    if _are_surely_names(text):
        return None
    ends = deed_starts(text)
    return ends[0].begin if ends and ends[0].share > 1 - sum(end.share for end in ends) else None


class DeedStart(NamedTuple):
    """A place where the deed may begin, and how likely it does begin there and not before, 0..1."""

    begin: int
    share: float


def deed_starts(
    text: str,
    limit: int | None = None,
    are_names: Callable[[str], bool] = bool,
    rival: float = 0.0,
) -> list[DeedStart]:
    """The places where the deed may begin after the names that open a text, the likeliest first.

    Once no other can come near the likeliest, none is looked at.

    Args:
        text: a text that opens with names.
        limit: places behind it are not looked at.
        are_names: whether what stands before a place is names.
        rival: the share from which on a place makes it worth while to look at the limit.
    """
    found, names_go_on, likeliest = [], 1.0, 0.0
    for place in _places(text):
        is_beyond = limit is not None and place.begin > limit
        if is_beyond or names_go_on < UNLIKELY or FAVOUR * names_go_on < likeliest:
            break
        if place.begin == limit and likeliest < rival:
            break
        if not are_names(text[: place.begin]):
            continue
        share = _share(place)
        found.append(DeedStart(place.begin, names_go_on * share))
        likeliest = max(likeliest, found[-1].share)
        names_go_on *= 1 - share
    return sorted(found, key=lambda end: -end.share)


def _are_surely_names(text: str) -> bool:
    """True where no deed begins in a text, whatever the tagger would say of any place in it."""
    names_go_on, likeliest = 1.0, 0.0
    for place in _places(text):
        most = _said(place) + MOST_OF_TAGS
        share = _likely(most) if most >= ENOUGH - FAR else 0.0
        names_go_on, likeliest = names_go_on * (1 - share), max(likeliest, share)
        if names_go_on < likeliest:
            return False
    return True


def _said(place: DeedPlace) -> float:
    """What is said for a place by all that needs no tagger."""
    return sum(evidence.weight for evidence in EVIDENCE if evidence.holds(place))


def _likely(said: float) -> float:
    return 1 / (1 + exp(ENOUGH - said))


def _share(place: DeedPlace) -> float:
    """How likely the deed begins at a place if the names go on until there, 0..1."""
    said = _said(place)
    most = MOST_OF_TAGS
    for evidence in TAGS:
        if said + most < ENOUGH - FAR:
            return 0.0
        most -= max(0.0, evidence.weight)
        said += evidence.weight if evidence.holds(place) else 0.0
    return _likely(said)


def _places(text: str) -> Iterator[DeedPlace]:
    """The words in lower case after the beginning of a name, in every piece of the list.

    A field that is known ends no piece and holds no deed.
    """
    start, joints = 0, (joint.span() for joint in PIECE_END_RE.finditer(text))
    parting = (joint for joint in joints if not is_inside_field(text, joint[1]))
    for end in (*parting, (len(text), len(text))):
        for word in TOKEN_RE.finditer(text, start, end[0]):
            head = text[start : word.start()].rstrip()
            is_name = head[:1].isupper() or name_start(head) is not None
            is_small = word[0][0].islower() and not is_inside_field(text, word.start())
            if head and is_name and is_small:
                yield DeedPlace(text, word.start(), head)
        start = end[1]
