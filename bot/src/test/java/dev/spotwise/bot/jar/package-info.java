/** Tests of the packaged jar as its own process, against strict fakes of the outside. */
@NullMarked
package dev.spotwise.bot.jar;

import org.jspecify.annotations.NullMarked;
