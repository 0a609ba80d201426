"""The language in which kehoach speaks to people: Vietnamese or English.

choice       which one: `--lang`, else the environment's
catalog      the Vietnamese of each message, by its English: a gettext file
headings     names of tables and columns as people read them
word_tables  Vietnamese headings and meanings of columns, meanings of codes
"""
