package dev.spotwise.bot.conversation;

import dev.spotwise.inference.Answers;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Photo;

/** Examines photos, as {@link dev.spotwise.inference.Examiner} does. Thread-safe. */
@FunctionalInterface
public interface PhotoExaminer {
  Examination examine(Photo photo, Answers answers);
}
