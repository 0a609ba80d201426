"""Ruling lines of tables in pictures of pages.

solid        lines that morphology finds, and taking them out of the picture
broken       lines that a bad print broke all over
drift        lines that drift from row to row
level_only   tables with level lines alone: their walls are strips of paper
no_rules     tables without lines
"""
