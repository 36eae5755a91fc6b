package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.PictureUnavailableException;
import dev.spotwise.bot.channel.PictureUnavailableException.Reason;
import dev.spotwise.bot.ops.TelegramSettings;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** Fetches files from the configured server. */
final class Files {
  /** Bot API, getFile: bots can download files of up to 20 MB. */
  private static final int MOST_BYTES = 20 * 1024 * 1024;

  private final TelegramSettings settings;
  private final TelegramClient api;
  private final OkHttpClient http;

  Files(TelegramSettings settings, TelegramClient api, OkHttpClient http) {
    this.settings = settings;
    this.api = api;
    this.http = http;
  }

  byte[] fetch(String fileId) throws IOException {
    String path = path(fileId);
    Request request =
        new Request.Builder()
            .url(settings.apiUrl() + "/file/bot" + settings.token() + "/" + path)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.code() == 404) {
        throw new PictureUnavailableException(Reason.GONE);
      }
      ResponseBody body = response.body();
      if (!response.isSuccessful() || body == null) {
        throw new IOException("Telegram's file server answers " + response.code());
      }
      return read(body.byteStream());
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new PictureUnavailableException(Reason.TOO_BIG);
    }
    return bytes;
  }

  private String path(String fileId) throws IOException {
    try {
      return String.valueOf(api.execute(new GetFile(fileId)).getFilePath());
    } catch (TelegramApiException e) {
      if (Failures.says(e, "too big")) {
        throw new PictureUnavailableException(Reason.TOO_BIG);
      }
      if (Failures.code(e) == 400) {
        throw new PictureUnavailableException(Reason.GONE);
      }
      throw new IOException("getFile fails with " + Failures.code(e));
    }
  }
}
