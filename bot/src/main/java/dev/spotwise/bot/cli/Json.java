package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON object a line, for programs. */
final class Json {
  private static final double DIGITS = 1e6;

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Six digits: more would say nothing, and differ between processors. */
  static double round(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
