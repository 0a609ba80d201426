"""A web page, also one that Word saved and named `.doc` → pages of lines and tables.

charset   bytes → text: the mark in front, what the page says of itself, then what the bytes are
archive   the page in a web archive (MHTML)
markup    the elements: which of them are blocks, which are not shown, which turn the page
flow      an element → its printed lines and its tables, in reading order
lists     the markers that lists print before their items
tables    a table element → a grid: spans over columns and rows
blocks    an element → its lines and tables, numbered
reader    all of it → pages
parts     elements that stand within a text → its lines and tables
"""
