package dev.spotwise.bot.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static Config with(String key, String value) {
    return ConfigFactory.parseMap(Map.of("spotwise." + key, value))
        .withFallback(ConfigFactory.defaultReference());
  }

  @Test
  void defaultsNeedNoConfiguration() {
    Settings settings = Settings.from(ConfigFactory.defaultReference());

    Path home = Path.of(System.getProperty("user.home"), ".spotwise");
    assertThat(settings.home()).isEqualTo(home);
    assertThat(settings.dbUrl()).isEqualTo("jdbc:sqlite:" + home.resolve("spotwise.db"));
    assertThat(settings.key()).isEmpty();
    assertThat(settings.nets()).isEmpty();
    assertThat(settings.telegram())
        .isEqualTo(new TelegramSettings("", URI.create("https://api.telegram.org")));
    assertThat(settings.telegram().enabled()).isFalse();
    assertThat(settings.web()).isEqualTo(new WebSettings("127.0.0.1", 8080, ""));
    assertThat(settings.ollama())
        .isEqualTo(new OllamaSettings(URI.create("http://127.0.0.1:11434"), "gemma3:1b", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "telegram.token,not a token,TELEGRAM_BOT_TOKEN",
    "telegram.api-url,ftp://host,TELEGRAM_API_URL",
    "web.port,70000,SPOTWISE_WEB_PORT",
    "web.port,many,SPOTWISE_WEB_PORT",
    "web.host,0.0.0.0,SPOTWISE_WEB_TOKEN",
    "ollama.url,nowhere,OLLAMA_URL",
    "ollama.model,' ',OLLAMA_MODEL",
  })
  void namesTheVariableThatIsWrong(String key, String value, String variable) {
    assertThatThrownBy(() -> Settings.from(with(key, value)))
        .isInstanceOf(SettingsException.class)
        .hasMessageStartingWith(variable + ": ");
  }

  @Test
  void secretsStayOutOfLogs() {
    Settings settings =
        Settings.from(
            with("telegram.token", "123:SECRET").withFallback(with("key", "QkFTRTY0")).resolve());

    assertThat(settings.toString()).doesNotContain("SECRET").doesNotContain("QkFTRTY0");
  }

  @Test
  void readmeListsExactlyTheVariablesThatExist() throws IOException {
    var variable = Pattern.compile("\\$\\{\\?([A-Z_]+)}");
    var inReference = new TreeSet<String>();
    var matcher = variable.matcher(Files.readString(Path.of("src/main/resources/reference.conf")));
    while (matcher.find()) {
      inReference.add(matcher.group(1));
    }
    var inReadme = new TreeSet<String>();
    var row = Pattern.compile("^\\| `([A-Z_]+)`", Pattern.MULTILINE);
    var rows = row.matcher(Files.readString(Path.of("../README.md")));
    while (rows.find()) {
      inReadme.add(rows.group(1));
    }
    assertThat(inReference).isNotEmpty();
    assertThat(inReadme).isEqualTo(inReference);
  }
}
