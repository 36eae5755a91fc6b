package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloseUpTest {
  private static final RgbImage IMAGE = Drawn.rgb(Drawn.skin(600, 300));

  @Test
  void leavesALesionThatShowsWell() {
    assertThat(CloseUp.of(IMAGE, Masks.disc(0.5, 0.5, 0.15), PhotoKind.PHOTO)).isEmpty();
  }

  @Test
  void goesNearASmallLesion() {
    Crop crop = CloseUp.of(IMAGE, Masks.disc(0.4, 0.5, 0.03), PhotoKind.PHOTO).orElseThrow();

    // 36 pixels wide where the centre square has 300.
    assertThat(crop.width()).isEqualTo(crop.height()).isBetween(80, 110);
    assertThat(crop.x() + crop.width() / 2).isBetween(234, 246);
    assertThat(crop.y() + crop.height() / 2).isBetween(144, 156);
  }

  @Test
  void movesToALesionOffTheCentreAndStaysWithinThePhoto() {
    Crop crop = CloseUp.of(IMAGE, Masks.disc(0.93, 0.5, 0.06), PhotoKind.PHOTO).orElseThrow();

    assertThat(crop).isEqualTo(new Crop(300, 0, 300, 300));
  }

  @Test
  void leavesDermoscopyAsItIs() {
    assertThat(CloseUp.of(IMAGE, Masks.disc(0.4, 0.5, 0.03), PhotoKind.DERMOSCOPY)).isEmpty();
  }
}
