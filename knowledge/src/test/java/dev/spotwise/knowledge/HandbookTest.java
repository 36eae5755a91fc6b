package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {
  private static final String PAGE =
      """
      ---
      id: freckle
      kind: condition
      title: Freckle
      names: [ephelis, "sun freckle"]
      icd10: [L81.2]
      icd11: [ED61.0]
      urgency: self_care
      contagious: never
      sources:
        nhs: {title: "Freckles", publisher: "NHS", url: "https://www.nhs.uk/freckles/", read: 2026-11-27}
      ---
      ## What it is {#what}
      A freckle is a small brown spot. [nhs]
      Freckles fade in winter. [nhs, nhs]
      """;

  @TempDir Path folder;

  @Test
  void readsAPage() throws IOException {
    write(PAGE);
    Handbook handbook = Handbook.load(folder);
    Page page = handbook.page("freckle", Language.EN).orElseThrow();
    assertThat(page.names()).containsExactly("ephelis", "sun freckle");
    assertThat(page.urgency()).isEqualTo(Urgency.SELF_CARE);
    assertThat(page.source("nhs"))
        .contains(
            new Source(
                "nhs",
                "Freckles",
                "NHS",
                URI.create("https://www.nhs.uk/freckles/"),
                LocalDate.of(2026, 11, 27)));
    Passage passage = handbook.passage("freckle#what", Language.EN).orElseThrow();
    assertThat(passage.text())
        .isEqualTo("A freckle is a small brown spot. Freckles fade in winter.");
    assertThat(handbook.passage("freckle#what", Language.KO)).isEmpty();
    assertThat(handbook.passage("freckle#nowhere", Language.EN)).isEmpty();
    assertThat(handbook.passage("freckle", Language.EN)).isEmpty();
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    write(PAGE.replace("urgency: self_care", "urgency: whenever"));
    assertFault(
        "en/freckle.md:8: write one of [emergency, urgent, soon, routine, self_care] for 'urgency', not 'whenever'");
    write(PAGE.replace("read: 2026-11-27", "read: yesterday"));
    assertFault("en/freckle.md:11: write 'read' as a date like 2026-11-27, not 'yesterday'");
    write(PAGE.replace("{#what}", ""));
    assertFault("en/freckle.md:13: write the heading as '## Heading {#anchor}'");
    write(PAGE.replace("id: freckle", "id: mole"));
    assertFault("en/freckle.md:2: make the id the file's name, 'freckle'");
    write(PAGE.replace("title: Freckle\n", ""));
    assertFault("en/freckle.md:1: fill in 'title' in the front matter");
    write(PAGE.replace("publisher: \"NHS\", ", ""));
    assertFault("en/freckle.md:11: give the source 'nhs' its 'publisher'");
    write(PAGE.replace("kind:", "kin:"));
    assertFault("en/freckle.md:3: there is no field 'kin'; write one of ");
    write(PAGE.replaceFirst("---\n", ""));
    assertFault("en/freckle.md:1: begin the file with a line '---'");
  }

  @Test
  void shipsEveryClassOfTheClassifierInEveryLanguage() {
    Handbook handbook = Handbook.shipped();
    for (Language language : Language.values()) {
      assertThat(handbook.pages(language)).isNotEmpty();
      for (String label : List.of("akiec", "bcc", "bkl", "df", "mel", "nv", "vasc")) {
        assertThat(handbook.forClass(label, language)).as(label + " " + language).isPresent();
      }
    }
  }

  private void assertFault(String message) {
    assertThatThrownBy(() -> Handbook.load(folder))
        .isInstanceOf(HandbookException.class)
        .hasMessageStartingWith(message);
  }

  private void write(String page) throws IOException {
    Files.createDirectories(folder.resolve("en"));
    Files.writeString(folder.resolve("en/freckle.md"), page);
  }
}
