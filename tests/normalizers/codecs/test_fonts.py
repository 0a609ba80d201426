"""Encodings by the names of fonts."""

import pytest

from normalizers.codecs.fonts import FontCodec, codec_of_font, decode_font
from normalizers.codecs.models import CodecName

TCVN3, CAPITALS = FontCodec(CodecName.TCVN3), FontCodec(CodecName.TCVN3, capitals=True)
VNI, VPS = FontCodec(CodecName.VNI), FontCodec(CodecName.VPS)
FONTS = [
    (".VnTime", TCVN3),
    (".VnTimeH", CAPITALS),
    (".vntime", TCVN3),
    (".VnArial NarrowH", CAPITALS),
    (".VnArial Narrow", TCVN3),
    (".VnAvantH", CAPITALS),
    ("ABCDEF+.VnTime,Bold", TCVN3),
    ("ABCDEF+#2EVnTimeH,BoldItalic", CAPITALS),
    ("VnTime", TCVN3),
    ("VnTimeH-Bold", CAPITALS),
    (".VnHelvetInsH", CAPITALS),
    (".VnBlackH", CAPITALS),
    (".VnBlack", TCVN3),
    ("VNI-Times", VNI),
    ("VPS Times", VPS),
    ("VPS-Helv", VPS),
    ("VPSTimes", None),
    ("VNI Helve", VNI),
    ("vni-aptima", VNI),
    ("ABCDEF+VNI-Helve-Condense,Bold", VNI),
    ("UVN Bai Sau", None),
    ("VNF-Comic Sans", None),
    ("VNtimes new roman", None),
    ("VNarial", None),
    ("Times New Roman", None),
    ("Vinhan", None),
    ("Symbol", None),
    ("", None),
]


@pytest.mark.parametrize(("name", "codec"), FONTS)
def test_codec_of_font(name: str, codec: FontCodec | None) -> None:
    assert codec_of_font(name) == codec


@pytest.mark.parametrize(
    ("text", "font", "printed"),
    [
        ("kÕ ho¹ch sè 12", TCVN3, "kế hoạch số 12"),
        ("Sè", TCVN3, "Số"),
        ("ñy ban nh©n d©n", CAPITALS, "ỦY BAN NHÂN DÂN"),
        ("Soá 12", VNI, "Số 12"),
    ],
)
def test_decode_font(text: str, font: FontCodec, printed: str) -> None:
    assert decode_font(text, font) == printed
