"""A dataset against its contract, for what reads it: `kehoach check`.

check        all findings of a dataset
findings     what breaks the contract, in sentences
rules        what the contract says beyond types: keys, references, limits, order
row_rules    the rules of a row that are about several of its columns
table_schema the rules of a table as a schema of pandera
"""
