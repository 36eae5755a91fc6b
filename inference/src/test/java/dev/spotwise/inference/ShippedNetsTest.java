package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped nets say of pictures drawn by code. */
class ShippedNetsTest {
  private static final Examiner EXAMINER = Examiner.shipped();
  private static final int SIDE = 320;

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  static Stream<Arguments> nonsense() {
    Random random = new Random(11);
    return Stream.of(
            Stream.of(
                Arguments.of("noise", noise(random, SIDE)),
                Arguments.of("coarse noise", enlarged(noise(random, 20))),
                Arguments.of("text", text(Color.WHITE, Color.BLACK)),
                Arguments.of("text on skin colour", text(Drawn.SKIN, Drawn.BROWN)),
                Arguments.of("stripes", stripes()),
                Arguments.of("drawing", drawing())),
            Stream.of(
                    Color.GRAY,
                    Drawn.SKIN,
                    Drawn.BROWN,
                    new Color(60, 90, 150),
                    new Color(30, 120, 60),
                    new Color(230, 40, 40))
                .map(colour -> Arguments.of("flat " + colour, Drawn.flat(SIDE, SIDE, colour))))
        .flatMap(arguments -> arguments);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void nonsenseNeverLooksBenign(String name, BufferedImage image) {
    Answers allNo =
        Answers.parse("grew=no,changed=no,bleed=no,itch=no,hurt=no,elevation=no,age=20");

    assertNotBenign(EXAMINER.examine(Drawn.png(image)));
    assertNotBenign(EXAMINER.examine(Drawn.jpeg(image), allNo));
  }

  @Test
  void allAreVerified() {
    assertThat(EXAMINER.nets())
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(net -> assertThat(net.verified()).isTrue());
  }

  private static void assertNotBenign(Examination examination) {
    assertThat(examination instanceof Assessed assessed && assessed.risk() == Risk.LOOKS_BENIGN)
        .as(examination.toString())
        .isFalse();
  }

  private static BufferedImage noise(Random random, int side) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, random.nextInt(1 << 24));
      }
    }
    return image;
  }

  private static BufferedImage enlarged(BufferedImage image) {
    BufferedImage large = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.drawImage(image, 0, 0, SIDE, SIDE, null);
    graphics.dispose();
    return large;
  }

  /** Lines of small strokes, as a page of print looks; needs no font. */
  private static BufferedImage text(Color paper, Color ink) {
    BufferedImage image = Drawn.flat(SIDE, SIDE, paper);
    Random random = new Random(5);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(ink);
    graphics.setStroke(new BasicStroke(2));
    for (int y = 20; y < SIDE - 20; y += 20) {
      for (int x = 12; x < SIDE - 20; x += random.nextInt(6) == 0 ? 18 : 9) {
        graphics.drawLine(x, y, x + random.nextInt(7), y - 10 + random.nextInt(8));
        graphics.drawLine(x + random.nextInt(7), y - 10, x + 3, y);
      }
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage stripes() {
    BufferedImage image = Drawn.flat(SIDE, SIDE, new Color(240, 220, 60));
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(20, 60, 140));
    for (int x = 0; x < SIDE; x += 32) {
      graphics.fillRect(x, 0, 16, SIDE);
    }
    graphics.dispose();
    return image;
  }

  private static BufferedImage drawing() {
    BufferedImage image = Drawn.flat(SIDE, SIDE, Color.WHITE);
    Graphics2D graphics = image.createGraphics();
    graphics.setStroke(new BasicStroke(6));
    graphics.setColor(Color.BLACK);
    graphics.drawOval(60, 60, 200, 200);
    graphics.drawOval(110, 120, 24, 24);
    graphics.drawOval(180, 120, 24, 24);
    graphics.drawArc(110, 140, 100, 80, 200, 140);
    graphics.dispose();
    return image;
  }
}
