"""The rows of what a person should know: doubts, what is in no other table, and failed inputs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from extractors.codes import Severity
from pipeline.dataset.column_values import Int64, OneOf


@dataclass(frozen=True, slots=True, kw_only=True)
class WarningRecord:
    """What a person should know of a document: doubts about it, and what is in no other table."""

    document_id: Annotated[str, "The document: `documents.document_id`; key with `ordinal`."]
    ordinal: Annotated[int, "Order of the warnings of the document, from 0."]
    code: Annotated[str, "Stable code; docs/codes.md says what it means and what to do."]
    severity: Annotated[
        str,
        "`warning`: look at it; `info`: something printed that is in no other table.",
        OneOf(*Severity),
    ]
    page: Annotated[int | None, "Page that it is about, from 1; null for the whole document."] = (
        None
    )
    line: Annotated[int | None, "First source line of it, from 1; text inputs only."] = None
    lines: Annotated[tuple[int, ...], "All source lines of it; text inputs only."] = ()
    sentence: Annotated[str, "What there is to see, in one sentence."]
    count: Annotated[int, "How many texts it is about: as many as `texts` holds."] = 0
    texts: Annotated[
        tuple[str, ...],
        "What is left out, as printed, a paragraph, table row or line each; empty for doubts.",
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FailureRecord:
    """An input that could not be ingested."""

    source_path: Annotated[str, "Key: path of the input, relative to the input folder."]
    sha256: Annotated[str | None, "SHA-256 of the bytes; null where they could not be read."] = None
    bytes: Annotated[int | None, "Size in bytes; null where it is unknown.", Int64] = None
    code: Annotated[str, "Stable code of what went wrong, e.g. `unreadable_file`."]
    message: Annotated[str, "What went wrong, in one sentence."]
