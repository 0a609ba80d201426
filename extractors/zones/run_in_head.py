"""A head that runs on one line: body, type and title in capitals, as a web page flattens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extractors.lines.letters import is_capitals
from extractors.lines.statements import starts_with_verb
from extractors.models import Block, Line
from extractors.zones.bodies import is_nameless
from extractors.zones.body_kinds import begins_with_body, kind_end
from extractors.zones.section_openings import ends_preamble, is_base
from extractors.zones.type_lines import MAX_TYPE_LINE, named_type
from extractors.zones.views import view

LONGEST_VERB = 3  # words before a type: "SỞ Y TẾ BAN HÀNH KẾ HOẠCH" tells what was done


def with_head_parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the first line parted where "SỞ A THÔNG BÁO VỀ VIỆC B" stands over the bases.

    A headline reads the same; no basis and no preamble follows it.
    """
    printed = [*islice((i for i, block in enumerate(blocks) if not view(block).is_blank), 2)]
    if len(printed) < 2:
        return tuple(blocks)
    first, below = printed
    head, text = blocks[first], view(blocks[below]).text
    if not isinstance(head, Line) or not (is_base(text) or ends_preamble(text)):
        return tuple(blocks)
    pieces = _parted(view(head).text)
    lines = (replace(head, raw=piece, text=piece) for piece in pieces)
    return (*blocks[:first], *lines, *blocks[first + 1 :]) if pieces else tuple(blocks)


def _parted(line: str) -> tuple[str, ...]:
    """Body and type with its title, or nothing where the line is not both."""
    if len(line) > MAX_TYPE_LINE or not (is_capitals(line) and begins_with_body(line)):
        return ()
    for begin in _word_begins(line, kind_end(line)):
        body = line[:begin].rstrip()
        if named_type(line[begin:]) and not is_nameless(body):
            return () if _does_something(body) else (body, line[begin:])
    return ()


def _word_begins(line: str, start: int) -> Iterator[int]:
    return (at + 1 for at in range(start, len(line)) if line[at] == " ")


def _does_something(body: str) -> bool:
    """True for "SỞ Y TẾ BAN HÀNH"; the verb of "SỞ XÂY DỰNG" is its name."""
    words = body.split()
    tails = range(1, min(LONGEST_VERB, len(words) - 1) + 1)
    return not words[-1][-1].isalnum() or any(
        starts_with_verb(" ".join(words[-count:]).capitalize())
        and not is_nameless(" ".join(words[:-count]))
        for count in tails
    )
