"""Bodies that issue a document together: a header lists them like a superior and its office.

The symbol tells them apart: it names who issues, and never a superior. "15/KHLT-SYT-CAT" is of both
SỞ Y TẾ and CÔNG AN TỈNH.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.letters import bare
from extractors.zones.body_kinds import begins_with_body, body_words
from normalizers.citations.document_types import symbol_parts


def joint_issuer(bodies: Sequence[str], symbol: str | None) -> str | None:
    """The bodies as one issuer, "A - B", where the symbol lists each of them in their order.

    They are of one kind (ministries), or the type is one of several bodies ("KHLT", "QCPH").

    >>> joint_issuer(("SỞ Y TẾ", "SỞ NỘI VỤ"), "KHLT-SYT-SNV")
    'SỞ Y TẾ - SỞ NỘI VỤ'
    >>> joint_issuer(("SỞ Y TẾ", "CHI CỤC DÂN SỐ"), "KH-CCDS")
    """
    each = [name for body in bodies for name in _names(body)]
    head, *tokens = symbol_parts(symbol)
    if len(bodies) < 2 or len(tokens) < len(each):
        return None
    is_joint = head.endswith(body_words("joint_types"))
    are_alike = len({name.split()[0] for name in each}) == 1
    if not (is_joint or are_alike) or not all(map(_stands_for, tokens, each)):
        return None
    return " - ".join(each)


def _names(body: str) -> list[str]:
    """The bodies of "BỘ A - BỘ B"; "BỘ LAO ĐỘNG - THƯƠNG BINH" is one."""
    names: list[str] = []
    for part in body.replace(" – ", " - ").split(" - "):
        if names and not begins_with_body(part):
            names[-1] = f"{names[-1]} - {part}"
        else:
            names.append(part)
    return names


def _stands_for(token: str, body: str) -> bool:
    """True where the letters of the token come in the name one after the other.

    The first of them begins the kind or the name: "SYT", "YT" of "SỞ Y TẾ".
    """
    plain, short = bare(body), bare(token)
    letters = iter(plain)
    is_short = bool(short) and all(letter in letters for letter in short)
    return is_short and any(word.startswith(short[0]) for word in plain.split()[:2])
