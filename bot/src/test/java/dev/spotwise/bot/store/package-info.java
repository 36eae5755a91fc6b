/** The data folder, on a real database and real files. */
@NullMarked
package dev.spotwise.bot.store;

import org.jspecify.annotations.NullMarked;
