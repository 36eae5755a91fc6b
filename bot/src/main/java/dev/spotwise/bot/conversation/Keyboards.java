package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.Button;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.knowledge.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The buttons under our messages. */
final class Keyboards {
  private Keyboards() {}

  /** Each language by its own name, so that those who speak it find it. */
  static List<List<Button>> languages() {
    return List.of(
        Arrays.stream(Language.values())
            .map(language -> new Callback.Speak(language).button(name(language)))
            .toList());
  }

  private static String name(Language language) {
    return language.locale().getDisplayLanguage(language.locale());
  }

  static List<List<Button>> consent(Texts texts) {
    return List.of(
        List.of(
            new Callback.Consent(true).button(texts.say("consent.agree")),
            new Callback.Consent(false).button(texts.say("consent.decline"))));
  }

  static List<List<Button>> delete(Texts texts) {
    return List.of(
        List.of(new Callback.Delete(true).button(texts.say("delete.confirm"))),
        List.of(new Callback.Delete(false).button(texts.say("delete.cancel"))));
  }

  static List<List<Button>> result(String result, Texts texts) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(
        List.of(
            show(result, Topic.WHAT, "button.what", texts),
            show(result, Topic.DANGER, "button.danger", texts)));
    List<Button> last = new ArrayList<>();
    last.add(show(result, Topic.DO, "button.do", texts));
    for (Language language : Language.values()) {
      if (language != texts.language()) {
        last.add(new Callback.Retell(language, result).button(name(language)));
      }
    }
    rows.add(last);
    return rows;
  }

  private static Button show(String result, Topic topic, String key, Texts texts) {
    return new Callback.Show(result, topic).button(texts.say(key));
  }

  static List<List<Button>> spotQuestion(String result, SpotQuestion question, Texts texts) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (String choice : question.choices()) {
      row.add(
          new Callback.SpotAnswer(result, question, choice)
              .button(texts.say(question.wordsOf(choice))));
      if (row.size() == 2) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    rows.add(
        List.of(
            new Callback.SpotAnswer(result, question, Callback.SpotAnswer.SKIP)
                .button(texts.say("spot.skip")),
            new Callback.EndQuestions(result).button(texts.say("spot.end"))));
    return rows;
  }
}
