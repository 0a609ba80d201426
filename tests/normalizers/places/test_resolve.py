"""Old and new names of places with their days: the right code and the right successor."""

from __future__ import annotations

import csv
import gzip
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from normalizers.places.resolve import ended_place, province_of, resolve_place, successors_of
from normalizers.places.table import RESOURCES, PlaceLevel, bare_key

BEFORE, AFTER, LATER = date(2025, 5, 15), date(2025, 8, 1), date(2026, 6, 1)
LINES = Path(__file__).with_name("known_places.csv").read_text("utf-8").splitlines()
KNOWN = list(csv.DictReader(line for line in LINES if not line.startswith("#")))


def test_two_hundred_places_are_found_and_followed() -> None:
    wrong = []
    for row in KNOWN:
        on = date.fromisoformat(row["on"])
        province = resolve_place(row["province"], on) if row["province"] else None
        place = resolve_place(row["name"], on, province)
        heirs = {heir.code for heir in successors_of(place, AFTER)} if place else set()
        if place is None or place.code != row["code"] or row["successor"] not in heirs:
            wrong.append((row["name"], row["province"], place, heirs))
    assert len(KNOWN) >= 200
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("name", "on", "code"),
    [
        ("tỉnh Bắc Ninh", BEFORE, "27"),
        ("tỉnh Bắc Ninh", AFTER, "24"),
        ("Bắc Ninh", date(2026, 10, 1), "24"),
        ("thành phố Bắc Ninh", date(2026, 10, 1), "24"),
        ("thành phố Bắc Ninh", BEFORE, "256"),
        ("Hà Nội", AFTER, "01"),
        ("tỉnh Đắk Nông", date(2019, 1, 1), "67"),
        ("Thành phố Đồng Nai", date(2026, 5, 1), "75"),
        ("Lào Cai", BEFORE, "10"),  # the province, and neither its town nor the ward
        ("phường Phú Lạc", LATER, "05788"),  # a commune until the table ends
    ],
)
def test_the_day_decides(name: str, on: date, code: str) -> None:
    place = resolve_place(name, on)
    assert place is not None and place.code == code


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("tỉnh Kon Tum", AFTER),  # merged on 1 July 2025
        ("huyện Cần Giuộc", AFTER),  # no districts any more
        ("Thành phố Đồng Nai", AFTER),  # a province until 30 April 2026
        ("Phường 5", BEFORE),  # in many districts
        ("phường Phú Lạc", AFTER),  # a commune
        ("xã An Bình Thượng Hạ", AFTER),  # nowhere
        ("", AFTER),
    ],
)
def test_no_place_or_many_is_none(name: str, on: date) -> None:
    assert resolve_place(name, on) is None


@pytest.mark.parametrize(
    ("name", "on", "within", "code"),
    [
        ("tỉnh Kon Tum", AFTER, None, "62"),
        ("huyện Cần Giuộc", AFTER, None, "807"),
        ("Kon Tum", AFTER, None, None),  # a ward of that name stands
        ("tỉnh Kon Tum", BEFORE, None, None),  # it stands itself
        ("Thành phố Đồng Nai", BEFORE, None, None),  # it is yet to come
        ("Yên Phụ", AFTER, None, None),  # two are no more
        ("Yên Phụ", AFTER, "Hà Nội", "00106"),
        ("Yên Phụ", AFTER, "tỉnh Bắc Ninh", "09220"),
        ("Yên Phụ", AFTER, "tỉnh Cao Bằng", None),
    ],
)
def test_a_place_that_is_no_more(name: str, on: date, within: str | None, code: str | None) -> None:
    province = resolve_place(within, on) if within else None
    assert (province is None) is (within is None)
    place = ended_place(name, on, province)
    assert (place.code if place else None) == code


def test_a_place_lies_in_a_province_through_its_district() -> None:
    commune = resolve_place("Phường Phúc Xá", BEFORE)
    assert commune is not None and commune.level is PlaceLevel.WARD
    province = province_of(commune, BEFORE)
    assert province is not None and province.code == "01"
    assert province_of(commune, AFTER) is None  # its district is no more


def test_a_code_that_was_given_again_is_that_of_the_day() -> None:
    commune = resolve_place("phường Kinh Bắc", AFTER)
    assert commune is not None and commune.parent == "24"  # of Bắc Giang until July 2025
    province = province_of(commune, AFTER)
    assert province is not None and province.name == "Tỉnh Bắc Ninh"


def test_a_place_that_stands_is_its_own_successor() -> None:
    place = resolve_place("tỉnh Cao Bằng", BEFORE)
    assert place is not None and successors_of(place, AFTER) == (place,)


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Xã Phú Lạc", "Phú Lạc", True),
        ("Thị trấn Phó Bảng", "Phó Bảng", True),
        ("Xã Hòa Bình", "xã Hoà Bình", True),
        ("Phường 5", "5", False),
        ("Xã Phú Lạc", "Phú Lộc", False),
    ],
)
def test_a_name_without_its_level(name: str, other: str, same: bool) -> None:
    assert (bare_key(name) == bare_key(other)) is same


def test_every_row_stands_under_the_key_of_its_name() -> None:
    packed = gzip.decompress((files(RESOURCES) / "places.csv.gz").read_bytes()).decode("utf-8")
    rows = list(csv.DictReader(packed.splitlines()))
    assert len(rows) > 10_000
    assert [row["name"] for row in rows if row["key"] != bare_key(row["name"])] == []
