"""What speaks for a join of two lines, or against it, and how much: the table of weights."""

from __future__ import annotations

from enum import StrEnum


class Clue(StrEnum):
    """What speaks for a join of two lines, or against it."""

    # What a reader says.
    GAP = "a blank line stands between"
    BREAK = "a line ends"
    NO_GAP = "no blank line stands between, and here blank lines part paragraphs"
    FULL = "the first word below would not have fitted on the line above"
    NEARLY_FULL = "the line above is nearly full"
    SHORT = "the line above is short, and is no first line"
    ONE_SENTENCE = "a full line ends a sentence, and here most sentences end their paragraph"
    SENTENCE_END = "a marker below ends the sentence, for another paragraph follows"
    FIRST_LINE = "the line below is as short as first lines are, and goes on"
    SHORT_CAPITALS = "two short lines are set in capitals"
    OPEN_EMPHASIS = "bold or italics go on over the break"
    NEW_EMPHASIS = "a line in bold ends, and the next is set otherwise or anew"
    TORN_BOLD = "a marked heading in bold goes on in bold, and here markers open all bold headings"
    OUT_OF_SEQUENCE = "the marker below counts on from none"
    SET_IN = "the line below is set in as no line is that goes on, and no small letter begins it"
    SET_APART = "the line above is indented as hardly another is, and a capital follows"
    COLUMNS = "a line holds columns"
    AT_MARGIN = "the line below begins at the margin, and the first line above is indented"
    CENTERED = "a centred line stands above a line at the margin"
    INDENTED = "the line below begins where no line of the paragraph does"
    ROOM = "the first word below would have fitted on the line above"
    APART = "the lines stand farther apart than those of a paragraph"
    OTHER_SIZE = "the lines are set in other sizes"
    FAR = "too much stands between"
    # What the words say.
    END = "the document ends above"
    WAITING_MARKER = "a marker alone waits for its text"
    LONE_MARKERS = "a marker alone is followed by the beginning of another paragraph"
    LONE_MARKER = "a marker stands alone below"
    OPENS = "a marker, a label, a title or a closing begins below"
    NUMBER_AWAITED = "the line above breaks off before a number"
    PAPER_AWAITED = "the line above ends with an article, the one below begins with its paper"
    CAPITALS_GO_ON = "a heading in capitals goes on in capitals"
    SMALL_AFTER_COMMA = "a small letter follows a comma or a semicolon"
    TORN_NAME = "a name is torn"
    HEADING_ABOVE = "a heading is whole before a blank line"
    CASE_CHANGES = "one line is set in capitals, the other is not"
    CUT_OFF = "blank lines part paragraphs, and a full line ends within a sentence"
    UNFINISHED = "the line above ends no sentence"
    FINISHED = "the line above ends a sentence, and is no full one"
    INTRODUCES = "a few words with a colon stand alone below a whole sentence"
    INTRODUCED = "the line above introduces what follows, and a capital begins below"
    ENDS_OPEN = "the line above ends in a word or mark that cannot end a sentence"
    ENDS_DATED = "the line above ends in a whole day, and a capital begins below"
    SMALL = "a small letter or a number begins below"
    OPEN_BRACKET = "a bracket is open"
    CLOSES_BRACKET = "the line below closes the bracket that is open"


WEIGHTS = {
    Clue.GAP: -4,
    Clue.BREAK: -4,
    Clue.NO_GAP: 14,
    Clue.FULL: 5,
    Clue.NEARLY_FULL: 3,
    Clue.SHORT: -8,
    Clue.ONE_SENTENCE: -3,
    Clue.SENTENCE_END: 64,
    Clue.FIRST_LINE: -12,
    Clue.SHORT_CAPITALS: -12,
    Clue.OPEN_EMPHASIS: 12,
    Clue.NEW_EMPHASIS: -16,
    Clue.TORN_BOLD: 14,
    Clue.OUT_OF_SEQUENCE: 18,
    Clue.SET_IN: -16,
    Clue.SET_APART: -16,
    Clue.COLUMNS: -60,
    Clue.AT_MARGIN: 24,
    Clue.CENTERED: -100,
    Clue.INDENTED: -100,
    Clue.ROOM: -100,
    Clue.APART: -100,
    Clue.OTHER_SIZE: -100,
    Clue.FAR: -100,
    Clue.END: -100,
    Clue.WAITING_MARKER: 30,
    Clue.LONE_MARKERS: -60,
    Clue.LONE_MARKER: -60,
    Clue.OPENS: -20,
    Clue.NUMBER_AWAITED: 20,
    Clue.PAPER_AWAITED: 14,
    Clue.CAPITALS_GO_ON: 8,
    Clue.SMALL_AFTER_COMMA: 12,
    Clue.TORN_NAME: 8,
    Clue.HEADING_ABOVE: -10,
    Clue.CASE_CHANGES: -16,
    Clue.CUT_OFF: 4,
    Clue.UNFINISHED: 2,
    Clue.FINISHED: -4,
    Clue.INTRODUCES: -8,
    Clue.INTRODUCED: -24,
    Clue.ENDS_OPEN: 3,
    Clue.ENDS_DATED: -4,
    Clue.SMALL: 3,
    Clue.OPEN_BRACKET: 3,
    Clue.CLOSES_BRACKET: 24,
}


DECISIVE = frozenset(clue for clue, weight in WEIGHTS.items() if weight <= -100)
