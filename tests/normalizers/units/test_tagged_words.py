"""Words of a text, where they begin and of which sort they are."""

from normalizers.units.tagged_words import tagged_names, word_sorts


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
