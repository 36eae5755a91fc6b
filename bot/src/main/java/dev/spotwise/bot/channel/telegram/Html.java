package dev.spotwise.bot.channel.telegram;

import dev.spotwise.bot.channel.RichText;

/** Writes rich text as the HTML that Telegram reads. */
final class Html {
  private Html() {}

  static String of(RichText text) {
    StringBuilder html = new StringBuilder();
    for (RichText.Span span : text.spans()) {
      if (span instanceof RichText.Bold bold) {
        html.append("<b>").append(escape(bold.text())).append("</b>");
      } else if (span instanceof RichText.Link link) {
        html.append("<a href=\"")
            .append(escape(link.target().toString()))
            .append("\">")
            .append(escape(link.text()))
            .append("</a>");
      } else {
        html.append(escape(span.text()));
      }
    }
    return html.toString();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
