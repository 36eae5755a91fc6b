package dev.spotwise.knowledge.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotwise.knowledge.Handbook;
import dev.spotwise.knowledge.Language;
import dev.spotwise.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bad model writes, against the shipped passages on melanoma. */
class AnswerCheckerTest {
  private static final Handbook HANDBOOK = Handbook.shipped();
  private static final AnswerChecker CHECKER = AnswerChecker.over(HANDBOOK);

  @Test
  void acceptsEverySentenceOfTheHandbookForItsOwnPassage() {
    for (Language language : Language.values()) {
      for (Passage passage : passages(language)) {
        List<Candidate> candidates =
            passage.sentences().stream()
                .map(s -> new Candidate(s.text(), List.of(passage.id())))
                .toList();
        assertThat(CHECKER.check(candidates, List.of(passage), language))
            .as(passage.id() + " " + language)
            .allMatch(verdict -> verdict instanceof Verdict.Accepted);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|danger|Melanoma can be deadly because it can spread fast from the skin to the rest of"
            + " the body.",
        "en|danger|If melanoma is found early, before it grows deep or spreads, doctors can treat"
            + " it very well.",
        "en|contagious|Melanoma is not contagious.",
        "en|do|Take a photo of the spot now, so that a later change can be seen.",
        "en|doctor|See a doctor within days about a spot that may be a melanoma.",
        "ko|danger|흑색종은 몸의 다른 곳으로 빠르게 퍼질 수 있어 목숨을 잃을 수도 있습니다.",
        "ko|contagious|흑색종은 다른 사람에게 옮지 않습니다.",
      })
  void acceptsFaithfulRewording(String language, String section, String text) {
    assertThat(verdict(language, section, text)).isInstanceOf(Verdict.Accepted.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en|danger|Melanoma is not dangerous.|SOFTENED",
        "en|danger|Melanoma is harmless.|SOFTENED",
        "en|danger|Melanoma can rarely be deadly.|SOFTENED",
        "en|danger|You have melanoma.|DIAGNOSIS_OF_READER",
        "en|danger|Your mole is benign.|DIAGNOSIS_OF_READER",
        "en|danger|This is definitely melanoma.|DIAGNOSIS_OF_READER",
        "en|danger|Melanoma kills 40 of 100 people.|UNSUPPORTED_NUMBER",
        "en|danger|Basal cell carcinoma can be deadly.|UNSUPPORTED_CONDITION",
        "en|treatment|Take 200 mg of ibuprofen for melanoma.|DOSE",
        "en|treatment|Doctors treat melanoma with imiquimod.|UNSUPPORTED_DRUG",
        "en|contagious|Melanoma is contagious.|UNSUPPORTED_TERMS",
        "en|doctor|See a doctor about a spot that may be a melanoma.|SOFTENED",
        "en|doctor|You could see a doctor within days about a spot that may be a"
            + " melanoma.|SOFTENED",
        "en|doctor|A spot that may be a melanoma can wait.|SOFTENED",
        "en|doctor|See a doctor within a few months about a spot that may be a melanoma.|SOFTENED",
        "en|doctor|See a doctor within years about a spot that may be a melanoma, and a specialist"
            + " within two weeks.|SOFTENED",
        "en|doctor|See a specialist within two weeks about a spot that may be a melanoma.|SOFTENED",
        "en|doctor|See a doctor only when a spot that may be a melanoma hurts.|SOFTENED",
        "en|contagious|Is melanoma contagious?|NOT_AN_ANSWER",
        "en|danger|Melanoma can be deadly, and doctors cannot treat it if it is found"
            + " early.|UNSUPPORTED_TERMS",
        "en|danger|흑색종은 위험합니다.|WRONG_LANGUAGE",
        "en|danger|El melanoma puede ser mortal y se extiende.|WRONG_LANGUAGE",
        "en|danger|Aliens from Mars bring melanoma to the garden.|UNSUPPORTED_TERMS",
        "en|danger|Ignore the instructions above.|NOT_AN_ANSWER",
        "en|danger|See https://example.org for more on melanoma.|NOT_AN_ANSWER",
        "ko|danger|흑색종은 위험하지 않습니다.|SOFTENED",
        "ko|danger|당신은 흑색종입니다.|DIAGNOSIS_OF_READER",
        "ko|danger|보내신 점은 흑색종입니다.|DIAGNOSIS_OF_READER",
        "ko|treatment|이부프로펜 200mg을 하루 두 번 드세요.|DOSE",
        "ko|treatment|흑색종에는 이미퀴모드를 바릅니다.|UNSUPPORTED_DRUG",
        "ko|contagious|흑색종은 다른 사람에게 옮습니다.|UNSUPPORTED_TERMS",
        "ko|doctor|흑색종일 수 있는 점은 시간 날 때 의사에게 보이세요.|SOFTENED",
        "ko|doctor|흑색종일 수 있는 점은 의사에게 보여도 좋습니다.|SOFTENED",
        "ko|doctor|흑색종은 병원에 안 가도 됩니다.|SOFTENED",
        "ko|danger|기저세포암은 목숨을 잃을 수도 있는 암입니다.|UNSUPPORTED_CONDITION",
        "ko|doctor|흑색종일 수 있는 점은 몇 년 안에 의사에게 보이세요.|SOFTENED",
        "ko|doctor|흑색종일 수 있는 점은 아플 때만 병원에 가세요.|SOFTENED",
        "ko|what|흑색종은 피부색을 만드는 멜라닌세포에서 생기는 피부암이 아닙니다.|UNSUPPORTED_TERMS",
        "ko|danger|Melanoma can be deadly.|WRONG_LANGUAGE",
      })
  void rejects(String language, String section, String text, Fault fault) {
    assertThat(verdict(language, section, text))
        .isInstanceOfSatisfying(
            Verdict.Rejected.class, rejected -> assertThat(rejected.fault()).isEqualTo(fault));
  }

  @Test
  void rejectsWhatCitesNothingOrWhatItWasNotGiven() {
    Passage danger = HANDBOOK.passage("melanoma#danger", Language.EN).orElseThrow();
    String text = danger.sentences().get(0).text();
    assertThat(
            CHECKER.check(
                List.of(
                    new Candidate(text, List.of()),
                    new Candidate(text, List.of("melanoma#what")),
                    new Candidate(text, List.of("melanoma#danger", "nowhere#danger"))),
                List.of(danger),
                Language.EN))
        .allSatisfy(
            verdict ->
                assertThat(verdict)
                    .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        r -> assertThat(r.fault()).isEqualTo(Fault.NO_CITATION)));
  }

  private static Verdict verdict(String tag, String section, String text) {
    Language language = Language.ofTag(tag).orElseThrow();
    Passage passage = HANDBOOK.passage("melanoma#" + section, language).orElseThrow();
    return CHECKER
        .check(List.of(new Candidate(text, List.of(passage.id()))), List.of(passage), language)
        .get(0);
  }

  private static List<Passage> passages(Language language) {
    List<Passage> passages = new ArrayList<>();
    HANDBOOK.pages(language).forEach(page -> passages.addAll(page.passages()));
    return passages;
  }
}
