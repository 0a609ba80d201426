"""The closed sets that the dataset spells out: formats, kinds of documents and rows, and codes.

What each code means, and what to do about it, stands in `pipeline.dataset.codes`.
"""

from __future__ import annotations

from enum import StrEnum


class SourceFormat(StrEnum):
    """The format of a file, known by its content (`documents.source_format`)."""

    TEXT = "text"
    PDF = "pdf"
    DOCX = "docx"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    XLSX = "xlsx"
    IMAGE = "image"


PICTURED_FORMATS = (SourceFormat.PDF, SourceFormat.IMAGE)  # their pages can be drawn


class TextSource(StrEnum):
    """Where the text of a document was taken from (`documents.text_source`)."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    MIXED = "mixed"  # a text layer and OCR
    PLAIN = "plain"  # the file holds text and no pages


class TaskKind(StrEnum):
    """Something to do, or something to reach (`tasks.kind`)."""

    TASK = "task"
    TARGET = "target"


class Origin(StrEnum):
    """What bore a row: something on the page, or a person (`tasks.origin`)."""

    TABLE = "table"
    ASSIGNMENT = "assignment"
    ITEM = "item"
    PERSON = "person"  # a person added the row


class Genre(StrEnum):
    """What a document is (`documents.genre`)."""

    PLAN = "plan"
    DECISION_WITH_PLAN = "decision_with_plan"
    DIRECTIVE = "directive"
    CONCLUSIONS = "conclusions"
    REPORT = "report"
    LETTER = "letter"
    REGULATION = "regulation"
    FORM = "form"
    OTHER = "other"


class Bearing(StrEnum):
    """How the rows of a document or a part of it come about (`documents.bears`)."""

    SECTIONS = "sections"  # every item of a section that bears tasks
    ASSIGNMENTS = "assignments"  # only items that say who does them or by when
    NOTHING = "nothing"


class SignatureState(StrEnum):
    """What is known of a document's digital signatures (`documents.signature_state`)."""

    INTACT = "intact"  # every one fits the bytes that it signs
    BROKEN = "broken"  # what was signed is no longer what the file holds
    NONE = "none"
    NOT_CHECKED = "not_checked"


class UnitRole(StrEnum):
    """What a unit has to do with a task (`assignments.role`)."""

    LEAD = "lead"
    COORDINATOR = "coordinator"


class RowFlag(StrEnum):
    """What to look at in a row (`tasks.review_flags`)."""

    FROM_PROSE = "from_prose"
    NOUN_PHRASE = "noun_phrase"
    LIST_IN_STATEMENT = "list_in_statement"
    DEADLINE_UNREAD = "deadline_unread"
    YEAR_ASSUMED = "year_assumed"
    UNLIKELY_ROW = "unlikely_row"
    TORN_ROW = "torn_row"
    RAGGED_ROW = "ragged_row"
    UNKNOWN_COLUMN = "unknown_column"
    OCR_UNSURE = "ocr_unsure"
    REPAIR_UNSURE = "repair_unsure"


class WarningCode(StrEnum):
    """A doubt about a document (`documents.warnings`, `warnings.code`)."""

    NO_SECTIONS = "no_sections"
    NO_TASKS = "no_tasks"
    UNREAD_PAGES = "unread_pages"
    DAMAGED_SOURCE = "damaged_source"
    UNSURE_SCAN = "unsure_scan"
    LOW_QUALITY = "low_quality"
    NUMBER_BLANK = "number_blank"
    DATE_INCOMPLETE = "date_incomplete"
    NUMBER_UNREAD = "number_unread"
    SIGNER_UNREAD = "signer_unread"
    HEAD_UNREAD = "head_unread"
    FOOT_UNREAD = "foot_unread"
    MENDED_PRINT = "mended_print"
    REPEATED_LABEL = "repeated_label"
    SKIPPED_LABEL = "skipped_label"
    MENDED_LABEL = "mended_label"
    ORDINAL_GAP = "ordinal_gap"
    ORDINAL_OUTSIDE_GROUP = "ordinal_outside_group"
    COUNT_MISMATCH = "count_mismatch"
    MISSING_APPENDIX = "missing_appendix"
    YEAR_CONTRADICTION = "year_contradiction"
    RAGGED_TABLE = "ragged_table"
    UNREAD_TABLE = "unread_table"
    MAYBE_ROW = "maybe_row"
    HIDDEN_TEXT = "hidden_text"
    SIGNATURE_BROKEN = "signature_broken"
    COPYING_FORBIDDEN = "copying_forbidden"
    STALE_CORRECTION = "stale_correction"


class LeftOutCode(StrEnum):
    """What is printed and in no other table (`warnings.code`, severity `info`)."""

    TEXT = "text_left_out"
    TABLE = "table_left_out"
    ARTICLES = "articles_left_out"
    FURNITURE = "furniture_left_out"
    TABLE_ROWS = "table_rows_left_out"
    HEAD = "head_left_out"
    FOOT = "foot_left_out"
    WORDS = "words_left_out"
    REJECTED = "rejected_row"


class Severity(StrEnum):
    """How grave a notice is (`warnings.severity`)."""

    WARNING = "warning"
    INFO = "info"


class FailureCode(StrEnum):
    """Why an input gave no rows (`failures.code`)."""

    EXTRACTION_ERROR = "extraction_error"
    UNREADABLE_FILE = "unreadable_file"
    UNSUPPORTED_FORMAT = "unsupported_format"
    EMPTY_DOCUMENT = "empty_document"
    LINK_NOT_FOLLOWED = "link_not_followed"
    NO_DOCUMENT = "no_document"
    DOCUMENT_TOO_LARGE = "document_too_large"
    ENCRYPTED_FILE = "encrypted_file"
    MISSING_TOOL = "missing_tool"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    MACHINE_FAILURE = "machine_failure"
    WORKER_DIED = "worker_died"
    INTERNAL_ERROR = "internal_error"
