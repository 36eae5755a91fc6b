"""Writes the pictures that the tests of decoding need and that Java itself cannot write.

    python make_pictures.py ../resources/pictures

Needs Pillow. All are drawn: left half red (200, 40, 30), right half blue (20, 60, 180), 64 x 48.
"""
import sys
from pathlib import Path

from PIL import Image

LEFT, RIGHT = (200, 40, 30), (20, 60, 180)


def halves():
    image = Image.new("RGB", (64, 48), LEFT)
    image.paste(RIGHT, (32, 0, 64, 48))
    return image


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    image = halves()
    image.convert("CMYK").save(folder / "cmyk.jpg", quality=95)
    image.save(folder / "progressive.jpg", quality=95, progressive=True)
    image.save(folder / "lossy.webp", quality=95)
    image.save(folder / "lossless.webp", lossless=True)
    clear = image.convert("RGBA")
    clear.paste((0, 0, 0, 0), (32, 0, 64, 48))
    clear.save(folder / "alpha.webp", lossless=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    image.save(folder / "turned.webp", lossless=True, exif=exif)
    image.save(folder / "turned.png", exif=exif)
    image.quantize(4).save(folder / "palette.png")
    image.save(folder / "halves.gif")
    image.save(folder / "moving.webp", save_all=True, append_images=[image.rotate(180)], duration=100)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
