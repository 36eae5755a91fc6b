package dev.spotwise.bot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionQuestionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Is this bad", "what is it", "my arm, dangerous?", "이거 위험한가요", "암일까요", "왜 이럴까"})
  void asks(String caption) {
    assertThat(CaptionQuestion.asks(caption)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"my left arm", "IMG_2044", "since last summer", "왼쪽 팔", "등에 있는 점"})
  void onlyTells(String caption) {
    assertThat(CaptionQuestion.asks(caption)).isFalse();
  }
}
