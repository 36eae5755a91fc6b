package dev.spotwise.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.drawn.DrawnPhoto;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.Risk;
import dev.spotwise.inference.SampleExaminations;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Language;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ResultCardRendererTest {
  private static final int BAND_Y = 570;

  private static BufferedImage card(Assessed assessed, BufferedImage photo, Language language)
      throws IOException {
    byte[] png = new ResultCardRenderer().png(new UprightImage(photo), assessed, language);
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static BufferedImage card(Assessed assessed) throws IOException {
    return card(assessed, DrawnPhoto.photo(640, 480), Language.EN);
  }

  @ParameterizedTest
  @EnumSource
  void everyAdviceHasItsOwnColourAndSign(Risk risk) throws IOException {
    BufferedImage card =
        card(SampleExaminations.assessed(PhotoKind.PHOTO, risk, Map.of(LesionClass.NV, 0.5)));

    assertThat(new Color(card.getRGB(5, BAND_Y))).isEqualTo(Palette.of(risk));
    assertThat(Stream.of(Risk.values()).filter(r -> r != risk).map(Palette::of))
        .doesNotContain(Palette.of(risk));
    assertThat(count(card, Color.WHITE, 48, 560, 84, 148)).isGreaterThan(3000);
    assertThat(contrast(Palette.of(risk), Color.WHITE)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void barsAreAsLongAsTheClassesAreProbable() throws IOException {
    BufferedImage card =
        card(
            SampleExaminations.assessed(
                PhotoKind.DERMOSCOPY,
                Risk.SEE_DOCTOR,
                Map.of(LesionClass.MEL, 0.5, LesionClass.NV, 0.25)));

    // A fully coloured bar has 300 x 16 pixels less its round ends.
    int malignant = count(card, Palette.MALIGNANT, 500, 800, 300, 45);
    int benign = count(card, Palette.BENIGN, 500, 860, 300, 45);
    assertThat((double) malignant / benign).isBetween(1.9, 2.2);
  }

  @ParameterizedTest
  @CsvSource({"100,100", "90,640", "640,90", "480,640"})
  void everyShapeOfPhotoGivesACardOfTheSameSize(int width, int height) throws IOException {
    for (Language language : Language.values()) {
      Assessed assessed = SampleExaminations.suspicious(PhotoKind.PHOTO);
      BufferedImage card = card(assessed, DrawnPhoto.photo(width, height), language);
      assertThat(card.getWidth()).isEqualTo(ResultCardRenderer.WIDTH);
      assertThat(card.getHeight()).isEqualTo(ResultCardRenderer.HEIGHT);
    }
  }

  @Test
  void theOutlineShowsOnLightAndOnDarkSkin() throws IOException {
    for (Color skin : new Color[] {new Color(250, 235, 225), new Color(45, 30, 24)}) {
      BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 400 * 300; i++) {
        photo.setRGB(i % 400, i / 400, skin.getRGB());
      }
      BufferedImage card = card(SampleExaminations.suspicious(PhotoKind.PHOTO), photo, Language.EN);
      assertThat(count(card, Color.WHITE, 0, 0, 1000, 560)).isGreaterThan(1000);
      assertThat(darkest(card, 560)).isLessThan(skin.getRed() * 2 / 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCardsOwnFontsHaveEveryCharacter(Language language) {
    ResourceBundle words = CardWords.in(language).bundle();
    for (String key : words.keySet()) {
      String text = words.getString(key);
      assertThat(CardFonts.regular(20).canDisplayUpTo(text)).as(key).isEqualTo(-1);
      assertThat(CardFonts.bold(20).canDisplayUpTo(text)).as(key).isEqualTo(-1);
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(CardWords.in(Language.KO).bundle().keySet())
        .isEqualTo(CardWords.in(Language.EN).bundle().keySet());
  }

  @Test
  void noProbabilityIsSaidToBeNothingOrCertain() {
    CardWords words = CardWords.in(Language.EN);
    assertThat(words.share(0.0004)).isEqualTo("under 1 %");
    assertThat(words.share(0.9996)).isEqualTo("over 99 %");
    assertThat(words.share(0.425)).isEqualTo("43 %");
  }

  private static int count(BufferedImage image, Color color, int x, int y, int w, int h) {
    int count = 0;
    for (int i = 0; i < w * h; i++) {
      int rgb = image.getRGB(x + i % w, y + i / w);
      count += new Color(rgb).equals(color) ? 1 : 0;
    }
    return count;
  }

  private static int darkest(BufferedImage image, int height) {
    int darkest = 255;
    for (int i = 0; i < image.getWidth() * height; i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      darkest = Math.min(darkest, new Color(rgb).getRed());
    }
    return darkest;
  }

  /** WCAG 2.2, contrast ratio. */
  private static double contrast(Color a, Color b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
