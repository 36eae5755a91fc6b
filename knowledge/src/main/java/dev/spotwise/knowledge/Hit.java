package dev.spotwise.knowledge;

/**
 * A passage that answers a query.
 *
 * @param passage what was found
 * @param score comparable within one search only; higher is better
 */
public record Hit(Passage passage, double score) {}
