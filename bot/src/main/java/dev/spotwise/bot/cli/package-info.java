/** The command line, one class a command. */
@NullMarked
package dev.spotwise.bot.cli;

import org.jspecify.annotations.NullMarked;
