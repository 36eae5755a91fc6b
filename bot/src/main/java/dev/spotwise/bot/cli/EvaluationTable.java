package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.inference.evaluation.EvaluationResult;
import java.util.Map;

/** An evaluation for people: a figure a line, with its 95 % interval. */
final class EvaluationTable {
  private EvaluationTable() {}

  static String of(EvaluationResult result) {
    ObjectNode json = EvaluationJson.of(result);
    StringBuilder table = new StringBuilder("%-24s %d%n".formatted("pictures", result.n()));
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      add(table, entry.getKey(), entry.getValue());
    }
    return table.append("Intervals are 95 % bootstrap intervals.").toString();
  }

  private static void add(StringBuilder table, String name, JsonNode value) {
    if (value.has("value")) {
      table.append(
          "%-24s %7.3f   [%.3f, %.3f]%n"
              .formatted(
                  name,
                  value.get("value").asDouble(Double.NaN),
                  value.get("low").asDouble(Double.NaN),
                  value.get("high").asDouble(Double.NaN)));
    } else if (value.isObject()) {
      value.properties().forEach(e -> add(table, name + " " + e.getKey(), e.getValue()));
    } else if (!name.equals("n")) {
      table.append("%-24s %s%n".formatted(name, value.asText()));
    }
  }
}
