package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is a melanoma dangerous?",
        "melanoma",
        "What is 검버섯?",
        "BCC",
        "my mole bleeds",
        "dangerous?",
        "is it dangerous or will it go away de novo"
      })
  void english(String text) {
    assertThat(Language.of(text)).contains(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"흑색종은 위험한가요?", "melanoma 위험한가요?", "BCC는요?", "점", "ㅋㅋ 이거 뭐예요 spot"})
  void korean(String text) {
    assertThat(Language.of(text)).contains(Language.KO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "¿Es peligroso este lunar?",
        "Ist dieser Fleck gefährlich?",
        "Est-ce que cette tache est dangereuse ?",
        "黒色腫は危険ですか",
        "это опасно?",
        "هل هذا خطير",
        "Nốt ruồi này có nguy hiểm không?",
        "",
        "123 ?!"
      })
  void neither(String text) {
    assertThat(Language.of(text)).isEmpty();
  }

  @Test
  void readsTags() {
    assertThat(Language.ofTag("ko-KR")).contains(Language.KO);
    assertThat(Language.ofTag("en")).contains(Language.EN);
    assertThat(Language.ofTag("de")).isEmpty();
  }
}
