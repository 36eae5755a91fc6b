package dev.spotwise.bot.store;

import org.jdbi.v3.core.Handle;

/** The tables within one transaction. Valid only while the transaction runs. */
public final class Tables {
  private final Handle handle;

  Tables(Handle handle) {
    this.handle = handle;
  }

  public Inbox inbox() {
    return new Inbox(handle);
  }

  public Outbox outbox() {
    return new Outbox(handle);
  }

  public People people() {
    return new People(handle);
  }

  public Messages messages() {
    return new Messages(handle);
  }

  public Pictures pictures() {
    return new Pictures(handle);
  }

  public Results results() {
    return new Results(handle);
  }

  public ChatLines chatLines() {
    return new ChatLines(handle);
  }

  public Uploads uploads() {
    return new Uploads(handle);
  }
}
