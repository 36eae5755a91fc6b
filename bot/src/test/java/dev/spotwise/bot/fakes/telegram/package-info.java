/** A strict stand-in for Telegram's Bot API over HTTP: it refuses what Telegram refuses. */
@NullMarked
package dev.spotwise.bot.fakes.telegram;

import org.jspecify.annotations.NullMarked;
