"""What a first reading left unsure, empty or unread is looked at once more.

unsure_words        unsure words, read again in two other sizes
letter_widths       words that are wider or narrower than their letters
unread_print        letters and dashes that lie in no word's box
odd_cells           short cells that came out empty or odd, read with digits only
ordinal_sequences   the ordinals of a table's column, by their sequence
roman_strokes       Roman numerals, by counting their strokes
stamp_texts         what stamps in frames say that were taken off the page
stacked_copies      parts of a page one below the other in one picture
"""
