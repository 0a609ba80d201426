"""The words of a text as underthesea tags them: names of persons, and sorts of words.

Its models are loaded when a text first asks for them, and without the rest of the package, which
takes longer than they do. CRFsuite, which wrote them, maps them from disk; the package's own reader
takes a tenth of a second to read them whole.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pycrfsuite

from normalizers.letters.text_caches import TEXT_CACHES
from normalizers.units.word_features import features_of
from normalizers.word_lists import phrases

_THEY = f"{phrases('unit_words', 'they')[0]} "  # a subject that leaves no doubt
PACKAGE, LOADER, CORE = "underthesea", "joblib", "underthesea_core"
# Parts of the package of which the models need a name or two, at the price of all that they import.
UTILITIES, DICTIONARIES = f"{PACKAGE}.util", f"{PACKAGE}.corpus"
SORTS, CHUNKS, NAMES = (
    ("pos_tag", "CRFPOSTagPredictor"),
    ("chunking", "CRFChunkingPredictor"),
    ("ner", "CRFNERPredictor"),
)


class TaggedWord(NamedTuple):
    """A word of one syllable or more, where it begins in its text, and its sort ("V", "N")."""

    begin: int
    word: str
    sort: str


class _SortTaggers(NamedTuple):
    """What underthesea's functions of the same names call: one sort of tags over the one before."""

    word_tokenize: Any
    pos_tag: Any


class _NameTaggers(NamedTuple):
    """The two that tell names by the sorts of words."""

    chunk: Any
    ner: Any


def tagged_names(text: str) -> list[tuple[str, str]]:
    """The words of a text with the tags of named entities: ("Lê Thị Mẫu", "B-PER")."""
    words, names = _sort_taggers(), _name_taggers()
    sorts = words.pos_tag(words.word_tokenize(text))
    return [(word, tag) for word, _, _, tag in names.ner(names.chunk(sorts))]


@TEXT_CACHES.remember(4096)
def word_sorts(text: str) -> tuple[TaggedWord, ...]:
    """The words of a text, each with its sort, in order."""
    taggers = _sort_taggers()
    return tuple(_placed(text, taggers.pos_tag(taggers.word_tokenize(text))))


def opens_with_verb(text: str) -> bool:
    """True where the first word is tagged as a verb: "cung cấp thông tin", not "tỉnh Mẫu"."""
    return next((word.sort for word in word_sorts(text)), "") == "V"


def sort_behind_pronoun(text: str) -> str | None:
    """The sort of the first word of a text behind a pronoun, which nobody takes for a name.

    None where it is no word by itself.
    """
    words = word_sorts(f"{_THEY}{text}")
    return next((word.sort for word in words if word.begin == len(_THEY)), None)


def is_verb_of_somebody(text: str) -> bool:
    """True where the first word is a verb, if a pronoun stands before it: "mở cổng"."""
    return sort_behind_pronoun(text) == "V"


def _placed(text: str, words: list[tuple[str, str]]) -> Iterator[TaggedWord]:
    place = 0
    for word, sort in words:
        begin = text.find(word.split()[0], place)
        if begin >= 0:
            yield TaggedWord(begin, word, sort)
            place = begin + len(word.split()[0])


@cache
def _sort_taggers() -> _SortTaggers:
    """The models of words and their sorts, loaded."""
    with _lean_package():
        find_words = import_module(f"{PACKAGE}.pipeline.word_tokenize").word_tokenize
        find_words("")  # loads its model
        return _SortTaggers(find_words, _predict(*SORTS))


@cache
def _name_taggers() -> _NameTaggers:
    """The models of names, loaded: few documents ask for them."""
    with _lean_package():
        return _NameTaggers(_predict(*CHUNKS), _predict(*NAMES))


@contextmanager
def _lean_package() -> Iterator[None]:
    """The package without what its models do not need.

    A limit of time or memory may end the loading halfway, and the package would keep the half for
    good: what was begun is forgotten, so that the next text loads them anew.
    """
    new = {PACKAGE, UTILITIES, DICTIONARIES, LOADER, CORE} - sys.modules.keys()
    try:
        for name in (PACKAGE, UTILITIES, DICTIONARIES):  # the parts are found by the whole
            sys.modules.setdefault(name, _empty(name))
        vars(sys.modules[DICTIONARIES]).setdefault("DictionaryLoader", _NoWords)
        sys.modules.setdefault(LOADER, _module(LOADER, load=_load))
        core = _module(CORE, CRFTagger=MappedTagger, CRFFeaturizer=WordFeatures)
        sys.modules.setdefault(CORE, core)
        import_module(f"{PACKAGE}.pipeline.text_normalize")  # first, for it goes in a circle
        yield
    except BaseException:
        for module in [m for m in sys.modules if m.partition(".")[0] == PACKAGE]:
            del sys.modules[module]
        raise
    finally:
        for name in new:  # who imports them gets the whole of them
            sys.modules.pop(name, None)


def _empty(name: str) -> ModuleType:
    """A package in whose folder its modules are found, and nothing in it."""
    spec = find_spec(name)
    if spec is None:
        raise ModuleNotFoundError(name)
    return module_from_spec(spec)


class _NoWords:
    """A dictionary of which the models ask nothing; the package reads it once for each of them."""

    words: tuple[str, ...] = ()

    def __init__(self, _file: str) -> None:
        """None is read."""


def _predict(room: str, name: str) -> Any:
    """What predicts the tags of one sort, told the same features of words in less time."""
    predictor = getattr(import_module(f"{PACKAGE}.pipeline.{room}.model_crf"), name).Instance()
    told = import_module(f"{PACKAGE}.pipeline.{room}.tagged_feature")
    transformer = predictor.transformer
    transformer.sentence2features = features_of(
        transformer.template, lambda function: getattr(told, f"text_{function}")
    )
    return predictor.predict


def _module(name: str, **members: object) -> ModuleType:
    """What stands for a module of which the models ask these names alone."""
    lean = ModuleType(name)
    vars(lean).update(members)
    return lean


def _load(path: str) -> Any:
    """What stands for joblib's: its files hold lists and sets alone, which pickle reads faster."""
    return pickle.loads(Path(path).read_bytes())


class MappedTagger:
    """What stands for the package's tagger: the same model, mapped."""

    def load(self, path: str) -> None:
        """Opens a model."""
        model = pycrfsuite.Tagger()
        model.open(path)
        self.tag = model.tag


class WordFeatures:
    """What stands for the package's features of syllables: the same, told once a text."""

    def __init__(self, template: Sequence[str], listed: AbstractSet[str]) -> None:
        """Of these templates; `listed` are the words of the dictionary."""
        is_listed = {"is_in_dict": lambda value: value.lower() in listed}
        self._features = features_of(template, {**_OF_SYLLABLES, **is_listed}.__getitem__)

    def process(self, texts: Sequence[Sequence[Sequence[str]]]) -> list[list[tuple[str, ...]]]:
        """The features of each syllable of each text."""
        return [self._features(text) for text in texts]


def _opens_with_capitals(value: str) -> bool:
    """True where no syllable begins with a small letter, as in "Sở", "12" or "("."""
    firsts = "".join([part[:1] for part in value.split(" ")])
    return firsts == firsts.upper()


_OF_SYLLABLES: Mapping[str, Callable[[str], object]] = {
    "lower": str.lower,
    "isdigit": lambda value: value.isascii() and value.isdigit(),
    "istitle": _opens_with_capitals,
}
