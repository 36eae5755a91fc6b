package dev.spotwise.bot.loop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where something went wrong, but not with what: messages may quote what people wrote. */
final class Faults {
  private static final int FRAMES = 6;
  private static final int CAUSES = 5;

  private Faults() {}

  /** Classes of the error and its causes, each with the top of its stack; no messages. */
  static String describe(Throwable error) {
    List<String> parts = new ArrayList<>();
    @Nullable Throwable cause = error;
    while (cause != null && parts.size() < CAUSES) {
      StringBuilder part = new StringBuilder(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        part.append("\n    at ").append(frames[i]);
      }
      parts.add(part.toString());
      cause = cause.getCause();
    }
    return String.join("\n  caused by ", parts);
  }
}
