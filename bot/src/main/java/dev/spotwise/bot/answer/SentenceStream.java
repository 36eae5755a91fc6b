package dev.spotwise.bot.answer;

import dev.spotwise.knowledge.Passage;
import dev.spotwise.knowledge.safety.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a model's stream into sentences with their citations. A statement is whole when its markers,
 * such as {@code [1]} or {@code [1, 3]}, are followed by something else, or its line ends; where it
 * has several sentences, each is a candidate of its own. Not thread-safe.
 */
final class SentenceStream {
  private static final Pattern MARKERS =
      Pattern.compile("(?:\\s*\\[\\s*\\d+(?:\\s*,\\s*\\d+)*\\s*])+(?<stop>\\.?)");

  /** The full stop may stand on either side of the markers. */
  private static final String FULL_STOP = "${stop}";

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern BETWEEN_SENTENCES =
      Pattern.compile("(?<=[.!?。]['\"”’)]?)(?<!\\b(?:e\\.g|i\\.e|Dr|vs)\\.)\\s+");
  private static final Pattern WHOLE = Pattern.compile("[.!?。]['\"”’)]?$");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|\\d+[.)])\\s+");

  private final List<Passage> passages;
  private final StringBuilder buffer = new StringBuilder();

  /** Marker {@code [1]} means the first of the passages. */
  SentenceStream(List<Passage> passages) {
    this.passages = passages;
  }

  /** Sentences that a piece made whole. */
  List<Candidate> feed(String piece) {
    buffer.append(piece);
    List<Candidate> whole = new ArrayList<>();
    int end;
    while ((end = statementEnd()) >= 0) {
      add(buffer.substring(0, end), whole);
      buffer.delete(0, end);
    }
    return whole;
  }

  /** What is left when the model is done. */
  List<Candidate> finish() {
    List<Candidate> whole = new ArrayList<>();
    add(buffer.toString(), whole);
    buffer.setLength(0);
    return whole;
  }

  private int statementEnd() {
    int line = buffer.indexOf("\n");
    Matcher markers = MARKERS.matcher(buffer);
    while (markers.find()) {
      if (line >= 0 && line < markers.start()) {
        break;
      }
      // More markers, or a full stop, may still come.
      if (markers.end() < buffer.length() && "[.".indexOf(next(markers.end())) < 0) {
        return markers.end();
      }
    }
    return line < 0 ? -1 : line + 1;
  }

  private char next(int from) {
    int at = from;
    while (at < buffer.length() - 1 && buffer.charAt(at) == ' ') {
      at++;
    }
    return buffer.charAt(at) == ' ' ? '[' : buffer.charAt(at);
  }

  private void add(String raw, List<Candidate> whole) {
    List<String> cites = cites(raw);
    String words = MARKERS.matcher(raw).replaceAll(FULL_STOP).replaceAll("([.!?])\\.$", "$1");
    String text = BULLET.matcher(words.strip()).replaceFirst("");
    if (cites.isEmpty() && text.endsWith(":")) {
      // "Here is the answer:" says nothing that a passage could stand in for.
      return;
    }
    for (String sentence : BETWEEN_SENTENCES.split(text, -1)) {
      if (!sentence.isBlank()) {
        // Half a sentence may say the opposite of the whole: it counts as one that cites nothing.
        boolean complete = WHOLE.matcher(sentence).find();
        whole.add(new Candidate(sentence.strip(), complete ? cites : List.of()));
      }
    }
  }

  private List<String> cites(String raw) {
    return MARKERS
        .matcher(raw)
        .results()
        .flatMap(markers -> NUMBER.matcher(markers.group()).results())
        .map(number -> id(number.group()))
        .distinct()
        .toList();
  }

  /** An id that no passage has where the number is none of ours, so that the checker refuses it. */
  private String id(String number) {
    int index = number.length() > 3 ? 0 : Integer.parseInt(number);
    return index >= 1 && index <= passages.size()
        ? passages.get(index - 1).id()
        : "unknown#" + number;
  }
}
