"""What stands under a heading, also one that says nothing of it: its items tell, or the rest.

A heading's own words decide, then those above it. Where neither says anything, its items do: deeds,
charges, times. A plan of which no heading bears tasks asks something all the same: what is left
beside purposes and funds is its work.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractors.codes import Bearing, Genre
from extractors.lines.formal_lines import is_attachment
from extractors.lines.markers import MarkerKind
from extractors.lines.statements import is_closing, is_pointer, is_statement, starts_with_verb
from extractors.plan.arrangements import PLANS
from extractors.plan.calendars import is_calendar, is_headed_by_times, opens_with_time
from extractors.plan.detail_lists import said_texts
from extractors.plan.genres import A_PLAN, Finding
from extractors.plan.naming import (
    names_units_only,
    only_settles,
    says_who_or_when,
    tells_state,
)
from extractors.plan.nodes import HEADING_KINDS, Node, Outline
from extractors.plan.reading import Context
from extractors.plan.section_roles import (
    BEARING,
    SectionRole,
    heading_role,
    opening_role,
    subsection_role,
)
from extractors.plan.sections import (
    DONE_RE,
    addresses_each,
    asks_below,
    asks_openly,
    charges_somebody,
    demands,
    gives_each,
    heading_title,
    leaf_texts,
    was_done,
)
from extractors.plan.shares import are_enough
from extractors.plan.telling import DUTY_RE
from extractors.plan.told_targets import mostly_targets
from extractors.zones.section_openings import demands_below, titles_programme
from normalizers.areas import area_code
from normalizers.letters.sentences import SENTENCE_END_RE
from normalizers.units.assignments import heading_units, prose_assignment
from normalizers.units.doers import is_doer
from normalizers.units.openings import name_start
from normalizers.units.subjects import subject_units

MIN_ITEMS = 2
MIN_KNOWN = 2  # headings of which the words say what they bear
WORK_SHARE = 0.6
TOLD_SHARE = 0.5
HALF = 0.5
ASSIGNED_SHARE = 0.4
# Of the duties of a letter: so many name several who do them, and so much of all are duties.
MIN_OF_MANY, SHARE_OF_MANY, DUTY_SHARE = 3, 0.25, 0.75
NO_CONTEXT = Context()
CHARGING = frozenset({Genre.DIRECTIVE, Genre.CONCLUSIONS, Genre.LETTER})


def role_of(
    node: Node,
    inherited: SectionRole | None,
    is_top: bool,
    leaves: Sequence[str],
    rest: SectionRole | None = None,
) -> SectionRole | None:
    """What a heading bears: its own words, else its parent's, else what stands under it.

    A heading that names a unit where no heading above says anything bears what the unit does. An
    article of a decision bears nothing itself, but where it charges somebody ("Điều 2. Giao Giám
    đốc Sở Mẫu:", "Điều 2. … đề nghị UBND xã làm các việc sau:") or is titled so ("Điều 3. Tổ chức
    thực hiện"); the plan's sections inside it decide. `rest` is what headings bear in the end
    that nothing tells of. "3. Để kịp tiến độ, yêu cầu:" asks, whatever "yêu cầu" says elsewhere.
    """
    title = heading_title(node)
    if demands(title):
        return SectionRole.IMPLEMENTATION
    if asks_openly(node.text):
        return SectionRole.TASK
    if node.kind is MarkerKind.ARTICLE:
        if asks_below(node.text) or (demands_below(node.text) and mostly_charges(leaves)):
            return SectionRole.IMPLEMENTATION
        if titles_programme(title) and not is_statement(node.text):
            return heading_role(title)
        carries_out = opening_role(title) is SectionRole.IMPLEMENTATION and not is_statement(title)
        return SectionRole.IMPLEMENTATION if carries_out else None
    role = heading_role(title) or inherited if is_top else subsection_role(title, inherited)
    if role is not None or inherited is not None:
        return role
    if heading_units(title) or addresses_each(leaves):
        return SectionRole.IMPLEMENTATION
    if area_code(title) or mostly_tasks(leaves) or asks_among_charges(leaves):
        return SectionRole.TASK
    if mostly_targets(leaves):
        return SectionRole.TARGET
    return None if _mostly_told(leaves) else rest


def role_of_all(outline: Outline, genre: Genre, bearing: Bearing) -> SectionRole | None:
    """What a tree without any heading bears: tasks where most of what it says is work.

    In papers that charge somebody who has to do it opens a sentence: "1. Chủ tịch UBND các xã cấm
    biển từ 06 giờ …". A notice that tells of a plan charges so, too. A plan names who before a
    colon, and behind it what he does.
    """
    if any(node.kind in HEADING_KINDS for node in outline.nodes) or _tells_before_asking(outline):
        return None
    said = [text for text in said_texts(outline, -1) if _tells(text, genre)]
    is_charging = genre in CHARGING or (genre is Genre.OTHER and bearing is Bearing.SECTIONS)
    is_asked = genre is Genre.LETTER and bearing is Bearing.SECTIONS and mostly_asked(said)
    is_one_charge = len(said) == 1 and demands(said[0])
    charged = is_asked or (is_charging and (is_one_charge or mostly_charges(said)))
    charged = charged or (gives_each(said) if genre in PLANS else mostly_assigned(said))
    is_work = charged or mostly_tasks(said) or is_headed_by_times(outline, said)
    return SectionRole.TASK if is_work else None


def _tells_before_asking(outline: Outline) -> bool:
    """True where something else is told above the sentence that asks for what stands below it.

    "Theo tin của Đài Mẫu, bão …" and then "…, Sở A đề nghị các xã:": only what is asked is a task.
    """
    top = [outline.nodes[index] for index in outline.below(-1)]
    asking = next((at for at, node in enumerate(top) if asks_below(node.text)), 0)
    told = [node.text for node in top[:asking] if is_statement(node.text)]
    return any(not (_is_work(text) or _charges(text)) for text in told)


def role_of_rest(outline: Outline, found: Finding) -> SectionRole | None:
    """What headings bear that say nothing: work, in a plan that says nowhere else what to do.

    Several headings of purposes and funds show that its words are known.
    """
    if found is A_PLAN or found.genre not in PLANS or found.bearing is not Bearing.SECTIONS:
        return None
    nodes = [node for i, node in enumerate(outline.nodes) if outline.below(i) and not node.is_label]
    titles = [heading_title(node) for node in nodes if node.text]
    known = [role for title in titles if (role := heading_role(title)) is not None]
    told = any(node.table for node in outline.nodes) or any(map(demands, titles))
    if told or len(known) < MIN_KNOWN or BEARING.intersection(known):
        return None
    return SectionRole.TASK


def roles_of_cut_list(outline: Outline) -> dict[MarkerKind | None, SectionRole]:
    """What the items bear with which a text begins whose heading is cut off: told by themselves."""
    top = outline.below(-1)
    ends = (at for at, index in enumerate(top) if not _is_leaf(outline, index))
    leaves = [outline.nodes[index] for index in top[: next(ends, len(top))]]
    items = [node for node in leaves if node.kind is not None]
    is_work = mostly_tasks([node.text for node in items])
    return {node.kind: SectionRole.TASK for node in items} if is_work else {}


def _is_leaf(outline: Outline, index: int) -> bool:
    return not outline.below(index) and outline.nodes[index].kind not in HEADING_KINDS


def mostly_tasks(leaves: Sequence[str], least: int = MIN_ITEMS) -> bool:
    """Two or more items (`least`) that open with a verb or a time, or charge a unit; a calendar."""
    return _are_most(_is_work, leaves, least) or is_calendar(leaves)


def _is_work(text: str) -> bool:
    return starts_with_verb(text) or charges_somebody(text) or opens_with_time(text)


def mostly_charges(leaves: Sequence[str]) -> bool:
    """Two or more items that open with a unit, an office or a verb, and do not tell what was done.

    What follows a unit is a verb that no list needs to have: "Sở Mẫu vận hành hồ chứa …".
    """
    return _are_most(_charges, leaves)


def asks_among_charges(leaves: Sequence[str]) -> bool:
    """Items that say of somebody what he does, and one of them at least asks or demands it."""
    return any(map(demands, leaves)) and mostly_charges(leaves)


def _charges(text: str) -> bool:
    opens = starts_with_verb(text) or demands(text) or is_doer(text, in_heading=True)
    return opens and not DONE_RE.search(text)


def mostly_assigned(leaves: Sequence[str]) -> bool:
    """Two or more items, a good part of a paper, that say who has to do what or by when."""
    least = max(MIN_ITEMS, ASSIGNED_SHARE * len(leaves))
    return are_enough(lambda text: says_who_or_when(text, NO_CONTEXT), leaves, least)


def charges_each(leaves: Sequence[str]) -> bool:
    """Two or more items, most of which say of somebody else what he does, and none what was.

    What was done opens an item; further down a duty may say so: "… thì chưa kiểm tra".
    """
    said = [text for text in leaves if not is_closing(text)]
    if any(DONE_RE.search(SENTENCE_END_RE.split(text, 1)[0]) for text in said):
        return False
    return _are_most(lambda text: subject_units(text) and not tells_state(text), said)


def mostly_asked(leaves: Sequence[str]) -> bool:
    """Most of what stands below a preamble that asks somebody by name; nothing tells of the past.

    A sentence that opens neither with a deed nor with who does it counts half: its verb is
    misread, or stands behind its reason ("Trên cơ sở danh sách, tiến hành rà soát …").
    """
    said = [text for text in leaves if not is_closing(text)]
    asked = sum(
        1 if _is_asked(text) else HALF * is_statement(text)
        for text in said
        if not tells_state(text)
    )
    is_most = len(said) >= MIN_ITEMS and asked >= WORK_SHARE * len(said)
    return is_most and any(map(_is_asked, said))


def guides(leaves: Sequence[str]) -> bool:
    """What a letter asks of many without a sentence that asks: duties, several of which name them.

    "Các trường rà soát …", "Dữ liệu phải …", "Lập danh sách …", below "… hướng dẫn như sau:".
    """
    said = [text for text in leaves if not is_closing(text)]
    of_many = sum(map(_is_of_many, said))
    is_shared = of_many >= MIN_OF_MANY and of_many >= SHARE_OF_MANY * len(said)
    return is_shared and are_enough(_is_duty, said, DUTY_SHARE * len(said))


def _is_of_many(text: str) -> bool:
    starts = map(name_start, subject_units(text))
    return not was_done(text) and any(start is not None and start.is_many for start in starts)


def _is_duty(text: str) -> bool:
    return _is_asked(text) and not was_done(text)


def _is_asked(text: str) -> bool:
    opens = starts_with_verb(text) or demands(text) or bool(prose_assignment(text).leads)
    return opens or DUTY_RE.search(text) is not None


def shares_out(outline: Outline, index: int, role: SectionRole | None, above: Context) -> bool:
    """True for a heading whose items give each of several what it has to do.

    An article's "Giao:", a letter's "Đối với các phòng:" over "Phòng A lo …"; "Trách nhiệm của các
    bên" over headings that name units, deeds below these: no item needs a verb that is known.
    """
    leaves = leaf_texts(outline, index)
    is_given = role is SectionRole.IMPLEMENTATION and demands_below(outline.nodes[index].text)
    if is_given or (above.genre is Genre.LETTER and charges_each(leaves)):
        return True
    if above.bearing is not Bearing.ASSIGNMENTS:
        return False
    over = [outline.nodes[child] for child in outline.below(index) if outline.below(child)]
    names_units = len(over) >= MIN_ITEMS and all(heading_units(heading_title(n)) for n in over)
    was_done = any(DONE_RE.search(text) for text in leaves)
    is_shared = role is SectionRole.IMPLEMENTATION and names_units and not was_done
    return is_shared and mostly_tasks(leaves)


def _are_most(
    holds: Callable[[str], object], leaves: Sequence[str], least: int = MIN_ITEMS
) -> bool:
    return len(leaves) >= least and are_enough(holds, leaves, WORK_SHARE * len(leaves))


def _mostly_told(leaves: Sequence[str]) -> bool:
    return not leaves or are_enough(_is_told, leaves, TOLD_SHARE * len(leaves))


def _is_told(text: str) -> bool:
    return bool(DONE_RE.search(text)) or tells_state(text)


def _tells(text: str, genre: Genre) -> bool:
    """False for what stands beside the items and says nothing of them: a pointer, who gets it."""
    beside = is_pointer(text) or is_attachment(text) or is_closing(text) or names_units_only(text)
    return not (beside or only_settles(text, genre))
