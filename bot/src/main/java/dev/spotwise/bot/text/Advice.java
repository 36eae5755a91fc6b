package dev.spotwise.bot.text;

import dev.spotwise.bot.channel.RichText;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.NoSpot;
import dev.spotwise.inference.NotSkin;
import dev.spotwise.inference.PoorPhoto;
import dev.spotwise.inference.Unreadable;

/** What to do about a photo, in one or a few sentences. */
public final class Advice {
  private Advice() {}

  /** The advice for any outcome. */
  public static RichText of(Examination examination, Texts texts) {
    if (examination instanceof Assessed assessed) {
      String risk = "risk." + assessed.risk().code();
      return RichText.builder()
          .append(texts.rich(risk + ".title"))
          .text(" ")
          .append(texts.rich(risk + ".text"))
          .build();
    }
    return texts.rich(key(examination));
  }

  private static String key(Examination examination) {
    if (examination instanceof PoorPhoto poor) {
      return "fault." + poor.fault().code();
    }
    if (examination instanceof Unreadable unreadable) {
      return "unreadable." + unreadable.reason().code();
    }
    if (examination instanceof NotSkin || examination instanceof NoSpot) {
      return examination.outcome();
    }
    throw new IllegalArgumentException("unknown outcome: " + examination.outcome());
  }
}
