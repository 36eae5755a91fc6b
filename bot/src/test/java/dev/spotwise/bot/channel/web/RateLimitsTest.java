package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RateLimitsTest {
  @Test
  void whoSendsTooMuchIsAskedToWaitAndOthersAreNot() throws Exception {
    try (WebServerFixture server = WebServerFixture.open()) {
      Browser browser = server.browser().arrives();
      for (int i = 0; i < Limit.MESSAGE.times(); i++) {
        assertThat(browser.says("hello").status()).isEqualTo(202);
      }

      var answer = browser.says("hello");

      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.json().at("/message").asText()).isNotBlank();
      assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
      assertThat(server.inbox).hasSize(Limit.MESSAGE.times());
      assertThat(server.browser().arrives().says("hello").status()).isEqualTo(202);
    }
  }
}
