"""Lines in, repaired lines out: the lattice is laid, the best path taken, the words put back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from normalizers.diacritics.abbreviations import drops_letters, loses_letters, with_all_letters
from normalizers.diacritics.best_words import SeenWord, best_words
from normalizers.diacritics.candidates import Candidates, Channel, fixed
from normalizers.diacritics.capitals import in_capitals
from normalizers.diacritics.codes import repair_code
from normalizers.diacritics.digits import repair_number
from normalizers.diacritics.doubts import (
    DOUBTFUL,
    UNKNOWN_LIKELIHOOD,
    doubt,
    doubt_of_capital,
    doubt_of_file_name,
    doubt_of_misread,
    doubt_of_quarter,
)
from normalizers.diacritics.foreign_words import foreign_words, has_other_letters
from normalizers.diacritics.glued import part_glued
from normalizers.diacritics.initials import Initials
from normalizers.diacritics.lexicon import is_same_word
from normalizers.diacritics.lists import is_list_marker, number_lists
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.model import RepairModel, shipped_model
from normalizers.diacritics.names import is_name, keeping_names
from normalizers.diacritics.pieces import (
    CODE,
    FIRST_WORD,
    NUMBER,
    SILENT,
    UNKNOWN,
    WORD,
    Piece,
    split_line,
)
from normalizers.diacritics.repaired import RepairedLine, RepairedWord
from normalizers.diacritics.search import WordJoin
from normalizers.diacritics.steady_case import in_case_of_neighbours, in_steady_case
from normalizers.letters.numerals import is_other_numeral
from normalizers.letters.product_names import repair_product_name
from normalizers.letters.syllables import is_syllable

LINES_AT_ONCE = 2000
SENTENCE_END = (".", ";", ":", "?", "!")
SURE_ENOUGH_TO_MEND = 0.9  # what an engine of the right language read is altered only from here on
# Of one and two digits an engine of the wrong language makes words: "6" for "ở", "14" for "là".
ONE_NUMBER = -1.7  # nats a digit
BEFORE_CODE = -8.0  # nats: nothing is counted before the number of a document ("36 15/KH-UBND")
LEAST_ABBREVIATION = 4  # letters of one that the lexicon lacks, to be told by a name's
MAYBE_WORDS = frozenset(map(str, range(1, 100)))  # numbers that a word may be misread as


def repair_damaged(
    lines: Sequence[str], modes: Sequence[Mode | None], model: RepairModel | None = None
) -> list[RepairedLine]:
    """Lines of one text, in order, each repaired in its mode; each is context for the next.

    A line without a mode comes back as it is. A line that is empty or ends a sentence parts what is
    above from what is below.
    """
    model = model or shipped_model()
    repaired: list[RepairedLine] = []
    for start in range(0, len(lines), LINES_AT_ONCE):
        stop = start + LINES_AT_ONCE
        repaired += _repair_block(lines[start:stop], modes[start:stop], model)
    return repaired


def _repair_block(
    lines: Sequence[str], modes: Sequence[Mode | None], model: RepairModel
) -> list[RepairedLine]:
    lines = part_glued(in_steady_case(lines, modes), modes, model)
    seen = [mode or (modes[i + 1] if i + 1 < len(modes) else None) for i, mode in enumerate(modes)]
    pieces = [
        list(split_line(line)) if mode else [] for line, mode in zip(lines, seen, strict=True)
    ]
    texts = [[piece.text for piece in row] for row in pieces]
    found: list[list[RepairedWord]] = [[] for _ in lines]
    before = ""
    words = list(_words(lines, pieces, modes, model))
    named = [word.is_name for word in words]
    found_words = list(keeping_names(list(best_words(words, model)), named, model.lexicon))
    found_words = list(_in_case(words, found_words, pieces, texts))
    names = Initials(
        best.text for word, best in zip(words, found_words, strict=True) if word.piece.kind == WORD
    )
    foreign = foreign_words(word.piece.text for word in words if word.mode is Mode.LIGHT)
    for word, best in zip(words, found_words, strict=True):
        is_foreign = word.piece.text in foreign and has_other_letters(best.raw, best.text)
        text = _final_text(word, best, before, model, is_foreign)
        if word.piece.kind == CODE and word.mode in (Mode.OCR, Mode.STRIPPED):
            text = repair_code(word.piece.text, model.channel(word.mode), model.code_parts, names)
        elif word.mode is Mode.OCR and _is_new_abbreviation(best):
            text = names.spelled(text)
        most = DOUBTFUL if is_foreign else _most(word, best, text, before)
        most = min(most, doubt_of_file_name(best.raw, text, lines[word.line]))
        if word.mode is Mode.OCR:
            most = min(most, doubt_of_capital(text, before, model.lexicon))
        mended = best._replace(text=text, confidence=min(best.confidence, most))
        texts[word.line][word.place] = before = mended.text
        if word.piece.kind in (WORD, NUMBER, CODE):
            found[word.line].append(mended)
    mended_lines = [
        "".join(text) if mode else line
        for line, mode, text in zip(lines, modes, texts, strict=True)
    ]
    numbered = list(number_lists(lines, mended_lines, modes))
    for row, *pair in zip(found, mended_lines, numbered, strict=True):
        old, new = map(_first, pair)
        if row and is_other_numeral(old, new):
            row[0] = row[0]._replace(text=new, confidence=DOUBTFUL)
    return list(map(RepairedLine, numbered, map(tuple, found)))


def _is_new_abbreviation(best: RepairedWord) -> bool:
    is_unknown = best.likelihood == UNKNOWN_LIKELIHOOD
    return is_unknown and best.text.isupper() and len(best.text) >= LEAST_ABBREVIATION


def _in_case(
    words: Sequence[SeenWord],
    found: Sequence[RepairedWord],
    pieces: Sequence[Sequence[Piece]],
    texts: Sequence[Sequence[str]],
) -> Iterator[RepairedWord]:
    """The words of misread text in the case that their neighbours leave them."""
    read = [list(row) for row in texts]
    for word, best in zip(words, found, strict=True):
        read[word.line][word.place] = best.text
    for word, best in zip(words, found, strict=True):
        if word.mode is not Mode.OCR or word.piece.kind != WORD:
            yield best
            continue
        row = read[word.line]
        row[word.place] = in_case_of_neighbours(pieces[word.line], row, word.place)
        yield best._replace(text=row[word.place])


def _first(line: str) -> str:
    """The first word of a line: its numeral, where it has one."""
    return next((piece.text for piece in split_line(line) if piece.kind == WORD), "")


def _final_text(
    word: SeenWord, best: RepairedWord, before: str, model: RepairModel, is_foreign: bool
) -> str:
    """What is written for a word; what has digits has rules of its own."""
    raw, kind = word.piece
    if word.mode is None:
        return raw
    if word.mode is Mode.LIGHT and (is_foreign or not _may_mend(best)):
        return repair_number(repair_product_name(raw), before)
    if kind == CODE:
        return repair_code(raw, model.channel(word.mode), model.code_parts)
    is_kept = is_same_word(raw, best.text) or is_other_numeral(raw, best.text)
    text = raw if is_kept else best.text
    if loses_letters(raw, text):
        text = with_all_letters(raw, word.candidates, model.code_parts)
    return text if word.mode is Mode.STRIPPED else repair_number(text, before)


def _most(word: SeenWord, best: RepairedWord, text: str, before: str) -> float:
    """The most (0..1) that what is written may be sure of.

    A word of the right engine that stays because nothing else is sure enough is as unsure as that.
    """
    most = doubt(best.raw, best.text)
    if word.mode is Mode.LIGHT and text == best.raw and not is_same_word(best.raw, best.text):
        most = 1 - best.confidence
    if word.mode is Mode.OCR and word.piece.kind in (WORD, NUMBER):
        of_word = doubt_of_misread(best.text, best.likelihood)
        most = min(most, of_word, doubt_of_quarter(text, before))
    return most


def _may_mend(best: RepairedWord) -> bool:
    """True where a word read with the Vietnamese model is surely wrong.

    No abbreviation ("UBND", "VNeID") and no number ever is, and no letters go: "H'Mai".
    """
    if drops_letters(best.raw, best.text):
        return False
    if best.confidence < SURE_ENOUGH_TO_MEND or not any(map(str.isalpha, best.raw)):
        return False
    is_abbreviation = best.raw.isupper() or sum(map(str.isupper, best.raw)) > 1
    return not is_abbreviation or is_syllable(best.text)


def _words(
    lines: Sequence[str],
    pieces: Sequence[Sequence[Piece]],
    modes: Sequence[Mode | None],
    model: RepairModel,
) -> Iterator[SeenWord]:
    above: str | None = None
    for i, (line, row, mode) in enumerate(zip(lines, pieces, modes, strict=True)):
        is_first, capitals, channel = True, in_capitals(row), model.channel(mode)
        for j, piece in enumerate(row):
            if piece.kind == SILENT:
                continue
            join = _join(above, piece.text) if is_first else WordJoin.INSIDE
            is_marker = is_first and is_list_marker(row, j)
            found = (
                fixed(piece.text, UNKNOWN)
                if is_marker
                else _candidates(piece, channel, j in capitals, mode is Mode.OCR)
            )
            if len(found.ids) > 1 and piece.kind == NUMBER and _stands_before_code(row, j):
                found.scores[-1] += BEFORE_CODE  # the number itself is the last one
            named = mode is Mode.LIGHT and piece.kind == WORD and is_name(row, j, model.lexicon)
            yield SeenWord(i, j, piece, mode, found, join, named)
            is_first = False
        above = line


def _candidates(
    piece: Piece, channel: Channel, is_in_capitals: bool, is_misread: bool
) -> Candidates:
    """Those of the channel for a word or a number that may be one: "16 trình" for "lộ trình"."""
    if piece.kind == WORD:
        return channel.candidates(piece.text, is_in_capitals)
    own = fixed(piece.text, piece.kind)
    if not is_misread or piece.kind != NUMBER or piece.text not in MAYBE_WORDS:
        return own
    found = channel.candidates(piece.text, is_in_capitals)
    places = [i for i, index in enumerate(found.ids) if index >= FIRST_WORD]
    return Candidates(
        np.append(found.ids[places], own.ids).astype(np.int32),
        np.append(found.scores[places], ONE_NUMBER * len(piece.text)),
        (*(found.words[i] for i in places), piece.text),
    )


def _stands_before_code(row: Sequence[Piece], j: int) -> bool:
    """True for what stands between a word and the number of a document."""
    near = [piece.kind for piece in row[max(0, j - 2) : j + 3] if piece.kind != SILENT]
    return len(near) == 3 and near[0] == WORD and near[2] == CODE


def _join(above: str | None, first: str) -> WordJoin:
    """How the first word of a line is joined to the line above.

    A line that follows on from one without a closing mark may go on with its sentence. Elsewhere a
    small letter says that the beginning is not there to see.
    """
    stripped = (above or "").rstrip()
    if stripped and not stripped.endswith(SENTENCE_END):
        return WordJoin.MAYBE
    return WordJoin.OPEN if first[0].islower() else WordJoin.START
