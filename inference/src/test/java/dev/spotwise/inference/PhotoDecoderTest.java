package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoDecoderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"progressive.jpg", "lossy.webp", "lossless.webp", "palette.png", "cmyk.jpg"})
  void readsWhatPeopleSend(String name) throws UnreadableException {
    DecodedPhoto photo = PhotoDecoder.decode(Photo.of(Drawn.resource(name)));

    assertThat(photo.width()).isEqualTo(64);
    assertThat(photo.height()).isEqualTo(48);
    // The default conversion of CMYK gives duller colours, so only the hue is asked for.
    int tolerance = name.startsWith("cmyk") ? 60 : 16;
    assertPixel(photo.image(), 10, 24, new Color(200, 40, 30), tolerance);
    assertPixel(photo.image(), 54, 24, new Color(20, 60, 180), tolerance);
  }

  @Test
  void laysTransparencyOverWhite() throws UnreadableException {
    RgbImage image = PhotoDecoder.decode(Photo.of(Drawn.resource("alpha.webp"))).image();

    assertPixel(image, 54, 24, Color.WHITE, 0);
    assertPixel(image, 10, 24, new Color(200, 40, 30), 0);
  }

  @Test
  void blendsPartlyTransparentPng() throws UnreadableException {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 4, new Color(200, 100, 0, 128).getRGB());

    RgbImage read = PhotoDecoder.decode(Drawn.png(image)).image();

    assertPixel(read, 0, 0, Color.WHITE, 0);
    assertPixel(read, 3, 4, new Color(227, 177, 127), 1);
  }

  @Test
  void keepsGreyAsItIs() throws UnreadableException {
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(3, 4, 0, 100);

    assertPixel(PhotoDecoder.decode(Drawn.png(grey)).image(), 3, 4, new Color(100, 100, 100), 0);
  }

  @Test
  void bringsSixteenBitsToEight() throws UnreadableException {
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_USHORT_GRAY);
    grey.getRaster().setSample(3, 4, 0, 100 * 257);

    assertPixel(PhotoDecoder.decode(Drawn.png(grey)).image(), 3, 4, new Color(100, 100, 100), 0);
  }

  /** Where the stored red top left corner and blue top right corner stand in the upright photo. */
  @ParameterizedTest
  @CsvSource({
    "1, 60, 40, 2, 2, 57, 2",
    "2, 60, 40, 57, 2, 2, 2",
    "3, 60, 40, 57, 37, 2, 37",
    "4, 60, 40, 2, 37, 57, 37",
    "5, 40, 60, 2, 2, 2, 57",
    "6, 40, 60, 37, 2, 37, 57",
    "7, 40, 60, 37, 57, 37, 2",
    "8, 40, 60, 2, 57, 2, 2"
  })
  void turnsUpright(int tag, int width, int height, int redX, int redY, int blueX, int blueY)
      throws UnreadableException {
    BufferedImage image = Drawn.flat(60, 40, Color.WHITE);
    fillCorner(image, 0, Color.RED);
    fillCorner(image, 52, Color.BLUE);

    DecodedPhoto photo =
        PhotoDecoder.decode(Photo.of(withOrientation(Drawn.encode(image, "jpeg"), tag)));

    assertThat(photo.width()).isEqualTo(width);
    assertThat(photo.height()).isEqualTo(height);
    assertPixel(photo.image(), redX, redY, Color.RED, 40);
    assertPixel(photo.image(), blueX, blueY, Color.BLUE, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"turned.png", "turned.webp"})
  void turnsOtherFormatsToo(String name) throws UnreadableException {
    DecodedPhoto photo = PhotoDecoder.decode(Photo.of(Drawn.resource(name)));

    assertThat(photo.width()).isEqualTo(48);
    assertPixel(photo.image(), 24, 10, new Color(200, 40, 30), 0);
    assertPixel(photo.image(), 24, 54, new Color(20, 60, 180), 0);
  }

  @Test
  void leavesPixelsOutOfLargePhotosButRemembersTheirSize() throws UnreadableException {
    BufferedImage large = Drawn.flat(4000, 3000, Drawn.SKIN);

    DecodedPhoto photo = PhotoDecoder.decode(Drawn.jpeg(large));

    assertThat(photo.width()).isEqualTo(4000);
    assertThat(photo.height()).isEqualTo(3000);
    assertThat(photo.image().width() * photo.image().height())
        .isLessThanOrEqualTo(PhotoDecoder.WORKING_PIXELS);
    assertPixel(photo.image(), 500, 500, Drawn.SKIN, 3);
  }

  @Test
  void saysWhyNot() {
    assertReason(new byte[0], Unreadable.Reason.EMPTY);
    assertReason(
        "hello, I am no photo".getBytes(StandardCharsets.US_ASCII), Unreadable.Reason.NOT_AN_IMAGE);
    assertReason(Drawn.resource("halves.gif"), Unreadable.Reason.UNSUPPORTED_FORMAT);
    assertReason(Drawn.resource("moving.webp"), Unreadable.Reason.UNSUPPORTED_FORMAT);
    assertReason(
        "\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1),
        Unreadable.Reason.UNSUPPORTED_FORMAT);
    assertReason(new byte[PhotoLimits.MAX_BYTES + 1], Unreadable.Reason.TOO_MANY_BYTES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void callsCutOffPhotosDamaged(String format) {
    byte[] whole = Drawn.encode(Drawn.spot(200, 150, 0.2, Drawn.BROWN), format);

    for (double share : new double[] {0.05, 0.3, 0.6, 0.9, 0.99}) {
      assertReason(Arrays.copyOf(whole, (int) (whole.length * share)), Unreadable.Reason.DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossy.webp", "lossless.webp"})
  void callsCutOffWebpDamaged(String name) {
    byte[] whole = Drawn.resource(name);

    assertReason(Arrays.copyOf(whole, whole.length - 10), Unreadable.Reason.DAMAGED);
  }

  @Test
  void refusesManyPixelsByTheHeaderAlone() {
    byte[] png = Drawn.encode(Drawn.skin(16, 16), "png");
    ByteBuffer.wrap(png).putInt(16, 12_000).putInt(20, 12_000);

    assertReason(png, Unreadable.Reason.TOO_MANY_PIXELS);

    byte[] jpeg = Drawn.encode(Drawn.skin(16, 16), "jpeg");
    int frame = startOfFrame(jpeg);
    ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);

    assertReason(jpeg, Unreadable.Reason.TOO_MANY_PIXELS);
  }

  @Test
  void uprightImageFitsACard() {
    UprightImage image =
        UprightImage.read(Drawn.jpeg(Drawn.spot(2000, 1000, 0.2, Drawn.BROWN))).orElseThrow();

    assertThat(image.image().getWidth()).isEqualTo(1280);
    assertThat(image.image().getHeight()).isEqualTo(640);
    assertThat(UprightImage.read(Photo.of(new byte[0]))).isEmpty();
  }

  private static void fillCorner(BufferedImage image, int x, Color colour) {
    for (int dy = 0; dy < 8; dy++) {
      for (int dx = 0; dx < 8; dx++) {
        image.setRGB(x + dx, dy, colour.getRGB());
      }
    }
  }

  /** Puts an EXIF block with nothing but the orientation behind the start marker. */
  private static byte[] withOrientation(byte[] jpeg, int tag) {
    byte[] exif =
        HexFormat.of()
            .parseHex(
                "ffe10022457869660000" // APP1 of 34 bytes, "Exif"
                    + "4d4d002a00000008" // big-endian TIFF, directory at 8
                    + "00010112000300000001000" // one entry: orientation, one short
                    + tag
                    + "000000000000");
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static int startOfFrame(byte[] jpeg) {
    for (int i = 0; i < jpeg.length - 1; i++) {
      if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
        return i;
      }
    }
    throw new AssertionError("no frame");
  }

  private static void assertReason(byte[] bytes, Unreadable.Reason reason) {
    assertThatThrownBy(() -> PhotoDecoder.decode(Photo.of(bytes)))
        .isInstanceOfSatisfying(
            UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static void assertPixel(RgbImage image, int x, int y, Color colour, int tolerance) {
    assertThat(image.red(x, y)).isCloseTo(colour.getRed(), within(tolerance));
    assertThat(image.green(x, y)).isCloseTo(colour.getGreen(), within(tolerance));
    assertThat(image.blue(x, y)).isCloseTo(colour.getBlue(), within(tolerance));
  }
}
