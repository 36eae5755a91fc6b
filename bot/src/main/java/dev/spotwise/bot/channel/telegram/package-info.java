/**
 * Telegram by long polling.
 *
 * <p>Easy to get wrong: the polling session moves its offset before it hands updates over, and dies
 * without a word when the consumer throws. So the consumer commits first, never throws and never
 * returns before the commit; and a watch renews a session whose last poll is too long ago. The
 * library's download helpers ignore the configured server, so files are fetched here.
 */
@NullMarked
package dev.spotwise.bot.channel.telegram;

import org.jspecify.annotations.NullMarked;
