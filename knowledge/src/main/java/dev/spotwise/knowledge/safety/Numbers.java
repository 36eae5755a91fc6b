package dev.spotwise.knowledge.safety;

import dev.spotwise.knowledge.Language;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a text states, in figures or words, as figures. "One" is left out: it mostly
 * counts nothing.
 */
final class Numbers {
  private static final Pattern FIGURES = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("twice", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("hundred", "100"),
          Map.entry("thousand", "1000"),
          Map.entry("half", "1/2"),
          Map.entry("third", "1/3"),
          Map.entry("quarter", "1/4"),
          Map.entry("dozen", "12"),
          Map.entry("percent", "%"));

  private static final Map<String, String> KOREAN =
      Map.ofEntries(
          Map.entry("두", "2"),
          Map.entry("세", "3"),
          Map.entry("네", "4"),
          Map.entry("다섯", "5"),
          Map.entry("여섯", "6"),
          Map.entry("일곱", "7"),
          Map.entry("여덟", "8"),
          Map.entry("아홉", "9"),
          Map.entry("열", "10"),
          Map.entry("절반", "1/2"),
          Map.entry("퍼센트", "%"),
          Map.entry("이틀", "2"),
          Map.entry("사흘", "3"),
          Map.entry("나흘", "4"),
          Map.entry("보름", "15"),
          Map.entry("일주일", "7"));

  private static final Pattern KOREAN_WORD =
      Pattern.compile(
          "(?<![가-힣])(두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?(?=번|주|달|개월|개|명|배|살|시간|가지|곳|차례|알|정)|절반|퍼센트|이틀|사흘|나흘|보름|일주일");

  private Numbers() {}

  static Set<String> in(String text, Language language) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher figures = FIGURES.matcher(text);
    while (figures.find()) {
      numbers.add(figures.group().replace(",", ""));
    }
    if (text.contains("%") || text.contains("％")) {
      numbers.add("%");
    }
    switch (language) {
      case EN -> {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
          if (ENGLISH.containsKey(word)) {
            numbers.add(ENGLISH.getOrDefault(word, word));
          }
        }
      }
      case KO -> {
        Matcher words = KOREAN_WORD.matcher(text);
        while (words.find()) {
          String word = words.group(1) == null ? words.group() : words.group(1);
          numbers.add(KOREAN.getOrDefault(word, word));
        }
      }
    }
    return numbers;
  }
}
