package dev.spotwise.bot.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.PictureUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PhotoApiTest {
  private final WebServerFixture server = WebServerFixture.open();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void handsOverAPhotoWithItsWords() throws Exception {
    Browser browser = server.browser().arrives();
    byte[] photo = new byte[3_000_000];
    photo[17] = 42;

    assertThat(browser.uploads("spot.jpg", photo, "Is it new?").status()).isEqualTo(202);

    Incoming.Picture picture = (Incoming.Picture) server.inbox.get(0).content();
    assertThat(picture.caption()).contains("Is it new?");
    assertThat(picture.size()).hasValue(photo.length);
    assertThat(server.channel.fetch(picture)).isEqualTo(photo);
    var line = browser.get("/api/history").json().at("/lines/0");
    assertThat(line.at("/kind").asText()).isEqualTo("photo");
    assertThat(line.at("/text/0/text").asText()).isEqualTo("Is it new?");
  }

  @Test
  void aTextFileCalledJpgIsTheConversationsToAnswer() throws Exception {
    Browser browser = server.browser().arrives();
    byte[] text = "this is no picture".getBytes(StandardCharsets.UTF_8);

    assertThat(browser.uploads("notes.jpg", text, "").status()).isEqualTo(202);
    assertThat(browser.uploads("empty.jpg", new byte[0], "").status()).isEqualTo(202);

    Incoming.Picture picture = (Incoming.Picture) server.inbox.get(0).content();
    assertThat(server.channel.fetch(picture)).isEqualTo(text);
    assertThat(picture.caption()).isEmpty();
  }

  @Test
  void aPhotoThatIsTooBigIsRefusedInWords() throws Exception {
    Browser browser = server.browser().arrives();

    var answer = browser.uploads("big.jpg", new byte[PhotoApi.PHOTO_LIMIT + 1], "");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().at("/error").asText()).isEqualTo("too_big");
    assertThat(answer.json().at("/message").asText()).contains("20MB");
    assertThat(browser.uploads("fits.jpg", new byte[PhotoApi.PHOTO_LIMIT], "").status())
        .isEqualTo(202);
    assertThat(server.inbox).hasSize(1);
  }

  @Test
  void whatIsFarTooBigIsRefusedBeforeItIsRead() throws Exception {
    Browser browser = server.browser().arrives();
    String cookie =
        browser.cookies.getCookieStore().getCookies().get(0).toString().replace("\"", "");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.channel.port())) {
      String head =
          "POST /api/photos HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: "
              + cookie
              + "\r\nContent-Type: multipart/form-data; boundary=x\r\n"
              + "Content-Length: 900000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void aFormWithoutAPhotoIsRefused() throws Exception {
    Browser browser = server.browser().arrives();
    String form = "--x\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nhi\r\n--x--\r\n";

    var answer =
        browser.ask(
            browser
                .ownRequest("/api/photos")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(form)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/error").asText()).isEqualTo("no_file");
    var broken =
        browser.ask(
            browser
                .ownRequest("/api/photos")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\nno form at all")));
    assertThat(broken.status()).isEqualTo(400);
  }

  @Test
  void noPhotoLiesAroundUnencrypted() throws Exception {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = multipartFiles(temporary);
    Browser browser = server.browser().arrives();

    browser.uploads("spot.jpg", new byte[10_000_000], "");

    assertThat(multipartFiles(temporary)).isEqualTo(before);
  }

  private static List<Path> multipartFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> file.getFileName().toString().toLowerCase(Locale.ROOT).contains("multipart"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aPhotoThatIsGoneIsNotAskedForAgain() {
    assertThatThrownBy(() -> server.channel.fetch(Incoming.Picture.of("no-such-upload")))
        .isInstanceOf(PictureUnavailableException.class);
  }
}
