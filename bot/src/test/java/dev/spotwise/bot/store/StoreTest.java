package dev.spotwise.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.channel.Update;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  private static final ChatRef ANNA = new ChatRef("test", "anna");
  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir private Path home;

  private Store open() throws IOException {
    return open(Optional.empty());
  }

  private Store open(Optional<String> key) throws IOException {
    return Store.open(home, "jdbc:sqlite:" + home.resolve("spotwise.db"), key);
  }

  private static Person person(Store store) {
    return store
        .database()
        .write(t -> t.people().add(ANNA, Language.KO, store.newKey(ANNA), "{}", NOW));
  }

  private static Update update(long sequence, String text) {
    return new Update(ANNA, sequence, NOW, Optional.of("ko"), Incoming.Text.of(text));
  }

  @Test
  void keepsPicturesEncryptedAndOpensThemAfterARestart() throws IOException {
    byte[] photo = "a photo of a spot".getBytes(StandardCharsets.UTF_8);
    String name;
    try (Store store = open()) {
      Person person = person(store);
      name = store.save(person, photo);
      store.database().change(t -> t.pictures().add(person.id(), name, Pictures.Kind.PHOTO, NOW));
      assertThat(Files.readString(file(name), StandardCharsets.ISO_8859_1)).doesNotContain("spot");
    }
    try (Store store = open()) {
      assertThat(store.open(name)).isEqualTo(photo);
    }
  }

  private Path file(String name) {
    return home.resolve("pictures").resolve(name);
  }

  @Test
  void refusesAPictureThatWasSwappedOrWhoseKeyIsAnother() throws IOException {
    String first;
    String second;
    try (Store store = open(Optional.of(KEY))) {
      Person person = person(store);
      first = store.save(person, new byte[] {1});
      second = store.save(person, new byte[] {2});
      store
          .database()
          .change(
              t -> {
                t.pictures().add(person.id(), first, Pictures.Kind.PHOTO, NOW);
                t.pictures().add(person.id(), second, Pictures.Kind.CARD, NOW);
              });
      Files.write(file(first), Files.readAllBytes(file(second)));
      assertThatThrownBy(() -> store.open(first)).isInstanceOf(IOException.class);
    }
    try (Store store = open()) {
      assertThatThrownBy(() -> store.open(second))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("master key");
    }
  }

  @Test
  void sweepsFilesThatNoRowNames() throws IOException {
    String orphan;
    try (Store store = open()) {
      orphan = store.save(person(store), new byte[] {1});
      Files.write(file("half.unfinished"), new byte[] {1});
    }
    try (Store store = open()) {
      assertThat(home.resolve("pictures")).isEmptyDirectory();
      assertThatThrownBy(() -> store.open(orphan)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void keepsItsOwnKeyWhereOnlyTheOwnerCanReadIt() throws IOException {
    try (Store store = open()) {
      assertThat(store.database().integrity()).isEqualTo("ok");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("spotwise.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesAKeyThatIsNoneWithoutQuotingIt() {
    assertThatThrownBy(() -> open(Optional.of("c2hvcnQ=")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SPOTWISE_KEY")
        .hasMessageNotContaining("c2hvcnQ");
  }

  @Test
  void refusesASecondProgramOnTheSameFolder() throws IOException {
    try (Store store = open()) {
      assertThatThrownBy(this::open).hasMessageContaining("already serving");
      assertThat(store.database().integrity()).isEqualTo("ok");
    }
  }

  @Test
  void takesEachUpdateOnceAndKeepsTheOrder() throws IOException {
    try (Store store = open()) {
      store
          .database()
          .change(
              t -> {
                assertThat(t.inbox().accept(update(7, "first"), NOW)).isPresent();
                assertThat(t.inbox().accept(update(7, "first"), NOW)).isEmpty();
                // A sequence may start over at a lower number, as Telegram's does.
                assertThat(t.inbox().accept(update(3, "second"), NOW)).isPresent();
              });
      List<Pending> all = store.database().read(t -> t.inbox().all());
      assertThat(all)
          .extracting(Pending::content)
          .containsExactly(Incoming.Text.of("first"), Incoming.Text.of("second"));
    }
  }

  @Test
  void takesARowThatItCannotReadForSomethingUnsupported() throws Exception {
    try (Store store = open()) {
      store.database().change(t -> t.inbox().accept(update(1, "hello"), NOW));
      store.database().change(t -> t.inbox().accept(update(2, "again"), NOW));
      try (Connection outside =
              DriverManager.getConnection("jdbc:sqlite:" + home.resolve("spotwise.db"));
          Statement statement = outside.createStatement()) {
        statement.execute(
            "UPDATE inbox SET content = '{\"type\": \"of tomorrow\"}'"
                + " WHERE id = (SELECT min(id) FROM inbox)");
      }

      List<Pending> waiting = store.database().read(t -> t.inbox().all());

      assertThat(waiting)
          .extracting(Pending::content)
          .containsExactly(new Incoming.Unsupported("unreadable"), Incoming.Text.of("again"));
    }
  }

  @Test
  void forgetsOldSequences() throws IOException {
    try (Store store = open()) {
      store
          .database()
          .change(
              t -> {
                t.inbox().accept(update(7, "first"), NOW);
                t.inbox().forgetAcceptedBefore(NOW.plus(Duration.ofDays(2)));
                assertThat(t.inbox().accept(update(7, "another"), NOW)).isPresent();
              });
    }
  }

  @Test
  void whatFollowsFromAnUpdateComesBeforeLaterUpdates() throws IOException {
    try (Store store = open()) {
      List<Pending> left =
          store
              .database()
              .write(
                  t -> {
                    Pending first = t.inbox().accept(update(1, "first"), NOW).orElseThrow();
                    t.inbox().accept(update(2, "second"), NOW);
                    t.inbox().remove(first.id());
                    t.inbox().follow(first, Incoming.Text.of("follows"));
                    return t.inbox().all();
                  });
      assertThat(left)
          .extracting(Pending::content)
          .containsExactly(Incoming.Text.of("follows"), Incoming.Text.of("second"));
    }
  }

  @Test
  void rollsBackWhatThrows() throws IOException {
    try (Store store = open()) {
      assertThatThrownBy(
              () ->
                  store
                      .database()
                      .change(
                          t -> {
                            t.outbox().add(ANNA, Outgoing.Message.of(RichText.plain("x")), NOW);
                            throw new IllegalStateException("boom");
                          }))
          .hasMessage("boom");
      int unsent = store.database().read(t -> t.outbox().count());
      assertThat(unsent).isZero();
    }
  }

  @Test
  void readersCannotWrite() throws IOException {
    try (Store store = open()) {
      assertThatThrownBy(
              () ->
                  store
                      .database()
                      .read(
                          t -> {
                            t.inbox().removeAll(ANNA);
                            return true;
                          }))
          .isInstanceOf(RuntimeException.class);
    }
  }
}
