package dev.spotwise.bot.answer;

import static dev.spotwise.bot.answer.Asking.ask;
import static dev.spotwise.bot.answer.Asking.patience;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.bot.fakes.ollama.FakeOllama;
import dev.spotwise.bot.fakes.ollama.Script;
import dev.spotwise.bot.ops.OllamaSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong with the model, the handbook answers in its own words. */
class ModelFaultsTest {
  private static final String QUESTION = "Is a melanoma dangerous?";
  private static final String GOOD = "Doctors can treat melanoma very well if it is found early";

  static Stream<Arguments> faults() {
    return Stream.of(
            Named.of("error 500", Script.fails(500)),
            Named.of("error 404", Script.fails(404)),
            Named.of("stalls before the first piece", Script.start().stalls()),
            Named.of("stalls in the middle", Script.start().pieces(GOOD).stalls()),
            Named.of("ends without done", Script.start().pieces(GOOD + " [1]\n")),
            Named.of("ends with nothing", Script.start()),
            Named.of("says nothing", Script.answer("")),
            Named.of("connection breaks", Script.start().pieces(GOOD).breaks()),
            Named.of("a line that is no JSON", Script.start().pieces(GOOD).line("<html>").done()),
            Named.of("an error line", Script.start().pieces(GOOD).line("{\"error\":\"oom\"}")),
            Named.of("writes without end", Script.start().forever("x")),
            Named.of("no answer", Script.answer("NO ANSWER")),
            Named.of("no citation", Script.answer(GOOD + ".\n" + GOOD + " indeed.\nYes.\nNo.\n")),
            Named.of("cut by length", Script.start().pieces("Melanoma is").cutByLength()))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fallsBackToTheHandbook(Script script) {
    try (FakeOllama ollama = FakeOllama.playing(script)) {
      Answer answer = ask(Asking.with(ollama, patience(400, 400)), QUESTION);
      Answer without = ask(Asking.handbook(), QUESTION);
      assertThat(ollama.calls()).hasSize(1);
      assertThat(answer.mode()).isEqualTo(Mode.EXTRACT);
      assertThat(answer.sentences()).isEqualTo(without.sentences());
      assertThat(answer.citations()).isEqualTo(without.citations());
    }
  }

  @Test
  void waitsForAModelThatIsStillBeingLoaded() {
    CountDownLatch loaded = new CountDownLatch(1);
    try (FakeOllama ollama =
        FakeOllama.writing(
            call -> {
              loaded.countDown();
              return Script.start()
                  .waits(loaded)
                  .pieces(new PromptReader(call.prompt()).faithfulAnswer(2))
                  .done();
            })) {
      assertThat(ask(Asking.with(ollama), QUESTION).mode()).isEqualTo(Mode.LLM);
    }
  }

  @Test
  void givesUpOnTheWholeAnswerInTheEnd() {
    Patience whole =
        new Patience(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofMillis(400));
    try (FakeOllama ollama = FakeOllama.playing(Script.start().stalls())) {
      assertThat(ask(Asking.with(ollama, whole), QUESTION).mode()).isEqualTo(Mode.EXTRACT);
    }
  }

  @Test
  void answersWithoutAServer() {
    OllamaModel nobody =
        new OllamaModel(
            new OllamaSettings(URI.create("http://127.0.0.1:9"), FakeOllama.MODEL, ""),
            Clock.systemUTC());
    assertThat(nobody.state()).isInstanceOf(ModelState.Down.class);
    Answerer answerer = Answerer.with(Asking.HANDBOOK, Asking.SEARCH, nobody);
    assertThat(ask(answerer, QUESTION).mode()).isEqualTo(Mode.EXTRACT);
  }

  @Test
  void saysWhichModelIsMissingAndFindsItOnceItIsPulled() {
    try (FakeOllama ollama = FakeOllama.withoutModels()) {
      ollama.has("llama3.2:1b");
      HandClock clock = new HandClock();
      OllamaModel model =
          new OllamaModel(new OllamaSettings(ollama.url(), FakeOllama.MODEL, ""), clock);
      assertThat(model.state())
          .isEqualTo(new ModelState.Missing(FakeOllama.MODEL, java.util.List.of("llama3.2:1b")));
      ollama.has(FakeOllama.MODEL);
      clock.now = clock.now.plusSeconds(60);
      assertThat(model.state()).isEqualTo(new ModelState.Ready(FakeOllama.MODEL));
    }
  }

  @Test
  void noticesThatTheModelIsGone() {
    try (FakeOllama ollama = FakeOllama.playing(Script.answer("NO ANSWER"))) {
      OllamaModel model = Asking.model(ollama, patience(400, 400));
      assertThat(model.state()).isInstanceOf(ModelState.Ready.class);
      ollama.loses(FakeOllama.MODEL);
      Answerer answerer = Answerer.with(Asking.HANDBOOK, Asking.SEARCH, model);
      assertThat(ask(answerer, QUESTION).mode()).isEqualTo(Mode.EXTRACT);
      assertThat(ollama.refusals()).containsExactly("model 'gemma3:1b' not found");
      assertThat(model.state()).isInstanceOf(ModelState.Missing.class);
    }
  }

  private static final class HandClock extends Clock {
    Instant now = Instant.parse("2026-11-27T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
