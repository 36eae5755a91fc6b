package dev.spotwise.bot.conversation;

import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.Risk;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Page;
import java.util.Optional;

/**
 * Puts a finding into words: the advice first, then what the spot resembles and how sure that is,
 * how often such a result is wrong, what the handbook says, and the sources. Thread-safe.
 */
final class ResultText {
  /** Reading aids only, the advice does not rest on them: from here on it is "fairly clear". */
  private static final double CLEAR = 0.8;

  /** From here on it "leans this way". */
  private static final double LEANING = 0.5;

  private static final int WHAT_SENTENCES = 2;
  private static final int DO_SENTENCES = 3;

  private final Handbook handbook;

  ResultText(Handbook handbook) {
    this.handbook = handbook;
  }

  /** The handbook page of a class. */
  Optional<Page> page(LesionClass lesionClass, Texts texts) {
    return handbook.forClass(lesionClass.code(), texts.language());
  }

  /** Advice and resemblance, short enough for under a picture. */
  RichText headline(Finding finding, Texts texts) {
    RichText.Builder text = RichText.builder();
    text.bold(texts.say("risk." + finding.risk().code() + ".title"));
    text.paragraph().append(resembles("result.resembles", finding, finding.top(), texts));
    LesionClass second =
        finding.concern() == finding.top() ? finding.classes().ranked().get(1) : finding.concern();
    if (finding.classes().of(second) >= Finding.PLAUSIBLE || second == finding.concern()) {
      text.line().append(resembles("result.next", finding, second, texts));
    }
    return text.build();
  }

  /** The advice alone. */
  RichText advice(Finding finding, Texts texts) {
    String key = "risk." + finding.risk().code();
    return RichText.builder()
        .bold(texts.say(key + ".title"))
        .line()
        .text(texts.say(key + ".text"))
        .build();
  }

  /** Everything else. */
  RichText details(Finding finding, Texts texts) {
    RichText.Builder text = RichText.builder();
    Footnotes notes = new Footnotes();
    text.text(texts.say("risk." + finding.risk().code() + ".text"));
    text.paragraph().append(certainty(finding, texts));
    page(finding.top(), texts)
        .ifPresent(page -> quote(text, notes, "result.what", page, "what", WHAT_SENTENCES, texts));
    page(finding.concern(), texts)
        .ifPresent(page -> quote(text, notes, "result.do", page, "doctor", DO_SENTENCES, texts));
    notes.appendTo(text, texts.say("result.sources"));
    text.paragraph().text(texts.say("result.no_doctor"));
    text.text(" ").text(texts.say("result.ask_me"));
    return text.build();
  }

  private static RichText certainty(Finding finding, Texts texts) {
    RichText.Builder text = RichText.builder();
    text.text(texts.say("result.sure." + sureness(finding)));
    text.line().text(malignant(finding, texts));
    text.line().text(misses(finding, texts));
    if (finding.kind() == PhotoKind.PHOTO) {
      text.line().text(texts.say("result.photo"));
    }
    if (finding.others()) {
      text.line().text(texts.say("result.others"));
    }
    return text.build();
  }

  private static String sureness(Finding finding) {
    double top = finding.classes().of(finding.top());
    if (top < LEANING) {
      return "low";
    }
    if (finding.risk() == Risk.UNSURE) {
      return top >= CLEAR ? "border" : "low";
    }
    return top >= CLEAR && finding.agreement() >= CLEAR ? "high" : "medium";
  }

  private static String malignant(Finding finding, Texts texts) {
    String words = texts.say("result.malignant", "chance", chance(finding.malignantAlone(), texts));
    return finding.malignantWithAnswers().isEmpty()
        ? words
        : words
            + " "
            + texts.say(
                "result.with_answers",
                "chance",
                chance(finding.malignantWithAnswers().getAsDouble(), texts));
  }

  private static String misses(Finding finding, Texts texts) {
    return finding
        .errorRate()
        .map(
            rate ->
                texts.say(
                    "result.misses",
                    "n",
                    rate.n(),
                    "chance",
                    chance(rate.cancersCalledBenignPer100() / 100, texts)))
        .orElseGet(() -> texts.say("result.misses.unknown"));
  }

  private static RichText resembles(String key, Finding finding, LesionClass which, Texts texts) {
    return texts.rich(
        key,
        "name",
        texts.say("class." + which.code()),
        "chance",
        chance(finding.classes().of(which), texts));
  }

  private static String chance(double share, Texts texts) {
    if (share < 0.01) {
      return texts.say("chance.below");
    }
    return share > 0.99
        ? texts.say("chance.above")
        : texts.say("chance.about", "n", Math.round(share * 100));
  }

  private static void quote(
      RichText.Builder text,
      Footnotes notes,
      String heading,
      Page page,
      String section,
      int sentences,
      Texts texts) {
    text.paragraph().bold(texts.say(heading) + " – " + page.title()).line();
    new Quotation(text, notes).section(page, section, sentences);
  }
}
