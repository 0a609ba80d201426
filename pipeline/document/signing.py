"""Who signed a document digitally, and when: by its signatures, else by what a stamp prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from extractors.models import DropKind, Dropped, Signature
from extractors.word_lists import phrases
from normalizers.letters.figures import printed_figure
from normalizers.letters.text import comparison_key, squeeze

SIGNERS = phrases("sentence_words", "signer_labels")
# "05.01.2026 09:12:44 +07:00", "16/03/2026 08:12".
TIME_RE = re.compile(
    r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{2}:\d{2}))?"
)


def signing_of(
    signatures: Sequence[Signature], signer: str | None, dropped: Iterable[Dropped]
) -> Signature:
    """The signature of the document's signer; of others, the last in time.

    A drafter, the signer and the body itself may sign one after the other.
    """
    own = comparison_key(signer or "")
    named = [item for item in signatures if own and comparison_key(item.signed_by or "") == own]
    if named or signatures:
        return named[-1] if named else signatures[-1]
    texts = [drop.line.text for drop in dropped if drop.kind is DropKind.SIGNATURE_STAMP]
    return Signature(_time(texts), _signer(texts))


def _signer(texts: Iterable[str]) -> str | None:
    for text in texts:
        label, _, value = map(squeeze, text.partition(":"))
        if value and label.casefold() in SIGNERS:
            return value
    return None


def _time(texts: Iterable[str]) -> str | None:
    for text in texts:
        found = TIME_RE.search(text)
        if found is not None:
            day, month, year, hour, minute, second, zone = found.groups()
            date = f"{year}-{printed_figure(month):02}-{printed_figure(day):02}"
            return f"{date}T{printed_figure(hour):02}:{minute}:{second or '00'}{zone or ''}"
    return None
