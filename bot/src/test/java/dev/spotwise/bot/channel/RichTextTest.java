package dev.spotwise.bot.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.RichText.Bold;
import dev.spotwise.bot.channel.RichText.Link;
import dev.spotwise.bot.channel.RichText.Plain;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RichTextTest {
  private static final URI PAGE = URI.create("https://example.org/");

  @Test
  void staysWholeWithinTheLimit() {
    RichText text = RichText.builder().bold("Hello").text(" you").build();
    assertThat(text.split(9)).containsExactly(text);
  }

  @Test
  void cutsAtTheEndOfAParagraphFirst() {
    RichText text = RichText.plain("First one. Still first.\n\nSecond one is here.");
    assertThat(text.split(30))
        .extracting(RichText::text)
        .containsExactly("First one. Still first.", "Second one is here.");
  }

  @Test
  void cutsAtASentenceBeforeAWord() {
    assertThat(RichText.plain("Look again soon. See a doctor now").split(24))
        .extracting(RichText::text)
        .containsExactly("Look again soon.", "See a doctor now");
  }

  @Test
  void keepsTheStyleOnBothSidesOfACut() {
    RichText text = RichText.builder().bold("very bold").link(" linked words", PAGE).build();
    assertThat(text.split(12).stream().flatMap(part -> part.spans().stream()))
        .containsExactly(new Bold("very bold"), new Link("linked words", PAGE));
  }

  @Test
  void neverCutsASurrogatePair() {
    RichText text = RichText.plain("\uD83D\uDE00".repeat(50));
    List<RichText> parts = text.split(7);
    assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(7));
    assertThat(String.join("", parts.stream().map(RichText::text).toList())).isEqualTo(text.text());
  }

  @Test
  void everyPartKeepsToTheLimitAndNoWordIsLost() {
    String words = "alpha beta gamma. delta epsilon\nzeta eta\n\ntheta iota kappa ".repeat(80);
    for (int limit : new int[] {20, 64, 1024}) {
      List<RichText> parts = RichText.plain(words).split(limit);
      assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, limit));
      String joined = String.join(" ", parts.stream().map(RichText::text).toList());
      assertThat(joined.split("\\s+")).containsExactly(words.strip().split("\\s+"));
    }
  }

  @Test
  void joinsPlainRuns() {
    assertThat(RichText.builder().text("a").text("b").line().text("c").build().spans())
        .containsExactly(new Plain("ab\nc"));
  }
}
