package dev.spotwise.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a talk is on.
 *
 * @param result id of the current result
 * @param about handbook page of the most severe reading of it, which follow-ups are about
 * @param photo the channel's reference of the photo that it came from
 * @param questions the last questions, oldest first; kept only after consent
 */
record Context(
    Optional<String> result,
    Optional<String> about,
    Optional<String> photo,
    List<String> questions) {
  static final Context NONE =
      new Context(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** More would not help to understand a follow-up. */
  private static final int MOST_QUESTIONS = 3;

  Context {
    questions = List.copyOf(questions);
  }

  /** A new result, and with it a new subject. */
  static Context of(String result, Optional<String> about, String photo) {
    return new Context(Optional.of(result), about, Optional.of(photo), List.of());
  }

  Context asked(String question) {
    List<String> all = new ArrayList<>(questions);
    all.add(question);
    return new Context(
        result, about, photo, all.subList(Math.max(0, all.size() - MOST_QUESTIONS), all.size()));
  }

  Context about(Optional<String> page) {
    return new Context(result, page, photo, questions);
  }
}
