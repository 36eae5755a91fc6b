/**
 * A strict stand-in for an Ollama server over HTTP: it refuses what would make the real one cut,
 * buffer or guess, and fails in all the ways that the real one fails.
 */
@NullMarked
package dev.spotwise.bot.fakes.ollama;

import org.jspecify.annotations.NullMarked;
