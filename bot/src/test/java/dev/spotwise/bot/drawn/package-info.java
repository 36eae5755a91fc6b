/** Pictures that tests draw, so that none needs a person's photo. */
@org.jspecify.annotations.NullMarked
package dev.spotwise.bot.drawn;
