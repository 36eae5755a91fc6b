package dev.spotwise.knowledge;

/**
 * Korean syllables taken apart into letters, so that one wrong key is one wrong letter and not a
 * wrong syllable.
 */
final class Jamo {
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int VOWELS = 21;
  private static final int FINALS = 28;
  private static final String INITIAL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String VOWEL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  private static final String FINAL = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

  private Jamo() {}

  /** Each syllable as its two or three letters (Unicode 3.12); anything else as it is. */
  static String of(String text) {
    StringBuilder letters = new StringBuilder(text.length() * 3);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE) {
        letters.append(c);
        continue;
      }
      int index = c - FIRST_SYLLABLE;
      letters.append(INITIAL.charAt(index / (VOWELS * FINALS)));
      letters.append(VOWEL.charAt(index / FINALS % VOWELS));
      if (index % FINALS > 0) {
        letters.append(FINAL.charAt(index % FINALS));
      }
    }
    return letters.toString();
  }
}
