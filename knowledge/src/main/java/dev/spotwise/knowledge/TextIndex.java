package dev.spotwise.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** A small Lucene index in memory that scores every entry for a question by BM25. Thread-safe. */
final class TextIndex implements AutoCloseable {
  private static final String ID = "id";

  /**
   * Neighbouring letters or syllables; beside whole terms they only catch what typing errors hide.
   */
  private static final String GRAMS = "grams";

  private final HandbookAnalyzers analyzers;
  private final Map<String, Float> boosts;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /**
   * Indexes entries.
   *
   * @param entries texts by field, by id
   * @param boosts how much each field counts
   */
  TextIndex(
      HandbookAnalyzers analyzers,
      Map<String, Map<String, String>> entries,
      Map<String, Float> boosts) {
    this.analyzers = analyzers;
    this.boosts = Map.copyOf(boosts);
    Analyzer analyzer =
        new PerFieldAnalyzerWrapper(analyzers.text(), Map.of(GRAMS, analyzers.grams()));
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<String, Map<String, String>> entry : entries.entrySet()) {
        writer.addDocument(document(entry.getKey(), entry.getValue()));
      }
      writer.forceMerge(1);
      writer.commit();
      reader = DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    searcher = new IndexSearcher(reader);
  }

  private static Document document(String id, Map<String, String> fields) {
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.YES));
    fields.forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
    document.add(new TextField(GRAMS, String.join(" ", fields.values()), Field.Store.NO));
    return document;
  }

  /** BM25 scores by id, of all entries that share a term with the question. */
  Map<String, Double> scores(String question) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boosts.forEach(
        (field, boost) -> {
          Query query = new QueryBuilder(analyzers.question()).createBooleanQuery(field, question);
          if (query != null) {
            all.add(new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
          }
        });
    return scores(all.build());
  }

  /** The same by pieces of words, of all fields together. */
  Map<String, Double> gramScores(String question) {
    Query query = new QueryBuilder(analyzers.grams()).createBooleanQuery(GRAMS, question);
    return query == null ? Map.of() : scores(query);
  }

  private Map<String, Double> scores(Query query) {
    Map<String, Double> scores = new HashMap<>();
    try {
      for (ScoreDoc doc : searcher.search(query, Math.max(1, reader.numDocs())).scoreDocs) {
        scores.put(searcher.storedFields().document(doc.doc).get(ID), (double) doc.score);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scores;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
