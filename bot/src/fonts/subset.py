"""Cuts the result card's two fonts out of NanumBarunGothic (SIL Open Font License 1.1).

The card must show Korean on a machine without any font, so the jar carries the glyphs that
card_en.properties and card_ko.properties use, and Latin. Run it from this folder after a change
of those words:  python3 -m venv v && v/bin/pip install fonttools==4.68.0 && v/bin/python subset.py
The whole fonts are in Debian's package fonts-nanum.
"""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WHOLE = Path("/usr/share/fonts/truetype/nanum")
RESOURCES = Path(__file__).parent.parent / "main" / "resources"
# The licence reserves the name Nanum for the unchanged fonts.
NAME = "Spotwise Card"


def characters():
    words = [p.read_text("utf-8") for p in sorted(RESOURCES.glob("card_*.properties"))]
    latin = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) + "–—‘’“”…·"
    return "".join(sorted(set("".join(words) + latin) - set("\n\r\t")))


def cut(whole, style, out):
    font = TTFont(WHOLE / whole, recalcTimestamp=False)
    options = subset.Options(
        hinting=False,
        layout_features=["kern"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        name_languages=[0x409],
        recalc_timestamp=False,
    )
    options.drop_tables += ["GSUB", "vhea", "vmtx", "FFTM", "TSI0", "TSI1", "TSI2", "TSI3", "TSI5"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters())
    cutter.subset(font)
    name = font["name"]
    for record in list(name.names):
        if record.nameID in (1, 3, 4, 6):
            words = {1: NAME, 6: f"{NAME.replace(' ', '')}-{style}"}.get(record.nameID, f"{NAME} {style}")
            name.setName(words, record.nameID, record.platformID, record.platEncID, record.langID)
    font.save(RESOURCES / "fonts" / out)


cut("NanumBarunGothic.ttf", "Regular", "card-regular.ttf")
cut("NanumBarunGothicBold.ttf", "Bold", "card-bold.ttf")
