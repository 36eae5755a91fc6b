package dev.spotwise.bot.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spotwise.bot.drawn.DrawnPhoto;
import dev.spotwise.bot.fakes.telegram.FakeBotApi;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's way through the chat page in a real browser, over the jar with the shipped nets. */
@Tag("browser")
class ChatPageIT {
  private static final String CARD = "document.querySelector('.line.card img')";
  private static final String LAST = "log.lastElementChild";

  @TempDir private Path folder;
  private Path home;
  private Path photo;
  private FakeBotApi telegram;
  private SpotwiseProcess spotwise;
  private Chromium page;

  @BeforeEach
  void start() throws Exception {
    home = Files.createDirectory(folder.resolve("home"));
    photo = Files.write(folder.resolve("spot.jpg"), DrawnPhoto.jpeg(1280, 960));
    telegram = FakeBotApi.start();
    spotwise = SpotwiseProcess.serve(home, telegram);
    awaitReady();
    page = Chromium.start(Files.createDirectory(folder.resolve("profile")), 900, 1440);
    page.open(spotwise.web());
    page.awaitTrue("document.querySelector('#welcome') && !welcome.hidden");
  }

  @AfterEach
  void stop() {
    page.close();
    spotwise.close();
    telegram.close();
  }

  @Test
  void aPhotoBecomesAResultAndAQuestionAnAnswer() throws IOException {
    sendPhoto();
    press("I agree");
    page.awaitTrue(CARD + " && " + CARD + ".naturalWidth === 1000");
    page.awaitTrue("/no diagnosis/.test(log.textContent)");
    assertThat(page.evaluate(CARD + ".alt").asText()).contains("Result card", "resembles");
    takePicture();

    ask("Is psoriasis catching?");
    page.awaitTrue(LAST + ".matches('.ours') && /psoriasis/i.test(" + LAST + ".textContent)");
    assertThat(page.evaluate(LAST + ".querySelectorAll('a[href^=https]').length").asInt())
        .isPositive();

    int lines = page.evaluate("log.children.length").asInt();
    page.open(spotwise.web());
    page.awaitTrue("document.querySelectorAll('#log > *').length === " + lines);
    page.awaitTrue(CARD + ".naturalWidth === 1000");
    page.evaluate("language.click()");
    page.awaitTrue("document.documentElement.lang === 'ko'");
    page.awaitTrue(LAST + ".matches('.ours') && /[가-힣]/.test(" + LAST + ".textContent)");
    assertThat(page.errors()).isEmpty();
  }

  @Test
  void aPhotoCanBeDroppedOrPastedAndTakenOutAgain() {
    for (String way :
        new String[] {
          "new ClipboardEvent('paste', {clipboardData: files})",
          "new DragEvent('drop', {dataTransfer: files, cancelable: true})"
        }) {
      page.evaluate(
          "(() => { const files = new DataTransfer();"
              + " files.items.add(new File(['not shown'], 'spot.heic'));"
              + " document.dispatchEvent("
              + way
              + "); })()");
      page.awaitTrue("!tray.hidden && /spot.heic/.test(tray.textContent) && thumb.hidden");
      page.evaluate("remove.click()");
      page.awaitTrue("tray.hidden");
    }
    page.evaluate(
        "(() => { const files = new DataTransfer();"
            + " files.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'big.jpg'));"
            + " document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: files})); })()");
    page.awaitTrue("tray.hidden && /larger than 20 MB/.test(notice.textContent)");
  }

  @Test
  void thePageGoesOnByItselfAfterAKill() throws Exception {
    ask("Is a melanoma dangerous?");
    page.awaitTrue("log.children.length === 2");
    spotwise.kill();
    page.awaitTrue("document.querySelector('#connection').textContent");
    ask("Is a wart catching?");
    page.awaitTrue("/cannot be reached/.test(" + LAST + ".textContent)");

    spotwise = spotwise.again(home, telegram);
    awaitReady();

    page.awaitTrue("!document.querySelector('#connection').textContent");
    page.evaluate(LAST + ".querySelector('.error button').click()");
    page.awaitTrue(LAST + ".matches('.ours') && /wart/i.test(" + LAST + ".textContent)");
    assertThat(page.evaluate("log.children.length").asInt()).isEqualTo(4);
  }

  private void awaitReady() {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(spotwise.web().resolve("/readyz"))
            .timeout(Duration.ofSeconds(5))
            .build();
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
  }

  private void sendPhoto() {
    page.choose("#file", photo);
    page.awaitTrue("!tray.hidden && thumb.naturalWidth > 0");
    page.evaluate("send.click()");
  }

  private void ask(String question) {
    page.evaluate("text.focus()");
    page.type(question);
    page.evaluate("send.click()");
  }

  private void press(String label) {
    String button =
        "[...document.querySelectorAll('.choice')].reverse().find(b => b.textContent === '"
            + label
            + "')";
    page.awaitTrue(button);
    page.evaluate(button + ".click()");
  }

  /** For the README: the card and what is said under it. */
  private void takePicture() throws IOException {
    page.evaluate(
        "new Promise(done => { const main = document.querySelector('main');"
            + " main.scrollTop = document.querySelector('.line.card').offsetTop - 76;"
            + " requestAnimationFrame(() => requestAnimationFrame(done)); })");
    byte[] picture = page.screenshot();
    Files.write(Path.of("target", "chat-page.png"), picture);
    if (Boolean.getBoolean("spotwise.docs")) {
      Files.write(Files.createDirectories(Path.of("docs")).resolve("chat-page.png"), picture);
    }
  }
}
