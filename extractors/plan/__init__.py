"""The blocks and zones of a document → its sections and task rows; `reader` says the order.

`outline` makes the tree (`nodes`), `sections` its headings, `items` and `table_rows` its task rows.
"""
