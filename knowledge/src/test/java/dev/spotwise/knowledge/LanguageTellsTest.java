package dev.spotwise.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is it dangerous?",
        "위험한가요?",
        "검버섯",
        "¿Es peligroso este lunar que tengo?",
        "这个痣危险吗？",
        "هل هذه الشامة خطيرة؟",
        "melanoma가 뭐예요?"
      })
  void aSentenceTellsItsLanguage(String text) {
    assertThat(Language.tells(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "🤔", "42", "?!", "Lichen planus", "Sjögren"})
  void aNameANumberOrAnEmojiDoesNot(String text) {
    assertThat(Language.tells(text)).isFalse();
  }
}
