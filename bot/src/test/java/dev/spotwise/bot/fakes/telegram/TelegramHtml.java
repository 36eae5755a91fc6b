package dev.spotwise.bot.fakes.telegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the HTML that {@code parse_mode=HTML} takes, as strictly as Telegram does. */
final class TelegramHtml {
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "a",
          "code",
          "pre",
          "blockquote",
          "tg-spoiler");
  private static final Pattern TOKEN =
      Pattern.compile("<(/?)([a-zA-Z-]*)((?:\\s[^<>]*)?)>|&(#\\d+|#x[0-9a-fA-F]+|\\w+);|[<>&]");
  private static final Pattern LINK = Pattern.compile("\\s+href=\"[^\"]+\"");

  private TelegramHtml() {}

  /**
   * The text that a reader sees.
   *
   * @throws Refusal where a tag is unknown, unclosed or crossed, or a sign is not escaped
   */
  static String visible(String html) {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    int from = 0;
    while (token.find()) {
      text.append(html, from, token.start());
      from = token.end();
      if (token.group(2) != null) {
        tag(token, open);
      } else {
        text.append(sign(token));
      }
    }
    if (!open.isEmpty()) {
      throw parse("Can't find end tag corresponding to start tag \"" + open.peek() + "\"");
    }
    return text.append(html.substring(from)).toString();
  }

  private static void tag(Matcher token, Deque<String> open) {
    String name = token.group(2);
    if (!TAGS.contains(name)) {
      throw parse("Unsupported start tag \"" + name + "\"");
    }
    if (token.group(1).isEmpty()) {
      if (name.equals("a") && !LINK.matcher(token.group(3)).matches()) {
        throw parse("Tag \"a\" must have attribute \"href\"");
      }
      open.push(name);
    } else if (open.isEmpty() || !open.pop().equals(name)) {
      throw parse("Unmatched end tag \"" + name + "\"");
    }
  }

  private static String sign(Matcher token) {
    String entity = token.group(3 + 1);
    if (entity == null) {
      if (token.group().equals("<")) {
        throw parse("Unsupported start tag");
      }
      return token.group();
    }
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> entity.startsWith("#") ? "?" : token.group();
    };
  }

  private static Refusal parse(String why) {
    return Refusal.badRequest("can't parse entities: " + why);
  }
}
