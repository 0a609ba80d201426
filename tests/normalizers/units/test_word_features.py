"""Features of words against those that the package itself tells, word by word."""

from importlib import import_module

import pytest

from normalizers.units.word_features import features_of

TEXTS = [
    [],
    ["Sở"],
    ["Sở", "Y tế"],
    ["Ủy ban nhân dân xã", "giao", "Phòng", "Văn hóa", "lập", "12", "biểu", "trước", "15/6/2026"],
    ["TPHCM", "bị", "", "Ô nhiễm", "a b", "1.2"],
]


@pytest.mark.parametrize("room", ["pos_tag", "chunking", "ner"])
@pytest.mark.parametrize("texts", TEXTS, ids=len)
def test_they_are_those_of_the_package(room: str, texts: list[str]) -> None:
    told = import_module(f"underthesea.pipeline.{room}.tagged_feature")
    predictor = import_module(f"underthesea.pipeline.{room}.model_crf")
    (crf,) = (made for name, made in vars(predictor).items() if name.endswith("Predictor"))
    template = [*crf.Instance().transformer.template, "T[0].isdigit", "T[-1,1].lower", "T[2,3]"]
    words = [(text, "N" if len(text) % 2 else "V", "B-NP", "X") for text in texts]
    expected = [told.word2features(words, place, template) for place in range(len(words))]
    assert features_of(template, told.apply_function)(words) == expected
