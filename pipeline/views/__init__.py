"""What a person sees of one document on the command line.

inspect       header, sections, tables, rows with the reason for each
text_view     the repaired text
repair_view   the changes of a repair, with how sure each is
"""
