package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccessTest {
  private static final String TOKEN = "lantern-42";
  private final WebServerFixture server = new WebServerFixture(new Disk(), TOKEN);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksForTheTokenOnceAndKeepsItAsACookie() throws Exception {
    Browser browser = server.browser();
    assertThat(browser.post("/api/session", Map.of()).json().at("/error").asText())
        .isEqualTo("token_needed");
    assertThat(browser.post("/api/session", Map.of("text", "wrong")).json().at("/error").asText())
        .isEqualTo("token_wrong");
    assertThat(browser.says("hello").status()).isEqualTo(401);

    var opened = browser.post("/api/session", Map.of("text", TOKEN));

    assertThat(opened.status()).isEqualTo(204);
    assertThat(opened.headers().allValues("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"))
        .noneSatisfy(cookie -> assertThat(cookie).contains(TOKEN));
    assertThat(browser.says("hello").status()).isEqualTo(202);
    assertThat(browser.post("/api/session", Map.of()).status()).isEqualTo(204);
  }

  @Test
  void theDoorItselfIsOpen() throws Exception {
    Browser browser = server.browser();

    assertThat(browser.get("/").status()).isEqualTo(200);
    assertThat(browser.get("/chat.js").status()).isEqualTo(200);
    assertThat(browser.get("/healthz").status()).isEqualTo(200);
    assertThat(browser.get("/api/history").status()).isEqualTo(401);
  }

  @Test
  void theTokenCannotBeGuessedByTrying() throws Exception {
    Browser browser = server.browser();
    for (int i = 0; i < Limit.TOKEN.times(); i++) {
      browser.post("/api/session", Map.of("text", "guess" + i));
    }

    var answer = browser.post("/api/session", Map.of("text", TOKEN));

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }
}
