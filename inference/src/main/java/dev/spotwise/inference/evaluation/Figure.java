package dev.spotwise.inference.evaluation;

/**
 * A figure with its 95 % bootstrap interval (percentile method, Efron 1979).
 *
 * @param value on the pictures themselves; NaN where it is not defined, such as a recall without
 *     pictures of the class
 * @param low 2.5th percentile over resamples
 * @param high 97.5th percentile over resamples
 */
public record Figure(double value, double low, double high) {}
