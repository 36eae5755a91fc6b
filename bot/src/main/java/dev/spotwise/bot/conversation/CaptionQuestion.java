package dev.spotwise.bot.conversation;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.safety.RedFlags;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Tells whether the words under a photo want an answer of their own. */
final class CaptionQuestion {
  private static final Pattern ASKS =
      Pattern.compile(
          "[?？]"
              + "|^\\s*(what|is|are|am|can|could|should|do|does|did|how|why|when|where|will)\\b"
              + "|(나요|까요|가요|은지요|인지요|을까|일까|인가|죠|뭐야|뭔지|무엇|어떻게|왜)",
          Pattern.CASE_INSENSITIVE);

  private CaptionQuestion() {}

  static boolean asks(String caption) {
    return ASKS.matcher(caption).find();
  }

  /** Whether the words speak of something that cannot wait; that is answered before the photo. */
  static boolean isUrgent(String caption) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> RedFlags.find(caption, language).isPresent());
  }
}
