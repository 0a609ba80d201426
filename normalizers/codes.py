"""The closed sets of values that the dataset spells out: kinds of deadlines, of units, of figures.

They stand in a module of their own so that who reads a dataset need not load what made it.
"""

from __future__ import annotations

from enum import StrEnum


class DeadlineKind(StrEnum):
    """What sort of time a deadline states."""

    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    CONDITIONAL = "conditional"
    DURATION = "duration"


OF_CALENDAR = (DeadlineKind.DATE, DeadlineKind.PERIOD)  # they say which days are meant


class Direction(StrEnum):
    """Whether a figure is a level to reach or a change, and to which side."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    INCREASE_BY = "increase_by"
    DECREASE_BY = "decrease_by"
    EQUAL = "equal"


class CitationRelation(StrEnum):
    """What a document has to do with one that it cites."""

    CARRIES_OUT = "carries_out"
    BASED_ON = "based_on"
    AMENDS = "amends"
    REPLACES = "replaces"
    ATTACHED_TO = "attached_to"
    CITES = "cites"


class UnitType(StrEnum):
    """What kind of thing a name means."""

    UNIT = "unit"
    GROUP = "group"  # "các sở, ban, ngành", "CB, GV, NV"
    ROLE = "role"  # "Kế toán", "Hiệu trưởng"


class Method(StrEnum):
    """How a printed name came to its unit."""

    EXACT = "exact"
    SCOPE = "scope"  # the same but for words that say "of the issuer"
    ABBREVIATION = "abbreviation"  # listed, or defined by the document
    INITIALS = "initials"  # of a longer name of the same document
    MAJORITY = "majority"  # a slip, mended by the document's usual spelling
    NONE = "none"


class Scope(StrEnum):
    """How far the name of a unit reaches."""

    NATIONAL = "national"
    PROVINCE = "province"
    PLACE = "place"
    BODY = "body"


class UnitLevel(StrEnum):
    """The level of administration of a unit."""

    NATIONAL = "national"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    BODY = "body"


class ReformArea(StrEnum):
    """An area of administrative reform; the words that name one are `resources/areas.csv`."""

    DIRECTION = "direction"
    INSTITUTIONS = "institutions"
    PROCEDURES = "procedures"
    APPARATUS = "apparatus"
    CIVIL_SERVICE = "civil_service"
    PUBLIC_FINANCE = "public_finance"
    DIGITAL_GOVERNMENT = "digital_government"
    OTHER = "other"
