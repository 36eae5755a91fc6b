/**
 * The rules that stand before, and after, every answer: red flags, refusals and the answer checker.
 */
@NullMarked
package dev.spotwise.knowledge.safety;

import org.jspecify.annotations.NullMarked;
