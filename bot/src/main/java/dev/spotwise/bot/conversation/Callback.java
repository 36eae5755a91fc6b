package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.knowledge.Language;
import java.util.Optional;

/** What a button means. Its data is short, since Telegram allows 64 bytes. */
sealed interface Callback {

  /** What travels in the button. */
  String data();

  default Button button(String label) {
    return new Button(label, data());
  }

  /** What a press means, or empty if no button of ours has such data. */
  static Optional<Callback> parse(String data) {
    String[] parts = data.split(":", -1);
    return switch (parts[0] + parts.length) {
      case "c2" -> yes(parts[1]).map(Consent::new);
      case "d2" -> yes(parts[1]).map(Delete::new);
      case "l2" -> Language.ofTag(parts[1]).map(Speak::new);
      case "l3" -> Language.ofTag(parts[1]).map(language -> new Retell(language, parts[2]));
      case "r3" -> Topic.of(parts[2]).map(topic -> new Show(parts[1], topic));
      case "e2" -> Optional.of(new EndQuestions(parts[1]));
      case "s4" ->
          SpotQuestion.of(parts[2])
              .filter(q -> parts[3].equals(SpotAnswer.SKIP) || q.choices().contains(parts[3]))
              .map(question -> new SpotAnswer(parts[1], question, parts[3]));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> yes(String text) {
    return switch (text) {
      case "y" -> Optional.of(true);
      case "n" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  record Consent(boolean given) implements Callback {
    @Override
    public String data() {
      return given ? "c:y" : "c:n";
    }
  }

  record Delete(boolean confirmed) implements Callback {
    @Override
    public String data() {
      return confirmed ? "d:y" : "d:n";
    }
  }

  /** Speak a language from now on. */
  record Speak(Language language) implements Callback {
    @Override
    public String data() {
      return "l:" + language.tag();
    }
  }

  /** Speak a language from now on, and tell a result again in it. */
  record Retell(Language language, String result) implements Callback {
    @Override
    public String data() {
      return "l:" + language.tag() + ":" + result;
    }
  }

  /** Say more about a result. */
  record Show(String result, Topic topic) implements Callback {
    @Override
    public String data() {
      return "r:" + result + ":" + topic.code();
    }
  }

  /** Ask nothing more about the spot of a result. */
  record EndQuestions(String result) implements Callback {
    @Override
    public String data() {
      return "e:" + result;
    }
  }

  /**
   * What the person says about the spot of a result.
   *
   * @param choice one of the question's choices, or {@link #SKIP}
   */
  record SpotAnswer(String result, SpotQuestion question, String choice) implements Callback {
    static final String SKIP = "skip";

    @Override
    public String data() {
      return "s:" + result + ":" + question.code() + ":" + choice;
    }
  }
}
