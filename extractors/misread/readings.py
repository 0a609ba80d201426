"""A line of head or foot → what it is read as, with the words that the document prints elsewhere.

A run of printed words is taken where it is far likelier than any other. A doubted word that is one
must be printed otherwise twice: two bodies may differ by a letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extractors.lines.letters import is_capitals
from extractors.misread.beginnings import body_beginning, title_beginning
from extractors.misread.doubted_words import acronym_of
from extractors.misread.letter_shapes import StrokesKept, likeness
from extractors.misread.own_print import DoubtedStretch, OwnPrint, PrintedRun, PrintToken, tokens_of
from extractors.misread.places import LinePart, PlacedLine
from extractors.zones.signing import is_misread_surname, person_name
from normalizers.letters.syllables import is_syllable
from normalizers.letters.text import fold

LEAST_KEPT = 0.5  # of the strokes of a run: what the line has of them
MOST_WRONG = 0.2  # of the strokes of a run: what the line has instead of others
EQUAL_FOR_WRONG = 4  # strokes that are equal for each that is wrong, at an end of the line
LEAST_OF_FOOT = 0.5  # of the strokes of a stretch of the foot
LEAST_OF_NAME = 2 / 3  # of the name of a person: others have the same last words
MARGIN = 1.0  # strokes by which the likeliest run is nearer than any other
TWICE = 2  # printed so, where the doubted words are words
WINDOWS = (6, 4, 2)  # sure words beside a doubted one, where the whole line is printed nowhere
STOPS = ".,;:!"
CLOSING_SIGNS = ".,;:)"


class LineReading(NamedTuple):
    """What a line is read as, and the doubted words that the document prints as they were read."""

    text: str
    confirmed: frozenset[str] = frozenset()


class LineReader(NamedTuple):
    """What a line is read with.

    The document's print, what is doubted, the name of its type, whose initials its symbol has.
    """

    own: OwnPrint
    is_doubted: Callable[[PrintToken], bool]
    named: str
    symbol: str | None

    def read(self, place: PlacedLine, text: str) -> LineReading:
        """The line as it is to be read; as it was where nothing tells of anything else."""
        text = self._with_acronyms(text)
        tokens = tokens_of(text)
        doubted = self.doubted(place, tokens)
        if not any(doubted):
            return LineReading(text)
        for first, last in _windows(doubted):
            own = range(first, last)
            run = self._run(place, [tokens[at] for at in own], [doubted[at] for at in own])
            if run is not None:
                made = _mended(text, [tokens[at] for at in own], run, self.own)
                again = frozenset(_as_printed([tokens[at] for at in own], run, self.own))
                return LineReading(made, again)
        return LineReading(text)

    def _with_acronyms(self, text: str) -> str:
        """The line with the short forms that everybody knows, where one was misread."""
        for token in reversed(tokens_of(text)):
            form = acronym_of(token) if self.is_doubted(token) else None
            if form is not None:
                text = (
                    text[: token.start] + token.text.replace(token.core, form) + text[token.stop :]
                )
        return text

    def doubted(self, place: PlacedLine, tokens: Sequence[PrintToken]) -> list[bool]:
        """Of each word of a line, whether it is doubted."""
        found = [self.is_doubted(token) for token in tokens]
        if place.part is LinePart.BODIES:
            found = [
                is_doubted or (_is_stopped(token) and token is not tokens[-1])
                for token, is_doubted in zip(tokens, found, strict=True)
            ]
        if tokens and not found[0]:
            found[0] = self._is_first_doubted(place, tokens[0])
        return found

    def _is_first_doubted(self, place: PlacedLine, first: PrintToken) -> bool:
        """A title begins with a capital, a quotation is closed, a person has a surname."""
        text = place.piece.text
        if place.part is LinePart.FOOT:
            return _names_nobody(place, first.core)
        is_open = first.text[0] in '“"' and not any(sign in text[1:] for sign in '”"')
        return is_open or (self._may_be_cut(place) and first.core.islower())

    def _may_be_cut(self, place: PlacedLine) -> bool:
        return place.part is LinePart.TITLE and place.is_first

    def _run(
        self, place: PlacedLine, tokens: Sequence[PrintToken], doubted: Sequence[bool]
    ) -> _Found | None:
        """The run that words were read from, with what a stamp took before it; None for none."""
        groups: defaultdict[tuple[str, ...], list[PrintedRun]] = defaultdict(list)
        is_itself = True  # the first that is printed letter by letter like it
        for run in self.own.runs(tokens, doubted):
            if is_itself and self.own.printed(run.words) in place.piece.text:
                is_itself = False
            elif self._holds(place, tokens, run):
                groups[tuple(self.own.words[at].key for at in run.words)].append(run)
        opens = doubted[0] and tokens[0].start == 0
        found = [
            _Found(group[0], before, group)
            for group in groups.values()
            if (before := self._beginning(place, group) if opens else "") is not None
        ]
        ranked = sorted(found, key=lambda one: one.run.likeness.loss)
        losses = [one.run.likeness.loss for one in ranked[:2]]
        if not ranked or (len(ranked) > 1 and losses[1] - losses[0] < MARGIN):
            return None
        return ranked[0] if self._is_borne_out(place, tokens, ranked[0]) else None

    def _holds(self, place: PlacedLine, tokens: Sequence[PrintToken], run: PrintedRun) -> bool:
        """True where words may have been read from a run."""
        like = run.likeness
        if like.equal < LEAST_KEPT * like.total or like.wrong > MOST_WRONG * like.total:
            return False
        return all(self._may_be(place, tokens, stretch) for stretch in run.stretches)

    def _may_be(
        self, place: PlacedLine, tokens: Sequence[PrintToken], stretch: DoubtedStretch
    ) -> bool:
        """True where doubted words may have been read from those of a run."""
        read = " ".join(tokens[at].text for at in stretch.tokens)
        meant = " ".join(self.own.words[at].core for at in stretch.words)
        if _figures(meant) and _figures(read) != _figures(meant):
            return False
        if any(self.is_doubted(self.own.words[at]) for at in stretch.words):
            return False
        if self._is_cut(place, tokens) and 0 in stretch.tokens:
            return _ends_alike(read, meant)
        like = _likeness(read, meant)
        is_end = 0 in stretch.tokens or stretch.tokens.stop == len(tokens)
        if like.wrong * (EQUAL_FOR_WRONG if is_end else 1) > like.equal:
            return False
        is_name = person_name(place.piece.text) is not None
        least = LEAST_OF_NAME if is_name else LEAST_OF_FOOT
        return place.part is not LinePart.FOOT or like.equal >= least * like.total

    def _is_borne_out(self, place: PlacedLine, tokens: Sequence[PrintToken], found: _Found) -> bool:
        """True where no doubted word is one, or where the document says it otherwise, and twice."""
        are_words = any(
            all(self._is_word(place, tokens, at) for at in stretch.tokens)
            for stretch in found.run.stretches
            if _is_changed(stretch, tokens, self.own)
        )
        return not are_words or len({self.own.text_of(run.words) for run in found.runs}) >= TWICE

    def _is_word(self, place: PlacedLine, tokens: Sequence[PrintToken], at: int) -> bool:
        """True for a syllable that may have been printed as it was read.

        No half of a word is one, and no surname that nobody has.
        """
        text = tokens[at].text.rstrip(STOPS) if at == len(tokens) - 1 else tokens[at].text
        if at == 0 and (self._is_cut(place, tokens) or _names_nobody(place, text)):
            return False
        return len(text) > 1 and text.isalpha() and is_syllable(text)

    def _is_cut(self, place: PlacedLine, tokens: Sequence[PrintToken]) -> bool:
        """True for words at the beginning of a title that begin with a small letter."""
        return self._may_be_cut(place) and tokens[0].start == 0 and tokens[0].core.islower()

    def _beginning(self, place: PlacedLine, runs: Sequence[PrintedRun]) -> str | None:
        """What a stamp took before the first word; None where that is not told."""
        words = [run.words for run in runs]
        if place.part is LinePart.FOOT:
            return ""
        if place.part is LinePart.TITLE:
            return title_beginning(words, self.own, self.named) if place.is_first else ""
        above = [token.key for token in tokens_of(place.above)][-1:]
        goes_on = any(
            not self.own.begins_text(run.start) and [self.own.words[run.start - 1].key] == above
            for run in words
        )
        return "" if goes_on else body_beginning(words, self.own, self.symbol)


class _Found(NamedTuple):
    """A run, the words before it that a stamp took, and all that are printed like it."""

    run: PrintedRun
    before: str
    runs: Sequence[PrintedRun]


def _names_nobody(place: PlacedLine, word: str) -> bool:
    """True for the first word of a person's name that is no surname, but for its marks."""
    is_name = place.part is LinePart.FOOT and person_name(place.piece.text) is not None
    return is_name and (is_misread_surname(word) or not is_syllable(word))


