package dev.spotwise.inference.evaluation;

import dev.spotwise.inference.Risk;
import dev.spotwise.inference.Scores;
import java.util.Optional;

/**
 * What came of one picture.
 *
 * @param name of the picture, as LABEL/picture
 * @param label that its folder says
 * @param scores what the nets say with no check in between
 * @param outcome of the whole way, as in JSON
 * @param risk that the whole way comes to; empty unless the outcome is assessed
 * @param millis that the whole way took
 */
public record Prediction(
    String name, String label, Scores scores, String outcome, Optional<Risk> risk, double millis) {}
