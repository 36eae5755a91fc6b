package dev.spotwise.knowledge;

/**
 * A handbook file as it lies there.
 *
 * @param name relative to the handbook's folder, such as {@code en/melanoma.md}
 */
record HandbookFile(String name, Language language, String text) {
  Draft parse() {
    return DraftParser.parse(name, language, text);
  }
}
