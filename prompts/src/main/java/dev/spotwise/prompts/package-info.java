/** Texts given to a language model, as plain files, and the class that fills them. */
@NullMarked
package dev.spotwise.prompts;

import org.jspecify.annotations.NullMarked;
