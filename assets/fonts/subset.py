"""Cuts the shipped faces out of the fonts of a Debian machine (see README.md).

    apt-get install fonts-inter fonts-noto-core fonts-noto-extra fonts-noto-cjk python3-fonttools
    npm pack @phosphor-icons/web@2.1.2 && tar -xf phosphor-icons-web-2.1.2.tgz
    python3 subset.py
"""
import pathlib
import re
from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

HERE = pathlib.Path(__file__).parent
SYSTEM = pathlib.Path("/usr/share/fonts")
NOTO = SYSTEM / "truetype/noto"

# What Inter is kept for: Latin with Vietnamese, Greek, Cyrillic, punctuation, currency, arrows,
# geometric shapes, check marks. Private use and historic letters go.
INTER = [
    (0x20, 0x7E), (0xA0, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x1AB0, 0x1AFF), (0x1C80, 0x1C8F), (0x1D00, 0x1DBF), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),
    (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2190, 0x21FF),
    (0x2200, 0x22FF), (0x2460, 0x2473), (0x25A0, 0x25FF), (0x2600, 0x26FF), (0x2700, 0x27BF),
    (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F), (0xA700, 0xA7FF), (0xFB00, 0xFB06),
    (0xFFFD, 0xFFFD),
]
# The tables in common use in China, Taiwan and Hong Kong, Japan, Korea.
# Beside them, family names Japan writes with letters outside of its tables.
NAMES = "𠮷𡈽𣘺𠀋"
EAST_ASIA = ["gbk", "big5hkscs", "cp932", "euc_jis_2004", "cp949"]
SCRIPTS = [
    "Arabic", "Hebrew", "Devanagari", "Thai", "Armenian", "Bengali", "Ethiopic", "Georgian",
    "Gujarati", "Gurmukhi", "Kannada", "Khmer", "Lao", "Malayalam", "Myanmar", "Sinhala",
    "Tamil", "Telugu",
]
BOLD = ["Arabic", "Hebrew", "Devanagari", "Thai"]
# Every icon the house has, as its code says.
ICONS = HERE.parent.parent / "src/displays/icon.rs"
PHOSPHOR = pathlib.Path("package/src/bold/Phosphor-Bold.ttf")
FEATURES = ["calt", "ccmp", "kern", "liga", "locl", "mark", "mkmk", "rlig", "tnum", "case"]


def options():
    chosen = subset.Options()
    chosen.hinting = False
    chosen.notdef_outline = True
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
    chosen.drop_tables += ["DSIG", "MATH", "meta"]
    return chosen


def cut(font, unicodes, target, features=None):
    chosen = options()
    if features:
        chosen.layout_features = features
    cutter = subset.Subsetter(chosen)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)
    font.save(HERE / target)
    print(target, (HERE / target).stat().st_size)


def east_asian():
    wanted = set(range(0x3000, 0x3100)) | set(range(0xFF00, 0xFFF0)) | set(range(0x3105, 0x3130))
    wanted |= {ord(letter) for letter in NAMES}
    wanted |= {0x3131 + i for i in range(94)}
    for point in range(0x2E80, 0x30000):
        if 0xD800 <= point < 0xE000 or 0xE000 <= point < 0xF900:
            continue
        for codec in EAST_ASIA:
            try:
                chr(point).encode(codec)
            except UnicodeEncodeError:
                continue
            wanted.add(point)
            break
    return wanted


def main():
    inter = [point for first, last in INTER for point in range(first, last + 1)]
    for style in ["Regular", "SemiBold", "Bold"]:
        face = TTFont(SYSTEM / f"opentype/inter/Inter-{style}.otf", recalcTimestamp=False)
        cut(face, inter, f"Inter-{style}.otf", FEATURES)
    for script in SCRIPTS:
        for style in ["Regular"] + (["Bold"] if script in BOLD else []):
            face = TTFont(NOTO / f"NotoSans{script}-{style}.ttf", recalcTimestamp=False)
            cut(face, face.getBestCmap().keys(), f"NotoSans{script}-{style}.ttf")
    for style in ["Regular", "Bold"]:
        collection = SYSTEM / f"opentype/noto/NotoSansCJK-{style}.ttc"
        faces = TTCollection(collection, recalcTimestamp=False).fonts
        simplified = next(f for f in faces if f["name"].getDebugName(1) == "Noto Sans CJK SC")
        cut(simplified, east_asian(), f"NotoSansCJKsc-{style}.otf", ["ccmp"])
    letters = re.findall(r"u\{(e[0-9a-f]{3})\}", ICONS.read_text())
    icons = TTFont(PHOSPHOR, recalcTimestamp=False)
    cut(icons, [int(letter, 16) for letter in letters], "Phosphor-Bold.ttf")


if __name__ == "__main__":
    main()
