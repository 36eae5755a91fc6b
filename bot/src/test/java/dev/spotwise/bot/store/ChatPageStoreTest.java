package dev.spotwise.bot.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.bot.channel.web.Entry;
import dev.spotwise.bot.channel.web.Line;
import dev.spotwise.bot.channel.web.Transcript;
import dev.spotwise.bot.channel.web.UploadVault;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChatPageStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final ChatRef CHAT = new ChatRef("web", "0123456789abcdef");
  private static final ChatRef OTHER = new ChatRef("web", "fedcba9876543210");
  private static final byte[] PHOTO = "what the photo shows".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path home;
  private Store store;
  private Transcript transcript;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(home, "jdbc:sqlite:" + home.resolve("spotwise.db"), Optional.empty());
    transcript = store.transcript();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void restart() throws IOException {
    store.close();
    open();
  }

  private UploadVault uploads(Duration later) {
    return store.uploads(Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
  }

  private Person add(String dialogue) {
    return store
        .database()
        .write(t -> t.people().add(CHAT, Language.EN, store.newKey(CHAT), dialogue, NOW));
  }

  private static Outgoing words(String text) {
    return Outgoing.Message.of(RichText.plain(text));
  }

  private List<Entry> entries(ChatRef chat) {
    return transcript.last(chat, 100).stream().map(Line::entry).toList();
  }

  @Test
  void keepsEachChatInOrderOverARestart() throws IOException {
    add("{}");
    transcript.heard(CHAT, "key-one", NOW, new Entry.Wrote("question"));
    transcript.heard(OTHER, "key-one", NOW, new Entry.Wrote("of another"));
    transcript.heard(CHAT, "key-one", NOW, new Entry.Wrote("question"));
    assertThat(transcript.said(CHAT, NOW, words("answer"))).isTrue();

    restart();

    assertThat(entries(CHAT))
        .containsExactly(new Entry.Wrote("question"), new Entry.Said(words("answer")));
    List<Line> lines = transcript.last(CHAT, 1);
    assertThat(lines).hasSize(1);
    assertThat(transcript.after(CHAT, lines.get(0).number() - 1, 10)).isEqualTo(lines);
    assertThat(transcript.after(CHAT, 0, 1).get(0).key()).contains("key-one");
    assertThat(transcript.find(CHAT, lines.get(0).number())).contains(lines.get(0));
    assertThat(transcript.find(OTHER, lines.get(0).number())).isEmpty();
  }

  @Test
  void takesBackWhatCouldNotBeAccepted() {
    transcript.heard(CHAT, "key-one", NOW, new Entry.Wrote("question"));
    transcript.retract(CHAT, "key-one");

    assertThat(entries(CHAT)).isEmpty();
  }

  @Test
  void keepsNothingOfAPersonWhoseDataWereDeleted() throws IOException {
    Person person = add("{}");
    transcript.heard(CHAT, "key-one", NOW, new Entry.Wrote("question"));
    long number = transcript.last(CHAT, 1).get(0).number();
    uploads(Duration.ZERO).keep(CHAT, PHOTO);

    store.cleanUp(store.database().write(t -> store.erase(t, person)));

    assertThat(transcript.said(CHAT, NOW, words("Goodbye"))).isFalse();
    assertThat(entries(CHAT)).isEmpty();
    assertThat(files()).isEmpty();
    transcript.heard(CHAT, "key-two", NOW, new Entry.Wrote("again"));
    assertThat(transcript.last(CHAT, 1).get(0).number()).isGreaterThan(number);
  }

  @Test
  void whoHasNotAgreedIsForgottenAfterAWhile() {
    Person person = add("{}");
    transcript.heard(CHAT, "key-one", NOW, new Entry.Wrote("question"));
    transcript.heard(OTHER, "key-one", NOW, new Entry.Wrote("of another"));

    transcript.forgetWithoutConsent(NOW);
    assertThat(entries(CHAT)).hasSize(1);

    store.database().change(t -> t.people().setConsent(person.id(), NOW));
    transcript.forgetWithoutConsent(NOW.plusMillis(1));
    assertThat(entries(CHAT)).hasSize(1);
    assertThat(entries(OTHER)).isEmpty();
  }

  @Test
  void anUploadIsEncryptedAndOutlivesARestart() throws IOException {
    String reference = uploads(Duration.ZERO).keep(CHAT, PHOTO);

    restart();

    assertThat(uploads(Duration.ZERO).open(reference)).hasValue(PHOTO);
    assertThat(files()).hasSize(1);
    String onDisk = Files.readString(files().get(0), StandardCharsets.ISO_8859_1);
    assertThat(onDisk).doesNotContain("photo");
    assertThat(uploads(Duration.ZERO).open("no-such-upload")).isEmpty();
  }

  @Test
  void anUploadStaysAsLongAsAnUpdateAboutItWaits() throws IOException {
    String reference = uploads(Duration.ZERO).keep(CHAT, PHOTO);
    Update update = new Update(CHAT, 1, NOW, Optional.empty(), Incoming.Picture.of(reference));
    Pending row = store.database().write(t -> t.inbox().accept(update, NOW)).orElseThrow();

    uploads(Duration.ofDays(9)).sweep();
    assertThat(uploads(Duration.ZERO).open(reference)).isPresent();

    store.database().write(t -> t.inbox().remove(row.id()));
    uploads(Duration.ofSeconds(30)).sweep();
    assertThat(uploads(Duration.ZERO).open(reference)).isPresent();
    uploads(Duration.ofSeconds(90)).sweep();
    assertThat(uploads(Duration.ZERO).open(reference)).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void anUploadThatAwaitsConsentStaysForADayAtMost() throws IOException {
    String reference = uploads(Duration.ZERO).keep(CHAT, PHOTO);
    Person person = add("{\"photos\":[\"" + reference + "\"]}");

    uploads(Duration.ofHours(23)).sweep();
    assertThat(uploads(Duration.ZERO).open(reference)).isPresent();

    uploads(Duration.ofHours(25)).sweep();
    assertThat(uploads(Duration.ZERO).open(reference)).isEmpty();

    String declined = uploads(Duration.ZERO).keep(CHAT, PHOTO);
    store.database().change(t -> t.people().setDialogue(person.id(), "{}"));
    uploads(Duration.ofMinutes(2)).sweep();
    assertThat(uploads(Duration.ZERO).open(declined)).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("pictures"))) {
      return files.toList();
    }
  }
}
