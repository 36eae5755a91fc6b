/** Tests of the package. */
@NullMarked
package dev.spotwise.inference.evaluation;

import org.jspecify.annotations.NullMarked;
