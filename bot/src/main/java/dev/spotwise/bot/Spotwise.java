package dev.spotwise.bot;

import dev.spotwise.bot.cli.SpotwiseCommand;

/** Starts the program. */
public final class Spotwise {
  private Spotwise() {}

  public static void main(String[] args) {
    System.exit(SpotwiseCommand.run(args));
  }
}
