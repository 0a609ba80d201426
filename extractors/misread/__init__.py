"""What OCR misread in head and foot of a scan, held against what the document itself prints.

A stamp, a seal or faint print takes letters from the name of a body, from a title, from an office.
The document says most of it again: in its first paragraph, in article 1, among the recipients, in
the signature. What stands there as a whole mends what was read in pieces; offices are a closed set.

doubted_words   the words of a line that were not read surely, or that are none
letter_shapes   how much of a word a reading of it kept, by the strokes of its letters
own_print       the words that a document prints, and the runs of them that a line was read from
beginnings      words before a run that a stamp took as a whole: a kind of body, a title's first
offices         offices that were misread, and why somebody is sent a document
pieces          the lines of blocks, and blocks in which some of them are read otherwise
places          which lines of head and foot are read so
readings        a line → what it is read as
head_and_foot   all of it together: blocks → blocks, and what was mended
"""
