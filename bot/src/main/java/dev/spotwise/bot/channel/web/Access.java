package dev.spotwise.bot.channel.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The operator's token, which a browser must have presented once. Thread-safe. */
final class Access {
  static final String COOKIE = "spotwise_access";

  private final Optional<String> proof;

  /**
   * @param token empty if everyone may use the page
   */
  Access(String token) {
    this.proof = token.isEmpty() ? Optional.empty() : Optional.of(proof(token));
  }

  boolean needsToken() {
    return proof.isPresent();
  }

  /**
   * @throws RefusedException if the browser has not presented the token
   */
  void check(Context request) {
    Optional<String> cookie = Optional.ofNullable(request.cookie(COOKIE));
    if (proof.isPresent() && cookie.filter(this::matches).isEmpty()) {
      throw Problem.TOKEN_NEEDED.refuse();
    }
  }

  /**
   * Takes the token from a browser and gives it a cookie in exchange.
   *
   * @throws RefusedException if it is another one
   */
  void present(Context request, String token) {
    String shown = proof(token);
    if (proof.isPresent()) {
      if (!matches(shown)) {
        throw Problem.TOKEN_WRONG.refuse();
      }
      request.cookie(Visitors.cookie(request, COOKIE, shown));
    }
  }

  /** In constant time, so that it cannot be guessed piece by piece. */
  private boolean matches(String shown) {
    return proof.filter(p -> MessageDigest.isEqual(bytes(p), bytes(shown))).isPresent();
  }

  /** What the cookie holds instead of the token itself. */
  private static String proof(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      // A key must not be empty, and a token that a browser sends may be.
      mac.init(new SecretKeySpec(bytes("token:" + token), mac.getAlgorithm()));
      return HexFormat.of().formatHex(mac.doFinal(bytes("spotwise chat page")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
