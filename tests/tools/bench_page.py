"""The measured tables and plots of docs/quality.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.places import ROOT

PAGE = ROOT / "docs" / "quality.md"
IMAGES = ROOT / "docs" / "images"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
JUNK = "junk rows a document"
FIELDS = ("leads", "coordinators", "deliverable", "deadline", "section")
# table of docs/quality.md -> its columns; -> the groups that are its rows
SHOWN = ("f1", "precision", "fields", "leads", "coordinators", "deadline", "metadata", "headings",
         "cells", "letters", JUNK)  # fmt: skip
TABLES = {
    "format": SHOWN,
    "layout": SHOWN,
    "damage of scans": SHOWN,
    "genre": ("f1", "precision", "fields", *FIELDS, "metadata"),
    "shape of rows": ("recall", "fields", "leads", "coordinators", "deadline", "section"),
    "head and foot": ("document_type", "issued_on", "issuer", "number", "signer_name", "symbol",
                      "title"),
    "genres without rows": (JUNK,),
}  # fmt: skip
GROUPS = {
    "format": ("all", "format"),
    "layout": ("layout",),
    "damage of scans": ("damage",),
    "genre": ("genre",),
    "shape of rows": ("shape",),
    "head and foot": ("head",),
    "genres without rows": ("no",),
}
COSTS = {
    "cost": ("documents", "pages", "ms a page of programs", "ms a page of reading",
             "ms a page of understanding", "ms a document"),
    "run": ("documents a second", "pages a second", "CPU ms a page", "parent MB", "worker MB"),
    "limit": ("kehoach CPU s", "limit CPU s", "ratio"),
}  # fmt: skip
Figures = Mapping[str, Mapping[str, float]]


def tables(results: Mapping[str, Any]) -> Iterator[str]:
    """All tables, as lines of Markdown."""
    for heading, columns in TABLES.items():
        kinds = GROUPS[heading]
        yield from _table(heading, columns, results["figures"], kinds)
    for name, bands in results["calibration"].items():
        yield from ("", f"| confidence of {name} | count | said on average | right |",
                    "| --- | ---: | ---: | ---: |")  # fmt: skip
        for band in bands:
            shown = f"{band['low']:.2f} to {band['high']:.2f}"
            yield f"| {shown} | {band['rows']:.0f} | {band['said']:.3f} | {band['right']:.3f} |"
    for kind, columns in COSTS.items():
        yield from _table(kind, columns, results["costs"], (kind,))


def _table(
    heading: str, columns: Sequence[str], found: Figures, kinds: Sequence[str]
) -> Iterator[str]:
    rows = {group: named for group, named in found.items() if group.partition(" ")[0] in kinds}
    if rows:
        yield from ("", f"| {heading} | {' | '.join(columns)} |")
        yield "| --- " * (len(columns) + 1) + "|"
    for group, named in rows.items():
        kind, _, name = group.partition(" ")
        shown = (name or kind).removeprefix("rows ").replace("_", " ")
        cells = (_number(named.get(column), column) for column in columns)
        yield f"| {shown} | {' | '.join(cells)} |"


def _number(value: float | None, column: str) -> str:
    """A figure as it is shown: shares to three places, counts whole, all else to some."""
    if value is None:
        return "–"
    if column in ("documents", "pages", "parent MB", "worker MB"):
        return f"{value:,.0f}"
    return f"{value:.3f}" if value <= 1 else f"{value:.2f}" if value < 100 else f"{value:,.0f}"


def write(results: Mapping[str, Any]) -> None:
    """Put the tables between their marks in docs/quality.md, and draw the plots."""
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    measured = "\n".join(tables(results))
    PAGE.write_text(f"{before}{BEGIN}\n{measured}\n\n{END}{after}", "utf-8")
    _plot_accuracy(results["figures"])
    _plot_calibration(results["calibration"]["rows"])


def _plot_accuracy(found: Figures) -> None:
    """F1, fields and letters by layout and by damage, bars from left to right."""
    from matplotlib.figure import Figure

    names = [name for name in found if name.startswith(("layout ", "damage "))]
    names = [name for name in names if "f1" in found[name]][::-1]
    figure = Figure(figsize=(8, 0.3 * len(names) + 1), layout="constrained")
    axes = figure.add_subplot()
    for place, (kind, color) in enumerate((("f1", "#1b5e9b"), ("fields", "#d98c21"))):
        places = [at + 0.2 - 0.4 * place for at in range(len(names))]
        values = [found[name].get(kind, 0.0) for name in names]
        axes.barh(places, values, 0.38, color=color, label={"f1": "rows, F1"}.get(kind, kind))
    axes.set_yticks(range(len(names)), [n.partition(" ")[2].replace("_", " ") for n in names])
    axes.set_xlim(0, 1)
    axes.grid(axis="x", alpha=0.3)
    axes.legend(loc="lower left")
    axes.set_title("Generated plans by layout and damage")
    _save(figure, "quality-accuracy")


def _plot_calibration(bands: Sequence[Mapping[str, float]]) -> None:
    """What was said against what is right."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.5, 4.2), layout="constrained")
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1)
    said, right = ([band[key] for band in bands] for key in ("said", "right"))
    axes.plot(said, right, "o-", color="#1b5e9b")
    for band in bands:
        axes.annotate(f"{band['rows']:.0f} rows", (band["said"], band["right"]),
                      xytext=(4, -11), textcoords="offset points", fontsize=8)  # fmt: skip
    axes.set(xlim=(0, 1.02), ylim=(0, 1.02), xlabel="confidence said", ylabel="share right")
    axes.grid(alpha=0.3)
    _save(figure, "quality-calibration")


def _save(figure: Any, name: str) -> None:
    """A plot as SVG whose bytes depend on nothing but its figures."""
    import matplotlib

    with matplotlib.rc_context({"svg.hashsalt": name}):
        figure.savefig(IMAGES / f"{name}.svg", metadata={"Date": None})
