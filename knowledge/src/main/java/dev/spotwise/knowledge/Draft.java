package dev.spotwise.knowledge;

import java.util.List;

/**
 * A handbook file taken apart, with the lines that messages point to; the loader turns it into a
 * {@link Page}, the linter judges it.
 *
 * @param file relative to the handbook's folder, such as {@code en/melanoma.md}
 * @param language the folder's language
 * @param head the front matter
 * @param headText the front matter's lines, the first being line 2 of the file
 * @param sections in order
 */
record Draft(
    String file,
    Language language,
    FrontMatter head,
    List<String> headText,
    List<Section> sections) {
  Draft {
    headText = List.copyOf(headText);
    sections = List.copyOf(sections);
  }

  /** A heading with its lines. */
  record Section(int line, String heading, String anchor, List<Line> lines) {
    Section {
      lines = List.copyOf(lines);
    }
  }

  /** A sentence with the line it stands on; no sources when it ends without a marker. */
  record Line(int number, Sentence sentence) {}

  /** The page's id by its file name. */
  String fileId() {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".md".length());
  }

  /** The line on which a field of the front matter stands, or 1 where it is missing. */
  int lineOf(String field) {
    for (int i = 0; i < headText.size(); i++) {
      if (headText.get(i).strip().startsWith(field + ":")) {
        return i + 2;
      }
    }
    return 1;
  }
}
