package dev.spotwise.bot.cli;

import dev.spotwise.bot.ops.Settings;
import dev.spotwise.inference.Examiner;

/** Opens the nets that the settings name. */
final class Nets {
  private Nets() {}

  static Examiner open(Settings settings) {
    return settings.nets().map(Examiner::from).orElseGet(Examiner::shipped);
  }
}
