package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants one fault at a time in a copy of a shipped page. */
class HandbookLinterTest {
  @TempDir Path folder;

  @BeforeEach
  void copyAGoodPage() throws IOException {
    for (HandbookFile file : HandbookFolder.shipped()) {
      if (file.name().endsWith("/melanoma.md")) {
        Path copy = folder.resolve(file.name());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, file.text());
      }
    }
    assertThat(HandbookLinter.lint(folder)).isEmpty();
  }

  @Test
  void shippedHandbookHasNoFault() {
    assertThat(HandbookLinter.lintShipped()).isEmpty();
  }

  @Test
  void findsPlantedDose() throws IOException {
    plant(
        "en",
        "## What the doctor may do \\{#treatment}\n",
        "$0The doctor may give 50 mg of a cream. [nci]\n");
    plant("ko", "## 병원에서는 어떻게 하나요 \\{#treatment}\n", "$0이 약은 하루 두 번 먹습니다. [nci]\n");
    assertThat(advice())
        .anyMatch(a -> a.contains("dose '50 mg'"))
        .anyMatch(a -> a.contains("dose '하루 두 번'"));
  }

  @Test
  void findsDeadCode() throws IOException {
    plant("en", "icd11: \\[.*\\]", "icd11: [\"2Z99\"]");
    plant("ko", "icd11: \\[.*\\]", "icd11: [\"2Z99\"]");
    assertThat(advice()).anyMatch(a -> a.contains("'2Z99' is no code"));
  }

  @Test
  void findsMalformedCode() throws IOException {
    plant("en", "icd10: \\[.*\\]", "icd10: [43C]");
    assertThat(advice()).anyMatch(a -> a.contains("'43C' has not the form"));
  }

  @Test
  void findsMissingLanguage() throws IOException {
    Files.delete(folder.resolve("ko/melanoma.md"));
    assertThat(advice())
        .containsExactly("write ko/melanoma.md too; every page stands in all languages");
  }

  @Test
  void findsSentenceWithoutSource() throws IOException {
    plant("en", "(?m)^(Melanoma is a skin cancer .*) \\[.*\\]$", "$1");
    assertThat(advice()).contains("end the sentence with its sources, such as [nhs]");
  }

  @Test
  void findsUnknownSource() throws IOException {
    plant("en", "(?m)^(Melanoma is a skin cancer .*) \\[.*\\]$", "$1 [nobody]");
    assertThat(advice()).contains("the source 'nobody' is not in the front matter");
  }

  @Test
  void findsPlainHttpLink() throws IOException {
    plant(
        "en",
        "url: \"https://www\\.cancer\\.gov/types/skin/patient",
        "url: \"http://www.cancer.gov/types/skin/patient");
    assertThat(advice()).anyMatch(a -> a.contains("with a full https address"));
  }

  @Test
  void findsDiagnosisOfReader() throws IOException {
    plant("en", "## Is it dangerous \\{#danger}\n", "$0You have a melanoma on the arm. [nci]\n");
    assertThat(advice()).anyMatch(a -> a.startsWith("write of 'people with this condition'"));
  }

  @Test
  void findsMissingSection() throws IOException {
    plant("en", "(?s)## Myths \\{#myths}.*?(?=## )", "");
    assertThat(advice()).anyMatch(a -> a.startsWith("give the page the sections"));
  }

  @Test
  void findsLongWinding() throws IOException {
    plant(
        "en",
        "(?m)^((?!kind|id|title|names|icd|urgency|contagious|class|sources| |#|-).*)[.] \\[",
        "$1, notwithstanding considerable individual variability regarding dermatological presentation. [");
    assertThat(advice()).anyMatch(a -> a.startsWith("shorten sentences and words: reading grade"));
  }

  @Test
  void findsLanguagesOutOfStep() throws IOException {
    plant("ko", "urgency: urgent", "urgency: routine");
    assertThat(HandbookLinter.lint(folder))
        .singleElement()
        .hasToString("ko/melanoma.md:8: make 'urgency' the same as in en/melanoma.md");
  }

  @Test
  void findsCodeThatStandsForTwoConditions() throws IOException {
    for (String language : List.of("en", "ko")) {
      String twin =
          read(language).replaceFirst("id: melanoma", "id: twin").replaceFirst("class: mel\n", "");
      Files.writeString(folder.resolve(language + "/twin.md"), twin);
    }
    assertThat(advice()).anyMatch(a -> a.startsWith("'C43' stands for 'melanoma' already"));
  }

  private List<String> advice() throws IOException {
    return HandbookLinter.lint(folder).stream().map(Finding::advice).toList();
  }

  private void plant(String language, String pattern, String replacement) throws IOException {
    String before = read(language);
    String after = before.replaceAll(pattern, replacement);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(folder.resolve(language + "/melanoma.md"), after);
  }

  private String read(String language) throws IOException {
    return Files.readString(folder.resolve(language + "/melanoma.md"));
  }
}
