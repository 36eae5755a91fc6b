package dev.spotwise.bot.fakes.ollama;

/** Decides what the server does with each call. */
@FunctionalInterface
public interface Author {
  Script write(ChatCall call);
}
