/**
 * The two loops that carry a talk: updates from the inbox to the conversation, and what it says
 * from the outbox to the channels. Both keep each chat's order, and let no chat hold up another.
 */
@NullMarked
package dev.spotwise.bot.loop;

import org.jspecify.annotations.NullMarked;
