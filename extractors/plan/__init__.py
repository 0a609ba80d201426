"""The blocks and zones of a document → its sections and task rows; `reader` says the order.

outline     paragraphs and tables → a tree of `nodes`; `levels` says how deep a marker stands,
            `heading_lists` which numbered items are headings
untold      what stands under headings, also under those that say nothing
told_targets  items that say themselves that they, or those below them, are targets
late_labels  labels after the items of a heading, which hold for all of them
people_labels  lines that say only who has which part in the item above them
content_labels  "+ Nội dung: …" among the labels of a bullet
counted_prefixes  "Hoạt động 1. …": words and numbers that count on
calendars   items that say when, over or before what happens then
quotations  paragraphs in quotation marks below the sentence that cites their paper
quoted      rules that are quoted, and what a page of questions says itself
asked       what a page without a head says that somebody asks of others
asked_prose  what such a page says in sentences of its own that a paper asks of many
addressees  what a letter asks of those whom it names, and of those whom it is for
unit_lines  units that head the paragraphs below them without a marker
line_owners  which line without a marker heads what stands below it
open_lines  short lines without a stop over lists and over paragraphs that all have one
lost_numbers  lines above "2.1." where no "2." is printed
below       what stands below a node: items, labels, and what these bear
facts       what is known of a node, by `item_rules`, `naming`, `section_roles` and `sections`
detail_lists  items that are details of the sentence above them
leaf_facts  what a leaf is by what stands after it
agenda      points of an agenda, slogans, amounts: what gives nobody anything to do
member_lists  who has which post, who is invited, steps of a procedure
genres      what a document and its parts are, and so what they give
likelihood  how much a text reads like a row: a small model, where the rules are weak
arrangements  times, places and who attends, and who does what among them
telling     papers that bear a number already, paragraphs that tell what is and was
outlook     whether a section plans what is to come or tells what was
rules       the table of rules that says what a node is
items       walks the tree, asks the rules, and keeps what was found in a `reading`
who_and_when  who does an item and by when, by its sentence and the headings above it
table_notes   notes that stand below a table
table_rows  the rows of a task table by `table_rules`
shares      whether enough of some texts are of a sort
tails       who and when at the end of a statement without a label
parallel_items  the odd one of a list whose items all open with somebody
plain_titles  headings that lost their numbers and their bold
label_habit  the labels that one document uses of its own habit, told by recurrence and values
labelled_lines  the lines of a document as that habit sees them
known_bodies  the bodies that a document names by themselves
assignment_blocks  the labelled lines of an item
task_rows   the record that all of them become
rule_precision  how often the rows of a rule were right, as counted
"""
