package dev.spotwise.bot.ops;

/** A setting that cannot be used; the message names the variable and says what it should be. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String variable, String problem) {
    super(variable + ": " + problem);
  }
}
