/** The words that Spotwise says by itself, in every language. */
@NullMarked
package dev.spotwise.bot.text;

import org.jspecify.annotations.NullMarked;
