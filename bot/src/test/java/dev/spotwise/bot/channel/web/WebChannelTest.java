package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.channel.Activity;
import dev.spotwise.bot.channel.Incoming;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WebChannelTest {
  private final WebServerFixture server = WebServerFixture.open();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void handsOverWhatWasWritten() throws Exception {
    Browser browser = server.browser().arrives();

    assertThat(browser.says("  흑색종은 위험한가요?\n").status()).isEqualTo(202);

    assertThat(server.inbox).hasSize(1);
    var update = server.inbox.get(0);
    assertThat(update.content()).isEqualTo(Incoming.Text.of("흑색종은 위험한가요?"));
    assertThat(update.languageHint()).contains("ko-kr");
    assertThat(update.sentAt()).isEqualTo(WebServerFixture.NOW);
    assertThat(update.chat().channel()).isEqualTo("web");
    assertThat(update.chat().id()).matches("[0-9a-f]{32}");
  }

  @Test
  void tellsVisitorsApartButKnowsEachAgain() throws Exception {
    Browser one = server.browser().arrives();
    Browser other = server.browser().arrives();

    one.says("first");
    other.says("second");
    one.arrives().says("third");

    assertThat(server.inbox.get(0).chat()).isEqualTo(server.inbox.get(2).chat());
    assertThat(server.inbox.get(0).chat()).isNotEqualTo(server.inbox.get(1).chat());
    assertThat(other.get("/api/history").json().at("/lines")).hasSize(1);
  }

  @Test
  void sendingTheSameAgainChangesNothing() throws Exception {
    Browser browser = server.browser().arrives();
    Map<String, String> message = Map.of("text", "hello", "key", "0123456789abcdef");

    browser.post("/api/messages", message);
    browser.post("/api/messages", message);

    assertThat(server.inbox.get(0).sequence()).isEqualTo(server.inbox.get(1).sequence());
    assertThat(browser.get("/api/history").json().at("/lines")).hasSize(1);
  }

  @Test
  void saysEverythingInOrder() throws Exception {
    Browser browser = server.browser().arrives();
    try (var listening = browser.listens("")) {
      await().until(() -> listening.open);
      browser.says("0");
      for (int i = 1; i <= 150; i++) {
        server.say(String.valueOf(i));
      }
      List<String> all = IntStream.rangeClosed(0, 150).mapToObj(String::valueOf).toList();
      await().untilAsserted(() -> assertThat(listening.texts()).isEqualTo(all));
    }
  }

  @Test
  void goesOnWhereTheBrowserStands() throws Exception {
    Browser browser = server.browser().arrives();
    browser.says("question");
    String seen;
    try (var listening = browser.listens("?after=0")) {
      server.say("one");
      await().until(() -> listening.texts().equals(List.of("question", "one")));
      seen = listening.events.get(1).id();
    }
    server.say("two");
    server.say("three");

    try (var again = browser.listens("?after=0", "Last-Event-ID", seen)) {
      await().untilAsserted(() -> assertThat(again.texts()).containsExactly("two", "three"));
    }
  }

  @Test
  void aRestartLosesNothing() throws Exception {
    Browser browser = server.browser().arrives();
    browser.says("question");
    String seen = browser.get("/api/history").json().at("/last").asText();
    server.say(WebServerFixture.card("It resembles a mole."));
    server.close();

    try (var next = new WebServerFixture(server.disk, "")) {
      browser.movesTo(next.channel.port());
      try (var again = browser.listens("?after=" + seen)) {
        await().until(() -> again.texts().equals(List.of("It resembles a mole.")));
        assertThat(again.events.get(0).event()).isEqualTo("card");
        String picture = again.events.get(0).data().at("/picture").asText();
        assertThat(browser.bytes(picture)).isEqualTo(WebServerFixture.PNG);
      }
      assertThat(browser.get("/api/history").json().at("/lines")).hasSize(2);
    }
  }

  @Test
  void showsWhatIsGoingOn() throws Exception {
    Browser browser = server.browser().arrives();
    try (var listening = browser.listens("")) {
      await().until(() -> listening.open);
      browser.says("question");
      await().until(() -> listening.events.size() == 1);
      server.channel.activity(server.chat(), Activity.TYPING);
      await().until(() -> listening.events.size() == 2);
      server.channel.preview(server.chat(), "It re");
      await().until(() -> listening.events.size() == 3);
    }
    try (var listening = browser.listens("")) {
      await().until(() -> listening.open);
      server.channel.preview(server.chat(), "It resembles");
      await().until(() -> !listening.events.isEmpty());
      assertThat(listening.events.get(0).event()).isEqualTo("preview");
      assertThat(listening.events.get(0).data().at("/text").asText()).isEqualTo("It resembles");
    }
  }

  @Test
  void handsOverAPressWithWhatStoodOnTheButton() throws Exception {
    Browser browser = server.browser().arrives();
    browser.says("question");
    server.say(WebServerFixture.card("It resembles a mole."));

    assertThat(browser.post("/api/presses", Map.of("data", "r:1:what")).status()).isEqualTo(202);

    assertThat(((Incoming.Press) server.inbox.get(1).content()).data()).isEqualTo("r:1:what");
    var line = browser.get("/api/history").json().at("/lines/2");
    assertThat(line.at("/kind").asText()).isEqualTo("press");
    assertThat(line.at("/text/0/text").asText()).isEqualTo("What is this?");
  }

  @Test
  void aButtonThatWasNeverOfferedCannotBePressed() throws Exception {
    Browser browser = server.browser().arrives();

    var answer = browser.post("/api/presses", Map.of("data", "d:y"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().at("/message").asText()).isEqualTo("지난 버튼이라 쓸 수 없습니다.");
    assertThat(server.inbox).isEmpty();
  }

  @Test
  void whatCannotBeCommittedIsRefusedAndLeavesNoTrace() throws Exception {
    Browser browser = server.browser().arrives();
    server.inboxBroken = true;

    var answer = browser.says("hello");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().at("/error").asText()).isEqualTo("not_saved");
    assertThat(answer.json().at("/message").asText()).contains("저장하지 못해");
    assertThat(browser.get("/api/history").json().at("/lines")).isEmpty();

    server.inboxBroken = false;
    server.disk.broken = true;
    assertThat(browser.says("hello").status()).isEqualTo(503);
    assertThat(server.inbox).isEmpty();
  }

  @Test
  void theLastWordAfterADeletionIsShownButNotKept() throws Exception {
    Browser browser = server.browser().arrives();
    browser.says("/delete");
    server.disk.erased = true;
    try (var listening = browser.listens("")) {
      await().until(() -> listening.open);
      server.say("Goodbye.");
      await().until(() -> !listening.events.isEmpty());
      assertThat(listening.events.get(0).data().at("/erased").asBoolean()).isTrue();
      assertThat(listening.events.get(0).id()).isEmpty();
    }
    assertThat(server.disk.last(server.chat(), 10)).isEmpty();
    assertThat(browser.get("/api/history").json().at("/lines/0/text/0/text").asText())
        .isEqualTo("Goodbye.");
  }

  @Test
  void tellsWhetherItLivesAndCanWork() throws Exception {
    Browser browser = server.browser();
    assertThat(browser.get("/healthz").status()).isEqualTo(200);
    assertThat(browser.get("/readyz").status()).isEqualTo(200);

    server.parts = Map.of("database", true, "nets", false);

    assertThat(browser.get("/healthz").status()).isEqualTo(200);
    var answer = browser.get("/readyz");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().at("/parts/nets").asBoolean(true)).isFalse();
  }
}
