package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.text.Advice;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Lesion;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.NoSpot;
import dev.spotwise.inference.NotSkin;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.PoorPhoto;
import dev.spotwise.inference.SkinGate;
import dev.spotwise.inference.Unreadable;
import java.util.Optional;

/** What {@code check} says of one file, as JSON. Every key is always there, null where unknown. */
final class CheckReport {
  private CheckReport() {}

  static ObjectNode json(String file, Examination examination, Texts texts, double millis) {
    ObjectNode json = Json.object();
    json.put("file", file);
    json.put("outcome", examination.outcome());
    json.put("advice", Advice.of(examination, texts).text());
    json.put("kind", kind(examination).map(PhotoKind::code).orElse(null));
    putGate(json, gate(examination));
    json.putObject("quality").put("fault", fault(examination).orElse(null));
    if (examination instanceof Assessed assessed) {
      putLesion(json, assessed.lesion());
      putReading(json, assessed);
    } else {
      for (String key :
          new String[] {"lesion", "classes", "top", "malignant", "agreement", "risk", "model"}) {
        json.putNull(key);
      }
    }
    json.put("millis", Math.round(millis * 10) / 10.0);
    return json;
  }

  private static Optional<PhotoKind> kind(Examination examination) {
    if (examination instanceof Assessed assessed) {
      return Optional.of(assessed.kind());
    }
    return examination instanceof NoSpot noSpot ? Optional.of(noSpot.kind()) : Optional.empty();
  }

  private static Optional<SkinGate> gate(Examination examination) {
    if (examination instanceof Assessed assessed) {
      return Optional.of(assessed.gate());
    }
    if (examination instanceof NotSkin notSkin) {
      return Optional.of(notSkin.gate());
    }
    if (examination instanceof NoSpot noSpot) {
      return Optional.of(noSpot.gate());
    }
    return examination instanceof PoorPhoto poor ? poor.gate() : Optional.empty();
  }

  /** The fault of a poor photo, or why a file could not be read. */
  private static Optional<String> fault(Examination examination) {
    if (examination instanceof PoorPhoto poor) {
      return Optional.of(poor.fault().code());
    }
    return examination instanceof Unreadable unreadable
        ? Optional.of(unreadable.reason().code())
        : Optional.empty();
  }

  private static void putGate(ObjectNode json, Optional<SkinGate> gate) {
    if (gate.isEmpty()) {
      json.putNull("gate");
      return;
    }
    json.putObject("gate")
        .put("dermoscopy", Json.round(gate.get().dermoscopy()))
        .put("photo", Json.round(gate.get().photo()))
        .put("not_skin", Json.round(gate.get().notSkin()));
  }

  private static void putLesion(ObjectNode json, Lesion lesion) {
    ObjectNode node = json.putObject("lesion");
    node.put("area", Json.round(lesion.area()));
    node.putObject("box")
        .put("x", lesion.box().x())
        .put("y", lesion.box().y())
        .put("width", lesion.box().width())
        .put("height", lesion.box().height());
    node.put("asymmetry", Json.round(lesion.asymmetry()));
    node.put("border", Json.round(lesion.border()));
    node.put("colours", lesion.colours());
  }

  private static void putReading(ObjectNode json, Assessed assessed) {
    ObjectNode classes = json.putObject("classes");
    for (LesionClass lesionClass : LesionClass.values()) {
      classes.put(lesionClass.code(), Json.round(assessed.classes().of(lesionClass)));
    }
    json.put("top", assessed.classes().top().code());
    json.put("malignant", Json.round(assessed.classes().malignant()));
    json.put("agreement", Json.round(assessed.agreement()));
    json.put("risk", assessed.risk().code());
    json.put("model", assessed.model());
  }
}
