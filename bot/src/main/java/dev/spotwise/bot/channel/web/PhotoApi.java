package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import dev.spotwise.bot.channel.Incoming;
import io.javalin.config.MultipartConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes photos. What they really are is not looked at here: whoever sends a text file called {@code
 * .jpg} gets the conversation's answer, as on any other platform.
 */
final class PhotoApi {
  /** As on Telegram. */
  static final int PHOTO_LIMIT = 20 * 1024 * 1024;

  /** What the form's other fields and its separators may add. */
  private static final int FORM_LIMIT = PHOTO_LIMIT + 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PhotoApi.class);

  private final Visitors visitors;
  private final RateLimits limits;
  private final UploadVault vault;
  private final Inbound inbound;
  private final Semaphore inMemory = new Semaphore(Limit.UPLOADS_AT_ONCE);

  PhotoApi(Visitors visitors, RateLimits limits, UploadVault vault, Inbound inbound) {
    this.visitors = visitors;
    this.limits = limits;
    this.vault = vault;
    this.inbound = inbound;
  }

  /**
   * Everything in memory: a temporary file would be a photo that nobody encrypted. The photo's own
   * limit is checked here rather than by the form, whose refusal says only that it is a bad one.
   */
  static void configure(MultipartConfig form) {
    form.maxInMemoryFileSize(FORM_LIMIT, SizeUnit.BYTES);
    form.maxFileSize(FORM_LIMIT, SizeUnit.BYTES);
    form.maxTotalRequestSize(FORM_LIMIT, SizeUnit.BYTES);
  }

  void addTo(RoutesConfig routes) {
    routes.post("/api/photos", this::photo);
  }

  private void photo(Context request) throws IOException {
    ChatRef chat = visitors.chat(request);
    long length = request.req().getContentLengthLong();
    if (length > FORM_LIMIT) {
      throw Problem.TOO_BIG.refuse();
    }
    // Every browser says the length of a form.
    if (length < 0 || !request.isMultipartFormData()) {
      throw Problem.BAD_REQUEST.refuse();
    }
    limits.count(Limit.PHOTO, chat.id());
    if (!inMemory.tryAcquire()) {
      throw Problem.BUSY.refuse();
    }
    try {
      accept(request, chat);
    } finally {
      inMemory.release();
    }
  }

  private void accept(Context request, ChatRef chat) throws IOException {
    UploadedFile file = request.uploadedFile("photo");
    if (file == null) {
      throw Problem.NO_FILE.refuse();
    }
    if (file.size() > PHOTO_LIMIT) {
      throw Problem.TOO_BIG.refuse();
    }
    String caption = Optional.ofNullable(request.formParam("caption")).orElse("").strip();
    if (caption.length() > WriteApi.TEXT_LIMIT) {
      throw Problem.TOO_LONG.refuse();
    }
    String reference = keep(chat, file);
    String key = WriteApi.key(Optional.ofNullable(request.formParam("key")));
    Incoming.Picture picture =
        new Incoming.Picture(
            reference,
            Optional.of(file.filename()),
            Optional.ofNullable(file.contentType()),
            OptionalLong.of(file.size()),
            Optional.of(caption).filter(words -> !words.isEmpty()),
            false);
    inbound.accept(chat, key, Sentences.languageTag(request), new Entry.Photo(caption), picture);
    request.status(202).json(Map.of("key", key));
  }

  private String keep(ChatRef chat, UploadedFile file) throws IOException {
    byte[] bytes;
    try (InputStream content = file.content()) {
      bytes = content.readAllBytes();
    }
    try {
      return vault.keep(chat, bytes);
    } catch (IOException | RuntimeException e) {
      LOG.error("A photo could not be stored: {}", e.getClass().getSimpleName());
      throw new RefusedException(Problem.NOT_SAVED);
    }
  }
}
