package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainHeadTest {
  @Test
  void readsWhatYamlReads() throws IOException {
    int plain = 0;
    for (HandbookFile file : HandbookFolder.shipped()) {
      List<String> head = file.parse().headText();
      Optional<FrontMatter> read = PlainHead.read(head);
      if (read.isPresent()) {
        plain++;
        FrontMatter yaml =
            new YAMLMapper().readValue(String.join("\n", head) + "\n", FrontMatter.class);
        assertThat(read.orElseThrow()).as(file.name()).isEqualTo(yaml);
      }
    }
    assertThat(plain).isGreaterThan(100);
  }

  @Test
  void leavesEverythingElseToYaml() {
    assertThat(PlainHead.read(List.of("title: 'quoted'"))).isEmpty();
    assertThat(PlainHead.read(List.of("title: \"an \\\"escape\\\"\""))).isEmpty();
    assertThat(PlainHead.read(List.of("title: a # comment"))).isEmpty();
    assertThat(PlainHead.read(List.of("names: [a, b"))).isEmpty();
    assertThat(PlainHead.read(List.of("tilte: a"))).isEmpty();
    assertThat(PlainHead.read(List.of("sources:", "  nhs:", "    title: a"))).isEmpty();
  }
}
