package dev.spotwise.bot.channel.web;

import dev.spotwise.bot.channel.ChatRef;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Knows a visitor by a random 128-bit cookie. Thread-safe. */
final class Visitors {
  static final String COOKIE = "spotwise_visitor";

  private static final int BYTES = 16;
  private static final Duration LASTS = Duration.ofDays(400);

  private final SecureRandom random = new SecureRandom();
  private final Access access;

  Visitors(Access access) {
    this.access = access;
  }

  /**
   * The chat of the visitor who asks.
   *
   * @throws RefusedException if the browser has not opened a session, or its token is not right
   */
  ChatRef chat(Context request) {
    access.check(request);
    return known(request).orElseThrow(Problem.NO_SESSION::refuse);
  }

  /**
   * Makes the browser known, if it is not yet. This must not happen when the page is merely opened:
   * coming by a link from elsewhere the browser holds its strict cookie back, and a fresh one would
   * take its place, and the visitor's talk with it.
   */
  void welcome(Context request) {
    if (known(request).isEmpty()) {
      byte[] secret = new byte[BYTES];
      random.nextBytes(secret);
      request.cookie(cookie(request, COOKIE, HexFormat.of().formatHex(secret)));
    }
  }

  private static Optional<ChatRef> known(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .filter(value -> value.matches("[0-9a-f]{" + 2 * BYTES + "}"))
        .map(value -> new ChatRef(WebChannel.NAME, id(value)));
  }

  /** A hash, so that who reads the database still cannot open anyone's chat. */
  private static String id(String cookie) {
    byte[] hash = sha256(cookie.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(hash, 0, BYTES);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Cookie cookie(Context request, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setSecure(request.scheme().equals("https"));
    cookie.setMaxAge((int) LASTS.toSeconds());
    return cookie;
  }
}
