package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Doses;
import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import org.junit.jupiter.api.Test;

class FixedTextsTest {
  @Test
  void everyRedFlagSaysWhatToDoInEveryLanguage() {
    Handbook handbook = Handbook.shipped();
    for (Language language : Language.values()) {
      for (RedFlagKind kind : RedFlagKind.values()) {
        RedFlag flag = RedFlags.redFlag(kind, language);
        assertThat(flag.sentences()).as(kind + " " + language).hasSizeBetween(2, 4);
        assertThat(flag.text()).contains("119").contains("911");
        assertThat(Language.of(flag.text())).contains(language);
        assertThat(flag.cites())
            .isNotEmpty()
            .allMatch(id -> handbook.passage(id, language).isPresent());
      }
    }
  }

  @Test
  void everyRefusalHelpsInEveryLanguage() {
    for (Language language : Language.values()) {
      for (RefusalKind kind : RefusalKind.values()) {
        Refusal refusal = Scope.refusal(kind, language);
        assertThat(refusal.sentences()).as(kind + " " + language).hasSizeBetween(2, 4);
        assertThat(Language.of(refusal.text())).contains(language);
        assertThat(Doses.find(refusal.text(), language)).isEmpty();
      }
    }
  }
}
