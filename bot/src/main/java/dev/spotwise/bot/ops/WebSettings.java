package dev.spotwise.bot.ops;

/**
 * Where the chat page listens.
 *
 * @param host interface to bind; anything but the loopback needs a token
 * @param port TCP port, 0 for a free one
 * @param token secret that the page must present; empty for none
 */
public record WebSettings(String host, int port, String token) {
  public WebSettings {
    if (port < 0 || port > 65535) {
      throw new SettingsException("SPOTWISE_WEB_PORT", port + " is not a port (0 to 65535)");
    }
    if (token.isEmpty() && !loopback(host)) {
      throw new SettingsException(
          "SPOTWISE_WEB_TOKEN",
          "must be set when SPOTWISE_WEB_HOST is " + host + ": others could read health photos");
    }
  }

  private static boolean loopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "WebSettings[host=" + host + ", port=" + port + ", secret=" + !token.isEmpty() + "]";
  }
}
