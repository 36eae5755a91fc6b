/**
 * The chat page: the same bot in a browser, without an account anywhere.
 *
 * <p>A page has no messaging service behind it that keeps the chat, so this channel keeps it
 * itself, in a {@link dev.spotwise.bot.channel.web.Transcript}. What is said counts as sent once it
 * is in there; browsers read from it, each from where it stands. So a reload, a lost connection or
 * a restart loses nothing.
 */
@NullMarked
package dev.spotwise.bot.channel.web;

import org.jspecify.annotations.NullMarked;
