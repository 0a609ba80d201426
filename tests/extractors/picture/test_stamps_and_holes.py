import numpy as np
from PIL import Image, ImageDraw

from extractors.picture.masks import without_dots
from extractors.picture.pixels import Pixels
from extractors.picture.sheet import Sheet
from extractors.picture.stamps_and_holes import without_coloured_ink, without_holes

DPI = 200


def page() -> Image.Image:
    """A sheet of lines of black words on grey paper."""
    image = Image.new("RGB", (900, 1200), (235, 235, 235))
    draw = ImageDraw.Draw(image)
    for y in range(300, 1100, 60):
        for x in range(150, 750, 50):
            draw.rectangle((x, y, x + 30, y + 3), fill=(20, 20, 20))
            draw.rectangle((x, y, x + 3, y + 18), fill=(20, 20, 20))
    return image


def grey(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("L"), np.uint8)


def test_a_stamp_goes_and_print_below_it_stays() -> None:
    stamped = page()
    ImageDraw.Draw(stamped).ellipse((300, 500, 560, 760), outline=(214, 40, 52), width=6)
    found = without_coloured_ink(np.asarray(stamped, np.uint8), DPI)
    black = grey(page()) < 100
    assert (found[black] < 150).mean() > 0.97
    assert (found[~black] > 180).mean() > 0.995
    assert (
        found[510:750, 310:550][grey(page())[510:750, 310:550] > 200].min() > 150
    )  # nothing of the ring


def test_print_on_yellow_paper_stays() -> None:
    yellow = np.asarray(page(), np.float32) * np.array([1.0, 0.95, 0.6], np.float32)
    found = without_coloured_ink(yellow.astype(np.uint8), DPI)
    black = grey(page()) < 100
    assert found[black].max() < 100 and found[~black].min() > 200


def test_red_words_stay() -> None:
    worded = page()
    ImageDraw.Draw(worded).rectangle((150, 150, 420, 160), fill=(200, 30, 30))
    assert without_coloured_ink(np.asarray(worded, np.uint8), DPI)[155, 200] < 120


def test_holes_and_a_staple_go() -> None:
    holed = page()
    draw = ImageDraw.Draw(holed)
    draw.ellipse((60, 560, 106, 606), fill=(40, 40, 40))
    draw.line((60, 120, 130, 60), fill=(50, 50, 50), width=4)
    found = without_holes(Sheet(grey(holed), DPI)).grey
    assert found[540:620, 50:120].min() > 200
    assert found[50:130, 50:140].min() > 200
    assert np.array_equal(found[290:, 150:], grey(holed)[290:, 150:])


def test_a_table_in_the_corner_is_no_staple() -> None:
    ruled = page()
    ImageDraw.Draw(ruled).rectangle((60, 60, 800, 260), outline=(20, 20, 20), width=3)
    before = grey(ruled)
    assert np.array_equal(without_holes(Sheet(before, DPI)).grey, before)


def test_dust_goes_and_full_stops_stay() -> None:
    dusty = grey(page()).copy()
    dusty[100:104, 400:404] = dusty[240:242, 600:602] = 0  # far from print
    dusty[318:322, 186:190] = 0  # a full stop
    found = without_dots(dusty, 2)
    assert found[95:110, 395:410].min() > 200 and found[240:242, 600:602].min() > 200
    assert found[318:322, 186:190].max() == 0


def _sealed(name: tuple[int, int, int]) -> Image.Image:
    """A red seal, and the name below it stamped in a colour."""
    stamped = page()
    draw = ImageDraw.Draw(stamped)
    for inset in (0, 20, 44):
        box = (260 + inset, 620 + inset, 530 - inset, 890 - inset)
        draw.ellipse(box, outline=(214, 40, 52), width=4)
    for x in range(500, 760, 28):
        draw.rectangle((x, 866, x + 8, 890), fill=name)
        draw.rectangle((x + 12, 866, x + 20, 890), fill=name)
        draw.rectangle((x, 876, x + 20, 879), fill=name)
    draw.line((400, 850, 800, 884), fill=(38, 58, 168), width=4)  # the signature runs through both
    return stamped


def test_a_figure_of_thin_strokes_stays_in_the_star_of_a_seal() -> None:
    """A 7 comes in pieces there: its bar, and a stem that fills less of its box than a letter."""
    stamped = page()
    draw = ImageDraw.Draw(stamped)
    draw.ellipse((260, 130, 520, 390), outline=(214, 40, 52), width=6)
    draw.ellipse((340, 210, 440, 310), fill=(214, 40, 52))
    for x in (370, 400):
        draw.rectangle((x, 246, x + 14, 249), fill=(20, 20, 20))
        draw.line((x + 11, 252, x + 4, 270), fill=(20, 20, 20), width=3)
    found = without_coloured_ink(np.asarray(stamped, np.uint8), DPI)
    assert (found[246:250, 370:384] < 150).mean() > 0.9
    assert all((found[y, 370:386] < 150).any() for y in range(253, 269))
    assert found[215:240, 345:435].min() > 150  # nothing of the star


def test_a_name_in_the_red_of_the_seal_stays() -> None:
    found = without_coloured_ink(np.asarray(_sealed((214, 40, 52)), np.uint8), DPI)
    assert (found[869:875, 556:560] < 100).mean() > 0.9
    assert found[750:758, 260:264].min() > 150  # nothing of the ring


def test_a_signature_in_blue_beside_a_red_seal_goes() -> None:
    found = without_coloured_ink(np.asarray(_sealed((38, 58, 168)), np.uint8), DPI)
    assert found[880:888, 556:560].min() > 150
