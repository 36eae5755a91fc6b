/** The whole program put together, to be started and stopped. */
@NullMarked
package dev.spotwise.bot.service;

import org.jspecify.annotations.NullMarked;
