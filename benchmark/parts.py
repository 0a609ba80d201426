"""The sections of a plan: each prints its blocks and states the rows that are in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmark.records import Document, Grid, Truth
from benchmark.words import WORDS, Deadline, Draw

LETTERS = "abcdđeghik"
NO_DEADLINE = Deadline("", "", None, None)


class Place(NamedTuple):
    """Where a section stands: its label and its title."""

    label: str
    title: str


class Duty(NamedTuple):
    """What a task says besides its statement."""

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deliverable: str | None = None
    deadline: Deadline = NO_DEADLINE


def row(shape: str, text: str, path: Sequence[str], heading: str, duty: Duty) -> Truth:
    """The truth of a row; kind, origin and ordinal are those of a task without a marker."""
    due = duty.deadline
    return {
        "kind": "task",
        "origin": "item",
        "section": list(path),
        "section_heading": heading,
        "ordinal": None,
        "text": text,
        "leads": list(duty.leads),
        "coordinators": list(duty.coordinators),
        "deliverable": duty.deliverable,
        "deadline_raw": due.printed or None,
        "deadline": due._asdict() if due.kind else None,
        "shape": shape,
    }


def without_printed(truth: Truth) -> Truth:
    """The same row with its deadline as the scorer wants it."""
    due = truth["deadline"]
    if due is not None:
        truth["deadline"] = {name: due[name] for name in ("kind", "start", "end")}
    return truth


def add(document: Document, truth: Truth, **more: object) -> None:
    """State a row."""
    document.rows.append(without_printed(truth | more))


def targets(document: Document, draw: Draw, place: Place) -> None:
    """A list of targets."""
    dashes = draw.dice.random() < 0.5
    for number in range(1, draw.dice.randint(3, 5) + 1):
        text = draw.statement("targets")
        document.say(f"- {text}." if dashes else f"{number}. {text}.")
        truth = row("targets", text, [place.label], place.title, Duty())
        add(document, truth, kind="target", ordinal=None if dashes else str(number))


def listed(document: Document, draw: Draw, place: Place) -> None:
    """Groups with headings, and items below them."""
    for number, heading in enumerate(draw.dice.sample(WORDS["group_headings"], 2), 1):
        document.head(str(number), heading, [place.label])
        dashes = draw.dice.random() < 0.5
        for letter in LETTERS[: draw.dice.randint(2, 4)]:
            text = draw.statement("tasks")
            document.say(f"- {text};" if dashes else f"{letter}) {text};")
            truth = row("list", text, [place.label, str(number)], heading, Duty())
            add(document, truth, ordinal=None if dashes else letter)


def by_unit(document: Document, draw: Draw, place: Place) -> None:
    """Units as headings, their duties below them."""
    path = [place.label] if place.label else []
    for number, unit in enumerate(draw.some_units(4), 1):
        document.head(str(number), unit, path)
        for _ in range(draw.dice.randint(1, 3)):
            text = draw.statement("tasks")
            duty = Duty((unit,))
            if draw.dice.random() < 0.3:
                other = draw.dice.choice([name for name in draw.units if name != unit])
                text = f"Phối hợp với {other} {text[0].lower()}{text[1:]}"
                duty = Duty((unit,), (other,))
            document.say(f"- {text}.")
            add(document, row("by_unit", text, [*path, str(number)], unit, duty))


def labelled(document: Document, draw: Draw, place: Place) -> None:
    """Items, each followed by lines with labels."""
    names = [draw.word(name) for name in ("leads", "coordinators", "products", "times")]
    mark = draw.dice.choice(["- ", "+ ", ""])
    for number in range(1, draw.dice.randint(3, 5) + 1):
        text, duty = draw.statement("tasks"), full_duty(draw)
        document.say(f"{number}. {text}.")
        for name, value in zip(names, printed(duty), strict=True):
            if value:
                document.say(f"{mark}{name}: {value}.")
        truth = row("labels", text, [place.label], place.title, duty)
        add(document, truth, origin="assignment", ordinal=str(number))


def full_duty(draw: Draw) -> Duty:
    """Somebody who leads, and others who help, a deliverable and a time or not."""
    names = draw.some_units(3)
    product = draw.word("deliverables") if draw.dice.random() < 0.6 else None
    return Duty((names[0],), tuple(names[1:]), product, draw.deadline())


def printed(duty: Duty) -> tuple[str, str, str, str]:
    """A duty as cells or labelled lines show it."""
    return (
        ", ".join(duty.leads),
        "; ".join(duty.coordinators),
        duty.deliverable or "",
        duty.deadline.printed,
    )


def table(document: Document, draw: Draw, place: Place) -> None:
    """A table of tasks with 3 to 8 columns, with group rows or without."""
    kept = draw.dice.choice([(0,), (0, 3), (0, 1, 3), (0, 1, 2, 3)])
    names = [draw.word(name) for name in ("leads", "coordinators", "products", "times")]
    more = ("Kinh phí", "Ghi chú")[: draw.dice.randint(0, 2)]
    header = ("STT", draw.word("works"), *(names[column] for column in kept), *more)
    rows: list[tuple[str, ...]] = []
    grouped, shared = draw.dice.random() < 0.4, draw.dice.random() < 0.3
    lead = draw.dice.choice(draw.units)
    groups = draw.dice.sample(WORDS["group_headings"], 2)
    count = draw.dice.randint(4, 8) if draw.dice.random() < 0.7 else draw.dice.randint(14, 22)
    for number in range(1, count + 1):
        if grouped and number in (1, 4):
            rows.append((f"{'I' * (1 + number // 4)}. {groups.pop()}",))
        duty, text = full_duty(draw), draw.statement("tasks")
        others = tuple(name for name in duty.coordinators if not shared or name != lead)
        kept_only = Duty(
            (lead,) if shared else duty.leads,
            others if 1 in kept else (),
            duty.deliverable if 2 in kept else None,
            duty.deadline if 3 in kept else NO_DEADLINE,
        )
        cells = printed(kept_only)
        rows.append((str(number), text, *(cells[column] for column in kept), *("" for _ in more)))
        truth = row("table_groups" if grouped else "table", text, [], place.title, kept_only)
        add(document, truth | {"section": [place.label]}, origin="table", ordinal=str(number))
    document.blocks.append(Grid(header, tuple(rows), 2 if shared else None))


TASK_PARTS: tuple[Callable[[Document, Draw, Place], None], ...] = (listed, labelled, table)
