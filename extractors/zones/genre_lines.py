"""The line that names a genre which no list knows: "THỂ LỆ", "QUY TRÌNH NỘI BỘ", "ĐIỀU LỆ".

It is known by its place: a few words in capitals alone on their line, below number, day or motto
and above a title. What speaks for it is counted: the place itself, the blank line above, the title
in small letters below, the symbol that begins with its initials ("08/TL-BTC"), and the document
that calls itself so ("Thể lệ có hiệu lực …").
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.lines.drawn_lines import is_rule
from extractors.lines.letters import bare, is_capitals
from extractors.models import Block
from extractors.word_lists import phrases
from extractors.zones.appendix_titles import appendix_word
from extractors.zones.banner import STAMP_RE
from extractors.zones.body_kinds import begins_with_body, body_keys, body_words
from extractors.zones.header_block import read_header
from extractors.zones.section_openings import is_base, is_preamble, opens_body
from extractors.zones.signing import is_signature_line, person_name
from extractors.zones.titles import title_below
from extractors.zones.type_lines import TypeLine
from extractors.zones.views import text_of
from extractors.zones.web_heads import is_header_line, pieces_of
from normalizers.citations.document_types import symbol_parts, type_of_symbol
from normalizers.letters.text import comparison_key

MAX_WORDS, MAX_LENGTH = 3, 30
NEEDED = 3  # kinds of evidence, of five
KNOWN = tuple(sorted(map(bare, phrases("sentence_words", "attachable")), key=len, reverse=True))


def genre_of_head(blocks: Sequence[Block], start: int, stop: int) -> tuple[TypeLine, int] | None:
    """The genre that the first line below the header names, and its place.

    None where the symbol names a type that is known.
    """
    printed = [i for i in range(start, stop) if not is_rule(" ".join(pieces_of(blocks[i])))]
    for above, index in zip([None, *printed], printed, strict=False):
        text = text_of(blocks[index])
        if is_base(text) or is_preamble(text) or opens_body(text):
            return None
        if not _may_name_genre(text):
            continue
        number = read_header(blocks, start, index).number
        symbol = number.symbol if number is not None else None
        if type_of_symbol(symbol) is not None:
            return None
        if _evidence(blocks, above, index, stop, symbol) >= NEEDED:
            return TypeLine(text.strip(" *:.").lower(), ""), index
    return None


def _may_name_genre(text: str) -> bool:
    """True for a few words in capitals that are no body, no place, no office and no stamp."""
    text = text.strip(" *:.")
    is_short = len(text.split()) <= MAX_WORDS or bare(text).startswith(KNOWN)
    if not (is_short and is_capitals(text) and _is_of_words(text)):
        return False
    if len(text) > MAX_LENGTH or text.casefold().startswith(body_words("levels")):
        return False
    is_other = begins_with_body(text) or is_signature_line(text) or appendix_word(text)
    is_stamp = comparison_key(text) in body_keys("stamps")
    return not (is_other or is_stamp or person_name(text))


def _evidence(
    blocks: Sequence[Block], above: int | None, index: int, stop: int, symbol: str | None
) -> int:
    """How many things say that the line names the genre; 0 where no title stands below."""
    name = text_of(blocks[index]).strip(" *:.")
    title = title_below(blocks, index + 1, stop, "")
    if title is None or title.endswith((".", ";", ":")):
        return 0
    header = pieces_of(blocks[above]) if above is not None else []
    return sum(
        (
            any(map(_stands_in_header, header)),
            above is None or above < index - 1,
            not is_capitals(title),
            _has_initials(name, symbol),
            _calls_itself(blocks, index, name),
        )
    )


def _stands_in_header(piece: str) -> bool:
    """True for motto, number and day, for the name of a body, and for a site's stamp."""
    is_body = is_capitals(piece) and begins_with_body(piece)
    return is_body or is_header_line(piece) or bool(STAMP_RE.match(piece))


def _is_of_words(text: str) -> bool:
    """True for several words of nothing but letters."""
    words = text.split(" ")
    return len(words) > 1 and all(map(str.isalpha, words))


def _has_initials(name: str, symbol: str | None) -> bool:
    """True where the symbol begins with the initials of the name: "TL-BTC" of "THỂ LỆ"."""
    initials = "".join(word[0] for word in bare(name).split())
    head = bare(symbol_parts(symbol)[0])
    return len(head) > 1 and initials.startswith(head)


def _calls_itself(blocks: Sequence[Block], index: int, name: str) -> bool:
    """True where the text below uses the name as a common noun, in small letters."""
    small = name.lower()
    forms = (small, small.capitalize())
    below = (piece for block in blocks[index + 1 :] for piece in pieces_of(block))
    return any(form in piece for piece in below for form in forms)
