"""A batch run: what is new or changed is done, and one dataset is written.

batch         the run itself
source_bytes  the bytes that a document was read from
input_files   the files below the inputs        listing   the same in the ledger, with their hashes
noting        a file that was found → its rows in the ledger, also those of a container
same_plans    the same plan in two formats
seals         whether the ledger is as it was written
ledger        what is known of every input      work      what is to do, and what came of it
lineage       which ingested document a citation means
corrected     what people corrected in single rows, applied to the rows of the ledger
corrected_documents   what comes of that
unit_registry, decided_tables   what people decided of units, applied to the tables
unit_records  what the documents say of a unit, as one record
changes       what changed since the last run   figures   what a whole run comes to
row_groups, row_order   the tables of the dataset from the ledger, in chunks of documents
chunk_findings   what the documents of a chunk say together
memos         what was found of several documents, kept for the next night
spare_memory  a process of our own gives back what it used
contents      the documents in a folder, for a look
progress, summary, run_log   what people and programs see of it
"""
