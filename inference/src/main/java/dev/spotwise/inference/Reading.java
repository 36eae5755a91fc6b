package dev.spotwise.inference;

/**
 * What the classifier says of a photo.
 *
 * @param classes mean of the calibrated probabilities over the views
 * @param agreement of the views with their mean, 0 to 1
 */
record Reading(ClassProbabilities classes, double agreement) {}
