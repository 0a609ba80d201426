"""Tables of cases "text => names", the names parted by "|"; "same": the text is the name."""

from __future__ import annotations


def names_told(text: str, names: str) -> tuple[str, ...]:
    """The names that a line of such a table tells."""
    if names.strip() == "same":
        return (text,)
    return tuple(name.strip() for name in names.split("|") if name.strip())
