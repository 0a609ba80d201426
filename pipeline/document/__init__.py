"""One document, from its bytes to the rows that it adds to the dataset.

stages          the composition, top to bottom
read_document   everything that was read, as printed
worlds          whose names it uses, with the province that its head leaves out
places          where it was issued, as codes of the day
no_document     a text in which nothing is a document
own_period      the plan's own period
texts           all the words, and how good and how sure they are
unsure_words    numbers and names that OCR is unsure of are left out
document_record the document as a row
normalize       rows as printed → records: dates, areas, measures, units
sureness        how sure a row and its fields are, by what was measured of their kind
citations       the documents that a document cites
footnotes       notes at the foot of a page; their marks leave the text
signing         who signed digitally, and when
notices         what a person should know: doubts, and what is in no other table
left_out        what is printed and in no other table, with its texts
word_runs       whether the words of a printed text stand in the columns
head_and_foot   legal bases, and what of head and foot no column holds
audit           the document's doubts about itself
file_doubts     what an audit looks at; doubts that the file itself raises
packed_rows     its rows as they are kept: bytes for the ledger
outcome         what becomes of an input: a result or a failure
collector       the collector of cycles rests while one document is read
reading_codec   what was read ↔ bytes, for the ledger
config, ids, source_file   settings of reading, stable keys, the file as a run hands it over
"""
