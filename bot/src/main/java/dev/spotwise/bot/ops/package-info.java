/** Settings, health and what an operator looks after. */
@NullMarked
package dev.spotwise.bot.ops;

import org.jspecify.annotations.NullMarked;
