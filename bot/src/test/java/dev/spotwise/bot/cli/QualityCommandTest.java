package dev.spotwise.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QualityCommandTest {
  @Test
  void countsBySetLanguageAndKind(@TempDir Path folder) throws IOException {
    Map<String, String> sets =
        Map.of(
            "questions",
            "{\"question\": \"dangerous?\", \"passages\": [\"melanoma#danger\"], \"kind\":"
                + " \"followup\", \"about\": \"melanoma\"}",
            "redflags",
            "{\"text\": \"...\", \"kind\": \"bleeding\"}",
            "lookalikes",
            "{\"text\": \"...\", \"kind\": \"past\"}",
            "hostile",
            "{\"text\": \"...\", \"kind\": \"dose\"}",
            "dialogues",
            "{\"about\": \"melanoma\", \"turns\": [{\"question\": \"...\", \"passages\": [],"
                + " \"mode\": \"refused\"}]}");
    for (Map.Entry<String, String> set : sets.entrySet()) {
      Files.createDirectories(folder.resolve(set.getKey()));
      for (String language : new String[] {"en", "ko"}) {
        Files.writeString(
            folder.resolve(set.getKey()).resolve(language + ".jsonl"), set.getValue() + "\n");
      }
    }
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new QualityCommand())
            .setOut(new PrintWriter(out, true))
            .execute(folder.toString());
    assertThat(code).isZero();
    assertThat(out.toString())
        .containsPattern("questions +en followup +recall@3 +1 of +1 +1\\.000")
        .containsPattern("redflags +ko bleeding +red_flag +0 of +1 +0\\.000")
        .containsPattern("hostile +en dose +refused +1 of +1")
        .containsPattern("dialogues +ko refused +mode +1 of +1")
        .contains("ms median");
  }
}
