package dev.spotwise.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import dev.spotwise.inference.LesionClass;
import dev.spotwise.inference.QualityFault;
import dev.spotwise.inference.Risk;
import dev.spotwise.inference.Unreadable;
import dev.spotwise.knowledge.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final List<String> SPOT =
      List.of("grew", "changed", "bleed", "itch", "hurt", "elevation", "age");

  private static Properties messages(Language language) {
    String name = "/messages_" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name), name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }

  private static Set<String> keys(Language language) {
    return new TreeSet<>(messages(language).stringPropertyNames());
  }

  @Test
  void everyMessageIsThereInBothLanguages() {
    assertThat(keys(Language.KO)).isEqualTo(keys(Language.EN));
  }

  @Test
  void bothLanguagesFillTheSamePlaceholders() {
    for (String key : keys(Language.EN)) {
      Set<String> english = arguments(Language.EN, key);
      assertThat(arguments(Language.KO, key)).as(key).isEqualTo(english);
    }
  }

  private static Set<String> arguments(Language language, String key) {
    String pattern = messages(language).getProperty(key);
    return new HashSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
  }

  @Test
  void everyMessageIsUsedAndEveryUsedMessageIsThere() throws IOException {
    Set<String> computed = computed();
    assertThat(keys(Language.EN)).containsAll(computed);
    String sources = sources();
    assertThat(keys(Language.EN))
        .allSatisfy(
            key ->
                assertThat(computed.contains(key) || sources.contains('"' + key + '"'))
                    .as(key + " is used")
                    .isTrue());
  }

  /** Keys that the code puts together from the words of an enum. */
  private static Set<String> computed() {
    Set<String> keys = new TreeSet<>();
    for (Risk risk : Risk.values()) {
      keys.add("risk." + risk.code() + ".title");
      keys.add("risk." + risk.code() + ".text");
    }
    Stream.of(LesionClass.values()).forEach(c -> keys.add("class." + c.code()));
    Stream.of(QualityFault.values()).forEach(f -> keys.add("fault." + f.code()));
    Stream.of(Unreadable.Reason.values()).forEach(r -> keys.add("unreadable." + r.code()));
    SPOT.forEach(question -> keys.add("spot." + question));
    List.of("20", "40", "60", "75").forEach(age -> keys.add("spot.age." + age));
    List.of("high", "medium", "border", "low").forEach(sure -> keys.add("result.sure." + sure));
    keys.addAll(
        List.of("spot.yes", "spot.no", "photo.too_big", "photo.gone", "not_skin", "no_spot"));
    return keys;
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @EnumSource
  void boldIsOpenedAndClosedAndNothingIsPromised(Language language) {
    Properties messages = messages(language);
    assertThat(messages.stringPropertyNames())
        .allSatisfy(
            key -> {
              String text = messages.getProperty(key);
              assertThat(text.split("\\*\\*", -1).length % 2).as(key).isEqualTo(1);
              assertThat(text.toLowerCase(language.locale()))
                  .as(key)
                  .doesNotContain("you have melanoma", "you have cancer", "you have a ");
            });
  }

  @Test
  void koreanIsKoreanAndEnglishIsNot() {
    Properties korean = messages(Language.KO);
    Properties english = messages(Language.EN);
    assertThat(korean.stringPropertyNames())
        .allSatisfy(key -> assertThat(korean.getProperty(key)).as(key).containsPattern("[가-힣]"));
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key -> assertThat(english.getProperty(key)).as(key).doesNotContainPattern("[가-힣]"));
  }

  @Test
  void fillsPlaceholdersAndMakesBold() {
    var text = Texts.in(Language.EN).rich("result.resembles", "name", "mole", "chance", "x");
    assertThat(text.text()).isEqualTo("It resembles most: mole (x).");
    assertThat(text.spans()).hasSize(3);
  }
}
