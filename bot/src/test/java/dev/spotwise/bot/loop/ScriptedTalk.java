package dev.spotwise.bot.loop;

import dev.spotwise.bot.channel.Incoming;
import dev.spotwise.bot.channel.Outgoing;
import dev.spotwise.bot.channel.RichText;
import dev.spotwise.bot.store.Pending;
import java.time.Instant;
import java.util.function.Function;

/** Answers each text with what a script makes of it; the script may throw or block. */
final class ScriptedTalk implements Talk {
  private final Script script;

  interface Script {
    String reply(String text, Live live) throws Exception;
  }

  ScriptedTalk(Script script) {
    this.script = script;
  }

  static ScriptedTalk of(Function<String, String> script) {
    return new ScriptedTalk((text, live) -> script.apply(text));
  }

  @Override
  public Reply reply(Pending update, Live live) throws Exception {
    return say(update, script.reply(((Incoming.Text) update.content()).text(), live));
  }

  @Override
  public Reply apology(Pending update) {
    return say(update, "sorry");
  }

  private static Reply say(Pending update, String text) {
    return tables ->
        tables
            .outbox()
            .add(update.chat(), Outgoing.Message.of(RichText.plain(text)), Instant.EPOCH);
  }

  @Override
  public boolean stops(Incoming content) {
    return content.equals(Incoming.Text.of("/stop"));
  }
}
