package dev.spotwise.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The YAML head of a handbook file as it was written; absent fields are null. */
record FrontMatter(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String title,
    @Nullable List<String> names,
    @Nullable List<String> icd10,
    @Nullable List<String> icd11,
    @Nullable String urgency,
    @Nullable String contagious,
    @JsonProperty("class") @Nullable String lesionClass,
    @Nullable String parent,
    @Nullable Map<String, SourceEntry> sources) {

  /** One source as it was written. */
  record SourceEntry(
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String url,
      @Nullable String read) {}
}
