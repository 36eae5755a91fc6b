package dev.spotwise.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken bytes may come out as a picture or as unreadable, and as nothing else. */
class PhotoDecoderFuzzTest {
  private static final int ROUNDS = 400;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "progressive.jpg",
        "cmyk.jpg",
        "lossy.webp",
        "lossless.webp",
        "turned.webp",
        "turned.png",
        "palette.png"
      })
  void survivesMutatedFiles(String name) {
    survives(Drawn.resource(name), name.hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void survivesMutatedPhotos(String format) {
    survives(Drawn.encode(Drawn.spot(90, 70, 0.2, Drawn.BROWN), format), format.hashCode());
  }

  private static void survives(byte[] whole, long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] mutated = mutate(whole, random);
      try {
        DecodedPhoto photo = PhotoDecoder.decode(Photo.of(mutated));
        assertThat(photo.image().width() * photo.image().height())
            .isLessThanOrEqualTo(PhotoDecoder.WORKING_PIXELS);
      } catch (UnreadableException e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  private static byte[] mutate(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xff);
        default -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(16, bytes.length - Math.max(at, from));
          System.arraycopy(whole, from, bytes, at, length);
        }
      }
    }
    return random.nextInt(10) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1) : bytes;
  }
}
