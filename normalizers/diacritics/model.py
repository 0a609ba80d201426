"""The trained model on disk, each part loaded when it is wanted."""

from __future__ import annotations

from functools import cache, cached_property
from importlib.resources import as_file, files
from pathlib import Path

from normalizers.diacritics.candidates import Channel, read_channel
from normalizers.diacritics.codes import read_code_parts
from normalizers.diacritics.lexicon import Lexicon, read_lexicon
from normalizers.diacritics.misreadings import MisreadChannel
from normalizers.diacritics.mode import Mode
from normalizers.diacritics.ngrams import LanguageModel, read_language_model
from normalizers.diacritics.spelling import SpellingTrie, build_trie
from normalizers.diacritics.sureness import Floats, read_sureness
from normalizers.diacritics.tones import MarksChannel, SoundChannel
from normalizers.diacritics.wide_context import WideContext, read_wide_context


class RepairModel:
    """The trained model of a folder: lexicon, codes, sureness (.tsv), folders of other parts."""

    def __init__(self, folder: Path) -> None:
        """Nothing is read yet."""
        self._folder = folder
        self._channels: dict[Mode | None, Channel] = {}

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words."""
        return read_lexicon(self._folder / "lexicon.tsv")

    @cached_property
    def language(self) -> LanguageModel:
        """The n-grams."""
        return read_language_model(self._folder / "ngrams")

    @cached_property
    def context(self) -> WideContext:
        """The network of wide contexts."""
        return read_wide_context(self._folder / "context")

    @cached_property
    def code_parts(self) -> dict[str, int]:
        """What the codes of documents are made of, with uses."""
        return read_code_parts(self._folder / "codes.tsv")

    @cached_property
    def sureness(self) -> Floats:
        """The weights of the signs of how sure a word of misread text is."""
        return read_sureness(self._folder / "sureness.tsv")

    @cached_property
    def _trie(self) -> SpellingTrie:
        return build_trie(self.lexicon)

    def channel(self, mode: Mode | None) -> Channel:
        """The channel of a mode; None is that of a line which is not damaged."""
        if mode not in self._channels:
            self._channels[mode] = self._make_channel(mode)
        return self._channels[mode]

    def _make_channel(self, mode: Mode | None) -> Channel:
        if mode is None:
            return SoundChannel(self.lexicon)
        if mode is Mode.STRIPPED:
            return MarksChannel(self.lexicon)
        tables = read_channel(self._folder / mode.value)
        return MisreadChannel(self.lexicon, self._trie, tables, keeps_case=mode is Mode.LIGHT)


@cache
def shipped_model() -> RepairModel:
    """The model that is shipped with the package."""
    with as_file(files("normalizers.diacritics") / "model") as folder:
        return RepairModel(folder)
