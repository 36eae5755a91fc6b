package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import dev.spotwise.prompts.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the prompt of an answer so that it fits the model's context. */
final class AnswerPrompt {
  private final Prompt prompt = Prompt.named("answer");

  /** The best passages that fit beside rules and question, at least the first. */
  List<Passage> fitting(Question question, Language language, List<Passage> passages) {
    int left =
        OllamaModel.CONTEXT_TOKENS
            - OllamaModel.ANSWER_TOKENS
            - tokens(fill(question, language, List.of()));
    List<Passage> fitting = new ArrayList<>();
    for (Passage passage : passages) {
      left -= tokens(numbered(passages.size(), passage));
      if (left < 0 && !fitting.isEmpty()) {
        break;
      }
      fitting.add(passage);
    }
    return fitting;
  }

  /**
   * Tokens of a text, from above: Gemma's vocabulary takes about four Latin characters a token, and
   * up to one Hangul syllable.
   */
  static int tokens(String text) {
    long latin = text.codePoints().filter(c -> c < 0x250).count();
    return (int) (latin / 3 + (text.codePointCount(0, text.length()) - latin)) + 8;
  }

  String fill(Question question, Language language, List<Passage> passages) {
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; i < passages.size(); i++) {
      numbered.append(numbered(i + 1, passages.get(i)));
    }
    List<String> before = question.previous();
    return prompt.fill(
        Map.of(
            "language", language.locale().getDisplayLanguage(Locale.ENGLISH),
            "passages", numbered.toString(),
            "previous", before.isEmpty() ? "-" : PersonsWords.quoted(before.get(before.size() - 1)),
            "question", PersonsWords.quoted(question.text())));
  }

  private static String numbered(int number, Passage passage) {
    return "[%d] %s: %s\n%s\n"
        .formatted(number, passage.pageTitle(), passage.heading(), passage.text());
  }
}
