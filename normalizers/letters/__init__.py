"""Letters and what is made of them.

addresses       of pages, mailboxes and files within a text
text            one Unicode form, one kind of space, keys to compare by
capitals        the capital letters of Vietnamese, for character classes
figures         whole numbers as they are printed; nothing else reads one
item_signs      the signs that open an item of a list
numerals        Roman numerals, the Vietnamese letter sequence, and what OCR reads for them
private_use     characters for private use, and the signs of symbol fonts among them
remarks         what stands in brackets
sentences       where a sentence, a clause and a name end
syllables       whether a word is a well-formed syllable, and how much of a text is
text_caches     what was told of texts, remembered within a bound of letters
product_names   names of programs whose strokes OCR confounds
words           what a word is, by its letters
"""
