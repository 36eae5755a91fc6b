package dev.spotwise.inference;

import java.util.Optional;

/**
 * One way of looking at a photo; the classifier averages several.
 *
 * @param turn how the scaled square is laid
 * @param share side of the centred crop that is taken before scaling, as a share, 0 (not included)
 *     to 1
 */
record View(Turn turn, double share) {
  static final View IDENTITY = new View(Turn.IDENTITY, 1);

  /** Reads a view as manifests write it, such as {@code flip_h} or {@code rot90@0.85}. */
  static Optional<View> parse(String text) {
    int at = text.indexOf('@');
    String turn = at < 0 ? text : text.substring(0, at);
    String share = at < 0 ? "1" : text.substring(at + 1);
    if (!share.matches("(0\\.\\d*[1-9]\\d*|1(\\.0*)?)")) {
      return Optional.empty();
    }
    return Turn.parse(turn).map(known -> new View(known, Double.parseDouble(share)));
  }
}
