package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardTest {
  private final WebServerFixture server = WebServerFixture.open();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example:8080", "192.168.0.7"})
  void aForeignNameForThisMachineIsRefused(String host) throws Exception {
    assertThat(statusFor(host)).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "localhost", "LOCALHOST:8080", "[::1]:8080"})
  void thisMachinesOwnNamesAreWelcome(String host) throws Exception {
    assertThat(statusFor(host)).contains(" 200 ");
  }

  /** The JDK's client does not let a test choose the Host. */
  private String statusFor(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.channel.port())) {
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  @Test
  void onlyThePageItselfMayChangeThings() throws Exception {
    Browser browser = server.browser().arrives();

    assertThat(browser.ask(message(browser.request("/api/messages"))).status()).isEqualTo(403);
    assertThat(from(browser, "Origin", "http://evil.example")).isEqualTo(403);
    assertThat(from(browser, "Origin", "http://127.0.0.1:1")).isEqualTo(403);
    assertThat(from(browser, "Origin", "null")).isEqualTo(403);
    assertThat(from(browser, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(from(browser, "Sec-Fetch-Site", "none")).isEqualTo(403);
    assertThat(server.inbox).isEmpty();
    assertThat(from(browser, "Sec-Fetch-Site", "same-origin")).isEqualTo(202);
  }

  private static int from(Browser browser, String header, String value) throws Exception {
    return browser.ask(message(browser.request("/api/messages").header(header, value))).status();
  }

  private static HttpRequest.Builder message(HttpRequest.Builder request) {
    return request
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("{\"text\":\"hello\"}"));
  }

  @Test
  void noOtherSiteReadsAnything() throws Exception {
    Browser browser = server.browser().arrives();

    var history = browser.request("/api/history").header("Sec-Fetch-Site", "cross-site");

    assertThat(browser.ask(history).status()).isEqualTo(403);
    assertThat(browser.ask(browser.request("/").header("Sec-Fetch-Site", "cross-site")).status())
        .isEqualTo(200);
  }

  @Test
  void thePageRunsOnlyItsOwnScript() throws Exception {
    var headers = server.browser().get("/").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void theVisitorsCookieStaysWithThePage() throws Exception {
    var answer = server.browser().post("/api/session", Map.of());

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .matches("spotwise_visitor=[0-9a-f]{32};.*")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    // Opened by a link from elsewhere, the browser sends no strict cookie; it must not be replaced.
    assertThat(server.browser().get("/").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutASessionNothingIsTakenOrShown() throws Exception {
    Browser browser = server.browser();

    assertThat(browser.says("hello").status()).isEqualTo(401);
    assertThat(browser.get("/api/history").status()).isEqualTo(401);
    assertThat(browser.get("/api/events").status()).isEqualTo(401);
    assertThat(browser.get("/api/pictures/1").status()).isEqualTo(401);
  }

  @Test
  void anothersPictureIsNotFound() throws Exception {
    server.browser().arrives().says("hello");
    server.say(WebServerFixture.card("It resembles a mole."));

    Browser other = server.browser().arrives();

    assertThat(other.get("/api/pictures/2").status()).isEqualTo(404);
  }

  @Test
  void brokenRequestsAreRefusedInWords() throws Exception {
    Browser browser = server.browser().arrives();

    var broken =
        browser.ask(browser.ownRequest("/api/messages").POST(BodyPublishers.ofString("{\"te")));
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.json().at("/message").asText()).isNotBlank();
    assertThat(browser.says("  ").json().at("/error").asText()).isEqualTo("empty");
    assertThat(browser.says("x".repeat(5001)).status()).isEqualTo(413);
    assertThat(browser.says("x".repeat(100_000)).status()).isEqualTo(413);
    assertThat(browser.get("/nowhere").status()).isEqualTo(404);
    assertThat(server.inbox).isEmpty();
  }
}
