package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.inference.evaluation.EvaluationResult;
import dev.spotwise.inference.evaluation.Figure;
import java.util.Map;

/** An evaluation as JSON: each figure as value, low and high; null where it is not defined. */
final class EvaluationJson {
  private EvaluationJson() {}

  static ObjectNode of(EvaluationResult result) {
    ObjectNode json = Json.object().put("n", result.n());
    if (result instanceof EvaluationResult.Classifier c) {
      put(json, "balanced_accuracy", c.balancedAccuracy());
      putAll(json.putObject("recall"), c.recall());
      put(json, "macro_auc", c.macroAuc());
      put(json, "malignant_auc", c.malignantAuc());
      put(json, "sensitivity", c.sensitivity());
      put(json, "specificity", c.specificity());
      put(json, "ece", c.ece());
      count(json, c.outcomes());
      put(json, "unsure", c.unsure());
      put(json, "cancers_called_benign", c.cancersCalledBenign());
      put(json, "millis_p50", c.millisP50());
    } else if (result instanceof EvaluationResult.Gate g) {
      putAll(json.putObject("recall"), g.recall());
      put(json, "auc", g.auc());
      count(json, g.outcomes());
      put(json, "millis_p50", g.millisP50());
    }
    return json;
  }

  private static void putAll(ObjectNode json, Map<String, Figure> figures) {
    figures.forEach((name, figure) -> put(json, name, figure));
  }

  private static void put(ObjectNode json, String name, Figure figure) {
    ObjectNode node = json.putObject(name);
    put(node, "value", figure.value());
    put(node, "low", figure.low());
    put(node, "high", figure.high());
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, Json.round(value));
    }
  }

  private static void count(ObjectNode json, Map<String, Long> outcomes) {
    ObjectNode node = json.putObject("outcomes");
    outcomes.forEach(node::put);
  }
}
