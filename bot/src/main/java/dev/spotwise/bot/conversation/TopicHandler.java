package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.store.Json;
import dev.spotwise.bot.store.Result;
import dev.spotwise.bot.store.Store;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Page;
import java.util.Optional;

/** The buttons under a result: more about it in the handbook's words, or in another language. */
final class TopicHandler {
  /** Whole sections: the person asked for them. */
  private static final int ALL = Integer.MAX_VALUE;

  private final Store store;
  private final ResultText words;
  private final ResultHandler results;
  private final LanguageHandler languages;

  TopicHandler(Store store, ResultText words, ResultHandler results, LanguageHandler languages) {
    this.store = store;
    this.words = words;
    this.results = results;
    this.languages = languages;
  }

  Turn show(Moment moment, Callback.Show show) {
    Texts texts = moment.texts();
    Optional<Finding> finding = find(moment, show.result());
    if (finding.isEmpty()) {
      return new Turn().say(texts.rich("result.gone"));
    }
    Topic topic = show.topic();
    Optional<Page> page =
        words.page(topic.ofConcern() ? finding.get().concern() : finding.get().top(), texts);
    RichText.Builder text = RichText.builder();
    page.ifPresent(found -> quote(text, found, topic, texts));
    return new Turn().say(text.isEmpty() ? texts.rich("result.gone") : text.build());
  }

  private static void quote(RichText.Builder text, Page page, Topic topic, Texts texts) {
    Footnotes notes = new Footnotes();
    for (String section : topic.sections()) {
      page.section(section)
          .ifPresent(
              passage -> {
                text.paragraph().bold(page.title() + " – " + passage.heading()).line();
                new Quotation(text, notes).section(page, section, ALL);
              });
    }
    notes.appendTo(text, texts.say("result.sources"));
    text.paragraph().text(texts.say("result.no_doctor"));
  }

  Turn retell(Moment moment, Callback.Retell retell) {
    Turn turn = languages.speak(moment, retell.language());
    Language language = retell.language();
    find(moment, retell.result())
        .ifPresent(
            finding ->
                results.say(turn, retell.result(), finding, Optional.empty(), Texts.in(language)));
    return turn;
  }

  private Optional<Finding> find(Moment moment, String result) {
    return store
        .database()
        .read(t -> t.results().find(moment.person().id(), result))
        .map(Result::finding)
        .map(json -> Json.read(json, Finding.class));
  }
}
