"""The labels that a document uses of its own habit: "Đầu mối: …", "Cùng tham gia: …", "Khi nào: …".

A label is a short phrase before a colon that comes again over blocks beside each other. What it
means is told by its values (units, times, products), by its words and by its place in the block;
what stays unknown is a label all the same where its blocks say who or by when.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.lines.label_words import SAYS_WHO_OR_WHEN, LabelRole, LabelWords, known_words
from extractors.lines.paragraphs import Flow
from extractors.lines.phrase_roles import phrase_roles
from extractors.lines.statements import starts_with_verb
from extractors.plan.labelled_lines import NO_LINE, labelled_lines, without_entries
from extractors.plan.section_roles import SectionRole, introduced_role
from extractors.tables.cell_roles import names_product, names_units
from normalizers.time.deadlines import is_time, parse_deadline
from normalizers.units.doers import doers

MIN_BLOCKS = 2
MAX_TIME_WORDS = 16
VALUES = 1.5  # what all values say weighs more than what the words of the label say
ENOUGH = 0.75
PLACED = 0.4  # of two labels that name units the first leads, the other helps
MOST = 0.5
SAID_BY_WORDS = 0.5


class Use(NamedTuple):
    """A phrase before a colon: what follows it, and the item whose block it stands in.

    `is_between` is true for a line between known labels of one block, `is_last` for one after them
    in their style, at the end of the block.
    """

    key: str
    printed: str
    value: str
    block: int
    is_between: bool = False
    is_last: bool = False


class _Label(NamedTuple):
    """All uses of a phrase, and what its values are (shares 0..1)."""

    uses: tuple[Use, ...]
    units: float
    times: float
    products: float
    verbs: float


def label_words_of(flow: Sequence[Flow]) -> LabelWords:
    """The labels of the resources, and those that a document has of its own habit."""
    known = known_words()
    learned = learned_labels(flow, known)
    return known.with_learned(learned) if learned else known


def learned_labels(flow: Sequence[Flow], known: LabelWords) -> Mapping[str, LabelRole]:
    """Phrase as printed → role, of the labels that no list knows."""
    uses = _uses(flow, known)
    labels = {key: _label(found) for key, found in _recurring(uses, known).items()}
    roles = _settled(labels, uses, known)
    told = {use.block for use in uses if roles.get(use.key) in SAYS_WHO_OR_WHEN}
    return {
        printed: role
        for key, role in roles.items()
        if key in labels and _stands_in(labels[key], role, told)
        for printed in {use.printed for use in labels[key].uses}
    }


def _uses(flow: Sequence[Flow], known: LabelWords) -> list[Use]:
    """The phrases before colons in the order of the text, each with the item that it stands under.

    A line belongs to the block above where its first phrase comes again or is a known label.
    """
    lines = without_entries(list(labelled_lines(flow)))
    openings = Counter(line.opening for line in lines)
    uses: list[Use] = []
    item, last, style = -1, "", None
    for line, below in zip(lines, [*lines[1:], NO_LINE], strict=False):
        is_open = bool(line.opening) and not starts_with_verb(line.heads[0].value)
        is_behind = last in known.roles or _is_label_line(last, openings, known)
        is_between = is_open and is_behind and _is_listed(below.opening, known)
        is_last = is_open and style is not None and line.bullet is style
        last = line.opening
        if _is_listed(line.opening, known):
            style = line.bullet
        elif not is_last:
            style = None
        if not (is_between or is_last or _is_label_line(line.opening, openings, known)):
            item, last = line.place, ""
        uses += [
            Use(*head, item, is_between and not number, is_last and not number)
            for number, head in enumerate(line.heads)
        ]
    return uses


def _is_label_line(key: str, openings: Counter[str], known: LabelWords) -> bool:
    if not key or key in known.roles:
        return _is_listed(key, known)
    return openings[key] >= MIN_BLOCKS and _may_be_label(key)


def _is_listed(key: str, known: LabelWords) -> bool:
    """A known label that says something of the item above it."""
    return known.roles.get(key) not in (None, LabelRole.STATEMENT)


def _may_be_label(phrase: str) -> bool:
    """False for a time ("Sáng: …") and what introduces other items ("Chỉ tiêu: …")."""
    introduces = introduced_role(phrase) in (SectionRole.TARGET, SectionRole.TASK)
    return not introduces and not is_time(phrase)


def _recurring(uses: Sequence[Use], known: LabelWords) -> Mapping[str, list[Use]]:
    """The unknown phrases of two blocks and more, or among the known labels of one."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for use in uses:
        if use.key not in known.roles:
            found[use.key].append(use)
    return {
        key: of_key
        for key, of_key in found.items()
        if _may_be_label(of_key[0].printed) and _is_used(of_key)
    }


