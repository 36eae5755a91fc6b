package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the shipped way calls good photos poor, and finds faults that are put into them. What
 * it finds is written to target/quality-SET.csv.
 */
@Tag("shared-data")
class QualityIT {
  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final int PICTURES = 100;

  @ParameterizedTest
  @CsvSource({"ham10000_200x150, 0", "ham10000_224, 0", "pad_ufes_300, 0.4"})
  void acceptsGoodPhotosAndFindsFaults(String set, double leastCutOff) throws IOException {
    Map<String, UnaryOperator<RgbImage>> changes = new LinkedHashMap<>();
    changes.put("good", image -> image);
    changes.put("blurred", image -> Spoilt.blurred(image, 0.025));
    changes.put("too_dark", image -> Spoilt.scaledLight(image, 0.12));
    changes.put("too_bright", image -> Spoilt.washedOut(image, 0.08));
    changes.put("too_small", image -> image.within(90));
    changes.put("glare", image -> Spoilt.glare(image, 0.12));
    changes.put("cut_off", Spoilt::halved);
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    try (Examiner examiner = Examiner.shipped()) {
      for (RgbImage image : pictures(set)) {
        changes.forEach(
            (name, change) -> {
              Photo photo = Drawn.png(change.apply(image).toBufferedImage());
              counts
                  .computeIfAbsent(name, unseen -> new LinkedHashMap<>())
                  .merge(said(examiner.examine(photo)), 1, Integer::sum);
            });
      }
    }
    write(set, counts);
    assertThat(share(counts, "good", "poor_photo")).isLessThan(0.03);
    assertThat(share(counts, "blurred", "poor_photo:blurred")).isGreaterThan(0.85);
    assertThat(share(counts, "too_dark", "poor_photo:too_dark")).isGreaterThan(0.9);
    assertThat(share(counts, "too_bright", "poor_photo:too_bright")).isGreaterThan(0.9);
    assertThat(share(counts, "too_small", "poor_photo:too_small")).isGreaterThan(0.95);
    assertThat(share(counts, "glare", "poor_photo:glare")).isGreaterThan(0.9);
    assertThat(share(counts, "cut_off", "poor_photo:cut_off")).isGreaterThanOrEqualTo(leastCutOff);
  }

  private static String said(Examination examination) {
    return examination instanceof PoorPhoto poor
        ? "poor_photo:" + poor.fault().code()
        : examination.outcome();
  }

  private static double share(
      Map<String, Map<String, Integer>> counts, String change, String startsWith) {
    Map<String, Integer> said = counts.getOrDefault(change, Map.of());
    int all = said.values().stream().mapToInt(count -> count).sum();
    int such =
        said.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(startsWith))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return (double) such / all;
  }

  private static void write(String set, Map<String, Map<String, Integer>> counts)
      throws IOException {
    StringBuilder out = new StringBuilder("put in,said,pictures\n");
    counts.forEach(
        (change, said) ->
            said.forEach(
                (what, count) ->
                    out.append(String.format(Locale.ROOT, "%s,%s,%d%n", change, what, count))));
    Files.writeString(Path.of("target", "quality-" + set + ".csv"), out);
  }

  private static List<RgbImage> pictures(String set) throws IOException {
    List<RgbImage> pictures = new ArrayList<>();
    try (ZipFile zip = new ZipFile(DATA.resolve(set + ".zip").toFile())) {
      List<ZipEntry> entries =
          new ArrayList<>(zip.stream().filter(entry -> !entry.isDirectory()).toList());
      Collections.shuffle(entries, new Random(17));
      for (ZipEntry entry : entries.subList(0, PICTURES)) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        pictures.add(PhotoDecoder.decode(Photo.of(bytes)).image());
      }
    } catch (UnreadableException e) {
      throw new IOException(e);
    }
    return pictures;
  }
}
