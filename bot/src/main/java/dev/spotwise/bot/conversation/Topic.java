package dev.spotwise.bot.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can ask about a result by a button, and the handbook sections that answer it. */
enum Topic {
  /** Of the class that it resembles most. */
  WHAT(false, "what", "looks"),
  /** Of the most severe plausible reading, as all advice. */
  DANGER(true, "danger", "doctor"),
  /** Of the most severe plausible reading; how soon to go comes first. */
  DO(true, "doctor", "do");

  private final boolean ofConcern;
  private final String first;
  private final String second;

  Topic(boolean ofConcern, String first, String second) {
    this.ofConcern = ofConcern;
    this.first = first;
    this.second = second;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is about the most severe plausible class rather than the most probable one. */
  boolean ofConcern() {
    return ofConcern;
  }

  List<String> sections() {
    return List.of(first, second);
  }

  static Optional<Topic> of(String code) {
    return Arrays.stream(values()).filter(topic -> topic.code().equals(code)).findFirst();
  }
}
