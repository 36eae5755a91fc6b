package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ExaminerTest {
  private static final Examiner EXAMINER = Examiner.from(DrawnNets.folder());
  private static final Color BLACK = new Color(40, 30, 60);
  private static final Color RED = new Color(150, 30, 40);

  @AfterAll
  static void close() {
    EXAMINER.close();
  }

  @Test
  void assessesASpot() {
    Assessed assessed = assessed(Drawn.jpeg(Drawn.spot(400, 300, 0.6, 0.5, 0.2, Drawn.BROWN)));

    assertThat(assessed.kind()).isEqualTo(PhotoKind.PHOTO);
    assertThat(assessed.gate().skin()).isGreaterThan(0.5);
    assertThat(assessed.model()).isEqualTo("drawn-classifier drawn");
    assertThat(assessed.errorRate()).contains(new ErrorRate(3, 1492));
    assertThat(assessed.classes().values().values().stream().mapToDouble(p -> p).sum())
        .isCloseTo(1, within(1e-6));
    assertThat(assessed.agreement()).isBetween(0.5, 1.0);
    Lesion lesion = assessed.lesion();
    assertThat(lesion.area()).isCloseTo(Math.PI * 60 * 60 / (400 * 300), within(0.01));
    assertThat(lesion.box().x()).isCloseTo(180, within(8));
    assertThat(lesion.box().y()).isCloseTo(90, within(8));
    assertThat(lesion.box().width()).isCloseTo(120, within(12));
    assertThat(lesion.others()).isFalse();
    assertThat(lesion.mask().outlines()).hasSize(1);
  }

  @Test
  void tellsColoursApart() {
    assertThat(assessed(Drawn.png(Drawn.spot(300, 300, 0.35, Drawn.BROWN))).classes().top())
        .isEqualTo(LesionClass.NV);
    assertThat(assessed(Drawn.png(Drawn.spot(300, 300, 0.35, BLACK))).classes().top())
        .isEqualTo(LesionClass.MEL);
    assertThat(assessed(Drawn.png(Drawn.spot(300, 300, 0.35, RED))).classes().top())
        .isEqualTo(LesionClass.VASC);
  }

  @Test
  void namesTheSpotNearestToTheMiddle() {
    BufferedImage image = Drawn.spot(400, 300, 0.5, 0.5, 0.15, Drawn.BROWN);
    Drawn.paintSpot(image, 0.75, 0.5, 0.12, Drawn.BROWN);

    Lesion lesion = assessed(Drawn.png(image)).lesion();

    assertThat(lesion.others()).isTrue();
    assertThat(lesion.mask().covers(0.5, 0.5)).isTrue();
    assertThat(lesion.mask().covers(0.75, 0.5)).isFalse();
  }

  @Test
  void measuresInPixelsOfTheLargePhoto() {
    Box box = assessed(Drawn.jpeg(Drawn.spot(2400, 2000, 0.2, Drawn.BROWN))).lesion().box();

    assertThat(box.width()).isCloseTo(800, within(60));
    assertThat(box.x()).isCloseTo(800, within(60));
  }

  @Test
  void findsASpotAtTheEndOfAnOblongPhoto() {
    Lesion lesion = assessed(Drawn.png(Drawn.spot(600, 300, 0.9, 0.5, 0.15, Drawn.BROWN))).lesion();

    assertThat(lesion.box().x()).isCloseTo(495, within(6));
    assertThat(lesion.box().width()).isCloseTo(90, within(10));
    assertThat(lesion.mask().covers(0.9, 0.5)).isTrue();
  }

  @Test
  void saysWhatItCannotAssess() {
    assertThat(EXAMINER.examine(Photo.of(new byte[] {1, 2, 3})))
        .isEqualTo(new Unreadable(Unreadable.Reason.NOT_AN_IMAGE));
    assertThat(EXAMINER.examine(Drawn.png(Drawn.flat(300, 300, new Color(90, 110, 160)))))
        .isInstanceOf(NotSkin.class);
    assertThat(EXAMINER.examine(Drawn.png(Drawn.grain(Drawn.skin(300, 300), 12))))
        .isInstanceOf(NoSpot.class);
    assertThat(EXAMINER.examine(Drawn.png(Drawn.skin(300, 300))))
        .isInstanceOfSatisfying(
            PoorPhoto.class, p -> assertThat(p.fault()).isEqualTo(QualityFault.BLURRED));
    assertThat(EXAMINER.examine(Drawn.png(Drawn.flat(300, 300, Color.BLACK))))
        .isInstanceOfSatisfying(
            PoorPhoto.class, p -> assertThat(p.fault()).isEqualTo(QualityFault.TOO_DARK));
    assertThat(EXAMINER.examine(Drawn.png(Drawn.spot(600, 600, 0.028, Drawn.BROWN))))
        .isInstanceOfSatisfying(
            PoorPhoto.class, p -> assertThat(p.fault()).isEqualTo(QualityFault.TOO_FAR));
  }

  @Test
  void answersCountTowardsTheAdviceOfAnOrdinaryPhoto() {
    Photo photo = Drawn.png(Drawn.spot(300, 300, 0.2, Drawn.BROWN));
    Answers bad = Answers.parse("grew=yes,changed=yes,bleed=yes");

    assertThat(assessed(photo).malignantWithAnswers()).isEmpty();
    assertThat(EXAMINER.examine(photo, bad))
        .isInstanceOfSatisfying(
            Assessed.class,
            a -> {
              assertThat(a.malignantWithAnswers()).hasValue(a.classes().malignant());
              assertThat(a.malignantInPhoto()).isLessThan(a.classes().malignant());
              assertThat(a.risk()).isEqualTo(Risk.SEE_DOCTOR);
              assertThat(a.errorRate()).contains(new ErrorRate(0, 711));
            });
  }

  @Test
  void scoresWithNoCheckInBetween() {
    Scores scores =
        EXAMINER.score(Drawn.png(Drawn.flat(50, 50, Color.BLUE)), Optional.empty()).orElseThrow();

    assertThat(scores.skin()).isFalse();
    assertThat(EXAMINER.score(Photo.of(new byte[0]), Optional.empty())).isEmpty();
  }

  @Test
  void knowsItsNets() {
    assertThat(EXAMINER.nets())
        .hasSize(3)
        .allSatisfy(net -> assertThat(net.sha256()).hasSize(64))
        .allSatisfy(net -> assertThat(net.verified()).isTrue())
        .extracting(NetInfo::name)
        .containsExactly("drawn-gate", "drawn-outline", "drawn-classifier");
  }

  @Test
  void givesTheSameOnManyThreads() throws InterruptedException, ExecutionException {
    Photo photo = Drawn.jpeg(Drawn.spot(300, 300, 0.2, Drawn.BROWN));
    ClassProbabilities alone = assessed(photo).classes();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Assessed>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        results.add(threads.submit(() -> assessed(photo)));
      }
      for (Future<Assessed> result : results) {
        assertThat(result.get().classes()).isEqualTo(alone);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Assessed assessed(Photo photo) {
    Examination examination = EXAMINER.examine(photo);
    assertThat(examination).isInstanceOf(Assessed.class);
    return (Assessed) examination;
  }
}
