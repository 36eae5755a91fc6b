package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.LesionClass;

/** What {@code check} says of one file, for people. */
final class CheckText {
  private CheckText() {}

  static String of(ObjectNode report, Examination examination, Texts texts) {
    StringBuilder text = new StringBuilder();
    text.append(report.get("file").asText()).append('\n');
    text.append("  ").append(report.get("advice").asText()).append('\n');
    if (examination instanceof Assessed assessed) {
      for (LesionClass lesionClass : assessed.classes().ranked()) {
        text.append(
            "  %3d %%  %s%n"
                .formatted(
                    Math.round(assessed.classes().of(lesionClass) * 100),
                    texts.say("class." + lesionClass.code())));
      }
      text.append("  ").append(texts.say("result.no_doctor")).append('\n');
    }
    return text.toString();
  }
}
