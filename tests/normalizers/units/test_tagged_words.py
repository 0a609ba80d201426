"""Words of a text, where they begin and of which sort they are."""

from importlib import import_module

from normalizers.units.tagged_words import CHUNKS, NAMES, SORTS, tagged_names, word_sorts


def test_words_stand_where_they_begin() -> None:
    text = "Sở Y tế khám sức khỏe, Sở Y tế khám mắt"
    words = word_sorts(text)
    assert all(text.startswith(word.word.split()[0], word.begin) for word in words)
    assert [word.begin for word in words] == sorted({word.begin for word in words})


def test_a_verb_is_told_from_a_noun() -> None:
    sorts = {word.word: word.sort for word in word_sorts("Viện Thủy lợi sửa chữa đập")}
    assert (sorts["sửa chữa"], sorts["Viện"]) == ("V", "N")


def test_an_empty_text_has_no_words() -> None:
    assert word_sorts("") == ()


def test_persons_are_tagged() -> None:
    assert "B-PER" in [tag for _, tag in tagged_names("Đồng chí Quàng Văn Mẫu, Trưởng Công an xã")]


def test_the_models_ask_no_dictionary_for_its_words() -> None:
    for room, name in (SORTS, CHUNKS, NAMES):
        predictor = getattr(import_module(f"underthesea.pipeline.{room}.model_crf"), name)
        assert not any("dict" in asked for asked in predictor.Instance().transformer.template)
