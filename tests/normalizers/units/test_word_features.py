"""Features of words against those that the package itself tells, word by word."""

from importlib import import_module

import pytest
from underthesea_core import CRFFeaturizer

from normalizers.units.tagged_words import WordFeatures
from normalizers.units.word_features import features_of

OF_ALL = ("", ".lower", ".istitle", ".is_in_dict")
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
    import_module("underthesea")  # whole: a test before may have loaded parts without it
    told = import_module(f"underthesea.pipeline.{room}.tagged_feature")
    predictor = import_module(f"underthesea.pipeline.{room}.model_crf")
    (crf,) = (made for name, made in vars(predictor).items() if name.endswith("Predictor"))
    template = [*crf.Instance().transformer.template, "T[0].isdigit", "T[-1,1].lower", "T[2,3]"]
    words = [(text, "N" if len(text) % 2 else "V", "B-NP", "X") for text in texts]
    expected = [tuple(told.word2features(words, place, template)) for place in range(len(words))]
    told_of = features_of(template, lambda function: getattr(told, f"text_{function}"))
    assert told_of(words) == expected


SYLLABLES = [
    [
        "Sở",
        "Y",
        "tế",
        "giao",
        "12",
        "đơn",
        "vị",
        "(",
        "III",
        ")",
        "½",
        "Phường",
        "1",
        "=",
        "ß",
        "ǅ",
    ],
    ["TPHCM"],
    ["a b", "C d", "E F", "2 G"],
]


@pytest.mark.parametrize("syllables", SYLLABLES, ids=len)
def test_those_of_syllables_are_the_core_s(syllables: list[str]) -> None:
    template = [
        *(f"T[{place}]{function}" for place in ("-2", "0", "0,1", "-1,1") for function in OF_ALL),
        *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    ]
    listed = {"đơn vị", "y tế", "sở"}
    text = [[syllable] for syllable in syllables]
    expected = CRFFeaturizer(template, listed).process([text])
    told = WordFeatures(template, listed).process([text])
    assert [[*map(list, words)] for words in told] == expected
