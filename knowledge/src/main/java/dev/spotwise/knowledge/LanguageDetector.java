package dev.spotwise.knowledge;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells English and Korean from the rest, by script and then, for Latin letters, by the small words
 * that each language cannot do without. Questions are short, so letter statistics would guess.
 */
final class LanguageDetector {
  /** A Korean sentence with a Latin name in it still has more than this share of Hangul letters. */
  private static final double HANGUL_SHARE = 0.15;

  private static final int LONGEST_KOREAN_NAME = 8;
  private static final int LONGEST_LATIN_NAME = 2;
  private static final Pattern KOREAN_VERB =
      Pattern.compile("(?:요|까|나|다|죠|지|음|임|해|야|은|는|이|가)(?![가-힣])");

  private static final Set<String> ENGLISH = WordList.load("language/english.txt").words();
  private static final Set<String> SUBJECT = WordList.load("language/subject.txt").words();
  private static final Set<String> OTHERS = WordList.load("language/others.txt").words();

  private LanguageDetector() {}

  static Optional<Language> detect(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    int hangul = 0;
    int latin = 0;
    int other = 0;
    for (int point : normal.codePoints().filter(Character::isLetter).toArray()) {
      UnicodeScript script = UnicodeScript.of(point);
      if (script == UnicodeScript.HANGUL) {
        hangul++;
      } else if (script == UnicodeScript.LATIN) {
        latin++;
      } else if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
        other++;
      }
    }
    int letters = hangul + latin + other;
    if (letters == 0 || other > hangul + latin) {
      return Optional.empty();
    }
    boolean korean = hangul > HANGUL_SHARE * letters || KOREAN_VERB.matcher(normal).find();
    if (korean && !isEnglishWithKoreanName(normal, hangul)) {
      return Optional.of(Language.KO);
    }
    return isEnglish(normal.toLowerCase(Locale.ROOT)) ? Optional.of(Language.EN) : Optional.empty();
  }

  /** A Latin name is a word or two, and none of those that a language cannot do without. */
  static boolean tells(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (normal.codePoints().anyMatch(LanguageDetector::isOfOtherScript)) {
      return true;
    }
    List<String> words =
        Stream.of(normal.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() > LONGEST_LATIN_NAME
        || words.stream().anyMatch(word -> ENGLISH.contains(word) || OTHERS.contains(word));
  }

  private static boolean isOfOtherScript(int point) {
    return Character.isLetter(point)
        && switch (UnicodeScript.of(point)) {
          case LATIN, COMMON, INHERITED -> false;
          default -> true;
        };
  }

  /**
   * "What is 검버섯?" is an English question: two small English words, and Korean enough for a name
   * only.
   */
  private static boolean isEnglishWithKoreanName(String text, int hangul) {
    long english =
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}']+", -1))
            .filter(ENGLISH::contains)
            .count();
    return english >= 2 && hangul <= LONGEST_KOREAN_NAME && !KOREAN_VERB.matcher(text).find();
  }

  private static boolean isEnglish(String text) {
    int english = 0;
    int others = 0;
    int accented = 0;
    for (String word : text.split("[^\\p{L}']+", -1)) {
      if (ENGLISH.contains(word) || SUBJECT.contains(word)) {
        english++;
      } else if (OTHERS.contains(word)) {
        others++;
      }
      if (word.chars().anyMatch(c -> c > 127 && Character.isLetter(c))) {
        accented++;
      }
    }
    return english >= others && (english > 0 || accented == 0);
  }
}
