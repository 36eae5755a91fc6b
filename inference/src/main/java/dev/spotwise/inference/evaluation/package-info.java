/** Scores the nets on labelled pictures, every figure with a bootstrap interval. */
@NullMarked
package dev.spotwise.inference.evaluation;

import org.jspecify.annotations.NullMarked;
