package dev.spotwise.bot.ops;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Every setting, validated. Defaults stand in {@code reference.conf}; an environment variable
 * overrides each.
 *
 * @param home data folder
 * @param dbUrl JDBC address of the database
 * @param key master key for photos in Base64; empty where a key file in the data folder serves
 * @param nets folder with other nets than those that ship
 */
public record Settings(
    Path home,
    String dbUrl,
    Optional<String> key,
    Optional<Path> nets,
    TelegramSettings telegram,
    WebSettings web,
    OllamaSettings ollama) {

  /** From {@code reference.conf} and the environment. */
  public static Settings load() {
    return from(ConfigFactory.load());
  }

  /**
   * @throws SettingsException naming the first setting that cannot be used
   */
  static Settings from(Config config) {
    Config c = config.getConfig("spotwise");
    Path home = path("SPOTWISE_HOME", c.getString("home"));
    return new Settings(
        home,
        filled(c, "db-url").orElse("jdbc:sqlite:" + home.resolve("spotwise.db")),
        filled(c, "key"),
        filled(c, "nets").map(folder -> path("SPOTWISE_NETS", folder)),
        new TelegramSettings(
            c.getString("telegram.token"),
            Addresses.parse("TELEGRAM_API_URL", c.getString("telegram.api-url"))),
        new WebSettings(c.getString("web.host"), port(c), c.getString("web.token")),
        new OllamaSettings(
            Addresses.parse("OLLAMA_URL", c.getString("ollama.url")),
            c.getString("ollama.model"),
            c.getString("ollama.embedding-model")));
  }

  private static int port(Config c) {
    try {
      return c.getInt("web.port");
    } catch (ConfigException.WrongType e) {
      throw new SettingsException(
          "SPOTWISE_WEB_PORT", "'" + c.getString("web.port") + "' is not a port (0 to 65535)");
    }
  }

  private static Path path(String variable, String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new SettingsException(variable, "'" + text + "' is not a folder's name");
    }
  }

  private static Optional<String> filled(Config c, String name) {
    return Optional.of(c.getString(name)).filter(text -> !text.isBlank());
  }

  /** Keeps keys out of logs. */
  @Override
  public String toString() {
    return "Settings[home=" + home + ", " + telegram + ", " + web + ", " + ollama + "]";
  }
}
