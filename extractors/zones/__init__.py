"""A document → its zones (head, body, foot, appendices), and what its head and its foot say of it.

split             blocks → zones, in one pass
views, segments   a block as the rules see it; what one column prints on one line
section_openings, foot_openings, appendix_titles   the lines with which a zone begins
front_matter      all that a head says; it asks `header_block` (bodies, number, place and date),
                  `title_block` (type and title), `web_heads` (heads as web pages keep them) and
                  `issuers` (the body that the text names)
back_matter       signer and recipients; `signing` knows offices, capacities and names of people
appendices        the head of an appendix
"""
