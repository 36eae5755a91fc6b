/**
 * Who said what, and what comes next. One handler for each kind of message; where a talk stands is
 * a sealed {@link dev.spotwise.bot.conversation.Dialogue}, kept as JSON beside the person.
 *
 * <pre>
 *            any message
 *   (no row) ------------> New
 *                           | /start, photo: asks for consent
 *                           v
 *                     AwaitingConsent (remembers where photos lie, not the photos)
 *                       |          | "No, thanks": forgets them, back to New
 *              "I agree"|          +--------------------------------------------> New
 *                       v
 *      +-----------> Ready (the current result, its page, the last questions) <--+
 *      |               | ordinary photo assessed                                 |
 *      |               v                                                         |
 *      |          AskingAboutSpot (what a photo cannot tell) --------------------+
 *      |               last answer, or "Skip all": advice examined again
 *      |
 *      |   /delete in any state
 *      +-- AwaitingDelete (remembers the state before)
 *              | "Keep my data", or any other message: back to the state before
 *              | "Delete everything"
 *              v
 *          (no row, no files, no key)
 * </pre>
 *
 * <p>Questions are answered in every state. Nothing that is said is logged before consent.
 */
@NullMarked
package dev.spotwise.bot.conversation;

import org.jspecify.annotations.NullMarked;
