/** The picture that tells a result at a glance. */
@NullMarked
package dev.spotwise.bot.card;

import org.jspecify.annotations.NullMarked;
