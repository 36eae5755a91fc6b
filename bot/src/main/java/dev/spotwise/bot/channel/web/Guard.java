package dev.spotwise.bot.channel.web;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other websites out, which the visitor's browser may have open beside the page: by DNS
 * rebinding (a foreign name that leads to this machine), by cross-site requests, by framing.
 */
final class Guard {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  /** No inline script or style, nothing from elsewhere; {@code blob:} is the photo's preview. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()",
          "Cache-Control",
          "no-store");

  private final boolean onlyThisMachine;

  /**
   * @param host interface that the server binds
   */
  Guard(String host) {
    this.onlyThisMachine = isLoopback(host);
  }

  /**
   * @throws RefusedException if the request does not come from the page itself
   */
  void check(Context request) {
    HEADERS.forEach(request::header);
    Optional<String> host = Optional.ofNullable(request.header("Host"));
    // Behind a public name the token protects: a foreign name never gets the page's cookies.
    if (onlyThisMachine && host.filter(h -> isLoopback(withoutPort(h))).isEmpty()) {
      throw Problem.FOREIGN.refuse();
    }
    boolean changes = !SAFE.contains(request.req().getMethod());
    if (changes ? !isFromPage(request, host) : isCrossSiteRead(request)) {
      throw Problem.FOREIGN.refuse();
    }
  }

  /** Every browser says where a POST comes from, by at least one of the two headers. */
  private static boolean isFromPage(Context request, Optional<String> host) {
    Optional<String> site = Optional.ofNullable(request.header("Sec-Fetch-Site"));
    Optional<String> origin = Optional.ofNullable(request.header("Origin"));
    if (origin.isEmpty() && site.isEmpty()) {
      return false;
    }
    // Only the name and port are compared: in front of the server a proxy may speak https.
    return site.map("same-origin"::equals).orElse(true)
        && origin
            .map(o -> o.replaceFirst("^https?://", ""))
            .map(o -> host.filter(o::equalsIgnoreCase).isPresent())
            .orElse(true);
  }

  /** A link from elsewhere may open the page, but nothing else. */
  private static boolean isCrossSiteRead(Context request) {
    String site = request.header("Sec-Fetch-Site");
    boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
    return foreign && request.path().startsWith("/api/");
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d*$", "");
  }

  private static boolean isLoopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.equals("::1")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
