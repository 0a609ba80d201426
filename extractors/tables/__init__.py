"""A table as printed → what its columns and rows are: headings → roles, joins over page breaks, groups, rows.

What the rows mean among the headings around the table is said in `extractors.plan`.
"""
