from __future__ import annotations

from pipeline.training.places import (
    MERGER,
    Row,
    loose_key,
    successors_of_communes,
    successors_of_provinces,
    with_successors,
)


def place(level: str, code: str, name: str, parent: str, since: str, until: str) -> Row:
    return {
        "level": level,
        "code": code,
        "name": name,
        "parent": parent,
        "valid_from": since,
        "valid_to": until,
    }


def went(commune: str, code: str) -> Row:
    return {
        "old_province": "Tỉnh Hà Lam",
        "old_district": "Huyện An Lạc",
        "old_commune": commune,
        "new_province_code": "02",
        "new_commune_code": code,
    }


OLD = "2025-03-01"
CONVERSION = [went("Xã Hoa Mơ", "201"), went("Xã Hoa Mơ", "202"), went("Xã Hoa Mơ", "201")]


def test_spellings_share_a_key() -> None:
    assert loose_key("Xã Quí Quân") == loose_key("Xã Quý Quân")
    assert loose_key("Xã An Lạc") != loose_key("Xã An Lộc")


def test_what_became_of_communes_and_provinces() -> None:
    assert successors_of_provinces(CONVERSION) == {loose_key("Tỉnh Hà Lam"): "02"}
    assert list(successors_of_communes(CONVERSION).values()) == [["201", "202"]]


def test_successors() -> None:
    rows = [
        place("province", "01", "Tỉnh Hà Lam", "", OLD, MERGER),
        place("district", "11", "Huyện An Lạc", "01", OLD, MERGER),
        place("ward", "101", "Xã Hoa Mơ", "11", OLD, MERGER),
        place("ward", "102", "Xã Hoa Sen", "11", OLD, MERGER),
        place("ward", "201", "Xã Hoa Mơ", "02", MERGER, "2026-01-01"),
        place("ward", "201", "Xã Hoa Mơ Mới", "02", "2026-01-01", ""),
    ]
    found = with_successors(
        rows, successors_of_provinces(CONVERSION), successors_of_communes(CONVERSION)
    )
    assert [row["successors"] for row in found] == ["02", "", "201 202", "", "201", ""]
