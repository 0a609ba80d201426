"""A document → its zones (head, body, foot, appendices), and what its head and its foot say of it.

segments and marks → `split`; then `front_matter` (header block, title, issuer), `back_matter`,
`appendices`.
"""
