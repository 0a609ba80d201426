"""`kehoach review`: a person decides row by row beside the page, in a browser on this machine.

server       the server on this machine alone
application  its addresses: what each answers
guard        who may ask: Host, Origin, the key of the one who started it
desk         the rows of a dataset with the decisions so far
decisions    what the browser sends → corrections
row_view     a row and a document as the browser gets them
sources      the pages and lines of a document, where its file is unchanged
marked_lines which lines of a text a row stands on
words        what the page says, in Vietnamese and in English
"""
