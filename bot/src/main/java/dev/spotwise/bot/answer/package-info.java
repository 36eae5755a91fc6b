/**
 * Answering: red flags, refusals, search, writing (in a model's words or the handbook's own), and
 * the check of every sentence.
 */
@NullMarked
package dev.spotwise.bot.answer;

import org.jspecify.annotations.NullMarked;
