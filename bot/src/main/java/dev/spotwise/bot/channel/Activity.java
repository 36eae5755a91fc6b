package dev.spotwise.bot.channel;

/** What the person is shown while they wait. */
public enum Activity {
  TYPING,
  SENDING_PICTURE
}
