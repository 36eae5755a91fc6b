package dev.spotwise.knowledge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** All pages in all languages. Thread-safe. */
public final class Handbook {
  private final Map<Language, Lazy<Map<String, Page>>> pages = new EnumMap<>(Language.class);

  private Handbook(Function<Language, List<HandbookFile>> files) {
    for (Language language : Language.values()) {
      pages.put(language, new Lazy<>(() -> parse(files.apply(language))));
    }
  }

  private static Map<String, Page> parse(List<HandbookFile> files) {
    Map<String, Page> pages = new LinkedHashMap<>();
    // On all cores: it is a good part of the time until the first answer.
    files.parallelStream()
        .map(file -> PageBuilder.build(file.parse()))
        .toList()
        .forEach(page -> pages.put(page.id(), page));
    return pages;
  }

  /**
   * The handbook inside the program. A language is read when it is first asked for; the linter has
   * read them all when the program was built.
   */
  public static Handbook shipped() {
    return new Handbook(HandbookFolder::shipped);
  }

  /**
   * A handbook in a folder with {@code en/ID.md} and {@code ko/ID.md}.
   *
   * @throws IOException when the folder cannot be read
   * @throws HandbookException when a page is not in the handbook's format
   */
  public static Handbook load(Path folder) throws IOException {
    List<HandbookFile> files = HandbookFolder.in(folder);
    Handbook handbook =
        new Handbook(
            language -> files.stream().filter(file -> file.language() == language).toList());
    handbook.pages.values().forEach(Lazy::get);
    return handbook;
  }

  /** All pages of a language, by id. */
  public List<Page> pages(Language language) {
    return List.copyOf(ofLanguage(language).values());
  }

  /** The page with an id such as {@code melanoma}. */
  public Optional<Page> page(String id, Language language) {
    return Optional.ofNullable(ofLanguage(language).get(id));
  }

  /** The page that explains a class of the lesion classifier, such as {@code mel}. */
  public Optional<Page> forClass(String label, Language language) {
    return ofLanguage(language).values().stream()
        .filter(page -> page.lesionClass().filter(label::equals).isPresent())
        .findFirst();
  }

  /** The passage with an id such as {@code melanoma#danger}. */
  public Optional<Passage> passage(String id, Language language) {
    int hash = id.indexOf('#');
    return hash < 0
        ? Optional.empty()
        : page(id.substring(0, hash), language)
            .flatMap(page -> page.section(id.substring(hash + 1)));
  }

  private Map<String, Page> ofLanguage(Language language) {
    return Objects.requireNonNull(pages.get(language)).get();
  }
}
