/** The result card, drawn and looked at pixel by pixel where that can be told. */
@NullMarked
package dev.spotwise.bot.card;

import org.jspecify.annotations.NullMarked;
