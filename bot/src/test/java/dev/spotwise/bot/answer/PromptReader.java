package dev.spotwise.bot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a prompt as a model would: its passages by number, its question, its language. */
final class PromptReader {
  private static final Pattern PASSAGE =
      Pattern.compile("^\\[(\\d+)] ([^\\n]*)\\n([^\\n]*)$", Pattern.MULTILINE);
  private static final Pattern QUESTION = Pattern.compile("Question: <<<(.*?)>>>", Pattern.DOTALL);

  /**
   * @param number as cited
   * @param title page and heading
   */
  record Numbered(int number, String title, String text) {
    List<String> sentences() {
      return List.of(text.split("(?<=[.!?]) ", -1));
    }
  }

  private final String prompt;

  PromptReader(String prompt) {
    this.prompt = prompt;
  }

  List<Numbered> passages() {
    List<Numbered> passages = new ArrayList<>();
    Matcher matcher = PASSAGE.matcher(prompt);
    while (matcher.find()) {
      passages.add(
          new Numbered(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3)));
    }
    return passages;
  }

  String question() {
    Matcher matcher = QUESTION.matcher(prompt);
    return matcher.find() ? matcher.group(1) : "";
  }

  boolean korean() {
    return prompt.contains("Language of your answer: Korean");
  }

  /** What a faithful model writes: the best passage's first sentences, each cited. */
  String faithfulAnswer(int sentences) {
    Numbered best = passages().get(0);
    StringBuilder answer = new StringBuilder();
    best.sentences().stream()
        .limit(sentences)
        .forEach(s -> answer.append(s).append(" [").append(best.number()).append("]\n"));
    return answer.toString();
  }
}
