package dev.spotwise.knowledge;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Scores of one question made comparable with those of others. */
final class Relative {
  private Relative() {}

  /** Each as a share of the highest. */
  static Map<String, Double> toHighest(Map<String, Double> scores) {
    double highest = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Map<String, Double> relative = new HashMap<>();
    scores.forEach((id, score) -> relative.put(id, highest <= 0 ? 0 : score / highest));
    return relative;
  }

  /** Each as its place between the lowest (0) and the highest (1). */
  static Map<String, Double> toRange(Map<String, Double> scores) {
    double highest = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double lowest = scores.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    Map<String, Double> relative = new HashMap<>();
    scores.forEach(
        (id, score) ->
            relative.put(id, highest <= lowest ? 0 : (score - lowest) / (highest - lowest)));
    return relative;
  }

  /** The highest of each group. */
  static Map<String, Double> highestOf(Map<String, Double> scores, Function<String, String> group) {
    Map<String, Double> highest = new HashMap<>();
    scores.forEach((id, score) -> highest.merge(group.apply(id), score, Math::max));
    return highest;
  }

  /** Each as its place within its group. */
  static Map<String, Double> withinGroup(
      Map<String, Double> scores, Function<String, String> group) {
    Map<String, Map<String, Double>> groups = new HashMap<>();
    scores.forEach(
        (id, score) ->
            groups.computeIfAbsent(group.apply(id), g -> new HashMap<>()).put(id, score));
    Map<String, Double> within = new HashMap<>();
    groups.values().forEach(members -> within.putAll(toRange(members)));
    return within;
  }
}
