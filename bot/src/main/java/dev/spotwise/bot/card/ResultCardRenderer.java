package dev.spotwise.bot.card;

import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Language;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * The card from top to bottom: the photo with the spot outlined, the advice, a bar for each class,
 * and what the result is worth. Always {@value #WIDTH} x {@value #HEIGHT} pixels, so that a page
 * can keep the room for it.
 */
public final class ResultCardRenderer implements ResultCard {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 1360;

  private static final int PHOTO_HEIGHT = 560;
  private static final int BAND_HEIGHT = 148;

  @Override
  public byte[] png(UprightImage image, Assessed assessed, Language language) throws IOException {
    BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = card.createGraphics();
    try {
      draw(new Pen(smooth(graphics)), image, assessed, CardWords.in(language));
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(card, "png", png);
    return png.toByteArray();
  }

  private static void draw(Pen pen, UprightImage image, Assessed assessed, CardWords words) {
    pen.fill(Palette.PAPER, new Rectangle(WIDTH, HEIGHT));
    new PhotoWindow(image.image(), assessed.lesion())
        .draw(pen, new Rectangle(0, 0, WIDTH, PHOTO_HEIGHT));
    new AdviceBand(assessed.risk(), words)
        .draw(pen, new Rectangle(0, PHOTO_HEIGHT, WIDTH, BAND_HEIGHT));
    int top = PHOTO_HEIGHT + BAND_HEIGHT;
    new ClassBars(assessed.classes(), words).draw(pen, top);
    new CardFooter(assessed, words).draw(pen, HEIGHT);
  }

  private static Graphics2D smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    return graphics;
  }
}
