"""What `kehoach export` was asked for, done; a line for each thing that was written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UnknownFormat
from pipeline.export.flat_tables import ExportOptions
from pipeline.export.formats import export_dataset, rows_for, write_whole
from pipeline.language.catalog import said

EXCEL = ".xlsx"


@dataclass(frozen=True, slots=True)
class Order:
    """Where to write, and what besides the plain file."""

    target: Path
    template: Path | None = None
    per_unit: bool = False
    copy: bool = False


def carry_out(directory: Path, order: Order, options: ExportOptions) -> Iterator[str]:
    """Writes what is ordered and says what was written.

    Raises:
        RunError: If it cannot be done; the message says what to do.
    """
    if order.copy:
        from pipeline.export.plain_copy import copy_plain

        yield said(f"{order.target}: {len(copy_plain(directory, order.target))} files")
    elif order.template is not None:
        yield from _filled(directory, order.template, order.target, options)
    else:
        export_dataset(directory, order.target, options)
        yield said(f"written: {order.target}")
    if order.per_unit:
        from pipeline.export.per_unit import export_per_unit

        for path in export_per_unit(directory, order.target, options):
            yield said(f"written: {path}")


def _filled(directory: Path, template: Path, target: Path, options: ExportOptions) -> Iterator[str]:
    from pipeline.export.own_template import Filled, fill_template

    if target.suffix.lower() != EXCEL:
        raise UnknownFormat(f"{target}: a template is filled as Excel; name a file ending .xlsx")
    rows, found = rows_for(directory, options), list[Filled]()
    write_whole(target, lambda partial: found.append(fill_template(rows, template, partial)))
    for heading, column in found[0].columns.items():
        yield f"  {heading}: {column or said('left empty')}"
    yield said(f"written: {target}")
    yield said(f"the columns are kept in {found[0].kept}; edit it to map them otherwise")
