package dev.spotwise.bot.cli;

import dev.spotwise.bot.answer.Answer;
import dev.spotwise.bot.answer.Answerer;
import dev.spotwise.bot.answer.Preview;
import dev.spotwise.bot.answer.Question;
import dev.spotwise.bot.ops.Settings;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One grounded answer, or one for each line of standard input. */
@Command(
    name = "ask",
    description = "Answer a question about the skin from the handbook, with sources.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--about",
      paramLabel = "CONDITION",
      description = "Handbook page that the question is about, such as melanoma.")
  private @Nullable String about;

  @Option(names = "--lang", description = "Answer in en or ko (default: the question's).")
  private @Nullable String lang;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "1..*",
      description = "The question; - reads JSON lines {question, lang?, about?}.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException, UnreadableInputException {
    Handbook handbook = Handbook.shipped();
    Optional<Language> language =
        lang == null ? Optional.empty() : Optional.of(AskLine.language(lang));
    Optional<String> page =
        about == null ? Optional.empty() : Optional.of(AskLine.page(about, handbook));
    try (Answerer answerer = open(handbook)) {
      String text = String.join(" ", words);
      if (!text.equals(STANDARD_INPUT)) {
        print(answerer.answer(new Question(text, language, page, List.of()), Preview.NONE));
        return ExitCode.OK;
      }
      return answerLines(answerer, handbook, language, page);
    }
  }

  static Answerer open(Handbook handbook) {
    return Answerer.open(handbook, Settings.load().ollama(), Clock.systemUTC());
  }

  private int answerLines(
      Answerer answerer, Handbook handbook, Optional<Language> language, Optional<String> page)
      throws IOException {
    int code = ExitCode.OK;
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        print(answerer.answer(AskLine.parse(line, language, page, handbook), Preview.NONE));
      } catch (UnreadableInputException e) {
        code = ExitCode.USAGE;
        out().println(Json.object().put("error", e.getMessage()).put("line", number));
      }
    }
    return code;
  }

  private void print(Answer answer) {
    out().println(json ? AnswerJson.of(answer) : AnswerText.of(answer));
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
