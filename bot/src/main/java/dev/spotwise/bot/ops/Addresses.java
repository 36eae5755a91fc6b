package dev.spotwise.bot.ops;

import java.net.URI;

final class Addresses {
  private Addresses() {}

  static URI parse(String variable, String text) {
    try {
      return URI.create(text.replaceAll("/+$", ""));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(variable, "'" + text + "' is not an address");
    }
  }

  static void requireHttp(String variable, URI address) {
    String scheme = String.valueOf(address.getScheme());
    if (!(scheme.equals("http") || scheme.equals("https")) || address.getHost() == null) {
      throw new SettingsException(
          variable, "'" + address + "' must be an http or https address such as http://host:8081");
    }
  }
}
