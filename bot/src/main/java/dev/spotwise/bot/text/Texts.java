package dev.spotwise.bot.text;

import com.ibm.icu.text.MessageFormat;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The messages of one language, from {@code messages_LANGUAGE.properties}: ICU MessageFormat with
 * named arguments. Immutable.
 */
public final class Texts {
  private static final Map<Language, Texts> ALL = loadAll();

  private final Language language;
  private final Properties messages;

  private Texts(Language language) {
    this.language = language;
    this.messages = load(language);
  }

  public static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  /**
   * A message with its placeholders filled, in plain text.
   *
   * @param arguments name, value, name, value ...
   * @throws IllegalArgumentException if there is no such message
   */
  public String say(String key, Object... arguments) {
    return rich(key, arguments).text();
  }

  /** As {@link #say}, keeping what is bold. */
  public RichText rich(String key, Object... arguments) {
    String pattern = messages.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language.tag());
    }
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    return bold(new MessageFormat(pattern, language.locale()).format(named));
  }

  /** {@code **So**} becomes bold. */
  private static RichText bold(String text) {
    RichText.Builder rich = RichText.builder();
    String[] parts = text.split("\\*\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1) {
        rich.bold(parts[i]);
      } else {
        rich.text(parts[i]);
      }
    }
    return rich.build();
  }

  private static Map<Language, Texts> loadAll() {
    Map<Language, Texts> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Texts(language));
    }
    return all;
  }

  private static Properties load(Language language) {
    String name = "/messages_" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
