"""What a person sees of one document on the command line.

inspect       header, sections, tables, rows with the reason for each
picture_view  the boxes of what was seen, drawn on the pages
text_view     the repaired text
lineage_view  which plan carries out which
due_view      what falls due, as text and as JSON
units_view    the names of units in a dataset that want a decision
repair_view   the changes of a repair, with how sure each is
task_links  which task may carry out which task of the plan above: suggestions
"""
