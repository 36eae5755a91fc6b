package dev.spotwise.inference.evaluation;

import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.Risk;
import dev.spotwise.inference.SkinGate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes predictions as CSV (RFC 4180), a line a picture. */
public final class PredictionsCsv {
  private static final String HEADER =
      "picture,label,outcome,risk,kind,dermoscopy,photo,not_skin,"
          + Stream.of(LesionClass.values()).map(LesionClass::code).collect(Collectors.joining(","))
          + ",top,malignant,agreement,millis";

  private PredictionsCsv() {}

  /** Appends header and lines; throws {@link UncheckedIOException} if the output fails. */
  public static void write(List<Prediction> predictions, Appendable out) {
    try {
      out.append(HEADER).append('\n');
      for (Prediction prediction : predictions) {
        out.append(line(prediction)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The predictions could not be written", e);
    }
  }

  private static String line(Prediction prediction) {
    SkinGate gate = prediction.scores().gate();
    return Stream.of(
            Stream.of(
                quoted(prediction.name()),
                quoted(prediction.label()),
                prediction.outcome(),
                prediction.risk().map(Risk::code).orElse(""),
                prediction.scores().kind().code(),
                number(gate.dermoscopy()),
                number(gate.photo()),
                number(gate.notSkin())),
            Stream.of(LesionClass.values()).map(c -> number(prediction.scores().classes().of(c))),
            Stream.of(
                prediction.scores().classes().top().code(),
                number(prediction.scores().classes().malignant()),
                number(prediction.scores().agreement()),
                String.format(Locale.ROOT, "%.1f", prediction.millis())))
        .flatMap(cells -> cells)
        .collect(Collectors.joining(","));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
