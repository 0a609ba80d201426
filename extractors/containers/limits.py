"""How much a container may unpack to, with all that is packed in it."""

from __future__ import annotations

from typing import NamedTuple

from extractors.errors import DocumentTooLarge

MEGABYTE = 2**20


class ContainerLimits(NamedTuple):
    """What is read of a container at most.

    Beyond it a bomb is more likely than a folder of plans.
    """

    max_depth: int = 4  # containers within containers
    max_members: int = 10_000
    max_total: int = 4096 * MEGABYTE
    max_member: int = 256 * MEGABYTE
    max_letter: int = 512 * MEGABYTE  # a letter is held in memory
    max_ratio: int = 500  # of a member above `ratio_from`; a long even table shrinks to a 200th
    ratio_from: int = 8 * MEGABYTE


class Budget:
    """What is left of the limits while a container is read."""

    def __init__(self, limits: ContainerLimits) -> None:
        """Begin with nothing spent."""
        self.limits = limits
        self._members = limits.max_members
        self._total = limits.max_total

    def spend_member(self) -> None:
        """Counts a member.

        Raises:
            DocumentTooLarge: the container holds too many.
        """
        self._members -= 1
        if self._members < 0:
            raise DocumentTooLarge(f"it holds more than {self.limits.max_members:,} files")

    def spend(self, size: int) -> None:
        """Counts unpacked bytes.

        Raises:
            DocumentTooLarge: the container unpacks to too many.
        """
        self._total -= size
        if self._total < 0:
            limit = self.limits.max_total // MEGABYTE
            raise DocumentTooLarge(f"it unpacks to more than {limit:,} MB")
