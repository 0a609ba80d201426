"""The rows of the dataset: one frozen record per table, every column with its description.

These classes are the one source of the column names, types and descriptions: the parquet schemas
(`pipeline.dataset.schema`) and docs/data-dictionary.md are derived from their annotations.

    Annotated[str, "what it means"]             text, always there
    Annotated[str | None, "what it means"]      text, null where the document does not say
    Annotated[str, "…", OneOf("task", "target")]   one of a closed set

Words: *printed* is what the paper says, repaired; *normalized* is what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from extractors.codes import (
    Bearing,
    Genre,
    Origin,
    SignatureState,
    SourceFormat,
    TaskKind,
    TextSource,
)
from normalizers.codes import DeadlineKind
from pipeline.dataset.citation_records import FootnoteRecord, LineageRecord, ReferenceRecord
from pipeline.dataset.column_values import (
    AREAS,
    Int64,
    MetricValue,
    OneOf,
    OtherTextValue,
    PlaceValue,
)
from pipeline.dataset.notice_records import FailureRecord, WarningRecord
from pipeline.dataset.unit_records import AssignmentRecord, UnitRecord

SCHEMA_VERSION = "4"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRecord:
    """An ingested document."""

    document_id: Annotated[str, "Key: the first 16 hex digits of the SHA-256 of the file's bytes."]
    source_path: Annotated[
        str,
        "Path of the file, relative to the input folder, as the file system has it; within an "
        "archive or a letter: `goi.zip/ke-hoach.docx`.",
    ]
    source_path_nfc: Annotated[str, "The same in the usual Unicode form (NFC), to search in."]
    duplicate_paths: Annotated[tuple[str, ...], "Paths of further files with the same bytes."] = ()
    source_format: Annotated[str, "Format of the file, known by its content.", OneOf(*SourceFormat)]
    sha256: Annotated[str, "SHA-256 of the file's bytes, in hex."]
    bytes: Annotated[int, "Size of the file in bytes.", Int64]
    pages: Annotated[int, "Number of pages; 1 for a text without page breaks."]
    text_source: Annotated[str, "Where the text was taken from.", OneOf(*TextSource)]
    encoding_repair: Annotated[
        str,
        "The legacy encoding that the text was converted from; `nfc`: only the Unicode "
        "form changed.",
        OneOf("none", "nfc", "tcvn3", "vni", "vps", "viqr", "mojibake"),
    ]
    diacritics_repaired: Annotated[bool, "True where lost or wrong diacritics were restored."]
    quality_before: Annotated[
        float | None, "Share (0..1) of the text that is well-formed Vietnamese, before repair."
    ] = None
    quality_after: Annotated[
        float | None, "Share (0..1) of the text that is well-formed Vietnamese, after repair."
    ] = None
    document_type: Annotated[
        str | None, "Type as printed, in lower case: kế hoạch, quyết định …"
    ] = None
    number: Annotated[
        str | None,
        "Number and symbol as printed, e.g. `07/KH-SNV`; null where the source is blank.",
    ] = None
    symbol: Annotated[str | None, "Symbol without the number, e.g. `KH-SNV`."] = None
    issued_on: Annotated[
        date | None, "Date of issue; null unless day, month and year are printed."
    ] = None
    place: Annotated[str | None, "Place of issue (địa danh) as printed."] = None
    place_code: Annotated[
        str | None,
        "Code of that place on the document's day, of the statistics office; null where no place "
        "or more than one has the name.",
    ] = None
    issuer_place_code: Annotated[
        str | None, "Code of the commune, district or province that the issuer's name ends with."
    ] = None
    title: Annotated[
        str | None, "What the document is about (trích yếu), as printed on one line."
    ] = None
    issuer: Annotated[str | None, "Issuing body as printed."] = None
    issuer_id: Annotated[str | None, "Canonical unit of the issuing body: `units.unit_id`."] = None
    superior_issuer: Annotated[str | None, "Governing body (cơ quan chủ quản) as printed."] = None
    signer_name: Annotated[str | None, "Name of the signer."] = None
    signer_title: Annotated[str | None, "The signer's own office, without TM., KT., TL."] = None
    signed_at: Annotated[
        str | None,
        "When the document was signed digitally, as the signature states it: ISO 8601.",
    ] = None
    signed_by: Annotated[
        str | None,
        "Name of the certificate: the signer's, else that of the last signature; not verified.",
    ] = None
    signature_state: Annotated[
        str,
        "Whether what was signed is unchanged; no certificate is verified. `not_checked`: the "
        "extra `signatures` is not installed, or the file grew after its last signature.",
        OneOf(*SignatureState),
    ] = SignatureState.NONE
    bases: Annotated[
        tuple[str, ...], "Legal bases (căn cứ) as printed, a paragraph each; see `references`."
    ] = ()
    recipients: Annotated[tuple[str, ...], "Recipients (nơi nhận) as printed."] = ()
    period_start: Annotated[date | None, "First day of the period that the plan is for."] = None
    period_end: Annotated[date | None, "Last day of the period that the plan is for."] = None
    genre: Annotated[
        str, "What the document is, by its head, then by what is in it.", OneOf(*Genre)
    ] = Genre.PLAN
    genre_evidence: Annotated[str, "What the genre was told by, in a few words."] = ""
    bears: Annotated[
        str,
        "How its rows came about: `sections`: every item of a section that bears tasks; "
        "`assignments`: only what says who does it or by when; `nothing`.",
        OneOf(*Bearing),
    ] = Bearing.SECTIONS
    same_plan_as: Annotated[
        str | None,
        "The document that this one repeats in another format: `documents.document_id`; null for "
        "none. `load` counts it once.",
    ] = None
    task_count: Annotated[int, "Number of rows of the document in `tasks`."] = 0
    warnings: Annotated[tuple[str, ...], "Codes of what a person should look at."] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRecord:
    """A heading of a document: Roman, number, letter, appendix."""

    section_id: Annotated[str, "Key: `<document_id>:s<position>`."]
    document_id: Annotated[str, "The document: `documents.document_id`."]
    parent_id: Annotated[
        str | None, "The heading above it: `sections.section_id`; null at the top."
    ] = None
    position: Annotated[int, "Reading order within the document, from 0."]
    level: Annotated[int, "Depth in the tree of headings, from 1."]
    label: Annotated[str | None, "Label as printed, bare: `III`, `2.1`, `đ`, `Phụ lục 2`."] = None
    title: Annotated[str | None, "Text of the heading as printed, on one line."] = None
    path: Annotated[tuple[str, ...], "Printed labels from the top down to this heading."] = ()
    kind: Annotated[
        str, "Form of the label: `roman`, `number`, `letter`, `appendix`, `part`, `article` …"
    ]
    role: Annotated[
        str | None,
        "What the section is about: `task`, `target`, `purpose` …; null where nothing says so.",
    ] = None
    line_start: Annotated[
        int | None, "First source line of the section, from 1; text inputs only."
    ] = None
    line_end: Annotated[int | None, "Last source line of the section; text inputs only."] = None
    page: Annotated[int, "Page on which the heading stands, from 1."] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRecord:
    """A task or a target that a plan states."""

    task_id: Annotated[str, "Key: `<document_id>:<position>`."]
    document_id: Annotated[str, "The document: `documents.document_id`."]
    position: Annotated[int, "Reading order within the document, from 0."]
    kind: Annotated[str, "`task`: something to do; `target`: mục tiêu, chỉ tiêu.", OneOf(*TaskKind)]
    origin: Annotated[
        str,
        "`table`: a row of a table; `assignment`: an item followed by labelled lines (Chủ trì …); "
        "`item`: a list item or paragraph of a task-bearing section; `person`: a person added it.",
        OneOf(*Origin),
    ]
    ordinal: Annotated[str | None, "Marker as printed, bare: `1`, `2.1`, `a`; null for none."] = (
        None
    )
    section_id: Annotated[
        str | None, "The innermost heading above the row: `sections.section_id`; null for none."
    ] = None
    section_path: Annotated[tuple[str, ...], "Printed labels from the top, e.g. `[III, 1]`."] = ()
    section_heading: Annotated[str | None, "Text of the innermost heading above the row."] = None
    area_raw: Annotated[
        str | None, "Reform area as printed: a merged cell, a group row, a heading."
    ] = None
    area: Annotated[
        str | None,
        "Code of the reform area; in other plans only where a heading names one outright.",
        AREAS,
    ] = None
    task: Annotated[str, "The statement, whole, repaired, on one line, without its marker."]
    leads: Annotated[tuple[str, ...], "Units in the lead (chủ trì), as printed, one by one."] = ()
    coordinators: Annotated[
        tuple[str, ...], "Coordinating units (phối hợp), as printed, one by one."
    ] = ()
    lead_ids: Annotated[
        tuple[str, ...],
        "Canonical units of `leads` that are known, without repeats: `units.unit_id`.",
    ] = ()
    coordinator_ids: Annotated[
        tuple[str, ...], "Canonical units of `coordinators` that are known, without repeats."
    ] = ()
    deliverable: Annotated[str | None, "Deliverable (sản phẩm, kết quả) as printed."] = None
    deadline: Annotated[str | None, "Deadline (thời gian) as printed."] = None
    deadline_kind: Annotated[
        str | None,
        "What kind of deadline it is; `conditional`: hangs on an event; null where it "
        "cannot be said.",
        OneOf(*DeadlineKind),
    ] = None
    deadline_start: Annotated[
        date | None,
        "First day; null where none is stated. Of a deadline that comes back by a rule: "
        "the day that "
        "is stated, else the first day of the plan's period.",
    ] = None
    deadline_end: Annotated[
        date | None, "Last day; null where none is stated; of several days the last."
    ] = None
    deadline_dates: Annotated[
        tuple[date, ...], "The days of a deadline that has several, in order; else empty."
    ] = ()
    recurrence_rule: Annotated[str | None, "RFC 5545 RRULE value of a recurring deadline."] = None
    metrics: Annotated[
        tuple[MetricValue, ...],
        "Measures read from the statement: comparator, value, unit, printed text, direction "
        "(at_least, at_most, increase_by, decrease_by, equal) and what is measured.",
    ] = ()
    notes: Annotated[str | None, "Notes (ghi chú) as printed."] = None
    other: Annotated[
        tuple[OtherTextValue, ...],
        "What is printed under headings and labels that no column takes (funding, figures, unknown "
        "headings): the heading and the text.",
    ] = ()
    places: Annotated[
        tuple[PlaceValue, ...],
        "Where in the source the row stands: page and box in points from the page's top left "
        "(box null where the format has none); a row torn by a page break has two.",
    ] = ()
    line_start: Annotated[int | None, "First source line of the row, from 1; text inputs only."] = (
        None
    )
    line_end: Annotated[int | None, "Last source line of the row; text inputs only."] = None
    confidence: Annotated[
        float,
        "How sure it is that the row is right, 0..1: measured by its rule, less where its text "
        "reads unlike a task, or OCR, repair, joins are unsure (docs/confidence.md).",
    ] = 1.0
    field_confidence: Annotated[
        float,
        "How sure leads and deadline are where the row is right, 0..1 (docs/confidence.md).",
    ] = 1.0
    rule: Annotated[str, "Name of the rule that made the row."] = ""
    review_flags: Annotated[
        tuple[str, ...], "Codes of what a person should look at (docs/codes.md)."
    ] = ()
    flags: Annotated[
        tuple[str, ...], "The same as `review_flags`; goes with the next release."
    ] = ()
    corrected: Annotated[
        tuple[str, ...],
        "The columns that a person set (docs/review.md); what follows from them is not listed.",
    ] = ()
    reviewed: Annotated[bool, "True where a person accepted or added the row."] = False


Record = (
    DocumentRecord
    | SectionRecord
    | TaskRecord
    | AssignmentRecord
    | UnitRecord
    | ReferenceRecord
    | FootnoteRecord
    | LineageRecord
    | WarningRecord
    | FailureRecord
)

# File name without suffix -> record of its rows; the order of the data dictionary.
TABLES: dict[str, type[Record]] = {
    "documents": DocumentRecord,
    "sections": SectionRecord,
    "tasks": TaskRecord,
    "assignments": AssignmentRecord,
    "units": UnitRecord,
    "references": ReferenceRecord,
    "footnotes": FootnoteRecord,
    "lineage": LineageRecord,
    "warnings": WarningRecord,
    "failures": FailureRecord,
}
