package dev.spotwise.knowledge;

/**
 * How well a passage fits a question by each sign, from 0 to 1; see {@link Weights} for what they
 * are.
 */
record Features(
    double name,
    double about,
    double pageText,
    double pageGrams,
    double text,
    double grams,
    double withinPage,
    double section,
    double meaning,
    double meaningWithinPage,
    double pageMeaning) {}
