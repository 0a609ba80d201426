"""Broken diacritics mended: a lattice of candidate syllables, the best path under a language model.

pieces    a line → words, numbers, punctuation
lexicon   the words that the model knows, and how they are written in capitals
candidates, misreadings   what a damaged word may have been, and how likely
ngrams    a language model of order 4 in compact arrays
second_pass   how badly the document was read, and what it surely says elsewhere
abbreviations   which keep all their letters
capitals  which words stand among capitals
steady_case   words of which a letter was read in the wrong case: "viỆc"
slips     a wrong tone here and there in clean text: "đên năm 2030"
repaired  a line and a word after repair
search    the best path through the lattice, and how sure each word is
doubts    where the figures of the search say too much
wide_context   what the words about a word say of it, further than n-grams see
best_words   the likeliest word in each place, after all passes
sureness  how sure a word of misread text is, by signs whose weights documents taught
engine    lines in, repaired lines out, in one of the modes `ocr`, `stripped`, `light`
damage    which lines want which mode: no evidence, no change
ahead     what the first damaged document would compile, compiled when it is set up
alphabet, odd_letters   letters of a broken font, which no Vietnamese word has: "định kǶ"

codes     codes of documents whose letters were damaged: "45/KH-SGDDT" for "45/KH-SGDĐT"
digits    letters that stand for digits in dates and years: "ngày O5 tháng l2 năm 2O25"
foreign_words   of a text that repeats them: its own spelling
glued     words that OCR glued together: "NỘIDUNG", "thựchiện"
initials  names that a document writes out, by their first letters: "BVDK" for "BVĐK"
names     in print of the right engine: a language model foretells none
lists     labels of lists and headings that only their sequence tells: "d)" or "đ)", "IL." for II
          or III
memory    what a document says of itself: words that stand side by side in one place help to read
          another
side_by_side  texts that were read straight across, cut into their columns again
spelling  which words of the lexicon may have been misread as a string, by a channel of letters
tones     the channels of text that lost its marks, and of text that lost nothing
"""
