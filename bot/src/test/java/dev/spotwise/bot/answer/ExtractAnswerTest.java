package dev.spotwise.bot.answer;

import static dev.spotwise.bot.answer.Asking.HANDBOOK;
import static dev.spotwise.bot.answer.Asking.ask;
import static dev.spotwise.bot.answer.Asking.askIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers without a language model. */
class ExtractAnswerTest {
  private final Answerer answerer = Asking.handbook();

  @ParameterizedTest
  @CsvSource({
    "Is a melanoma dangerous?, EN, melanoma#danger",
    "흑색종은 위험한가요?, KO, melanoma#danger",
    "Is ringworm contagious?, EN, tinea#contagious",
    "무좀은 옮나요?, KO, tinea#contagious"
  })
  void answersInTheQuestionsLanguageAndCites(String question, Language language, String passage) {
    Answer answer = ask(answerer, question);
    assertThat(answer.mode()).isEqualTo(Mode.EXTRACT);
    assertThat(answer.language()).isEqualTo(language);
    assertThat(answer.passages()).startsWith(passage);
    assertThat(answer.sentences()).isNotEmpty().allMatch(s -> !s.cites().isEmpty());
    assertThat(answer).matches(Asking::quotesWhatItCites);
    assertThat(answer.citations())
        .extracting(Citation::id)
        .startsWith(passage)
        .doesNotHaveDuplicates();
    assertThat(answer.citations()).allMatch(c -> c.url().getScheme().startsWith("http"));
  }

  @Test
  void citesThePageBehindTheQuotedSentences() {
    Answer answer = ask(answerer, "Is a melanoma dangerous?");
    var page = HANDBOOK.page("melanoma", Language.EN).orElseThrow();
    var keys =
        page.section("danger").orElseThrow().sentences().stream()
            .flatMap(s -> s.sources().stream())
            .toList();
    assertThat(keys)
        .extracting(key -> page.source(key).orElseThrow().url())
        .contains(answer.citations().get(0).url());
  }

  @Test
  void saysHowSoonADoctorShouldSeeItWhateverWasAsked() {
    Answer answer = ask(answerer, "Is melanoma contagious?");
    String advice =
        HANDBOOK.passage("melanoma#doctor", Language.EN).orElseThrow().sentences().get(0).text();
    assertThat(answer.text()).contains(advice);
  }

  @Test
  void answersInTheLanguageThatWasAskedFor() {
    Answer answer = askIn(answerer, Language.KO, "melanoma dangerous?");
    assertThat(answer.language()).isEqualTo(Language.KO);
    assertThat(Language.of(answer.text())).contains(Language.KO);
    assertThat(answer.passages()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "My tongue is swelling and I cannot breathe, KO, RED_FLAG",
    "혀가 붓고 숨을 못 쉬겠어요, EN, RED_FLAG",
    "How many mg of prednisolone should I take for my hives?, KO, REFUSED",
    "두드러기에 프레드니솔론 몇 mg 먹어야 하나요?, EN, REFUSED"
  })
  void warnsAndRefusesInTheLanguageThatWasAskedForToo(
      String question, Language language, Mode mode) {
    Answer answer = askIn(answerer, language, question);
    assertThat(answer.mode()).isEqualTo(mode);
    assertThat(answer.language()).isEqualTo(language);
    assertThat(Language.of(answer.text())).contains(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ist ein Melanom gefährlich für mich?",
        "¿Es peligroso el melanoma?",
        "黒色腫は危険ですか？",
        "Опасна ли меланома?"
      })
  void tellsPeopleWithAnotherLanguageInBothOfItsOwn(String question) {
    Answer answer = ask(answerer, question);
    assertThat(answer.mode()).isEqualTo(Mode.REFUSED);
    assertThat(answer.sentences()).hasSize(2);
    assertThat(answer.sentences())
        .extracting(s -> Language.of(s.text()))
        .containsExactly(Optional.of(Language.EN), Optional.of(Language.KO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "🤔", "???", "12345", "\n\t", "\u0000", "\ud83d"})
  void asksForWordsWhereThereAreNone(String question) {
    Answer answer = ask(answerer, question);
    assertThat(answer.mode()).isEqualTo(Mode.REFUSED);
    assertThat(answer.text()).contains("in words").contains("글로 적어");
    assertThat(askIn(answerer, Language.KO, question).text())
        .contains("글로 적어")
        .doesNotContain("words");
  }

  @Test
  void findsTheQuestionAtTheEndOfAVeryLongStory() {
    String story = "I went to the lake with my family and we had a very long day out there. ";
    Answer answer = ask(answerer, story.repeat(200) + "Is a melanoma dangerous?");
    assertThat(answer.mode()).isEqualTo(Mode.EXTRACT);
    assertThat(answer.passages()).anyMatch(id -> id.startsWith("melanoma"));
  }

  @Test
  void saysThatTheHandbookDoesNotCoverIt() {
    Answer answer = ask(answerer, "zxqv wkjf plmb");
    assertThat(answer.mode()).isEqualTo(Mode.REFUSED);
    assertThat(answer.citations()).isEmpty();
  }

  @Test
  void takesAFollowUpToBeAboutTheLastQuestion() {
    Question followUp =
        new Question(
            "그럼 옮나요?", Optional.empty(), Optional.empty(), List.of("건선이 뭐예요?", "대상포진이 뭐예요?"));
    assertThat(answerer.answer(followUp, Preview.NONE).passages())
        .startsWith("shingles#contagious");
  }

  @Test
  void takesAFollowUpToBeAboutThePageAtHand() {
    Question followUp =
        new Question("전염되나요?", Optional.empty(), Optional.of("psoriasis"), List.of("대상포진이 뭐예요?"));
    assertThat(answerer.answer(followUp, Preview.NONE).passages())
        .startsWith("psoriasis#contagious");
  }

  @Test
  void keepsPeoplesWordsOutOfLogs() {
    assertThat(Question.of("Is my melanoma dangerous?").toString()).doesNotContain("melanoma");
    assertThat(ask(answerer, "Is a melanoma dangerous?").toString()).doesNotContain("skin");
  }
}
