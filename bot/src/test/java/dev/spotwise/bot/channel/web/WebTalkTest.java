package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.card.ResultCardRenderer;
import dev.spotwise.bot.conversation.Conversation;
import dev.spotwise.bot.drawn.DrawnPhoto;
import dev.spotwise.bot.ops.WebSettings;
import dev.spotwise.bot.service.Bot;
import dev.spotwise.bot.store.Store;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.SampleExaminations;
import dev.spotwise.inference.Unreadable;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.HandbookSearch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chat page over the real store and talk; only the nets are replaced. */
final class WebTalkTest {
  private static final Handbook HANDBOOK = Handbook.shipped();
  private static final HandbookSearch SEARCH = HandbookSearch.over(HANDBOOK);
  private static final byte[] PHOTO = DrawnPhoto.jpeg(320, 240);

  @TempDir private Path home;
  private Store store;
  private WebChannel page;
  private Bot bot;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    open();
    browser = new Browser(page.port()).arrives();
  }

  private void open() throws IOException {
    Clock clock = Clock.systemUTC();
    store = Store.open(home, "jdbc:sqlite:" + home.resolve("spotwise.db"), Optional.empty());
    page =
        new WebChannel(
            new WebSettings("127.0.0.1", 0, ""),
            store.transcript(),
            store.uploads(clock),
            store,
            () -> Map.of("database", true),
            clock);
    Conversation talk =
        new Conversation(
            store,
            (photo, answers) ->
                UprightImage.read(photo).isPresent()
                    ? SampleExaminations.suspicious(PhotoKind.DERMOSCOPY)
                    : new Unreadable(Unreadable.Reason.NOT_AN_IMAGE),
            HANDBOOK,
            Answerer.over(HANDBOOK, SEARCH),
            new ResultCardRenderer(),
            clock);
    bot = new Bot(store, List.of(page), talk, clock);
    bot.start();
  }

  @AfterEach
  void stop() {
    bot.close();
    store.close();
  }

  private void restart() throws IOException {
    stop();
    open();
    browser.movesTo(page.port());
  }

  private List<JsonNode> lines() throws Exception {
    JsonNode lines = browser.get("/api/history").json().at("/lines");
    return StreamSupport.stream(lines.spliterator(), false).toList();
  }

  private JsonNode awaitLine(String kind, String words) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                lines().stream()
                    .filter(line -> line.at("/kind").asText().equals(kind))
                    .filter(line -> line.toString().contains(words))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void press(String data) throws Exception {
    assertThat(browser.post("/api/presses", Map.of("data", data)).status()).isEqualTo(202);
  }

  @Test
  void aPhotoThatCameBeforeConsentIsExaminedAfterIt() throws Exception {
    browser.uploads("spot.jpg", PHOTO, "");
    awaitLine("message", "c:y");

    restart();
    press("c:y");

    JsonNode card = awaitLine("card", "흑색종");
    byte[] png = browser.bytes(card.at("/picture").asText());
    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    assertThat(card.at("/buttons").isMissingNode() || card.at("/buttons").isArray()).isTrue();
    page.close();
    assertThat(new String(Files.readAllBytes(pictures().get(0)), StandardCharsets.ISO_8859_1))
        .doesNotContain("JFIF", "PNG");
  }

  @Test
  void aTextFileCalledJpgIsAnswered() throws Exception {
    browser.uploads("notes.jpg", "no picture at all".getBytes(StandardCharsets.UTF_8), "");
    awaitLine("message", "c:y");
    press("c:y");

    assertThat(awaitLine("message", "그림이 아닙니다").at("/from").asText()).isEqualTo("spotwise");
  }

  @Test
  void aQuestionIsAnsweredWithLinksToItsSources() throws Exception {
    browser.says("흑색종은 위험한가요?");

    assertThat(awaitLine("message", "\"link\"").toString()).contains("https://");
  }

  @Test
  void deletingLeavesNothingButTheLastWordOnTheScreen() throws Exception {
    browser.uploads("spot.jpg", PHOTO, "");
    awaitLine("message", "c:y");
    press("c:y");
    awaitLine("card", "흑색종");
    String cookie = browser.cookies.getCookieStore().getCookies().get(0).getValue();
    byte[] hash = Visitors.sha256(cookie.getBytes(StandardCharsets.US_ASCII));
    String chat = HexFormat.of().formatHex(hash, 0, 16);
    assertThat(databaseFiles()).anyMatch(bytes -> bytes.contains(chat));

    browser.says("/delete");
    awaitLine("message", "d:y");
    press("d:y");
    awaitLine("message", "erased");
    await().until(() -> store.database().read(t -> t.outbox().count()) == 0);

    assertThat(lines()).hasSize(1);
    assertThat(pictures()).isEmpty();
    await().untilAsserted(() -> assertThat(databaseFiles()).noneMatch(b -> b.contains(chat)));
  }

  private List<String> databaseFiles() throws IOException {
    List<String> contents = new ArrayList<>();
    for (String file : new String[] {"spotwise.db", "spotwise.db-wal"}) {
      contents.add(Files.readString(home.resolve(file), StandardCharsets.ISO_8859_1));
    }
    return contents;
  }

  private List<Path> pictures() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("pictures"))) {
      return files.toList();
    }
  }
}
