package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long, or by when, a text says, in hours: "within two weeks" is 336, "at once" 0, "some day"
 * {@link #LATE}. "A few" counts as three.
 */
final class Times {
  /** Some time or other. */
  static final long LATE = Long.MAX_VALUE;

  private static final long SOON = 72;
  private static final long A_FEW = 3;

  private static final Map<String, Long> HOURS =
      Map.ofEntries(
          Map.entry("second", 0L),
          Map.entry("minute", 0L),
          Map.entry("hour", 1L),
          Map.entry("day", 24L),
          Map.entry("night", 24L),
          Map.entry("week", 168L),
          Map.entry("month", 730L),
          Map.entry("year", 8_760L),
          Map.entry("decade", 87_600L),
          Map.entry("초", 0L),
          Map.entry("분", 0L),
          Map.entry("시간", 1L),
          Map.entry("일", 24L),
          Map.entry("주", 168L),
          Map.entry("주일", 168L),
          Map.entry("달", 730L),
          Map.entry("개월", 730L),
          Map.entry("해", 8_760L),
          Map.entry("년", 8_760L),
          Map.entry("하루", 24L),
          Map.entry("이틀", 48L),
          Map.entry("며칠", 72L),
          Map.entry("사흘", 72L),
          Map.entry("나흘", 96L),
          Map.entry("보름", 360L));

  private static final Map<String, Long> COUNTS =
      Map.ofEntries(
          Map.entry("a", 1L),
          Map.entry("an", 1L),
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("twelve", 12L),
          Map.entry("한", 1L),
          Map.entry("일", 1L),
          Map.entry("두", 2L),
          Map.entry("세", 3L),
          Map.entry("네", 4L),
          Map.entry("다섯", 5L),
          Map.entry("여섯", 6L));

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:(?<count>\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -])?"
              + "(?<unit>second|minute|hour|day|night|week|month|year|decade)s?\\b|\\b(?<now>at"
              + " once|immediately|right away|right now|straight away|now|today|tonight|same"
              + " day|without delay)\\b|\\b(?<soon>soon|tomorrow)\\b|\\b(?<late>later|some ?day|one"
              + " day|some ?time|eventually|next year|at some point)\\b");

  private static final Pattern KOREAN =
      Pattern.compile(
          "(?<count>\\d+|[한두세네일몇수]|다섯|여섯)\\s?(?<unit>초|분|시간|일|주일|주|달|개월|년|해)(?![가-힣]*급)"
              + "|(?<word>하루|이틀|며칠|사흘|나흘|보름)"
              + "|(?<now>즉시|바로|당장|지금|오늘|그날|당일|곧바로)"
              + "|(?<soon>곧|내일|조만간)"
              + "|(?<late>나중|언젠가|내년|천천히|다음에)");

  private Times() {}

  /** All times in a text. */
  static Set<Long> in(String text, Language language) {
    Set<Long> times = new LinkedHashSet<>();
    Matcher found =
        switch (language) {
          case EN -> ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
          case KO -> KOREAN.matcher(text);
        };
    while (found.find()) {
      if (found.group("now") != null) {
        times.add(0L);
      } else if (found.group("soon") != null) {
        times.add(SOON);
      } else if (found.group("late") != null) {
        times.add(LATE);
      } else if (language == Language.KO && found.group("word") != null) {
        times.add(HOURS.getOrDefault(found.group("word"), 0L));
      } else {
        times.add(count(found.group("count")) * HOURS.getOrDefault(found.group("unit"), 0L));
      }
    }
    return times;
  }

  private static long count(@Nullable String count) {
    if (count == null) {
      return A_FEW;
    }
    return Character.isDigit(count.charAt(0))
        ? Long.parseLong(count.substring(0, Math.min(count.length(), 6)))
        : COUNTS.getOrDefault(count, A_FEW);
  }
}
