/** The chat page's server, asked over HTTP as a browser asks it. */
@NullMarked
package dev.spotwise.bot.channel.web;

import org.jspecify.annotations.NullMarked;
