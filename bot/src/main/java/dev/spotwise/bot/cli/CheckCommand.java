package dev.spotwise.bot.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spotwise.bot.card.ResultCardRenderer;
import dev.spotwise.bot.ops.Settings;
import dev.spotwise.bot.text.Texts;
import dev.spotwise.inference.Answers;
import dev.spotwise.inference.Assessed;
import dev.spotwise.inference.Examination;
import dev.spotwise.inference.Examiner;
import dev.spotwise.inference.Photo;
import dev.spotwise.inference.PhotoLimits;
import dev.spotwise.inference.Unreadable;
import dev.spotwise.inference.UprightImage;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole way of a photo, once a file. */
@Command(
    name = "check",
    description =
        "Examine photos: is this skin, where is the spot, what does it resemble, what to do.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--lang", description = "en or ko (default: en)", defaultValue = "en")
  private Language language = Language.EN;

  @Option(names = "--card", paramLabel = "OUT.png", description = "Write the result's picture.")
  private @Nullable Path card;

  @Option(
      names = "--answers",
      paramLabel = "NAME=VALUE,...",
      description =
          "What the person says, for all files: grew, changed, bleed, itch, hurt, elevation (yes, no), age.")
  private @Nullable String answers;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "JPEG, PNG or WebP.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    if (card != null && files.size() > 1) {
      throw new ParameterException(command.commandLine(), "--card takes one FILE");
    }
    Answers given = answers(command);
    Texts texts = Texts.in(language);
    boolean allRead = true;
    try (Examiner examiner = Nets.open(Settings.load())) {
      for (Path file : files) {
        Photo photo = Photo.of(read(file));
        long start = System.nanoTime();
        Examination examination = examiner.examine(photo, given);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        ObjectNode report = CheckReport.json(file.toString(), examination, texts, millis);
        command
            .commandLine()
            .getOut()
            .println(json ? report : CheckText.of(report, examination, texts));
        allRead &= !(examination instanceof Unreadable);
        if (card != null) {
          draw(card, photo, examination);
        }
      }
    }
    return allRead ? ExitCode.OK : ExitCode.USAGE;
  }

  private Answers answers(CommandSpec command) {
    try {
      return answers == null ? Answers.NONE : Answers.parse(answers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--answers: " + e.getMessage(), e);
    }
  }

  /** One byte more than allowed is enough to see that a file is too large. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(PhotoLimits.MAX_BYTES + 1);
    }
  }

  private void draw(Path out, Photo photo, Examination examination) throws IOException {
    Optional<UprightImage> image = UprightImage.read(photo);
    if (examination instanceof Assessed assessed && image.isPresent()) {
      Files.write(out, new ResultCardRenderer().png(image.get(), assessed, language));
    }
  }
}
