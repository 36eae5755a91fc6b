/**
 * What is kept: one SQLite file, and encrypted pictures beside it.
 *
 * <p>All changes go through one writer connection in IMMEDIATE transactions, so nothing here ever
 * meets SQLITE_BUSY from its own process; reads go through a few query-only connections. A picture
 * file is on disk before the row that names it, and its row is gone before the file is removed, so
 * a crash leaves at most a file without a row, which the next start sweeps away.
 */
@NullMarked
package dev.spotwise.bot.store;

import org.jspecify.annotations.NullMarked;
