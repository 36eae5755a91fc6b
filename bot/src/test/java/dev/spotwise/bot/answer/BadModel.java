package dev.spotwise.bot.answer;

import dev.spotwise.bot.fakes.ollama.Author;
import dev.spotwise.bot.fakes.ollama.ChatCall;
import dev.spotwise.bot.fakes.ollama.Script;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The worst model: each answer begins faithfully, to win trust, and then commits the next {@link
 * Sin}, two sins an answer. Thread-safe.
 */
final class BadModel implements Author {
  private static final int SINS_AN_ANSWER = 2;
  private final AtomicInteger next = new AtomicInteger();

  @Override
  public Script write(ChatCall call) {
    PromptReader prompt = new PromptReader(call.prompt());
    StringBuilder answer = new StringBuilder(prompt.faithfulAnswer(1));
    for (int i = 0; i < SINS_AN_ANSWER; i++) {
      answer.append(sin().commit(prompt)).append('\n');
    }
    return Script.answer(answer.toString());
  }

  private Sin sin() {
    Sin[] sins = Sin.values();
    return sins[next.getAndIncrement() % sins.length];
  }
}
