"""A document → its zones (head, body, foot, appendices), and what its head and its foot say of it.

segments and marks → `split`; then `front_matter` (header block, title, issuer), `back_matter`,
`appendices`.

beginnings        the lines at which a zone begins: recipients, signature, appendix title,
                  attached plan
header_block      the two-column header: bodies at the left, nation and motto at the right,
                  number, place and date
issuers           the body that issues a document, where the header block does not print it
section_openings  where the head of a document ends: bases, preamble, and the first heading of the
                  body
signing           what the foot of a document is made of: offices, capacities, names of people
title_block       the name of the type and the abstract (trích yếu) below it
web_heads         heads as web pages keep them: the page's own title above the header, the type's
                  name lost or torn
"""
