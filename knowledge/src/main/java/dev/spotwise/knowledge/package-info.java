/**
 * The handbook, and search over it; the safety rules stand in {@code safety}.
 *
 * <p>A page is one Markdown file a language below {@code resources/handbook}; the loader finds it,
 * the linter judges it, and its names are found at once. What makes search better without code lies
 * in plain files beside this package's resources: {@code search/lay-*.txt} (how people describe a
 * page's subject), {@code search/intents-*.txt} (what they want to know), {@code
 * search/synonyms-*.txt} and {@code search/userdict-ko.txt}. When English pages have changed, run
 * {@link dev.spotwise.knowledge.VectorFileBuilder} on {@code vectors/en.bin}; a passage without a
 * vector is still found by its words.
 */
@NullMarked
package dev.spotwise.knowledge;

import org.jspecify.annotations.NullMarked;
