"""Fonts of the time before Unicode, by their names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from normalizers.codecs import tcvn3, vni, vps
from normalizers.codecs.models import CodecName

# "ABCDEF+" marks a font of which a PDF holds a part; "#2E" is a stop in a PDF name.
SUBSET_TAG = 6  # letters
# ".VnTime", ".VnArialH"; without the stop only the known families: "VNtimes new roman" and
# "VNarial" are of a third encoding, "UVN …" and "VNF-…" are Unicode.
TCVN3_RE = re.compile(
    r"^Vn(?:Time|Arial|Avant|Book|Bodoni|Centur|Clarendon|Commercial|Cooper|Courier|Exotic|Free"
    r"|Gothic|Helvet|Hel|Koala|Linus|Lucida|Memorandum|Monotype|Mystical|Park|Present|Revue|Rockwell"
    r"|Shelley|South|Stamp|Tekno|Teknical|Universe|Vogue)(?!\s|s\b)"
)
# "VNI-Times", "VPS Times".
BY_NAME = {name.value: name for name in (CodecName.VNI, CodecName.VPS)}
BEHIND_NAME = ("-", " ", "_")
# ".VnTimeH", "VnTimeH,Bold", ".VNTIMEH": small codes print capitals.
CAPITALS_RE = re.compile(r"^\.?[Vv][Nn][^,-]*H(?:$|[\s,-])")


class FontCodec(NamedTuple):
    """The encoding of a font, and whether its small codes print capitals."""

    name: CodecName
    capitals: bool = False


@lru_cache(maxsize=4096)
def codec_of_font(name: str) -> FontCodec | None:
    """The legacy encoding of a font's text, None for a Unicode font and for one that nobody knows.

    >>> codec_of_font(".VnTimeH"), codec_of_font("ABCDEF+VNI-Times,Bold").name.value
    (FontCodec(name=<CodecName.TCVN3: 'tcvn3'>, capitals=True), 'vni')
    >>> (codec_of_font("UVN Van"), codec_of_font("Times New Roman"),
    ...  codec_of_font("VNtimes new roman"))
    (None, None, None)
    """
    bare = _without_tag(name.strip().replace("#2E", ".").replace("#20", " "))
    if TCVN3_RE.match(bare) or bare.lower().startswith(".vn"):
        return FontCodec(CodecName.TCVN3, CAPITALS_RE.match(bare) is not None)
    named = BY_NAME.get(bare[:3].lower()) if bare[3:4] in BEHIND_NAME else None
    return FontCodec(named) if named else None


def _without_tag(name: str) -> str:
    tag, plus, family = name.partition("+")
    return family if plus and len(tag) == SUBSET_TAG and tag.isupper() else name


def decode_font(text: str, codec: FontCodec) -> str:
    """Text set in a legacy font, as it is printed.

    >>> decode_font("kÕ ho¹ch", FontCodec(CodecName.TCVN3, capitals=True))
    'KẾ HOẠCH'
    """
    if codec.name is CodecName.TCVN3:
        return tcvn3.decode(text, codec.capitals)
    return vps.decode(text) if codec.name is CodecName.VPS else vni.decode(text)
