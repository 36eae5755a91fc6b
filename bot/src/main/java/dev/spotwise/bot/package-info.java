/** The program: channels, conversation, answering, storage, operations. */
@NullMarked
package dev.spotwise.bot;

import org.jspecify.annotations.NullMarked;
