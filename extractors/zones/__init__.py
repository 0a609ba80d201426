"""A document → its zones (head, body, foot, appendices), and what its head and its foot say of it.

displaced_head    a head in the midst of the text goes to its beginning
early_recipients  recipients that stand in the head go to the end
run_in_head       a head on one line is parted: body, type and title; run_in_parts parts what
                  was run together behind place and day, behind a signature, above the bases
split             blocks → zones, in one pass, by the lines with which a zone begins:
                  front_end, section_openings, foot_openings, appendix_titles;
                  named_parts are the first lines of a body without numbers
foot_lines        lines that tell a foot by themselves
unheaded_recipients   recipients without "Nơi nhận:" above them
views             a block as the rules of zones see it
segments          what one column prints on one line; wrapped_lines joins what a cell tore
front_matter      all that a head says, from
  header_block    bodies, number, place and date; header_parts tells what a piece of it is,
                  bodies and body_kinds know names of bodies
  type_lines, titles   the type of the document and its title
  genre_lines     a type that no list knows, by its place
  web_heads       heads as web pages keep them; told_pages tell of a document and have none
  authorities     who decides, named above the bases
  issuers, whole_names   the body that the text names, and half a name made whole
  joint_issuers   bodies that issue together
  attachment_notes, front_paragraphs   "(Kèm theo …)" below a title; lines → paragraphs
back_matter       signer and recipients; signing knows offices, capacities and names of people,
                  recipients parts the list of those who receive it
appendices        the head of an appendix
arrival_stamps    the stamp of the office that received the document
page_around       the page around a document that a web site printed; banner is what it says there
"""
