/** How well questions are answered: runs sets of questions with known answers, and counts. */
@NullMarked
package dev.spotwise.bot.answer.quality;

import org.jspecify.annotations.NullMarked;