def _is_used(uses: Sequence[Use]) -> bool:
    blocks = {use.block for use in uses}
    return len(blocks) >= MIN_BLOCKS or uses[0].is_between or uses[0].is_last


def _label(uses: Sequence[Use]) -> _Label:
    values = [use.value for use in uses if use.value]
    return _Label(
        tuple(uses),
        units=_share(names_units(value) for value in values),
        times=_share(_says_when(value) for value in values),
        products=_share(names_product(value) for value in values),
        verbs=_share(starts_with_verb(value) and value[:1].isupper() for value in values),
    )


def _share(fits: Iterator[bool]) -> float:
    found = list(fits)
    return sum(found) / len(found) if found else 0.0


def _says_when(value: str) -> bool:
    if len(value.split()) > MAX_TIME_WORDS or names_product(value) or names_units(value):
        return False
    return parse_deadline(value).kind is not None


def _settled(
    labels: Mapping[str, _Label], uses: Sequence[Use], known: LabelWords
) -> Mapping[str, LabelRole]:
    """Key → role: the known ones, then the surest first; one label of a block leads."""
    roles = {use.key: role for use in uses if (role := known.roles.get(use.key))}
    beside = _keys_beside(uses)
    ahead = _keys_ahead(uses)
    scored = [
        (score, key, role)
        for key, label in labels.items()
        for role, score in _scores(label, [labels[k] for k in ahead[key] if k in labels])
    ]
    for score, key, role in sorted(scored, key=lambda hit: (-hit[0], hit[1])):
        if key in roles or score < ENOUGH:
            continue
        taken = {roles.get(other) for other in beside[key]}
        if role is LabelRole.DEADLINE and role in taken:
            continue
        is_led = role is LabelRole.LEAD and role in taken
        roles[key] = LabelRole.COORDINATOR if is_led else role
    rest = {
        key: LabelRole.UNKNOWN
        for key, label in labels.items()
        if key not in roles and not label.uses[0].is_last  # its values must say what it is
    }
    return {**rest, **roles}


def _scores(label: _Label, ahead: Sequence[_Label]) -> Iterator[tuple[LabelRole, float]]:
    """The roles that the values allow, each with what values, words and place say for it."""
    said = phrase_roles(label.uses[0].printed)
    if label.units >= MOST:
        is_second = any(other.units >= MOST for other in ahead)
        lead = -PLACED / 2 if is_second else PLACED
        yield LabelRole.LEAD, VALUES * label.units + said.get("lead", 0) + lead
        helps = PLACED if is_second else 0.0
        yield LabelRole.COORDINATOR, VALUES * label.units + said.get("coordinator", 0) + helps
    if label.times >= MOST:
        yield LabelRole.DEADLINE, VALUES * label.times + said.get("deadline", 0)
    if label.products >= MOST or said.get("deliverable", 0) >= SAID_BY_WORDS:
        given = VALUES * label.products + said.get("deliverable", 0)
        yield LabelRole.DELIVERABLE, given + PLACED
    if label.verbs >= MOST and not ahead and said.get("task", 0) >= SAID_BY_WORDS:
        yield LabelRole.STATEMENT, label.verbs + said["task"]
    for role in (LabelRole.FUNDING, LabelRole.PLACE, LabelRole.NOTES):
        if said.get(role.value, 0) >= SAID_BY_WORDS:
            yield role, said[role.value] + PLACED


def _keys_beside(uses: Sequence[Use]) -> Mapping[str, set[str]]:
    """Key → the other keys of its blocks."""
    blocks: defaultdict[int, set[str]] = defaultdict(set)
    for use in uses:
        blocks[use.block].add(use.key)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for keys in blocks.values():
        for key in keys:
            found[key] |= keys - {key}
    return found


def _keys_ahead(uses: Sequence[Use]) -> Mapping[str, set[str]]:
    """Key → the keys right before it in a block."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for above, use in pairwise(uses):
        if above.block == use.block:
            found[use.key].add(above.key)
    return found


def _stands_in(label: _Label, role: LabelRole, told: set[int]) -> bool:
    """Whether the blocks of a label say who or by when, and its values are no tasks."""
    inside = sum(use.block in told for use in label.uses)
    is_name = label.units < MOST and doers(label.uses[0].printed, in_heading=True)
    is_deed = label.verbs > MOST and role is not LabelRole.STATEMENT
    return inside > MOST * len(label.uses) and not is_deed and not is_name
