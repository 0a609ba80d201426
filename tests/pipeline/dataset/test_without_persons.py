"""The tables of a dataset without the names of persons."""

from __future__ import annotations

import pandas as pd

from pipeline.dataset.without_persons import without_persons

PERSON, OFFICE = "Ông Lê Văn Mẫu, Chủ tịch", "Chủ tịch"
ALONE = "Bà Trần Thị Mẫu"


def frames() -> dict[str, pd.DataFrame]:
    return {
        "documents": pd.DataFrame(
            {"document_id": ["d"], "signer_name": ["Lê Văn Mẫu"], "signed_by": ["Lê Văn Mẫu"],
             "signer_title": [OFFICE]}
        ),
        "tasks": pd.DataFrame(
            {"task_id": ["d:0", "d:1"], "leads": [[PERSON, "Văn phòng"], ["Văn phòng"]],
             "coordinators": [[ALONE], []]}
        ),
        "assignments": pd.DataFrame(
            {"task_id": ["d:0", "d:0", "d:0", "d:1"],
             "role": ["lead", "lead", "coordinator", "lead"],
             "unit_name": [PERSON, "Văn phòng", ALONE, "Văn phòng"],
             "person_name": ["Lê Văn Mẫu", None, "Trần Thị Mẫu", None],
             "office": [OFFICE, None, None, None]}
        ),
        "units": pd.DataFrame(
            {"unit_id": ["u", "v"],
             "aliases": [[{"name": PERSON, "seen": 1}, {"name": OFFICE, "seen": 1}],
                         [{"name": "Văn phòng", "seen": 2}]]}
        ),
        "warnings": pd.DataFrame({"code": ["text_left_out"], "texts": [["Ban gồm: " + ALONE]]}),
    }  # fmt: skip


def test_a_person_is_the_office_or_nobody() -> None:
    found = without_persons(frames())
    assert found["tasks"]["leads"].tolist() == [[OFFICE, "Văn phòng"], ["Văn phòng"]]
    assert found["tasks"]["coordinators"].tolist() == [[], []]
    names = found["assignments"]["unit_name"].tolist()
    assert [None if pd.isna(name) else name for name in names] == [
        OFFICE, "Văn phòng", None, "Văn phòng",
    ]  # fmt: skip


def test_no_name_is_left_anywhere() -> None:
    text = " ".join(
        frame.to_json(force_ascii=False) for frame in without_persons(frames()).values()
    )
    assert "Mẫu" not in text
    assert OFFICE in text and "Văn phòng" in text


def test_what_names_nobody_stays() -> None:
    before, after = frames(), without_persons(frames())
    assert after["documents"]["signer_title"].tolist() == [OFFICE]
    assert after["units"]["unit_id"].tolist() == before["units"]["unit_id"].tolist()
    assert after["units"]["aliases"].tolist()[1] == [{"name": "Văn phòng", "seen": 2}]
    assert after["warnings"]["code"].tolist() == ["text_left_out"]


def test_the_tables_given_are_not_changed() -> None:
    given = frames()
    without_persons(given)
    assert given["tasks"]["leads"].tolist()[0] == [PERSON, "Văn phòng"]


def test_a_dataset_of_before_has_no_texts() -> None:
    given = {name: frame for name, frame in frames().items() if name != "warnings"}
    assert "warnings" not in without_persons(given)
