package dev.spotwise.bot.channel.web;

import java.util.Map;

/** Whether Spotwise can do its work now. Thread-safe. */
@FunctionalInterface
public interface Readiness {
  /** Each part by its name, and whether it works; free of secrets and personal data. */
  Map<String, Boolean> parts();
}
