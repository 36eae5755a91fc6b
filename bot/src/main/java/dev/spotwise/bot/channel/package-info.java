/**
 * What a messaging platform gives and takes: one interface, and the values that cross it.
 *
 * <p>Everything here is an immutable value, safe to share between threads, except {@link
 * dev.spotwise.bot.channel.Channel} itself, whose implementations say how they are used.
 */
@NullMarked
package dev.spotwise.bot.channel;

import org.jspecify.annotations.NullMarked;
