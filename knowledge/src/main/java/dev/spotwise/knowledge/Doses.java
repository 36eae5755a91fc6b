package dev.spotwise.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds doses: amounts and strengths of medicines, and how often or how long to take them. The
 * handbook has none, and no answer may have one. It errs on the side of finding: a length in
 * millimetres or a sun protection factor is no dose, but any milligram is.
 */
public final class Doses {
  private static final String NUMBER_EN =
      "(?:\\d+(?:[.,/]\\d+)?|half an?|half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)";
  private static final String NUMBER_KO =
      "(?:\\d+(?:[.,/]\\d+)?\\s*|(?:반|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s+|(?<![가-힣])(?:반|한|두|세|네)(?=알|번|캡슐|방울|봉지|스푼|숟))";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d+(?:[.,]\\d+)?\\s*-?(?:mg|mcg|µg|μg|ug|gr?|grams?|milligrams?|micrograms?|kg|ml|millilit(?:er|re)s?|cc|iu|units?"
              + "|tablets?|pills?|capsules?|drops?|puffs?|sachets?|(?:tea|table)?spoon(?:ful)?s?"
              + "|밀리그램|마이크로그램|그램|그람|밀리리터|미리|시시|단위|캡슐|방울|알씩|정씩)(?![a-z])"
              + "|\\d+(?:[.,]\\d+)?\\s*(?:%|％|percent\\b|per cent\\b|퍼센트|프로(?![가-힣]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern COUNT_EN =
      Pattern.compile(
          "\\b"
              + NUMBER_EN
              + "\\s+(?:more\\s+)?(?:tablets?|pills?|capsules?|drops?|puffs?|sachets?|spoonfuls?|teaspoons?|fingertip units?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT_KO =
      Pattern.compile(
          NUMBER_KO
              + "(?:알|정)(?=씩|을|만|이\\b|\\s|[.,!?]|$)|"
              + NUMBER_KO
              + "(?:캡슐|방울|봉지|스푼|숟가락|숟갈|앰플)");

  private static final Pattern OFTEN_EN =
      Pattern.compile(
          "\\b(?:once|twice|thrice|"
              + NUMBER_EN
              + "\\s+times)\\s+(?:a|per|each|every)\\s*(?:day|night|week|hour)\\b"
              + "|\\b(?:once|twice|"
              + NUMBER_EN
              + "\\s+times)\\s+(?:daily|nightly|weekly)\\b"
              + "|\\bevery\\s+"
              + NUMBER_EN
              + "(?:\\s*(?:-|to)\\s*"
              + NUMBER_EN
              + ")?\\s+(?:hours?|days?)\\b"
              + "|\\b(?:for|over)\\s+"
              + NUMBER_EN
              + "(?:\\s*(?:-|to)\\s*"
              + NUMBER_EN
              + ")?\\s+(?:days?|weeks?|months?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OFTEN_KO =
      Pattern.compile(
          "(?:하루|1일|일일|매일|아침저녁|일주일|1주일?|주)에?\\s*"
              + NUMBER_KO
              + "(?:[~-]\\s*\\d+\\s*)?(?:번|회|차례)"
              + "|"
              + NUMBER_KO
              + "시간(?:마다|\\s*간격)"
              + "|"
              + NUMBER_KO
              + "(?:일|주|주일|개월|달)\\s*(?:간|동안)");

  private static final Pattern MEDICINE_EN =
      Pattern.compile(
          "\\b(?:medicines?|medications?|drugs?|creams?|ointments?|gels?|lotions?|tablets?|pills?|capsules?|shampoos?|doses?|dosage|treatments?|take|apply|inject\\w*)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MEDICINE_KO =
      Pattern.compile("약|연고|크림|로션제|젤|알약|주사|샴푸|용량|복용|먹|드시|드세요|바르|발라|도포|투여");

  private Doses() {}

  /**
   * The first dose in a text.
   *
   * @return the words that give it, or empty
   */
  public static Optional<String> find(String text, Language language) {
    Optional<String> amount = first(AMOUNT, text);
    if (amount.isPresent()) {
      return amount;
    }
    return switch (language) {
      case EN ->
          first(COUNT_EN, text)
              .or(() -> first(OFTEN_EN, text).filter(often -> namesMedicine(text, language)));
      case KO ->
          first(COUNT_KO, text)
              .or(() -> first(OFTEN_KO, text).filter(often -> namesMedicine(text, language)));
    };
  }

  private static boolean namesMedicine(String text, Language language) {
    Pattern general = language == Language.EN ? MEDICINE_EN : MEDICINE_KO;
    return general.matcher(text).find() || !Medicines.namedIn(text, language).isEmpty();
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group().strip()) : Optional.empty();
  }
}
