package dev.spotwise.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Every way in which people name a page. */
final class PageNames {
  private PageNames() {}

  /** The title, its parts before and in brackets, and the other names. */
  static List<String> of(Page page) {
    List<String> names = new ArrayList<>();
    names.add(page.title());
    for (String part : page.title().split("[()（）]", -1)) {
      if (!part.isBlank()) {
        names.add(part.strip());
      }
    }
    names.addAll(page.names());
    names.add(page.id().replace('-', ' '));
    return names;
  }
}
