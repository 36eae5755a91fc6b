package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

class StoredTermsTest {
  private static final List<Page> PAGES = Handbook.shipped().pages(Language.KO);
  private static final List<String> NAMES =
      PAGES.stream().flatMap(page -> PageNames.of(page).stream()).toList();

  @Test
  void areWhatTheAnalyserGivesForEveryTextOfTheHandbook() {
    List<String> asked = new ArrayList<>();
    try (Analyzer analyzer = HandbookAnalyzers.of(Language.KO, NAMES)) {
      Function<String, List<String>> terms =
          StoredTerms.before(
              text -> {
                asked.add(text);
                return HandbookAnalyzers.terms(analyzer, text);
              },
              Language.KO);
      for (Page page : PAGES) {
        for (Passage passage : page.passages()) {
          for (Sentence sentence : passage.sentences()) {
            assertThat(terms.apply(sentence.text()))
                .isEqualTo(HandbookAnalyzers.terms(analyzer, sentence.text()));
          }
        }
      }
    }
    assertThat(asked).as("texts that were not stored").isEmpty();
  }

  @Test
  void leaveOtherTextsToTheAnalyser() {
    Function<String, List<String>> terms =
        StoredTerms.before(text -> List.of("analysed"), Language.KO);
    assertThat(terms.apply("어디에도 없는 문장입니다.")).containsExactly("analysed");
  }
}