def _windows(doubted: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The whole line, then the doubted words with fewer and fewer of those beside them."""
    yield 0, len(doubted)
    at = [place for place, is_doubted in enumerate(doubted) if is_doubted]
    for beside in WINDOWS:
        left, right = max(0, at[0] - beside), min(len(doubted), at[-1] + 1 + beside)
        yield left, right
        if right - at[-1] - 1 >= 2:
            yield at[0], right
        if at[0] - left >= 2:
            yield left, at[-1] + 1


def _is_stopped(token: PrintToken) -> bool:
    """True for a word of a name with a stop behind it: "KHẺ." of "XÃ KHẺ. ĐÔNG"."""
    return token.text[-1] in STOPS and len(token.core) > 1 and is_syllable(token.core)


def _likeness(read: str, meant: str) -> StrokesKept:
    """How alike two texts are; figures of a stamp among the letters may be none of the print."""
    found = likeness(read, meant)
    letters = "".join(letter for letter in read if not letter.isdigit() and letter != "/")
    if letters == read or _figures(meant) or not any(map(str.isalpha, letters)):
        return found
    return min(found, likeness(letters, meant), key=lambda like: like.loss)


def _figures(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _ends_alike(read: str, meant: str) -> bool:
    """True where a word whose beginning is lost ends like another: "ạch" of "hoạch"."""
    own, other = fold(read), fold(meant)
    return other.endswith(own[-max(1, len(own) - 1) :])


def _is_changed(stretch: DoubtedStretch, tokens: Sequence[PrintToken], own: OwnPrint) -> bool:
    read = [tokens[at].key for at in stretch.tokens]
    return read != [own.words[at].key for at in stretch.words]


def _as_printed(tokens: Sequence[PrintToken], found: _Found, own: OwnPrint) -> Iterator[str]:
    """The doubted words that the run has as they were read."""
    for stretch in found.run.stretches:
        if not _is_changed(stretch, tokens, own):
            yield from (tokens[at].text for at in stretch.tokens)


def _mended(text: str, tokens: Sequence[PrintToken], found: _Found, own: OwnPrint) -> str:
    """The line with the stretches that were not read surely as the run prints them."""
    in_capitals = is_capitals(text)
    made = text
    for stretch in reversed(found.run.stretches):
        first, last = tokens[stretch.tokens.start], tokens[stretch.tokens.stop - 1]
        printed = own.printed(stretch.words)
        is_first = first.start == 0
        if not (_is_changed(stretch, tokens, own) or (is_first and found.before)):
            continue
        if is_first and found.before:
            printed = f"{found.before} {printed}"
        if in_capitals:
            printed = printed.upper()
        elif first.core[:1].isupper() or is_first:
            printed = printed[:1].upper() + printed[1:]
        stops = last.text[len(last.text.rstrip(CLOSING_SIGNS)) :]
        tail = stops if last.stop == len(text) or stops == "," else ""
        made = made[: first.start] + printed + tail + made[last.stop :]
    return made
