package dev.spotwise.inference.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private record Item(boolean positive, double score) {}

  @Test
  void aucCountsPairsAndHalvesTies() {
    List<Item> items =
        List.of(
            new Item(true, 0.9),
            new Item(true, 0.5),
            new Item(false, 0.5),
            new Item(false, 0.1),
            new Item(false, 0.7));

    // Pairs won: 3 by 0.9; 1 and a half by 0.5.
    assertThat(Metrics.auc(items, Item::positive, Item::score)).isCloseTo(4.5 / 6, EXACT);
    assertThat(Metrics.auc(items.subList(0, 2), Item::positive, Item::score)).isNaN();
  }

  @Test
  void recallIsOfThoseOfTheKind() {
    List<Item> items = List.of(new Item(true, 1), new Item(true, 0), new Item(false, 1));

    assertThat(Metrics.recall(items, Item::positive, item -> item.score() > 0.5))
        .isCloseTo(0.5, EXACT);
    assertThat(Metrics.recall(items, item -> false, item -> true)).isNaN();
  }

  @Test
  void calibrationErrorComparesConfidenceWithAccuracy() {
    // Two in one bin, 0.95 sure on average, one right; one in another, 0.5 sure and right.
    List<Item> items = List.of(new Item(true, 0.94), new Item(false, 0.96), new Item(true, 0.5));

    assertThat(Metrics.ece(items, Item::score, Item::positive))
        .isCloseTo((Math.abs(1.9 - 1) + Math.abs(0.5 - 1)) / 3, EXACT);
  }

  @Test
  void medianIsTheMiddle() {
    List<Item> items = List.of(new Item(true, 4), new Item(true, 1), new Item(true, 3));

    assertThat(Metrics.median(items, Item::score)).isEqualTo(3);
    assertThat(Metrics.median(items.subList(0, 2), Item::score)).isEqualTo(2.5);
  }

  @Test
  void bootstrapIntervalHasTheWidthThatTheorySays() {
    List<Double> items = IntStream.range(0, 400).mapToObj(i -> i % 4 == 0 ? 1.0 : 0.0).toList();

    Figure figure = new Bootstrap(1).figure(items, list -> Metrics.mean(toArray(list)));

    double error = Math.sqrt(0.25 * 0.75 / 400);
    assertThat(figure.value()).isCloseTo(0.25, EXACT);
    assertThat(figure.low()).isCloseTo(0.25 - 1.96 * error, within(0.01));
    assertThat(figure.high()).isCloseTo(0.25 + 1.96 * error, within(0.01));
    assertThat(new Bootstrap(1).figure(items, list -> Metrics.mean(toArray(list))))
        .isEqualTo(figure);
  }

  private static double[] toArray(List<Double> list) {
    return list.stream().mapToDouble(value -> value).toArray();
  }
}
