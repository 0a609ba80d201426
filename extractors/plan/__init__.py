"""The blocks and zones of a document → its sections and task rows; `reader` says the order.

`outline` makes the tree (`nodes`), `sections` its headings, `items` and `table_rows` its task rows.

assignment_blocks  the labels of an item → who leads it, who helps, what comes of it and by when
heading_lists      numbered headings that end in a full stop, told from numbered statements by
                   their list
item_rules         rules for items: what is a title, what states something, what completes a
                   sentence, who does it
reading            what reading a plan carries along: the context from the headings above, and
                   what was found
section_roles      what a section bears, by the words of its heading: tasks, targets, or nothing
                   that is a row
task_rows          what a row is, as printed: the noun that tables, assignment blocks and items
                   all become
"""
