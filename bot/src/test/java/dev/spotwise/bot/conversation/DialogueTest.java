package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.store.Json;
import dev.spotwise.inference.PhotoKind;
import dev.spotwise.inference.SampleExaminations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialogueTest {
  static Stream<Dialogue> states() {
    Context context = Context.of("r1", Optional.of("melanoma"), "file").asked("Is it catching?");
    Dialogue asking = new Dialogue.AskingAboutSpot(context, "r1", "grew=yes", SpotQuestion.CHANGED);
    return Stream.of(
        new Dialogue.New(),
        new Dialogue.AwaitingConsent(List.of()),
        new Dialogue.AwaitingConsent(
            List.of(Incoming.Picture.of("file").withCaption(Optional.of("?")))),
        new Dialogue.Ready(Context.NONE),
        new Dialogue.Ready(context),
        asking,
        new Dialogue.AwaitingDelete(asking));
  }

  @ParameterizedTest
  @MethodSource("states")
  void everyStateComesBackFromTheDatabase(Dialogue state) {
    assertThat(Json.read(Json.write(state), Dialogue.class)).isEqualTo(state);
  }

  @Test
  void aStoredStateStaysReadable() {
    String json =
        "{\"state\":\"ready\",\"context\":{\"result\":\"r1\",\"about\":\"nevus\",\"photo\":null,"
            + "\"questions\":[\"q\"],\"later\":1}}";
    assertThat(Json.read(json, Dialogue.class))
        .isEqualTo(
            new Dialogue.Ready(
                new Context(
                    Optional.of("r1"), Optional.of("nevus"), Optional.empty(), List.of("q"))));
  }

  @Test
  void aFindingComesBackFromTheDatabase() {
    Finding finding = Finding.of(SampleExaminations.suspicious(PhotoKind.PHOTO));
    assertThat(Json.read(Json.write(finding), Finding.class)).isEqualTo(finding);
  }

  @Test
  void remembersOnlyTheLastQuestions() {
    Context context = Context.NONE.asked("1").asked("2").asked("3").asked("4");
    assertThat(context.questions()).containsExactly("2", "3", "4");
  }
}
