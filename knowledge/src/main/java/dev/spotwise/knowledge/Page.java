package dev.spotwise.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * One handbook page: a condition or an article in one language. Immutable.
 *
 * @param id the file's name without its ending, the same in every language
 * @param kind condition or article
 * @param language the language that it is written in
 * @param title the name that people see
 * @param names other names, lay and medical, in the page's language
 * @param icd10 ICD-10 codes
 * @param icd11 ICD-11 codes (MMS linearisation)
 * @param urgency how soon a doctor should see it
 * @param contagion whether it is catching
 * @param lesionClass the classifier's class that this page explains, such as {@code mel}
 * @param parent the id of the condition of which this is a kind
 * @param sources what the sentences rest on
 * @param passages the sections, in order
 */
public record Page(
    String id,
    PageKind kind,
    Language language,
    String title,
    List<String> names,
    List<String> icd10,
    List<String> icd11,
    Urgency urgency,
    Contagion contagion,
    Optional<String> lesionClass,
    Optional<String> parent,
    List<Source> sources,
    List<Passage> passages) {
  public Page {
    names = List.copyOf(names);
    icd10 = List.copyOf(icd10);
    icd11 = List.copyOf(icd11);
    sources = List.copyOf(sources);
    passages = List.copyOf(passages);
  }

  /** The passage under an anchor such as {@code danger}. */
  public Optional<Passage> section(String anchor) {
    return passages.stream().filter(passage -> passage.section().equals(anchor)).findFirst();
  }

  /** The source that a sentence names by its key. */
  public Optional<Source> source(String key) {
    return sources.stream().filter(source -> source.key().equals(key)).findFirst();
  }
}
