"""Official documents as texts name them.

document_number   the number line of a head, as number and symbol
document_types    the closed list of document types, and their abbreviations
relations         what a document has to do with one that it cites, and the key of that
references        the documents that running text cites
"""
